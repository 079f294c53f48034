"""One rate limit slows all workers: the limiter's arithmetic, without a clock, and a server with a limit."""

import threading
import time
from typing import Any

import pytest

from modelrelay import RateLimitError, RetryConfig, Timeout
from modelrelay._core.flow import Send, Wait
from modelrelay._core.operation import Request as WireRequest
from modelrelay.bulk.limiter import RateLimiter
from modelrelay.testing import FakeModelRelay, MockServer
from modelrelay.testing.exchange import JSON, Answer, Request, dumps
from modelrelay.testing.fake import error_answer
from tests.both_clients import all_clients, connected, each, entered
from tests.bulk.test_map import asks, echo, mock

# (what happens to a limiter of 4 workers, then when requests reserved at `now` may be sent)
PACES: dict[str, tuple[list[tuple[float | None, float, float]], float, list[float]]] = {
    "nobody waits before the first limit": ([], 100.0, [100.0, 100.0, 100.0]),
    # 2 s for everybody, then one every 2 s / (2 * 4 workers).
    "a limit pauses all, and then spaces them": ([(2.0, 99.0, 100.0)], 100.0, [102.0, 102.25, 102.5]),
    "the answers of one burst count as one limit": ([(2.0, 99.0, 100.0)] * 4, 100.0, [102.0, 102.25]),
    "a limit after the pause doubles the spacing": (
        [(2.0, 99.0, 100.0), (2.0, 102.0, 103.0)],
        103.0,
        [105.0, 105.5, 106.0],
    ),
    "without Retry-After the pause is a backoff": ([(None, 99.0, 100.0)], 100.0, [100.3]),
    "and grows like one": ([(None, 99.0, 100.0), (None, 101.0, 101.0)], 101.0, [101.6]),
    "an endless Retry-After is capped": ([(86400.0, 99.0, 100.0)], 100.0, [160.0]),
}


@pytest.mark.parametrize(("limits", "now", "turns"), list(PACES.values()), ids=list(PACES))
def test_when_requests_may_be_sent(limits: list[Any], now: float, turns: list[float]) -> None:
    limiter = RateLimiter(4, RetryConfig(base_delay=0.3, max_delay=5.0, max_retry_after=60))
    for asked, began, when in limits:
        limiter.slow_down(asked, began, when)
    assert [limiter.reserve(now) for _ in turns] == pytest.approx(turns)


def test_successes_bring_requests_together_again() -> None:
    limiter = RateLimiter(1, RetryConfig())
    limiter.slow_down(asked=1.0, began=99.0, now=100.0)
    for _ in range(400):
        limiter.speed_up()
    assert [limiter.reserve(200.0) for _ in range(2)] == [200.0, 200.0]


def instruct(flow: Any, answers: list[Any]) -> list[Any]:
    """The instructions that a flow yields when it is sent these answers."""
    asked = [next(flow)]
    for answer in answers:
        asked.append(flow.send(answer))
    return asked


SEND = Send(WireRequest("POST", "/x"), Timeout())


def test_a_request_waits_again_when_a_pause_began_while_it_waited() -> None:
    limiter = RateLimiter(4, RetryConfig())
    limiter.slow_down(asked=2.0, began=99.0, now=100.0)
    flow = limiter.send(SEND, RetryConfig())
    assert instruct(flow, [100.0]) == [Wait(0.0), Wait(2.0)]
    limiter.slow_down(asked=5.0, began=102.0, now=101.0)
    assert [flow.send(102.0), flow.send(106.0)] == [Wait(4.0), SEND]


def test_the_wait_of_a_retry_comes_before_the_turn() -> None:
    flow = RateLimiter(4, RetryConfig()).send(SEND._replace(wait=1.5), RetryConfig())
    assert instruct(flow, [100.0]) == [Wait(1.5), SEND]


def refuse(request: Request) -> Any:
    return (429, {"error": {"message": "slow"}}, {"Retry-After": "1"})


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
@all_clients
async def test_all_get_through_a_limit_that_is_far_below_their_number(client_class: Any) -> None:
    """With three attempts each, and no limiter, a third of these fail."""
    fake = FakeModelRelay()
    fake.handle = Bucket(rate=40, burst=2)  # type: ignore[method-assign]
    with MockServer(fake=fake) as server:
        async with entered(connected(client_class, server.url, retry=RetryConfig())) as client:
            bulk = client.map(asks(60), concurrency=20)
            assert [reply.text async for reply in each(bulk)] == [str(i) for i in range(60)]


@all_clients
@pytest.mark.parametrize(
    ("options", "own"),
    [
        ({"retry": RetryConfig.disabled()}, None),
        ({"retry": RetryConfig(retry_post=False)}, None),
        ({}, RetryConfig.disabled()),
    ],
    ids=["no retries", "no retries of POST", "requests with no retries of their own"],
)
async def test_who_wants_no_retries_gets_none(
    client_class: Any, options: Any, own: RetryConfig | None
) -> None:
    client = mock(client_class, Limit(every=2), **options)
    requests = [request.retry(own) if own else request for request in asks(10)]
    results = [r async for r in each(client.map(requests, concurrency=1, on_error="return"))]
    assert sum(isinstance(result, RateLimitError) for result in results) == 5
    assert len(client.mock.requests) == 10


@all_clients
async def test_a_limit_without_end_is_told_after_the_attempts_of_one_call(client_class: Any) -> None:
    client = mock(client_class, refuse)
    with pytest.raises(RateLimitError) as caught:
        [_ async for _ in each(client.map(asks(3), concurrency=1))]
    assert caught.value.attempts == 3
    assert len(client.mock.requests) == 3


@all_clients
async def test_a_total_timeout_is_not_outwaited(client_class: Any) -> None:
    client = mock(client_class, Limit(every=4), timeout=Timeout(total=60))
    results = [r async for r in each(client.map(asks(8), concurrency=1, on_error="return"))]
    assert any(isinstance(result, RateLimitError) for result in results)
