"""The common part of the mock's projects for both APIs: ids, the clock, tiers, customers and their tokens.

`project.py` has the project of today's API, `project_0_32.py` that of 0.32. Records are stored in the API's own form.
A project starts with a free tier, a paid tier and a customer `demo`. A checkout succeeds at once, without a payment.
"""

from __future__ import annotations

import random
import re
import uuid
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Any

DEFAULT_MODEL = "mock-model"
SMALL_MODEL = "mock-model-small"
Record = dict[str, Any]


class Refusal(Exception):
    """An error that the API documents."""

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


def invalid(field: str, message: str, status: int = 422) -> Refusal:
    """The error for one invalid field."""
    return Refusal(status, "VALIDATION_ERROR", "invalid request", [{"field": field, "message": message}])


def missing(what: str) -> Refusal:
    return Refusal(404, "NOT_FOUND", f"{what} not found")


@dataclass
class Call:
    """One request to one operation. Path, query and body are valid."""

    path: dict[str, str] = field(default_factory=dict)
    query: dict[str, Any] = field(default_factory=dict)
    headers: Mapping[str, str] = field(default_factory=dict)
    body: Any = None
    token: str = ""
    """The bearer token."""
    chat: Callable[[Any], Any] | None = None
    """Answers the body of another chat request."""


Reply = tuple[int, Any]
"""Status and body; None for no body."""


def _utc() -> datetime:
    return datetime.now(UTC)


class Project:
    """State of one project. The method for an operation is its operationId in snake case."""

    def __init__(self, *, seed: int = 0, now: Callable[[], datetime] = _utc) -> None:
        self._random = random.Random(seed)
        self._now = now
        self.tiers: dict[str, Record] = {}
        self.customers: dict[str, Record] = {}
        self.tokens: dict[str, tuple[str, datetime]] = {}
        """Token → id of its customer, and when it expires."""
        self._visitors = 0
        self._start()

    def _start(self) -> None:
        """The initial state."""

    def action(self, operation: str) -> Callable[[Call], Reply] | None:
        """The method for an operation; None when the spec's example is the answer."""
        name = re.sub("[A-Z]", lambda found: "_" + found[0].lower(), operation)
        return getattr(self, name, None) if name in vars(type(self)) else None

    # -- ids and times -------------------------------------------------------------------------------------------------

    def id(self, prefix: str) -> str:
        """A new id; the same ones in the same order for the same seed."""
        alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
        return f"{prefix}_" + "".join(self._random.choice(alphabet) for _ in range(20))

    def uuid(self) -> str:
        """The same, as a UUID."""
        return str(uuid.UUID(int=self._random.getrandbits(128), version=4))

    def moment(self, after: timedelta = timedelta()) -> str:
        return (self._now() + after).isoformat().replace("+00:00", "Z")

    # -- lookups -------------------------------------------------------------------------------------------------------

    def tier(self, id: str) -> Record:
        if id not in self.tiers:
            raise missing("tier")
        return self.tiers[id]

    def customer(self, call: Call) -> Record:
        """The customer whose id is in the path."""
        try:
            return self.customers[call.path["customer_id"]]
        except KeyError:
            raise missing("customer") from None

    def by_external_id(self, external_id: str) -> Record | None:
        return next((c for c in self.customers.values() if self.external_id(c) == external_id), None)

    def external_id(self, customer: Record) -> str:
        return str(customer["external_id"])

    # -- tokens --------------------------------------------------------------------------------------------------------

    def grant(self, token: str, customer_id: str, seconds: int) -> Record:
        """A new token, as both APIs show it."""
        # Dates have a maximum, so the lifetime of a token is limited.
        expires = self._now() + timedelta(seconds=min(seconds, 10**8))
        self.tokens[token] = (customer_id, expires)
        shown = expires.isoformat().replace("+00:00", "Z")
        return {"token": token, "expires_at": shown, "expires_in": seconds, "token_type": "Bearer"}

    def holder(self, token: str) -> Record | None:
        """The customer of a token. None for a token that was not issued here."""
        id, expires = self.tokens.get(token, ("", None))
        if expires is not None and expires <= self._now():
            raise Refusal(401, "UNAUTHORIZED", "the token has expired")
        return self.customers.get(id)

    # -- chats ---------------------------------------------------------------------------------------------------------

    def caller(self, call: Call) -> Record | None:
        """The customer of a call."""
        external_id = call.headers.get("x-modelrelay-customer-id", "").strip()
        if not external_id:
            return self.holder(call.token)
        if (customer := self.by_external_id(external_id)) is None:
            raise missing("customer")
        return customer

    def model(self, call: Call, asked: str | None) -> str:
        """The model that answers: the requested one, or else that of the customer's tier."""
        customer = self.caller(call)
        if asked is not None:
            return asked.strip()
        if customer is None:
            raise invalid("model", "is required")
        return self.default_model(customer)

    def default_model(self, customer: Record) -> str:
        return SMALL_MODEL if customer.get("tier_code") == "free" else DEFAULT_MODEL

    def book(self, call: Call, usage: Record) -> None:
        """The usage of an answer."""

    def session(self) -> Record:
        """A checkout page."""
        session = self.id("cs")
        return {"session_id": session, "url": f"https://checkout.example.com/c/{session}"}

    def visitor(self) -> str:
        """The name of a new visitor."""
        self._visitors += 1
        return "visitor" if self._visitors == 1 else f"visitor-{self._visitors}"
