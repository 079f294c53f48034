# Generated from tiny.yaml by `python -m generator`. Not for editing: change the spec or templates/, then `make generate`.

"""What the clients get from the spec: one property per resource, loaded when it is first used."""

from __future__ import annotations

from typing import Any

from . import resources as _r


class Resources:
    """The resources of a `Client`."""

    _driver: Any  # the client says which

    @property
    def items(self) -> _r.Items:
        """What the shop sells."""
        return _r.Items(self._driver)


class AsyncResources:
    """The resources of an `AsyncClient`."""

    _driver: Any  # the client says which

    @property
    def items(self) -> _r.AsyncItems:
        """What the shop sells."""
        return _r.AsyncItems(self._driver)
