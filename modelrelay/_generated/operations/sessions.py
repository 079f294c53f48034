# Generated from openapi.yaml by `python -m generator`. Not for editing: change the spec or templates/, then `make generate`.

"""Requests and parsers of `sessions`: pure functions, nothing is sent here."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
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
    from ..models.session import Session
    from ..models.session_list import SessionList
    from ..models.session_message import SessionMessage
    from ..models.session_message_role import SessionMessageRole
    from ..models.session_with_messages import SessionWithMessages

SESSIONS_LIST = _Endpoint(
    id="listSessions",
    method="GET",
    path="/sessions",
    key="any",
    security=(
        ("key",),
        ("token",),
    ),
    media=("application/json",),
    streams=(),
)
SESSIONS_CREATE = _Endpoint(
    id="createSession",
    method="POST",
    path="/sessions",
    key="any",
    security=(
        ("key",),
        ("token",),
    ),
    media=("application/json",),
    streams=(),
)
SESSIONS_GET = _Endpoint(
    id="getSession",
    method="GET",
    path="/sessions/{session_id}",
    key="any",
    security=(
        ("key",),
        ("token",),
    ),
    media=("application/json",),
    streams=(),
)
SESSIONS_DELETE = _Endpoint(
    id="deleteSession",
    method="DELETE",
    path="/sessions/{session_id}",
    key="secret",
    security=(("key",),),
    media=(),
    streams=(),
)
SESSIONS_UPDATE = _Endpoint(
    id="updateSession",
    method="PATCH",
    path="/sessions/{session_id}",
    key="any",
    security=(
        ("key",),
        ("token",),
    ),
    media=("application/json",),
    streams=(),
)
SESSIONS_ADD_MESSAGE = _Endpoint(
    id="addSessionMessage",
    method="POST",
    path="/sessions/{session_id}/messages",
    key="any",
    security=(
        ("key",),
        ("token",),
    ),
    media=("application/json",),
    streams=(),
)
SESSIONS_CLEAR = _Endpoint(
    id="clearSession",
    method="POST",
    path="/sessions/{session_id}/clear",
    key="any",
    security=(
        ("key",),
        ("token",),
    ),
    media=("application/json",),
    streams=(),
)


def sessions_list(
    *,
    limit: int | None = None,
    offset: int | None = None,
    customer_id: str | None = None,
) -> _Operation[SessionList]:
    """List the sessions of the project.

    `GET /sessions`
    """

    return _Operation(
        SESSIONS_LIST,
        _Request(
            "GET",
            "/sessions"
            + _f.query(
                (
                    "limit",
                    None if limit is None else _f.check_integer(limit, "limit", least=1, most=100),
                    None,
                ),
                ("offset", None if offset is None else _f.check_integer(offset, "offset", least=0), None),
                (
                    "customer_id",
                    None
                    if customer_id is None
                    else _f.check_text(customer_id, "customer_id", blank=False, pattern="\\S"),
                    None,
                ),
            ),
            (),
            None,
            "application/json",
        ),
        _parse_sessions_list,
    )


def _parse_sessions_list(reply: _HttpReply) -> SessionList:
    from ..models.session_list import SessionList

    data = _codec.loads(reply.body)
    return SessionList.from_dict(data)


def sessions_create(
    *,
    customer_id: str | None = None,
    metadata: Mapping[str, Any] | None = None,
) -> _Operation[Session]:
    """Create a session.

    `POST /sessions`
    """

    _body: dict[str, Any] = {}
    if customer_id is not None:
        _body["customer_id"] = _f.check_text(customer_id, "customer_id")
    if metadata is not None:
        _body["metadata"] = _f.check_map(metadata, "metadata", _f.check_any)
    return _Operation(
        SESSIONS_CREATE,
        _Request("POST", "/sessions", (), _codec.dumps(_body), "application/json"),
        _parse_sessions_create,
    )


def _parse_sessions_create(reply: _HttpReply) -> Session:
    from ..models.session import Session

    data = _codec.loads(reply.body)
    return Session.from_dict(data)


def sessions_get(
    session_id: str,
) -> _Operation[SessionWithMessages]:
    """Get a session with all its messages.

    `GET /sessions/{session_id}`
    """

    return _Operation(
        SESSIONS_GET,
        _Request("GET", "/sessions/" + _f.segment(session_id, "session_id"), (), None, "application/json"),
        _parse_sessions_get,
    )


def _parse_sessions_get(reply: _HttpReply) -> SessionWithMessages:
    from ..models.session_with_messages import SessionWithMessages

    data = _codec.loads(reply.body)
    return SessionWithMessages.from_dict(data)


def sessions_delete(
    session_id: str,
) -> _Operation[None]:
    """Delete a session with all its messages.

    `DELETE /sessions/{session_id}`
    """

    return _Operation(
        SESSIONS_DELETE,
        _Request("DELETE", "/sessions/" + _f.segment(session_id, "session_id"), (), None, "application/json"),
        _parse_sessions_delete,
    )


def _parse_sessions_delete(reply: _HttpReply) -> None:

    return None


def sessions_update(
    session_id: str,
    *,
    metadata: Mapping[str, Any],
) -> _Operation[Session]:
    """Update the metadata of a session.

    `PATCH /sessions/{session_id}`
    """

    _body: dict[str, Any] = {}
    _body["metadata"] = _f.check_map(metadata, "metadata", _f.check_any)
    return _Operation(
        SESSIONS_UPDATE,
        _Request(
            "PATCH",
            "/sessions/" + _f.segment(session_id, "session_id"),
            (),
            _codec.dumps(_body),
            "application/json",
        ),
        _parse_sessions_update,
    )


def _parse_sessions_update(reply: _HttpReply) -> Session:
    from ..models.session import Session

    data = _codec.loads(reply.body)
    return Session.from_dict(data)


def sessions_add_message(
    session_id: str,
    *,
    role: SessionMessageRole | str,
    content: Sequence[Mapping[str, Any]],
    run_id: str | None = None,
) -> _Operation[SessionMessage]:
    """Append a message to a session.

    `POST /sessions/{session_id}/messages`
    """

    _body: dict[str, Any] = {}
    _body["role"] = _f.check_text(role, "role", blank=False)
    _body["content"] = _f.check_array(
        content, "content", lambda item, at: _f.check_map(item, at, _f.check_any), least=1
    )
    if run_id is not None:
        _body["run_id"] = _f.check_text(run_id, "run_id")
    return _Operation(
        SESSIONS_ADD_MESSAGE,
        _Request(
            "POST",
            "/sessions/" + _f.segment(session_id, "session_id") + "/messages",
            (),
            _codec.dumps(_body),
            "application/json",
        ),
        _parse_sessions_add_message,
    )


def _parse_sessions_add_message(reply: _HttpReply) -> SessionMessage:
    from ..models.session_message import SessionMessage

    data = _codec.loads(reply.body)
    return SessionMessage.from_dict(data)


def sessions_clear(
    session_id: str,
) -> _Operation[Session]:
    """Delete all messages of a session.

    `POST /sessions/{session_id}/clear`
    """

    return _Operation(
        SESSIONS_CLEAR,
        _Request(
            "POST",
            "/sessions/" + _f.segment(session_id, "session_id") + "/clear",
            (),
            None,
            "application/json",
        ),
        _parse_sessions_clear,
    )


def _parse_sessions_clear(reply: _HttpReply) -> Session:
    from ..models.session import Session

    data = _codec.loads(reply.body)
    return Session.from_dict(data)
