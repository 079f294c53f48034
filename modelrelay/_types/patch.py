"""A JSON value that patches change (RFC 6902), with every moment of it still to be looked at afterwards.

Nothing is copied for a patch. Containers are added to, and they remember what an entry was before, with the number of the
patch that changed it. So a moment is a reference and a number, and a stream of patches costs what the patches say, kept
moments included. Only inserting into an array, and removing from an array or object, copies that array or object.
"""

from __future__ import annotations

import math
import re
import sys
import threading
from array import array
from bisect import bisect_right
from collections.abc import Iterable
from typing import Any, NamedTuple

import msgspec

from .._core.codec import same

_references = getattr(sys, "getrefcount", lambda value: math.inf)
_OWN = 2  # references to an attribute's value while it is asked for: the attribute's, and the call's
_DEPTH = 256  # levels; more is an attack
_index = re.compile("0|[1-9][0-9]{0,8}")


class PatchError(Exception):
    """A patch that cannot be applied."""


class Step(msgspec.Struct):
    """One operation of a patch."""

    op: str
    path: str
    value: Any = msgspec.UNSET
    source: str | None = msgspec.field(name="from", default=None)


class _Text:
    """A string that grew. Its earlier moments are beginnings of it."""

    __slots__ = ("lengths", "patches", "text")

    def __init__(self, text: str) -> None:
        self.text = text
        self.patches, self.lengths = array("q", (0,)), array("q", (len(text),))

    def grow(self, text: str, patch: int) -> None:
        self.patches.append(patch)
        self.lengths.append(len(text))
        self.text = text

    def value(self, patch: int) -> str:
        return self.text[: self.lengths[bisect_right(self.patches, patch) - 1]]


class _Node:
    """An array or object that a patch reached into."""

    __slots__ = ("born", "changed", "entries", "keys", "past", "places", "plain", "seen", "stale")

    def __init__(self, value: dict[str, Any] | list[Any]) -> None:
        self.keys = list(value) if isinstance(value, dict) else None
        self.places = {key: place for place, key in enumerate(value)} if isinstance(value, dict) else {}
        self.entries = list(value.values()) if isinstance(value, dict) else list(value)
        self.born = array("q", bytes(8 * len(value)))
        """The patch that each entry came with, ascending."""
        self.past: dict[int, list[tuple[int, Any]]] = {}
        """What an entry was until a patch: (that patch, the value)."""
        self.changed = 0
        """The latest patch that changed anything in here."""
        self.plain: Any = value
        """The value as plain JSON, once somebody looked: of the first `seen` entries, of which the `stale` ones changed."""
        self.seen = len(value)
        self.stale: set[int] = set()

    # The latest moment

    def place_of(self, name: str, *, adding: bool = False) -> int:
        """The place of the entry that a pointer names; -1 for a member that is to be added."""
        if self.keys is not None:
            place = self.places.get(name, -1)
            if place < 0 and not adding:
                raise PatchError(f"there is no member {name!r}")
            return place
        if name == "-" and adding:
            return len(self.entries)
        if not _index.fullmatch(name):
            raise PatchError(f"{name!r} is not an index of an array")
        if (place := int(name)) >= len(self.entries) + adding:
            raise PatchError(f"there is no item {name}")
        return place

    def child(self, place: int, patch: int) -> _Node:
        """The container at an entry, which is about to change."""
        value = self.entries[place]
        if type(value) is not _Node:
            if not isinstance(value, (dict, list)):
                raise PatchError("only objects and arrays have anything inside")
            value = self.entries[place] = _Node(value)
        self.touch(place, patch)
        return value

    def set(self, place: int, value: Any, patch: int) -> None:
        """Another value for an entry."""
        if self.born[place] != patch:
            past = self.past.setdefault(place, [])
            if not past or past[-1][0] != patch:
                past.append((patch, self.entries[place]))
        self.entries[place] = value
        self.touch(place, patch)

    def become(self, place: int, value: Any, patch: int) -> None:
        """The same, keeping of the old value what the new one repeats: servers send a value again to add to it."""
        old = self.entries[place]
        kind = type(old)
        if type(value) is str and (kind is _Text or kind is str):
            known = old.text if kind is _Text else old
            if value.startswith(known):
                if len(value) > len(known):
                    text = self.entries[place] = old if kind is _Text else _Text(old)
                    text.grow(value, patch)
                    self.touch(place, patch)
                return
        elif same(old, value):
            return
        elif isinstance(value, (dict, list)) and isinstance(old, (_Node, dict, list)):
            node = old if isinstance(old, _Node) else _Node(old)
            if node.begins(value):
                self.entries[place] = node
                self.touch(place, patch)
                node.extend(value, patch)
                return
        self.set(place, value, patch)

    def begins(self, value: dict[str, Any] | list[Any]) -> bool:
        """Whether a value has an entry for each that this has."""
        if isinstance(value, dict):
            return self.keys is not None and self.places.keys() <= value.keys()
        return self.keys is None and len(self.entries) <= len(value)

    def extend(self, value: dict[str, Any] | list[Any], patch: int) -> None:
        for name, item in value.items() if isinstance(value, dict) else enumerate(value):
            place = self.places.get(name, -1) if isinstance(name, str) else name
            if 0 <= place < len(self.entries):
                self.become(place, item, patch)
            else:
                self.append(str(name), item, patch)

    def append(self, key: str, value: Any, patch: int) -> None:
        if self.keys is not None:
            self.places[key] = len(self.keys)
            self.keys.append(key)
        self.entries.append(value)
        self.born.append(patch)
        self.changed = patch

    def touch(self, place: int, patch: int) -> None:
        self.changed = patch
        if place < self.seen:
            self.stale.add(place)

    # Any moment

    def at(self, place: int, patch: int) -> Any:
        """An entry at the moment after a patch."""
        past = self.past.get(place)
        if past is not None and past[-1][0] > patch:
            return past[bisect_right(past, patch, key=_patch_of)][1]
        return self.entries[place]

    def value(self, patch: int, holders: int = 0) -> Any:
        """As plain JSON at the moment after a patch. `holders`: references to `plain` that are the document's own."""
        if patch < self.changed:
            return self._past_value(patch)
        if self.stale or self.seen < len(self.entries):
            # What was handed out does not change. When nobody kept it, it can go on growing.
            plain = self.plain if _references(self.plain) <= _OWN + holders else self.plain.copy()
            for place in self.stale:
                key = place if self.keys is None else self.keys[place]
                plain[key] = _renewed(self.entries[place], patch, plain, key)
            if more := [_plain(entry, patch) for entry in self.entries[self.seen :]]:
                if self.keys is None:
                    plain += more
                else:
                    plain.update(zip(self.keys[self.seen :], more, strict=True))
            self.plain, self.seen = plain, len(self.entries)
            self.stale.clear()
        return self.plain

    def _past_value(self, patch: int) -> Any:
        count = bisect_right(self.born, patch)
        entries = [_plain(self.at(place, patch), patch) for place in range(count)]
        return entries if self.keys is None else dict(zip(self.keys, entries, strict=False))


def _patch_of(entry: tuple[int, Any]) -> int:
    return entry[0]


def _plain(entry: Any, patch: int) -> Any:
    return entry.value(patch) if type(entry) in (_Node, _Text) else entry


def _renewed(entry: Any, patch: int, outer: Any, key: Any) -> Any:
    """The same for an entry of a plain value, which holds what the entry was."""
    if type(entry) is not _Node:
        return _plain(entry, patch)
    before = outer.get(key) if isinstance(outer, dict) else outer[key]
    holders = int(before is entry.plain)
    del before
    return entry.value(patch, holders)


class Moment(NamedTuple):
    """An array or object at the moment after a patch. It never changes, and any thread may look at it."""

    node: _Node
    patch: int
    lock: threading.Lock

    def member(self, key: str | int) -> Any:
        """An entry: a `Moment`, or the value itself; None where there is none."""
        node, patch, lock = self
        with lock:
            count = bisect_right(node.born, patch)
            if node.keys is None:
                place = key % count if isinstance(key, int) and -count <= key < count else -1
            elif not isinstance(key, str):
                return None
            else:
                place = node.places.get(key, -1)
            if not 0 <= place < count:
                return None
            entry = node.at(place, patch)
            if isinstance(entry, _Node):
                return Moment(entry, patch, lock)
            return _plain(entry, patch)

    def value(self) -> Any:
        """As plain JSON. Parts that did not change are shared with other moments: don't change them."""
        with self.lock:
            return self.node.value(self.patch)


_moment = tuple.__new__  # what Moment(...) does, without the detour through its Python signature


class Document:
    """The value that a stream of patches builds. It begins as `{}`."""

    def __init__(self) -> None:
        self._patch = 0
        self._holder = _Node([{}])  # its one entry is the document
        self._lock = threading.Lock()
        # Where the last operation was, since the next one is most often there too: every container on the way.
        self._pointer = "?"
        self._way: list[tuple[_Node, int, _Node]] = []

    def moment(self) -> Any:
        """The current value, which later patches do not change: a `Moment`, or a value other than a container."""
        value = self._holder.entries[0]
        if isinstance(value, (dict, list)):
            value = self._holder.entries[0] = _Node(value)
        if type(value) is not _Node:
            return _plain(value, self._patch)
        return _moment(Moment, (value, self._patch, self._lock))

    def replace(self, value: Any) -> None:
        """Becomes another value."""
        with self._lock:
            self._patch += 1
            self._holder.become(0, value, self._patch)

    def apply(self, steps: Iterable[Step]) -> None:
        """Applies a patch. Raises `PatchError`; the moments before it stay as they were."""
        with self._lock:
            self._patch += 1
            for step in steps:
                try:
                    if step.op in ("add", "replace"):
                        self._put(step.path, step.value, step.op == "replace")
                    else:
                        self._apply(step)
                except PatchError as error:
                    raise PatchError(f"{step.op} {step.path!r}: {error}") from None

    def _apply(self, step: Step) -> None:
        path, source = step.path, step.source or ""
        match step.op:
            case "remove":
                self._remove(path)
            case "test":
                if step.value is msgspec.UNSET:
                    raise PatchError("it has no value")
                if not same(self._value(path), step.value):
                    raise PatchError("the value is another one")
            case "copy" | "move" if step.source is None:
                raise PatchError("it has no from")
            case "copy":
                self._put(path, self._value(source))
            case "move":
                value = self._value(source)
                if path.startswith(source + "/"):
                    raise PatchError("a value cannot move into itself")
                if path != source:
                    self._remove(source)
                    self._put(path, value)
            case _:
                raise PatchError("there is no such operation")

    def _put(self, pointer: str, value: Any, replacing: bool = False) -> None:
        """Adds or replaces a value."""
        if value is msgspec.UNSET:
            raise PatchError("it has no value")
        node, name = self._parent(pointer)
        if node is self._holder:
            node.become(0, value, self._patch)
            return
        place = node.place_of(name, adding=not replacing)
        if place < 0 or place == len(node.entries):
            node.append(name, value, self._patch)
        elif replacing or node.keys is not None:
            node.become(place, value, self._patch)
        else:
            items = node.value(self._patch)
            self._renew(pointer, [*items[:place], value, *items[place:]])

    def _parent(self, pointer: str) -> tuple[_Node, str]:
        """The container that a JSON pointer (RFC 6901) is about, which is about to change, and the name in it."""
        if not pointer:
            return self._holder, "0"
        outer, slash, name = pointer.rpartition("/")
        if not slash:
            raise PatchError("a pointer begins with /")
        if "~" in name:
            name = _unescaped(name)
        patch = self._patch
        inner = self._holder
        if outer == self._pointer:
            for node, place, inner in self._way:
                if node.entries[place] is not inner:
                    break
                node.changed = patch
                if place < node.seen and place not in node.stale:
                    node.touch(place, patch)
            else:
                return inner, name
        inner = self._holder.child(0, patch)
        way = [(self._holder, 0, inner)]
        for step in _names(outer):
            node, place = inner, inner.place_of(step)
            inner = node.child(place, patch)
            way.append((node, place, inner))
        self._pointer, self._way = outer, way
        return inner, name

    def _value(self, pointer: str) -> Any:
        node, name = self._parent(pointer)
        return _plain(node.entries[node.place_of(name)], self._patch)

    def _remove(self, pointer: str) -> None:
        node, name = self._parent(pointer)
        if node is self._holder:
            raise PatchError("the whole value cannot be removed")
        place, value = node.place_of(name), node.value(self._patch)
        if node.keys is None:
            self._renew(pointer, [*value[:place], *value[place + 1 :]])
        else:
            self._renew(pointer, {key: item for key, item in value.items() if key != name})

    def _renew(self, pointer: str, value: Any) -> None:
        """Another array or object in place of the one that the pointer's last name is about."""
        node, name = self._parent(pointer.rpartition("/")[0])
        node.set(node.place_of(name), value, self._patch)


def _names(pointer: str) -> list[str]:
    if not pointer:
        return []
    names = pointer.split("/")
    if names.pop(0):
        raise PatchError("a pointer begins with /")
    if len(names) > _DEPTH:
        raise PatchError(f"it is more than {_DEPTH} levels deep")
    return [_unescaped(name) for name in names] if "~" in pointer else names


def _unescaped(name: str) -> str:
    if any(piece[:1] not in ("0", "1") for piece in name.split("~")[1:]):
        raise PatchError("~ stands before 0 or 1 only")
    return name.replace("~1", "/").replace("~0", "~")
