"""The dialect of `POST /responses`, for the mock server of today's API."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from .dialect import Asked, Dialect, Growth, Record, Said, framing, given, tool_records

PROVIDER = "mock"


class Responses:
    operation = "createResponse"
    request_id_header = "X-ModelRelay-Request-Id"

    def asked(self, body: Any) -> Asked:
        body = body if isinstance(body, dict) else {}
        wanted, choice = body.get("output_format") or {}, body.get("tool_choice") or {}
        functions = [tool["function"] for tool in body.get("tools", ()) if tool.get("function")]
        return Asked(
            messages=[{**item, "content": _text(item)} for item in body.get("input", ())],
            model=body.get("model"),
            schema=wanted["json_schema"]["schema"] if wanted.get("type") == "json_schema" else None,
            functions=[f for f in functions if choice.get("function") in (None, f["name"])],
            tool_choice=choice.get("type", "auto"),
            stops=body.get("stop", ()),
            max_tokens=body.get("max_output_tokens"),
        )

    def problems(self, body: Any) -> list[tuple[str, str]]:
        found = []
        wanted = body.get("output_format")
        if wanted and wanted["type"] == "json_schema" and not (wanted.get("json_schema") or {}).get("schema"):
            found.append(("output_format.json_schema.schema", "is required"))
        for index, tool in enumerate(body.get("tools", ())):
            if tool["type"] == "function" and "function" not in tool:
                found.append((f"tools.{index}.function", "is required"))
        choice = body.get("tool_choice") or {}
        if choice.get("function") and choice.get("type") != "required":
            found.append(("tool_choice.function", "needs the type required"))
        return found

    def framing(self, accept: str) -> str | None:
        return framing(accept)

    def reply(self, said: Said) -> Record:
        item = given(
            type="message",
            role="assistant",
            content=[{"type": "text", "text": said.text}] if said.text or not said.tool_calls else None,
            tool_calls=list(said.tool_calls) or None,
        )
        return given(
            id=said.id,
            provider=PROVIDER,
            model=said.model,
            output=[item],
            stop_reason=said.stop_reason,
            usage=said.usage,
        )

    def text_records(self, said: Said, deltas: Sequence[str]) -> list[Record]:
        end = given(
            type="completion", content=said.text or None, stop_reason=said.stop_reason, usage=said.usage
        )
        return [_start(said, "text-delta"), *map(self.delta, filter(None, deltas)), *tool_records(said), end]

    def delta(self, text: str) -> Record:
        return {"type": "update", "delta": text}

    def value_records(self, said: Said, growth: Growth, request_id: str) -> list[Record]:
        records: list[Record] = [_start(said, "structured-patch")]
        before: Any = {}
        for value, complete in growth[:-1]:
            records.append(
                {"type": "update", "patch": [*patch(before, value)], "complete_fields": [*complete]}
            )
            before = value
        value, complete = growth[-1]
        end = given(stop_reason=said.stop_reason, usage=said.usage)
        return [
            *records,
            {"type": "completion", "payload": value, "complete_fields": [*complete], **end},
        ]

    def error_record(self, **error: Any) -> Record:
        return {"type": "error", **error}


RESPONSES: Dialect = Responses()


def patch(before: Any, after: Any, path: str = "") -> Iterator[dict[str, Any]]:
    """The steps (RFC 6902) from one value to another."""
    if isinstance(before, dict) and isinstance(after, dict):
        for name in before.keys() - after.keys():
            yield {"op": "remove", "path": f"{path}/{_escaped(name)}"}
        for name, value in after.items():
            at = f"{path}/{_escaped(name)}"
            if name not in before:
                yield {"op": "add", "path": at, "value": value}
            else:
                yield from patch(before[name], value, at)
    elif isinstance(before, list) and isinstance(after, list):
        for index in reversed(range(len(after), len(before))):
            yield {"op": "remove", "path": f"{path}/{index}"}
        for index, (old, new) in enumerate(zip(before, after, strict=False)):
            yield from patch(old, new, f"{path}/{index}")
        yield from ({"op": "add", "path": f"{path}/-", "value": value} for value in after[len(before) :])
    elif type(before) is not type(after) or before != after:
        yield {"op": "replace", "path": path, "value": after}


def _escaped(name: str) -> str:
    """A member's name in a JSON pointer (RFC 6901, 3)."""
    return name.replace("~", "~0").replace("/", "~1")


def _start(said: Said, mode: str) -> Record:
    return given(
        type="start", request_id=said.id, provider=PROVIDER, model=said.model, stream_mode=mode, stream_version="v2"
    )  # fmt: skip


def _text(item: dict[str, Any]) -> str:
    """The text of an item. For a file its name or type, so that answers show that it arrived."""
    parts = []
    for part in item.get("content") or ():
        file = part.get("file") or {}
        parts.append(part.get("text") or f"[{file.get('filename') or file.get('mime_type')}]")
    return "".join(parts)
