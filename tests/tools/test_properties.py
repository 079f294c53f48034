"""Tool calls in any form of answer: whole or in pieces, interleaved, with ids that are missing or come twice.

Each call is run once and answered at its position, over both APIs, sync and async.
"""

from __future__ import annotations

import asyncio
import json
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from modelrelay import testing
from modelrelay.v0_32 import testing as v0_32
from tests.both_clients import finish

Call = tuple[str, int]
CALLS = st.lists(st.tuples(st.sampled_from(["", " ", "a", "b"]), st.integers(0, 2)), min_size=1, max_size=4)
FORMS = ["unary", "end", "together", "one by one", "pieces", "pieces, together", "pieces, one by one", "flat"]
MOCKS = [testing.MockClient, testing.AsyncMockClient, v0_32.MockClient, v0_32.AsyncMockClient]


def echo(n: int) -> int:
    return n


def as_json(call: Call) -> dict[str, Any]:
    return {"id": call[0], "type": "function", "function": {"name": "echo", "arguments": json.dumps({"n": call[1]})}}  # fmt: skip


def pieces(index: int, call: Call, cut: int, flat: bool) -> list[dict[str, Any]]:
    """The records of one call that comes in pieces, without the one that ends it."""
    text = json.dumps({"n": call[1]})
    first: dict[str, Any] = {"index": index, "id": call[0], "type": "function", "function": {"name": "echo"}}
    more = [{"index": index, "function": {"arguments": part}} for part in (text[:cut], text[cut:]) if part]
    if flat:
        first = {"index": index, "id": call[0], "tool_type": "function", "name": "echo"}
        more = [{"index": index, **piece["function"]} for piece in more]
    kinds = ["tool_use_start", *["tool_use_delta"] * len(more)]
    return [
        {"type": kind} | (piece if flat else {"tool_call_delta": piece})
        for kind, piece in zip(kinds, [first, *more], strict=True)
    ]


@st.composite
def answers(draw: st.DrawFn, form: str, now: bool) -> tuple[list[Call], list[dict[str, Any]]]:
    """The records of an answer, and its calls in their order."""
    calls = draw(CALLS)
    if form == "one by one":  # there is nothing to tell a second call from the first one, repeated
        calls = list(dict.fromkeys(calls))
    each = [[{"type": "tool_use_stop", "tool_call": as_json(call)}] for call in calls]
    if "pieces" in form or form == "flat":
        cuts = [draw(st.integers(0, 8)) for _ in calls]
        told = [pieces(i, call, cut, form == "flat") for i, (call, cut) in enumerate(zip(calls, cuts, strict=True))]  # fmt: skip
        each = [a + b if "one by one" in form else a for a, b in zip(told, each, strict=True)]
    ended: list[Call] = []
    records: list[dict[str, Any]] = [{"type": "start", "request_id": "r"} if now else {"type": "message_start", "response_id": "r"}]  # fmt: skip
    if form not in ("end", "together"):
        waiting = {index: list(told) for index, told in enumerate(each)}
        while waiting:
            index = draw(st.sampled_from(sorted(waiting)))
            records.append(waiting[index].pop(0))
            if not waiting[index]:
                del waiting[index]
                ended.append(calls[index])
    end = {"type": "completion" if now else "message_stop", "stop_reason": "tool_calls"}
    every = [as_json(call) for call in calls]
    if "together" in form:
        records.append({"type": "tool_use_stop", "tool_calls": every})
    if form == "end":
        end["tool_calls"] = every  # type: ignore[assignment]
    return ended if "one by one" in form else calls, [*records, end]


async def check(mock: Any, form: str, calls: list[Call], records: list[dict[str, Any]]) -> None:
    client = mock(strict=False)
    chat = client.chat("m").user("x").tools([echo])
    if form == "unary":
        now = "v0_32" not in mock.__module__
        said = {"id": "r", "model": "m", "usage": {}}
        every = [as_json(call) for call in calls]
        message = {"type": "message", "role": "assistant", "tool_calls": every}
        client.mock.respond(
            json=said | ({"output": [message]} if now else {"content": [], "tool_calls": every})
        )
        client.mock.reply("done")
        result = await finish(chat.run())
    else:
        client.mock.stream(records)
        client.mock.stream(["done"])
        result = await finish(chat.run_stream().final_result())
    step = result.steps[0]
    assert [r.value for r in step.results] == [n for _, n in calls]
    ids = [id if id.strip() else f"call_{number}" for number, (id, _) in enumerate(calls, 1)]
    assert [call.id for call in step.reply.tool_calls] == [r.tool_call_id for r in step.results] == ids
    told = client.mock.requests[1].json
    _, asked, *answered = told["input"] if "input" in told else told["messages"]
    assert [call["id"] for call in asked["tool_calls"]] == [message["tool_call_id"] for message in answered]


@pytest.mark.parametrize(
    ("mock", "form"), [(m, f) for m in MOCKS for f in FORMS if f != "flat" or "v0_32" not in m.__module__]
)
def test_each_call_is_run_once_and_answered_at_its_position(mock: Any, form: str) -> None:
    now = "v0_32" not in mock.__module__

    @settings(max_examples=15)
    @given(answers(form, now))
    def holds(answer: tuple[list[Call], list[dict[str, Any]]]) -> None:
        asyncio.run(check(mock, form, *answer))

    holds()
