# Generated from openapi.yaml by `python -m generator`. Not for editing: change the spec or templates/, then `make generate`.

from __future__ import annotations

from modelrelay._core.model import OpenEnum


class UsageBasis(OpenEnum):
    """How reliable the counters are."""

    EXACT = "exact"
    ESTIMATED_CATEGORIES = "estimated_categories"
    INCOMPLETE = "incomplete"
    UNAVAILABLE = "unavailable"
