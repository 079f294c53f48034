# Generated from calls.yaml by `python -m generator`. Not for editing: change the spec or templates/, then `make generate`.

"""Requests and parsers of `jobs`: pure functions, nothing is sent here."""

from __future__ import annotations

from typing import Any, TYPE_CHECKING

from modelrelay._core import codec as _codec
from modelrelay._core import fields as _f
from modelrelay._core.errors import DecodeError as _DecodeError
from modelrelay._core.operation import (
    Endpoint as _Endpoint,
    HttpReply as _HttpReply,
    Operation as _Operation,
    Request as _Request,
)

if TYPE_CHECKING:
    from ..models.job_events_response import JobEventsResponse
    from ..models.start_job_response import StartJobResponse
    from ..models.start_job_response202 import StartJobResponse202

JOBS_START_JOB = _Endpoint(
    id="startJob",
    method="POST",
    path="/jobs",
    key=None,
    security=(
        ("key",),
        ("token",),
    ),
    media=("application/json",),
    streams=(),
)
JOBS_JOB_EVENTS = _Endpoint(
    id="jobEvents",
    method="GET",
    path="/jobs/{id}/events/{seq}",
    key=None,
    security=(
        ("key",),
        ("token",),
    ),
    media=(
        "text/event-stream",
        "application/x-ndjson",
    ),
    streams=(
        "text/event-stream",
        "application/x-ndjson",
    ),
)


def jobs_start_job(
    *,
    name: str | None = None,
    body_timeout: int | None = None,
    body: str | None = None,
) -> _Operation[StartJobResponse | StartJobResponse202 | None]:
    """startJob

    `POST /jobs`
    """

    _body: dict[str, Any] = {}
    if name is not None:
        _body["name"] = _f.check_text(name, "name")
    if body_timeout is not None:
        _body["timeout"] = _f.check_integer(body_timeout, "body_timeout")
    if body is not None:
        _body["body"] = _f.check_text(body, "body")
    return _Operation(
        JOBS_START_JOB,
        _Request("POST", "/jobs", (), _codec.dumps(_body) if _body else None, "application/json"),
        _parse_jobs_start_job,
    )


def _parse_jobs_start_job(reply: _HttpReply) -> StartJobResponse | StartJobResponse202 | None:
    from ..models.start_job_response import StartJobResponse
    from ..models.start_job_response202 import StartJobResponse202

    if reply.status == 204:
        return None
    if reply.status == 202:
        data = _codec.loads(reply.body)
        return StartJobResponse202.from_dict(data)
    data = _codec.loads(reply.body)
    return StartJobResponse.from_dict(data)


def jobs_job_events(
    id: str,
    seq: int,
    *,
    accept: str = "text/event-stream",
) -> _Operation[None]:
    """jobEvents

    `GET /jobs/{id}/events/{seq}`
    """

    return _Operation(
        JOBS_JOB_EVENTS,
        _Request(
            "GET",
            "/jobs/"
            + _f.segment(id, "id")
            + "/events/"
            + _f.segment(_f.check_integer(seq, "seq", least=0), "seq"),
            (),
            None,
            accept,
        ),
        _parse_jobs_job_events,
        _record_jobs_job_events,
    )


def _parse_jobs_job_events(reply: _HttpReply) -> None:

    raise _DecodeError("this operation answers with a stream")


def _record_jobs_job_events(data: Any) -> JobEventsResponse:
    """One record of the stream."""
    from ..models.job_events_response import JobEventsResponse

    return JobEventsResponse.from_dict(data)
