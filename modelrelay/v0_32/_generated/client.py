# Generated from openapi-0.32.yaml by `python -m generator`. Not for editing: change the spec or templates/, then `make generate`.

"""What the clients get from the spec: one property per resource, loaded when it is first used."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from modelrelay._core.operation import AsyncDriver as _AsyncDriver, Driver as _Driver

    from .resources.auth import AsyncAuth, Auth
    from .resources.customers import AsyncCustomers, Customers
    from .resources.tiers import AsyncTiers, Tiers


class Resources:
    """The resources of a `Client`."""

    _driver: _Driver

    @property
    def auth(self) -> Auth:
        """Short-lived tokens for browsers and apps."""
        from .resources.auth import Auth

        return Auth(self._driver)

    @property
    def customers(self) -> Customers:
        """Your customers, their checkouts and subscriptions."""
        from .resources.customers import Customers

        return Customers(self._driver)

    @property
    def tiers(self) -> Tiers:
        """The plans that customers subscribe to."""
        from .resources.tiers import Tiers

        return Tiers(self._driver)


class AsyncResources:
    """The resources of an `AsyncClient`."""

    _driver: _AsyncDriver

    @property
    def auth(self) -> AsyncAuth:
        """Short-lived tokens for browsers and apps."""
        from .resources.auth import AsyncAuth

        return AsyncAuth(self._driver)

    @property
    def customers(self) -> AsyncCustomers:
        """Your customers, their checkouts and subscriptions."""
        from .resources.customers import AsyncCustomers

        return AsyncCustomers(self._driver)

    @property
    def tiers(self) -> AsyncTiers:
        """The plans that customers subscribe to."""
        from .resources.tiers import AsyncTiers

        return AsyncTiers(self._driver)
