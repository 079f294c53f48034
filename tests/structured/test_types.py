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

from modelrelay import StructuredExhaustedError
from modelrelay._types.partial import Growing, plain
from modelrelay._types.shape import Shape
from tests.both_clients import both_mocks_v0_32 as both_mocks
from tests.both_clients import each, entered, finish

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
