"""From a reply that is not a 2xx to its `APIError`."""

from __future__ import annotations

import re
from collections.abc import Callable
from http import HTTPStatus
from typing import Any

from . import codec
from .errors import APIError, DecodeError, FieldError, api_error
from .operation import HttpReply

_MEMBERS = {"error", "code", "message", "fields", "request_id", "requestId"}
_REASONS = {int(status): status.phrase for status in HTTPStatus}
_CODE = re.compile(r"[A-Z][A-Z0-9_]*")


def error_of(reply: HttpReply, mask: Callable[[str], str]) -> APIError:
    """Reads both shapes of error bodies, plain text and empty bodies. Malformed members are ignored."""
    text = mask(reply.body.decode("utf-8", "replace"))
    found = _fields_of(reply.body)
    reason = reply.reason or _REASONS.get(reply.status) or f"HTTP status {reply.status}"
    if found is None:
        found = {"message": text.strip()}
    extra: dict[str, Any] = {}
    if 300 <= reply.status < 400:
        extra["location"] = mask(reply.headers.get("location", "")) or None
    return api_error(
        _status(found, reply.status),
        mask(_text(found.get("message")) or mask(reason)),
        code=mask(_text(found.get("code"))) or None,
        fields=_field_errors(found.get("fields"), mask),
        body=text,
        request_id=mask(_text(found.get("request_id"))) or reply.request_id,
        attempts=reply.http.attempts,
        http=reply.http,
        **extra,
    )


def error_of_record(
    record: dict[str, Any], default_status: int, mask: Callable[[str], str], **attributes: Any
) -> APIError:
    """The API error that a record inside a stream reports."""
    record = error_in(record)
    return api_error(
        _status(record, default_status),
        mask(_text(record.get("message"))) or "the stream reported an error",
        code=mask(_text(record.get("code"))) or None,
        **attributes,
    )


def _fields_of(body: bytes) -> dict[str, Any] | None:
    """The content of an error body in one flat shape; None for any other body."""
    try:
        data = codec.loads(body)
    except DecodeError:
        return None
    if not isinstance(data, dict):
        return None
    found = error_in(data) | {"request_id": data.get("request_id") or data.get("requestId")}
    if isinstance(data.get("error"), dict):
        return found
    said = [data.get(name) for name in ("error", "code", "message")]
    ours = not data or data.keys() & _MEMBERS  # every member may be missing
    if not ours or (any(value is not None for value in said) and not any(isinstance(v, str) for v in said)):
        return None
    return found | {"status": None}


def error_in(said: dict[str, Any]) -> dict[str, Any]:
    """What an error body or record says: in a member `error`, or on itself. There, `error` is the code, or a plain sentence."""
    error = said.get("error")
    if isinstance(error, dict):
        return error
    if isinstance(error, str) and not _text(said.get("message")) and not _CODE.fullmatch(error.strip()):
        return said | {"message": error}
    return said | {"code": said.get("code") or error}


def _status(found: dict[str, Any], default: int) -> int:
    status = found.get("status")
    return status if isinstance(status, int) and not isinstance(status, bool) and status > 0 else default


def _text(value: Any) -> str:
    return value.strip() if isinstance(value, str) else ""


def _field_errors(value: Any, mask: Callable[[str], str]) -> tuple[FieldError, ...]:
    if not isinstance(value, list):
        return ()
    found = []
    for item in value:
        if not isinstance(item, dict) or not isinstance(item.get("message"), str):
            return ()
        field = item.get("field")
        found.append(FieldError(mask(field) if isinstance(field, str) else None, mask(item["message"])))
    return tuple(found)
