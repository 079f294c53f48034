# Generated from openapi.yaml by `python -m generator`. Not for editing: change the spec or templates/, then `make generate`.

from __future__ import annotations

from modelrelay._core.model import OpenEnum


class BillingMode(OpenEnum):
    """A monthly spend limit (`subscription`) or a prepaid balance (`paygo`)."""

    SUBSCRIPTION = "subscription"
    PAYGO = "paygo"
