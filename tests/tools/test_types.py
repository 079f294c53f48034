"""Parameters of every kind of type: what the model sends arrives as the type, and what is wrong is told by path."""

from __future__ import annotations

import enum
import gc
import json
import uuid
import weakref
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Annotated, Any, Literal, NamedTuple, NotRequired, TypedDict

import attrs
import msgspec
import pydantic
import pytest

from modelrelay import ToolRegistry, ToolResult, tool
from modelrelay._core.values import FunctionCall, ToolCall
from modelrelay.tools import tools_of


class Mood(enum.StrEnum):
    GOOD = "good"
    BAD = "bad"


@dataclass
class Leaf:
    size: int
    parts: list[Leaf] = field(default_factory=list)


@attrs.define
class Point:
    x: float
    y: float = 0.0


class Options(TypedDict):
    size: int
    colour: NotRequired[str]


class Pair(NamedTuple):
    left: str
    right: int


class Model(pydantic.BaseModel):
    on: date
    rank: int = pydantic.Field(ge=1, default=1)


class Struct(msgspec.Struct):
    name: str


CASES: dict[str, tuple[Any, Any, Any, Any, str]] = {
    # type: annotation, what the model sends, what the function gets, what is wrong, where
    "str": (str, "a", "a", 1, "$.value"),
    "int": (int, 5, 5, "5", "$.value"),
    "float": (float, 1.5, 1.5, "x", "$.value"),
    "bool": (bool, True, True, 1, "$.value"),
    "optional": (str | None, None, None, 1, "$.value"),
    "union": (int | list[int], [1], [1], "x", "$.value"),
    "literal": (Literal["a", 1], 1, 1, "b", "$.value"),
    "enum": (Mood, "good", Mood.GOOD, "ugly", "$.value"),
    "list": (list[int], [1, 2], [1, 2], [1, "x"], "$.value[1]"),
    "tuple": (tuple[int, str], [1, "a"], (1, "a"), [1, 2], "$.value[1]"),
    "set": (set[int], [1, 2], {1, 2}, ["x"], "$.value[0]"),
    "dict": (dict[str, int], {"a": 1}, {"a": 1}, {"a": "x"}, "$.value.a"),
    "date": (date, "2026-01-02", date(2026, 1, 2), "soon", "$.value"),
    "datetime": (datetime, "2026-01-02T03:04:05Z", datetime(2026, 1, 2, 3, 4, 5, tzinfo=UTC), "now", "$.value"),
    "uuid": (uuid.UUID, str(uuid.UUID(int=1)), uuid.UUID(int=1), "1", "$.value"),
    "decimal": (Decimal, 1.5, Decimal("1.5"), "x", "$.value"),
    "dataclass": (Leaf, {"size": 1, "parts": [{"size": 2}]}, Leaf(1, [Leaf(2)]), {"size": 1, "parts": [{"size": "x"}]}, "$.value.parts[0].size"),
    "attrs": (Point, {"x": 1.0}, Point(1.0), {"x": "x"}, "$.value.x"),
    "typed dict": (Options, {"size": 1}, {"size": 1}, {"size": 1, "colour": 5}, "$.value.colour"),
    "named tuple": (Pair, {"left": "a", "right": 1}, Pair("a", 1), {"left": "a", "right": "x"}, "$.value.right"),
    "pydantic": (Model, {"on": "2026-01-02"}, Model(on=date(2026, 1, 2)), {"on": "2026-01-02", "rank": 0}, "$.value.rank"),
    "msgspec": (Struct, {"name": "a"}, Struct("a"), {}, "$.value"),
    "constraint": (Annotated[int, msgspec.Meta(ge=1)], 1, 1, 0, "$.value"),
    "list of models": (list[Model], [{"on": "2026-01-02"}], [Model(on=date(2026, 1, 2))], [{"on": 5}], "$.value[0].on"),
    "any": (Any, {"a": [None]}, {"a": [None]}, None, ""),
}  # fmt: skip


def execute(annotation: Any, sent: Any) -> tuple[list[Any], ToolResult]:
    seen: list[Any] = []

    def f(value: Any) -> None:
        seen.append(value)

    f.__annotations__["value"] = annotation
    call = ToolCall("call_1", function=FunctionCall("f", json.dumps({"value": sent})))
    return seen, ToolRegistry([f]).execute(call)


@pytest.mark.parametrize("case", CASES)
def test_arguments_arrive_as_the_annotated_type(case: str) -> None:
    annotation, sent, wanted, _, _ = CASES[case]
    seen, result = execute(annotation, sent)
    assert result.error is None
    assert seen == [wanted]
    assert type(seen[0]) is type(wanted)


@pytest.mark.parametrize("case", [case for case in CASES if case != "any"])
def test_what_does_not_fit_is_told_by_its_path(case: str) -> None:
    annotation, _, _, wrong, path = CASES[case]
    seen, result = execute(annotation, wrong)
    assert seen == []
    assert result.retryable is True
    assert result.error is not None and result.error.startswith(f"invalid arguments for tool 'f': {path}")


def test_every_schema_is_json() -> None:
    for annotation, *_ in CASES.values():

        def f(value: Any) -> None: ...

        f.__annotations__["value"] = annotation
        (described,) = tools_of([f])
        assert json.loads(json.dumps(described.to_dict())) == described.to_dict()


def test_a_function_that_is_gone_is_not_kept() -> None:
    def f(value: Leaf) -> None: ...

    tool(f, name="other")
    tools_of([f])
    gone = weakref.ref(f)
    del f
    gc.collect()
    assert gone() is None
