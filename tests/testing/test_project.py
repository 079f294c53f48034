"""The state of the fake ModelRelay of today's API. Every answer is held against the spec, too."""

import json
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from modelrelay.testing import FakeModelRelay
from modelrelay.testing.cassettes import Exchange
from modelrelay.testing.conformance import conform
from modelrelay.testing.exchange import Answer, Request

START = datetime(2026, 1, 2, 3, 4, 5, tzinfo=UTC)
NEW = {"external_id": "user-1", "email": "one@example.com"}
URLS = {"success_url": "https://a.example/ok", "cancel_url": "https://a.example/no"}
NOWHERE = "6f1f0a52-7d54-4a3c-9d2e-0a8f6c1b2d3e"


class Api:
    """Asks the fake with a key, or with a customer's token."""

    def __init__(self, **options: Any) -> None:
        self.time = START
        self.fake = FakeModelRelay(now=lambda: self.time, **options)
        self.token: str | None = None

    def ask(self, line: str, body: Any = None, **headers: str) -> Answer:
        method, path = line.split(" ", 1)
        sent = [(name.replace("_", "-"), value) for name, value in headers.items()]
        if self.token is not None:
            sent.append(("Authorization", f"Bearer {self.token}"))
        else:
            sent.append(("X-ModelRelay-Api-Key", "mr_sk_test"))
        raw = b"" if body is None else json.dumps(body).encode()
        request = Request.of(method, path, [*sent, ("Content-Type", "application/json")], raw)
        answer = self.fake.handle(request)
        assert answer.status >= 400 or conform([Exchange(request, answer)]) == []
        return answer

    def get(self, line: str, body: Any = None, status: int = 200) -> Any:
        answer = self.ask(line, body)
        assert answer.status == status, answer.body
        return answer.json if answer.body else None

    def refused(self, line: str, body: Any = None) -> tuple[int, str]:
        answer = self.ask(line, body)
        assert answer.json["error"] == answer.json["code"]
        return answer.status, answer.json["code"]

    def customer(self, external_id: str = "demo") -> dict[str, Any]:
        found: dict[str, Any] = self.get(f"GET /customers/by-external-id/{external_id}")["customer"]
        return found

    def tier(self, code: str) -> str:
        return next(str(t["id"]) for t in self.get("GET /tiers")["tiers"] if t["tier_code"] == code)

    def sign_in(self, external_id: str = "demo", **more: Any) -> None:
        made = self.get("POST /auth/customer-token", {"customer_external_id": external_id, **more})
        self.token = made["token"]


@pytest.fixture
def api() -> Api:
    return Api()


def test_it_starts_with_two_tiers_and_a_customer(api: Api) -> None:
    tiers = api.get("GET /tiers")["tiers"]
    assert [(tier["tier_code"], tier.get("price_amount_cents")) for tier in tiers] == [
        ("free", None),
        ("pro", 2000),
    ]
    assert api.get(f"GET /tiers/{tiers[1]['id']}")["tier"] == tiers[1]
    [demo] = api.get("GET /customers")["customers"]
    assert (demo["customer"]["external_id"], demo["subscription"]["tier_code"]) == ("demo", "free")


def test_a_customer_is_created_updated_and_deleted(api: Api) -> None:
    made = api.get("POST /customers", {**NEW, "metadata": {"n": 1}}, 201)["customer"]
    assert (made["customer"]["metadata"], "subscription" in made) == ({"n": 1}, False)
    assert api.refused("POST /customers", NEW) == (409, "CONFLICT")
    path = f"/customers/{made['customer']['id']}"
    assert api.get(f"GET {path}")["customer"] == made
    updated = api.get("PUT /customers", {**NEW, "email": "two@example.com"})["customer"]["customer"]
    assert (updated["id"], updated["email"], updated["metadata"]) == (
        made["customer"]["id"], "two@example.com", {"n": 1},
    )  # fmt: skip
    assert (
        api.get("PUT /customers", {**NEW, "external_id": "user-2"}, 201)["customer"]["customer"]["id"]
        != updated["id"]
    )
    assert api.get(f"DELETE {path}", status=204) is None
    assert api.refused(f"GET {path}") == (404, "NOT_FOUND")
    assert api.refused("GET /customers/by-external-id/user-1") == (404, "NOT_FOUND")


def test_an_external_id_is_not_a_customer_id(api: Api) -> None:
    assert api.refused("GET /customers/demo") == (404, "NOT_FOUND")
    assert api.refused(f"GET /customers/{NOWHERE}") == (404, "NOT_FOUND")


def test_a_checkout_starts_the_subscription_and_a_cancellation_ends_it(api: Api) -> None:
    id = api.get("POST /customers", NEW, 201)["customer"]["customer"]["id"]
    assert api.refused(f"GET /customers/{id}/subscription") == (404, "NOT_FOUND")
    page = api.get(f"POST /customers/{id}/subscribe", {"tier_id": api.tier("pro"), **URLS}, 201)
    assert page["url"].endswith(page["session_id"])
    subscription = api.get(f"GET /customers/{id}/subscription")["subscription"]
    assert (subscription["tier_code"], subscription["subscription_status"]) == ("pro", "active")
    assert subscription["current_period_end"] == "2026-02-01T03:04:05Z"
    assert api.customer("user-1")["subscription"] == subscription
    assert api.get(f"DELETE /customers/{id}/subscription", status=204) is None
    assert api.refused(f"DELETE /customers/{id}/subscription") == (404, "NOT_FOUND")
    assert api.refused(f"POST /customers/{id}/subscribe", {"tier_id": NOWHERE, **URLS}) == (404, "NOT_FOUND")


def test_the_checkout_of_a_tier_leaves_a_customer(api: Api) -> None:
    assert api.get(f"POST /tiers/{api.tier('pro')}/checkout", URLS)["session_id"].startswith("cs_")
    assert api.customer("visitor")["subscription"]["tier_code"] == "pro"


def test_a_balance_is_the_sum_of_its_history(api: Api) -> None:
    path = f"/customers/{api.customer()['customer']['id']}"
    for cents in (1000, 200):
        topup = {"credit_amount_cents": cents, **URLS}
        assert api.get(f"POST {path}/topup", topup, 201)["credit_amount_cents"] == cents
    assert api.get(f"GET {path}/balance")["balance_cents"] == 1700
    entries = api.get(f"GET {path}/balance/history?limit=2")["entries"]
    assert [(entry["reason"], entry["amount_cents"]) for entry in entries] == [
        ("topup", 200),
        ("topup", 1000),
    ]
    [first] = api.get(f"GET {path}/balance/history?offset=2")["entries"]
    assert (first["reason"], first["balance_after_cents"]) == ("promo", 500)


@pytest.mark.parametrize(
    ("body", "answer"),
    [
        ({}, (422, "VALIDATION_ERROR")),
        ({"customer_external_id": "demo", "customer_id": NOWHERE}, (422, "VALIDATION_ERROR")),
        ({"customer_external_id": "nobody"}, (404, "NOT_FOUND")),
        ({"customer_id": NOWHERE}, (404, "NOT_FOUND")),
        ({"customer_external_id": "user-1"}, (400, "VALIDATION_ERROR")),
        ({"customer_external_id": "user-1", "tier_code": "gold"}, (400, "VALIDATION_ERROR")),
    ],
)
def test_a_token_is_refused(api: Api, body: dict[str, str], answer: tuple[int, str]) -> None:
    api.get("POST /customers", NEW, 201)
    assert api.refused("POST /auth/customer-token", body) == answer


def test_a_token_with_a_tier_starts_the_subscription_and_expires(api: Api) -> None:
    api.get("POST /customers", NEW, 201)
    wanted = {"customer_external_id": "user-1", "tier_code": "free", "ttl_seconds": 60}
    made = api.get("POST /auth/customer-token", wanted)
    assert (made["tier_code"], made["expires_at"]) == ("free", "2026-01-02T03:05:05Z")
    forever = api.get("POST /auth/customer-token", {**wanted, "ttl_seconds": 10**9})
    assert forever["expires_in"] == 30 * 86_400
    api.token = made["token"]
    assert api.get("GET /customers/me")["customer"]["customer"]["external_id"] == "user-1"
    api.time += timedelta(seconds=60)
    assert api.refused("GET /customers/me") == (401, "UNAUTHORIZED")


def test_a_customer_serves_itself(api: Api) -> None:
    api.sign_in()
    me = api.get("GET /customers/me")["customer"]
    assert (me["customer"]["external_id"], me["tier"]["display_name"]) == ("demo", "Free")
    assert api.get("GET /customers/me/balance")["balance_cents"] == 500
    assert api.get("POST /customers/me/topup", {"credit_amount_cents": 5, **URLS}, 201)["status"] == "pending"
    assert len(api.get("GET /customers/me/balance/history")["entries"]) == 2
    assert api.refused("POST /customers/me/change-tier", {"tier_code": "free"}) == (400, "VALIDATION_ERROR")
    assert api.refused("POST /customers/me/change-tier", {"tier_code": "gold"}) == (404, "NOT_FOUND")
    plan = api.get("POST /customers/me/change-tier", {"tier_code": "pro"})["subscription"]
    assert (plan["tier_display_name"], plan["price_amount_cents"]) == ("Pro", 2000)
    assert api.get("GET /customers/me/subscription")["subscription"] == plan
    api.get("POST /customers/me/checkout", {"tier_code": "free", **URLS})
    assert api.get("GET /customers/me/subscription")["subscription"]["tier_code"] == "free"
    assert api.refused("GET /customers") == (401, "UNAUTHORIZED")


def test_usage_is_counted_for_the_customer(api: Api) -> None:
    chat = {"input": [{"type": "message", "role": "user", "content": [{"type": "text", "text": "Hi"}]}]}
    tokens = api.ask("POST /responses", chat, X_ModelRelay_Customer_Id="demo").json["usage"]["total_tokens"]
    api.sign_in()
    assert api.get("POST /images/generate", {"prompt": "x", "n": 2})["usage"] == {"images": 2}
    usage = api.get("GET /customers/me/usage")["usage"]
    assert (usage["requests"], usage["tokens"], usage["images"]) == (2, tokens, 2)
    assert (usage["window_start"], usage["window_end"]) == ("2026-01-01T00:00:00Z", "2026-02-01T00:00:00Z")
    assert usage["daily"] == [{"day": "2026-01-02T00:00:00Z", "requests": 2, "tokens": tokens, "images": 2}]


def test_a_key_is_not_a_bearer_token(api: Api) -> None:
    api.token = "mr_sk_test"
    assert api.refused("GET /tiers") == (401, "UNAUTHORIZED")


def test_models_are_listed_and_resolved(api: Api) -> None:
    assert [m["model_id"] for m in api.get("GET /models?capability=vision")["models"]] == [
        "mock-model",
        "mock-model-small",
    ]
    assert api.get("GET /models?provider=openai")["models"] == []
    known = api.get("POST /responses/resolve", {"model": "mock-model"})
    assert (known["provider"], known["pricing"]["input_cost_per_million_cents"]) == ("mock", 300)
    other = api.get("POST /responses/resolve", {"model": "m", "provider": "p"})
    assert (other["resolved_model"], other["provider"], other["pricing"]["availability"]) == ("m", "p", "unknown")  # fmt: skip
    assert api.get("GET /account/balance")["balance_formatted"] == "$50.00"


def test_state_handles_come_in_pages_and_belong_to_who_made_them(api: Api) -> None:
    mine = [api.get("POST /state-handles", {"ttl_seconds": 60}, 201) for _ in range(3)]
    assert mine[0]["expires_at"] == "2026-01-02T03:05:05Z"
    page = api.get("GET /state-handles?limit=2")
    assert (page["state_handles"], page["next_cursor"]) == (mine[:2], "2")
    assert api.get("GET /state-handles?limit=2&offset=2") == {"state_handles": mine[2:]}
    api.sign_in()
    theirs = api.get("POST /state-handles", status=201)
    assert theirs["customer_id"] == api.get("GET /customers/me")["customer"]["customer"]["id"]
    assert api.get("GET /state-handles") == {"state_handles": [theirs]}
    assert api.refused(f"DELETE /state-handles/{mine[0]['id']}") == (404, "NOT_FOUND")
    assert api.get(f"DELETE /state-handles/{theirs['id']}", status=204) is None


def test_a_session_keeps_a_conversation(api: Api) -> None:
    customer = api.customer()["customer"]["id"]
    made = api.get("POST /sessions", {"customer_id": customer, "metadata": {"a": 1, "b": 2}}, 201)
    path = f"/sessions/{made['id']}"
    said = [{"type": "text", "text": "Hi"}]
    first = api.get(f"POST {path}/messages", {"role": "user", "content": said}, 201)
    second = api.get(f"POST {path}/messages", {"role": "assistant", "content": said}, 201)
    assert [first["seq"], second["seq"]] == [1, 2]
    assert api.get(f"PATCH {path}", {"metadata": {"a": None, "c": 3}})["metadata"] == {"b": 2, "c": 3}
    whole = api.get(f"GET {path}")
    assert (whole["message_count"], whole["messages"]) == (2, [first, second])
    [listed] = api.get(f"GET /sessions?customer_id={customer}")["sessions"]
    assert (listed["id"], listed["message_count"]) == (made["id"], 2)
    assert api.get(f"GET /sessions?customer_id={NOWHERE}")["sessions"] == []
    assert api.get(f"POST {path}/clear")["message_count"] == 0
    api.get(f"DELETE {path}", status=204)
    assert api.refused(f"GET {path}") == (404, "NOT_FOUND")
    assert api.refused("POST /sessions", {"customer_id": NOWHERE}) == (422, "VALIDATION_ERROR")


def test_images_expire_unless_they_are_pinned(api: Api) -> None:
    [made] = api.get("POST /images/generate", {"prompt": "A lighthouse"})["data"]
    path = f"/images/{made['image_id']}"
    assert api.get(f"GET {path}")["expires_at"] == made["expires_at"] == "2026-01-09T03:04:05Z"
    assert api.get(f"POST {path}/pin") == {"id": made["image_id"], "url": made["url"], "pinned": True}
    assert api.get(f"DELETE {path}/pin")["pinned"] is False
    [encoded] = api.get("POST /images/generate", {"prompt": "x", "response_format": "b64_json"})["data"]
    assert encoded["b64_json"].startswith("iVBORw0KGgo")
    assert api.refused("GET /images/none") == (404, "NOT_FOUND")


def item(id: str, text: str = "Hi", **more: Any) -> dict[str, Any]:
    message = {"type": "message", "role": "user", "content": [{"type": "text", "text": text}]}
    return {"id": id, "input": [message], "model": "m", **more}


def test_a_batch_answers_each_request(api: Api) -> None:
    wrong = item("b", tools=[{"type": "function"}])
    done = api.get("POST /responses/batch", {"requests": [item("a"), wrong, item("c", "Bye")]})
    assert [(r["id"], r["status"]) for r in done["results"]] == [("a", "success"), ("b", "error"), ("c", "success")]  # fmt: skip
    assert done["results"][1]["error"] == {
        "status": 422, "code": "VALIDATION_ERROR", "message": "invalid request; tools.0.function: is required",
    }  # fmt: skip
    said = done["results"][2]["response"]["output"][0]["content"][0]["text"]
    assert said == "This is the mock of ModelRelay. You said: Bye"
    counts = {name: done["usage"][f"{name}_requests"] for name in ("total", "successful", "failed")}
    assert counts == {"total": 3, "successful": 2, "failed": 1}
    assert done["usage"]["total_output_tokens"] == 23
    stopped = api.get(
        "POST /responses/batch", {"requests": [wrong, item("a")], "options": {"fail_fast": True}}
    )
    assert [r["error"]["code"] for r in stopped["results"]] == ["VALIDATION_ERROR", "CLIENT_CLOSED"]
    assert api.refused("POST /responses/batch", {"requests": [item("a"), item("a")]}) == (
        400,
        "VALIDATION_ERROR",
    )


STRUCTURED = item("x", output_format={"type": "json_schema", "json_schema": {"name": "A", "schema": {"type": "object", "properties": {"title": {"type": "string"}, "tags": {"type": "array", "items": {"type": "string"}}}}}})  # fmt: skip
NDJSON = 'application/x-ndjson; profile="responses-stream/v2"'


@pytest.mark.parametrize(
    ("fault", "status", "kinds"),
    [
        ("", 200, ["start", *["update"] * 4, "completion"]),
        ("error=2", 200, ["start", "update", "error"]),
        ("eof=2", 200, ["start", "update"]),
        ("text", 200, ["start", *["update"] * 4, "completion"]),
        ("503", 503, None),
    ],
)
def test_faults_come_in_the_records_of_this_api(
    api: Api, fault: str, status: int, kinds: list[str] | None
) -> None:
    body = {name: value for name, value in STRUCTURED.items() if name != "id"}
    answer = api.ask("POST /responses", body, Accept=NDJSON, X_Mock_Fault=fault)
    assert answer.status == status
    if kinds is None:
        assert answer.json["error"] == answer.json["code"] == "SERVICE_UNAVAILABLE"
    else:
        assert [json.loads(line)["type"] for line in answer.body.splitlines()] == kinds
