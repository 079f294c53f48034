"""Faults that a request header injects: `X-Mock-Fault: 429*2`, `cut=3`, `503*1,stall=2`.

A fault is `NAME[=VALUE][*TIMES]`. Separate several with commas. Each applies to the next TIMES attempts of a call (one
when TIMES is left out); the last one without TIMES applies to all further attempts. Later attempts are answered as usual.
Attempts belong to one call when they have the same `Idempotency-Key`, or else the same request id.

| fault | what happens |
|---|---|
| `429`, any status from 300 | that error; `=2` is its `Retry-After`, or the `Location` of a redirect |
| `timeout` | no answer |
| `reset` | the connection breaks instead of an answer |
| `delay=0.5` | the answer starts 0.5 seconds later |
| `drip=0.1` | 0.1 seconds between the pieces of the body |
| `cut=3` | the connection breaks after 3 records of a stream, or 3 bytes of another body |
| `eof=3` | the stream ends too early, without an error, after 3 records |
| `stall=3` | no more data after 3 records or bytes |
| `error=3` | an error record follows 3 records of a stream |
| `html=502` | a proxy's page with that status (200 when left out) |
| `empty=500` | that status (200 when left out) and no body |
| `garbage` | a 200 whose JSON is broken |

The faults of a model are counted in replies, not attempts: `invalid*1` affects the first reply of a conversation, so a
validation retry succeeds.

| fault | the reply |
|---|---|
| `invalid` | does not fit the JSON schema |
| `not_json`, `fence`, `prose` | is not JSON; is in a Markdown fence; has words around it |
| `text` | streams a structured value as plain text deltas |
| `refusal`, `max_tokens`, `content_filter` | refuses; is truncated by that limit |
| `bad_arguments`, `unknown_tool`, `tools_again` | has invalid tool arguments; calls an unknown tool; calls tools once more |
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

HEADER = "X-Mock-Fault"

WIRE = frozenset("timeout reset delay drip cut eof stall error html empty garbage".split())
REPLY = frozenset(
    "invalid not_json fence prose text refusal max_tokens content_filter bad_arguments unknown_tool tools_again".split()
)


class Fault(NamedTuple):
    name: str
    value: str | None = None
    times: int | None = None

    @property
    def status(self) -> int | None:
        """The status to answer with, when the fault is one."""
        return int(self.name) if self.name.isdecimal() else None

    def number(self, default: float) -> float:
        """The value as a number."""
        try:
            return default if self.value is None else float(self.value)
        except ValueError:
            raise ValueError(f"{self.name}={self.value}: expected a number") from None


def parse(header: str) -> list[Fault]:
    """The faults of a header. Raises `ValueError` for an unknown one."""
    return [_one(item.strip()) for item in header.split(",") if item.strip()]


def _one(text: str) -> Fault:
    found = re.fullmatch(r"([A-Za-z_]+|[3-5]\d\d)(?:=([^*]+))?(?:\*(\d+))?", text)
    if found is None or not (found[1].isdecimal() or found[1] in WIRE | REPLY):
        raise ValueError(
            f"{text!r} is not a fault; expected a status or one of {', '.join(sorted(WIRE | REPLY))}"
        )
    fault = Fault(found[1], found[2], int(found[3]) if found[3] else None)
    if fault.name in WIRE:
        fault.number(0)
    return fault


def on_wire(faults: Sequence[Fault]) -> list[Fault]:
    return [fault for fault in faults if fault.name not in REPLY]


def in_reply(faults: Sequence[Fault]) -> list[Fault]:
    return [fault for fault in faults if fault.name in REPLY]


def at(faults: Sequence[Fault], number: int) -> Fault | None:
    """The fault of attempt or reply `number`, from 0; None when they are used up."""
    for position, fault in enumerate(faults):
        last = position == len(faults) - 1
        if fault.times is None and last:
            return fault
        times = 1 if fault.times is None else fault.times
        if number < times:
            return fault
        number -= times
    return None
