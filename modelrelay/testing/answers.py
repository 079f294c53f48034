"""What the fake model says, and how it travels: a reply, its text stream, its structured stream. No state, no chance."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Sequence
from typing import Any

from . import schemas
from .exchange import dumps

REFUSAL = "I'm sorry, but I can't help with that."


def tokens(text: str) -> int:
    """About as many as a model would count: four characters each."""
    return (len(text) + 3) // 4


def usage(messages: Sequence[dict[str, Any]], output: str) -> dict[str, int]:
    given = sum(4 + tokens(str(message.get("content", ""))) for message in messages)
    made = tokens(output)
    return {"input_tokens": given, "output_tokens": made, "total_tokens": given + made}


# -- what it says ------------------------------------------------------------------------------------------------------


def reply(body: dict[str, Any], *, id: str, model: str, faults: Iterable[str] = ()) -> dict[str, Any]:
    """The reply to a chat request: a tool call, a value that fits the schema asked for, or text about the last message.

    `faults` are the names of ways in which a model's reply can be wrong (see `modelrelay.testing.faults`).
    """
    messages = body["messages"]
    faults = set(faults)
    calls = _tool_calls(body, faults)
    stop = "tool_calls" if calls else "end_turn"
    text = "" if calls else _text(body, faults)
    if "refusal" in faults:
        text, calls, stop = REFUSAL, [], "end_turn"
    elif "content_filter" in faults:
        text, calls, stop = text[: len(text) // 2], [], "content_filter"
    elif "max_tokens" in faults:
        text, calls, stop = text[: len(text) // 2], [], "max_tokens"
    elif not calls:
        text, stop = _stopped(body, text)
    result: dict[str, Any] = {
        "id": id,
        "content": [text],
        "model": model,
        "stop_reason": stop,
        "usage": usage(messages, text + "".join(call["function"]["arguments"] for call in calls)),
    }
    if calls:
        result["tool_calls"] = calls
    return result


def wanted_schema(body: dict[str, Any]) -> dict[str, Any] | None:
    """The JSON schema that a chat request asks for."""
    wanted = body.get("response_format") or {}
    if wanted.get("type") != "json_schema":
        return None
    schema: dict[str, Any] = wanted["json_schema"]["schema"]
    return schema


def fitting(body: dict[str, Any], faults: Iterable[str] = ()) -> Any:
    """The value that a structured request is answered with; one that does not fit when the fault `invalid` says so."""
    schema = wanted_schema(body) or {}
    value = schemas.sample(schema)
    return _spoiled(value) if "invalid" in set(faults) else value


def _text(body: dict[str, Any], faults: set[str]) -> str:
    if wanted_schema(body) is not None:
        text = json.dumps(fitting(body, faults), ensure_ascii=False)
        if "not_json" in faults:
            return "Let me think about that."
        if "fence" in faults:
            return f"Here it is:\n\n```json\n{text}\n```\n"
        if "prose" in faults:
            return f"Sure! {text} Anything else?"
        return text
    last = body["messages"][-1]
    if last["role"] == "tool":
        results = [m["content"] for m in _turn(body["messages"]) if m["role"] == "tool"]
        return f"The tool answered: {'; '.join(results)}"
    said = next((m["content"] for m in reversed(body["messages"]) if m["role"] == "user"), "")
    return f"This is the mock of ModelRelay. You said: {said}"


def _stopped(body: dict[str, Any], text: str) -> tuple[str, str]:
    """The text, ended by the request's own limits."""
    stop = "end_turn"
    for word in [*body.get("stop", ()), *body.get("stop_sequences", ())]:
        if word and word in text:
            text, stop = text[: text.index(word)], "stop_sequence"
    most = body.get("max_tokens")
    if most is not None and tokens(text) > max(0, most):
        return text[: 4 * max(0, most)], "max_tokens"
    return text, stop


def _turn(messages: Sequence[dict[str, Any]]) -> Sequence[dict[str, Any]]:
    """What was said since the user spoke last."""
    last = max((i for i, message in enumerate(messages) if message["role"] == "user"), default=-1)
    return messages[last + 1 :]


def _tool_calls(body: dict[str, Any], faults: set[str]) -> list[dict[str, Any]]:
    """A call of each tool that the user names, else of the first one. Once a result of this turn is there, none: unless
    the calls were mistaken, and are made again.
    """
    offered = [
        tool["function"]
        for tool in body.get("tools", ())
        if tool["type"] == "function" and "function" in tool
    ]
    choice = (body.get("tool_choice") or {}).get("type", "auto")
    results = sum(message["role"] == "tool" for message in _turn(body["messages"]))
    again = faults & {"bad_arguments", "unknown_tool", "tools_again"}
    if not offered or choice == "none":
        return []
    if results and not again and not _mistaken(body["messages"], {function["name"] for function in offered}):
        return []
    if choice == "auto" and wanted_schema(body) is not None:
        return []
    said = next((str(m["content"]) for m in reversed(body["messages"]) if m["role"] == "user"), "")
    named = [function for function in offered if re.search(rf"\b{re.escape(function['name'])}\b", said)]
    made: list[dict[str, Any]] = []
    for function in named or offered[:1]:
        parameters = function.get("parameters") or {"type": "object"}
        arguments = json.dumps(schemas.sample(parameters), ensure_ascii=False)
        made.append(
            {
                "id": f"call_{sum(len(m.get('tool_calls') or ()) for m in body['messages']) + len(made) + 1}",
                "type": "function",
                "function": {
                    "name": "no_such_tool" if "unknown_tool" in faults else function["name"],
                    "arguments": arguments[:-1] if "bad_arguments" in faults else arguments,
                },
            }
        )
    return made


def _mistaken(messages: Sequence[dict[str, Any]], names: set[str]) -> bool:
    """Whether the last calls were of a tool that is not there, or had arguments that are no JSON."""
    calls = next((m["tool_calls"] for m in reversed(messages) if m.get("tool_calls")), ())
    for call in calls:
        function = call.get("function") or {}
        try:
            json.loads(function.get("arguments") or "{}")
        except ValueError:
            return True
        if function.get("name") not in names:
            return True
    return False


def _spoiled(value: Any) -> Any:
    """The value with its first member of another type."""
    if isinstance(value, dict) and value:
        first = next(iter(value))
        return {**value, first: _spoiled(value[first])}
    return {"unexpected": value} if isinstance(value, str | list) else "not what was asked for"


# -- how it travels ----------------------------------------------------------------------------------------------------


def text_events(reply: dict[str, Any], deltas: Sequence[str] | None = None) -> list[dict[str, Any]]:
    """The events of a text stream. `deltas` are the pieces of the text, by default a few words each."""
    text = "".join(reply["content"])
    if deltas is None:
        deltas = re.findall(r"(?:\S+\s*){1,3}|\s+", text)
    events: list[dict[str, Any]] = [
        {"type": "message_start", "response_id": reply["id"], "model": reply["model"]},
        *({"type": "message_delta", "delta": delta} for delta in deltas if delta),
    ]
    for index, call in enumerate(reply.get("tool_calls", ())):
        events += _tool_events(index, call)
    stop: dict[str, Any] = {"type": "message_stop"}
    stop |= {key: reply[key] for key in ("stop_reason", "usage") if key in reply}
    return [*events, stop]


def _tool_events(index: int, call: dict[str, Any]) -> list[dict[str, Any]]:
    function = call.get("function") or {}
    arguments = function.get("arguments", "")
    start = {
        "index": index,
        "id": call["id"],
        "type": call["type"],
        "function": {"name": function.get("name")},
    }
    cuts = [arguments[at : at + 12] for at in range(0, len(arguments), 12)]
    return [
        {"type": "tool_use_start", "tool_call_delta": start},
        *(
            {"type": "tool_use_delta", "tool_call_delta": {"index": index, "function": {"arguments": cut}}}
            for cut in cuts
        ),
        {"type": "tool_use_stop", "tool_call": call},
    ]


def structured_records(value: Any, *, model: str, request_id: str, steps: int = 4) -> list[dict[str, Any]]:
    """The records of a structured stream: the value grows, long texts in `steps`, and each field is complete once."""
    records: list[dict[str, Any]] = [
        {"type": "start", "request_id": request_id, "model": model, "provider": "mock"}
    ]
    complete: list[str] = []
    for payload, done in growth(value, steps):
        complete += [path for path in done if path]
        records.append({"type": "update", "payload": payload, "complete_fields": list(complete)})
    if records[1:] and records[-1]["payload"] == value:
        records.pop()  # the completion says it
    return [*records, {"type": "completion", "payload": value, "complete_fields": complete}]


def growth(value: Any, steps: int = 4, path: str = "") -> list[tuple[Any, list[str]]]:
    """How a value comes into being: (the value so far, the paths that became final) step by step."""
    states: list[tuple[Any, list[str]]] = []
    if isinstance(value, dict) and value:
        so_far: dict[str, Any] = {}
        for key, member in value.items():
            for partial, done in growth(member, steps, f"{path}.{key}" if path else key):
                states.append(({**so_far, key: partial}, done))
            so_far[key] = member
    elif isinstance(value, list) and value:
        for index, item in enumerate(value):
            for partial, done in growth(item, steps, f"{path}.{index}" if path else str(index)):
                states.append(([*value[:index], partial], done))
    elif isinstance(value, str) and len(value) > 16:
        words = re.findall(r"\S+\s*|\s+", value)
        size = max(1, -(-len(words) // steps))
        states = [("".join(words[: at + size]), []) for at in range(0, len(words), size)]
    else:
        states = [(value, [])]
    last, done = states[-1]
    states[-1] = (last, [*done, path])
    return states


def sse(events: Iterable[dict[str, Any]]) -> tuple[bytes, ...]:
    """One piece per event."""
    return tuple(b"event: %s\ndata: %s\n\n" % (event["type"].encode(), dumps(event)) for event in events)


def ndjson(events: Iterable[dict[str, Any]]) -> tuple[bytes, ...]:
    """One piece per line."""
    return tuple(dumps(event) + b"\n" for event in events)


def uneven(pieces: Sequence[bytes]) -> tuple[bytes, ...]:
    """The same bytes as networks deliver them: every third piece in two halves, wherever that cuts."""
    result: list[bytes] = []
    for number, piece in enumerate(pieces, 1):
        middle = len(piece) // 2
        result += [piece[:middle], piece[middle:]] if number % 3 == 0 and middle else [piece]
    return tuple(result)
