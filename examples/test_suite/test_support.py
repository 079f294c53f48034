"""How to test code that calls a model: no network, no key, and the SDK itself is not replaced.

`modelrelay_mock` comes with the SDK's pytest plugin. It is a real client whose HTTP responses are queued by the test.
A queued response that is not used, and a request without one, fail the test.
"""

from __future__ import annotations

import pytest
from support import Ticket, answer, order_status, sort_ticket

from modelrelay import Client
from modelrelay.testing import MockClient, MockServer


def test_a_ticket_is_sorted(modelrelay_mock: MockClient) -> None:
    modelrelay_mock.mock.reply({"team": "billing", "urgent": False})
    assert sort_ticket(modelrelay_mock, "I was charged twice.") == Ticket("billing", urgent=False)
    (request,) = modelrelay_mock.mock.requests
    assert "I was charged twice." in request.body.decode()


def test_a_reply_that_does_not_fit_is_asked_for_again(modelrelay_mock: MockClient) -> None:
    modelrelay_mock.mock.reply({"team": "sales"}).reply({"team": "shipping", "urgent": True})
    assert sort_ticket(modelrelay_mock, "Where is my parcel?") == Ticket("shipping", urgent=True)


@pytest.mark.parametrize("status", [402, 429, 500, 503])
def test_an_error_of_the_api_leaves_the_ticket_to_a_person(modelrelay_mock: MockClient, status: int) -> None:
    modelrelay_mock.mock.error(status)  # the answer to every retry of the call, and retries do not wait
    assert sort_ticket(modelrelay_mock, "Hello?") == Ticket("other", urgent=True)


def test_an_answer_is_streamed(modelrelay_mock: MockClient) -> None:
    modelrelay_mock.mock.stream(["It is ", "on its way."])
    assert list(answer(modelrelay_mock, "Where is my parcel?")) == ["It is ", "on its way."]


def test_a_broken_stream_ends_in_a_note(modelrelay_mock: MockClient) -> None:
    modelrelay_mock.mock.fault("cut", after=2, chunks=["It is ", "on its way."])
    *_, last = answer(modelrelay_mock, "Where is my parcel?")
    assert last == " [The connection broke. Please try again.]"


def test_the_model_looks_an_order_up(modelrelay_mock: MockClient) -> None:
    modelrelay_mock.mock.tool_calls([("find_order", {"number": "A7"})]).reply("Order A7 is packed.")
    assert order_status(modelrelay_mock, "And A7?", {"A7": "packed"}) == "Order A7 is packed."
    assert "packed" in modelrelay_mock.mock.requests[-1].body.decode()  # the tool's result


def test_the_same_code_over_http(modelrelay_server: MockServer) -> None:
    """`modelrelay_server` is a mock of the whole API on a local port. `Client()` finds it through the environment."""
    with Client() as client:
        assert isinstance(sort_ticket(client, "Anything"), Ticket)
    assert len(modelrelay_server.requests) == 1
