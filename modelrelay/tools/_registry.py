"""Where tools run. Threads and event loops are used here alone, one short path for each."""

from __future__ import annotations

import asyncio
import functools
import inspect
import re
import threading
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import Future, wait
from contextlib import AbstractContextManager, nullcontext
from contextvars import copy_context
from typing import Any, NamedTuple, TypeVar, cast

from modelrelay._core.errors import (
    ToolArgumentsError,
    ToolError,
    UnknownToolError,
    ValidationError,
    shortened,
)
from modelrelay._core.telemetry import Observer
from modelrelay._core.values import ToolCall
from modelrelay.tools._results import (
    CallLike,
    Message,
    ToolResult,
    arguments_of,
    as_call,
    convert_arguments,
)
from modelrelay.tools._tool import Tool, ToolLike, as_tool, tools_of

T = TypeVar("T")
F = TypeVar("F", bound=Callable[..., Any])


class _Job(NamedTuple):
    """A call, and how it is run."""

    call: ToolCall
    observer: Observer | None
    tool: Tool | None = None
    args: Sequence[Any] = ()
    kwargs: Mapping[str, Any] = {}  # never changed
    refusal: ToolResult | None = None
    """The result when nothing can be run."""

    @property
    def is_async(self) -> bool:
        return self.refusal is None and self.tool is not None and self.tool.is_async

    @property
    def timeout(self) -> float | None:
        return self.tool.timeout if self.tool is not None else None

    def watch(self) -> AbstractContextManager[Callable[[ToolResult], None]]:
        if self.observer is None:
            return nullcontext(lambda result: None)
        return self.observer.tool(self.call, self.tool.description if self.tool is not None else None)

    def attempt(self) -> tuple[Any, Exception | None]:
        """Calls the function → what it returns (of an async one the coroutine), or what it raises.

        As values, because not every exception gets through a future: asyncio's hang on `StopIteration`.
        """
        assert self.tool is not None and self.tool.function is not None
        try:
            return self.tool.function(*self.args, **self.kwargs), None
        except Exception as error:
            return None, error

    def succeed(self, value: Any) -> ToolResult:
        result = ToolResult(self.call.id, self.call.name, value)
        try:
            result.content  # noqa: B018  # a result that JSON cannot express is the tool's failure
        except ValidationError as error:
            return self.fail(error)
        return result

    def fail(self, error: Exception) -> ToolResult:
        retryable = isinstance(error, ToolArgumentsError)
        return ToolResult(self.call.id, self.call.name, None, _describe(error), retryable, error)

    def time_out(self) -> ToolResult:
        return ToolResult(self.call.id, self.call.name, None, f"timed out after {self.timeout:g} s")


_SECRETS = re.compile(
    r"""(?ix) ( \b(?:mr_[sp]k_|sk-|pk-|ghp_|xox[a-z]-) | \b(?:bearer|basic)\s+ | ://(?=[^\s/@]+@)
    | (?:key|token|secret|password|passwd|pwd)(?:=|["']\s*:\s*["']) ) [^\s"'&,;@]+"""
)


def _describe(error: Exception) -> str:
    """An exception in one short line without traceback, and without what looks like a credential."""
    kind = type(error).__name__
    try:
        text = str(error).partition("Traceback (most recent call last)")[0]
    except Exception:
        text = ""
    text = shortened(_SECRETS.sub(r"\1***", text))
    return text if isinstance(error, ToolError) and text else f"{kind}: {text}" if text else kind


def _in_thread(run: Callable[[], T]) -> Future[T]:
    """Starts it with this context's variables. A daemon, so that one that never ends does not keep the process."""
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


def _run(job: _Job) -> ToolResult:
    """One call to its end, in this thread unless it has a timeout."""
    with job.watch() as note:
        result = job.refusal or _result(job)
        note(result)
    return result


def _result(job: _Job) -> ToolResult:
    if job.timeout is None:
        value, error = job.attempt()
    else:
        future = _in_thread(job.attempt)
        if not wait([future], job.timeout).done:
            return job.time_out()
        value, error = future.result()
    if inspect.isawaitable(value):  # of a plain function, so that nobody could know before
        if inspect.iscoroutine(value):
            value.close()
        error = ToolError(needs_async(job.call.name))
    return job.succeed(value) if error is None else job.fail(error)


async def _run_async(job: _Job) -> ToolResult:
    """The same without blocking the event loop: a plain function runs in a thread."""
    with job.watch() as note:
        result = job.refusal or await _result_async(job)
        note(result)
    return result


async def _result_async(job: _Job) -> ToolResult:
    limit = asyncio.timeout(job.timeout)
    try:
        async with limit:
            value, error = (
                job.attempt() if job.is_async else await asyncio.wrap_future(_in_thread(job.attempt))
            )
            if inspect.isawaitable(value):
                value = await value
    except Exception as raised:
        return job.time_out() if isinstance(raised, TimeoutError) and limit.expired() else job.fail(raised)
    return job.succeed(value) if error is None else job.fail(error)


async def _run_together(jobs: Iterable[_Job]) -> list[ToolResult]:
    async with asyncio.TaskGroup() as group:
        tasks = [group.create_task(_run_async(job)) for job in jobs]
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
            raise ValidationError(f"{item.name} has no function to run", field="tools")
        self._tools[item.name] = item

    def register(self, function: F) -> F:
        """Adds a function, replacing one of the same name, and returns it: also a decorator."""
        self._add(as_tool(function))
        return function

    def unregister(self, name: str) -> bool:
        """Takes a tool out; false when there was none of this name."""
        return self._tools.pop(name, None) is not None

    def has(self, name: str) -> bool:
        return name in self._tools

    def registered_tools(self) -> list[str]:
        """The names, in the order of registration."""
        return list(self._tools)

    def results_to_messages(self, results: Iterable[ToolResult]) -> list[Message]:
        """The messages that answer the calls."""
        return [result.to_message() for result in results]

    def __contains__(self, name: object) -> bool:
        return name in self._tools

    def __iter__(self) -> Iterator[Tool]:
        return iter(self._tools.values())

    def __len__(self) -> int:
        return len(self._tools)

    def __repr__(self) -> str:
        return f"{type(self).__name__}({', '.join(self._tools)})"

    def _job(self, call: CallLike) -> _Job:
        call = as_call(call)
        found = self._tools.get(call.name)
        job = _Job(call, self.observer, found)
        try:
            if found is None:
                known = ", ".join(self._tools)
                raise UnknownToolError(
                    f"unknown tool: {shortened(call.name)!r}. "
                    + (f"Available: {known}" if known else "No tools registered."),
                    name=call.name,
                )
            arguments = arguments_of(call, found.signature.loads)
            args, kwargs = convert_arguments(call, lambda: found.signature.bind(arguments))
            return job._replace(args=args, kwargs=kwargs)
        except ToolError as error:
            retryable = isinstance(error, ToolArgumentsError)
            return job._replace(refusal=ToolResult(call.id, call.name, None, error.message, retryable, error))


class ToolRegistry(_Registry):
    """Named functions, and calls of them.

    `ToolRegistry([get_weather, search], parallel=True)` runs the calls of one answer side by side, in threads.
    """

    def __init__(self, tools: Iterable[ToolLike] = (), *, parallel: bool = False) -> None:
        super().__init__(tools, parallel=parallel)

    def execute(self, call: CallLike) -> ToolResult:
        """Runs one call. Failures of the tool or the model do not raise; they are the result's `error`.

        Raises `ToolError` for an async function: those are for `AsyncToolRegistry`.
        """
        job = self._job(call)
        return _run(job) if _is_plain(job) else cast(ToolResult, _run_async(job))

    def execute_all(self, calls: Iterable[CallLike]) -> list[ToolResult]:
        """Runs the calls one after the other, or in threads when `parallel`; results in the order of the calls."""
        jobs = [self._job(call) for call in calls]
        if not all([_is_plain(job) for job in jobs]):  # noqa: C419  # each of them is looked at
            return cast("list[ToolResult]", _run_together(jobs))
        if self.parallel and len(jobs) > 1:
            return [future.result() for future in [_in_thread(functools.partial(_run, job)) for job in jobs]]
        return [_run(job) for job in jobs]


class AsyncToolRegistry(_Registry):
    """The same for async code: async functions run concurrently, plain ones in threads, so that the loop goes on.

    With `parallel=False` one call runs after the other.
    """

    def __init__(self, tools: Iterable[ToolLike] = (), *, parallel: bool = True) -> None:
        super().__init__(tools, parallel=parallel)

    async def execute(self, call: CallLike) -> ToolResult:
        """Runs one call. Failures of the tool or the model do not raise; they are the result's `error`."""
        return await _run_async(self._job(call))

    async def execute_all(self, calls: Iterable[CallLike]) -> list[ToolResult]:
        """Runs the calls; results in their order."""
        jobs = [self._job(call) for call in calls]
        if self.parallel and len(jobs) > 1:
            return await _run_together(jobs)
        return [await _run_async(job) for job in jobs]


def _is_plain(job: _Job) -> bool:
    """Whether a thread can run it. An async function can be awaited where an event loop runs; elsewhere it is refused.

    The types of `ToolRegistry` do not speak of that: who writes `await` finds `AsyncToolRegistry` by them.
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
