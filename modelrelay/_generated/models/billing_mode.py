# Generated from openapi.yaml by `python -m generator`. Not for editing: change the spec or templates/, then `make generate`.

from __future__ import annotations

from typing import Any

from modelrelay._core import fields as _f


class BillingMode(_f.OpenEnum):
    """A monthly spend limit (`subscription`) or a prepaid balance (`paygo`)."""

    SUBSCRIPTION = "subscription"
    PAYGO = "paygo"


_known: dict[Any, BillingMode] = {member.value: member for member in BillingMode}


def decode_billing_mode(value: Any) -> BillingMode:
    """The member, or an unnamed one for a value that came later."""
    text = value if type(value) is str else _f.text(value)
    return _known.get(text) or BillingMode(text)
