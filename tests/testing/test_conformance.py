"""Recorded exchanges against the spec: the mock server conforms, and what does not is listed."""

from pathlib import Path
from typing import Any

import pytest

import modelrelay
from modelrelay import NotFoundError, v0_32
from modelrelay import testing as testing_now
from modelrelay.testing.cassettes import Cassette, Exchange, use_cassette
from modelrelay.testing.conformance import conform, main
from modelrelay.testing.exchange import Answer, Request, dumps
from modelrelay.v0_32 import testing as testing_0_32
from tests.both_clients import new_customer

TIER = {
    "id": "b4d6e8fa-2a3c-4d7e-9f1b-6c8dae2f4a51", "project_id": "7d0c1b1e-3f51-4a52-9c0e-2f6f4d5a9b10",
    "tier_code": "free", "display_name": "Free", "spend_limit_cents": 1, "created_at": "2025-01-01T00:00:00Z",
    "updated_at": "2025-01-01T00:00:00Z",
}  # fmt: skip


def exchange(
    answer: Any, *, line: str = "GET /tiers", status: int = 200, kind: str = "application/json"
) -> Exchange:
    body = answer if isinstance(answer, bytes) else dumps(answer)
    method, path = line.split(" ")
    return Exchange(Request.of(method, path), Answer(status, (("Content-Type", kind),), (body,)))


def said(one: Exchange) -> list[str]:
    return [str(finding) for finding in conform([one])]


def chats(client: Any) -> None:
    client.chat("m").user("Hi").send()
    for framing in ("sse", "ndjson"):
        with client.chat("m").user("Hi").stream(format=framing) as stream:
            stream.final_response()
    schema = {"type": "object", "properties": {"title": {"type": "string"}}}
    with client.chat("m").user("Hi").stream_json(schema) as structured:
        structured.final_value()


@pytest.mark.parametrize(
    ("home", "testing", "api"), [(modelrelay, testing_now, "current"), (v0_32, testing_0_32, "0.32")]
)
def test_what_the_mock_server_says_conforms(home: Any, testing: Any, api: Any, tmp_path: Path) -> None:
    tape = tmp_path / "all.json"
    with (
        testing.MockServer() as server,
        home.Client("mr_sk_x", base_url=server.url) as client,
        use_cassette(client, tape),
    ):
        chats(client)
        made = new_customer(client, metadata={"a": 1}, **({"tier_id": "tier_pro"} if api == "0.32" else {}))
        client.customers.get(made.id)
        [demo, *_, last] = server.fake.project.customers
        client.customers.get_subscription(demo)
        with pytest.raises(NotFoundError):
            client.customers.get("nobody")
        client.customers.delete(last)
        client.tiers.list()
        if api == "current":
            with pytest.raises(NotFoundError):
                client.customers.get_subscription(last)
            client.auth.customer_token(customer_external_id="demo")
    assert conform(tape, api=api) == []
    assert main([*(["--api", api] if api == "0.32" else ()), str(tape)]) == 0
    assert main([str(tape)]) == (0 if api == "current" else 1)


def test_a_missing_member_and_a_wrong_type() -> None:
    assert said(exchange({"tiers": [{**TIER, "id": 5}]})) == [
        "GET /tiers → 200: response $.tiers[0].id: expected string, got 5"
    ]
    short = {key: value for key, value in TIER.items() if key != "tier_code"}
    assert said(exchange({"tiers": [short]})) == [
        "GET /tiers → 200: response $.tiers[0].tier_code: required, but missing"
    ]


def test_what_the_spec_does_not_know() -> None:
    assert said(exchange({"tiers": [{**TIER, "colour": "red"}]})) == [
        "GET /tiers → 200: response $.tiers[0].colour: is not documented"
    ]
    assert said(exchange({}, line="GET /widgets")) == [
        "GET /widgets → 200: request: no operation has this method and path"
    ]
    assert said(exchange({"error": "X"}, status=418))[0].endswith("status 418 is not documented")
    assert said(exchange(b"<html>", kind="text/html")) == [
        "GET /tiers → 200: response: content type text/html is not documented"
    ]


def test_records_of_a_stream_are_counted() -> None:
    lines = b'{"type": "update", "delta": ""}\n{"type": "update", "delta": "", "extra": 1}\n'
    assert said(exchange(lines, line="POST /responses", kind="application/x-ndjson")) == [
        "POST /responses → 200: response, record 2 $.extra: is not documented"
    ]


def test_the_command_lists_and_fails(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    tape = Cassette(tmp_path / "bad.json", "all")
    tape.exchanges = [exchange({"tiers": [{**TIER, "colour": "red"}]})]
    tape.save()
    assert main([str(tape.path)]) == 1
    printed = capsys.readouterr()
    assert printed.out == f"{tape.path}: GET /tiers → 200: response $.tiers[0].colour: is not documented\n"
    assert printed.err == "1 differences\n"
    assert main([str(tmp_path / "none.json")]) == 2
