# Generated from openapi.yaml by `python -m generator`. Not for editing: change the spec or templates/, then `make generate`.

from __future__ import annotations

from modelrelay._core.model import OpenEnum


class BillingProvider(OpenEnum):
    """The billing provider."""

    STRIPE = "stripe"
    CRYPTO = "crypto"
    APP_STORE = "app_store"
    EXTERNAL = "external"
