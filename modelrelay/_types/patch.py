"""A JSON value that patches change (RFC 6902), whose earlier states stay readable.

The value exists once, as plain JSON. Moments form a chain: each has the edits that lead to it from its neighbour, and
they are applied to the value when a moment is read. A part that a caller still refers to is copied before it changes,
so the cost of a stream is that of its patches, kept moments included.
"""

from __future__ import annotations

import math
import re
import sys
import threading
from collections.abc import Iterable
from typing import Any, TypeAlias

import msgspec

from .._core.codec import same

_references = getattr(sys, "getrefcount", lambda value: math.inf)
_alone = [object()]
_ALONE = _references(_alone[0])
"""The count for an entry that only its container refers to."""
_DEPTH = 256  # maximum depth
_index = re.compile("0|[1-9][0-9]{0,8}")

Edit: TypeAlias = tuple[list[Any], Any, int, list[Any]]
"""(keys that lead to a container, key in it, how many entries go there, the entries that come)"""


class PatchError(Exception):
    """A patch that cannot be applied."""


class Step(msgspec.Struct):
    """One operation of a patch."""

    op: str
    path: str
    value: Any = msgspec.UNSET
    source: str | None = msgspec.field(name="from", default=None)


class Moment:
    """The value after a patch. It never changes, and any thread may look at it."""

    __slots__ = ("_document", "edits", "neighbour")
    edits: list[Edit]
    """What makes this out of the neighbour that is nearer to where the value is now; neither is there where it is."""
    neighbour: Moment

    def __init__(self, document: Document) -> None:
        self._document = document

    def value(self) -> Any:
        """As plain JSON. Unchanged parts are shared with other moments; do not change them."""
        return self._document.value_at(self)


class Document:
    """The value that a stream of patches builds. It begins as `{}`."""

    def __init__(self) -> None:
        self._root: list[Any] = [{}]  # its one entry is the value
        self._latest = self._current = Moment(self)
        self._lock = threading.Lock()
        # The container of the last operation, since the next one is most often there too: its pointer, and the keys to it.
        self._pointer = "?"
        self._keys: list[Any] = []

    def moment(self) -> Moment:
        """The current value, which later patches do not change."""
        return self._latest

    def value_at(self, moment: Moment) -> Any:
        with self._lock:
            self._go_to(moment)
            return self._root[0]

    def apply(self, steps: Iterable[Step]) -> None:
        """Applies a patch. Raises `PatchError`; earlier moments do not change."""
        with self._lock:
            if self._current is not self._latest:
                self._go_to(self._latest)
            back: list[Edit] = []
            try:
                for step in steps:
                    try:
                        self._apply(step, back)
                    except PatchError as error:
                        raise PatchError(f"{step.op} {step.path!r}: {error}") from None
            finally:
                self._latest = Moment(self)
                self._step_to(self._latest, back)

    def _go_to(self, moment: Moment) -> None:
        way = []
        while moment is not self._current:
            way.append(moment)
            moment = moment.neighbour
        for moment in reversed(way):
            edits = reversed(moment.edits)
            back = [_edit(self._own(edit[0]), *edit) for edit in edits]
            del moment.edits, moment.neighbour
            self._step_to(moment, back)

    def _step_to(self, moment: Moment, back: list[Edit]) -> None:
        """Moves the value to a moment. The edits `back` restore the one before."""
        before = self._current
        before.edits, before.neighbour, self._current = back, moment, moment

    def _own(self, keys: list[Any]) -> Any:
        """The container at these keys, before a change. Containers on the path that a caller refers to are copied."""
        container: Any = self._root
        for key in keys:
            if _references(container[key]) > _ALONE:
                container[key] = container[key].copy()
            container = container[key]
        return container

    # The operations

    def _apply(self, step: Step, back: list[Edit]) -> None:
        path, value = step.path, step.value
        match step.op:
            case "add" | "replace" | "test" if value is msgspec.UNSET:
                raise PatchError("the member 'value' is missing")
            case "add" | "replace":
                back.append(self._put(path, value, step.op == "add"))
            case "remove":
                back.append(self._remove(path))
            case "test":
                if not same(self._value(path), value):
                    raise PatchError("the value differs")
            case "copy" | "move":
                if (source := step.source) is None:
                    raise PatchError("the member 'from' is missing")
                value = self._value(source)
                if step.op == "move" and path.startswith(source + "/"):
                    raise PatchError("a value cannot move into itself")
                if step.op == "move" and path != source:
                    back.append(self._remove(source))
                if step.op == "copy" or path != source:
                    back.append(self._put(path, value))
            case _:
                raise PatchError("unknown operation")

    def _put(self, pointer: str, value: Any, adding: bool = True) -> Edit:
        """Adds or replaces a value."""
        keys, container, key = self._find(pointer, adding)
        if isinstance(container, dict):
            adding = key not in container
        return _edit(container, keys, key, not adding or not keys, [value])

    def _remove(self, pointer: str) -> Edit:
        keys, container, key = self._find(pointer)
        if not keys:
            raise PatchError("the whole value cannot be removed")
        if isinstance(container, list):
            return _edit(container, keys, key, 1, [])
        # A member is removed with a copy of its object, so that it keeps its position when it is restored.
        rest = {name: value for name, value in container.items() if name != key}
        outer = keys[:-1]
        return _edit(self._own(outer), outer, keys[-1], 1, [rest])

    def _value(self, pointer: str) -> Any:
        _, container, key = self._find(pointer)
        return container[key]

    def _find(self, pointer: str, adding: bool = False) -> tuple[list[Any], Any, Any]:
        """What a JSON pointer (RFC 6901) names: the keys to its container, the container, to be changed, and the key in it."""
        if not pointer:
            return [], self._root, 0
        outer, slash, name = pointer.rpartition("/")
        if not slash:
            raise PatchError("a pointer must begin with /")
        if outer == self._pointer:
            try:
                container = self._own(self._keys)
                return self._keys, container, _key(container, name, adding)
            except (LookupError, TypeError, AttributeError):
                pass  # something else is there now
        keys: list[Any] = [0]
        container = self._root[0]
        for step in _names(outer):
            keys.append(_key(container, step))
            container = container[keys[-1]]
        key = _key(container, name, adding)
        self._pointer, self._keys = outer, keys
        return keys, self._own(keys), key


def _edit(container: Any, keys: list[Any], key: Any, count: int, entries: list[Any]) -> Edit:
    """Changes a container. Returns the edit that changes it back."""
    if isinstance(container, list):
        before = container[key : key + count]
        container[key : key + count] = entries
    else:
        before = [container[key]] if count else []
        if entries:
            container[key] = entries[0]
        else:
            del container[key]
    return keys, key, len(entries), before


def _names(pointer: str) -> list[str]:
    first, *names = pointer.split("/")
    if first:
        raise PatchError("a pointer must begin with /")
    if len(names) > _DEPTH:
        raise PatchError(f"it is more than {_DEPTH} levels deep")
    return names


def _key(container: Any, name: str, adding: bool = False) -> Any:
    """The key of the entry that a name of a pointer is about."""
    if "~" in name:
        if any(piece[:1] not in ("0", "1") for piece in name.split("~")[1:]):
            raise PatchError("~ must be followed by 0 or 1")
        name = name.replace("~1", "/").replace("~0", "~")
    if isinstance(container, dict):
        if name not in container and not adding:
            raise PatchError(f"there is no member {name!r}")
        return name
    if not isinstance(container, list):
        raise PatchError("only objects and arrays have entries")
    if name == "-" and adding:
        return len(container)
    if not _index.fullmatch(name):
        raise PatchError(f"{name!r} is not an index of an array")
    if (place := int(name)) >= len(container) + adding:
        raise PatchError(f"there is no item {name}")
    return place
