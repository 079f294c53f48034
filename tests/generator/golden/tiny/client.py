# Generated from tiny.yaml by `python -m generator`. Not for editing: change the spec or templates/, then `make generate`.

"""What the clients get from the spec: one property per resource, loaded when it is first used."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from modelrelay._core.operation import AsyncDriver as _AsyncDriver, Driver as _Driver

    from .resources.items import AsyncItems, Items


class Resources:
    """The resources of a `Client`."""

    _driver: _Driver

    @property
    def items(self) -> Items:
        """What the shop sells."""
        from .resources.items import Items

        return Items(self._driver)


class AsyncResources:
    """The resources of an `AsyncClient`."""

    _driver: _AsyncDriver

    @property
    def items(self) -> AsyncItems:
        """What the shop sells."""
        from .resources.items import AsyncItems

        return AsyncItems(self._driver)
