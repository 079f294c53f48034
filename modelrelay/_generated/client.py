# Generated from openapi.yaml by `python -m generator`. Not for editing: change the spec or templates/, then `make generate`.

"""What the clients get from the spec: one property per resource, loaded when it is first used."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from modelrelay._core.operation import AsyncDriver as _AsyncDriver, Driver as _Driver

    from .resources.account import AsyncAccount, Account
    from .resources.auth import AsyncAuth, Auth
    from .resources.customers import AsyncCustomers, Customers
    from .resources.images import AsyncImages, Images
    from .resources.me import AsyncMe, Me
    from .resources.models import AsyncModels, Models
    from .resources.responses import AsyncResponses, Responses
    from .resources.sessions import AsyncSessions, Sessions
    from .resources.state_handles import AsyncStateHandles, StateHandles
    from .resources.tiers import AsyncTiers, Tiers


class Resources:
    """The resources of a `Client`."""

    _driver: _Driver

    @property
    def account(self) -> Account:
        """Your own ModelRelay account."""
        from .resources.account import Account

        return Account(self._driver)

    @property
    def auth(self) -> Auth:
        """Short-lived tokens that act as one customer, for browsers and apps."""
        from .resources.auth import Auth

        return Auth(self._driver)

    @property
    def customers(self) -> Customers:
        """Your customers, with their subscriptions and prepaid balances."""
        from .resources.customers import Customers

        return Customers(self._driver)

    @property
    def images(self) -> Images:
        """Image generation."""
        from .resources.images import Images

        return Images(self._driver)

    @property
    def me(self) -> Me:
        """Self-service for a customer. These calls need a customer token."""
        from .resources.me import Me

        return Me(self._driver)

    @property
    def models(self) -> Models:
        """The models that ModelRelay offers."""
        from .resources.models import Models

        return Models(self._driver)

    @property
    def responses(self) -> Responses:
        """Chat with a model, or as one of your customers."""
        from .resources.responses import Responses

        return Responses(self._driver)

    @property
    def sessions(self) -> Sessions:
        """Conversations stored on the server."""
        from .resources.sessions import Sessions

        return Sessions(self._driver)

    @property
    def state_handles(self) -> StateHandles:
        """State that server-side tools keep between requests."""
        from .resources.state_handles import StateHandles

        return StateHandles(self._driver)

    @property
    def tiers(self) -> Tiers:
        """The plans that customers subscribe to."""
        from .resources.tiers import Tiers

        return Tiers(self._driver)


class AsyncResources:
    """The resources of an `AsyncClient`."""

    _driver: _AsyncDriver

    @property
    def account(self) -> AsyncAccount:
        """Your own ModelRelay account."""
        from .resources.account import AsyncAccount

        return AsyncAccount(self._driver)

    @property
    def auth(self) -> AsyncAuth:
        """Short-lived tokens that act as one customer, for browsers and apps."""
        from .resources.auth import AsyncAuth

        return AsyncAuth(self._driver)

    @property
    def customers(self) -> AsyncCustomers:
        """Your customers, with their subscriptions and prepaid balances."""
        from .resources.customers import AsyncCustomers

        return AsyncCustomers(self._driver)

    @property
    def images(self) -> AsyncImages:
        """Image generation."""
        from .resources.images import AsyncImages

        return AsyncImages(self._driver)

    @property
    def me(self) -> AsyncMe:
        """Self-service for a customer. These calls need a customer token."""
        from .resources.me import AsyncMe

        return AsyncMe(self._driver)

    @property
    def models(self) -> AsyncModels:
        """The models that ModelRelay offers."""
        from .resources.models import AsyncModels

        return AsyncModels(self._driver)

    @property
    def responses(self) -> AsyncResponses:
        """Chat with a model, or as one of your customers."""
        from .resources.responses import AsyncResponses

        return AsyncResponses(self._driver)

    @property
    def sessions(self) -> AsyncSessions:
        """Conversations stored on the server."""
        from .resources.sessions import AsyncSessions

        return AsyncSessions(self._driver)

    @property
    def state_handles(self) -> AsyncStateHandles:
        """State that server-side tools keep between requests."""
        from .resources.state_handles import AsyncStateHandles

        return AsyncStateHandles(self._driver)

    @property
    def tiers(self) -> AsyncTiers:
        """The plans that customers subscribe to."""
        from .resources.tiers import AsyncTiers

        return AsyncTiers(self._driver)
