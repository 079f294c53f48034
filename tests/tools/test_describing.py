"""What a model is told about functions, and which functions cannot be tools."""

from __future__ import annotations

import functools
import socket
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Annotated, Any, Literal

import pydantic
import pytest

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


def test_the_decorator_sets_name_description_and_timeout() -> None:
    @tool(name="weather", description="Weather now", timeout=2.5)
    def get(city: str) -> str:
        """Something else."""
        return city

    assert told(get)["name"] == "weather"
    assert told(get)["description"] == "Weather now"
    assert tools_of([get])[0].timeout == 2.5


def test_a_decorated_function_is_still_one_below_another_decorator() -> None:
    def traced(function: Callable[..., Any]) -> Callable[..., Any]:
        @functools.wraps(function)
        def wrapper(*args: Any, **kwargs: Any) -> Any:
            return function(*args, **kwargs)

        return wrapper

    @traced
    @tool(name="weather")
    def get(city: str) -> str:
        return city

    assert told(get)["name"] == "weather"
    assert list(properties(get)) == ["city"]


@pytest.mark.parametrize(
    "note",
    ["The city", type("Doc", (), {"documentation": "The city"})(), type("Meta", (), {"description": "The city"})()],
)  # fmt: skip
def test_annotated_describes_a_parameter(note: Any) -> None:
    def f(city: Any) -> None:
        """F.

        Args:
            city: Not this.
        """

    f.__annotations__["city"] = Annotated[str, 5, note]
    assert properties(f) == {"city": {"type": "string", "description": "The city"}}


def test_a_pydantic_field_and_a_msgspec_meta_describe_a_parameter() -> None:
    import msgspec
    import pydantic

    def f(
        a: Annotated[int, pydantic.Field(description="An A", ge=1)],
        b: Annotated[int, msgspec.Meta(description="A B", ge=2)],
    ) -> None: ...

    f.__annotations__ = {
        "a": Annotated[int, pydantic.Field(description="An A", ge=1)],
        "b": Annotated[int, msgspec.Meta(description="A B", ge=2)],
    }
    assert properties(f)["a"]["description"] == "An A"
    assert properties(f)["b"] == {"type": "integer", "minimum": 2, "description": "A B"}


@dataclass
class Place:
    lat: float
    lon: float


def test_types_of_every_kind_are_parameters() -> None:
    def f(place: Place, unit: Literal["c", "f"] = "c", on: date | None = None, tags: list[str] = []) -> None:  # noqa: B006
        """F.

        Args:
            place: Where.
        """

    schema = told(f)["parameters"]
    assert schema["required"] == ["place"]
    assert schema["properties"]["unit"]["enum"] == ["c", "f"]
    assert schema["properties"]["tags"] == {"type": "array", "items": {"type": "string"}}
    assert schema["properties"]["place"]["description"] == "Where."
    assert schema["additionalProperties"] is False


def test_a_parameter_without_annotation_takes_anything() -> None:
    def f(x, y=2):  # type: ignore[no-untyped-def]
        ...

    assert told(f)["parameters"]["properties"] == {"x": {}, "y": {}}
    assert told(f)["parameters"]["required"] == ["x"]


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
        (connected, "tools: connected cannot be a tool: to: socket has no JSON Schema that the SDK knows"),
    ],
)  # fmt: skip
def test_what_cannot_be_a_tool_is_refused(function: Any, message: str) -> None:
    with pytest.raises(ValidationError) as caught:
        tools_of([function])
    assert str(caught.value) == message


def test_an_annotation_that_nobody_knows_is_refused() -> None:
    def f(x: Nowhere) -> None:  # type: ignore[name-defined]  # noqa: F821
        ...

    with pytest.raises(
        ValidationError, match="the signature of f cannot be read: name 'Nowhere' is not defined"
    ):
        tools_of([f])


@pytest.mark.parametrize("name", ["", " ", "two words", "é", "a" * 129, 5])
def test_a_name_that_no_provider_takes_is_refused(name: Any) -> None:
    with pytest.raises(ValidationError, match="a tool's name has up to 128"):
        tool(name=name)
    with pytest.raises(ValidationError, match="a tool's name has up to 128"):
        function_tool(name)


def test_a_built_in_takes_options() -> None:
    assert told(tool(len, name="length", description="How long"))["name"] == "length"


@pytest.mark.parametrize("thing", [5, "name", None])
def test_only_functions_take_options(thing: Any) -> None:
    with pytest.raises(ValidationError, match="tools: a tool is a function, got "):
        tool(name="x")(thing)


@pytest.mark.parametrize("timeout", [0, -1, float("nan"), -float("inf"), "5", True])
def test_a_timeout_is_a_positive_number(timeout: Any) -> None:
    with pytest.raises(ValidationError, match="timeout: must be a positive number"):
        tool(timeout=timeout)


def test_two_tools_of_one_name_are_refused() -> None:
    with pytest.raises(ValidationError, match="there are two tools named 'get_weather'"):
        tools_of([get_weather, tool(functools.partial(get_weather, days=2))])


@pytest.mark.parametrize("tools", ["get_weather", {"type": "web"}, 5, get_weather])
def test_tools_are_a_list(tools: Any) -> None:
    with pytest.raises(ValidationError, match="tools: must be a list of functions or tools"):
        tools_of(tools)


def test_tools_come_from_everything_that_describes_one() -> None:
    written = {"type": "function", "function": {"name": "f"}}
    found = tools_of([get_weather, function_tool("g"), written, {"type": "web"}])
    assert [item.name for item in found] == ["get_weather", "g", "f", "web"]
    assert found[2].to_dict() == written
    assert tools_of(ToolRegistry([get_weather])) == tools_of([get_weather])


def test_a_method_of_a_client_is_a_tool_with_its_own_arguments_and_no_call_options() -> None:
    with MockClient() as client:
        listed, one = tools_of([client.tiers.list, client.tiers.get])
    assert listed.to_dict()["function"]["parameters"]["properties"] == {}
    assert one.to_dict()["function"]["parameters"]["properties"] == {
        "tier_id": {"type": "string", "description": "ModelRelay's id of the tier."}
    }


def test_tools_come_from_the_generated_models_too() -> None:
    from modelrelay.v0_32._generated.models import Tool as Generated

    written = {"type": "function", "function": {"name": "f"}}
    assert tools_of([Generated.from_dict(written)])[0].to_dict() == written


@pytest.mark.parametrize(
    "written",
    [{}, {"type": "magic", "magic": {}}, {"type": "function"}, {"type": "function", "function": 5}, {"type": []}],
)  # fmt: skip
def test_a_tool_as_the_api_does_not_have_it_is_refused(written: Any) -> None:
    with pytest.raises(ValidationError):
        tools_of([written])


def test_function_tool_takes_a_schema() -> None:
    schema = {"type": "object", "properties": {"city": {"type": "string"}}}
    assert function_tool("get_weather", "Weather", schema).to_dict() == {
        "type": "function",
        "function": {"name": "get_weather", "description": "Weather", "parameters": schema},
    }
    assert function_tool("now").to_dict() == {"type": "function", "function": {"name": "now"}}


def test_function_tool_from_type_describes_the_fields() -> None:
    @dataclass
    class Weather:
        city: str
        days: int = 1

    assert function_tool_from_type(Weather, "get_weather", "Look it up").to_dict() == {
        "type": "function",
        "function": {
            "name": "get_weather",
            "description": "Look it up",
            "parameters": {
                "type": "object",
                "properties": {"city": {"type": "string"}, "days": {"type": "integer"}},
                "required": ["city"],
                "additionalProperties": False,
            },
        },
    }
    assert function_tool_from_type(Weather).name == "Weather"


def test_the_tools_of_the_api() -> None:
    assert web_tool("search", ["a.com"], ["b.com"], 3).to_dict() == {
        "type": "web",
        "web": {"mode": "search", "allowed_domains": ["a.com"], "excluded_domains": ["b.com"], "max_uses": 3},
    }
    assert web_tool(allowed_domains=[]).to_dict() == {"type": "web", "web": {}}
    assert x_search_tool(["a"], ["b"], date(2026, 1, 2), "2026-02-03").to_dict() == {
        "type": "x_search",
        "x_search": {
            "allowed_handles": ["a"], "excluded_handles": ["b"], "from_date": "2026-01-02", "to_date": "2026-02-03",
        },
    }  # fmt: skip
    assert code_execution_tool("python", 5000).to_dict() == {
        "type": "code_execution",
        "code_execution": {"language": "python", "timeout_ms": 5000},
    }
    assert [web_tool().name, x_search_tool().name, code_execution_tool().name] == [
        "web", "x_search", "code_execution",
    ]  # fmt: skip


def test_tool_choices() -> None:
    assert tool_choice_auto().to_dict() == {"type": "auto"}
    assert tool_choice_required().to_dict() == {"type": "required"}
    assert tool_choice_none().to_dict() == {"type": "none"}
    assert ToolChoice.of("none") == ToolChoice.of({"type": "none"}) == ToolChoice.of(tool_choice_none())
    with pytest.raises(ValidationError, match="must be 'auto', 'required' or 'none', got 'any'"):
        ToolChoice.of("any")


def test_a_signature_is_read_once() -> None:
    first, second = tools_of([get_weather]), tools_of([get_weather])
    assert first[0].parameters is second[0].parameters
    assert first == second
    assert isinstance(first[0], Tool)
