# Generated from openapi.yaml by `python -m generator`. Not for editing: change the spec or templates/, then `make generate`.

"""What the clients get from the spec: one property per resource, loaded when it is first used."""

from __future__ import annotations

from typing import Any

from . import resources as _r


class Resources:
    """The resources of a `Client`."""

    _driver: Any  # the client says which

    @property
    def account(self) -> _r.Account:
        """Your own ModelRelay account."""
        return _r.Account(self._driver)

    @property
    def auth(self) -> _r.Auth:
        """Short-lived tokens that act as one customer, for browsers and apps."""
        return _r.Auth(self._driver)

    @property
    def customers(self) -> _r.Customers:
        """Your customers, with their subscriptions and prepaid balances."""
        return _r.Customers(self._driver)

    @property
    def images(self) -> _r.Images:
        """Image generation."""
        return _r.Images(self._driver)

    @property
    def me(self) -> _r.Me:
        """Self-service for a customer. These calls need a customer token."""
        return _r.Me(self._driver)

    @property
    def models(self) -> _r.Models:
        """The models that ModelRelay offers."""
        return _r.Models(self._driver)

    @property
    def responses(self) -> _r.Responses:
        """Chat with a model, or as one of your customers."""
        return _r.Responses(self._driver)

    @property
    def sessions(self) -> _r.Sessions:
        """Conversations stored on the server."""
        return _r.Sessions(self._driver)

    @property
    def state_handles(self) -> _r.StateHandles:
        """State that server-side tools keep between requests."""
        return _r.StateHandles(self._driver)

    @property
    def tiers(self) -> _r.Tiers:
        """The plans that customers subscribe to."""
        return _r.Tiers(self._driver)


class AsyncResources:
    """The resources of an `AsyncClient`."""

    _driver: Any  # the client says which

    @property
    def account(self) -> _r.AsyncAccount:
        """Your own ModelRelay account."""
        return _r.AsyncAccount(self._driver)

    @property
    def auth(self) -> _r.AsyncAuth:
        """Short-lived tokens that act as one customer, for browsers and apps."""
        return _r.AsyncAuth(self._driver)

    @property
    def customers(self) -> _r.AsyncCustomers:
        """Your customers, with their subscriptions and prepaid balances."""
        return _r.AsyncCustomers(self._driver)

    @property
    def images(self) -> _r.AsyncImages:
        """Image generation."""
        return _r.AsyncImages(self._driver)

    @property
    def me(self) -> _r.AsyncMe:
        """Self-service for a customer. These calls need a customer token."""
        return _r.AsyncMe(self._driver)

    @property
    def models(self) -> _r.AsyncModels:
        """The models that ModelRelay offers."""
        return _r.AsyncModels(self._driver)

    @property
    def responses(self) -> _r.AsyncResponses:
        """Chat with a model, or as one of your customers."""
        return _r.AsyncResponses(self._driver)

    @property
    def sessions(self) -> _r.AsyncSessions:
        """Conversations stored on the server."""
        return _r.AsyncSessions(self._driver)

    @property
    def state_handles(self) -> _r.AsyncStateHandles:
        """State that server-side tools keep between requests."""
        return _r.AsyncStateHandles(self._driver)

    @property
    def tiers(self) -> _r.AsyncTiers:
        """The plans that customers subscribe to."""
        return _r.AsyncTiers(self._driver)
