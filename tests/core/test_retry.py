"""The retry rules: single verdicts as a table, and whole calls as a state machine with a clock that nobody waits for."""

import math
import time
from email.utils import formatdate
from typing import Any

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from modelrelay._core.auth import Auth
from modelrelay._core.errors import (
    APIError,
    ConnectionFailedError,
    ModelRelayError,
    RequestTimeoutError,
    TransportError,
)
from modelrelay._core.flow import Send, Sent, call
from modelrelay._core.http import Headers, HttpInfo
from modelrelay._core.operation import Endpoint, HttpReply, Operation, Request
from modelrelay._core.options import RetryConfig, Timeout
from modelrelay._core.retry import backoff, retry_after, verdict
from modelrelay._core.session import Session
from modelrelay._wire.proxy import PROXY

NOW = 1_700_000_000.0


def reply(status: int, retry_after: str | None = None) -> HttpReply:
    headers = Headers([("Retry-After", retry_after)] if retry_after is not None else [])
    return HttpReply(status, headers, b"{}", HttpInfo(status, headers, 0.0), received_at=NOW)


@pytest.mark.parametrize(
    ("number", "dice", "seconds"),
    [(1, 0.0, 0.15), (1, 0.5, 0.3), (1, 1.0, 0.45), (2, 0.5, 0.6), (3, 0.5, 1.2), (5, 0.5, 4.8), (5, 1.0, 5.0), (6, 0.5, 5.0),
     (6, 0.0, 2.5), (10_000, 1.0, 5.0)],
)  # fmt: skip
def test_the_wait_doubles_up_to_its_cap_and_the_jittered_product_is_capped_again(
    number: int, dice: float, seconds: float
) -> None:
    assert math.isclose(backoff(number, RetryConfig(), dice), seconds)


@pytest.mark.parametrize("no_cap", [math.inf, 10**400, 1e300], ids=lambda value: str(value)[:6])
def test_a_cap_beyond_what_the_system_can_express_is_not_a_cap(no_cap: float) -> None:
    retry = RetryConfig(base_delay=2, jitter=(1, 1), max_delay=no_cap, max_retry_after=no_cap)
    assert (backoff(1, retry, 0.5), backoff(10_000, retry, 0.5)) == (2.0, 2.0**61)
    assert verdict(reply(429, "9" * 19), 1, "POST", retry, lambda: 0.5) == float("9" * 19)


def late(kind: str) -> RequestTimeoutError:
    return RequestTimeoutError("late", kind=kind)


CAREFUL = RetryConfig(retry_post=False)


@pytest.mark.parametrize(
    ("outcome", "number", "method", "retry", "seconds"),
    [
        *((reply(s), 1, "GET", RetryConfig(), 0.3) for s in (408, 429, 500, 501, 502, 503, 504, 529, 599)),
        *(
            (reply(s), 1, "GET", RetryConfig(), None)
            for s in (300, 301, 307, *range(400, 408), 409, 410, 418, 422, 499)
        ),
        *((late(kind), 1, "POST", RetryConfig(), 0.3) for kind in ("connect", "request", "first_token")),
        (late("total"), 1, "GET", RetryConfig(), None),
        (reply(503), 1, "POST", CAREFUL, None),
        (reply(503), 1, "PUT", CAREFUL, 0.3),
        (reply(503), 2, "GET", RetryConfig(), 0.6),
        (reply(503), 3, "GET", RetryConfig(), None),
        (reply(503), 1, "GET", RetryConfig.disabled(), None),
        # The wait that the server says goes before the computed wait, up to a cap, and makes no error a passing one.
        (reply(429, "60"), 1, "POST", RetryConfig(), 60.0),
        (reply(429, "61"), 1, "POST", RetryConfig(), None),
        (reply(503, "5"), 1, "POST", RetryConfig(max_retry_after=4), None),
        (reply(503, "0"), 1, "POST", RetryConfig(), 0.0),
        (reply(400, "1"), 1, "POST", RetryConfig(), None),
    ],
)
def test_what_is_tried_again_and_when(
    outcome: Any, number: int, method: str, retry: RetryConfig, seconds: float | None
) -> None:
    assert verdict(outcome, number, method, retry, lambda: 0.5) == seconds


@pytest.mark.parametrize(
    ("value", "seconds"),
    [
        ("0", 0.0),
        ("7", 7.0),
        (" 7 ", 7.0),
        ("1.5", 1.5),
        (formatdate(NOW + 20, usegmt=True), 20.0),
        (formatdate(NOW - 20, usegmt=True), 0.0),
        ("Tue, 14 Nov 2023 22:13:40 GMT", 20.0),
        ("Tuesday, 14-Nov-23 22:13:40 GMT", 20.0),
        ("Tue Nov 14 22:13:40 2023", 20.0),
    ],
)
def test_retry_after_in_seconds_or_as_a_date(value: str, seconds: float) -> None:
    assert retry_after(reply(429, value)) == seconds


@pytest.mark.parametrize("zone", ["UTC", "America/New_York", "Asia/Kolkata"])
def test_a_date_without_a_zone_is_gmt_wherever_we_are(zone: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TZ", zone)
    time.tzset()
    try:
        assert retry_after(reply(429, "Tue Nov 14 22:13:40 2023")) == 20.0
    finally:
        monkeypatch.undo()
        time.tzset()


@pytest.mark.parametrize(
    "value",
    ["", " ", "soon", "-5", "+5", "inf", "nan", "1e3", "0x10", "1_000", "1,2", "7s", "٣", "²", "9" * 400, ".", "1.2.3",
     "Wed, 99 Foo 2015 07:28:00 GMT", "Wed, 21 Oct 99999 07:28:00 GMT", "2023-11-14T22:13:40Z", "\x00"],
)  # fmt: skip
def test_nonsense_in_retry_after_is_ignored(value: str) -> None:
    assert retry_after(reply(429, value)) is None
    assert verdict(reply(429, value), 1, "POST", RetryConfig(), lambda: 0.5) == 0.3


statuses = st.sampled_from([200, 204, 301, 400, 401, 404, 408, 409, 422, 429, 500, 503, 599])
waits = st.sampled_from([None, "0", "1", "2.5", "59", "61", "soon", formatdate(NOW + 3, usegmt=True)])
failures = st.sampled_from(["connect", "request", "total", "broken", "body"])


CALL = {
    "attempts": st.integers(1, 5),
    "retry_post": st.booleans(),
    "method": st.sampled_from(["GET", "POST", "PUT", "DELETE"]),
    "total": st.none() | st.floats(0.5, 30),
    "dice": st.floats(0, 1),
    "cap": st.sampled_from([0.0, 2.0, 60.0]),
}


class Calls(RuleBasedStateMachine):
    """Calls from the first attempt to the end, whatever the server does; the clock is a number."""

    @initialize(**CALL)
    def begin(
        self, attempts: int, retry_post: bool, method: str, total: float | None, dice: float, cap: float
    ) -> None:
        self.retry = RetryConfig(max_attempts=attempts, retry_post=retry_post, max_retry_after=cap)
        self.total, self.method = total, method
        session = Session(
            Auth("mr_sk_test"),
            PROXY.headers,
            retry=self.retry,
            timeout=Timeout(total=total),
            random=lambda: dice,
            clock=lambda: NOW,
        )
        operation = Operation(
            Endpoint("op", method, "/x"),
            Request(method, "/x", body=b"{}"),
            lambda reply: f"parsed {reply.status}",
        )
        self.flow = call(operation, session)
        self.asked: list[Send] = [next(self.flow)]
        self.now = 0.0
        self.result: object = None
        self.outcomes: list[object] = []

    def answer(self, outcome: HttpReply | TransportError, elapsed: float) -> None:
        self.now += self.asked[-1].wait + elapsed
        self.outcomes.append(outcome)
        try:
            self.asked.append(self.flow.send(Sent(outcome, elapsed)))
        except StopIteration as done:
            self.result = done.value
        except ModelRelayError as error:
            self.result = error

    @precondition(lambda self: self.result is not None)
    @rule(**CALL)
    def begin_another(self, **settings: Any) -> None:
        self.begin(**settings)

    @precondition(lambda self: self.result is None)
    @rule(status=statuses, wait=waits, elapsed=st.floats(0, 3))
    def answers(self, status: int, wait: str | None, elapsed: float) -> None:
        self.answer(reply(status, wait), elapsed)

    @precondition(lambda self: self.result is None)
    @rule(what=failures, elapsed=st.floats(0, 3))
    def fails(self, what: str, elapsed: float) -> None:
        if what == "broken":
            self.answer(ConnectionFailedError("reset"), elapsed)
        elif what == "body":
            self.answer(TransportError("the body broke", retryable=False), elapsed)
        else:
            self.answer(RequestTimeoutError("late", kind=what), elapsed)

    @invariant()
    def never_more_attempts_than_allowed(self) -> None:
        assert len(self.asked) <= self.retry.max_attempts
        if self.method == "POST" and not self.retry.retry_post:
            assert len(self.asked) == 1

    @invariant()
    def every_attempt_is_the_same_request(self) -> None:
        assert {send.request for send in self.asked} == {self.asked[0].request}
        keys = [value for name, value in self.asked[0].request.headers if name == "Idempotency-Key"]
        assert len(keys) == (1 if self.method == "POST" else 0)

    @invariant()
    def no_wait_is_begun_that_would_pass_the_total(self) -> None:
        if self.total is not None:
            for send in self.asked:
                assert send.budget is not None and send.budget > 0
            if self.result is None:
                assert self.now + self.asked[-1].wait < self.total

    @invariant()
    def every_wait_is_the_servers_or_within_the_bounds(self) -> None:
        for outcome, send in zip(self.outcomes, self.asked[1:], strict=False):
            said = retry_after(outcome) if isinstance(outcome, HttpReply) else None
            if said is not None:
                assert send.wait == said <= self.retry.max_retry_after
            else:
                assert 0.15 <= send.wait <= 5.0

    @invariant()
    def only_what_may_pass_is_tried_again(self) -> None:
        for outcome, _ in zip(self.outcomes, self.asked[1:], strict=False):
            if isinstance(outcome, HttpReply):
                assert outcome.status in (408, 429) or outcome.status >= 500
            else:
                assert getattr(outcome, "kind", None) != "total" and str(outcome) != "the body broke"

    @invariant()
    def it_ends_with_the_last_outcome(self) -> None:
        if self.result is None:
            return
        last = self.outcomes[-1]
        if isinstance(last, HttpReply) and last.status < 300:
            assert self.result == f"parsed {last.status}"
            return
        assert isinstance(self.result, (APIError, TransportError))
        assert self.result.attempts == len(self.asked)
        assert (self.result.last_failure is None) == (len(self.asked) == 1)
        assert isinstance(self.result, APIError) == isinstance(last, HttpReply)


Calls.TestCase.settings = settings(max_examples=120, stateful_step_count=12, deadline=None)
TestCalls = Calls.TestCase
