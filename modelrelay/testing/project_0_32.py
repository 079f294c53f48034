"""The project behind the 0.32 API.

A customer always has a tier. The checkout of a customer starts their subscription; that of a tier creates a customer
`visitor@example.com` (then `visitor-2@…`) without an external id, which can be claimed.
"""

from __future__ import annotations

from datetime import timedelta

from .state import Call, Project, Record, Refusal, Reply, invalid

FREE, PAID, PROJECT = "tier_free", "tier_pro", "prj_mock"


class Project032(Project):
    def _start(self) -> None:
        self._add_tier(FREE, "free", "Free", 100)
        paid = {"price_amount": 2000, "price_currency": "usd", "price_interval": "month", "trial_days": 14}
        self._add_tier(PAID, "pro", "Pro", 5000, stripe_price_id="price_mock_pro", **paid)
        self._add_customer(FREE, "demo", "demo@example.com", {}, id="demo")

    def _add_tier(self, id: str, code: str, name: str, limit: int, **price: object) -> None:
        tier = {
            "id": id,
            "project_id": PROJECT,
            "tier_code": code,
            "display_name": name,
            "spend_limit_cents": limit,
        }
        self.tiers[id] = {**tier, **price, "created_at": self.moment(), "updated_at": self.moment()}

    def _add_customer(
        self, tier_id: str, external_id: str, email: str, metadata: Record, id: str | None = None
    ) -> Record:
        customer = {
            "id": id or self.id("cus"),
            "project_id": PROJECT,
            "tier_id": tier_id,
            "tier_code": self.tier(tier_id)["tier_code"],
            "external_id": external_id,
            "email": email,
            "metadata": metadata,
            "created_at": self.moment(),
            "updated_at": self.moment(),
        }
        self.customers[customer["id"]] = customer
        return customer

    # -- customers -----------------------------------------------------------------------------------------------------

    def list_customers(self, call: Call) -> Reply:
        return 200, {"customers": list(self.customers.values())}

    def create_customer(self, call: Call) -> Reply:
        if self.by_external_id(call.body["external_id"]):
            raise Refusal(409, "CONFLICT", "a customer with this external_id exists")
        return 201, {"customer": self._created(call.body)}

    def upsert_customer(self, call: Call) -> Reply:
        body = call.body
        customer = self.by_external_id(body["external_id"])
        if customer is None:
            return 201, {"customer": self._created(body)}
        tier = self.tier(body["tier_id"])
        customer |= {"tier_id": tier["id"], "tier_code": tier["tier_code"], "email": body["email"]}
        if "metadata" in body:
            customer["metadata"] = body["metadata"]
        customer["updated_at"] = self.moment()
        return 200, {"customer": customer}

    def _created(self, body: Record) -> Record:
        return self._add_customer(
            body["tier_id"], body["external_id"], body["email"], body.get("metadata", {})
        )

    def claim_customer(self, call: Call) -> Reply:
        found = [c for c in self.customers.values() if c["email"].lower() == call.body["email"].lower()]
        if not found:
            raise Refusal(404, "NOT_FOUND", "no customer has this email")
        customer = next((c for c in found if not c["external_id"]), None)
        if customer is None:
            raise Refusal(409, "CONFLICT", "the customer is claimed already")
        if self.by_external_id(call.body["external_id"]):
            raise Refusal(409, "CONFLICT", "a customer with this external_id exists")
        customer |= {"external_id": call.body["external_id"], "updated_at": self.moment()}
        return 200, {"customer": customer}

    def get_customer(self, call: Call) -> Reply:
        return 200, {"customer": self.customer(call)}

    def delete_customer(self, call: Call) -> Reply:
        del self.customers[self.customer(call)["id"]]
        return 204, None

    def create_customer_checkout_session(self, call: Call) -> Reply:
        self._subscribe(self.customer(call))
        return 200, self.session()

    def get_customer_subscription(self, call: Call) -> Reply:
        customer = self.customer(call)
        if "stripe_subscription_id" not in customer:
            return 200, {"active": False}
        return 200, {
            "active": True,
            "subscription_id": customer["stripe_subscription_id"],
            "status": customer["subscription_status"],
            "current_period_start": customer["current_period_start"],
            "current_period_end": customer["current_period_end"],
        }

    def _subscribe(self, customer: Record) -> None:
        customer |= {
            "stripe_customer_id": customer.get("stripe_customer_id") or self.id("cus_stripe"),
            "stripe_subscription_id": customer.get("stripe_subscription_id") or self.id("sub"),
            "subscription_status": "active",
            "current_period_start": self.moment(),
            "current_period_end": self.moment(timedelta(days=30)),
            "updated_at": self.moment(),
        }

    # -- tiers ---------------------------------------------------------------------------------------------------------

    def list_tiers(self, call: Call) -> Reply:
        return 200, {"tiers": list(self.tiers.values())}

    def get_tier(self, call: Call) -> Reply:
        return 200, {"tier": self.tier(call.path["tier_id"])}

    def create_tier_checkout_session(self, call: Call) -> Reply:
        tier = self.tier(call.path["tier_id"])
        self._subscribe(self._add_customer(tier["id"], "", f"{self.visitor()}@example.com", {}))
        return 200, self.session()

    # -- tokens and chats --------------------------------------------------------------------------------------------------------

    def create_frontend_token(self, call: Call) -> Reply:
        body = call.body
        if not body["publishable_key"].startswith("mr_pk_"):
            raise invalid("publishable_key", "must be a publishable key")
        customer = self.by_external_id(body["customer_id"])
        if customer is None:
            customer = self._provisioned(body)
        seconds = max(1, body.get("ttl_seconds") or 3600)
        return 200, {
            **self.grant(self.id("mrft"), customer["id"], seconds),
            "key_id": "key_mock",
            "session_id": self.id("ses"),
            "project_id": PROJECT,
            "customer_id": customer["id"],
            "customer_external_id": customer["external_id"],
            "tier_code": customer["tier_code"],
        }

    def _provisioned(self, body: Record) -> Record:
        if "email" not in body:
            raise Refusal(400, "EMAIL_REQUIRED", "the customer does not exist; send an email to create it")
        if not self.tiers:
            raise Refusal(400, "NO_TIERS", "the project has no tiers")
        free = next((tier for tier in self.tiers.values() if not tier.get("price_amount")), None)
        if free is None:
            raise Refusal(400, "NO_FREE_TIER", "the project has no free tier")
        return self._add_customer(free["id"], body["customer_id"], body["email"], {})

    def model(self, call: Call, asked: str | None) -> str:
        if asked is not None and call.headers.get("x-modelrelay-customer-id", "").strip():
            self.caller(call)
            raise invalid("model", "is decided by the customer's tier")
        return super().model(call, asked)
