"""Whatever is sent, the fake answers as an API does: never with an exception, never with a 5xx, always with JSON."""

import json
from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from modelrelay.v0_32.testing import Answer, FakeModelRelay, Request

KEY = ("X-ModelRelay-Api-Key", "mr_sk_x")
CHAT = ("POST", "/llm/proxy")


def documents(
    leaves: st.SearchStrategy[Any], keys: st.SearchStrategy[str], most: int
) -> st.SearchStrategy[Any]:
    return st.recursive(
        leaves,
        lambda inner: st.lists(inner, max_size=3) | st.dictionaries(keys, inner, max_size=5),
        max_leaves=most,
    )


texts = st.text(max_size=8)
numbers = st.integers() | st.floats(allow_nan=False, allow_infinity=False)
values = documents(st.none() | st.booleans() | numbers | texts, texts, 10)
FIELDS = (
    "model messages role content max_tokens temperature metadata response_format type json_schema schema name tools "
    "function parameters tool_choice stop tool_calls tier_id external_id email success_url cancel_url publishable_key "
    "customer_id ttl_seconds properties items required enum anyOf allOf $ref pattern minLength minimum user tier_free "
    "object array string a@b.c mr_pk_x https://a.b"
).split()
# Values made of the contract's own words get further than random ones.
words = st.sampled_from(FIELDS)
plausible = documents(words | st.none() | st.booleans() | st.integers(-3, 3), words, 20)
lines = st.sampled_from(
    [
        CHAT,
        ("POST", "/customers"),
        ("PUT", "/customers"),
        ("POST", "/customers/claim"),
        ("POST", "/customers/demo/checkout"),
        ("POST", "/auth/frontend-token"),
        ("GET", "/customers"),
        ("DELETE", "/customers/%ff%00"),
        ("TRACE", "/tiers//"),
    ]
)
accepts = st.sampled_from(["application/json", "text/event-stream", "application/x-ndjson", "nonsense"])


def check(answer: Answer) -> None:
    assert answer.status < 500
    if "application/json" in (answer.header("Content-Type") or ""):
        json.loads(answer.body)
    else:
        assert answer.stream or not answer.body


@settings(max_examples=200)
@given(lines, accepts, st.binary(max_size=40) | (values | plausible).map(json.dumps).map(str.encode))
def test_any_body(line: tuple[str, str], accept: str, body: bytes) -> None:
    fake = FakeModelRelay()
    check(fake.handle(Request.of(*line, [KEY, ("Accept", accept)], body)))
    check(fake.handle(Request.of("GET", "/customers", [KEY])))


@given(accepts, plausible | values)
@example("application/json", {"enum": []})
@example("application/json", {"multipleOf": 0})
@example("application/json", {"pattern": "("})
@example("application/json", {"$ref": "#/$defs/none"})
def test_any_schema(accept: str, schema: Any) -> None:
    wanted = {
        "type": "json_schema",
        "json_schema": {"name": "x", "schema": {"type": "object", "properties": {"x": schema}}},
    }
    tool = {
        "type": "function",
        "function": {"name": "f", "parameters": schema if isinstance(schema, dict) else {}},
    }
    body: dict[str, Any] = {"model": "m", "messages": [{"role": "user", "content": "x"}]}
    for more in ({"response_format": wanted}, {"tools": [tool]}):
        check(
            FakeModelRelay().handle(
                Request.of(*CHAT, [KEY, ("Accept", accept)], json.dumps({**body, **more}).encode())
            )
        )


@pytest.mark.parametrize(
    "body",
    [b"[" * 100_000, b'{"n": ' + b"9" * 10_000 + b"}", b"\xff", b'{"n": Infinity}', b'{"a": "\\ud800"}'],
    ids=["deep", "long number", "not UTF-8", "infinity", "surrogate"],
)
def test_hostile_bodies(body: bytes) -> None:
    for method in ("POST", "PUT"):
        assert FakeModelRelay().handle(Request.of(method, "/customers", [KEY], body)).status in (400, 422)


def test_a_lone_surrogate_does_not_spoil_the_list() -> None:
    fake = FakeModelRelay()
    new = b'{"tier_id": "tier_free", "external_id": "\\ud800", "email": "a@b.c"}'
    assert fake.handle(Request.of("POST", "/customers", [KEY], new)).status == 201
    customers = fake.handle(Request.of("GET", "/customers", [KEY])).json["customers"]
    assert customers[-1]["external_id"] == "\ud800"
