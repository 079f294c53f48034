# Generated from schemas.yaml by `python -m generator`. Not for editing: change the spec or templates/, then `make generate`.

"""What the clients get from the spec: one property per resource, loaded when it is first used."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from modelrelay._core.operation import AsyncDriver as _AsyncDriver, Driver as _Driver

    from .resources.things import AsyncThings, Things


class Resources:
    """The resources of a `Client`."""

    _driver: _Driver

    @property
    def things(self) -> Things:
        """The operations of `things`."""
        from .resources.things import Things

        return Things(self._driver)


class AsyncResources:
    """The resources of an `AsyncClient`."""

    _driver: _AsyncDriver

    @property
    def things(self) -> AsyncThings:
        """The operations of `things`."""
        from .resources.things import AsyncThings

        return AsyncThings(self._driver)
