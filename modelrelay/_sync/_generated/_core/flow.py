# Generated from modelrelay/_core/flow.py by `make generate`: edit that file.
"""The sync classes of `modelrelay._core.flow`."""

from __future__ import annotations

from typing import Protocol

from modelrelay._core.flow import Flow, T


class Runner(Protocol):
    """Runs flows: a driver."""

    def run(self, flow: Flow[T]) -> T: ...
