"""Many requests at once: `client.map`. Bounded, paced together, and resumable from a file.

What is decided here is written once, for both colours: which request is next, how fast all workers may go (`Gate`), what is
already paid for (`Checkpoint`), what is handed out in which order (`_Bulk`). `Bulk` runs it in threads, `AsyncBulk` in tasks.
"""

from __future__ import annotations

import asyncio
import contextvars
import hashlib
import json
import logging
import os
import queue
import threading
import time
from collections.abc import AsyncIterable, AsyncIterator, Callable, Iterable, Iterator, Mapping, Sized
from dataclasses import dataclass
from typing import IO, Any, Generic, Literal, Self, TypeAlias, TypeVar, cast

from ._core import codec
from ._core.enums import StopReason, ToolType
from ._core.errors import DecodeError, ModelRelayError, ValidationError
from ._core.flow import Send, Sent
from ._core.operation import HttpReply
from ._core.options import RetryConfig
from ._core.retry import backoff, retry_after
from ._core.values import FunctionCall, Reply, ToolCall, Usage
from .chat import AsyncChat, AsyncStructuredChat, Chat, StructuredChat
from .draft import ChatRequest

T = TypeVar("T")
log = logging.getLogger("modelrelay")
OnError = Literal["raise", "return", "skip"]
Progress = Callable[[int, int | None], object]
Requests: TypeAlias = Iterable[ChatRequest | tuple[str, ChatRequest]] | Mapping[str, ChatRequest]
AsyncRequests: TypeAlias = Requests | AsyncIterable[ChatRequest | tuple[str, ChatRequest]]

_AHEAD = 16
"""Results that may wait for their turn, in multiples of `concurrency`: one slow answer stops the others only then."""


@dataclass(frozen=True)
class Outcome(Generic[T]):
    """What became of one request. Either `result` or `error` is set."""

    index: int
    """Its place in what was given, from 0."""
    key: str
    request: Any
    result: T | None = None
    error: ModelRelayError | None = None
    reused: bool = False
    """Whether it came from the checkpoint, and cost nothing."""


# -- pace -----------------------------------------------------------------------------------------------------------------


class Gate:
    """How fast all workers may go together, in monotonic seconds.

    A rate limit that one of them meets holds all of them for as long as the server asks, and then lets them go one after the
    other, twice as far apart with each further limit; every success brings them nearer together again.
    """

    def __init__(self, width: int, retry: RetryConfig) -> None:
        self._width = width
        self._retry = retry
        self._next = 0.0  # when the next request may go
        self._opens = 0.0  # when the latest hold ends
        self._interval = 0.0
        self._strikes = 0
        self._lock = threading.Lock()
        self.answered = 0
        """How many requests got through."""

    def reserve(self, now: float) -> float:
        """When the next request may go: not before `now`."""
        with self._lock:
            at = max(now, self._next)
            if self._interval:
                self._next = at + self._interval
            return at

    def held(self, at: float) -> bool:
        """Whether a place that was reserved has since come to lie in a hold."""
        return self._opens > at

    def passed(self) -> None:
        """A request was answered."""
        with self._lock:
            self.answered += 1
            if self._strikes:
                self._interval *= 0.98
                if self._interval < 0.001:
                    self._interval, self._strikes = 0.0, 0

    def limited(self, asked: float | None, began: float, now: float) -> None:
        """A request that was sent at `began` met a rate limit; `asked` is its `Retry-After`."""
        with self._lock:
            self._strikes += 1
            pause = backoff(self._strikes, self._retry, 0.5) if asked is None else asked
            pause = min(pause, self._retry.max_retry_after)
            if began >= self._opens:  # not one of those that were under way when the last limit was met
                wider = max(self._interval * 2, pause / (2 * self._width), 0.005)
                self._interval = min(wider, max(pause, 0.1))
            self._opens = max(self._opens, now + pause)
            self._next = max(self._next, self._opens)

    def judge(self, send: Send, sent: Sent, began: float, now: float, others: int) -> bool:
        """Takes an outcome in. True: go again, without a word to the call that asked. It met a limit while others got
        through (`others` had when it began): that is a matter of pace, not of this request, and no attempt of its own."""
        outcome = sent.outcome
        if not isinstance(outcome, HttpReply):
            return False
        asked = retry_after(outcome)
        if outcome.status != 429 and (outcome.status != 503 or asked is None):
            self.passed()
            return False
        self.limited(asked, began, now)
        retry = self._retry
        willing = retry.max_attempts > 1 and retry.retry_post and (asked or 0.0) <= retry.max_retry_after
        return willing and send.budget is None and self.answered > others


class _Gated:
    """A driver whose every request passes the gate."""

    gate: Gate

    def _exchange(self: Any, send: Send) -> Sent:
        gate, again = self.gate, True
        sent: Any = None
        while again:
            others, now = gate.answered, time.monotonic()
            if send.wait:
                self._pause(send.wait)
                now = max(time.monotonic(), now + send.wait)  # a mock does not wait
            at = gate.reserve(now)
            while at > now:
                self._pause(at - now)
                now = max(time.monotonic(), at)
                if gate.held(at):
                    at = gate.reserve(now)
            send = send._replace(wait=0.0)
            sent = super()._exchange(send)  # type: ignore[misc]  # a mixin of drivers
            again = gate.judge(send, sent, at, time.monotonic(), others)
        return cast(Sent, sent)


class _AsyncGated:
    gate: Gate

    async def _exchange(self: Any, send: Send) -> Sent:
        gate, again = self.gate, True
        sent: Any = None
        while again:
            others, now = gate.answered, time.monotonic()
            if send.wait:
                await self._pause(send.wait)
                now = max(time.monotonic(), now + send.wait)  # a mock does not wait
            at = gate.reserve(now)
            while at > now:
                await self._pause(at - now)
                now = max(time.monotonic(), at)
                if gate.held(at):
                    at = gate.reserve(now)
            send = send._replace(wait=0.0)
            sent = await super()._exchange(send)  # type: ignore[misc]  # a mixin of drivers
            again = gate.judge(send, sent, at, time.monotonic(), others)
        return cast(Sent, sent)


def _gated(driver: Any, mixin: type, width: int) -> Any:
    """The same driver, on the same connections, behind a gate of its own. Of the class that it is, mocks included."""
    new = driver.sharing(driver.session)
    new.__class__ = type(type(driver).__name__, (mixin, type(driver)), {})
    new.gate = Gate(width, driver.session.retry)
    return new


# -- what is already paid for ---------------------------------------------------------------------------------------------


def key_of(request: Any) -> str:
    """The same for the same request, in any process: a hash of all that decides the answer. Its request id does not."""
    chat = getattr(request, "_chat", request)
    content: dict[str, Any] = {name: value for name, value in chat.to_dict().items() if name != "request_id"}
    if chat is not request:
        shape = request._shape()
        content["structured"] = [shape.name, shape.schema]
    stable = json.dumps(content, sort_keys=True, ensure_ascii=True, separators=(",", ":"))
    return hashlib.sha256(stable.encode()).hexdigest()[:32]


class Checkpoint:
    """Results in a file, one JSON line each, appended and synced to disk before anybody sees them.

    A process that is killed leaves at most one torn line, which the next one passes over. A result counts for the same key
    and the same request: when the request changed, it is asked again. The file belongs to one process at a time.
    """

    def __init__(self, path: str | os.PathLike[str]) -> None:
        self.path = os.fspath(path)
        self._lines: dict[
            str, tuple[int, str]
        ] = {}  # key → where its line begins, and the hash of its request
        self._file: IO[bytes] | None = None
        self._lock = threading.Lock()

    def open(self) -> Self:
        """Read what is there. Raises `ValidationError` when another process has the file."""
        if self._file is None:
            file = open(self.path, "a+b")  # noqa: SIM115  # closed by `close`
            try:
                _lock(file, self.path)
                self._read(file)
            except BaseException:
                file.close()
                raise
            self._file = file
        return self

    def _read(self, file: IO[bytes]) -> None:
        file.seek(0)
        at, end, torn = 0, 0, 0
        for line in file:
            begin, at = at, at + len(line)
            try:
                record = codec.loads(line)
                self._lines[record["key"]] = (begin, record["request"])
                end = at
            except (DecodeError, TypeError, KeyError):
                torn += bool(line.strip())
        if torn:
            log.warning("%s: %d torn or foreign lines passed over", self.path, torn)
        if end < at or (end and not _ends_a_line(file, end)):
            file.write(b"\n")  # what is appended begins on a line of its own
            file.flush()

    def load(self, key: str, request: Any) -> Any:
        """The stored `Reply` or `StructuredResult` of this request; None when it has to be asked."""
        begin, digest = self._lines.get(key, (0, ""))
        if not digest or digest != key_of(request):
            return None
        with self._lock:
            file = self.open()._file
            assert file is not None
            file.seek(begin)
            record = codec.loads(file.readline())
        # A request that ended late, after its map was left, may have moved what came behind it.
        return _unpacked(record, request) if (record["key"], record["request"]) == (key, digest) else None

    def save(self, key: str, request: Any, result: Any) -> None:
        """Append a result, and wait until it is on the disk."""
        record = {"key": key, "request": key_of(request), **_packed(result)}
        line = codec.dumps(record) + b"\n"
        with self._lock:
            file = self._file
            if file is None:  # a request that was still under way when its map was left
                with open(self.path, "ab") as late:
                    late.write(line)
                return
            begin = file.seek(0, os.SEEK_END)
            file.write(line)
            file.flush()
            os.fsync(file.fileno())
            self._lines[key] = (begin, record["request"])

    def close(self) -> None:
        """Let other processes have the file."""
        with self._lock:
            if self._file is not None:
                self._file.close()
                self._file = None

    def __len__(self) -> int:
        return len(self._lines)

    def __enter__(self) -> Self:
        return self.open()

    def __exit__(self, *exc: object) -> None:
        self.close()


def _ends_a_line(file: IO[bytes], end: int) -> bool:
    file.seek(end - 1)
    return file.read(1) == b"\n"


def _lock(file: IO[bytes], path: str) -> None:
    """Two runs that append to one file would each pay for what the other has. Where there is no such lock, be careful."""
    try:
        import fcntl
    except ImportError:  # Windows
        return
    try:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        held = True
    except OSError:
        held = False
    if not held:
        raise ValidationError(f"{path} is in use by another run", field="checkpoint")


def _packed(result: Any) -> dict[str, Any]:
    reply: Reply = getattr(result, "reply", result)
    record: dict[str, Any] = {
        "id": reply.id,
        "content": list(reply.content),
        "model": reply.model,
        "stop_reason": None if reply.stop_reason is None else str(reply.stop_reason),
        "usage": _tokens(reply.usage),
        "tool_calls": [call.to_dict() for call in reply.tool_calls],
        "request_id": reply.request_id,
    }
    if reply is result:
        return {"reply": record}
    return {"reply": record, "structured": {"attempts": result.attempts, "usage": _tokens(result.usage)}}


def _tokens(usage: Usage) -> list[int]:
    return [usage.input_tokens, usage.output_tokens, usage.total_tokens]


def _unpacked(record: Any, request: Any) -> Any:
    """The result again. Values are made anew from the reply's text, so that they are what the type says today."""
    stored = record["reply"]
    calls = []
    for call in stored["tool_calls"]:
        function = FunctionCall(**call["function"]) if "function" in call else None
        calls.append(ToolCall(call["id"], ToolType(call["type"]), function))
    reason = stored["stop_reason"]
    reply = Reply(
        id=stored["id"],
        content=tuple(stored["content"]),
        model=stored["model"],
        stop_reason=None if reason is None else StopReason(reason),
        usage=Usage(*stored["usage"]),
        tool_calls=tuple(calls),
        request_id=stored["request_id"],
    )
    if "structured" not in record:
        return reply
    from .structured import StructuredResult

    value = request._shape().decode(reply.text)
    kept = record["structured"]
    return StructuredResult(value, kept["attempts"], Usage(*kept["usage"]), reply.request_id, reply)


# -- progress -------------------------------------------------------------------------------------------------------------


def _bar(total: int | None) -> tuple[Progress, Callable[[], None]]:
    """A progress bar of tqdm, else of rich."""
    try:
        from tqdm.auto import tqdm
    except ImportError:
        pass
    else:
        bar = tqdm(total=total, unit="req")
        return lambda done, total: bar.update(done - bar.n), bar.close
    try:
        from rich.progress import Progress as Rich
    except ImportError:
        pass
    else:
        rich = Rich()
        rich.start()
        task = rich.add_task("requests", total=total)
        return lambda done, total: rich.update(task, completed=done), rich.stop
    raise ValidationError(
        "needs tqdm or rich: pip install tqdm; or pass a function (done, total)", field="progress"
    )


# -- both colours ---------------------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class _Job:
    index: int
    key: str
    request: Any

    def done(self, result: Any, reused: bool = False) -> Outcome[Any]:
        return Outcome(self.index, self.key, self.request, result, None, reused)

    def failed(self, error: ModelRelayError) -> Outcome[Any]:
        return Outcome(self.index, self.key, self.request, None, error)


class _Bulk(Generic[T]):
    """A map under way: what was given, what came of it so far, and what is handed out next."""

    _chat: Any
    _structured: Any

    def __init__(
        self,
        driver: Any,
        requests: Any,
        type_: Any,
        concurrency: int,
        on_error: OnError,
        max_retries: int,
        checkpoint: str | os.PathLike[str] | None,
        progress: bool | Progress,
    ) -> None:
        if not isinstance(concurrency, int) or isinstance(concurrency, bool) or concurrency < 1:
            raise ValidationError(
                f"must be a whole number of at least 1, got {concurrency!r}", field="concurrency"
            )
        if on_error not in ("raise", "return", "skip"):
            raise ValidationError(f"must be 'raise', 'return' or 'skip', got {on_error!r}", field="on_error")
        self._driver = driver
        self._items: Any = requests.items() if isinstance(requests, Mapping) else requests
        if isinstance(self._items, (str, bytes, ChatRequest)) or not isinstance(
            self._items, (Iterable, AsyncIterable)
        ):
            raise ValidationError(f"must be an iterable, got {type(requests).__name__}", field="requests")
        self._type = type_
        self._concurrency = concurrency
        self._on_error = on_error
        self._max_retries = max_retries
        self._window = concurrency * _AHEAD
        self._checkpoint = Checkpoint(checkpoint) if checkpoint is not None else None
        self._total: int | None = len(self._items) if isinstance(self._items, Sized) else None
        self._tell: Progress | None = None
        self._untell: Callable[[], None] = lambda: None
        self._progress = progress
        self._seen: dict[str, int] = {}
        self._next = 0
        self._held = 0  # results that wait for an earlier one
        self._failing = False  # an error is about to be raised
        self._outcomes: Any = None
        self.done = 0
        """Requests that are through, however they ended."""
        self.failed = 0
        self.reused = 0
        """How many of them came from the checkpoint."""
        self.usage = Usage()
        """The tokens of those that did not."""

    def _begin(self) -> None:
        if self._checkpoint is not None:
            self._checkpoint.open()
        if callable(self._progress):
            self._tell = self._progress
        elif self._progress:
            self._tell, self._untell = _bar(self._total)

    def _end(self) -> None:
        self._untell()
        if self._checkpoint is not None:
            self._checkpoint.close()

    def _job(self, item: Any) -> _Job:
        index = self._next
        self._next += 1
        given, request = item if type(item) is tuple and len(item) == 2 else (None, item)
        if isinstance(request, (StructuredChat, AsyncStructuredChat)):
            r, chat = request, self._chat.bound(request._chat, self._driver)
            request = self._structured(chat, r._type, r._max_retries, r._schema_name, r._handler, r._strict)
        elif isinstance(request, ChatRequest):
            request = self._chat.bound(request, self._driver)
            if self._type is not None:
                request = request.structured(self._type, max_retries=self._max_retries)
        else:
            raise ValidationError(
                f"requests[{index}] must be a chat request, or a pair of key and request, got {type(request).__name__}",
                field="requests",
            )
        if given is not None and not isinstance(given, str):
            raise ValidationError(f"requests[{index}]: keys are strings, got {given!r}", field="requests")
        if self._checkpoint is None:
            return _Job(index, given or str(index), request)
        key = given or key_of(request)
        seen = self._seen[key] = self._seen.get(key, 0) + 1
        if seen > 1:
            if given is not None:
                raise ValidationError(f"requests[{index}]: the key {key!r} came before", field="requests")
            key = f"{key}-{seen}"  # the same request asked several times has several answers
        return _Job(index, key, request)

    def _stored(self, job: _Job) -> Outcome[T] | None:
        if self._checkpoint is None:
            return None
        try:
            result = self._checkpoint.load(job.key, job.request)
        except Exception as error:  # a stored text that no longer makes a value is asked again
            log.warning("%s: %s is asked again: %s", self._checkpoint.path, job.key, error)
            return None
        return None if result is None else job.done(result, reused=True)

    def _count(self, outcome: Outcome[T]) -> bool:
        """Takes note of an outcome; says whether it is handed out. Raises its error if that was asked for."""
        self.done += 1
        spent = getattr(outcome.error or outcome.result, "usage", None)
        if outcome.reused:
            self.reused += 1
        elif isinstance(spent, Usage):
            self.usage += spent
        if self._tell is not None:
            self._tell(self.done, self._total)
        if outcome.error is None:
            return True
        self.failed += 1
        if self._on_error == "raise":
            raise outcome.error
        if self._on_error == "skip":
            log.warning("request %s failed and is skipped: %s", outcome.key, outcome.error)
        return self._on_error == "return"

    def __repr__(self) -> str:
        of = "" if self._total is None else f" of {self._total}"
        return f"<{type(self).__name__} {self.done}{of} done, {self.failed} failed, {self.reused} reused>"


class _Order(Generic[T]):
    """Outcomes as they come in, results in the order of their requests out."""

    def __init__(self, bulk: _Bulk[T]) -> None:
        self._bulk = bulk
        self._waiting: dict[int, Outcome[T]] = {}
        self._turn = 0

    def take(self, outcome: Outcome[T], wanted: bool) -> Iterator[Any]:
        self._waiting[outcome.index] = outcome if wanted else Outcome(-1, "", None)
        while (found := self._waiting.pop(self._turn, None)) is not None:
            self._turn += 1
            self._bulk._held = len(self._waiting)
            if found.index >= 0:
                yield found.result if found.error is None else found.error
        self._bulk._held = len(self._waiting)


class Bulk(_Bulk[T]):
    """The results of `Client.map`, in the order of the requests; `as_completed()` for each as soon as it is there.

    Nothing is sent before the first result is asked for. Leaving early (`break`, an error, Ctrl-C) begins nothing new; what
    is under way ends in the background and is still saved in the checkpoint.
    """

    _chat = Chat
    _structured = StructuredChat

    def __init__(self, driver: Any, *args: Any) -> None:
        super().__init__(driver, *args)
        if not isinstance(self._items, Iterable):
            raise ValidationError("an async iterable needs AsyncClient", field="requests")
        self._driver = _gated(driver, _Gated, self._concurrency)

    def _work(self, todo: queue.SimpleQueue[Any], done: queue.SimpleQueue[Any]) -> None:
        while (task := todo.get()) is not None:
            job, context = task
            if self._driver.closed or self._failing:
                continue
            try:
                done.put(context.run(self._ask, job))
            except BaseException as error:  # not ours to judge here: the caller gets it
                done.put(error)

    def _ask(self, job: _Job) -> Outcome[T]:
        try:
            result = job.request.send()
        except ModelRelayError as error:
            self._failing = (
                self._on_error == "raise"
            )  # before the caller is told: nothing more is to be paid for
            return job.failed(error)
        if self._checkpoint is not None:
            self._checkpoint.save(job.key, job.request, result)
        return job.done(result)

    def _run(self) -> Iterator[tuple[Outcome[T], bool]]:
        todo: queue.SimpleQueue[Any] = queue.SimpleQueue()
        done: queue.SimpleQueue[Any] = queue.SimpleQueue()
        threads, pending, more = 0, 0, True
        try:
            self._begin()
            items = iter(self._items)
            while True:
                # Twice as many as there are workers, so that these go on while the caller works on a result.
                while more and pending < 2 * self._concurrency and pending + self._held < self._window:
                    try:
                        job = self._job(next(items))
                    except StopIteration:
                        more = False
                        break
                    if (stored := self._stored(job)) is not None:
                        yield stored, self._count(stored)
                        continue
                    todo.put((job, contextvars.copy_context()))
                    pending += 1
                    if threads < self._concurrency:
                        threads += 1
                        name = f"modelrelay-map-{threads}"
                        threading.Thread(target=self._work, args=(todo, done), name=name, daemon=True).start()
                if not pending:
                    return
                try:
                    outcome = done.get(timeout=1.0)  # on Windows, Ctrl-C is seen between waits only
                except queue.Empty:
                    continue
                pending -= 1
                if isinstance(outcome, BaseException):
                    raise outcome
                yield outcome, self._count(outcome)
        finally:
            self._driver.close(shared=True)  # workers that wait for a retry stop waiting
            for _ in range(threads):
                todo.put(None)
            self._end()

    def _once(self) -> Iterator[tuple[Outcome[T], bool]]:
        if self._outcomes is not None:
            raise ValidationError("the map was run already: make a new one", field="map")
        self._outcomes = self._run()
        return self._outcomes  # type: ignore[no-any-return]

    def as_completed(self) -> Iterator[Outcome[T]]:
        """Each outcome as soon as it is there, with the `index`, `key` and `request` that it belongs to."""
        outcomes = self._once()
        try:
            for outcome, wanted in outcomes:
                if wanted:
                    yield outcome
        finally:
            self.close()

    def __iter__(self) -> Iterator[T]:
        # A generator that nothing here holds: a loop that is left drops it, and with it the map ends.
        order = _Order(self)
        outcomes = self._once()
        try:
            for outcome, wanted in outcomes:
                yield from order.take(outcome, wanted)
        finally:
            self.close()

    def close(self) -> None:
        """Begin nothing new."""
        if self._outcomes is not None:
            self._outcomes.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *exc: object) -> None:
        self.close()


class AsyncBulk(_Bulk[T]):
    """The results of `AsyncClient.map`, in the order of the requests; `as_completed()` for each as soon as it is there.

    Nothing is sent before the first result is asked for. Leaving early (`break`, an error, cancellation) cancels what is
    under way; what was answered is in the checkpoint.
    """

    _chat = AsyncChat
    _structured = AsyncStructuredChat

    def __init__(self, driver: Any, *args: Any) -> None:
        super().__init__(driver, *args)
        self._driver = _gated(driver, _AsyncGated, self._concurrency)

    async def _ask(self, job: _Job, done: asyncio.Queue[Any], slots: asyncio.Semaphore) -> None:
        try:
            try:
                result = await job.request.send()
            except ModelRelayError as error:
                outcome = job.failed(error)
            else:
                if self._checkpoint is not None:  # in a thread: a disk may take its time
                    await asyncio.shield(
                        asyncio.to_thread(self._checkpoint.save, job.key, job.request, result)
                    )
                outcome = job.done(result)
            done.put_nowait(outcome)
        except Exception as error:
            done.put_nowait(error)
        finally:
            slots.release()

    async def _feed(
        self, done: asyncio.Queue[Any], slots: asyncio.Semaphore, room: asyncio.Semaphore, tasks: set[Any]
    ) -> None:
        """Turns requests into tasks as places become free: at most `concurrency` under way, and only so far ahead."""
        try:
            async for item in _each(self._items):
                await room.acquire()
                job = self._job(item)
                if (stored := self._stored(job)) is not None:
                    done.put_nowait(stored)
                    continue
                await slots.acquire()
                task = asyncio.create_task(self._ask(job, done, slots))
                tasks.add(task)
                task.add_done_callback(tasks.discard)
            while tasks:
                await asyncio.wait(tasks)
            done.put_nowait(None)
        except Exception as error:
            done.put_nowait(error)

    async def _run(self) -> AsyncIterator[tuple[Outcome[T], bool]]:
        done: asyncio.Queue[Any] = asyncio.Queue()
        room = asyncio.Semaphore(self._window)
        tasks: set[Any] = set()
        feeder: Any = None
        held = 0
        try:
            self._begin()
            slots = asyncio.Semaphore(self._concurrency)
            feeder = asyncio.create_task(self._feed(done, slots, room, tasks))
            while (outcome := await done.get()) is not None:
                if isinstance(outcome, Exception):
                    raise outcome
                yield outcome, self._count(outcome)
                # A result that waits for an earlier one keeps its place.
                for _ in range(held + 1 - self._held):
                    room.release()
                held = self._held
        finally:
            under_way = [feeder, *tasks] if feeder is not None else []
            for task in under_way:
                task.cancel()
            await asyncio.gather(*under_way, return_exceptions=True)
            await self._driver.close(shared=True)
            self._end()

    def _once(self) -> AsyncIterator[tuple[Outcome[T], bool]]:
        if self._outcomes is not None:
            raise ValidationError("the map was run already: make a new one", field="map")
        self._outcomes = self._run()
        return self._outcomes  # type: ignore[no-any-return]

    async def as_completed(self) -> AsyncIterator[Outcome[T]]:
        """Each outcome as soon as it is there, with the `index`, `key` and `request` that it belongs to."""
        outcomes = self._once()
        try:
            async for outcome, wanted in outcomes:
                if wanted:
                    yield outcome
        finally:
            await self.close()

    async def __aiter__(self) -> AsyncIterator[T]:
        # A generator that nothing here holds: a loop that is left drops it, and with it the map ends.
        order = _Order(self)
        outcomes = self._once()
        try:
            async for outcome, wanted in outcomes:
                for result in order.take(outcome, wanted):
                    yield result
        finally:
            await self.close()

    async def close(self) -> None:
        """Begin nothing new."""
        if self._outcomes is not None:
            await self._outcomes.aclose()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *exc: object) -> None:
        await self.close()


async def _each(items: Any) -> AsyncIterator[Any]:
    if isinstance(items, AsyncIterable):
        async for item in items:
            yield item
    else:
        for item in items:
            yield item
