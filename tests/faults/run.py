"""Runs cases against the real clients over real sockets, and says what came of each."""

import asyncio
import ssl
import threading
import time
import traceback
from collections.abc import Callable, Iterable, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack, nullcontext
from dataclasses import dataclass, replace
from typing import Any

import aiohttp
import anyio.abc  # noqa: F401  # parses its source, which CPython 3.11 cannot in two threads at once
import httpx

import modelrelay
from tests.both_clients import CLIENTS, entered
from tests.clock import Clock
from tests.faults.cases import CASES, Case, Expect
from tests.faults.leaks import error_leaks, travels
from tests.faults.server import Answer, FaultServer, Received, Unanswering, refused
from tests.faults.tls import server_context
from tests.faults.wires import SEND, SSE, Wire

KEY = "mr_sk_faults_0123456789"
CONTEXT = ssl.create_default_context()  # one for all trials: certificates take longer to read than most calls
BREAKING = {"TransportError", "ConnectionFailedError", "StreamError", "RedirectError", "LimitExceededError"}
HTTP_CLIENTS: dict[str, tuple[str, Callable[[], Any]]] = {
    "http_client": ("sync", lambda: httpx.Client(verify=CONTEXT)),
    "async http_client": ("async", lambda: httpx.AsyncClient(verify=CONTEXT)),
    "aiohttp": ("async", aiohttp.ClientSession),
}
# aiohttp reads on behind a head before it hands it out, and takes what is wrong there for a broken connection.
NOT_AIOHTTP = {"a chunk size that is not a number", "Content-Length shorter than the body"}
HUNG = 120.0  # seconds: far above every configured deadline; only a hang gets here
PATIENT = {"connect": 60.0, "request": 60.0, "first_token": 60.0, "idle": 60.0}


@dataclass(frozen=True)
class Trial:
    """One case on one wire, sync or async, over the SDK's own connections or those of a caller's `http_client=`."""

    case: Case
    wire: Wire
    mode: str
    own: str = ""

    @property
    def name(self) -> str:
        return f"{self.case.name} · {self.wire.name} · {self.mode}{f' · {self.own}' if self.own else ''}"


@dataclass(frozen=True)
class Outcome:
    """What happened: a value or an exception, how many requests the server saw, whether the connection was freed."""

    value: Any
    error: BaseException | None
    requests: int
    freed: bool
    seconds: float

    def __str__(self) -> str:
        if self.error is None:
            return "succeeds"
        kind = getattr(self.error, "kind", None)
        status = getattr(self.error, "status", None)
        details = [f"kind={kind}"] * (kind is not None) + [f"status={status}"] * (status is not None)
        return " ".join([type(self.error).__name__, *details])

    def problems(self, expected: Expect, wire: Wire) -> list[str]:
        """What differs from the promise; empty when it is kept."""
        found = []
        if not self.freed:
            found.append("the connection was not freed")
        # A deadline may pass before the request of the attempt was sent, on a machine with much else to do.
        late = isinstance(self.error, modelrelay.RequestTimeoutError)
        wanted = (expected.requests or 0) - late, expected.requests or 0
        if expected.requests is not None and not wanted[0] <= self.requests <= wanted[1]:
            found.append(f"{self.requests} requests instead of {expected.requests}")
        if self.error is None:
            if expected.errors:
                found.append(f"returned {self.value!r}")
            elif self.value != wire.value:
                found.append(f"value {self.value!r} instead of {wire.value!r}")
            return found
        if not isinstance(self.error, modelrelay.ModelRelayError):
            return [*found, "a foreign error escaped: " + "".join(traceback.format_exception(self.error))]
        if not any(isinstance(self.error, getattr(modelrelay, name)) for name in expected.errors):
            return [*found, f"{type(self.error).__name__}: {self.error}"]
        # What holds for every error, whatever went wrong.
        found += [f"the key leaks: {place}" for place in error_leaks(self.error, KEY)]
        found += travels(self.error)
        if len(str(self.error).splitlines()) != 1 or len(str(self.error)) > 700:
            found.append(f"str(error) is not one short line: {self.error}")
        attributes = dict(expected.attributes)
        if expected.partial:
            attributes["partial_text"] = wire.partial_text
            attributes["partial_value"] = wire.partial_value
        for name, value in attributes.items():
            got = getattr(self.error, name, "no such attribute")
            if got != value:
                found.append(f"{type(self.error).__name__}.{name} is {got!r} instead of {value!r}")
        return found


STARTING = threading.Semaphore(4)
"""Trials whose request has not come yet. Those that wait for a deadline do not hinder others in meeting theirs."""


def attempt(trial: Trial) -> Outcome:
    """Make the call against a server of its own."""
    with ExitStack() as start:
        start.enter_context(STARTING)
        return _attempt(trial, start)


def _attempt(trial: Trial, start: ExitStack) -> Outcome:
    case, wire = trial.case, trial.wire
    tls = server_context() if case.place == "tls" else None
    clock, answers = Clock(), case.answers(wire)

    def answering(request: Received) -> Answer:
        start.close()
        return answers[min(request.number, len(answers) - 1)]

    with (
        FaultServer(answering=answering, greet=case.greet, tls=tls, clock=clock) as server,
        Unanswering() as unanswering,
    ):
        base_url = {
            "server": server.url,
            "tls": server.url,
            "https": server.url.replace("http:", "https:"),
            "refused": refused(),
            "unanswering": unanswering.url,
        }[case.place]

        async def scenario() -> tuple[Any, BaseException | None, bool]:
            own = HTTP_CLIENTS[trial.own][1]() if trial.own else None
            client = wire.clients[trial.mode](
                KEY,
                http_client=own,
                base_url=base_url,
                timeout=modelrelay.Timeout(**{**PATIENT, **case.timeout}),
                retry=modelrelay.RetryConfig(max_attempts=case.attempts, base_delay=0.001, max_delay=0.002),
                limits=modelrelay.Limits(**case.limits),
            )
            async with entered(own) if own else nullcontext(), entered(client):
                value, error = None, None
                try:
                    value = await wire.call(client)
                except Exception as caught:
                    error = caught
                # Asked while the client is open: it is the call's own end that frees the connection.
                freed = await asyncio.to_thread(server.wait_quiet)
                # A request that was sent right before its deadline is still on its way through the server.
                await asyncio.to_thread(server.wait_requests, case.expected(wire).requests or 0)
            return value, error, freed

        began = time.monotonic()
        watchdog = threading.Timer(HUNG, server.stop)
        watchdog.start()
        try:
            with asyncio.Runner(loop_factory=clock.new_loop if trial.mode == "async" else None) as runner:
                value, error, freed = runner.run(scenario())
        finally:
            watchdog.cancel()
        return Outcome(value, error, len(server.requests), freed, time.monotonic() - began)


def trials(cases: Iterable[Case] = CASES) -> list[Trial]:
    """Every case as it is; what breaks connections with a caller's httpx too (its deadlines are weaker), most with aiohttp."""
    plain = [
        Trial(case, wire, mode)
        for case in cases
        for old in case.wires
        for wire in (old, old.current)
        if wire is not None and case.only in (None, "now" if wire is old.current else "0.32")
        for mode in CLIENTS
    ]
    own = [
        replace(trial, own=name)
        for trial in plain
        for name, (mode, _) in HTTP_CLIENTS.items()
        if trial.mode == mode and (has_aiohttp if name == "aiohttp" else has_httpx)(trial)
    ]
    return plain + own


def has_httpx(trial: Trial) -> bool:
    breaks = BREAKING.intersection(trial.case.expected(trial.wire).errors)
    return trial.wire in (SEND, SSE, SEND.current, SSE.current) and not trial.case.timeout and bool(breaks)


def has_aiohttp(trial: Trial) -> bool:
    return trial.wire in (SEND, SSE) and trial.case.name not in NOT_AIOHTTP


def attempt_all(chosen: Sequence[Trial], workers: int = 8) -> dict[str, Outcome | BaseException]:
    """The outcome of every trial, a few at a time."""

    def outcome(trial: Trial) -> Outcome | BaseException:
        try:
            return attempt(trial)
        except BaseException as error:  # a broken trial is that trial's failure, not everybody's
            return error

    with ThreadPoolExecutor(workers) as pool:
        return dict(zip((trial.name for trial in chosen), pool.map(outcome, chosen), strict=True))
