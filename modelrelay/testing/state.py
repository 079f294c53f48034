"""The project that the fake ModelRelay keeps: tiers, customers, their checkouts, subscriptions and tokens.

A free and a paid tier and a customer `demo` are there from the start. Nobody has to pay: a checkout succeeds at once.
That of a customer starts their subscription; that of a tier leaves a customer `visitor@example.com` (the next ones
`visitor-2@…`) whom nobody has claimed yet.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Any

FREE, PAID, PROJECT = "tier_free", "tier_pro", "prj_mock"


class Refusal(Exception):
    """An error that the contract names."""

    def __init__(
        self,
        status: int,
        code: str,
        message: str,
        fields: list[dict[str, str]] | None = None,
        headers: tuple[tuple[str, str], ...] = (),
    ) -> None:
        super().__init__(message)
        self.status, self.code, self.message = status, code, message
        self.fields, self.headers = fields or [], headers


@dataclass
class Call:
    """What an operation is asked."""

    path: dict[str, str] = field(default_factory=dict)
    headers: Mapping[str, str] = field(default_factory=dict)
    body: Any = None


def _utc() -> datetime:
    return datetime.now(UTC)


class Project:
    """State, and one method per operation of the contract that reads or changes it."""

    def __init__(self, *, seed: int = 0, now: Callable[[], datetime] = _utc) -> None:
        self._random = random.Random(seed)
        self._now = now
        self.tiers: dict[str, dict[str, Any]] = {}
        self.customers: dict[str, dict[str, Any]] = {}
        self.tokens: dict[str, str] = {}
        """Frontend token → id of its customer."""
        self._visitors = 0
        self._add_tier(FREE, "free", "Free", 100)
        paid = {"price_amount": 2000, "price_currency": "usd", "price_interval": "month", "trial_days": 14}
        self._add_tier(PAID, "pro", "Pro", 5000, stripe_price_id="price_mock_pro", **paid)
        self._add_customer(FREE, "demo", "demo@example.com", {}, id="demo")

    def id(self, prefix: str) -> str:
        """A new id; the same ones in the same order for the same seed."""
        alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
        return f"{prefix}_" + "".join(self._random.choice(alphabet) for _ in range(20))

    def moment(self, after: timedelta = timedelta()) -> str:
        return (self._now() + after).isoformat().replace("+00:00", "Z")

    def _add_tier(self, id: str, code: str, name: str, limit: int, **price: Any) -> None:
        tier = {
            "id": id,
            "project_id": PROJECT,
            "tier_code": code,
            "display_name": name,
            "spend_limit_cents": limit,
        }
        self.tiers[id] = {**tier, **price, "created_at": self.moment(), "updated_at": self.moment()}

    def _add_customer(
        self, tier_id: str, external_id: str, email: str, metadata: dict[str, Any], id: str | None = None
    ) -> dict[str, Any]:
        customer = {
            "id": id or self.id("cus"),
            "project_id": PROJECT,
            "tier_id": tier_id,
            "tier_code": self._tier(tier_id)["tier_code"],
            "external_id": external_id,
            "email": email,
            "metadata": metadata,
            "created_at": self.moment(),
            "updated_at": self.moment(),
        }
        self.customers[customer["id"]] = customer
        return customer

    def _tier(self, id: str) -> dict[str, Any]:
        if id not in self.tiers:
            raise Refusal(404, "NOT_FOUND", "tier not found")
        return self.tiers[id]

    def _customer(self, call: Call) -> dict[str, Any]:
        try:
            return self.customers[call.path["customer_id"]]
        except KeyError:
            raise Refusal(404, "NOT_FOUND", "customer not found") from None

    def by_external_id(self, external_id: str) -> dict[str, Any] | None:
        return next((c for c in self.customers.values() if c["external_id"] == external_id), None)

    # -- customers -----------------------------------------------------------------------------------------------------

    def list_customers(self, call: Call) -> tuple[int, Any]:
        return 200, {"customers": list(self.customers.values())}

    def create_customer(self, call: Call) -> tuple[int, Any]:
        if self.by_external_id(call.body["external_id"]):
            raise Refusal(409, "CONFLICT", "a customer with this external_id exists")
        return 201, {"customer": self._created(call.body)}

    def upsert_customer(self, call: Call) -> tuple[int, Any]:
        body = call.body
        customer = self.by_external_id(body["external_id"])
        if customer is None:
            return 201, {"customer": self._created(body)}
        tier = self._tier(body["tier_id"])
        customer |= {"tier_id": tier["id"], "tier_code": tier["tier_code"], "email": body["email"]}
        if "metadata" in body:
            customer["metadata"] = body["metadata"]
        customer["updated_at"] = self.moment()
        return 200, {"customer": customer}

    def _created(self, body: dict[str, Any]) -> dict[str, Any]:
        return self._add_customer(
            body["tier_id"], body["external_id"], body["email"], body.get("metadata", {})
        )

    def claim_customer(self, call: Call) -> tuple[int, Any]:
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

    def get_customer(self, call: Call) -> tuple[int, Any]:
        return 200, {"customer": self._customer(call)}

    def delete_customer(self, call: Call) -> tuple[int, Any]:
        del self.customers[self._customer(call)["id"]]
        return 204, None

    def checkout_customer(self, call: Call) -> tuple[int, Any]:
        self._subscribe(self._customer(call))
        return 200, self._session()

    def get_subscription(self, call: Call) -> tuple[int, Any]:
        customer = self._customer(call)
        if "stripe_subscription_id" not in customer:
            return 200, {"active": False}
        return 200, {
            "active": True,
            "subscription_id": customer["stripe_subscription_id"],
            "status": customer["subscription_status"],
            "current_period_start": customer["current_period_start"],
            "current_period_end": customer["current_period_end"],
        }

    def _subscribe(self, customer: dict[str, Any]) -> None:
        customer |= {
            "stripe_customer_id": customer.get("stripe_customer_id") or self.id("cus_stripe"),
            "stripe_subscription_id": customer.get("stripe_subscription_id") or self.id("sub"),
            "subscription_status": "active",
            "current_period_start": self.moment(),
            "current_period_end": self.moment(timedelta(days=30)),
            "updated_at": self.moment(),
        }

    def _session(self) -> dict[str, Any]:
        session = self.id("cs")
        return {"session_id": session, "url": f"https://checkout.example.com/c/{session}"}

    # -- tiers ---------------------------------------------------------------------------------------------------------

    def list_tiers(self, call: Call) -> tuple[int, Any]:
        return 200, {"tiers": list(self.tiers.values())}

    def get_tier(self, call: Call) -> tuple[int, Any]:
        return 200, {"tier": self._tier(call.path["tier_id"])}

    def checkout_tier(self, call: Call) -> tuple[int, Any]:
        tier = self._tier(call.path["tier_id"])
        self._visitors += 1
        name = "visitor" if self._visitors == 1 else f"visitor-{self._visitors}"
        self._subscribe(self._add_customer(tier["id"], "", f"{name}@example.com", {}))
        return 200, self._session()

    # -- tokens --------------------------------------------------------------------------------------------------------

    def frontend_token(self, call: Call) -> tuple[int, Any]:
        body = call.body
        if not body["publishable_key"].startswith("mr_pk_"):
            wrong = {"field": "publishable_key", "message": "must be a publishable key"}
            raise Refusal(422, "VALIDATION_ERROR", "invalid request", [wrong])
        customer = self.by_external_id(body["customer_id"])
        if customer is None:
            customer = self._provisioned(body)
        seconds = max(1, body.get("ttl_seconds") or 3600)
        token = self.id("mrft")
        self.tokens[token] = customer["id"]
        return 200, {
            "token": token,
            "expires_at": self.moment(timedelta(seconds=min(seconds, 10**8))),
            "expires_in": seconds,
            "token_type": "Bearer",
            "key_id": "key_mock",
            "session_id": self.id("ses"),
            "project_id": PROJECT,
            "customer_id": customer["id"],
            "customer_external_id": customer["external_id"],
            "tier_code": customer["tier_code"],
        }

    def _provisioned(self, body: dict[str, Any]) -> dict[str, Any]:
        if "email" not in body:
            raise Refusal(400, "EMAIL_REQUIRED", "the customer does not exist; send an email to create it")
        if not self.tiers:
            raise Refusal(400, "NO_TIERS", "the project has no tiers")
        free = next((tier for tier in self.tiers.values() if not tier.get("price_amount")), None)
        if free is None:
            raise Refusal(400, "NO_FREE_TIER", "the project has no free tier")
        return self._add_customer(free["id"], body["customer_id"], body["email"], {})


ACTIONS: dict[str, Callable[[Project, Call], tuple[int, Any]]] = {
    "listCustomers": Project.list_customers,
    "createCustomer": Project.create_customer,
    "upsertCustomer": Project.upsert_customer,
    "claimCustomer": Project.claim_customer,
    "getCustomer": Project.get_customer,
    "deleteCustomer": Project.delete_customer,
    "createCustomerCheckoutSession": Project.checkout_customer,
    "getCustomerSubscription": Project.get_subscription,
    "listTiers": Project.list_tiers,
    "getTier": Project.get_tier,
    "createTierCheckoutSession": Project.checkout_tier,
    "createFrontendToken": Project.frontend_token,
}
"""By operationId. What is not here is answered from the spec alone."""
