# Generated from openapi-0.32.yaml by `python -m generator`. Not for editing: change the spec or templates/, then `make generate`.

from __future__ import annotations

from typing import Any

from modelrelay._core import fields as _f


class PriceInterval(_f.OpenEnum):
    """How often a tier is billed."""

    MONTH = "month"
    YEAR = "year"


_known: dict[Any, PriceInterval] = {member.value: member for member in PriceInterval}


def decode_price_interval(value: Any) -> PriceInterval:
    """The member, or an unnamed one for a value that came later."""
    text = value if type(value) is str else _f.text(value)
    return _known.get(text) or PriceInterval(text)
