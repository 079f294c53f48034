# Generated from openapi.yaml by `python -m generator`. Not for editing: change the spec or templates/, then `make generate`.

"""Requests and parsers of `models`: pure functions, nothing is sent here."""

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
    from ..models.model_capability import ModelCapability
    from ..models.model_info import ModelInfo

MODELS_LIST = _Endpoint(
    id="listModels",
    method="GET",
    path="/models",
    key=None,
    security=(),
    media=("application/json",),
    streams=(),
)


def models_list(
    *,
    provider: str | None = None,
    capability: ModelCapability | str | None = None,
) -> _Operation[_ResultList[ModelInfo]]:
    """List the available models with their prices.

    `GET /models`
    """

    return _Operation(
        MODELS_LIST,
        _Request(
            "GET",
            "/models"
            + _f.query(
                (
                    "provider",
                    None
                    if provider is None
                    else _f.check_text(provider, "provider", blank=False, pattern="\\S"),
                    None,
                ),
                (
                    "capability",
                    None if capability is None else _f.check_text(capability, "capability", blank=False),
                    None,
                ),
            ),
            (),
            None,
            "application/json",
        ),
        _parse_models_list,
    )


def _parse_models_list(reply: _HttpReply) -> _ResultList[ModelInfo]:
    from ..models.model_info import ModelInfo
    from ..models.model_list import ModelList

    data = _codec.loads(reply.body)
    return _ResultList(ModelList.from_dict(data).models)
