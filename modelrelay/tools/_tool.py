"""Descriptions of tools: functions and the API's own tools as `Tool` values."""

from __future__ import annotations

import functools
import inspect
import re
import threading
import weakref
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any, NamedTuple, TypeAlias, TypeVar, cast, overload

from modelrelay._core.check import check_list
from modelrelay._core.enums import ToolType
from modelrelay._core.errors import ValidationError
from modelrelay._core.options import seconds
from modelrelay._types.shape import response_format
from modelrelay.tools._signature import Signature, find_mark, from_schema, is_async, signature_of

F = TypeVar("F", bound=Callable[..., Any])
ToolLike: TypeAlias = "Tool | Callable[..., Any] | Mapping[str, Any]"

_OPTIONS = "__modelrelay_tool__"
_RUN_BY_API = frozenset(
    "web_search web_fetch memory_write tasks_write kv_read kv_write kv_list kv_delete".split()
)  # functions that the API runs itself
_NAME = re.compile(r"[A-Za-z0-9_.:-]{1,128}")  # accepted by every provider behind the API


@dataclass(frozen=True)
class Tool:
    """A tool that a model may call: its description, and the function behind it when it runs here."""

    type: ToolType
    details: Mapping[str, Any]
    """The member for the tool's type: `name`, `description` and `parameters` of a function, or the settings of another tool."""
    function: Callable[..., Any] | None = None
    timeout: float | None = None
    """The timeout of one call, in seconds."""
    by_hand: bool = field(default=False, repr=False)
    """Whether the schema alone describes the arguments, not the function's signature."""

    @property
    def name(self) -> str:
        """The function's name; for the API's own tools that of their type."""
        return cast(str, self.details["name"]) if self.type == ToolType.FUNCTION else str(self.type)

    @property
    def description(self) -> str | None:
        return self.details.get("description")

    @property
    def parameters(self) -> Mapping[str, Any] | None:
        """The JSON Schema of a function's arguments."""
        return self.details.get("parameters")

    @property
    def is_async(self) -> bool:
        return self.function is not None and is_async(self.function)

    @property
    def runs_here(self) -> bool:
        """Whether the program runs its calls, not the API."""
        return self.type == ToolType.FUNCTION and (self.function is not None or self.name not in _RUN_BY_API)

    def to_dict(self) -> dict[str, Any]:
        """The tool in the API's form."""
        return {"type": str(self.type), str(self.type): dict(self.details)}

    @functools.cached_property
    def signature(self) -> Signature:
        """The signature of the function."""
        if self.by_hand:
            return from_schema(self.name, self.description, self.parameters)
        assert self.function is not None
        return _signature(self.function)

    def __getstate__(self) -> dict[str, Any]:
        return {name: value for name, value in vars(self).items() if name != "signature"}


class _Options(NamedTuple):
    """The settings that `@tool(...)` stores on the function."""

    name: str | None = None
    description: str | None = None
    timeout: float | None = None


@overload
def tool(
    function: F, /, *, name: str | None = ..., description: str | None = ..., timeout: float | None = ...
) -> F: ...
@overload
def tool(
    *, name: str | None = ..., description: str | None = ..., timeout: float | None = ...
) -> Callable[[F], F]: ...
def tool(
    function: Callable[..., Any] | None = None,
    /,
    *,
    name: str | None = None,
    description: str | None = None,
    timeout: float | None = None,
) -> Any:
    """Marks a function as a tool and sets its description for the model: `@tool` or `@tool(name=…)`.

    Returns the function itself, unchanged (for a bound method a partial). The defaults are the function's name and docstring.
    timeout: the timeout of one call, in seconds. A plain function then runs in a thread. After a timeout the thread
        continues, because Python cannot stop it, and the model gets a timeout error.

    Raises `ValidationError` for an invalid name or timeout.
    """
    options = _Options(_check_name(name) if name is not None else None, description, _check_timeout(timeout))

    def mark(function: Any) -> Any:
        if not callable(function) and not isinstance(function, classmethod):
            raise ValidationError(f"a tool is a function, got {function!r}", field="tools")
        target = function.__func__ if isinstance(function, (staticmethod, classmethod)) else function
        try:
            setattr(target, _OPTIONS, options)
        except (
            AttributeError,
            TypeError,
        ):  # bound methods and built-ins have no attributes; this is the same call
            function = functools.partial(cast(Callable[..., Any], function))
            setattr(function, _OPTIONS, options)
        return function

    return mark if function is None else mark(function)


def function_tool(
    name: str,
    description: str | None = None,
    parameters: Mapping[str, Any] | None = None,
    *,
    function: Callable[..., Any] | None = None,
    timeout: float | None = None,
) -> Tool:
    """A function with an explicit description: `parameters` is a JSON Schema.

    With `function` it can run here: it is called with the validated arguments as keywords.
    """
    details: dict[str, Any] = {"name": _check_name(name)}
    if description:
        details["description"] = description
    if parameters:
        details["parameters"] = dict(parameters)
    described = Tool(ToolType.FUNCTION, details, function, _check_timeout(timeout), by_hand=True)
    if function is not None:
        described.signature  # noqa: B018  # a schema that cannot be checked against is refused here
    return described


def function_tool_from_type(type_: Any, name: str | None = None, description: str | None = None) -> Tool:
    """A function whose arguments are the fields of a type; read them with `parse_tool_args(call, type_)`."""
    format_ = response_format(type_, name=name, strict=False)
    return function_tool(name or format_.name or "", description or format_.description, format_.schema)


def web_tool(
    mode: str | None = None,
    allowed_domains: Sequence[str] | None = None,
    excluded_domains: Sequence[str] | None = None,
    max_uses: int | None = None,
) -> Tool:
    """Web search and browsing, run by the API. `mode`: "search", "browse", …"""
    return _api_tool(
        ToolType.WEB,
        mode=mode,
        allowed_domains=allowed_domains,
        excluded_domains=excluded_domains,
        max_uses=max_uses,
    )


def x_search_tool(
    allowed_handles: Sequence[str] | None = None,
    excluded_handles: Sequence[str] | None = None,
    from_date: date | str | None = None,
    to_date: date | str | None = None,
) -> Tool:
    """Search of X, run by the API. Dates are ISO 8601."""
    return _api_tool(
        ToolType.X_SEARCH,
        allowed_handles=allowed_handles,
        excluded_handles=excluded_handles,
        from_date=from_date.isoformat() if isinstance(from_date, date) else from_date,
        to_date=to_date.isoformat() if isinstance(to_date, date) else to_date,
    )


def code_execution_tool(language: str | None = None, timeout_ms: int | None = None) -> Tool:
    """Code execution, run by the API."""
    return _api_tool(ToolType.CODE_EXECUTION, language=language, timeout_ms=timeout_ms)


def _api_tool(type_: ToolType, **settings: Any) -> Tool:
    # Absent fields and empty lists are left out, as everywhere in the API.
    given = {
        name: list(value) if isinstance(value, (list, tuple)) else value for name, value in settings.items()
    }
    return Tool(type_, {name: value for name, value in given.items() if value is not None and value != []})


def tools_of(tools: Iterable[ToolLike]) -> tuple[Tool, ...]:
    """Functions, `Tool`s, a registry, or tools in the API's form → `Tool`s.

    Raises `ValidationError` for anything else, and for two tools with the same name.
    """
    found = tuple(as_tool(item) for item in check_list(tools, "tools", "a list of functions or tools"))
    names = [item.name for item in found if item.type == ToolType.FUNCTION]
    for name in names:
        if names.count(name) > 1:
            raise ValidationError(f"there are two tools named {name!r}; use tool(name=)", field="tools")
    return found


def as_tool(item: Any) -> Tool:
    if isinstance(item, Tool):
        return item
    if not isinstance(item, Mapping) and not inspect.isclass(item) and hasattr(item, "to_dict"):
        item = item.to_dict()
    if isinstance(item, Mapping):
        kind = item.get("type")
        details = item.get(kind, {}) if isinstance(kind, str) else None
        if kind not in tuple(ToolType) or not isinstance(details, Mapping):
            raise ValidationError(
                f"a tool's type is one of {', '.join(ToolType)}, got {kind!r}", field="tools"
            )
        if kind == ToolType.FUNCTION:
            _check_name(details.get("name"))
        return Tool(ToolType(kind), details)
    return _function_tool(item)


# Signatures are read once per function. The key of a bound method is its function, because each access makes a new object.
_signatures: weakref.WeakKeyDictionary[Any, dict[type, Signature]] = weakref.WeakKeyDictionary()


def _signature(function: Callable[..., Any]) -> Signature:
    key = getattr(function, "__func__", function)
    known = _signatures.setdefault(key, {}) if inspect.isfunction(key) else {}
    if type(function) not in known:  # a function, or a method of it
        known[type(function)] = signature_of(function)
    return known[type(function)]


def _function_tool(function: Callable[..., Any]) -> Tool:
    signature = _signature(function)
    options: _Options = find_mark(function, _OPTIONS) or _Options()
    details: dict[str, Any] = {"name": _check_name(options.name or signature.name)}
    description = signature.description if options.description is None else options.description
    if description:
        details["description"] = description
    details["parameters"] = signature.schema
    return Tool(ToolType.FUNCTION, details, function, options.timeout)


def _check_name(name: Any) -> str:
    if not isinstance(name, str) or not _NAME.fullmatch(name):
        raise ValidationError(
            f"a tool's name has up to 128 letters, digits and _ . : -, got {name!r}; set one with tool(name=)",
            field="name",
        )
    return name


def _check_timeout(timeout: Any) -> float | None:
    """None also for a time longer than a thread can wait."""
    if timeout is None:
        return None
    limit = seconds(timeout, "timeout")
    return limit if limit <= threading.TIMEOUT_MAX else None
