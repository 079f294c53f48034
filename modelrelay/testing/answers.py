"""The mock model's answers, for both APIs: no state, no randomness."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Sequence
from typing import Any

from . import schemas
from .dialect import Asked, Said

REFUSAL = "I'm sorry, but I can't help with that."


def tokens(text: str) -> int:
    """An estimate of the number of tokens: four characters each."""
    return (len(text) + 3) // 4


def usage(messages: Sequence[dict[str, Any]], output: str) -> dict[str, int]:
    given = sum(4 + tokens(str(message.get("content", ""))) for message in messages)
    made = tokens(output)
    return {"input_tokens": given, "output_tokens": made, "total_tokens": given + made}


# -- replies -----------------------------------------------------------------------------------------------------------


def reply(asked: Asked, *, id: str, model: str, faults: Iterable[str] = ()) -> Said:
    """The reply to a chat request: a tool call, a value that fits the requested schema, or text about the last message.

    `faults` are names of faults of a model's reply (see `modelrelay.testing.faults`).
    """
    faults = set(faults)
    calls = _tool_calls(asked, faults)
    stop = "tool_calls" if calls else "end_turn"
    text = "" if calls else _text(asked, faults)
    if "refusal" in faults:
        text, calls, stop = REFUSAL, [], "end_turn"
    elif "content_filter" in faults:
        text, calls, stop = text[: len(text) // 2], [], "content_filter"
    elif "max_tokens" in faults:
        text, calls, stop = text[: len(text) // 2], [], "max_tokens"
    elif not calls:
        text, stop = _stopped(asked, text)
    written = text + "".join(call["function"]["arguments"] for call in calls)
    return Said(id, model, text, stop, usage(asked.messages, written), calls)


def fitting(asked: Asked, faults: Iterable[str] = ()) -> Any:
    """The value for a structured request; one that does not fit with the fault `invalid`."""
    value = schemas.sample(asked.schema or {})
    return _spoiled(value) if "invalid" in set(faults) else value


def _text(asked: Asked, faults: set[str]) -> str:
    if asked.schema is not None:
        text = json.dumps(fitting(asked, faults), ensure_ascii=False)
        if "not_json" in faults:
            return "Let me think about that."
        if "fence" in faults:
            return f"Here it is:\n\n```json\n{text}\n```\n"
        if "prose" in faults:
            return f"Sure! {text} Anything else?"
        return text
    if asked.messages[-1]["role"] == "tool":
        results = [m["content"] for m in _turn(asked.messages) if m["role"] == "tool"]
        return f"The tool answered: {'; '.join(results)}"
    said = next((m["content"] for m in reversed(asked.messages) if m["role"] == "user"), "")
    return f"This is the mock of ModelRelay. You said: {said}"


def _stopped(asked: Asked, text: str) -> tuple[str, str]:
    """The text, ended by the request's own limits."""
    stop = "end_turn"
    for word in asked.stops:
        if word and word in text:
            text, stop = text[: text.index(word)], "stop_sequence"
    most = asked.max_tokens
    if most is not None and tokens(text) > max(0, most):
        return text[: 4 * max(0, most)], "max_tokens"
    return text, stop


def _turn(messages: Sequence[dict[str, Any]]) -> Sequence[dict[str, Any]]:
    """The messages since the last user message."""
    last = max((i for i, message in enumerate(messages) if message["role"] == "user"), default=-1)
    return messages[last + 1 :]


def _tool_calls(asked: Asked, faults: set[str]) -> list[dict[str, Any]]:
    """A call of each tool that the user names, or else of the first one. After a result in this turn, none, unless
    the calls were invalid and are repeated.
    """
    offered, choice, messages = asked.functions, asked.tool_choice, asked.messages
    results = sum(message["role"] == "tool" for message in _turn(messages))
    again = faults & {"bad_arguments", "unknown_tool", "tools_again"}
    if not offered or choice == "none":
        return []
    if results and not again and not _mistaken(messages, {function["name"] for function in offered}):
        return []
    if choice == "auto" and asked.schema is not None:
        return []
    said = next((str(m["content"]) for m in reversed(messages) if m["role"] == "user"), "")
    named = [function for function in offered if re.search(rf"\b{re.escape(function['name'])}\b", said)]
    made: list[dict[str, Any]] = []
    for function in named or offered[:1]:
        parameters = function.get("parameters") or {"type": "object"}
        arguments = json.dumps(schemas.sample(parameters), ensure_ascii=False)
        made.append(
            {
                "id": f"call_{sum(len(m.get('tool_calls') or ()) for m in messages) + len(made) + 1}",
                "type": "function",
                "function": {
                    "name": "no_such_tool" if "unknown_tool" in faults else function["name"],
                    "arguments": arguments[:-1] if "bad_arguments" in faults else arguments,
                },
            }
        )
    return made


def _mistaken(messages: Sequence[dict[str, Any]], names: set[str]) -> bool:
    """Whether the last calls named an unknown tool, or had arguments that are not JSON."""
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
    return {"unexpected": value} if isinstance(value, str | list) else "not what was requested"


def growth(value: Any, steps: int = 4) -> list[tuple[Any, list[str]]]:
    """The growth of a value: (the value so far, all final paths). Long texts grow in `steps`."""
    complete: list[str] = []
    moments = []
    for so_far, done in _growth(value, steps, ""):
        complete += filter(None, done)
        moments.append((so_far, list(complete)))
    return moments


def _growth(value: Any, steps: int, path: str) -> list[tuple[Any, list[str]]]:
    """The same with the paths that become final at each step."""
    states: list[tuple[Any, list[str]]] = []
    if isinstance(value, dict) and value:
        so_far: dict[str, Any] = {}
        for key, member in value.items():
            for partial, done in _growth(member, steps, f"{path}.{key}" if path else key):
                states.append(({**so_far, key: partial}, done))
            so_far[key] = member
    elif isinstance(value, list) and value:
        for index, item in enumerate(value):
            for partial, done in _growth(item, steps, f"{path}.{index}" if path else str(index)):
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


def uneven(pieces: Sequence[bytes]) -> tuple[bytes, ...]:
    """The same bytes as a network may deliver them: every third piece in two halves, split anywhere."""
    result: list[bytes] = []
    for number, piece in enumerate(pieces, 1):
        middle = len(piece) // 2
        result += [piece[:middle], piece[middle:]] if number % 3 == 0 and middle else [piece]
    return tuple(result)
