# Generated from openapi-0.32.yaml by `python -m generator`. Not for editing: change the spec or templates/, then `make generate`.

"""What the clients get from the spec: one property per resource, loaded when it is first used."""

from __future__ import annotations

from typing import Any

from . import resources as _r


class Resources:
    """The resources of a `Client`."""

    _driver: Any  # the client says which

    @property
    def auth(self) -> _r.Auth:
        """Short-lived tokens for browsers and apps."""
        return _r.Auth(self._driver)

    @property
    def customers(self) -> _r.Customers:
        """Your customers, their checkouts and subscriptions."""
        return _r.Customers(self._driver)

    @property
    def tiers(self) -> _r.Tiers:
        """The plans that customers subscribe to."""
        return _r.Tiers(self._driver)


class AsyncResources:
    """The resources of an `AsyncClient`."""

    _driver: Any  # the client says which

    @property
    def auth(self) -> _r.AsyncAuth:
        """Short-lived tokens for browsers and apps."""
        return _r.AsyncAuth(self._driver)

    @property
    def customers(self) -> _r.AsyncCustomers:
        """Your customers, their checkouts and subscriptions."""
        return _r.AsyncCustomers(self._driver)

    @property
    def tiers(self) -> _r.AsyncTiers:
        """The plans that customers subscribe to."""
        return _r.AsyncTiers(self._driver)
