"""Every generated operation of every API, sync and async, through its mock: the request is as the document says, its examples
decode, and every documented error maps. The cases come from the documents; a new operation is in them by itself.
"""

import asyncio
import importlib
import json
from collections.abc import Iterator
from contextlib import nullcontext
from dataclasses import dataclass
from email import message_from_bytes
from operator import attrgetter
from typing import Any
from urllib.parse import parse_qsl

import pytest

import modelrelay
from generator.apis import ROOT, Entry, table
from generator.build import read_api
from generator.calls import endpoint_name
from generator.cases import Answer, Case, Failure, case
from generator.code import Code
from generator.media import is_json
from modelrelay import APIError, RetryConfig
from modelrelay._core.kinds import as_json
from modelrelay.testing.command import FAKES
from modelrelay.testing.state import Project
from tests.both_clients import each, entered, finish

ONCE = RetryConfig.disabled()
BOTH = {
    "api_key": "mr_sk_test",
    "access_token": "header.payload.signature",
}  # some calls need one, some the other


@dataclass(frozen=True)
class Call:
    """A case of an API, and how it is called."""

    api: Entry
    case: Case

    def testing(self, name: str) -> Any:
        found = getattr(importlib.import_module(f"{self.api.home}.testing"), name)
        # `modelrelay.Client` has the resources of the 0.32 API until its chats speak today's.
        clients = importlib.import_module(f"{self.api.package}.client")
        resources = clients.AsyncResources if name.startswith("Async") else clients.Resources
        return found if issubclass(found, resources) else type(name, (resources, found), {})

    @property
    def request(self) -> Any:
        """The generated table that makes requests."""
        operations = importlib.import_module(f"{self.api.package}.operations")
        return getattr(operations, endpoint_name(self.case.op))

    def made(self, client: Any, **options: Any) -> Any:
        """The result, or the coroutine of it."""
        op, keywords = self.case.op, dict(self.case.keywords)
        if op.internal:
            return client._driver.call(self.request(*self.case.positional, **keywords), retry=ONCE, **options)
        with pytest.deprecated_call() if op.deprecated else nullcontext():
            return attrgetter(f"{op.resource}.{op.name}")(client)(
                *self.case.positional, **keywords, retry=ONCE, **options
            )

    def whole(self, result: Any) -> Any:
        return result.page if self.case.op.paging else result

    def run(
        self, status: int, body: Any, *, sync: bool, media: str = "application/json", **options: Any
    ) -> tuple[Any, Any]:
        """The request that came, and the result."""
        answer = status, body, {"Content-Type": media} if body is not None else {}

        async def scenario() -> tuple[Any, Any]:
            async with entered(self.mock(sync)) as client:
                client.mock.respond(lambda request: answer)
                result = await finish(self.made(client, **options))
                return client.mock.requests[0], self.whole(result)

        return asyncio.run(scenario())

    def mock(self, sync: bool) -> Any:
        return self.testing("MockClient" if sync else "AsyncMockClient")(**BOTH)

    def stream(self, client: Any) -> Any:
        name = f"{self.case.op.name}_stream" if self.case.op.plain else self.case.op.name
        method, keywords = attrgetter(f"{self.case.op.resource}.{name}")(client), dict(self.case.keywords)
        with pytest.deprecated_call() if self.case.op.deprecated else nullcontext():
            return method(*self.case.positional, **keywords, retry=ONCE)

    def records(self, media: str, body: bytes, *, sync: bool) -> list[Any]:
        """What an open stream gives."""

        async def scenario() -> list[Any]:
            async with entered(self.mock(sync)) as client:
                client.mock.respond(lambda request: (200, body, {"Content-Type": media}))
                async with entered(self.stream(client)) as stream:
                    return [record async for record in each(stream)]

        return asyncio.run(scenario())


def calls() -> Iterator[Call]:
    for entry in table().values():
        api = read_api(ROOT / entry.spec)
        code = Code(api.schemas)
        yield from (Call(entry, case(op, code, api.components)) for op in api.operations)


def form(body: Any) -> Any:
    """What a form sends, or a body of text or bytes."""
    if not isinstance(body, dict):
        return body.encode() if isinstance(body, str) else body
    return [
        (
            name,
            item
            if isinstance(item, bytes)
            else (item if isinstance(item, str) else json.dumps(item)).encode(),
        )
        for name, value in body.items()
        for item in (value if isinstance(value, list) else [value])
    ]


def sent(request: Any) -> Any:
    """The body of a request: JSON as its value, a form as pairs, anything else as bytes."""
    media = request.headers.get("Content-Type", "")
    if media.startswith("multipart/"):
        message = message_from_bytes(f"Content-Type: {media}\r\n\r\n".encode() + request.body)
        parts: Any = message.get_payload()
        return [
            (p.get_param("name", header="content-disposition"), p.get_payload(decode=True)) for p in parts
        ]
    if media == "application/x-www-form-urlencoded":
        return [(name, value.encode()) for name, value in parse_qsl(request.body.decode())]
    return request.json if "json" in media else request.body or None


ALL = {f"{call.api.home}.{call.case.op.resource}.{call.case.op.name}": call for call in calls()}
CALLS = {name: call for name, call in ALL.items() if call.case.op.plain}
ANSWERS = {f"{n} {answer.name}": (call, answer) for n, call in CALLS.items() for answer in call.case.answers}
FIRST = {n: (call, call.case.answers[0]) for n, call in CALLS.items() if call.case.answers}
ERRORS = {
    f"{n} {failure.status}": (call, failure) for n, call in CALLS.items() for failure in call.case.failures
}
RECORDS = {f"{n} {name}": (call, record) for n, call in ALL.items() for name, record in call.case.records}
CHATS = {fake.dialect.operation for fake in FAKES.values()}
MOCKED = {name: call for name, call in ALL.items() if call.case.op.id not in CHATS}

sync_and_async = pytest.mark.parametrize("sync", [True, False], ids=["sync", "async"])


@sync_and_async
@pytest.mark.parametrize(("call", "answer"), ANSWERS.values(), ids=ANSWERS)
def test_a_call_sends_and_returns_what_the_document_says(call: Call, answer: Answer, sync: bool) -> None:
    request, result = call.run(answer.status, answer.body, sync=sync, media=answer.media)
    assert (request.method, request.path) == (call.case.op.method, call.case.path)
    assert {name: request.headers[name] for name, _ in call.case.headers} == dict(call.case.headers)
    body = call.case.op.body
    assert sent(request) == (call.case.body if body is None or is_json(body.media) else form(call.case.body))
    assert (result if isinstance(result, str | bytes) else as_json(result)) == answer.result


@sync_and_async
@pytest.mark.parametrize(("call", "answer"), FIRST.values(), ids=FIRST)
def test_a_call_takes_what_the_sdk_does_not_know(call: Call, answer: Answer, sync: bool) -> None:
    known = sent(call.run(answer.status, answer.body, sync=sync, media=answer.media)[0])
    more: Any = {"extra_query": {"q": "1"}, "headers": {"X-Mine": "1"}, "request_id": "rq"}
    if isinstance(known, dict):
        more["extra_body"] = {"news": [1]}
        known = {**known, "news": [1]}
    request, _ = call.run(answer.status, answer.body, sync=sync, media=answer.media, **more)
    assert request.path == call.case.path + ("&q=1" if "?" in call.case.path else "?q=1")
    assert request.headers["X-Mine"] == "1" and "rq" in request.headers.values()
    assert sent(request) == known


@sync_and_async
@pytest.mark.parametrize(("call", "failure"), ERRORS.values(), ids=ERRORS)
def test_a_documented_error_is_raised_as_its_class(call: Call, failure: Failure, sync: bool) -> None:
    with pytest.raises(APIError) as caught:
        call.run(failure.status, failure.body, sync=sync)
    assert type(caught.value) is getattr(modelrelay, failure.error)
    assert caught.value.status == failure.status


@sync_and_async
@pytest.mark.parametrize(("call", "record"), RECORDS.values(), ids=RECORDS)
def test_a_stream_gives_typed_records(call: Call, record: Any, sync: bool) -> None:
    decode = call.request(*call.case.positional, **dict(call.case.keywords)).record
    assert as_json(decode(record)) == record
    if not call.case.op.internal:
        for media in call.case.op.streams:
            line = json.dumps(record) + "\n"
            body = f"data: {line}\n" if media == "text/event-stream" else line
            assert [*map(as_json, call.records(media, body.encode() * 2, sync=sync))] == [record, record]


@pytest.mark.parametrize("call", MOCKED.values(), ids=MOCKED)
def test_the_mock_answers_from_the_document_alone(call: Call, monkeypatch: pytest.MonkeyPatch) -> None:
    """As it does for an operation that came today, whose state nobody has written."""
    monkeypatch.setattr(Project, "action", lambda state, operation: None)
    with call.testing("MockClient")(**BOTH, strict=False) as client:
        if call.case.op.plain:
            assert call.whole(call.made(client)) is not None or not any(a.body for a in call.case.answers)
        else:
            with call.stream(client) as stream:
                assert len(list(stream)) == 1
