"""Function → the JSON Schema of its arguments, and JSON arguments → a call of it. Does not use tool calls.

The parameters become a TypedDict, and its `Shape` does the rest, so that every type it knows works as a parameter.
"""

from __future__ import annotations

import functools
import inspect
import re
import typing
from collections.abc import Callable, Mapping
from typing import Annotated, Any, NamedTuple, NotRequired, TypedDict

from modelrelay._core import codec
from modelrelay._core.errors import ValidationError
from modelrelay._types.annotation import is_field, peel, resolve_annotations
from modelrelay._types.docstring import parse
from modelrelay._types.shape import Shape

Function: typing.TypeAlias = Callable[..., Any]


class Signature(NamedTuple):
    """The description of a function for a model, and how to call it with the model's arguments."""

    name: str
    description: str
    schema: dict[str, Any]
    positional: tuple[str, ...]
    """Positional-only parameters."""
    defaults: dict[str, Any]
    """The defaults of positional-only parameters, because a later one cannot be passed without the earlier ones."""
    shape: Shape[dict[str, Any]] | None
    """None: the arguments are passed on unchanged."""

    def loads(self, text: str) -> Any:
        """Parsed JSON, with all digits if the types need them. Raises `DecodeError`."""
        return codec.loads(text) if self.shape is None else self.shape.loads(text)

    def bind(self, arguments: dict[str, Any]) -> tuple[list[Any], dict[str, Any]]:
        """(args, kwargs) of the annotated types. Raises `shape.Mismatch`."""
        values = dict(arguments if self.shape is None else self.shape.convert(arguments))
        given = [name in values for name in self.positional]
        last = max((index for index, present in enumerate(given) if present), default=-1)
        args = [
            values.pop(name) if name in values else self.defaults[name]
            for name in self.positional[: last + 1]
        ]
        return args, values


def signature_of(function: Function) -> Signature:
    """Raises `ValidationError`, which names the function and parameter, if it cannot be a tool."""
    inner = _implementation(function)
    name = _name_of(function, inner)
    fields: dict[str, Any] = {}
    positional: list[str] = []
    defaults: dict[str, Any] = {}
    documented = parse(_docstring_of(function, inner))
    for parameter, annotation in _parameters(function, inner, name):
        if parameter.kind is parameter.POSITIONAL_ONLY:
            positional.append(parameter.name)
        type_, notes = peel(annotation)  # of several descriptions the last counts: the annotation's own
        annotation = Annotated[type_, documented.parameters.get(parameter.name, ""), *notes]
        if parameter.default is not parameter.empty:
            defaults[parameter.name] = parameter.default
            annotation = NotRequired[annotation]
        fields[parameter.name] = annotation
    shape = _shape(name, fields)
    return Signature(name, documented.description, shape.schema, tuple(positional), defaults, shape)


def from_schema(name: str, description: str | None, schema: Mapping[str, Any] | None) -> Signature:
    """The same with an explicit schema: a function that takes its fields as keywords."""
    shape = Shape.of(schema, name="arguments", strict=False) if schema else None
    return Signature(name, description or "", dict(schema or {}), (), {}, shape)


def is_async(function: Function) -> bool:
    """Whether a call returns an awaitable, as far as the function itself shows."""
    return inspect.iscoroutinefunction(function) or inspect.iscoroutinefunction(_implementation(function))


def find_mark(function: Function, attribute: str) -> Any:
    """The settings that a decorator stored on the function, or on one that it wraps."""
    return getattr(function, attribute, None) or getattr(_implementation(function), attribute, None)


def _implementation(function: Function) -> Function:
    """The plain function at the bottom of partials, methods, wrappers and callable objects."""
    while True:
        if isinstance(function, functools.partial):
            function = function.func
        elif inspect.ismethod(function):
            function = function.__func__
        elif (wrapped := getattr(function, "__wrapped__", None)) is not None:
            function = wrapped
        elif not inspect.isroutine(function) and inspect.isfunction(
            inspect.getattr_static(function, "__call__", None)
        ):
            function = type(function).__call__
        else:
            return function


def _name_of(function: Function, inner: Function) -> str:
    """The function's name; a callable object has its class's."""
    name: str = getattr(inner, "__name__", "__call__")
    return _class_of(function).__name__ if name == "__call__" else name


def _docstring_of(function: Function, inner: Function) -> str | None:
    """A callable object has that of its __call__, else of its class: `getdoc` would find the one of every type's."""
    if getattr(inner, "__name__", None) == "__call__" and not inner.__doc__:
        return inspect.getdoc(_class_of(function))
    return inspect.getdoc(function if inspect.isroutine(function) else inner)


def _class_of(function: Function) -> type[Any]:
    """The class of a callable object."""
    while isinstance(function, functools.partial):
        function = function.func
    return type(getattr(function, "__self__", function))


def _parameters(function: Function, inner: Function, name: str) -> list[tuple[inspect.Parameter, Any]]:
    """The parameters that a model may set, with resolved annotations."""
    if inspect.isclass(function) or not callable(function):
        raise ValidationError(
            f"a tool is a function, got {function!r}; function_tool_from_type describes a type", field="tools"
        )
    if inspect.isgeneratorfunction(inner) or inspect.isasyncgenfunction(inner):
        raise ValidationError(f"{name} is a generator; a tool must return one value", field="tools")
    # An argument that a partial binds by name belongs to the program, not to the model.
    bound = function.keywords if isinstance(function, functools.partial) else {}
    try:
        parameters = [p for p in inspect.signature(function).parameters.values() if p.name not in bound]
        hints = _hints(inner, parameters)
    except (TypeError, ValueError) as error:
        raise ValidationError(
            f"the signature of {name} cannot be read: {error.__cause__ or error}; annotations need types that its module knows",
            field="tools",
        ) from error
    parameters = [p for p in parameters if not _are_options(hints.get(p.name))]
    for parameter in parameters:
        problem = ""
        if parameter.kind in (parameter.VAR_POSITIONAL, parameter.VAR_KEYWORD):
            stars = "*" if parameter.kind is parameter.VAR_POSITIONAL else "**"
            problem = f"{stars}{parameter.name} has no schema; name the parameters, or take one list or dict"
        elif parameter.name in ("self", "cls") and parameter.annotation is parameter.empty:
            problem = f"{parameter.name} is missing; pass a method of an object, not of its class"
        for note in (parameter.default, *peel(hints.get(parameter.name))[1]):
            if type(note).__name__ in _INJECTED or (note is parameter.default and is_field(note)):
                problem = f"{parameter.name} is {type(note).__name__}(...), which only its framework fills in; use a plain default"
        if problem:
            raise ValidationError(f"{name} cannot be a tool: {problem}", field="tools")
    return [(p, hints.get(p.name, Any)) for p in parameters]


def _are_options(hint: Any) -> bool:
    """`**options: Unpack[Options]` without required members, as generated methods have: not for a model to set."""
    return typing.get_origin(hint) is typing.Unpack and not typing.get_args(hint)[0].__required_keys__


def _hints(inner: Function, parameters: list[inspect.Parameter]) -> dict[str, Any]:
    """Resolved annotations of these parameters. That of the result is not needed, and may be unresolvable."""
    annotations = {p.name: p.annotation for p in parameters if p.annotation is not p.empty}
    return resolve_annotations(annotations, getattr(inner, "__globals__", {}))


# Defaults and annotations that a framework replaces. In a call by the SDK nothing would replace them.
_INJECTED = frozenset("Depends Security Provide Inject Field _CountingAttr OptionInfo ArgumentInfo".split())


def _shape(name: str, fields: Mapping[str, Any]) -> Shape[dict[str, Any]]:
    """The shape of these arguments. Raises `ValidationError` for a type without a JSON Schema."""
    title = re.sub(r"\W", "_", name) + "_arguments"
    arguments: Any = TypedDict(title, dict(fields))  # type: ignore[misc]  # made at run time
    try:
        # Not strict: a parameter with a default may be omitted, which strict schemas cannot express.
        return Shape.of(arguments, name=title, strict=False)
    except ValidationError as error:
        where = (error.field or "").removeprefix(title).lstrip(".")
        problem = f"{where}: {error.message}" if where else error.message
    raise ValidationError(f"{name} cannot be a tool: {problem}", field="tools")
