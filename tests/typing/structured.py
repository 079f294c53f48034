"""Never executed: what checkers infer for structured outputs, `client.map` and streams as responses.

Attributes of partial values are theirs to leave alone.
"""

from collections.abc import AsyncIterator, Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, Literal, NotRequired, TypedDict, assert_type

from modelrelay import (
    AsyncClient,
    AttemptRecord,
    ChatRequest,
    Client,
    ModelRelayError,
    Partial,
    Reply,
    ResponseFormat,
    StructuredEvent,
    StructuredResult,
    Usage,
    ValidationIssue,
    response_format,
)
from modelrelay.bulk import AsyncBulk, Bulk, Outcome


@dataclass
class Address:
    city: str


@dataclass
class Person:
    name: str
    age: int
    address: Address


class Options(TypedDict):
    size: int
    colour: NotRequired[str]


class Mood(StrEnum):
    GOOD = "good"
    BAD = "bad"


def values(client: Client) -> None:
    chat = client.chat("m").user("…")
    result = chat.structured(Person).send()
    assert_type(result, StructuredResult[Person])
    assert_type(result.attempts, int)
    assert_type(result.usage, Usage)
    assert_type(chat.structured(Person, max_retries=2, schema_name="person").send().value, Person)
    assert_type(result.value.address.city, str)
    assert_type(chat.structured(list[Person]).send().value, list[Person])
    assert_type(chat.structured(tuple[int, str]).send().value, tuple[int, str])
    assert_type(chat.structured(int).send().value, int)
    assert_type(chat.structured(Options).send().value, Options)
    assert_type(chat.structured(Mood).send().value, Mood)
    assert_type(chat.structured(dict[str, int]).send().value, dict[str, int])
    assert_type(client.parse(Person, "…", model="m"), Person)
    assert_type(client.parse(list[Person], "…", customer="c"), list[Person])
    # Until checkers know `TypeForm` (PEP 747), a union or a Literal says nothing about the value: Any, no error.
    verdict = chat.structured(Literal["yes", "no"]).send().value
    either = chat.structured(Person | Address).send().value
    print(verdict.upper(), either.city, client.parse(Literal["yes", "no"], "Is it?", model="m").upper())


def history(result: StructuredResult[Person]) -> None:
    assert_type(result.history, tuple[AttemptRecord, ...])
    for record in result.history:
        assert_type(record.raw, str)
        assert_type(record.kind, Literal["decode", "validation"])
        assert_type(record.issues, tuple[ValidationIssue, ...])
    assert_type(result.request_id, str | None)


def growing(client: Client) -> Iterator[str]:
    with client.chat("m").user("…").stream_json(Person) as stream:
        for event in stream:
            assert_type(event, StructuredEvent[Person])
            assert_type(event.payload, Partial[Person])
            assert_type(event.payload.address, Any)
            assert_type(event.payload["address"], Any)
            if event.payload.address is None:
                yield "checkers do not take this for unreachable"
            elif event.payload.address.city:
                yield event.payload.address.city
            assert_type(event.kind, Literal["update", "completion"])
            assert_type(event.newly_complete, frozenset[str])
            assert_type(event.complete_fields, frozenset[str])
        for path, value in stream.fields():
            assert_type(path, str)
            assert_type(value, Any)
    assert_type(stream.final_value(), Person)
    with client.chat("m").user("…").structured(list[Person]).stream() as people:
        assert_type(people.final_value(), list[Person])


async def growing_async(client: AsyncClient) -> AsyncIterator[str]:
    async with client.chat("m").user("…").structured(list[Person]).stream() as stream:
        async for event in stream:
            assert_type(event.payload, Partial[list[Person]])
            for person in event.payload:
                yield person.name
    assert_type(await stream.final_value(), list[Person])
    assert_type((await client.chat("m").user("…").structured(Person).send()).value, Person)
    assert_type(await client.parse(Person, "…", model="m"), Person)
    async with client.chat("m").user("…").stream_json(Person) as one:
        async for update in one:
            assert_type(update.payload, Partial[Person])
    assert_type(await one.final_value(), Person)


def again(attempt: int, raw: str, error: Any, messages: list[dict[str, Any]]) -> list[dict[str, Any]] | None:
    return None


async def again_async(attempt: int, raw: str, error: Any, messages: list[Any]) -> list[Any] | None:
    return None


def handlers(client: Client, other: AsyncClient) -> None:
    client.chat("m").structured(Person, max_retries=1, retry_handler=again)
    other.chat("m").structured(Person, max_retries=1, retry_handler=again_async)


def formats(client: Client, schema: dict[str, Any]) -> None:
    assert_type(response_format(Person, name="person", strict=False), ResponseFormat)
    response_format(list[Person])
    client.chat("m").user("…").structured(schema).send().value["name"]  # a dict; nothing more is known of it
    assert_type(ResponseFormat.json_schema(list[Person], name="people", strict=False), ResponseFormat)
    client.chat("m").response_format(ResponseFormat.text())


def mapped(client: Client, requests: list[ChatRequest]) -> None:
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


async def mapped_async(client: AsyncClient, requests: AsyncIterator[ChatRequest]) -> None:
    assert_type(client.map(requests), AsyncBulk[Reply])
    async for result in client.map(requests, Person):
        assert_type(result.value, Person)


def as_responses(client: Client, async_client: AsyncClient) -> None:
    assert_type(client.chat("m").stream().to_sse(), Iterator[bytes])
    assert_type(client.chat("m").stream_json(Person).to_ndjson(), Iterator[bytes])
    assert_type(client.chat("m").run_stream().to_text(), Iterator[bytes])
    assert_type(async_client.chat("m").stream_json(Person).to_sse(), AsyncIterator[bytes])
