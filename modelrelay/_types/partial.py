"""JSON that is still arriving: `Partial`, the view that people read, and `Growing`, the parser behind it.

Knows nothing of types, streams or HTTP. The parser's cost is linear in the document, however it is cut, and it can
replace a document by a longer one at the cost of what differs.
"""

from __future__ import annotations

import json
import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping
from typing import Any, Generic, NamedTuple, TypeVar

from .._core import codec
from .patch import Moment

T = TypeVar("T")


class Partial(Generic[T]):
    """A read-only view of a T that is still arriving: what has not arrived is None, however it is asked for.

    Attributes and items are the same thing, `view.author` and `view["author"]`; lists are views too. Strings grow,
    everything else is there when it is whole. Values are JSON's: a date is still a string here.

    There are no methods, so that every name is free for a field.
    """

    __slots__ = ("__data", "__names")
    __data: Any
    __names: Mapping[str, str]

    def __init__(self, data: Any, names: Mapping[str, str] = {}) -> None:  # never changed
        """`data`: JSON, or a moment of a value that grows. `names`: attribute → name in JSON, where they differ."""
        object.__setattr__(self, "_Partial__data", data)
        object.__setattr__(self, "_Partial__names", names)

    def __getattr__(self, name: str) -> Any:
        if name.startswith("__") and name.endswith(
            "__"
        ):  # asked for by Python itself, copy and pickle for example
            raise AttributeError(name)
        return self[name]

    def __getitem__(self, key: str | int | slice) -> Any:
        names = self.__names
        if isinstance(key, slice):
            data = self.__plain()
            return [_view(item, names) for item in data[key]] if isinstance(data, list) else []
        found = _member(self.__data, key)
        if found is None and isinstance(key, str) and key in names:
            found = _member(self.__data, names[key])
        return _view(found, names)

    def __plain(self) -> Any:
        return plain(self.__data)

    def __setattr__(self, name: str, value: object) -> None:
        raise AttributeError("a partial value is read-only")

    def __delattr__(self, name: str) -> None:
        raise AttributeError("a partial value is read-only")

    def __iter__(self) -> Iterator[Any]:
        """Items of a list, names of an object; nothing when it has not begun to arrive."""
        data = self.__plain()
        if isinstance(data, list):
            return (_view(item, self.__names) for item in data)
        return iter(data if isinstance(data, dict) else ())

    def __len__(self) -> int:
        data = self.__plain()
        return len(data) if isinstance(data, (dict, list, str)) else 0

    def __bool__(self) -> bool:
        return bool(self.__plain())

    def __contains__(self, key: object) -> bool:
        data = self.__plain()
        return isinstance(data, (dict, list)) and key in data

    def __eq__(self, other: object) -> bool:
        return bool(self.__plain() == (other.__plain() if isinstance(other, Partial) else other))

    __hash__ = None  # type: ignore[assignment]  # equal to plain dicts and lists, which have none either

    def __repr__(self) -> str:
        return f"Partial({self.__plain()!r})"

    def __dir__(self) -> list[str]:
        data = self.__plain()
        return [*data] if isinstance(data, dict) else []

    def __reduce__(self) -> tuple[Any, ...]:
        return Partial, (self.__plain(), dict(self.__names))


def _view(value: Any, names: Mapping[str, str]) -> Any:
    return Partial(value, names) if isinstance(value, (dict, list, *MOMENTS)) else value


def _member(data: Any, key: str | int) -> Any:
    """An entry of an array or object, whole or arriving; None where there is none."""
    if isinstance(data, MOMENTS):
        return data.member(key)
    if isinstance(data, dict):
        return data.get(key)
    if isinstance(data, list) and isinstance(key, int) and -len(data) <= key < len(data):
        return data[key]
    return None


def plain(data: Any) -> Any:
    """JSON values out of what may be a moment of a value that grows."""
    return data.value() if isinstance(data, MOMENTS) else data


def value_at(data: Any, path: str) -> Any:
    """The value at a dotted path (`items.0.name`), None where there is none. Names may contain dots themselves."""
    if not path:
        return data
    if isinstance(data, list):
        index, _, rest = path.partition(".")
        inside = index.isdecimal() and int(index) < len(data)
        return value_at(data[int(index)], rest) if inside else None
    if isinstance(data, dict):
        for name in data:
            if path == name or path.startswith(name + "."):
                found = value_at(data[name], path[len(name) + 1 :])
                if found is not None:
                    return found
    return None


def paths_of(data: Any, prefix: str = "") -> Iterator[str]:
    """Every path inside a value, parts before the whole."""
    pairs = data.items() if isinstance(data, dict) else enumerate(data) if isinstance(data, list) else ()
    for key, value in pairs:
        path = f"{prefix}{key}"
        yield from paths_of(value, path + ".")
        yield path


class _Text:
    """A string that is arriving."""

    __slots__ = ("_joined", "_joined_end", "begin", "ends", "pieces", "size")

    def __init__(self, begin: int, joined: str = "", joined_end: int = 0) -> None:
        self.begin = begin
        self._joined = joined
        self._joined_end = joined_end
        """Where in the document that ends,"""
        self.pieces: list[str] = []
        """what came after it,"""
        self.ends: list[int] = []
        """and where each of that ends."""
        self.size = len(joined)

    def add(self, piece: str, end: int) -> None:
        self.pieces.append(piece)
        self.ends.append(end)
        self.size += len(piece)

    def value(self) -> str:
        if self.pieces:
            # CPython grows a string in place when nobody else refers to it, so that looking often does not cost a copy each.
            joined, self._joined = self._joined, ""
            for piece in self.pieces:
                joined += piece
            self._joined, self._joined_end = joined, self.ends[-1]
            self.pieces.clear()
            self.ends.clear()
        return self._joined

    @property
    def end(self) -> int:
        """Where in the document it has got to."""
        return self.ends[-1] if self.ends else self._joined_end or self.begin + 1

    def until(self, offset: int) -> _Text:
        """This text, to be taken up again: as it is when all of it stands before the offset, else from its beginning."""
        all_of_it = not self.pieces and self._joined_end <= offset
        return _Text(self.begin, self._joined, self._joined_end) if all_of_it else _Text(self.begin)


class _Frame:
    """An array or object that is arriving: its entries, and where in the document each of them ends."""

    __slots__ = ("begin", "ends", "key", "keys", "last", "prefix", "values")

    def __init__(self, begin: int, keys: list[str] | None, prefix: str) -> None:
        self.begin = begin
        self.keys = keys
        """None for an array."""
        self.key = ""
        """Of the entry that is arriving."""
        self.values: list[Any] = []
        self.ends: list[int] = []
        self.last: _Frame | _Text | None = None
        """What the entry that is arriving, or the last one, is made of, so that it can be taken up again."""
        self.prefix = prefix
        """What the paths of the entries begin with."""

    def value(self) -> Any:
        return self.values if self.keys is None else dict(zip(self.keys, self.values, strict=True))

    def until(self, offset: int) -> _Frame:
        """A copy of what stands before the offset: whole entries, and `last` when it began there."""
        count = bisect_left(self.ends, offset)  # the byte behind an entry must be known too, for numbers
        kept = _Frame(self.begin, None if self.keys is None else self.keys[:count], self.prefix)
        kept.values, kept.ends = self.values[:count], self.ends[:count]
        if self.last is not None and count == len(self.values) - 1 and self.last.begin < offset:
            kept.last = self.last
            kept.key = self.keys[count] if self.keys is not None else ""
        return kept


class Mark(NamedTuple):
    """An array or object at a moment of its growth. It costs its depth, and can be looked at whenever somebody wants to."""

    spine: tuple[tuple[_Frame, int, str], ...]
    """From the outside in: (frame, entries it had, key of the entry that was arriving)."""
    text: _Text | None
    """The string that was arriving innermost,"""
    size: int
    """and how long it was."""
    depth: int = 0
    """Which frame of the spine this is."""

    @property
    def is_object(self) -> bool:
        return self.spine[self.depth][0].keys is not None

    def member(self, key: str | int) -> Any:
        """An entry; that which was arriving as a `Mark` or the string so far."""
        frame, count, arriving = self.spine[self.depth]
        if frame.keys is not None:
            if key == arriving and (found := self._arriving()) is not None:
                return found
            places = range(count - 1, -1, -1)  # of several with this name the last counts
            return next((frame.values[place] for place in places if frame.keys[place] == key), None)
        if not isinstance(key, int):
            return None
        if key < 0:
            key += count + (self._arriving() is not None)
        return frame.values[key] if 0 <= key < count else self._arriving() if key == count else None

    def _arriving(self) -> Any:
        if self.depth + 1 < len(self.spine):
            return self._replace(depth=self.depth + 1)
        return None if self.text is None else self.text.value()[: self.size]

    def value(self) -> Any:
        """As plain JSON. Parts that were whole are shared with other moments: don't change them."""
        inner = self._arriving()
        if isinstance(inner, Mark):
            inner = inner.value()
        frame, count, arriving = self.spine[self.depth]
        values = frame.values[:count]
        if inner is not None:
            values.append(inner)
        if frame.keys is None:
            return values
        return dict(zip([*frame.keys[:count], arriving], values, strict=False))


MOMENTS = (Mark, Moment)
"""Values that are still growing, as they were at one moment: parsed from text, or made by patches."""

_SEEK, _VALUE, _FIRST, _NEXT, _KEY, _STRING, _WHOLE, _BROKEN = range(8)
_SPACE = rb"[ \t\r\n]*+"
_KEY_TEXT = rb'"((?:[^"\\]|\\.)*+)"' + _SPACE + rb":"

_value_at = re.compile(
    _SPACE + rb"(?:"
    rb'"([^"\\]{0,200}+)"'  # a short string at once; a long one in pieces, so that no byte is read twice
    rb'|(")|(\{)|(\[)'
    rb"|(-?(?:0|[1-9][0-9]*+)(?:\.[0-9]++)?+(?:[eE][+-]?[0-9]++)?+)(?=[ \t\r\n,\]}])"  # whole when a delimiter follows
    rb"|(true|false|null))"
)
_value_begins = re.compile(_SPACE + rb"(?:-?[0-9.eE+-]*|t(?:ru?)?|f(?:a(?:ls?)?)?|n(?:ul?)?)\Z")
_key_at = re.compile(_SPACE + _KEY_TEXT, re.DOTALL)
_key_begins = re.compile(_SPACE + rb'(?:"(?:[^"\\]|\\.)*+(?:\\|"' + _SPACE + rb")?)?\Z", re.DOTALL)
_close_at = re.compile(_SPACE + rb"([\]}])")
_next_at = re.compile(_SPACE + rb"([,\]}])")
_next_key_at = re.compile(_SPACE + rb"," + _SPACE + _KEY_TEXT, re.DOTALL)
_space_only = re.compile(_SPACE + rb"\Z")
_string_at = re.compile(rb'[^"\\]*+(?:\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})[^"\\]*+)*+')
_escape_begins = re.compile(rb"\\(?:u[0-9a-fA-F]{0,3})?\Z")
_half_pair = re.compile(rb"\\u[dD][89abAB][0-9a-fA-F]{2}\Z")
_DEPTH = 256  # levels; more is an attack, whose paths alone would cost their square
_LITERALS = {b"true": True, b"false": False, b"null": None}


class Growing:
    """A JSON document that arrives in pieces.

    `feed` takes text in any cuts. `seek` are the characters that the document may begin with, `{` or `{[`: text before them (a
    Markdown fence, an introduction) is then passed over. What stands behind the document is ignored. `completed` collects the path of every value that closed, once each,
    parts before the whole; a number has closed when a delimiter follows. The root has no path.

    `replace` is for a source that repeats the whole document each time.
    """

    def __init__(self, *, seek: str = "") -> None:
        self._seek = re.compile(f"[{re.escape(seek)}]".encode()) if seek else None
        self._reset()

    def _reset(self) -> None:
        self._state = _SEEK if self._seek else _VALUE
        self._frames = [_Frame(-1, None, "")]  # the outermost stands for the document
        self._pending = b""
        self._base = 0  # where in the document `_pending` begins
        self._raw = b""
        self._credit = 4096
        self.completed: list[str] = []

    @property
    def is_whole(self) -> bool:
        """The document has closed."""
        return self._state == _WHOLE

    @property
    def is_broken(self) -> bool:
        """What came is not JSON; from there on nothing is read."""
        return self._state == _BROKEN

    def feed(self, text: str) -> None:
        if self._state < _WHOLE:
            data = self._pending + text.encode("utf-8", "surrogatepass")
            at = self._read(data, 0)
            self._pending = data[at:]
            self._base += at

    def finish(self) -> None:
        """Nothing more will come: a number at the root is whole now."""
        if self._state == _VALUE and len(self._frames) == 1:
            self._read(self._pending + b" ", 0)

    def mark(self) -> Any:
        """This moment, to be looked at whenever somebody wants to: a `Mark`, or the value itself when it is whole or simple."""
        frames = self._frames
        last = frames[-1].last
        text = last if self._state == _STRING and isinstance(last, _Text) else None
        if len(frames) > 1:
            spine = tuple([(frame, len(frame.values), frame.key) for frame in frames[1:]])
            return Mark(spine, text, text.size if text else 0)
        return frames[0].values[0] if frames[0].values else text.value() if text else None

    def value(self) -> Any:
        """The document so far: strings as far as they came, the rest when it is whole. None before it begins."""
        return plain(self.mark())

    def replace(self, raw: bytes) -> Any:
        """Become this whole document, reading only what differs from the one before; gives its value.

        Raises `DecodeError` when it is not JSON.
        """
        shared = _shared(self._raw, raw) if self._state == _WHOLE else 0
        new = len(raw) - shared
        if new > self._credit:
            # So much is new that the C parser is faster. Each time this happens the catching up that would be needed
            # to profit later becomes worth a bit more.
            self._credit += len(raw) // 64
            return codec.loads(raw)
        self._credit = 4096
        at = self._rewind(shared) if shared else 0
        if not shared:
            self._reset()
        self._raw = raw
        self._base = 0
        self._read(raw, at)
        self.finish()
        self.completed.clear()
        return self.value() if self._state == _WHOLE else codec.loads(raw)

    def _rewind(self, offset: int) -> int:
        """Back to where the document had been read up to `offset` or a bit before; gives that place."""
        frame = self._frames[0].until(offset)
        self._frames = [frame]
        while isinstance(frame.last, _Frame):
            frame.last = frame.last.until(offset)
            frame = frame.last
            self._frames.append(frame)
        if frame.last is not None:
            text = frame.last = frame.last.until(offset)
            self._state = _STRING
            return text.end
        if len(self._frames) == 1:
            self._state = _VALUE
            return 0
        self._state = _NEXT if frame.values else _FIRST
        return frame.ends[-1] if frame.ends else frame.begin + 1

    def _read(self, data: bytes, at: int) -> int:
        """Reads on from data[at]; gives the place up to which everything was used."""
        try:
            at = self._tokens(data, at)
            while (
                self._state == _BROKEN
                and self._seek
                and len(self._frames) == 2
                and not self._frames[1].values
            ):
                self._reset()  # that was a bracket in the introduction
                at = self._tokens(data, at)
            return at
        except (ValueError, RecursionError):  # bad UTF-8, an integer of ten thousand digits
            self._state = _BROKEN
            return len(data)

    def _tokens(self, data: bytes, at: int) -> int:
        frame = self._frames[-1]
        while True:
            state = self._state
            if state == _NEXT:
                if frame.keys is not None and (match := _next_key_at.match(data, at)):
                    frame.key = _decoded(match[1])
                    at = match.end()
                    self._state = _VALUE
                    continue
                match = _next_at.match(data, at)
                if match is None:
                    return self._wait(data, at, _space_only)
                if match[1] == b",":
                    if frame.keys is not None:  # its key has not come yet: the comma stays until it has
                        return self._wait(data, match.end(), _key_begins, keep=at)
                    at = match.end()
                    self._state = _VALUE
                elif (match[1] == b"}") == (frame.keys is not None):
                    at = match.end()
                    frame = self._close(at)
                else:
                    return self._wait(data, at, None)
            elif state == _VALUE:
                match = _value_at.match(data, at)
                if match is None:
                    return self._wait(data, at, _value_begins)
                at = match.end()
                kind = match.lastindex
                if kind == 1:
                    frame = self._add(match[1].decode(), at)
                elif kind == 5:
                    text = match[5]
                    frame = self._add(
                        float(text) if b"." in text or b"e" in text or b"E" in text else int(text), at
                    )
                elif kind == 6:
                    frame = self._add(_LITERALS[match[6]], at)
                elif kind == 2:
                    frame.last = _Text(self._base + at - 1)
                    self._state = _STRING
                elif len(self._frames) > _DEPTH:
                    return self._wait(data, at, None)
                else:
                    path = self._path(frame)
                    child = _Frame(
                        self._base + at - 1, [] if kind == 3 else None, "" if path is None else f"{path}."
                    )
                    frame.last = child
                    self._frames.append(child)
                    frame = child
                    self._state = _FIRST
            elif state == _FIRST:
                match = _close_at.match(data, at)
                if match:
                    if (match[1] == b"}") != (frame.keys is not None):
                        return self._wait(data, at, None)
                    at = match.end()
                    frame = self._close(at)
                elif _space_only.match(data, at):
                    return at
                else:
                    self._state = _VALUE if frame.keys is None else _KEY
            elif state == _KEY:
                match = _key_at.match(data, at)
                if match is None:
                    return self._wait(data, at, _key_begins)
                frame.key = _decoded(match[1])
                at = match.end()
                self._state = _VALUE
            elif state == _STRING:
                match = _string_at.match(data, at)
                assert match is not None and isinstance(frame.last, _Text)
                stop = end = match.end()
                closed = data[stop : stop + 1] == b'"'
                if not closed:
                    if stop < len(data) and not _escape_begins.match(data, stop):
                        self._state = _BROKEN
                        return stop
                    if half := _half_pair.search(data, max(at, stop - 6), stop):
                        end = half.start()  # wait for the other half of the character
                if end > at:
                    frame.last.add(_decoded(data[at:end]), self._base + end)
                if not closed:
                    return end
                at = end + 1
                frame = self._add(frame.last.value(), at, frame.last)
            elif state == _SEEK and self._seek:
                opening = self._seek.search(data, at)
                if opening is None:
                    return len(data)
                at = opening.start()
                self._state = _VALUE
            else:
                return len(data)

    def _wait(self, data: bytes, at: int, begins: re.Pattern[bytes] | None, keep: int | None = None) -> int:
        """More is needed, if what is there can be the beginning of what is wanted; else this is no JSON."""
        if begins is None or not begins.match(data, at):
            self._state = _BROKEN
        return at if keep is None else keep

    def _path(self, frame: _Frame) -> str | None:
        """Of the entry that is arriving; the document itself has none."""
        if frame.begin < 0:
            return None
        return frame.prefix + (frame.key if frame.keys is not None else str(len(frame.values)))

    def _add(self, value: Any, at: int, made_of: _Frame | _Text | None = None) -> _Frame:
        """An entry of the innermost frame is whole; it ended before data[at]."""
        frame = self._frames[-1]
        if (path := self._path(frame)) is not None:
            self.completed.append(path)
        frame.values.append(value)
        frame.ends.append(self._base + at)
        if frame.keys is not None:
            frame.keys.append(frame.key)
        frame.last = made_of
        self._state = _NEXT if len(self._frames) > 1 else _WHOLE
        return frame

    def _close(self, at: int) -> _Frame:
        """The innermost frame is whole."""
        closed = self._frames.pop()
        return self._add(closed.value(), at, closed)


def _decoded(piece: bytes) -> str:
    text = piece.decode("utf-8", "surrogatepass")
    return json.loads(f'"{text}"', strict=False) if "\\" in text else text


def _shared(one: bytes, other: bytes) -> int:
    """How many bytes two documents have in common at their beginning."""
    high = min(len(one), len(other)) + 1
    low, step = high - 1, 32
    while low > 0 and not other.startswith(one[:low]):  # most often only the closing brackets differ
        high, low, step = low, max(0, low - step), step * 4
    while high - low > 1:
        middle = (low + high) // 2
        if one[low:middle] == other[low:middle]:
            low = middle
        else:
            high = middle
    return low
