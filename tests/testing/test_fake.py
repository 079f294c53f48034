"""The fake ModelRelay, asked directly: what the contract promises, in values."""

import json
from datetime import UTC, datetime
from typing import Any

import pytest

from modelrelay import testing
from modelrelay.testing.exchange import Answer, Request
from modelrelay.testing.routes import Route
from modelrelay.v0_32.testing import FakeModelRelay

SECRET, PUBLISHABLE = "mr_sk_test", "mr_pk_test"
NOW = datetime(2026, 1, 2, 3, 4, 5, tzinfo=UTC)


@pytest.fixture
def fake() -> FakeModelRelay:
    return FakeModelRelay(now=lambda: NOW)


def ask(
    fake: FakeModelRelay, line: str, body: Any = None, key: str | None = SECRET, **headers: str
) -> Answer:
    method, path = line.split(" ")
    sent = [(name.replace("_", "-"), value) for name, value in headers.items()]
    if key:
        sent.append(("X-ModelRelay-Api-Key", key))
    if body is not None:
        sent.append(("Content-Type", "application/json"))
    raw = body if isinstance(body, bytes) else b"" if body is None else json.dumps(body).encode()
    return fake.handle(Request.of(method, path, sent, raw))


@pytest.fixture(params=[testing.FakeModelRelay, FakeModelRelay], ids=["now", "0.32"])
def either(request: pytest.FixtureRequest) -> Any:
    """A fake of each API. `said` asks it in the words of 0.32."""
    return request.param(now=lambda: NOW)


NAMES = {"messages": "input", "max_tokens": "max_output_tokens", "response_format": "output_format"}


def talk(fake: Any, body: dict[str, Any], **headers: str) -> Answer:
    """The answer to a chat request of 0.32, in the form of the fake's API."""
    if isinstance(fake, FakeModelRelay):
        return ask(fake, "POST /llm/proxy", body, **headers)
    items = [
        {"type": "message", **m, "content": [{"type": "text", "text": m["content"]}]}
        for m in body["messages"]
    ]
    return ask(
        fake,
        "POST /responses",
        {NAMES.get(k, k): items if k == "messages" else v for k, v in body.items()},
        **headers,
    )


def said(fake: Any, body: dict[str, Any], **headers: str) -> dict[str, Any]:
    """The reply in the form of 0.32."""
    reply: dict[str, Any] = talk(fake, body, **headers).json
    if "output" in reply:
        [item] = reply.pop("output")
        calls = {"tool_calls": item["tool_calls"]} if "tool_calls" in item else {}
        reply |= {"content": ["".join(part["text"] for part in item.get("content", ()))], **calls}
    return reply


def code(answer: Answer) -> tuple[int, str]:
    error = answer.json["error"]
    return answer.status, error if isinstance(error, str) else error["code"]


def chat(text: str = "Hello!", **more: Any) -> dict[str, Any]:
    return {"model": "m", "messages": [{"role": "user", "content": text}], **more}


NEW = {"tier_id": "tier_free", "external_id": "user-1", "email": "one@example.com"}


# -- the project --------------------------------------------------------------------------------------------------


def test_a_checkout_starts_the_subscription(fake: FakeModelRelay) -> None:
    urls = {"success_url": "https://a.example/ok", "cancel_url": "https://a.example/no"}
    assert ask(fake, "GET /customers/demo/subscription").json == {"active": False}
    session = ask(fake, "POST /customers/demo/checkout", urls).json
    assert session["url"].endswith(session["session_id"])
    subscription = ask(fake, "GET /customers/demo/subscription").json
    assert (subscription["active"], subscription["status"]) == (True, "active")
    assert subscription["current_period_end"] == "2026-02-01T03:04:05Z"
    assert ask(fake, "GET /customers/demo").json["customer"]["subscription_status"] == "active"


def test_a_visitor_who_checked_out_is_claimed_once(fake: FakeModelRelay) -> None:
    urls = {"success_url": "https://a.example/ok", "cancel_url": "https://a.example/no"}
    assert ask(fake, "POST /tiers/tier_pro/checkout", urls).status == 200
    claim = {"email": "visitor@example.com", "external_id": "user-9"}
    assert code(ask(fake, "POST /customers/claim", {**claim, "external_id": "demo"})) == (409, "CONFLICT")
    assert ask(fake, "POST /customers/claim", claim).json["customer"]["external_id"] == "user-9"
    again = {**claim, "external_id": "user-10"}
    assert code(ask(fake, "POST /customers/claim", again)) == (409, "CONFLICT")
    nobody = {"email": "nobody@example.com", "external_id": "user-10"}
    assert code(ask(fake, "POST /customers/claim", nobody)) == (404, "NOT_FOUND")


def test_a_frontend_token_is_for_a_known_customer_or_provisions_one(fake: FakeModelRelay) -> None:
    wanted = {"publishable_key": PUBLISHABLE, "customer_id": "demo", "ttl_seconds": 60}
    token = ask(fake, "POST /auth/frontend-token", wanted).json
    assert (token["customer_external_id"], token["expires_in"]) == ("demo", 60)
    assert token["expires_at"] == "2026-01-02T03:05:05Z"
    unknown = {**wanted, "customer_id": "new"}
    assert code(ask(fake, "POST /auth/frontend-token", unknown)) == (400, "EMAIL_REQUIRED")
    provisioned = ask(fake, "POST /auth/frontend-token", {**unknown, "email": "new@example.com"})
    assert provisioned.json["tier_code"] == "free"


def test_provisioning_needs_a_free_tier(fake: FakeModelRelay) -> None:
    wanted = {"publishable_key": PUBLISHABLE, "customer_id": "new", "email": "new@example.com"}
    del fake.project.tiers["tier_free"]
    assert code(ask(fake, "POST /auth/frontend-token", wanted)) == (400, "NO_FREE_TIER")
    fake.project.tiers.clear()
    assert code(ask(fake, "POST /auth/frontend-token", wanted)) == (400, "NO_TIERS")


# -- who may ask --------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("line", "key", "bearer", "status"),
    [
        ("GET /customers", SECRET, None, 200),
        ("GET /customers", PUBLISHABLE, None, 403),
        ("GET /customers", "whatever", None, 401),
        ("GET /customers", None, None, 401),
        ("GET /customers", None, "token", 401),
        ("GET /customers", SECRET, "token", 200),
        ("GET /tiers", PUBLISHABLE, None, 200),
        ("GET /tiers", None, "token", 401),
    ],
)
def test_keys(fake: FakeModelRelay, line: str, key: str | None, bearer: str | None, status: int) -> None:
    headers = {"Authorization": f"Bearer {bearer}"} if bearer else {}
    assert ask(fake, line, key=key, **headers).status == status


def test_chat_takes_a_token_instead_of_a_key(fake: FakeModelRelay) -> None:
    assert ask(fake, "POST /llm/proxy", chat(), key=None, Authorization="bearer abc").status == 200
    assert code(ask(fake, "POST /llm/proxy", chat(), key=None)) == (401, "UNAUTHORIZED")


# -- what it refuses ----------------------------------------------------------------------------------------------


def test_wrong_fields_are_named(fake: FakeModelRelay) -> None:
    refused = ask(fake, "POST /customers", {"tier_id": "tier_free", "external_id": " ", "email": "no"})
    assert code(refused) == (422, "VALIDATION_ERROR")
    assert {problem["field"] for problem in refused.json["error"]["fields"]} == {"external_id", "email"}


def test_invalid_json_is_refused(either: Any) -> None:
    assert code(ask(either, "POST /customers", b"{")) == (400, "INVALID_INPUT")
    assert code(ask(either, "POST /customers", b'{"n": NaN}')) == (400, "INVALID_INPUT")
    assert code(ask(either, "POST /customers")) == (400, "INVALID_INPUT")


def test_unknown_paths_and_methods(either: Any) -> None:
    assert code(ask(either, "GET /nothing")) == (404, "NOT_FOUND")
    assert code(ask(either, "PATCH /customers")) == (405, "METHOD_NOT_ALLOWED")


@pytest.mark.parametrize(
    ("body", "field"),
    [
        ({"messages": [{"role": "user", "content": "x"}]}, "model"),
        ({"model": "m", "messages": []}, "messages"),
        ({"model": "m", "messages": [{"role": "system", "content": "x"}]}, "messages"),
        ({"model": "m", "messages": [{"role": "robot", "content": "x"}]}, "messages[0].role"),
        (chat(temperature="hot"), "temperature"),
        (chat(response_format={"type": "json_schema"}), "response_format.json_schema"),
        (chat(tools=[{"type": "function"}]), "tools.0.function"),
    ],
)
def test_chat_requests_are_checked(fake: FakeModelRelay, body: dict[str, Any], field: str) -> None:
    refused = ask(fake, "POST /llm/proxy", body)
    assert code(refused) == (422, "VALIDATION_ERROR")
    assert field in [problem["field"] for problem in refused.json["error"]["fields"]]


def test_a_request_id_comes_back(fake: FakeModelRelay) -> None:
    answer = ask(fake, "GET /tiers", X_ModelRelay_Chat_Request_Id="mine")
    assert answer.header("X-ModelRelay-Chat-Request-Id") == "mine"
    assert ask(fake, "GET /nothing").json["request_id"] == "req_mock_2"


# -- chat ---------------------------------------------------------------------------------------------------------


def test_a_customer_has_the_model_of_their_tier(fake: FakeModelRelay) -> None:
    body = {"messages": [{"role": "user", "content": "Hi"}]}
    assert (
        ask(fake, "POST /llm/proxy", body, X_ModelRelay_Customer_Id="demo").json["model"]
        == "mock-model-small"
    )
    assert code(ask(fake, "POST /llm/proxy", body, X_ModelRelay_Customer_Id="none")) == (404, "NOT_FOUND")
    assert code(ask(fake, "POST /llm/proxy", chat(), X_ModelRelay_Customer_Id="demo")) == (
        422,
        "VALIDATION_ERROR",
    )


def test_limits_of_the_request_end_the_answer(either: Any) -> None:
    for most in (2, 2.0):  # the same number in JSON Schema
        short = said(either, chat(max_tokens=most))
        assert (short["content"], short["stop_reason"]) == (["This is "], "max_tokens")
    stopped = said(either, chat(stop=["ModelRelay"]))
    assert (stopped["content"], stopped["stop_reason"]) == (["This is the mock of "], "stop_sequence")


def sse(answer: Answer) -> list[dict[str, Any]]:
    events = answer.body.decode().strip().split("\n\n")
    return [json.loads(event.split("\n")[1].removeprefix("data: ")) for event in events]


PERSON = {
    "type": "object",
    "properties": {
        "name": {"type": "string"},
        "address": {"type": "object", "properties": {"city": {"type": "string"}}},
        "tags": {"type": "array", "items": {"type": "string"}},
    },
    "required": ["name", "address", "tags"],
}
STRUCTURED = chat(response_format={"type": "json_schema", "json_schema": {"name": "P", "schema": PERSON}})


def test_a_structured_stream_grows_and_completes_each_field_once(fake: FakeModelRelay) -> None:
    body = ask(fake, "POST /llm/proxy", STRUCTURED, Accept="application/x-ndjson").body
    records = [json.loads(line) for line in body.splitlines()]
    assert records[0]["type"] == "start"
    assert [(r["type"], r["payload"], r["complete_fields"]) for r in records[1:]] == [
        ("update", {"name": "Ada Lovelace"}, ["name"]),
        ("update", {"name": "Ada Lovelace", "address": {"city": "Paris"}}, ["name", "address.city", "address"]),
        (
            "update",
            {"name": "Ada Lovelace", "address": {"city": "Paris"}, "tags": ["Sample tag"]},
            ["name", "address.city", "address", "tags.0"],
        ),
        (
            "completion",
            {"name": "Ada Lovelace", "address": {"city": "Paris"}, "tags": ["Sample tag", "Sample tag 2"]},
            ["name", "address.city", "address", "tags.0", "tags.1", "tags"],
        ),
    ]  # fmt: skip


WEATHER = {
    "type": "function",
    "function": {"name": "get_weather", "parameters": {"type": "object", "properties": {"city": {"type": "string"}}, "required": ["city"]}},
}  # fmt: skip
CALL = {"id": "call_1", "type": "function", "function": {"name": "get_weather", "arguments": '{"city": "Paris"}'}}  # fmt: skip


def test_a_tool_is_called_and_its_result_answered(either: Any) -> None:
    body = chat(tools=[WEATHER], tool_choice={"type": "required"})
    reply = said(either, body)
    assert (reply["stop_reason"], reply["tool_calls"], reply["content"]) == ("tool_calls", [CALL], [""])
    body["messages"] += [
        {"role": "assistant", "content": "", "tool_calls": [CALL]},
        {"role": "tool", "content": "Sunny", "tool_call_id": "call_1"},
    ]
    assert said(either, body)["content"] == ["The tool answered: Sunny"]
    assert "tool_calls" not in said(either, chat(tools=[WEATHER], tool_choice={"type": "none"}))


# -- faults -------------------------------------------------------------------------------------------------------


def test_faults_follow_one_another_for_each_call(either: Any) -> None:
    def post(key: str) -> int:
        return talk(either, chat(), X_Mock_Fault="503*1,429", Idempotency_Key=key).status

    assert [post("a"), post("b"), post("a"), post("a"), post("b")] == [503, 503, 429, 429, 429]


def test_an_error_comes_inside_of_a_stream(fake: FakeModelRelay) -> None:
    answer = ask(fake, "POST /llm/proxy", STRUCTURED, Accept="application/x-ndjson", X_Mock_Fault="error=2")
    assert [json.loads(line)["type"] for line in answer.body.splitlines()] == ["start", "update", "error"]


def test_a_reply_that_does_not_fit(either: Any) -> None:
    first = said(either, STRUCTURED, X_Mock_Fault="invalid*1")["content"][0]
    assert json.loads(first)["name"] == {"unexpected": "Ada Lovelace"}


def test_a_mistaken_tool_call_is_made_again(either: Any) -> None:
    body = chat(tools=[WEATHER])
    for fault in ("bad_arguments*1", "unknown_tool*1"):
        [call] = said(either, body, X_Mock_Fault=fault)["tool_calls"]
        assert call["function"] in (
            {"name": "get_weather", "arguments": '{"city": "Paris"'},
            {"name": "no_such_tool", "arguments": '{"city": "Paris"}'},
        )
        told = [
            {"role": "assistant", "content": "", "tool_calls": [call]},
            {"role": "tool", "content": "that was wrong", "tool_call_id": call["id"]},
        ]
        again = {**body, "messages": [*body["messages"], *told]}
        [second] = said(either, again, X_Mock_Fault=fault)["tool_calls"]
        assert second == {**CALL, "id": "call_2"}


@pytest.mark.parametrize(("fault", "stop"), [("refusal", "end_turn"), ("max_tokens", "max_tokens")])
def test_a_model_that_does_not_give_the_value_streams_what_it_says(
    fake: FakeModelRelay, fault: str, stop: str
) -> None:
    body = ask(fake, "POST /llm/proxy", STRUCTURED, Accept="application/x-ndjson", X_Mock_Fault=fault).body
    last = json.loads(body.splitlines()[-1])
    assert (last["type"], last["stop_reason"]) == ("message_stop", stop)


def test_an_unknown_fault_says_what_is_known(either: Any) -> None:
    answer = ask(either, "GET /tiers", X_Mock_Fault="explode")
    assert answer.status == 400
    assert "'explode' is not a fault; expected a status or one of" in answer.body.decode()


# -- what the spec alone says -------------------------------------------------------------------------------------


WIDGETS = Route(
    id="getWidget",
    method="GET",
    path="/widgets/{widget_id}",
    resource="widgets",
    name="get",
    key="any",
    security=(("key",),),
    parameters=(
        {"name": "widget_id", "in": "path", "required": True, "schema": {"type": "string"}},
        {"name": "page", "in": "query", "required": False, "schema": {"type": "integer"}},
    ),
    request=None,
    request_required=False,
    success=200,
    responses={"200": {"media": {"application/json": {"$ref": "#/components/schemas/Widget"}}}},
    streams=(),
    unwrap=None,
)
WIDGET = {
    "type": "object",
    "properties": {"id": {"type": "string"}, "size": {"type": "integer", "minimum": 4}},
}


def test_an_operation_nobody_wrote_is_answered_from_its_schema() -> None:
    fake = FakeModelRelay(routes=[WIDGETS], components={"Widget": WIDGET})
    assert ask(fake, "GET /widgets/1").json == {"id": "Sample id", "size": 4}
    assert ask(fake, "GET /widgets/1", key=None).status == 401
    assert ask(fake, "GET /widgets/1?page=x").status == 422


def test_or_from_its_example() -> None:
    responses = {"200": {"media": {"application/json": {}}, "examples": {"application/json": {"id": "w"}}}}
    fake = FakeModelRelay(routes=[WIDGETS._replace(responses=responses)], components={})
    assert ask(fake, "GET /widgets/1").json == {"id": "w"}


def test_or_as_a_stream() -> None:
    media = {"application/json": WIDGET, "application/x-ndjson": WIDGET}
    streamed = WIDGETS._replace(responses={"200": {"media": media}}, streams=("application/x-ndjson",))
    answer = ask(
        FakeModelRelay(routes=[streamed], components={}), "GET /widgets/1", Accept="application/x-ndjson"
    )
    assert answer.stream
    assert answer.body == b'{"id":"Sample id","size":4}\n'
