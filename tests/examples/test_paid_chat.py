"""From sign-up to a paid chat, over HTTP as the users' browsers would send it."""

from collections.abc import Iterator

import httpx
import pytest

from modelrelay.testing.server import MockServer
from tests.examples.serving import example


@pytest.fixture(scope="module")
def visitor(upstream: MockServer) -> Iterator[httpx.Client]:
    with example("paid_chat", upstream.url) as url, httpx.Client(base_url=url, trust_env=False) as visitor:
        yield visitor


def test_from_sign_up_to_a_paid_chat(visitor: httpx.Client, upstream: MockServer) -> None:
    made = visitor.post("/users", json={"id": "ada", "email": "ada@example.com"})
    assert (made.status_code, made.json()) == (201, {"id": "ada"})

    refused = visitor.post("/users/ada/ask", json={"question": "Why is the sea salty?"})
    assert (refused.status_code, refused.json()) == (402, {"problem": "for subscribers: upgrade first"})
    assert visitor.get("/users/ada/subscription").json() == {"active": False, "until": None}

    tiers = visitor.get("/pricing").json()
    assert [tier["cents"] for tier in tiers] == [0, 2000]
    pay_at = visitor.post("/users/ada/upgrade", json={"tier": tiers[1]["id"]}).json()["pay_at"]
    assert pay_at.startswith("https://checkout.example.com/")  # the mock's visitors always pay

    assert visitor.get("/users/ada/subscription").json()["active"] is True
    answer = visitor.post("/users/ada/ask", json={"question": "Why is the sea salty?"})
    assert (answer.status_code, answer.headers["content-type"]) == (200, "text/plain; charset=utf-8")
    assert "Why is the sea salty?" in answer.text
    chat = upstream.requests[-1]
    assert chat.headers["X-ModelRelay-Customer-Id"] == "ada"
    assert "model" not in chat.json


def test_signing_up_twice_is_fine_and_a_bad_email_is_told(visitor: httpx.Client) -> None:
    for _ in range(2):
        assert visitor.post("/users", json={"id": "bob", "email": "bob@example.com"}).status_code == 201
    refused = visitor.post("/users", json={"id": "eve", "email": "nonsense"})
    assert refused.status_code == 422
    assert refused.json()["problem"].startswith("email")
