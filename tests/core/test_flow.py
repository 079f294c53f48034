"""Flows by `next()` and `send()`: the instructions of a call in order, and its results. Nothing waits."""

from typing import Any

import pytest

from modelrelay._core.auth import Auth
from modelrelay._core.errors import (
    AuthenticationError,
    DecodeError,
    RateLimitError,
    RequestTimeoutError,
    ResponseError,
    ServerError,
    TransportError,
    ValidationError,
)
from modelrelay._core.flow import Ask, Flow, Send, Sent, call
from modelrelay._core.http import Headers, HttpInfo
from modelrelay._core.operation import Endpoint, HttpReply, Operation, Request
from modelrelay._core.options import RetryConfig, Timeout
from modelrelay._core.session import Session
from modelrelay._core.telemetry import HttpRequestFinished, MetricsCallbacks, RequestContext, RetryScheduled
from modelrelay._wire.proxy import PROXY

ENDPOINT = Endpoint("op", "POST", "/things", security=(("key",), ("token",)))


def session(auth: Auth | None = None, **settings: Any) -> Session:
    return Session(
        auth or Auth("mr_sk_flow"), PROXY.headers, random=lambda: 0.5, clock=lambda: 1000.0, **settings
    )


def operation(parse: Any = lambda reply: reply.body) -> Operation[Any]:
    return Operation(ENDPOINT, Request("POST", "/things", body=b"{}"), parse)


def sent(status: int, body: bytes = b"", *headers: tuple[str, str], elapsed: float = 0.1) -> Sent:
    found = Headers(headers)
    http = HttpInfo(status, found, elapsed)
    return Sent(HttpReply(status, found, body, http, received_at=1000.0), elapsed)


def result(flow: Flow[Any], outcome: object) -> Any:
    """What the flow returns for its last outcome."""
    with pytest.raises(StopIteration) as done:
        flow.send(outcome)
    return done.value.value


def test_a_call_is_one_exchange_and_its_parsed_reply() -> None:
    flow = call(operation(), session())
    asked = next(flow)
    assert isinstance(asked, Send)
    assert (asked.wait, asked.stream, asked.budget, asked.request.method) == (0.0, False, None, "POST")
    assert result(flow, sent(200, b"hello")) == b"hello"
    for status in (201, 202, 204, 299):
        flow = call(operation(lambda reply: reply.status), session())
        next(flow)
        assert result(flow, sent(status)) == status


def test_the_last_failure_is_raised_with_what_went_before() -> None:
    flow = call(operation(), session())
    next(flow)
    flow.send(sent(503))
    flow.send(Sent(TransportError("connection reset"), 0.1))
    with pytest.raises(ServerError) as caught:
        flow.send(sent(500, b'{"error":{"code":"INTERNAL_ERROR","message":"oh"}}'))
    error = caught.value
    assert (error.attempts, error.last_failure, error.status, error.code) == (
        3, "connection reset", 500, "INTERNAL_ERROR",
    )  # fmt: skip
    assert (error.method, error.path, error.message) == ("POST", "/things", "oh")


def test_a_transport_error_knows_its_attempts_too() -> None:
    flow = call(operation(), session(retry=RetryConfig(max_attempts=2), request_id="mine"))
    next(flow)
    flow.send(sent(429, b"", ("Retry-After", "2")))
    with pytest.raises(RequestTimeoutError) as caught:
        flow.send(Sent(RequestTimeoutError("late", kind="request"), 60.0))
    error = caught.value
    assert (error.attempts, error.last_failure, error.kind, error.request_id) == (2, "status 429", "request", "mine")  # fmt: skip


def test_the_budget_shrinks_by_what_was_spent() -> None:
    flow = call(operation(), session(timeout=Timeout(total=10)))
    assert next(flow).budget == 10
    asked = flow.send(sent(503, elapsed=4.0))
    assert (asked.wait, asked.budget) == (0.3, 5.7)


def test_a_wait_beyond_the_total_is_not_begun() -> None:
    flow = call(operation(), session(timeout=Timeout(total=10)))
    next(flow)
    with pytest.raises(RateLimitError) as caught:
        flow.send(sent(429, b"", ("Retry-After", "9.95"), elapsed=0.1))
    assert (caught.value.attempts, caught.value.retry_after) == (1, 9.95)


def test_a_token_is_asked_for_once_and_again_after_a_401_once() -> None:
    auth = Auth(None, access_token=lambda: "unused by the test")
    settings = session(auth)
    flow = call(operation(), settings)
    assert isinstance(next(flow), Ask)
    first = flow.send("token-1")
    assert dict(first.request.headers)["Authorization"] == "Bearer token-1"
    assert isinstance(flow.send(sent(401)), Ask)
    second = flow.send("token-2")
    assert dict(second.request.headers)["Authorization"] == "Bearer token-2"
    assert dict(second.request.headers)["Idempotency-Key"] == dict(first.request.headers)["Idempotency-Key"]
    with pytest.raises(AuthenticationError) as caught:
        flow.send(sent(401))
    assert caught.value.attempts == 2
    fixed = call(operation(), session(Auth(None, access_token="fixed")))
    next(fixed)
    with pytest.raises(AuthenticationError):
        fixed.send(sent(401))
    # The next call begins with the token that was refused last, not with a question: the server may have had a bad moment.
    assert isinstance(next(call(operation(), settings)), Send)


@pytest.mark.parametrize("provided", ["", "  ", None, 5, "two words", "nul\x00", "ümlaut"])
def test_a_provider_that_returns_no_token_is_refused(provided: object) -> None:
    flow = call(operation(), session(Auth(None, access_token=lambda: "unused")))
    next(flow)
    with pytest.raises(ValidationError):
        flow.send(provided)


def test_a_body_of_another_shape_is_a_response_error_without_the_librarys_own_on_its_chain() -> None:
    def parse(reply: HttpReply) -> Any:
        raise DecodeError("expected an object, got 5").at("customer")

    flow = call(operation(parse), session())
    next(flow)
    with pytest.raises(ResponseError) as caught:
        flow.send(
            sent(200, b'{"customer": 5}', ("X-Request-Id", "req_1"), ("Content-Type", "application/json"))
        )
    error = caught.value
    assert "$.customer: expected an object, got 5" in str(error)
    assert (error.request_id, error.status, error.body, error.attempts) == ("req_1", 200, '{"customer": 5}', 1)  # fmt: skip
    assert error.__cause__ is None and error.__context__ is None


@pytest.mark.parametrize(
    ("headers", "sent_id", "expected"),
    [
        ([("X-ModelRelay-Chat-Request-Id", "a"), ("X-Request-Id", "b")], "c", "a"),
        ([("X-ModelRelay-Chat-Request-Id", ""), ("X-Request-Id", "b")], "c", "b"),
        ([("X-Request-Id", "")], "c", "c"),
        ([], "c", "c"),
        ([], None, None),
    ],
)
def test_where_a_results_request_id_comes_from(
    headers: list[tuple[str, str]], sent_id: str | None, expected: str | None
) -> None:
    flow = call(operation(lambda reply: reply.request_id), session(request_id=sent_id))
    next(flow)
    assert result(flow, sent(200, b'{"request_id":"in the body"}', *headers)) == expected


def test_one_event_at_the_end_of_a_call_and_a_hook_that_raises_breaks_nothing(
    caplog: pytest.LogCaptureFixture,
) -> None:
    seen: list[Any] = []

    def hook(event: object) -> None:
        seen.append(event)
        raise RuntimeError("boom")

    flow = call(operation(), session(on_event=hook))
    next(flow)
    flow.send(sent(503))
    assert result(flow, sent(200, b"ok")) == b"ok"
    retry, event = seen
    assert isinstance(retry, RetryScheduled) and isinstance(event, HttpRequestFinished)
    assert (event.status, event.attempts, event.error, event.context.path) == (200, 2, None, "/things")
    assert "on_event raised" in caplog.text


def test_a_closed_flow_ends_quietly() -> None:
    flow = call(operation(), session())
    next(flow)
    flow.close()
    with pytest.raises(StopIteration):
        next(flow)


def test_each_retry_is_an_event() -> None:
    seen: list[Any] = []
    flow = call(operation(), session(on_event=seen.append, request_id="mine"))
    next(flow)
    flow.send(sent(503))
    flow.send(Sent(TransportError("reset by mr_sk_flow"), 0.1))
    result(flow, sent(200, b"ok"))
    context = RequestContext("POST", "/things", None, "mine", None)
    assert seen[:-1] == [
        RetryScheduled(1, "status 503", 0.3, context),
        RetryScheduled(2, "reset by mr_sk_…", 0.6, context),
    ]
    assert isinstance(seen[-1], HttpRequestFinished) and seen[-1].attempts == 3
    counted: list[RetryScheduled] = []
    MetricsCallbacks(retry=counted.append)(seen[0])
    assert counted == seen[:1]
