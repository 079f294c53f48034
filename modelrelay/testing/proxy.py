"""The dialect of `POST /llm/proxy`, for the mock server of the 0.32 API."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from .dialect import Asked, Dialect, Growth, Record, Said, framing, given, tool_records


class Proxy:
    operation = "proxyChat"
    request_id_header = "X-ModelRelay-Chat-Request-Id"

    def asked(self, body: Any) -> Asked:
        body = body if isinstance(body, dict) else {}
        wanted = body.get("response_format") or {}
        tools = [tool for tool in body.get("tools", ()) if tool["type"] == "function" and "function" in tool]
        return Asked(
            messages=body.get("messages", ()),
            model=body.get("model"),
            schema=wanted["json_schema"]["schema"] if wanted.get("type") == "json_schema" else None,
            functions=[tool["function"] for tool in tools],
            tool_choice=(body.get("tool_choice") or {}).get("type", "auto"),
            stops=[*body.get("stop", ()), *body.get("stop_sequences", ())],
            max_tokens=body.get("max_tokens"),
        )

    def problems(self, body: Any) -> list[tuple[str, str]]:
        found = []
        if not any(message["role"] == "user" for message in body["messages"]):
            found.append(("messages", "must have at least one message of role user"))
        wanted = body.get("response_format")
        if wanted and wanted["type"] == "json_schema" and "json_schema" not in wanted:
            found.append(("response_format.json_schema", "is required"))
        for index, tool in enumerate(body.get("tools", ())):
            if tool["type"] == "function" and "function" not in tool:
                found.append((f"tools.{index}.function", "is required"))
        return found

    def framing(self, accept: str) -> str | None:
        return framing(accept)

    def reply(self, said: Said) -> Record:
        return given(
            id=said.id,
            content=[said.text],
            model=said.model,
            stop_reason=said.stop_reason,
            usage=said.usage,
            tool_calls=list(said.tool_calls) or None,
        )

    def text_records(self, said: Said, deltas: Sequence[str]) -> list[Record]:
        return [
            given(type="message_start", response_id=said.id, model=said.model),
            *map(self.delta, filter(None, deltas)),
            *tool_records(said),
            given(type="message_stop", stop_reason=said.stop_reason, usage=said.usage),
        ]

    def delta(self, text: str) -> Record:
        return {"type": "message_delta", "delta": text}

    def value_records(self, said: Said, growth: Growth, request_id: str) -> list[Record]:
        start = {"type": "start", "request_id": request_id, "model": said.model, "provider": "mock"}
        kinds = ["update"] * (len(growth) - 1) + ["completion"]
        return [
            start,
            *(
                {"type": kind, "payload": payload, "complete_fields": list(complete)}
                for kind, (payload, complete) in zip(kinds, growth, strict=True)
            ),
        ]

    def error_record(self, **error: Any) -> Record:
        return {"type": "error", **error}


PROXY: Dialect = Proxy()
