"""The types of docs/types.toml against the mock server, over real HTTP: what it makes up for a schema is a value of the type."""

from typing import Any

import pytest

from modelrelay import (
    APIError,
    Client,
    ContentFilterError,
    RefusalError,
    StreamError,
    StructuredOutputError,
    TruncatedError,
)
from tests.both_clients import both_clients, each, entered, finish
from tests.structured.test_types import LOOSE, NAMES, SCHEMAS, shape_of

EXPRESSIONS = [expression for _, expression, _ in SCHEMAS]


@pytest.mark.parametrize("expression", EXPRESSIONS, ids=lambda cell: cell[:30])
@both_clients
async def test_a_made_up_value_arrives_whole_and_as_a_stream(
    expression: str, environment: str, client: Any
) -> None:
    type_, options = eval(expression, NAMES), {"strict": expression not in LOOSE}
    shape = shape_of(expression)
    chat = client.chat("m").user("Make one up")
    result = await finish(chat.structured(type_, **options).send())
    assert result.attempts == 1
    async with entered(chat.stream_json(type_, **options)) as stream:
        events = [event async for event in each(stream)]
        streamed = await finish(stream.final_value())
    assert type(streamed) is type(result.value)
    assert events[-1].kind == "completion"
    assert shape.convert(events[-1].data) == streamed
    assert len(set().union(*(event.newly_complete for event in events))) == sum(
        len(event.newly_complete) for event in events
    )


@both_clients
async def test_a_value_that_comes_as_plain_text_deltas_grows_the_same_way(
    environment: str, client_class: Any
) -> None:
    async with entered(client_class()) as client:
        chat = client.chat("m").user("Make one up").header("X-Mock-Fault", "text")
        async with entered(chat.stream_json(NAMES["Home"])) as stream:
            events = [event async for event in each(stream)]
            value = await finish(stream.final_value())
    assert isinstance(value, NAMES["Home"])
    assert len(events) > 3
    seen = [path for event in events for path in event.newly_complete]
    assert len(seen) == len(set(seen))
    assert "owner.email" in seen and "owner" in seen


@pytest.mark.parametrize("fault", ["eof=3", "error=3", "cut=3"])
@both_clients
async def test_a_stream_that_ends_too_early_or_reports_an_error_raises(
    fault: str, environment: str, client_class: Any
) -> None:
    async with entered(client_class()) as client:
        chat = client.chat("m").user("Make one up").header("X-Mock-Fault", fault)
        with pytest.raises((StreamError, APIError)) as caught:
            await finish(chat.stream_json(NAMES["Home"]).final_value())
    assert caught.value.partial_value == caught.value.events[-1].payload


@pytest.mark.parametrize(
    ("fault", "error"),
    [("refusal", RefusalError), ("max_tokens", TruncatedError), ("content_filter", ContentFilterError)],
)
@both_clients
async def test_endings_that_are_not_values_have_their_own_errors(
    fault: str, error: type[StructuredOutputError], environment: str, client_class: Any
) -> None:
    async with entered(client_class()) as client:
        chat = client.chat("m").user("Make one up").header("X-Mock-Fault", fault)
        with pytest.raises(error) as caught:
            await finish(chat.structured(NAMES["Home"], max_retries=5).send())
    assert caught.value.attempts == 1
    assert caught.value.usage and caught.value.usage.total_tokens > 0


def test_the_one_liner(environment: str) -> None:
    with Client() as client:
        assert isinstance(client.parse(NAMES["Pet"], "Make one up", model="m"), NAMES["Pet"])
