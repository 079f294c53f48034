"""Error messages for a forgotten call: `.send()` of a chat, or `await` before a call of the async client."""

from __future__ import annotations

import functools
import inspect
import sys
from collections.abc import Callable, Coroutine, Generator
from typing import TYPE_CHECKING, Any, ParamSpec, TypeVar

T = TypeVar("T")
P = ParamSpec("P")
_OF_RESULTS = frozenset((
    "attempts", "citations", "content", "fields", "final_response", "final_result", "final_value", "history", "http", "id",
    "provider", "reply", "stop_reason", "text", "text_deltas", "tool_calls", "usage", "value",
))  # fmt: skip


def no_attribute(owner: object, name: str, remedy: str) -> AttributeError:
    """The error for an attribute that `owner` lacks. `remedy` is the advice when a result would have it."""
    problem = f"{type(owner).__name__!r} object has no attribute {name!r}"
    if name in _OF_RESULTS:
        problem += f": {remedy}"
    return AttributeError(problem, name=name, obj=owner)


class WithoutResult:
    """What has no result yet. The error for an attribute that only a result has says how to get one."""

    __slots__ = ()
    _remedy = "it was not sent; call .send() or .stream() first"

    if not TYPE_CHECKING:  # or every name would pass a type checker

        def __getattr__(self, name: str) -> Any:
            raise no_attribute(self, name, self._remedy)


class Call(Coroutine[Any, Any, T]):
    """A coroutine that raises a helpful error when an attribute of its result is used."""

    __slots__ = ("_coroutine", "_name")

    def __init__(self, coroutine: Coroutine[Any, Any, T], name: str) -> None:
        self._coroutine = coroutine
        self._name = name

    def __await__(self) -> Generator[Any, Any, T]:
        return self._coroutine.__await__()

    def send(self, value: Any, /) -> Any:
        return self._coroutine.send(value)

    def throw(self, *error: Any) -> Any:
        return self._coroutine.throw(*error)

    def close(self) -> None:
        self._coroutine.close()

    if not TYPE_CHECKING:  # as above

        def _forgotten(self, *_: Any) -> Any:
            raise TypeError(f"{self._name}() was not awaited: write await …{self._name}()")

        __iter__ = __aiter__ = __getitem__ = _forgotten

        def __getattr__(self, name: str) -> Any:
            if name.startswith(("_", "cr_", "gi_")):  # what event loops and debuggers look at
                return getattr(self._coroutine, name)
            problem = (
                f"{self._name}() was not awaited, so it has no {name!r}: write (await …{self._name}()).{name}"
            )
            raise AttributeError(problem, name=name, obj=self)


def needs_await(method: Callable[P, Coroutine[Any, Any, T]]) -> Callable[P, Coroutine[Any, Any, T]]:
    """An async method whose callers get a helpful error when they forget `await`."""

    @functools.wraps(method)
    def call(*args: P.args, **kwargs: P.kwargs) -> Coroutine[Any, Any, T]:
        return Call(method(*args, **kwargs), method.__name__)

    if sys.version_info >= (3, 12):
        inspect.markcoroutinefunction(call)
    return call
