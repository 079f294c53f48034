"""Runs tools. Threads and event loops are used only here, with one short path for each."""

from __future__ import annotations

import asyncio
import inspect
import re
import threading
from collections.abc import Awaitable, Callable, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import Future, wait
from contextlib import AbstractContextManager, nullcontext
from contextvars import copy_context
from typing import Any, NamedTuple, TypeVar, cast

from modelrelay._core.errors import (
    ToolArgumentsError,
    ToolError,
    UnknownToolError,
    ValidationError,
    message_of,
    shorten,
)
from modelrelay._core.telemetry import Observer
from modelrelay._core.values import ToolCall
from modelrelay.tools._results import CallLike, Message, ToolResult, arguments_of, as_call, convert_arguments
from modelrelay.tools._tool import Tool, ToolLike, as_tool, tools_of

T = TypeVar("T")
F = TypeVar("F", bound=Callable[..., Any])


class _Job(NamedTuple):
    """A call and its tool; None for an unknown name."""

    call: ToolCall
    tool: Tool | None
    known: Iterable[str]
    """The names of all tools."""
    observer: Observer | None

    @property
    def is_async(self) -> bool:
        return self.tool is not None and self.tool.is_async

    @property
    def timeout(self) -> float | None:
        return None if self.tool is None else self.tool.timeout

    def run(self) -> ToolResult:
        """Runs the call, in this thread unless it has a timeout."""
        with self._watch() as note:
            note(result := self._result())
        return result

    async def run_async(self) -> ToolResult:
        """Runs the call without blocking the event loop: a plain function runs in a thread."""
        with self._watch() as note:
            note(result := await self._result_async())
        return result

    def _watch(self) -> AbstractContextManager[Callable[[ToolResult], None]]:
        if self.observer is None:
            return nullcontext(lambda result: None)
        return self.observer.tool(self.call, None if self.tool is None else self.tool.description)

    def _result(self) -> ToolResult:
        if self.timeout is None:
            found = self._start()
        else:
            future = _in_thread(self._start)
            if not wait([future], self.timeout).done:
                return self._time_out()
            found = future.result()
        if isinstance(found, ToolResult):
            return found
        if inspect.iscoroutine(found):  # of a plain function, so it could not be known before
            found.close()
        return self._fail(ToolError(needs_async(self.call.name)))

    async def _result_async(self) -> ToolResult:
        limit = asyncio.timeout(self.timeout)
        try:
            async with limit:
                found = self._start() if self.is_async else await asyncio.wrap_future(_in_thread(self._start))
                return found if isinstance(found, ToolResult) else self._succeed(await found)
        except Exception as raised:
            timed_out = isinstance(raised, TimeoutError) and limit.expired()
            return self._time_out() if timed_out else self._fail(raised)

    def _start(self) -> ToolResult | Awaitable[Any]:
        """Calls the function → its result, or the awaitable of an async function."""
        try:
            function, args, kwargs = self._bind()
        except ToolError as error:
            retryable = isinstance(error, ToolArgumentsError)
            return ToolResult(self.call.id, self.call.name, None, error.message, retryable, error)
        try:
            value = function(*args, **kwargs)
        except Exception as error:
            return self._fail(error)
        return value if inspect.isawaitable(value) else self._succeed(value)

    def _bind(self) -> tuple[Callable[..., Any], Sequence[Any], Mapping[str, Any]]:
        if self.tool is None or self.tool.function is None:
            known = ", ".join(self.known)
            raise UnknownToolError(
                f"unknown tool: {shorten(self.call.name)!r}. "
                + (f"Available: {known}" if known else "No tools registered."),
                name=self.call.name,
            )
        signature = self.tool.signature
        arguments = arguments_of(self.call, signature.loads)
        return self.tool.function, *convert_arguments(self.call, lambda: signature.bind(arguments))

    def _succeed(self, value: Any) -> ToolResult:
        result = ToolResult(self.call.id, self.call.name, value)
        try:
            result.content  # noqa: B018  # a result that JSON cannot express is the tool's failure
        except ValidationError as error:
            return self._fail(error)
        return result

    def _fail(self, error: Exception) -> ToolResult:
        retryable = isinstance(error, ToolArgumentsError)
        return ToolResult(self.call.id, self.call.name, None, _describe(error), retryable, error)

    def _time_out(self) -> ToolResult:
        return ToolResult(self.call.id, self.call.name, None, f"timed out after {self.timeout:g} s")


_SECRETS = re.compile(
    r"""(?ix) ( \b(?:mr_[sp]k_|sk-|pk-|ghp_|xox[a-z]-) | \b(?:bearer|basic)\s+ | ://(?=[^\s/@]+@)
    | (?:key|token|secret|password|passwd|pwd)(?:=|["']\s*:\s*["']) ) [^\s"'&,;@]+"""
)


def _describe(error: Exception) -> str:
    """An exception in one short line, without traceback and without anything that looks like a credential."""
    kind = type(error).__name__
    text = message_of(error).partition("Traceback (most recent call last)")[0]
    text = shorten(_SECRETS.sub(r"\1***", text))
    return text if isinstance(error, ToolError) and text else f"{kind}: {text}" if text else kind


def _in_thread(run: Callable[[], T]) -> Future[T]:
    """Starts it with this context's variables, as a daemon, so that an endless one does not keep the process alive."""
    future: Future[T] = Future()
    context = copy_context()

    def work() -> None:
        try:
            future.set_result(context.run(run))
        except BaseException as error:
            future.set_exception(error)

    future.set_running_or_notify_cancel()
    threading.Thread(target=work, name="modelrelay-tool", daemon=True).start()
    return future


async def _run_together(jobs: Iterable[_Job]) -> list[ToolResult]:
    async with asyncio.TaskGroup() as group:
        tasks = [group.create_task(job.run_async()) for job in jobs]
    return [task.result() for task in tasks]


class _Registry:
    """Named tools that run here."""

    observer: Observer | None = None

    def __init__(self, tools: Iterable[ToolLike] = (), *, parallel: bool) -> None:
        self.parallel = parallel
        self._tools: dict[str, Tool] = {}
        for item in tools_of(tools):
            if item.runs_here:
                self._add(item)

    def _add(self, item: Tool) -> None:
        if item.function is None:
            raise ValidationError(f"{item.name} has no function to run; pass function=", field="tools")
        self._tools[item.name] = item

    def register(self, function: F) -> F:
        """Adds a function, replacing one of the same name, and returns it: also a decorator."""
        self._add(as_tool(function))
        return function

    def unregister(self, name: str) -> bool:
        """Removes a tool. False when there is none of this name."""
        return self._tools.pop(name, None) is not None

    def registered_tools(self) -> list[str]:
        """The names, in the order of registration."""
        return list(self._tools)

    def results_to_messages(self, results: Iterable[ToolResult]) -> list[Message]:
        """The messages with the results of the calls."""
        return [result.to_message() for result in results]

    def has(self, name: object) -> bool:
        return name in self._tools

    __contains__ = has

    def __iter__(self) -> Iterator[Tool]:
        return iter(self._tools.values())

    def __len__(self) -> int:
        return len(self._tools)

    def __repr__(self) -> str:
        return f"{type(self).__name__}({', '.join(self._tools)})"

    def _job(self, call: CallLike) -> _Job:
        call = as_call(call)
        return _Job(call, self._tools.get(call.name), self._tools, self.observer)


class ToolRegistry(_Registry):
    """Named functions that run a model's calls.

    `ToolRegistry([get_weather, search], parallel=True)` runs the calls of one reply at the same time, in threads.
    """

    def __init__(self, tools: Iterable[ToolLike] = (), *, parallel: bool = False) -> None:
        super().__init__(tools, parallel=parallel)

    def execute(self, call: CallLike) -> ToolResult:
        """Run one call. Failures of the tool or the model do not raise; they are the result's `error`.

        Raises `ToolError` for an async function, which needs `AsyncToolRegistry`.
        """
        job = self._job(call)
        return job.run() if _is_plain(job) else cast(ToolResult, job.run_async())

    def execute_all(self, calls: Iterable[CallLike]) -> list[ToolResult]:
        """Run the calls one after the other, or in threads if `parallel`. The results are in the order of the calls."""
        jobs = [self._job(call) for call in calls]
        if not all([_is_plain(job) for job in jobs]):  # noqa: C419  # each of them is looked at
            return cast("list[ToolResult]", _run_together(jobs))
        if self.parallel and len(jobs) > 1:
            return [future.result() for future in [_in_thread(job.run) for job in jobs]]
        return [job.run() for job in jobs]


class AsyncToolRegistry(_Registry):
    """The same for async code: async functions run concurrently, plain ones in threads, so that the event loop is not blocked.

    With `parallel=False` one call runs after the other.
    """

    def __init__(self, tools: Iterable[ToolLike] = (), *, parallel: bool = True) -> None:
        super().__init__(tools, parallel=parallel)

    async def execute(self, call: CallLike) -> ToolResult:
        """Run one call. Failures of the tool or the model do not raise; they are the result's `error`."""
        return await self._job(call).run_async()

    async def execute_all(self, calls: Iterable[CallLike]) -> list[ToolResult]:
        """Run the calls. The results are in the order of the calls."""
        jobs = [self._job(call) for call in calls]
        if self.parallel and len(jobs) > 1:
            return await _run_together(jobs)
        return [await job.run_async() for job in jobs]


def _is_plain(job: _Job) -> bool:
    """Whether a thread can run it. An async function needs a running event loop, and is refused elsewhere.

    The types of `ToolRegistry` do not show this, so that callers who write `await` find `AsyncToolRegistry`.
    """
    if not job.is_async:
        return True
    try:
        asyncio.get_running_loop()
    except RuntimeError:
        raise ToolError(needs_async(job.call.name)) from None
    return False


def needs_async(name: str) -> str:
    return f"{name} is async: use AsyncClient or AsyncToolRegistry, or a plain function"
