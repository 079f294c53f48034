# Generated from openapi.yaml by `python -m generator`. Not for editing: change the spec or templates/, then `make generate`.

"""Requests and parsers of `state_handles`: pure functions, nothing is sent here."""

from __future__ import annotations

from typing import Any, TYPE_CHECKING

from modelrelay._core import codec as _codec
from modelrelay._core import fields as _f
from modelrelay._core.operation import (
    Endpoint as _Endpoint,
    HttpReply as _HttpReply,
    Operation as _Operation,
    Request as _Request,
)

if TYPE_CHECKING:
    from ..models.state_handle import StateHandle
    from ..models.state_handle_list import StateHandleList

STATE_HANDLES_LIST = _Endpoint(
    id="listStateHandles",
    method="GET",
    path="/state-handles",
    key="any",
    security=(
        ("key",),
        ("token",),
    ),
    media=("application/json",),
    streams=(),
)
STATE_HANDLES_CREATE = _Endpoint(
    id="createStateHandle",
    method="POST",
    path="/state-handles",
    key="any",
    security=(
        ("key",),
        ("token",),
    ),
    media=("application/json",),
    streams=(),
)
STATE_HANDLES_DELETE = _Endpoint(
    id="deleteStateHandle",
    method="DELETE",
    path="/state-handles/{state_id}",
    key="any",
    security=(
        ("key",),
        ("token",),
    ),
    media=(),
    streams=(),
)


def state_handles_list(
    *,
    limit: int | None = None,
    offset: int | None = None,
) -> _Operation[StateHandleList]:
    """List the state handles of the project, or of the token's customer.

    `GET /state-handles`
    """

    return _Operation(
        STATE_HANDLES_LIST,
        _Request(
            "GET",
            "/state-handles"
            + _f.query(
                (
                    "limit",
                    None if limit is None else _f.check_integer(limit, "limit", least=1, most=100),
                    None,
                ),
                ("offset", None if offset is None else _f.check_integer(offset, "offset", least=0), None),
            ),
            (),
            None,
            "application/json",
        ),
        _parse_state_handles_list,
    )


def _parse_state_handles_list(reply: _HttpReply) -> StateHandleList:
    from ..models.state_handle_list import StateHandleList

    data = _codec.loads(reply.body)
    return StateHandleList.from_dict(data)


def state_handles_create(
    *,
    ttl_seconds: int | None = None,
) -> _Operation[StateHandle]:
    """Create a state handle, for the `state_id` of a chat.

    `POST /state-handles`
    """

    _body: dict[str, Any] = {}
    if ttl_seconds is not None:
        _body["ttl_seconds"] = _f.check_integer(ttl_seconds, "ttl_seconds", least=1, most=31536000)
    return _Operation(
        STATE_HANDLES_CREATE,
        _Request("POST", "/state-handles", (), _codec.dumps(_body) if _body else None, "application/json"),
        _parse_state_handles_create,
    )


def _parse_state_handles_create(reply: _HttpReply) -> StateHandle:
    from ..models.state_handle import StateHandle

    data = _codec.loads(reply.body)
    return StateHandle.from_dict(data)


def state_handles_delete(
    state_id: str,
) -> _Operation[None]:
    """Delete a state handle and its state.

    `DELETE /state-handles/{state_id}`
    """

    return _Operation(
        STATE_HANDLES_DELETE,
        _Request(
            "DELETE", "/state-handles/" + _f.segment(state_id, "state_id"), (), None, "application/json"
        ),
        _parse_state_handles_delete,
    )


def _parse_state_handles_delete(reply: _HttpReply) -> None:

    return None
