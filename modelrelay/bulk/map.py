"""`client.map`: many requests at once, with limited concurrency, one rate limiter, and a checkpoint.

`_Bulk` is the common part of both clients: the next request, its outcome, and the order of results. `Bulk` sends
in threads, `AsyncBulk` in tasks.
"""

from __future__ import annotations

import asyncio
import contextvars
import os
import queue
import threading
import warnings
from collections.abc import (
    AsyncGenerator,
    AsyncIterable,
    AsyncIterator,
    Callable,
    Generator,
    Iterable,
    Iterator,
    Mapping,
    Sized,
)
from contextlib import AbstractContextManager, ExitStack, contextmanager, nullcontext
from dataclasses import dataclass, field, replace
from functools import partial
from typing import Any, Generic, Literal, Self, TypeAlias, TypedDict, TypeVar

from .._core.check import check_count, check_function, each
from .._core.errors import ModelRelayError, ValidationError, calling
from .._core.plain import Value
from .._core.telemetry import log
from .._core.values import Usage
from .._drivers import check_loop
from .._sync._generated.chat import Chat, StructuredChat
from .._sync._generated.streams import Steps
from ..chat import AsyncChat, AsyncStructuredChat
from ..draft import ChatRequest
from ..streams import AsyncSteps
from .checkpoint import Checkpoint, key_of
from .limiter import RateLimiter

T = TypeVar("T")
R = TypeVar("R", covariant=True)
OnError = Literal["raise", "return", "skip"]
Progress = Callable[[int, int | None], object]
Requests: TypeAlias = Iterable[ChatRequest | tuple[str, ChatRequest]] | Mapping[str, ChatRequest]
AsyncRequests: TypeAlias = Requests | AsyncIterable[ChatRequest | tuple[str, ChatRequest]]

_AHEAD = 16
"""The maximum number of results that wait for an earlier one, in multiples of `concurrency`. Nothing is sent beyond it."""


class MapOptions(TypedDict, total=False):
    """The options of `Client.map` that do not determine the type of its results."""

    concurrency: int
    max_retries: int
    checkpoint: str | os.PathLike[str] | None
    progress: bool | Progress


@dataclass(frozen=True, kw_only=True)
class _Job(Value):
    index: int
    """Its position in the input, from 0."""
    key: str
    request: Any = field(default=None, repr=False, compare=False)

    def __getstate__(self) -> dict[str, Any]:
        """For pickle and copies: the request without client and type."""
        request = getattr(self.request, "_request", self.request)
        return {**vars(self), "request": request and ChatRequest()._of(request._fields)}


@dataclass(frozen=True, kw_only=True)
class Success(_Job, Generic[T]):
    """A successful request."""

    result: T
    reused: bool = False
    """Whether the result came from the checkpoint, without cost."""
    error: None = None


@dataclass(frozen=True, kw_only=True)
class Failure(_Job):
    """A failed request."""

    error: ModelRelayError
    reused: Literal[False] = False
    result: None = None


Outcome: TypeAlias = Success[T] | Failure
"""The outcome of one request. `if outcome.error is None:` distinguishes the two, for type checkers too."""
_Outcome: TypeAlias = Success[Any] | Failure


class _Bulk(Generic[R]):
    _chats: type[Any]
    _structured: type[StructuredChat[Any] | AsyncStructuredChat[Any]]

    def __init__(
        self, driver: Any, requests: Any, type_: Any, concurrency: int, on_error: OnError, max_retries: int,
        checkpoint: str | os.PathLike[str] | None, progress: bool | Progress,
    ) -> None:  # fmt: skip
        check_count(concurrency, "concurrency")
        if on_error not in ("raise", "return", "skip"):
            raise ValidationError(f"must be 'raise', 'return' or 'skip', got {on_error!r}", field="on_error")
        items = requests.items() if isinstance(requests, Mapping) else requests
        if isinstance(items, (str, bytes, ChatRequest)) or not isinstance(items, (Iterable, AsyncIterable)):
            raise ValidationError(f"must be an iterable, got {type(requests).__name__}", field="requests")
        if not isinstance(items, Iterable) and self._chats is Chat:
            raise ValidationError("an async iterable needs AsyncClient", field="requests")
        limiter = RateLimiter(concurrency, driver.session.retry)
        self._driver = driver.sharing(replace(driver.session, pace=limiter.send))
        self._items: Any = items
        self._type = type_
        self._concurrency = concurrency
        self._on_error = on_error
        self._max_retries = max_retries
        self._checkpoint = Checkpoint(checkpoint) if checkpoint is not None else None
        self._total = len(items) if isinstance(items, Sized) else None
        self._progress = showing(progress, self._total)
        self._report: Progress | None = None
        self._keys: dict[str, int] = {}  # number of occurrences of each
        self._read = 0  # requests taken from the input
        self._early: dict[int, _Outcome] = {}  # outcomes waiting for an earlier one
        self._turn = 0  # the index of the next outcome to return
        self._failing = False  # an error is about to be raised
        self._running: Any = None
        self.done = 0
        """Finished requests, whether they succeeded or failed."""
        self.failed = 0
        self.reused = 0
        """The number of results from the checkpoint."""
        self.usage = Usage()
        """The tokens of all other requests."""

    def _open(self, stack: ExitStack) -> None:
        """Lock the checkpoint and show the progress, until the stack closes."""
        if self._checkpoint is not None:
            stack.enter_context(self._checkpoint)
        self._report = stack.enter_context(self._progress)

    def _next(self, item: Any) -> _Job | Success[Any]:
        """The next request as a job, or its result if the checkpoint has it."""
        index, self._read = self._read, self._read + 1
        given, request = item if type(item) is tuple and len(item) == 2 else (None, item)
        if isinstance(request, (StructuredChat, AsyncStructuredChat)):
            request = self._structured._bind(request, self._driver)
        elif isinstance(request, ChatRequest):
            request = self._chats._bind(request, self._driver)
            if self._type is not None:
                request = request.structured(self._type, max_retries=self._max_retries)
        else:
            problem = "must be a chat request, or a pair of key and request"
            raise ValidationError(f"{problem}, got {type(request).__name__}", field=f"requests[{index}]")
        if given is not None and not isinstance(given, str):
            raise ValidationError(f"a key must be a string, got {given!r}", field=f"requests[{index}]")
        if self._checkpoint is None:
            return _Job(index=index, key=given or str(index), request=request)
        key = given or key_of(request)
        count = self._keys[key] = self._keys.get(key, 0) + 1
        if count > 1 and given is not None:
            raise ValidationError(f"duplicate key {key!r}", field=f"requests[{index}]")
        # A repeated request has a separate reply each time.
        job = _Job(index=index, key=key if count == 1 else f"{key}-{count}", request=request)
        try:
            result = self._checkpoint.load(job.key, request)
        except Exception as error:  # a stored text that is no longer a valid value
            log.warning("%s: %s is asked again: %s", self._checkpoint.path, job.key, error)
            return job
        return job if result is None else Success(**vars(job), result=result, reused=True)

    def _fail(self, job: _Job, error: ModelRelayError) -> Failure:
        if self._on_error == "raise":
            self._failing = True  # before the caller sees the error, so that no further request is paid for
        return Failure(**vars(job), error=error)

    def _count(self, outcome: _Outcome) -> _Outcome:
        """Raises the error of an outcome if `on_error` is "raise"."""
        self.done += 1
        usage = getattr(outcome.error or outcome.result, "usage", None)
        if outcome.reused:
            self.reused += 1
        elif isinstance(usage, Usage):
            self.usage += usage
        if self._report:
            self._report(self.done, self._total)
        if outcome.error is not None:
            self.failed += 1
            if self._on_error == "raise":
                raise outcome.error
            if self._on_error == "skip":
                log.warning("request %s failed and is skipped: %s", outcome.key, outcome.error)
        return outcome

    def _as_completed(self, outcome: _Outcome) -> Iterator[Any]:
        if outcome.error is None or self._on_error == "return":
            yield outcome

    def _in_order(self, outcome: _Outcome) -> Iterator[Any]:
        """The results that this outcome makes available, in order."""
        self._early[outcome.index] = outcome
        while (found := self._early.pop(self._turn, None)) is not None:
            self._turn += 1
            for wanted in self._as_completed(found):
                yield wanted.result if wanted.error is None else wanted.error

    def _start(self, run: Any) -> Any:
        if self._running is not None:
            raise ValidationError("the map was run already; make a new one", field="map")
        self._running = run
        return run

    def __repr__(self) -> str:
        of = "" if self._total is None else f" of {self._total}"
        return f"<{type(self).__name__} {self.done}{of} done, {self.failed} failed, {self.reused} reused>"


class _Results(Steps[T]):
    def __iter__(self) -> Self:  # also at its end, because callers may read it in slices
        return self


class _AsyncResults(AsyncSteps[T]):
    def __aiter__(self) -> Self:
        return self


class Bulk(_Bulk[R]):
    """The results of `Client.map`, in the order of the requests. `as_completed()` yields each as soon as it is available.

    Nothing is sent before the first result is requested. After leaving the loop early (`break`, an error, Ctrl-C) nothing
    more is sent. Running requests end in the background, and their results are saved in the checkpoint.
    """

    _chats = Chat
    _structured = StructuredChat

    def _ask(self, job: _Job, done: queue.SimpleQueue[Any], slots: threading.Semaphore) -> None:
        with slots:
            if self._driver.closed or self._failing:
                return
            try:
                result = job.request.send()
                if self._checkpoint is not None:
                    self._checkpoint.save(job.key, job.request, result)
                done.put(Success(**vars(job), result=result))
            except ModelRelayError as error:
                done.put(self._fail(job, error))
            except BaseException as error:  # raised to the caller
                done.put(error)

    def _run(self) -> Iterator[_Outcome]:
        done: queue.SimpleQueue[Any] = queue.SimpleQueue()
        slots = threading.Semaphore(self._concurrency)
        pending, more = 0, True
        with ExitStack() as stack:
            self._open(stack)
            stack.callback(self._driver.close, shared=True)  # threads waiting for a retry stop waiting
            items = each(self._items, "requests")
            while more or pending:
                # Twice the concurrency, so that workers continue while the caller handles a result.
                if (
                    more
                    and pending < 2 * self._concurrency
                    and pending + len(self._early) < self._concurrency * _AHEAD
                ):
                    try:
                        job = self._next(next(items))
                    except StopIteration:
                        more = False
                        continue
                    if isinstance(job, Success):
                        yield self._count(job)
                        continue
                    pending += 1
                    ask = partial(contextvars.copy_context().run, self._ask, job, done, slots)
                    threading.Thread(target=ask, name=f"modelrelay-map-{job.index}", daemon=True).start()
                    continue
                try:
                    outcome = done.get(timeout=1.0)  # Windows notices Ctrl-C only between waits
                except queue.Empty:
                    continue
                pending -= 1
                if isinstance(outcome, BaseException):
                    raise outcome
                yield self._count(outcome)

    def _results(self, hand_out: Callable[[_Outcome], Iterator[Any]]) -> Generator[Any]:
        # Nothing here refers to this generator, so leaving the loop drops it, which ends the map.
        try:
            for outcome in self._start(self._run()):
                yield from hand_out(outcome)
        finally:
            self.close()

    def as_completed(self: Bulk[T | ModelRelayError]) -> Iterator[Outcome[T]]:
        """Each outcome as soon as it is available, with its `index`, `key` and `request`."""
        return _Results(partial(self._results, self._as_completed))

    def __iter__(self) -> Iterator[R]:
        return _Results(partial(self._results, self._in_order))

    def close(self) -> None:
        """Send nothing more."""
        if self._running is not None:
            self._running.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *exc: object) -> None:
        self.close()


class AsyncBulk(_Bulk[R]):
    """The results of `AsyncClient.map`, in the order of the requests. `as_completed()` yields each as soon as it is available.

    Nothing is sent before the first result is requested. Leaving the loop early (`break`, an error, cancellation) cancels
    the running requests. Finished results are in the checkpoint.
    """

    _chats = AsyncChat
    _structured = AsyncStructuredChat

    async def _ask(self, job: _Job, done: asyncio.Queue[Any], slots: asyncio.Semaphore) -> None:
        try:
            result = await job.request.send()
            if self._checkpoint is not None:  # in a thread, because a disk may be slow
                await asyncio.shield(asyncio.to_thread(self._checkpoint.save, job.key, job.request, result))
            done.put_nowait(Success(**vars(job), result=result))
        except ModelRelayError as error:
            done.put_nowait(self._fail(job, error))
        finally:
            slots.release()

    async def _feed(self, done: asyncio.Queue[Any], room: asyncio.Semaphore) -> None:
        """Starts tasks as places become free, and puts their outcomes into `done`; None after the last."""
        slots = asyncio.Semaphore(self._concurrency)
        try:
            async with asyncio.TaskGroup() as tasks:
                async for item in _each(self._items):
                    await room.acquire()
                    job = self._next(item)
                    if isinstance(job, Success):
                        done.put_nowait(job)
                        continue
                    await slots.acquire()
                    if self._failing:
                        break
                    tasks.create_task(self._ask(job, done, slots))
            done.put_nowait(None)
        except BaseException as error:  # an interruption, too: otherwise the reader would never end
            done.put_nowait(error.exceptions[0] if isinstance(error, BaseExceptionGroup) else error)

    async def _run(self) -> AsyncIterator[_Outcome]:
        check_loop()
        done: asyncio.Queue[Any] = asyncio.Queue()
        room = asyncio.Semaphore(self._concurrency * _AHEAD)
        early = 0
        with ExitStack() as stack:
            self._open(stack)
            feeder = asyncio.create_task(self._feed(done, room))
            try:
                while (outcome := await done.get()) is not None:
                    if isinstance(outcome, BaseException):
                        raise outcome
                    yield self._count(outcome)
                    # An outcome that waits for an earlier one keeps its place.
                    for _ in range(early + 1 - len(self._early)):
                        room.release()
                    early = len(self._early)
            finally:
                feeder.cancel()
                await asyncio.wait([feeder])
                await self._driver.close(shared=True)

    async def _results(self, hand_out: Callable[[_Outcome], Iterator[Any]]) -> AsyncGenerator[Any]:
        try:
            async for outcome in self._start(self._run()):
                for result in hand_out(outcome):
                    yield result
        finally:
            await self.close()

    def as_completed(self: AsyncBulk[T | ModelRelayError]) -> AsyncIterator[Outcome[T]]:
        """Each outcome as soon as it is available, with its `index`, `key` and `request`."""
        return _AsyncResults(partial(self._results, self._as_completed))

    def __aiter__(self) -> AsyncIterator[R]:
        return _AsyncResults(partial(self._results, self._in_order))

    async def close(self) -> None:
        """Send nothing more, and cancel running requests."""
        if self._running is not None:
            await self._running.aclose()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *exc: object) -> None:
        await self.close()


async def _each(items: Iterable[Any] | AsyncIterable[Any]) -> AsyncIterator[Any]:
    with calling("requests"):
        if isinstance(items, AsyncIterable):
            async for item in items:
                yield item
        else:
            for item in items:
                yield item


def showing(progress: Any, total: int | None) -> AbstractContextManager[Progress | None]:
    """Reports the number of finished requests: a progress bar, the caller's function, or nothing."""
    if progress is True:
        return _bar(total)
    own = check_function(progress or None, "progress")
    return nullcontext(own and calling("progress")(own))


@contextmanager
def _bar(total: int | None) -> Iterator[Progress]:
    """A progress bar by tqdm or rich, in a terminal and in a notebook."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # a notebook without ipywidgets gets a terminal's bar
            from tqdm.auto import tqdm
    except ImportError:
        try:
            from rich.progress import Progress as Rich
        except ImportError:
            problem = "needs tqdm or rich: pip install tqdm; or pass a function (done, total)"
            raise ValidationError(problem, field="progress") from None
        with Rich() as rich:
            task = rich.add_task("requests", total=total)
            yield lambda done, total: rich.update(task, completed=done)
    else:
        with tqdm(total=total, unit="req") as bar:
            yield lambda done, total: bar.update(done - bar.n)
