"""Never executed, only type-checked: what `client.map` and streams as responses are to mypy and pyright."""

from collections.abc import AsyncIterator, Iterator
from dataclasses import dataclass
from typing import Any, assert_type

from modelrelay import AsyncClient, ChatRequest, Client, ModelRelayError, Reply
from modelrelay.bulk import AsyncBulk, Bulk, Outcome
from modelrelay.structured import StructuredResult


@dataclass
class Person:
    name: str


def sync(client: Client, requests: list[ChatRequest]) -> None:
    assert_type(client.map(requests), Bulk[Reply])
    assert_type(client.map(requests, Person), Bulk[StructuredResult[Person]])
    for result in client.map(requests, Person, on_error="skip"):
        assert_type(result.value, Person)
    for outcome in client.map({str(n): request for n, request in enumerate(requests)}).as_completed():
        assert_type(outcome, Outcome[Reply])
    client.map((f"row-{n}", request) for n, request in enumerate(requests))
    client.map([client.chat("m").user("x")])
    # An error may stand in the place of a result, and mixed requests have mixed results.
    kept = client.map(requests, Person, on_error="return")
    assert_type(kept, Bulk[StructuredResult[Person] | ModelRelayError])
    assert_type([r for r in kept if not isinstance(r, ModelRelayError)], list[StructuredResult[Person]])
    for ended in kept.as_completed():
        if ended.error is None:
            assert_type(ended.result.value, Person)
        else:
            assert_type(ended.error, ModelRelayError)
    client.map(requests, on_error="return", concurrency=4, checkpoint="a.jsonl", progress=True, max_retries=1)
    client.map(requests, on_error="return", concurrenci=4)  # type: ignore[call-overload]  # pyright: ignore[reportCallIssue]
    assert_type(client.map([client.chat("m").structured(Person)]), Bulk[Any])
    client.map(requests, on_error="ignore")  # type: ignore[call-overload]  # pyright: ignore[reportCallIssue, reportArgumentType]


async def async_(client: AsyncClient, requests: AsyncIterator[ChatRequest]) -> None:
    assert_type(client.map(requests), AsyncBulk[Reply])
    async for result in client.map(requests, Person):
        assert_type(result.value, Person)


def responses(client: Client, async_client: AsyncClient) -> None:
    assert_type(client.chat("m").stream().to_sse(), Iterator[bytes])
    assert_type(client.chat("m").stream_json(Person).to_ndjson(), Iterator[bytes])
    assert_type(client.chat("m").run_stream().to_text(), Iterator[bytes])
    assert_type(async_client.chat("m").stream_json(Person).to_sse(), AsyncIterator[bytes])
