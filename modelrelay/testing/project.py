"""The project behind today's API.

A new customer has no subscription. The checkout of a customer, or a token with a tier, starts one. The checkout of a tier
creates a customer `visitor@example.com` (then `visitor-2@…`). Every customer has a prepaid balance, in any tier.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import timedelta
from typing import Any

from .state import DEFAULT_MODEL, SMALL_MODEL, Call, Project, Record, Refusal, Reply, invalid, missing

PROJECT = "7d0c1b1e-3f51-4a52-9c0e-2f6f4d5a9b10"
_DAY = timedelta(days=1)
_LONGEST = 30 * 86_400  # maximum lifetime of a customer token, in seconds
_PIXEL = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="
_MODEL = {
    "provider": "mock",
    "description": "Repeats its input.",
    "capabilities": ["text_generation", "tools", "vision", "document"],
    "context_window": 200_000,
    "max_output_tokens": 64_000,
    "training_cutoff": "2025-07",
    "deprecated": False,
}
MODELS: list[Record] = [
    {"model_id": id, "display_name": name, **_MODEL, "input_cost_per_million_cents": cents}
    | {"output_cost_per_million_cents": 5 * cents}
    for id, name, cents in ((DEFAULT_MODEL, "Mock", 300), (SMALL_MODEL, "Mock, small", 100))
]


class ProjectNow(Project):
    """Customers are stored as `{"customer": …, "subscription"?: …, "billing_customer_id"?: …}`."""

    def _start(self) -> None:
        self.ledgers: dict[str, list[Record]] = {}
        """The entries of a customer's balance, the oldest first."""
        self.usage: dict[str, Record] = {}
        self.state_handles: dict[str, Record] = {}
        self.sessions: dict[str, Record] = {}
        self.images: dict[str, Record] = {}
        free = self._add_tier("free", "Free", SMALL_MODEL, spend_limit_cents=100, promo_credits_cents=500)
        price = {"price_amount_cents": 2000, "price_currency": "usd", "price_interval": "month"}
        paid = {"billing_provider": "stripe", "billing_price_ref": "price_mock_pro", "trial_days": 14}
        self._add_tier("pro", "Pro", DEFAULT_MODEL, spend_limit_cents=5000, **price, **paid)
        self._subscribe(self._add_customer("demo", "demo@example.com", {}), free)

    # -- customers -----------------------------------------------------------------------------------------------------

    def list_customers(self, call: Call) -> Reply:
        return 200, {"customers": list(self.customers.values())}

    def create_customer(self, call: Call) -> Reply:
        body = call.body
        if self.by_external_id(body["external_id"]):
            raise Refusal(409, "CONFLICT", "a customer with this external_id exists")
        made = self._add_customer(body["external_id"], body["email"], body.get("metadata", {}))
        return 201, {"customer": made}

    def upsert_customer(self, call: Call) -> Reply:
        customer = self.by_external_id(call.body["external_id"])
        if customer is None:
            return self.create_customer(call)
        customer["customer"] |= {**call.body, "updated_at": self.moment()}
        return 200, {"customer": customer}

    def get_customer(self, call: Call) -> Reply:
        return 200, {"customer": self.customer(call)}

    def get_customer_by_external_id(self, call: Call) -> Reply:
        if (customer := self.by_external_id(call.path["external_id"])) is None:
            raise missing("customer")
        return 200, {"customer": customer}

    def delete_customer(self, call: Call) -> Reply:
        del self.customers[self.customer(call)["customer"]["id"]]
        return 204, None

    # -- subscriptions -------------------------------------------------------------------------------------------------

    def subscribe_customer(self, call: Call) -> Reply:
        self._subscribe(self.customer(call), self.tier(call.body["tier_id"]))
        return 201, self.session()

    def get_customer_subscription(self, call: Call) -> Reply:
        return 200, {"subscription": _subscription(self.customer(call))}

    def cancel_customer_subscription(self, call: Call) -> Reply:
        customer = self.customer(call)
        _subscription(customer)
        del customer["subscription"]
        return 204, None

    # -- balances ------------------------------------------------------------------------------------------------------

    def get_customer_balance(self, call: Call) -> Reply:
        return 200, self._balance(self.customer(call))

    def list_customer_balance_history(self, call: Call) -> Reply:
        return 200, self._history(self.customer(call), call)

    def create_customer_topup(self, call: Call) -> Reply:
        return 201, self._top_up(self.customer(call), int(call.body["credit_amount_cents"]))

    # -- a customer's own ----------------------------------------------------------------------------------------------

    def get_me(self, call: Call) -> Reply:
        customer = self._me(call)
        profile: Record = {name: customer[name] for name in ("customer", "subscription") if name in customer}
        if "subscription" in customer:
            profile["tier"] = self.tiers[customer["subscription"]["tier_id"]]
        return 200, {"customer": profile}

    def get_my_usage(self, call: Call) -> Reply:
        used = self.usage.get(self._me(call)["customer"]["id"], {"requests": 0, "tokens": 0, "images": 0})
        today = self._now().replace(hour=0, minute=0, second=0, microsecond=0)
        first = today.replace(day=1)
        start, end = first - self._now(), (first + 32 * _DAY).replace(day=1) - self._now()
        window = {"window_start": self.moment(start), "window_end": self.moment(end)}
        daily = [{"day": self.moment(today - self._now()), **used}] if used["requests"] else []
        return 200, {"usage": {**window, **used, "total_cost_cents": 0, "daily": daily}}

    def get_my_subscription(self, call: Call) -> Reply:
        return 200, self._plan(self._me(call))

    def get_my_balance(self, call: Call) -> Reply:
        return 200, self._balance(self._me(call))

    def list_my_balance_history(self, call: Call) -> Reply:
        return 200, self._history(self._me(call), call)

    def create_my_topup(self, call: Call) -> Reply:
        return 201, self._top_up(self._me(call), int(call.body["credit_amount_cents"]))

    def create_my_checkout_session(self, call: Call) -> Reply:
        self._subscribe(self._me(call), self._tier_of(call.body["tier_code"]))
        return 200, self.session()

    def change_my_tier(self, call: Call) -> Reply:
        customer, tier = self._me(call), self._tier_of(call.body["tier_code"])
        if _subscription(customer)["tier_id"] == tier["id"]:
            raise invalid("tier_code", "is the current tier", 400)
        self._subscribe(customer, tier)
        return 200, self._plan(customer)

    # -- tokens --------------------------------------------------------------------------------------------------------

    def create_customer_token(self, call: Call) -> Reply:
        body = call.body
        if "customer_id" in body:
            customer = self.customers.get(body["customer_id"])
        else:
            customer = self.by_external_id(body["customer_external_id"])
        if customer is None:
            raise missing("customer")
        if "subscription" not in customer:
            if "tier_code" not in body:
                raise invalid("tier_code", "is required for a customer without a subscription", 400)
            self._subscribe(customer, self._tier_of(body["tier_code"], 400))
        record = customer["customer"]
        seconds = int(min(body.get("ttl_seconds", 7 * 86_400), _LONGEST))
        return 200, {
            **self.grant(f"mock.{self.id('token')}.signature", record["id"], seconds),
            "project_id": PROJECT,
            "customer_id": record["id"],
            "customer_external_id": record["external_id"],
            "tier_code": customer["subscription"]["tier_code"],
        }

    # -- tiers, models, the account ------------------------------------------------------------------------------------

    def list_tiers(self, call: Call) -> Reply:
        return 200, {"tiers": list(self.tiers.values())}

    def get_tier(self, call: Call) -> Reply:
        return 200, {"tier": self.tier(call.path["tier_id"])}

    def create_tier_checkout_session(self, call: Call) -> Reply:
        tier, name = self.tier(call.path["tier_id"]), self.visitor()
        self._subscribe(self._add_customer(name, f"{name}@example.com", {}), tier)
        return 200, self.session()

    def list_models(self, call: Call) -> Reply:
        provider, capability = call.query.get("provider"), call.query.get("capability")
        found = [model for model in MODELS if provider in (None, model["provider"])]
        return 200, {"models": [m for m in found if capability is None or capability in m["capabilities"]]}

    def resolve_response(self, call: Call) -> Reply:
        model = call.body["model"].strip()
        known = next((m for m in MODELS if m["model_id"] == model), None)
        provider = call.body.get("provider", "mock")
        pricing: Record = {"availability": "available" if known else "unknown", "model": model}
        if known:
            cents = ("input_cost_per_million_cents", "output_cost_per_million_cents")
            pricing |= {"source": "catalog", "provider": provider, **{name: known[name] for name in cents}}
        return 200, {"resolved_model": model, "provider": provider, "pricing": pricing}

    def get_account_balance(self, call: Call) -> Reply:
        amount = {"balance_cents": 5000, "balance_formatted": "$50.00", "currency": "usd"}
        return 200, {**amount, "low_balance_threshold_cents": 1000}

    # -- state handles -------------------------------------------------------------------------------------------------

    def list_state_handles(self, call: Call) -> Reply:
        return 200, _page("state_handles", self._own(self.state_handles, call), call)

    def create_state_handle(self, call: Call) -> Reply:
        handle = {"id": self.uuid(), "project_id": PROJECT, **self._owner(call), "created_at": self.moment()}
        if seconds := (call.body or {}).get("ttl_seconds"):
            handle["expires_at"] = self.moment(timedelta(seconds=seconds))
        self.state_handles[handle["id"]] = handle
        return 201, handle

    def delete_state_handle(self, call: Call) -> Reply:
        del self.state_handles[self._one(self.state_handles, call, "state handle")["id"]]
        return 204, None

    # -- sessions ------------------------------------------------------------------------------------------------------

    def list_sessions(self, call: Call) -> Reply:
        wanted = call.query.get("customer_id")
        found = [s for s in self._own(self.sessions, call) if wanted in (None, s.get("customer_id"))]
        return 200, _page("sessions", [_summary(session) for session in found], call)

    def create_session(self, call: Call) -> Reply:
        owner = {**call.body, **self._owner(call)}
        if owner.get("customer_id") not in (None, *self.customers):
            raise invalid("customer_id", "is not a customer of this project")
        times = {"created_at": self.moment(), "updated_at": self.moment()}
        session = {"id": self.uuid(), "project_id": PROJECT, "metadata": {}, **owner, "messages": [], **times}
        self.sessions[session["id"]] = session
        return 201, _summary(session)

    def get_session(self, call: Call) -> Reply:
        session = self._session(call)
        return 200, {**_summary(session), "messages": session["messages"]}

    def update_session(self, call: Call) -> Reply:
        session = self._session(call)
        merged = {**session["metadata"], **call.body["metadata"]}
        session["metadata"] = {name: value for name, value in merged.items() if value is not None}
        session["updated_at"] = self.moment()
        return 200, _summary(session)

    def delete_session(self, call: Call) -> Reply:
        del self.sessions[self._session(call)["id"]]
        return 204, None

    def add_session_message(self, call: Call) -> Reply:
        session = self._session(call)
        place = session["messages"][-1]["seq"] + 1 if session["messages"] else 1
        message = {"id": self.uuid(), "seq": place, **call.body, "created_at": self.moment()}
        session["messages"].append(message)
        session["updated_at"] = self.moment()
        return 201, message

    def clear_session(self, call: Call) -> Reply:
        session = self._session(call)
        session |= {"messages": [], "updated_at": self.moment()}
        return 200, _summary(session)

    # -- images --------------------------------------------------------------------------------------------------------

    def generate_image(self, call: Call) -> Reply:
        count, encoded = int(call.body.get("n", 1)), call.body.get("response_format") == "b64_json"
        images = []
        for _ in range(count):
            id = self.id("img")
            image = {"id": id, "url": f"https://images.example.com/{id}.png", **self._unpinned()}
            self.images[id] = image
            shown = (
                {"b64_json": _PIXEL} if encoded else {"url": image["url"], "expires_at": image["expires_at"]}
            )
            images.append({"image_id": id, "mime_type": "image/png", **shown})
        self._book(self.caller(call), images=count)
        model = call.body.get("model", "mock-image-model")
        return 200, {"id": self.id("imgreq"), "model": model, "data": images, "usage": {"images": count}}

    def get_image(self, call: Call) -> Reply:
        return 200, self._image(call)

    def pin_image(self, call: Call) -> Reply:
        image = self._image(call)
        image["pinned"] = True
        image.pop("expires_at", None)
        return 200, image

    def unpin_image(self, call: Call) -> Reply:
        image = self._image(call)
        if image["pinned"]:
            image |= self._unpinned()
        return 200, image

    # -- chats ---------------------------------------------------------------------------------------------------------

    def create_responses_batch(self, call: Call) -> Reply:
        requests = call.body["requests"]
        if len({request["id"] for request in requests}) < len(requests):
            raise invalid("requests", "ids must be unique", 400)
        stops = call.body.get("options", {}).get("fail_fast", False)
        results: list[Record] = []
        for request in requests:
            body = {name: value for name, value in request.items() if name != "id"}
            failed = any(result["status"] == "error" for result in results)
            results.append({"id": request["id"], **self._result(call, body, stopped=stops and failed)})
        replies = [result["response"]["usage"] for result in results if "response" in result]
        usage = {f"total_{name}": sum(r[name] for r in replies) for name in ("input_tokens", "output_tokens")}
        counts = {"successful_requests": len(replies), "failed_requests": len(results) - len(replies)}
        usage |= {"total_requests": len(results), **counts}
        return 200, {"id": self.id("batch"), "results": results, "usage": usage}

    def _result(self, call: Call, body: Any, *, stopped: bool) -> Record:
        assert call.chat is not None
        try:
            if stopped:
                raise Refusal(499, "CLIENT_CLOSED", "not run, since another request of the batch failed")
            return {"status": "success", "response": call.chat(body)}
        except Refusal as refusal:
            message = "; ".join([refusal.message, *(f"{f['field']}: {f['message']}" for f in refusal.fields)])
            return {
                "status": "error",
                "error": {"status": refusal.status, "code": refusal.code, "message": message},
            }

    def default_model(self, customer: Record) -> str:
        if "subscription" not in customer:
            return SMALL_MODEL
        [model] = self.tiers[customer["subscription"]["tier_id"]]["models"]
        return str(model["model_id"])

    def book(self, call: Call, usage: Record) -> None:
        self._book(self.caller(call), tokens=usage["total_tokens"])

    # -- shared helpers ------------------------------------------------------------------------------------------------

    def external_id(self, customer: Record) -> str:
        return str(customer["customer"]["external_id"])

    def _add_tier(self, code: str, name: str, model: str, **more: object) -> Record:
        times = {"created_at": self.moment(), "updated_at": self.moment()}
        tier: Record = {"id": self.uuid(), "project_id": PROJECT, "tier_code": code, "display_name": name}
        models = [{"id": self.uuid(), "tier_id": tier["id"], "model_id": model, "is_default": True, **times}]
        self.tiers[tier["id"]] = {**tier, "billing_mode": "subscription", "models": models, **more, **times}
        return self.tiers[tier["id"]]

    def _add_customer(self, external_id: str, email: str, metadata: Record) -> Record:
        record = {"id": self.uuid(), "project_id": PROJECT, "external_id": external_id, "email": email}
        times = {"created_at": self.moment(), "updated_at": self.moment()}
        customer: Record = {"customer": {**record, "metadata": metadata, **times}}
        self.customers[record["id"]] = customer
        return customer

    def _subscribe(self, customer: Record, tier: Record) -> None:
        """The customer has this tier from now on."""
        old = customer.get("subscription", {})
        customer["subscription"] = {
            "id": old.get("id") or self.uuid(),
            "project_id": PROJECT,
            "customer_id": customer["customer"]["id"],
            "tier_id": tier["id"],
            "tier_code": tier["tier_code"],
            "subscription_status": "active",
            "current_period_start": self.moment(),
            "current_period_end": self.moment(30 * _DAY),
            "billing_provider": "stripe",
            "billing_subscription_id": old.get("billing_subscription_id") or self.id("sub"),
            "created_at": old.get("created_at") or self.moment(),
            "updated_at": self.moment(),
        }
        customer.setdefault("billing_customer_id", self.id("cus_stripe"))
        if not old:
            self._credit(customer, tier.get("promo_credits_cents", 0), "promo")

    def _tier_of(self, code: str, status: int = 404) -> Record:
        for tier in self.tiers.values():
            if tier["tier_code"] == code:
                return tier
        raise (
            missing("tier")
            if status == 404
            else invalid("tier_code", "is not a tier of this project", status)
        )

    def _plan(self, customer: Record) -> Record:
        """The subscription as its customer sees it."""
        subscription = _subscription(customer)
        tier = self.tiers[subscription["tier_id"]]
        prices = [name for name in tier if name.startswith("price_")]
        kept = ("tier_code", "subscription_status", "current_period_start", "current_period_end")
        plan = {"tier_display_name": tier["display_name"], **{name: tier[name] for name in prices}}
        return {"subscription": {**{name: subscription[name] for name in kept}, **plan}}

    def _me(self, call: Call) -> Record:
        """The customer of the token; `demo` for a token that was not issued here."""
        customer = self.by_external_id("demo") if call.token not in self.tokens else self.holder(call.token)
        if customer is None:
            raise missing("customer")
        return customer

    def _credit(self, customer: Record, cents: int, reason: str) -> None:
        if cents:
            ledger = self.ledgers.setdefault(customer["customer"]["id"], [])
            after = {"amount_cents": cents, "balance_after_cents": _total(ledger) + cents}
            entry = {"id": self.uuid(), "direction": "credit", "reason": reason, **after}
            ledger.append({**entry, "occurred_at": self.moment()})

    def _balance(self, customer: Record) -> Record:
        id = customer["customer"]["id"]
        amounts = {"balance_cents": _total(self.ledgers.get(id, [])), "reserved_cents": 0}
        return {"customer_id": id, **amounts, "currency": "usd"}

    def _history(self, customer: Record, call: Call) -> Record:
        entries = self.ledgers.get(customer["customer"]["id"], [])[::-1]
        return {"entries": _page("entries", entries, call)["entries"]}

    def _top_up(self, customer: Record, cents: int) -> Record:
        self._credit(customer, cents, "topup")
        page = self.session()
        amounts = {"gross_amount_cents": cents, "credit_amount_cents": cents}
        fees = {"owner_revenue_cents": 0, "platform_fee_cents": 0}
        checkout = {"session_id": page["session_id"], "checkout_url": page["url"], "status": "pending"}
        return {**checkout, **amounts, **fees}

    def _book(self, customer: Record | None, *, tokens: int = 0, images: int = 0) -> None:
        if customer is not None:
            used = self.usage.setdefault(
                customer["customer"]["id"], {"requests": 0, "tokens": 0, "images": 0}
            )
            used["requests"] += 1
            used["tokens"] += tokens
            used["images"] += images

    def _owner(self, call: Call) -> Record:
        """The owner of objects created with a customer's token."""
        customer = self.holder(call.token)
        return {"customer_id": customer["customer"]["id"]} if customer else {}

    def _own(self, records: dict[str, Record], call: Call) -> list[Record]:
        """All objects of the project, or those of the token's customer."""
        owner = self._owner(call).get("customer_id")
        return [record for record in records.values() if owner in (None, record.get("customer_id"))]

    def _one(self, records: dict[str, Record], call: Call, what: str) -> Record:
        """The object with the id in the path."""
        [id] = call.path.values()
        for record in self._own(records, call):
            if record["id"] == id:
                return record
        raise missing(what)

    def _session(self, call: Call) -> Record:
        return self._one(self.sessions, call, "session")

    def _image(self, call: Call) -> Record:
        if (image := self.images.get(call.path["image_id"])) is None:
            raise missing("image")
        return image

    def _unpinned(self) -> Record:
        return {"pinned": False, "expires_at": self.moment(7 * _DAY)}


def _subscription(customer: Record) -> Record:
    if "subscription" not in customer:
        raise missing("subscription")
    found: Record = customer["subscription"]
    return found


def _summary(session: Record) -> Record:
    """A session without its messages."""
    rest = {name: value for name, value in session.items() if name != "messages"}
    return {**rest, "message_count": len(session["messages"])}


def _total(ledger: list[Record]) -> int:
    return int(ledger[-1]["balance_after_cents"]) if ledger else 0


def _page(name: str, items: Iterable[Record], call: Call) -> Record:
    limit, offset = call.query.get("limit", 50), call.query.get("offset", 0)
    every = list(items)
    page: Record = {name: every[offset : offset + limit]}
    if offset + limit < len(every):
        page["next_cursor"] = str(offset + limit)
    return page
