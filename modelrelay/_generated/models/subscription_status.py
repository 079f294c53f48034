# Generated from openapi.yaml by `python -m generator`. Not for editing: change the spec or templates/, then `make generate`.

from __future__ import annotations

from typing import Any

from modelrelay._core import fields as _f


class SubscriptionStatus(_f.OpenEnum):
    """The state of a subscription. `active` and `trialing` count as active."""

    ACTIVE = "active"
    TRIALING = "trialing"
    PAST_DUE = "past_due"
    CANCELED = "canceled"
    UNPAID = "unpaid"
    INCOMPLETE = "incomplete"
    INCOMPLETE_EXPIRED = "incomplete_expired"
    PAUSED = "paused"


_known: dict[Any, SubscriptionStatus] = {member.value: member for member in SubscriptionStatus}


def decode_subscription_status(value: Any) -> SubscriptionStatus:
    """The member, or an unnamed one for a value that came later."""
    text = value if type(value) is str else _f.text(value)
    return _known.get(text) or SubscriptionStatus(text)
