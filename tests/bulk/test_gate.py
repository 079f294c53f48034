"""One rate limit slows all workers: the gate's arithmetic, without a clock, and a server with a limit."""

from __future__ import annotations

import asyncio
import threading
import time
from typing import Any

import pytest

from modelrelay import AsyncClient, RateLimitError, RetryConfig, Timeout
from modelrelay.bulk import Gate
from modelrelay.testing.exchange import JSON, Answer, Request, dumps
from modelrelay.testing.fake import FakeModelRelay, error_answer
from modelrelay.testing.server import MockServer
from tests.bulk.test_map import asks, echo, mock
from tests.colours import both_colours, connected, each, entered


def test_an_open_gate_makes_nobody_wait() -> None:
    gate = Gate(4, RetryConfig())
    assert [gate.reserve(100.0) for _ in range(3)] == [100.0, 100.0, 100.0]


def test_a_limit_holds_all_and_then_lets_them_go_one_after_the_other() -> None:
    gate = Gate(4, RetryConfig())
    gate.limited(asked=2.0, began=99.0, now=100.0)
    # 2 s for everybody, then one every 2 s / (2 * 4 workers).
    assert [gate.reserve(100.0) for _ in range(3)] == pytest.approx([102.0, 102.25, 102.5])


def test_answers_of_one_burst_count_as_one_limit() -> None:
    gate = Gate(4, RetryConfig())
    for _ in range(4):
        gate.limited(asked=2.0, began=99.0, now=100.0)
    assert [gate.reserve(100.0) for _ in range(2)] == pytest.approx([102.0, 102.25])


def test_a_limit_met_again_after_the_hold_doubles_the_distance() -> None:
    gate = Gate(4, RetryConfig())
    gate.limited(asked=2.0, began=99.0, now=100.0)
    gate.limited(asked=2.0, began=102.0, now=103.0)
    assert [gate.reserve(103.0) for _ in range(3)] == pytest.approx([105.0, 105.5, 106.0])


def test_a_place_that_comes_to_lie_in_a_hold_is_known() -> None:
    gate = Gate(4, RetryConfig())
    at = gate.reserve(100.0)
    assert not gate.held(at)
    gate.limited(asked=2.0, began=99.0, now=100.0)
    assert gate.held(at)
    assert not gate.held(gate.reserve(100.0))


def test_success_brings_them_together_again() -> None:
    gate = Gate(1, RetryConfig())
    gate.limited(asked=1.0, began=99.0, now=100.0)
    for _ in range(400):
        gate.passed()
    assert [gate.reserve(200.0) for _ in range(2)] == [200.0, 200.0]


def test_without_retry_after_the_hold_grows_like_a_backoff() -> None:
    gate = Gate(1, RetryConfig(base_delay=0.3, max_delay=5.0))
    gate.limited(asked=None, began=99.0, now=100.0)
    assert gate.reserve(100.0) == pytest.approx(100.3)
    gate.limited(asked=None, began=101.0, now=101.0)
    assert gate.reserve(101.0) == pytest.approx(101.6)


def test_an_endless_retry_after_holds_no_longer_than_the_cap() -> None:
    gate = Gate(1, RetryConfig(max_retry_after=60))
    gate.limited(asked=86400.0, began=99.0, now=100.0)
    assert gate.reserve(100.0) == pytest.approx(160.0)


REFUSED = (429, {"error": {"message": "slow"}}, {"Retry-After": "1"})


class Limit:
    """A server that takes one of `every` requests, beginning with the first."""

    def __init__(self, every: int, retry_after: str = "0") -> None:
        self.every = every
        self.retry_after = retry_after
        self.came = -1

    def __call__(self, request: Any) -> Any:
        self.came += 1
        if self.came % self.every == 0:
            return echo(request)
        return (429, {"error": {"code": "RATE_LIMIT", "message": "slow"}}, {"Retry-After": self.retry_after})


class Bucket:
    """A server that takes so many requests a second, and a few at once."""

    def __init__(self, rate: float, burst: int) -> None:
        self._rate, self._burst = rate, burst
        self._left, self._at = float(burst), time.monotonic()
        self._lock = threading.Lock()

    def __call__(self, request: Request) -> Answer:
        with self._lock:
            now = time.monotonic()
            self._left, self._at = min(self._burst, self._left + (now - self._at) * self._rate), now
            if self._left < 1:
                return error_answer(429, retry_after="0.3")
            self._left -= 1
        return Answer(200, (JSON,), (dumps(echo(request)),))


@pytest.mark.slow
@both_colours
async def test_all_get_through_a_limit_that_is_far_below_their_number(client_class: Any) -> None:
    """With three attempts each, and no gate, a third of these fail."""
    fake = FakeModelRelay()
    fake.handle = Bucket(rate=40, burst=2)  # type: ignore[method-assign]
    with MockServer(fake=fake) as server:
        async with entered(connected(client_class, server.url, retry=RetryConfig())) as client:
            bulk = client.map(asks(60), concurrency=20)
            assert [reply.text async for reply in each(bulk)] == [str(i) for i in range(60)]


@both_colours
@pytest.mark.parametrize(
    "options",
    [{"retry": RetryConfig.disabled()}, {"retry": RetryConfig(retry_post=False)}],
    ids=["no retries", "no retries of POST"],
)
async def test_who_wants_no_retries_gets_none(client_class: Any, options: Any) -> None:
    client = mock(client_class, Limit(every=2), **options)
    results = [r async for r in each(client.map(asks(10), concurrency=1, on_error="return"))]
    assert sum(isinstance(result, RateLimitError) for result in results) == 5
    assert len(client.mock.requests) == 10


@both_colours
async def test_a_limit_without_end_is_told_after_the_attempts_of_one_call(client_class: Any) -> None:
    client = mock(client_class, REFUSED)
    with pytest.raises(RateLimitError) as caught:
        [_ async for _ in each(client.map(asks(3), concurrency=1))]
    assert caught.value.attempts == 3
    assert len(client.mock.requests) == 3


@both_colours
async def test_a_total_timeout_is_not_outwaited(client_class: Any) -> None:
    client = mock(client_class, Limit(every=4), timeout=Timeout(total=60))
    results = [r async for r in each(client.map(asks(8), concurrency=1, on_error="return"))]
    assert any(isinstance(result, RateLimitError) for result in results)


def test_nobody_sends_while_the_gate_is_shut() -> None:
    """On a clock of its own: what the drivers wait moves it on."""

    async def scenario() -> list[float]:
        client = mock(AsyncClient, REFUSED, times=1)
        client.mock.respond(echo, times=20)
        assert [r.text async for r in client.map(asks(5), concurrency=1)] == ["0", "1", "2", "3", "4"]
        return list(client.mock.waits)

    waits = asyncio.run(scenario())
    # The refused one waits its second; those behind it wait for their places.
    assert waits[0] == pytest.approx(1.0, abs=0.2)
    assert len(waits) >= 4
