# Generated from openapi.yaml by `python -m generator`. Not for editing: change the spec or templates/, then `make generate`.

from __future__ import annotations

from typing import Any

from modelrelay._core import fields as _f


class BillingProvider(_f.OpenEnum):
    """The billing provider."""

    STRIPE = "stripe"
    CRYPTO = "crypto"
    APP_STORE = "app_store"
    EXTERNAL = "external"


_known: dict[Any, BillingProvider] = {member.value: member for member in BillingProvider}


def decode_billing_provider(value: Any) -> BillingProvider:
    """The member, or an unnamed one for a value that came later."""
    text = value if type(value) is str else _f.text(value)
    return _known.get(text) or BillingProvider(text)
