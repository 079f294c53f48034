"""Text → plain data: JSON, or YAML 1.2 read as JSON has it.

Dates, times and `no` are text, `017` is 17, `1e-6` a number; a key may stand once, and keys are text (`200:` too).
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from typing import Any

from ruamel.yaml import YAML
from ruamel.yaml.error import YAMLError
from ruamel.yaml.events import (
    AliasEvent,
    CollectionEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceStartEvent,
)

from .problems import Problem, SpecError, shown

MAX_DEPTH = 100
_STANDARD = "tag:yaml.org,2002:"
_WORDS: dict[str, Any] = dict.fromkeys(("", "~", "null", "Null", "NULL")) | {
    spelling: word == "true" for word in ("true", "false") for spelling in (word, word.title(), word.upper())
}
# https://yaml.org/spec/1.2.2/#1032-tag-resolution
_NUMBERS: tuple[tuple[str, Callable[[str], Any]], ...] = (
    (r"[-+]?[0-9]+", int),
    (r"0o[0-7]+", lambda text: int(text[2:], 8)),
    (r"0x[0-9a-fA-F]+", lambda text: int(text[2:], 16)),
    (r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?", float),
    (r"[-+]?\.(inf|Inf|INF)|\.(nan|NaN|NAN)", lambda text: float(text.replace(".", ""))),
)
_NUMBER = re.compile("[-+.0-9]")


class _Unreadable(ValueError):
    pass


def parse(text: str, source: str) -> Any:
    """The data of a YAML or JSON text; `SpecError` with the line of what is wrong."""
    try:
        if text.lstrip().startswith("{"):
            return json.loads(text, object_pairs_hook=_object, parse_constant=_no_constant)
        return _Builder(text).document()
    except RecursionError:
        raise SpecError(Problem("", "nested too deeply", source=source)) from None
    except (ValueError, YAMLError) as error:
        line = " ".join(str(error).split())
        raise SpecError(Problem("", f"not valid YAML or JSON: {shown(line)}", source=source)) from None


def _object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    out: dict[str, Any] = {}
    for key, value in pairs:
        if key in out:
            raise _Unreadable(f"{shown(key)!r} stands twice")
        out[key] = value
    return out


def _no_constant(name: str) -> Any:
    raise _Unreadable(f"{name} is not JSON")


def scalar(text: str) -> Any:
    """The value of a scalar without quotes."""
    if text in _WORDS:
        return _WORDS[text]
    if _NUMBER.match(text):
        for pattern, convert in _NUMBERS:
            if re.fullmatch(pattern, text):
                return convert(text)
    return text


class _Builder:
    """The events of ruamel's parser, put together."""

    def __init__(self, text: str) -> None:
        self.events: Iterator[Any] = YAML(typ="safe", pure=True).parse(text)
        self.anchors: dict[str, Any] = {}

    def document(self) -> Any:
        for event in self.events:
            if isinstance(event, (ScalarEvent, SequenceStartEvent, MappingStartEvent, AliasEvent)):
                made = self._value(event, 0)
                for _ in self.events:  # what follows has to be readable too
                    pass
                return made
        return None

    def _value(self, event: Any, depth: int) -> Any:
        if depth > MAX_DEPTH:
            raise _Unreadable(f"{_line(event)}: nested too deeply")
        if isinstance(event, AliasEvent):
            if event.anchor not in self.anchors:
                raise _Unreadable(f"{_line(event)}: *{event.anchor} is not a value that is complete by then")
            return self.anchors[event.anchor]
        tag = str(event.tag or "")
        if tag.removeprefix(_STANDARD) not in ("", "!", "str", "seq", "map", "int", "float", "bool", "null"):
            raise _Unreadable(f"{_line(event)}: JSON has no {shown(tag)}")
        if isinstance(event, ScalarEvent):
            text: str = event.value
            made = text if event.style or tag in ("!", f"{_STANDARD}str") else scalar(text)
        elif isinstance(event, SequenceStartEvent):
            made = [self._value(item, depth + 1) for item in self._items()]
        else:
            made = self._mapping(depth)
        if event.anchor:
            self.anchors[event.anchor] = made
        return made

    def _items(self) -> Iterator[Any]:
        for event in self.events:
            if isinstance(event, CollectionEndEvent):
                return
            yield event

    def _mapping(self, depth: int) -> dict[str, Any]:
        out: dict[str, Any] = {}
        merged: list[Any] = []
        for key in self._items():
            if not isinstance(key, ScalarEvent):
                raise _Unreadable(f"{_line(key)}: a key must be text")
            value = self._value(next(self.events), depth + 1)
            if key.value == "<<" and not key.style:
                merged += value if isinstance(value, list) else [value]
            elif key.value in out:
                raise _Unreadable(f"{_line(key)}: {shown(key.value)!r} stands twice")
            else:
                out[key.value] = value
        for other in merged:
            if not isinstance(other, dict):
                raise _Unreadable("`<<` merges something other than a mapping")
            out = {**other, **out}
        return out


def _line(event: Any) -> str:
    return f"line {event.start_mark.line + 1}"
