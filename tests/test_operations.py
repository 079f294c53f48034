"""Every generated operation of every API, sync and async, through its mock: the request is as the document says, its examples
decode, and every documented error maps. The cases come from the documents; a new operation is in them by itself.
"""

from __future__ import annotations

import asyncio
import importlib
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import pytest

import modelrelay
from generator.apis import ROOT, Entry, table
from generator.build import read_api
from generator.calls import endpoint_name
from generator.cases import Answer, Case, Failure, case
from generator.code import Code
from modelrelay import APIError, RetryConfig
from modelrelay._core.kinds import as_json

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

    def made(self, client: Any) -> Any:
        """The result, or the coroutine of it."""
        op, keywords = self.case.op, dict(self.case.keywords)
        if op.internal:
            return client._driver.call(self.request(*self.case.positional, **keywords), retry=ONCE)
        method = getattr(getattr(client, op.resource), op.name)
        return method(*self.case.positional, **keywords, retry=ONCE)

    def whole(self, result: Any) -> Any:
        return result.page if self.case.op.paging else result

    def run(self, status: int, body: Any, *, sync: bool) -> tuple[Any, Any]:
        """The request that came, and the result."""
        if sync:
            with self.testing("MockClient")(**BOTH) as client:
                client.mock.respond(lambda request: (status, body))
                result = self.made(client)
                return client.mock.requests[0], self.whole(result)
        return asyncio.run(self._run(status, body))

    async def _run(self, status: int, body: Any) -> tuple[Any, Any]:
        async with self.testing("AsyncMockClient")(**BOTH) as client:
            client.mock.respond(lambda request: (status, body))
            result = await self.made(client)
            return client.mock.requests[0], self.whole(result)


def calls() -> Iterator[Call]:
    for entry in table().values():
        api = read_api(ROOT / entry.spec)
        code = Code(api.schemas)
        yield from (Call(entry, case(op, code)) for op in api.operations if op.plain)


CALLS = {f"{call.api.home}.{call.case.op.resource}.{call.case.op.name}": call for call in calls()}
ANSWERS = {f"{n} {answer.name}": (call, answer) for n, call in CALLS.items() for answer in call.case.answers}
ERRORS = {
    f"{n} {failure.status}": (call, failure) for n, call in CALLS.items() for failure in call.case.failures
}
RECORDS = {f"{n} {name}": (call, record) for n, call in CALLS.items() for name, record in call.case.records}

sync_and_async = pytest.mark.parametrize("sync", [True, False], ids=["sync", "async"])


@sync_and_async
@pytest.mark.parametrize(("call", "answer"), ANSWERS.values(), ids=ANSWERS)
def test_a_call_sends_and_returns_what_the_document_says(call: Call, answer: Answer, sync: bool) -> None:
    request, result = call.run(answer.status, answer.body, sync=sync)
    assert (request.method, request.path) == (call.case.op.method, call.case.path)
    assert {name: request.headers[name] for name, _ in call.case.headers} == dict(call.case.headers)
    assert request.json == call.case.body
    assert as_json(result) == answer.result


@sync_and_async
@pytest.mark.parametrize(("call", "failure"), ERRORS.values(), ids=ERRORS)
def test_a_documented_error_is_raised_as_its_class(call: Call, failure: Failure, sync: bool) -> None:
    with pytest.raises(APIError) as caught:
        call.run(failure.status, failure.body, sync=sync)
    assert type(caught.value) is getattr(modelrelay, failure.error)
    assert caught.value.status == failure.status


@pytest.mark.parametrize(("call", "record"), RECORDS.values(), ids=RECORDS)
def test_a_record_of_a_stream_is_decoded(call: Call, record: Any) -> None:
    decode = call.request(*call.case.positional, **dict(call.case.keywords)).record
    assert as_json(decode(record)) == record
