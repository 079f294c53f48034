"""A contract made up for tests: other paths, fields, records and headers than any real API. All that a third API needs is here:
its contract, its clients, and a server for them."""

import json
import re
from collections.abc import Mapping
from typing import Any

from modelrelay._core import codec
from modelrelay._core.errors import APIError
from modelrelay._core.framing import NDJSONDecoder, Record
from modelrelay._core.operation import Endpoint, HttpReply, Operation, Request
from modelrelay._core.session import HeaderNames, Session
from modelrelay._core.values import FunctionCall, Reply, StreamEvent, ToolCall, Usage, with_response
from modelrelay._wire.contract import Contract, Format
from modelrelay._wire.reader import Growth, Reader
from modelrelay.draft import Fields
from modelrelay.testing import AsyncMockClient, MockClient

LINES = "application/x-toy-lines"
_ENDPOINT = Endpoint("speak", "POST", "/speak", key="any", security=(("key",), ("token",)))


class Toy(Contract):
    headers = HeaderNames("X-Toy-Ask", ("X-Toy-Answer",))
    lacks = frozenset(
        "temperature stop stop_sequences metadata tool_choice tool_function provider reasoning_effort state".split()
    )
    formats: Mapping[str, Format] = {"lines": Format(LINES, {LINES: NDJSONDecoder})}
    text_format = "lines"
    value_format = "lines"

    def operation(
        self, fields: Fields, session: Session, accept: str = "application/json"
    ) -> Operation[Reply]:
        body = {
            "engine": fields.model,
            "turns": [{"who": m.role, "says": m.text, "asks": [_ask(call) for call in m.tool_calls]} for m in fields.messages],
            "limit": fields.max_tokens,
            "shape": fields.response_format.schema if fields.response_format else None,
            "kit": [tool.name for tool in fields.tools],
        }  # fmt: skip
        headers = () if fields.customer is None else (("X-Toy-For", fields.customer),)
        request = Request("POST", "/speak", headers, codec.dumps(body), accept)
        return Operation(_ENDPOINT, request, _reply, model=fields.model, asked=fields)


def _ask(call: Mapping[str, Any]) -> list[str]:
    return [call["id"], call["function"]["name"], call["function"]["arguments"]]


def _calls(asks: list[list[str]]) -> tuple[ToolCall, ...]:
    return tuple(ToolCall(id, function=FunctionCall(name, arguments)) for id, name, arguments in asks)


def _reply(reply: HttpReply) -> Reply:
    body = codec.loads(reply.body)
    made = Reply(
        body["ref"], (body["says"],), body["engine"], None, Usage(*body["cost"]), _calls(body["asks"]),
        reply.request_id,
    )  # fmt: skip
    return with_response(made, reply.http)


class ToyReader(Reader):
    """Records: `{"k": "w", "t": text}`, `{"k": "v", "v": value so far, "ok": paths}`, `{"k": "no", …}`, `{"k": "fin", …}`."""

    def read(self, record: Record) -> StreamEvent | None:
        data = codec.loads(record.data)
        kind = data["k"]
        if kind == "w":
            return StreamEvent("message_delta", data, data["t"], request_id=self.request_id)
        if kind == "no":
            raise APIError(data["why"], status=503)
        if kind == "fin":
            return StreamEvent(
                "message_stop", data, tool_calls=_calls(data["asks"]), response_id=data["ref"],
                model=data["engine"], usage=Usage(*data["cost"]), request_id=self.request_id,
            )  # fmt: skip
        return None

    def growth(self, record: Record) -> Growth | None:
        data = codec.loads(record.data)
        if data["k"] != "v":
            self.take(record)
            return None
        return Growth(codec.dumps(data["v"]), complete=tuple(data["ok"]), done=data["last"])


Toy.reader = ToyReader
TOY = Toy()


class ToyServer:
    """Answers in turn with what it was given: text, a value, or calls of tools as (id, name, arguments)."""

    def __init__(self, *answers: Any) -> None:
        self.answers = list(answers)

    def __call__(self, request: Any) -> tuple[int, bytes, dict[str, str]]:
        asked = request.json
        answer = self.answers.pop(0)
        asks = answer if isinstance(answer, list) else []
        text = answer if isinstance(answer, str) else "" if asks else json.dumps(answer)
        engine = asked["engine"] or "customer's"
        last = {"ref": "toy-1", "engine": engine, "cost": [3, 2, 5], "asks": asks}
        headers = {"X-Toy-Answer": request.headers.get("X-Toy-Ask") or "answer-1"}
        if request.headers["Accept"] != LINES:
            body = json.dumps({"says": text, **last}).encode()
            return 200, body, {"Content-Type": "application/json", **headers}
        records: list[dict[str, Any]] = [{"k": "hum"}]
        if asked["shape"] is not None and isinstance(answer, dict):
            records += [
                {"k": "v", "v": dict(list(answer.items())[:1]), "ok": [next(iter(answer))], "last": False},
                {"k": "v", "v": answer, "ok": list(answer), "last": True},
            ]
        else:
            records += [{"k": "w", "t": word} for word in re.findall(r"\S+\s*", text)]
        lines = b"".join(json.dumps(record).encode() + b"\n" for record in [*records, {"k": "fin", **last}])
        return 200, lines, {"Content-Type": LINES, **headers}


class ToyClient(MockClient):
    _contract = TOY


class AsyncToyClient(AsyncMockClient):
    _contract = TOY
