"""JSON that is still arriving: `Partial`, the view for callers, over text that is read later (`Raw`) or over the parsed part (`Growing`).

Has no types, streams or HTTP. The parser's cost is linear in the document, however it is split.
"""

from __future__ import annotations

import json
import math
import re
from collections.abc import Callable, Iterator, Sequence
from typing import Any, Generic, NamedTuple, TypeVar

import msgspec

from .._core import codec
from .json_schema import Judge, Schema
from .patch import Moment

T = TypeVar("T")


class Names:
    """The attributes of a value, and the names inside each. A union has those of all its members."""

    __slots__ = ("_found", "any", "classes", "items", "title")

    def __init__(self, title: str = "") -> None:
        self.title = title
        self.classes: list[dict[str, tuple[str | None, Names]]] = []
        """Attribute → its name in JSON and the names inside it, for each possible class of the value. None is the value itself."""
        self.items: Names | None = None
        """The names of an array's items, or of a map's values."""
        self.any = False
        """Whether it may have unknown attributes."""
        self._found: dict[str, list[tuple[str | None, Names]]] = {}

    def find(self, name: str) -> list[tuple[str | None, Names]]:
        """The possible places of an attribute, or of a member by its name in JSON. Empty for one that the type lacks."""
        found = self._found.get(name)
        if found is None:
            found = [members[name] for members in self.classes if name in members]
            found += [entry for members in self.classes for entry in members.values() if entry[0] == name]
            if found:
                self._found[name] = found
        return found or ([(name, self.items or ANY)] if self.any else [])

    @property
    def attributes(self) -> list[str]:
        return sorted({name for members in self.classes for name in members})


ANY = Names()
"""The names of a value of unknown type."""
ANY.any = True


class Partial(Generic[T]):
    """A read-only view of a T that is still arriving: a field that is missing is None.

    Attributes and items are the same, `view.author` and `view["author"]`, except that an attribute which T lacks raises
    `AttributeError`. Lists are views too. Strings grow; other values appear when they are complete. Values are JSON values: a
    date is still a string here.

    There are no methods, so that every name is free for a field.
    """

    __slots__ = ("__data", "__names")
    __data: Any
    __names: Names

    def __init__(self, data: Any, names: Names = ANY) -> None:
        """`data`: JSON, or a moment of a growing value. `names`: the names of T."""
        object.__setattr__(self, "_Partial__data", data)
        object.__setattr__(self, "_Partial__names", names)

    def __getattr__(self, name: str) -> Any:
        if name.startswith("__") and name.endswith("__"):  # requested by Python itself, for copy and pickle
            raise AttributeError(name)
        names = self.__names
        places = names.find(name)
        if not places:
            known = f"; it has {', '.join(names.attributes)}" if names.classes else ""
            raise AttributeError(
                f"{names.title or 'the value'} has no attribute {name!r}{known}", name=name, obj=self
            )
        return self.__first(places)

    def __getitem__(self, key: str | int | slice) -> Any:
        items = self.__names.items or ANY
        if isinstance(key, slice):
            data = self.__plain()
            return [_view(item, items) for item in data[key]] if isinstance(data, list) else []
        if isinstance(key, int):
            return _view(_member(self.__data, key), items)
        return self.__first(self.__names.find(key) or [(key, items)])

    def __first(self, places: list[tuple[str | None, Names]]) -> Any:
        """The value at the first of these places that has arrived."""
        data = self.__data
        for name, inside in places:
            found = data if name is None else _member(data, name)
            if found is not None:
                return _view(found, inside)
        return None

    def __plain(self) -> Any:
        return plain(self.__data)

    def __setattr__(self, name: str, value: object) -> None:
        raise AttributeError("a partial value is read-only")

    def __delattr__(self, name: str) -> None:
        raise AttributeError("a partial value is read-only")

    def __iter__(self) -> Iterator[Any]:
        """Items of a list, names of an object; nothing before it begins to arrive."""
        data = self.__plain()
        if isinstance(data, list):
            return (_view(item, self.__names.items or ANY) for item in data)
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
        if self.__names.classes:
            return self.__names.attributes
        data = self.__plain()
        return [*data] if isinstance(data, dict) else []

    def __reduce__(self) -> tuple[Any, ...]:
        return Partial, (self.__plain(), self.__names)


def _view(value: Any, names: Names) -> Any:
    return Partial(value, names) if isinstance(value, (dict, list, MOMENTS)) else value


def _member(data: Any, key: str | int) -> Any:
    """An entry of an array or object, complete or arriving; None if absent."""
    if isinstance(data, dict):
        return data.get(key)
    if isinstance(data, MOMENTS):
        return data.member(key)
    if isinstance(data, list) and isinstance(key, int) and -len(data) <= key < len(data):
        return data[key]
    return None


def plain(data: Any) -> Any:
    """Plain JSON of a value that may be a moment of a growing one."""
    return data.value() if isinstance(data, MOMENTS) else data


def value_at(data: Any, path: str) -> Any:
    """The value at a dotted path (`items.0.name`); None if absent. Names may contain dots themselves."""
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


def paths_of(data: Any) -> Iterator[str]:
    """Every path inside a value, children before their parent."""
    way = [("", _entries(data))]
    while way:
        prefix, entries = way[-1]
        for key, value in entries:
            if isinstance(value, (dict, list)):
                way.append((f"{prefix}{key}.", _entries(value)))
                break
            yield f"{prefix}{key}"
        else:
            way.pop()
            if prefix:
                yield prefix[:-1]


def _entries(data: Any) -> Iterator[tuple[Any, Any]]:
    return iter(data.items() if isinstance(data, dict) else enumerate(data) if isinstance(data, list) else ())


_members = msgspec.json.Decoder(dict[str, msgspec.Raw]).decode
_items = msgspec.json.Decoder(list[msgspec.Raw]).decode


class Raw:
    """The text of a JSON value, read on first use."""

    __slots__ = ("_read", "_text", "_value")

    def __init__(self, text: bytes, read: Callable[[bytes], Any]) -> None:
        """`read` gives the value of a text, or raises."""
        self._text = text
        self._read: Callable[[bytes], Any] | None = read
        self._value: Any = None

    def member(self, key: str | int) -> Any:
        return _member(self.value(), key)

    def value(self) -> Any:
        read = self._read  # another thread may read it at the same time
        if read is not None:
            self._value, self._read = read(self._text), None
        return self._value


_MANY = 8  # the number of items of an array from which reading only its end is worthwhile


class _Known(NamedTuple):
    """The previous text, with which the next one is compared."""

    head: bytes = b""
    """The text before the last item of the array that grows,"""
    tail: bytes = b""
    """and the closing brackets."""
    whole: Sequence[Any] = ()
    """The items before the last one."""
    way: Sequence[tuple[Any, Any]] = ()
    """The containers of the array from the outside in, each with the key of the entry."""


class Again:
    """Reads JSON texts that each repeat and extend the previous one. Only the end of a growing array is read again.

    The values share their unchanged parts. Any thread may call `value`.
    """

    __slots__ = ("_known", "_read")

    def __init__(self, read: Callable[[Any], Any]) -> None:
        """`read` gives the value of a text, or raises."""
        self._read = read
        self._known = _Known()  # replaced as a whole, so that threads need no lock

    def value(self, text: bytes) -> Any:
        head, tail, whole, way = self._known
        if head and len(text) > len(head) + len(tail) and text.startswith(head) and text.endswith(tail):
            end = b"[" + text[len(head) : len(text) - len(tail)] + b"]"
            try:
                items = codec.decode(end)
            except (msgspec.DecodeError, ValueError, RecursionError):
                items = []  # not only this array has grown
            if items:
                value = [*whole, *items]
                if len(items) > 1:
                    before = end[1 : end.rindex(bytes(_items(end)[-1]))]
                    self._known = _Known(head + before, tail, value[:-1], way)
                for parent, key in reversed(way):
                    outer = parent.copy()
                    outer[key] = value
                    value = outer
                return value
        value = self._read(text)
        self._remember(text, value)
        return value

    def _remember(self, text: bytes, value: Any) -> None:
        """Finds the growing array: the outermost long one among the last entries."""
        way: list[tuple[Any, Any]] = []
        while value and not (isinstance(value, list) and len(value) >= _MANY):
            if not isinstance(value, (dict, list)):
                return
            key = next(reversed(value)) if isinstance(value, dict) else len(value) - 1
            way.append((value, key))
            value = value[key]
        if not value:
            return
        last: Any = text
        for parent, key in way:
            last = (_members if isinstance(parent, dict) else _items)(last)[key]
        last = bytes(_items(last)[-1])
        begin = text.rindex(last)
        tail = text[begin + len(last) :]
        closing = b"]" + b"".join(b"}" if isinstance(parent, dict) else b"]" for parent, _ in reversed(way))
        if tail.translate(None, b" \t\r\n") == closing:
            self._known = _Known(text[:begin], tail, value[:-1], way)


class _Text:
    """A string that is arriving."""

    __slots__ = ("_joined", "pieces", "size")

    def __init__(self) -> None:
        self._joined = ""
        self.pieces: list[str] = []
        """The text after it."""
        self.size = 0

    def add(self, piece: str) -> None:
        self.pieces.append(piece)
        self.size += len(piece)

    def value(self) -> str:
        if self.pieces:
            # CPython extends a string in place when it has one reference, so that frequent reads do not cost a copy each.
            joined, self._joined = self._joined, ""
            for piece in self.pieces:
                joined += piece
            self._joined = joined
            self.pieces.clear()
        return self._joined


class _Frame:
    """An array or object that is arriving, and its entries."""

    __slots__ = ("key", "keys", "prefix", "rule", "values")

    def __init__(self, keys: list[str] | None, prefix: str | None, rule: Any) -> None:
        self.keys = keys
        """None for an array."""
        self.key = ""
        """The key of the arriving entry."""
        self.values: list[Any] = []
        self.prefix = prefix
        """The prefix of the entries' paths; None for the document itself, which has no path."""
        self.rule = rule
        """Its schema."""

    def value(self) -> Any:
        if self.keys is None:
            return self.values
        value = dict(zip(self.keys, self.values, strict=True))
        if len(value) < len(self.keys):
            raise ValueError("duplicate name in an object")
        return value


class Mark(NamedTuple):
    """An array or object at one moment. Its size is its depth, and it can be read at any time."""

    spine: tuple[tuple[_Frame, int, str], ...]
    """From the outside in: (frame, number of entries, key of the arriving entry)."""
    text: _Text | None
    """The string that was arriving innermost,"""
    size: int
    """and how long it was."""
    depth: int = 0
    """The index of its frame in the spine."""

    def member(self, key: str | int) -> Any:
        """An entry; the arriving one as a `Mark` or the string so far."""
        frame, count, arriving = self.spine[self.depth]
        if frame.keys is not None:
            if key == arriving and (found := self._arriving()) is not None:
                return found
            places = range(count - 1, -1, -1)  # the last of several with this name counts
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
        """As plain JSON. Complete parts are shared with other moments; do not change them."""
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


MOMENTS = (Raw, Mark, Moment)
"""The state of a growing value at one moment: parsed from text, or made by patches."""

_VALUE, _FIRST, _NEXT, _KEY, _STRING, _WHOLE, _BROKEN = range(7)
_SPACE = rb"[ \t\r\n]*+"
_PLAIN = rb'[^"\\\x00-\x1f]'
# Escapes. A character beyond the Basic Multilingual Plane is a surrogate pair (RFC 8259, 7); one half alone is invalid.
_ESCAPE = (
    rb'\\(?:["\\/bfnrt]|u(?![dD][89a-fA-F])[0-9a-fA-F]{4}'
    rb"|u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2})"
)
_STRING_TEXT = _PLAIN + rb"*+(?:" + _ESCAPE + _PLAIN + rb"*+)*+"
_ESCAPE_BEGINS = rb"\\(?:u(?:[0-9a-fA-F]{0,3}|[dD][89abAB][0-9a-fA-F]{2}(?:\\(?:u(?:[dD](?:[c-fC-F][0-9a-fA-F]?)?)?)?)?)?)?"
_KEY_TEXT = rb'"(' + _STRING_TEXT + rb')"' + _SPACE + rb":"

_value_at = re.compile(
    _SPACE
    + rb'(?:"('
    + _PLAIN
    + rb'{0,200}+)"'  # a short string at once, a long one in pieces, so that no byte is read twice
    rb'|(")|(\{)|(\[)'
    rb"|(-?(?:0|[1-9][0-9]*+)(?:\.[0-9]++)?+(?:[eE][+-]?[0-9]++)?+)(?=[ \t\r\n,\]}])"  # complete when a delimiter follows
    rb"|(true|false|null))"
)
_value_begins = re.compile(_SPACE + rb"(?:-?[0-9.eE+-]*|t(?:ru?)?|f(?:a(?:ls?)?)?|n(?:ul?)?)\Z")
_key_at = re.compile(_SPACE + _KEY_TEXT)
_key_begins = re.compile(
    _SPACE + rb'(?:"' + _STRING_TEXT + rb"(?:" + _ESCAPE_BEGINS + rb'|"' + _SPACE + rb")?)?\Z"
)
_close_at = re.compile(_SPACE + rb"([\]}])")
_next_at = re.compile(_SPACE + rb"([,\]}])")
_next_key_at = re.compile(_SPACE + rb"," + _SPACE + _KEY_TEXT)
_space_only = re.compile(_SPACE + rb"\Z")
_string_at = re.compile(_STRING_TEXT)
_escape_begins = re.compile(_ESCAPE_BEGINS + rb"\Z")
_DEPTH = 256  # maximum depth; the paths of deeper documents would have quadratic cost
_LITERALS = {b"true": True, b"false": False, b"null": None}


class Growing:
    """A JSON document that arrives in pieces. It accepts the same documents as `codec.loads`.

    `feed` takes text, however it is split. `completed` collects the path of every closed value once, children before their
    parent. A number is closed when a delimiter follows. The root has no path. With a judge each closed value is validated
    with its schema; `rule` is the schema of the document.
    """

    def __init__(self, judge: Judge | None = None, rule: Schema = True) -> None:
        self._judge = judge
        self._state = _VALUE
        self._frames = [_Frame(None, None, rule)]  # the outermost one is the document
        self._text = _Text()
        """The arriving string, in the state _STRING."""
        self._pending = b""
        self.completed: list[str] = []
        self.fits = True
        """Whether all closed values fit their schemas."""

    @property
    def is_whole(self) -> bool:
        """The document has closed."""
        return self._state == _WHOLE

    @property
    def is_broken(self) -> bool:
        """The text is not JSON; nothing more is read."""
        return self._state == _BROKEN

    @property
    def rest(self) -> str:
        """The text after the document."""
        return self._pending.decode()

    def feed(self, text: str) -> None:
        if self._state < _WHOLE:
            try:
                data = self._pending + text.encode()
                self._pending = data[self._tokens(data, 0) :]
            except (ValueError, RecursionError):  # a lone surrogate, a number that is out of range
                self._state = _BROKEN

    def mark(self) -> Any:
        """The current state, which can be read at any time: a `Mark`, or the value itself when it is complete or simple."""
        frames = self._frames
        text = self._text if self._state == _STRING else None
        if len(frames) > 1:
            spine = tuple([(frame, len(frame.values), frame.key) for frame in frames[1:]])
            return Mark(spine, text, text.size if text else 0)
        return frames[0].values[0] if frames[0].values else text.value() if text else None

    def _tokens(self, data: bytes, at: int) -> int:
        frame = self._frames[-1]
        while True:
            state = self._state
            if state == _NEXT:
                if frame.keys is not None and (match := _next_key_at.match(data, at)):
                    frame.key = _unescape(match[1])
                    at = match.end()
                    self._state = _VALUE
                    continue
                match = _next_at.match(data, at)
                if match is None:
                    return self._wait(data, at, _space_only)
                if match[1] == b",":
                    if frame.keys is not None:  # its key has not arrived: the comma stays until then
                        return self._wait(data, match.end(), _key_begins, keep=at)
                    at = match.end()
                    self._state = _VALUE
                elif (match[1] == b"}") == (frame.keys is not None):
                    at = match.end()
                    frame = self._add(self._frames.pop().value())
                else:
                    return self._wait(data, at, None)
            elif state == _VALUE:
                match = _value_at.match(data, at)
                if match is None:
                    return self._wait(data, at, _value_begins)
                at = match.end()
                kind = match.lastindex
                if kind == 1:
                    frame = self._add(match[1].decode())
                elif kind == 5:
                    text = match[5]
                    frame = self._add(
                        _float(text) if b"." in text or b"e" in text or b"E" in text else int(text)
                    )
                elif kind == 6:
                    frame = self._add(_LITERALS[match[6]])
                elif kind == 2:
                    self._text = _Text()
                    self._state = _STRING
                elif len(self._frames) > _DEPTH:
                    return self._wait(data, at, None)
                else:
                    path = self._path(frame)
                    rule = self._judge is None or self._rule(frame)
                    frame = _Frame([] if kind == 3 else None, "" if path is None else f"{path}.", rule)
                    self._frames.append(frame)
                    self._state = _FIRST
            elif state == _FIRST:
                match = _close_at.match(data, at)
                if match:
                    if (match[1] == b"}") != (frame.keys is not None):
                        return self._wait(data, at, None)
                    at = match.end()
                    frame = self._add(self._frames.pop().value())
                elif _space_only.match(data, at):
                    return at
                else:
                    self._state = _VALUE if frame.keys is None else _KEY
            elif state == _KEY:
                match = _key_at.match(data, at)
                if match is None:
                    return self._wait(data, at, _key_begins)
                frame.key = _unescape(match[1])
                at = match.end()
                self._state = _VALUE
            elif state == _STRING:
                match = _string_at.match(data, at)
                assert match is not None
                end = match.end()
                if end > at:
                    self._text.add(_unescape(data[at:end]))
                if data[end : end + 1] != b'"':
                    if end < len(data) and not _escape_begins.match(data, end):
                        self._state = _BROKEN
                    return end
                at = end + 1
                frame = self._add(self._text.value())
            else:
                return at

    def _wait(self, data: bytes, at: int, begins: re.Pattern[bytes] | None, keep: int | None = None) -> int:
        """Waits for more if the text can be the beginning of the literal; otherwise it is not JSON."""
        if begins is None or not begins.match(data, at):
            self._state = _BROKEN
        return at if keep is None else keep

    def _path(self, frame: _Frame) -> str | None:
        """The path of the arriving entry; the document itself has none."""
        if frame.prefix is None:
            return None
        return frame.prefix + (frame.key if frame.keys is not None else str(len(frame.values)))

    def _rule(self, frame: _Frame) -> Any:
        """The schema of the arriving entry."""
        assert self._judge is not None
        if frame.prefix is None:
            return frame.rule
        return self._judge.inside(frame.rule, frame.key if frame.keys is not None else len(frame.values))

    def _add(self, value: Any) -> _Frame:
        """An entry of the innermost frame is complete."""
        frame = self._frames[-1]
        if self._judge is not None and self.fits:
            self.fits = self._judge.fits(value, self._rule(frame))
        if (path := self._path(frame)) is not None:
            self.completed.append(path)
        frame.values.append(value)
        if frame.keys is not None:
            frame.keys.append(frame.key)
        self._state = _NEXT if len(self._frames) > 1 else _WHOLE
        return frame


def _unescape(piece: bytes) -> str:
    text = piece.decode()
    return json.loads(f'"{text}"') if "\\" in text else text


def _float(text: bytes) -> float:
    number = float(text)
    if math.isinf(number):
        raise ValueError("a number is out of the range of floats")
    return number
