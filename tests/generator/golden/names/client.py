# Generated from names.yaml by `python -m generator`. Not for editing: change the spec or templates/, then `make generate`.

"""What the clients get from the spec: one property per resource, loaded when it is first used."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from modelrelay._core.operation import AsyncDriver as _AsyncDriver, Driver as _Driver

    from .resources.ubersicht import AsyncUbersicht, Ubersicht


class Resources:
    """The resources of a `Client`."""

    _driver: _Driver

    @property
    def ubersicht(self) -> Ubersicht:
        """The operations of `ubersicht`."""
        from .resources.ubersicht import Ubersicht

        return Ubersicht(self._driver)


class AsyncResources:
    """The resources of an `AsyncClient`."""

    _driver: _AsyncDriver

    @property
    def ubersicht(self) -> AsyncUbersicht:
        """The operations of `ubersicht`."""
        from .resources.ubersicht import AsyncUbersicht

        return AsyncUbersicht(self._driver)
