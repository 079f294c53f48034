"""The types of docs/types.toml, shown on docs/guides/supported-types.md: schema, value, partial value and wrong reply of each; in both clients."""

import json
import re
import sys
import tomllib
import types
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from modelrelay import (
    APIError,
    Client,
    ContentFilterError,
    RefusalError,
    StreamError,
    StructuredExhaustedError,
    StructuredOutputError,
    TruncatedError,
)
from modelrelay._types.partial import Growing, plain
from modelrelay._types.shape import Shape
from tests.both_clients import both_clients, each, entered, finish
from tests.both_clients import both_mocks_v0_32 as both_mocks

DOCS = Path(__file__).parents[2] / "docs"
PAGE = (DOCS / "guides" / "supported-types.md").read_text("utf-8")


def defined() -> dict[str, Any]:
    """The names that the page's code block defines."""
    code = re.findall(r"^```python\n(.*?)^```", PAGE, re.S | re.M)[-1]
    module = types.ModuleType("types_of_the_page")
    sys.modules[module.__name__] = module  # where resolved annotations are looked up
    exec(compile(code, module.__name__, "exec"), module.__dict__)
    return module.__dict__


NAMES = defined()
TYPES = tomllib.loads((DOCS / "types.toml").read_text("utf-8"))["types"]
SCHEMAS = [(entry["kind"], entry["type"], entry["schema"]) for entry in TYPES]
CASES = [(entry["type"], *case.values()) for entry in TYPES for case in entry["cases"]]
LOOSE = {expression for kind, expression, _ in SCHEMAS if "strict=False" in kind}


def shape_of(expression: str) -> Shape[Any]:
    return Shape.of(eval(expression, NAMES), strict=expression not in LOOSE)


def travels(shape: Shape[Any], text: str) -> str:
    return f'{{"value": {text}}}' if shape.wrapped else text


def test_every_type_has_a_case() -> None:
    assert [entry["type"] for entry in TYPES if not entry["cases"]] == []


@pytest.mark.parametrize(("kind", "expression", "schema"), SCHEMAS, ids=lambda cell: cell[:30])
def test_the_schema_is_the_one_shown(kind: str, expression: str, schema: str) -> None:
    shape = shape_of(expression)
    shown = json.loads(schema)
    if shape.wrapped:
        defs = {"$defs": shown.pop("$defs")} if "$defs" in shown else {}
        outer = {"required": ["value"], "additionalProperties": False, **defs}
        shown = {"type": "object", "properties": {"value": shown}, **outer}
    assert shape.schema == shown
    Draft202012Validator.check_schema(shape.schema)
    if "raw" not in kind:
        assert shape.strict is (expression not in LOOSE)


@pytest.mark.parametrize(
    ("expression", "reply", "value", "partial", "wrong", "message"), CASES, ids=lambda cell: str(cell)[:20]
)
@both_mocks
async def test_values_partials_and_mistakes(
    expression: str, reply: str, value: str, partial: str, wrong: str, message: str, client: Any
) -> None:
    shape = shape_of(expression)
    type_, options = eval(expression, NAMES), {"strict": expression not in LOOSE}
    expected = re.sub(r"<(\w+\.\w+): .*?>", r"\1", value)  # the repr of an enum's member

    chat = client.chat("m").user("?")

    client.mock.reply(travels(shape, reply))
    result = await finish(chat.structured(type_, **options).send())
    assert repr(result.value) == value or result.value == eval(
        expected, {**NAMES, "datetime": __import__("datetime")}
    )
    sent = client.mock.requests[-1].json["response_format"]["json_schema"]
    assert sent == {**sent, "name": shape.name, "schema": shape.schema, "strict": shape.strict}

    client.mock.reply(travels(shape, wrong))
    with pytest.raises(StructuredExhaustedError) as caught:
        await finish(chat.structured(type_, **options).send())
    assert "; ".join(map(str, caught.value.history[0].issues)) == message

    text = travels(shape, reply)
    half = Growing()
    half.feed(text[: len(text) // 2])
    client.mock.stream_json(json.loads(text), chunks=[plain(half.mark())])
    async with entered(chat.stream_json(type_, **options)) as stream:
        events = [event async for event in each(stream)]
        assert repr(events[0].data) == partial
        assert events[0].payload == eval(partial)
        final = await finish(stream.final_value())
    assert type(final) is type(result.value)
    assert final == result.value or "Decimal" in expression  # this mock's own JSON rounds it


# Over real HTTP: what the mock server makes up for a schema is a value of the type


@pytest.mark.parametrize(
    "expression", [expression for _, expression, _ in SCHEMAS], ids=lambda cell: cell[:30]
)
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
