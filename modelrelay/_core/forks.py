"""Children of a fork: what another thread of the parent held or waited for at that moment is free in the child.

Whoever has a lock that is held for longer than a moment imports it.
"""

from __future__ import annotations

import os
from typing import Protocol
from weakref import WeakSet


class Renewable(Protocol):
    def renew(self) -> None:
        """Make the locks, and forget what other threads have begun."""


_known: WeakSet[Renewable] = WeakSet()


def renew_in_children(value: Renewable) -> None:
    """Renew it now, and in the child of every later fork."""
    value.renew()
    _known.add(value)


def _renew() -> None:
    for value in list(_known):
        value.renew()


if hasattr(os, "register_at_fork"):
    os.register_at_fork(after_in_child=_renew)
