# Generated from openapi-0.32.yaml by `python -m generator`. Not for editing: change the spec or templates/, then `make generate`.

"""Requests and parsers of `tiers`: pure functions, nothing is sent here."""

from __future__ import annotations

from typing import Any, TYPE_CHECKING

from modelrelay._core import codec as _codec
from modelrelay._core import fields as _f
from modelrelay._core.operation import (
    Endpoint as _Endpoint,
    HttpReply as _HttpReply,
    Operation as _Operation,
    Request as _Request,
    ResultList as _ResultList,
)

if TYPE_CHECKING:
    from ..models.tier import Tier
    from ..models.tier_checkout_session import TierCheckoutSession

TIERS_LIST = _Endpoint(
    id="listTiers",
    method="GET",
    path="/tiers",
    key="publishable",
    security=(("key",),),
    media=("application/json",),
    streams=(),
)
TIERS_GET = _Endpoint(
    id="getTier",
    method="GET",
    path="/tiers/{tier_id}",
    key="publishable",
    security=(("key",),),
    media=("application/json",),
    streams=(),
)
TIERS_CHECKOUT = _Endpoint(
    id="createTierCheckoutSession",
    method="POST",
    path="/tiers/{tier_id}/checkout",
    key="secret",
    security=(("key",),),
    media=("application/json",),
    streams=(),
)


def tiers_list() -> _Operation[_ResultList[Tier]]:
    """All tiers of the project.

    `GET /tiers`
    """

    return _Operation(TIERS_LIST, _Request("GET", "/tiers", (), None, "application/json"), _parse_tiers_list)


def _parse_tiers_list(reply: _HttpReply) -> _ResultList[Tier]:
    from ..models.tier import Tier
    from ..models.tier_list import TierList

    data = _codec.loads(reply.body)
    return _ResultList(TierList.from_dict(data).tiers)


def tiers_get(
    tier_id: str,
) -> _Operation[Tier]:
    """One tier.

    `GET /tiers/{tier_id}`
    """

    return _Operation(
        TIERS_GET,
        _Request("GET", "/tiers/" + _f.segment(tier_id, "tier_id"), (), None, "application/json"),
        _parse_tiers_get,
    )


def _parse_tiers_get(reply: _HttpReply) -> Tier:
    from ..models.tier import Tier
    from ..models.tier_envelope import TierEnvelope

    data = _codec.loads(reply.body)
    return TierEnvelope.from_dict(data).tier


def tiers_checkout(
    tier_id: str,
    *,
    success_url: str,
    cancel_url: str,
) -> _Operation[TierCheckoutSession]:
    """A checkout page for a visitor who is no customer yet.

    `POST /tiers/{tier_id}/checkout`
    """

    _body: dict[str, Any] = {}
    _body["success_url"] = _f.check_text(success_url, "success_url", blank=False, pattern="\\S")
    _body["cancel_url"] = _f.check_text(cancel_url, "cancel_url", blank=False, pattern="\\S")
    return _Operation(
        TIERS_CHECKOUT,
        _Request(
            "POST",
            "/tiers/" + _f.segment(tier_id, "tier_id") + "/checkout",
            (),
            _codec.dumps(_body),
            "application/json",
        ),
        _parse_tiers_checkout,
    )


def _parse_tiers_checkout(reply: _HttpReply) -> TierCheckoutSession:
    from ..models.tier_checkout_session import TierCheckoutSession

    data = _codec.loads(reply.body)
    return TierCheckoutSession.from_dict(data)
