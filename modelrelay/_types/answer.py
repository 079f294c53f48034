"""Finds the JSON answer in a model's text: alone, in a Markdown fence, or between prose. Has no types and no streams.

`values_in` searches a complete text, `Answer` one that is still arriving. Both ignore the model's reasoning
(`<think>…</think>`), and both accept the same JSON.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from typing import Any

from .._core.errors import DecodeError
from .json_schema import Judge, Schema, short_json
from .partial import Growing

_mark = re.compile(r"```[\w-]*\s|[{\[]|</?think(?:ing)?>", re.IGNORECASE)
_thought_ends = re.compile(r"</think(?:ing)?>", re.IGNORECASE)
_tag_begins = re.compile(r"<[/a-z]{0,9}\Z", re.IGNORECASE)
_nothing_before = re.compile(r"[\ufeff\s]*(?:```[\w-]*\s+)?")
_FENCE = 64  # characters that the opening of a fence may have
_STARTS = 64  # the number of places tried; more would only be slow


def values_in(text: str, loads: Callable[[str], Any]) -> Iterator[tuple[int, Any]]:
    """The JSON values in a reply, each with the length of its text, the likeliest first: the whole reply, its beginning,
    fenced text, text between prose."""
    try:
        whole = loads(text)
    except DecodeError:
        pass
    else:
        yield len(text), whole
        if isinstance(whole, (dict, list)):
            return
    found: list[tuple[int, int, Any]] = []
    begin = at = 0
    for _ in range(_STARTS):
        mark = _mark.search(text, at)
        if mark is None:
            break
        at = mark.end()
        if mark[0].startswith(
            "</"
        ):  # everything before it was reasoning, whose opening tag some servers omit
            found.clear()
            begin = at
        elif mark[0].startswith("<"):
            end = _thought_ends.search(text, at)
            if end is None:
                break
            if not text[begin : mark.start()].strip():
                begin = end.end()
            at = end.end()
        else:
            fenced = mark[0].startswith("`")
            end_of = _end_of_fence if fenced else _end_of_json
            start = at if fenced else mark.start()
            try:
                end_at = end_of(text, start)
                value = loads(text[start:end_at])
            except (DecodeError, ValueError, RecursionError):
                continue
            leads = _nothing_before.fullmatch(text, begin, start) is not None
            found.append((0 if leads else 1 if fenced else 2, end_at - start, value))
            at = end_at + 3 if fenced else end_at
    for _, size, value in sorted(found, key=lambda one: one[0]):
        yield size, value


def _end_of_fence(text: str, start: int) -> int:
    return text.index("```", start)


def _end_of_json(text: str, start: int) -> int:
    return json.JSONDecoder().raw_decode(text, start)[1]


def why_no_json(text: str, loads: Callable[[str], Any]) -> str:
    """The problem of a text in which `values_in` finds nothing."""
    if not text.strip():
        return "expected JSON, got nothing"
    near = ""
    bracket = re.search(r"[{\[]", text)
    if bracket is not None:
        start = bracket.start()
        try:
            loads(text[start : _end_of_json(text, start)])
        except json.JSONDecodeError as error:
            near = f", {error.msg[0].lower()}{error.msg[1:].removesuffix(' at')} at character {error.pos}"
        except DecodeError as error:
            near = f", {error.problem}"
        except (ValueError, RecursionError):
            pass
    return f"expected JSON, got {short_json(text.strip())}{near}"


class Answer:
    """The answer in a text that is still arriving: the received part of the first array or object that fits.

    Its fields are `completed` while it grows only if nothing but reasoning or the opening of a fence precedes it.
    JSON after prose may be an example until the whole text has arrived.
    """

    def __init__(self, judge: Judge | None = None, rule: Schema = True) -> None:
        """`rule` is the schema of the answer."""
        self._judge = judge
        self._rule = rule
        self._growing: Growing | None = None
        self._pieces: list[str] = []
        """The text of the growing value, to start again after its first bracket if it is not JSON."""
        self._tail = ""
        """A possible beginning of a tag."""
        self._before = ""
        self._leads = True
        self._thinking = False
        self._starts = 0
        self._is_whole = False
        self.completed: list[str] = []
        """Paths of values that closed since they were last collected."""
        self.moment: Any = None
        """The value so far, which can be read at any time."""
        self.announced: Any = None
        """The value whose fields were completed, when it turned out not to be the answer."""

    def feed(self, text: str) -> None:
        while text and not self._is_whole:
            if self._growing is None:
                text = self._seek(text)
                if not text:
                    return
                self._growing = Growing(self._judge, self._rule)
                self._starts += 1
            growing = self._growing
            self._pieces.append(text)
            growing.feed(text)
            if not growing.is_broken:
                self.moment = growing.mark()
            if growing.is_broken or not growing.fits:
                growing.completed.clear()
            elif self._leads:
                self.completed += growing.completed
                growing.completed = []
                self.announced = self.moment
            if growing.is_broken:
                text = "".join(self._pieces)[1:]
            elif growing.is_whole and not growing.fits:
                text = growing.rest
            else:
                self._is_whole = growing.is_whole
                return
            self._leads = False
            self._growing = None
            self._pieces.clear()

    def _seek(self, text: str) -> str:
        """The text from the next bracket on that may begin the answer; empty when there is none yet."""
        text, at = self._tail + text, 0
        self._tail = ""
        while self._starts < _STARTS:
            mark = (_thought_ends if self._thinking else _bracket_or_tag).search(text, at)
            if mark is None:
                tag = _tag_begins.search(text, at)
                end = tag.start() if tag else len(text)
                self._tail = text[end:]
                self._pass_over(text[at:end])
                return ""
            self._pass_over(text[at : mark.start()])
            at = mark.end()
            if mark[0].startswith(("{", "[")):
                self._leads = self._leads and _nothing_before.fullmatch(self._before) is not None
                return text[mark.start() :]
            closes = mark[0].startswith("</")
            if closes and not self._thinking:  # everything before it was reasoning
                self._before, self._leads = "", self.announced is None
            self._thinking = not closes
        return ""

    def _pass_over(self, text: str) -> None:
        if self._leads and not self._thinking:
            self._before += text
            self._leads = len(self._before.strip()) < _FENCE


_bracket_or_tag = re.compile(r"[{\[]|</?think(?:ing)?>", re.IGNORECASE)
