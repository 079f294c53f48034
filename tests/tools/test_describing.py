"""What a model is told about functions, and which functions cannot be tools."""

from __future__ import annotations

import functools
import inspect
import socket
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Annotated, Any, Literal

import msgspec
import pydantic
import pytest
from typing_extensions import Doc

from modelrelay import ValidationError
from modelrelay.testing import MockClient
from modelrelay.tools import (
    Tool,
    ToolChoice,
    ToolRegistry,
    code_execution_tool,
    function_tool,
    function_tool_from_type,
    tool,
    tool_choice_auto,
    tool_choice_none,
    tool_choice_required,
    tools_of,
    web_tool,
    x_search_tool,
)
from modelrelay.v0_32._generated.models import Tool as Generated


def told(function: Any) -> dict[str, Any]:
    """The function as the API hears of it."""
    (found,) = tools_of([function])
    body = found.to_dict()
    assert body["type"] == "function"
    return body["function"]


def properties(function: Any) -> dict[str, Any]:
    return told(function)["parameters"]["properties"]


def get_weather(city: str, days: int = 1) -> str:
    """Look up the weather.

    Args:
        city: Name of the city.
    """
    return f"{city}: {days}"


def test_a_plain_function_is_a_tool() -> None:
    assert told(get_weather) == {
        "name": "get_weather",
        "description": "Look up the weather.",
        "parameters": {
            "type": "object",
            "properties": {"city": {"type": "string", "description": "Name of the city."}, "days": {"type": "integer"}},
            "required": ["city"],
            "additionalProperties": False,
        },
    }  # fmt: skip

    first, second = tools_of([get_weather]), tools_of([get_weather])
    assert first == second
    assert first[0].parameters is second[0].parameters  # the signature is read once


def test_a_decorator_alone_and_async_change_nothing_of_what_is_told() -> None:
    plain = get_weather

    def decorated() -> Any:
        @tool
        async def get_weather(city: str, days: int = 1) -> str:
            """Look up the weather.

            Args:
                city: Name of the city.
            """
            return ""

        return get_weather

    assert told(decorated()) == told(plain) == told(tool(plain))
    assert [tools_of([one])[0].is_async for one in (plain, decorated())] == [False, True]


def test_a_function_without_parameters_takes_an_empty_object() -> None:
    def now() -> str:
        return ""

    assert told(now) == {
        "name": "now",
        "parameters": {"type": "object", "properties": {}, "required": [], "additionalProperties": False},
    }


def test_the_decorator_gives_the_function_back() -> None:
    def plain(x: int) -> int:
        return x + 1

    assert tool(plain) is plain
    assert tool(name="other")(plain) is plain
    assert plain(1) == 2
    assert tools_of([tool(plain, timeout=2.5)])[0].timeout == 2.5


@dataclass
class Place:
    lat: float
    lon: float


@pytest.mark.parametrize(
    ("annotation", "schema"),
    [
        (Annotated[str, 5, "The city"], {"type": "string", "description": "The city"}),
        (Annotated[str, Doc("The city")], {"type": "string", "description": "The city"}),
        (
            Annotated[int, pydantic.Field(description="An A", ge=1)],
            {"type": "integer", "minimum": 1, "description": "An A"},
        ),
        (
            Annotated[int, msgspec.Meta(description="A B", ge=2)],
            {"type": "integer", "minimum": 2, "description": "A B"},
        ),
        (Literal["c", "f"], {"type": "string", "enum": ["c", "f"], "description": "Of the docstring."}),
        (list[str], {"type": "array", "items": {"type": "string"}, "description": "Of the docstring."}),
        (Place, {"anyOf": [{"$ref": "#/$defs/Place"}], "description": "Of the docstring."}),
        (
            Annotated[str, pydantic.AfterValidator(str.title)],
            {"type": "string", "description": "Of the docstring."},
        ),
        (
            Annotated[str, "The city", pydantic.AfterValidator(str.title)],
            {"type": "string", "description": "The city"},
        ),
        (inspect.Parameter.empty, {"description": "Of the docstring."}),
    ],
)
def test_a_parameter_is_told_with_its_type_and_description(annotation: Any, schema: dict[str, Any]) -> None:
    def f(value, other=2):  # type: ignore[no-untyped-def]
        """F.

        Args:
            value: Of the docstring.
        """

    if annotation is not inspect.Parameter.empty:
        f.__annotations__["value"] = annotation
    assert told(f)["parameters"]["required"] == ["value"]
    assert properties(f) == {"value": schema, "other": {}}


def test_annotations_that_are_only_names_of_local_types_are_found() -> None:
    @dataclass
    class Local:
        x: int

    def f(value: Local) -> Unknown:  # type: ignore[name-defined]  # noqa: F821  # the result is nobody's business
        ...

    assert "value" in properties(f)


class Shop:
    @tool(name="stock")
    def count(self, item: str) -> int:
        """How many there are."""
        return 1

    def plain(self, item: str) -> int:
        return 1

    @staticmethod
    def static(item: str) -> int:
        return 1

    @classmethod
    def of_class(cls, item: str) -> int:
        return 1

    @tool(name="one")
    @staticmethod
    def first(item: str) -> int:
        return 1

    @staticmethod
    @tool(name="two")
    def second(item: str) -> int:
        return 1

    @tool(name="three")
    @classmethod
    def third(cls, item: str) -> int:
        return 1


def traced(function: Callable[..., Any]) -> Callable[..., Any]:
    @functools.wraps(function)
    def wrapper(*args: Any, **kwargs: Any) -> Any:
        return function(*args, **kwargs)

    return wrapper


class Search:
    """Searches."""

    def __call__(self, query: str) -> str:
        return query


class AsyncSearch:
    """Not this."""

    async def __call__(self, query: str) -> str:
        """Later."""
        return query


def search(query: str, *, api_key: str, limit: int = 3) -> str:
    """Search."""
    return query


@pytest.mark.parametrize(
    ("function", "name", "description", "parameters"),
    [
        (Shop().count, "stock", "How many there are.", ["item"]),
        (tool(Shop().plain, name="stock"), "stock", None, ["item"]),
        (Shop.static, "static", None, ["item"]),
        (Shop().of_class, "of_class", None, ["item"]),
        (Shop.first, "one", None, ["item"]),
        (Shop.second, "two", None, ["item"]),
        (Shop.third, "three", None, ["item"]),
        # What a partial has bound is hidden from the model.
        (functools.partial(search, api_key="secret"), "search", "Search.", ["query", "limit"]),
        (functools.partial(search, "x", api_key="secret"), "search", "Search.", ["limit"]),
        (tool(Search(), name="search"), "search", "Searches.", ["query"]),
        (tool(AsyncSearch(), name="search"), "search", "Later.", ["query"]),
        # An object without a name has that of its class.
        (Search(), "Search", "Searches.", ["query"]),
        (functools.partial(Search()), "Search", "Searches.", ["query"]),
        (traced(Shop.second), "two", None, ["item"]),
        (tool(Search(), name="search", description="Now"), "search", "Now", ["query"]),
        (tool(len, name="length", description="How long"), "length", "How long", ["obj"]),
        (Search().__call__, "Search", "Searches.", ["query"]),
    ],
)
def test_methods_partials_and_objects_that_can_be_called_are_tools(
    function: Any, name: str, description: str | None, parameters: list[str]
) -> None:
    found = told(function)
    assert (found["name"], found.get("description")) == (name, description)
    assert list(found["parameters"]["properties"]) == parameters
    assert tools_of([function])[0].is_async is ("AsyncSearch" in repr(function))
    if function in (Shop.first, Shop.second, Shop.third):
        assert function("nail") == 1


def many(*cities: str) -> None: ...
def options(**rest: str) -> None: ...
def pieces():  # type: ignore[no-untyped-def]
    yield 1


async def async_pieces():  # type: ignore[no-untyped-def]
    yield 1


def connected(to: socket.socket) -> None: ...
def unknown(x: Nowhere) -> None: ...  # type: ignore[name-defined]  # noqa: F821


class Thing:
    def method(self, x: int) -> None: ...


def ranked(rank: int = pydantic.Field(1, ge=1)) -> None: ...


@pytest.mark.parametrize(
    ("function", "message"),
    [
        (many, "tools: many cannot be a tool: *cities has no schema; name the parameters, or take one list or dict"),
        (options, "tools: options cannot be a tool: **rest has no schema; name the parameters, or take one list or dict"),
        (pieces, "tools: pieces is a generator; a tool must return one value"),
        (async_pieces, "tools: async_pieces is a generator; a tool must return one value"),
        (Thing.method, "tools: method cannot be a tool: self is missing; pass a method of an object, not of its class"),
        (lambda x: x, "name: a tool's name has up to 128 letters, digits and _ . : -, got '<lambda>'; set one with tool(name=)"),
        (Place, f"tools: a tool is a function, got {Place!r}; function_tool_from_type describes a type"),
        (5, "tools: a tool is a function, got 5; function_tool_from_type describes a type"),
        (ranked, "tools: ranked cannot be a tool: rank is FieldInfo(...), which only its framework fills in; use a plain default"),
        (unknown, "tools: the signature of unknown cannot be read: name 'Nowhere' is not defined; annotations need types that its module knows"),
        (connected, "tools: connected cannot be a tool: to: socket has no JSON Schema that the SDK knows"),
    ],
)  # fmt: skip
def test_what_cannot_be_a_tool_is_refused(function: Any, message: str) -> None:
    with pytest.raises(ValidationError) as caught:
        tools_of([function])
    assert str(caught.value) == message


NAME, TIMEOUT = "a tool's name has up to 128", "timeout: must be a positive number"
WEATHER = "there are two tools named 'get_weather'"
LIST = "tools: must be a list of functions or tools"


@pytest.mark.parametrize(
    ("mistakes", "make", "message"),
    [
        (["", " ", "two words", "é", "a" * 129, 5], lambda name: tool(name=name), NAME),
        (["", " ", "two words", "é", "a" * 129, 5], function_tool, NAME),
        ([5, "name", None], tool(name="x"), "tools: a tool is a function, got "),
        ([0, -1, float("nan"), -float("inf"), "5", True], lambda timeout: tool(timeout=timeout), TIMEOUT),
        ([[get_weather, tool(functools.partial(get_weather, days=2))]], tools_of, WEATHER),
        (["get_weather", {"type": "web"}, 5, get_weather], tools_of, LIST),
        ([[{}], [{"type": "magic", "magic": {}}], [{"type": []}]], tools_of, None),
        ([[{"type": "function"}], [{"type": "function", "function": 5}]], tools_of, None),
    ],
)
def test_mistakes_are_refused(mistakes: list[Any], make: Callable[[Any], Any], message: str | None) -> None:
    for mistake in mistakes:
        with pytest.raises(ValidationError, match=message):
            make(mistake)


def test_tools_come_from_everything_that_describes_one() -> None:
    written = {"type": "function", "function": {"name": "f"}}
    found = tools_of(
        [
            get_weather,
            function_tool("g"),
            written,
            {"type": "web"},
            Generated.from_dict({**written, "function": {"name": "m"}}),
        ]
    )
    assert [item.name for item in found] == ["get_weather", "g", "f", "web", "m"]
    assert (found[2].to_dict(), found[4].to_dict()["type"]) == (written, "function")
    assert tools_of(ToolRegistry([get_weather])) == tools_of([get_weather])


def test_a_method_of_a_client_is_a_tool_with_its_own_arguments_and_no_call_options() -> None:
    with MockClient() as client:
        listed, one = tools_of([client.tiers.list, client.tiers.get])
    assert listed.to_dict()["function"]["parameters"]["properties"] == {}
    assert one.to_dict()["function"]["parameters"]["properties"] == {
        "tier_id": {"type": "string", "description": "ModelRelay's id of the tier."}
    }


@dataclass
class Weather:
    city: str
    days: int = 1


CITY = {"type": "object", "properties": {"city": {"type": "string"}}}
FIELDS = {
    "type": "object",
    "properties": {"city": {"type": "string"}, "days": {"type": "integer"}},
    "required": ["city"],
    "additionalProperties": False,
}


@pytest.mark.parametrize(
    ("described", "type_", "said"),
    [
        (
            function_tool("get_weather", "Weather", CITY),
            "function",
            {"name": "get_weather", "description": "Weather", "parameters": CITY},
        ),
        (function_tool("now"), "function", {"name": "now"}),
        (
            function_tool_from_type(Weather, "get_weather", "Look it up"),
            "function",
            {"name": "get_weather", "description": "Look it up", "parameters": FIELDS},
        ),
        (function_tool_from_type(Weather), "function", {"name": "Weather", "parameters": FIELDS}),
        (
            web_tool("search", ["a.com"], ["b.com"], 3),
            "web",
            {"mode": "search", "allowed_domains": ["a.com"], "excluded_domains": ["b.com"], "max_uses": 3},
        ),
        (web_tool(allowed_domains=[]), "web", {}),
        (
            x_search_tool(["a"], ["b"], date(2026, 1, 2), "2026-02-03"),
            "x_search",
            {
                "allowed_handles": ["a"],
                "excluded_handles": ["b"],
                "from_date": "2026-01-02",
                "to_date": "2026-02-03",
            },
        ),
        (code_execution_tool("python", 5000), "code_execution", {"language": "python", "timeout_ms": 5000}),
    ],
)
def test_described_tools(described: Tool, type_: str, said: dict[str, Any]) -> None:
    assert described.to_dict() == {"type": type_, type_: said}
    assert described.name == said.get("name", type_)


def test_tool_choices() -> None:
    assert tool_choice_auto().to_dict() == {"type": "auto"}
    assert tool_choice_required().to_dict() == {"type": "required"}
    assert tool_choice_none().to_dict() == {"type": "none"}
    assert ToolChoice.of("none") == ToolChoice.of({"type": "none"}) == ToolChoice.of(tool_choice_none())
    with pytest.raises(ValidationError, match="must be 'auto', 'required' or 'none', got 'any'"):
        ToolChoice.of("any")
