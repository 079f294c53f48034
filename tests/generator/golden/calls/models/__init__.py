# Generated from calls.yaml by `python -m generator`. Not for editing: change the spec or templates/, then `make generate`.

"""Models of the API. Each is loaded when it is first asked for: creating them all takes most of a second."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from .ask_request import AskRequest
    from .ask_response import AskResponse
    from .ask_response_event_stream import AskResponseEventStream
    from .bulk_request_item import BulkRequestItem
    from .day_kind import DayKind
    from .extend_request import ExtendRequest
    from .get_report_response import GetReportResponse
    from .job_events_response import JobEventsResponse
    from .search_error import SearchError
    from .search_order import SearchOrder
    from .search_response_item import SearchResponseItem
    from .shared_body import SharedBody
    from .shared_response import SharedResponse
    from .start_job_request import StartJobRequest
    from .start_job_response import StartJobResponse
    from .start_job_response202 import StartJobResponse202

__all__ = [
    "AskRequest",
    "AskResponse",
    "AskResponseEventStream",
    "BulkRequestItem",
    "DayKind",
    "ExtendRequest",
    "GetReportResponse",
    "JobEventsResponse",
    "SearchError",
    "SearchOrder",
    "SearchResponseItem",
    "SharedBody",
    "SharedResponse",
    "StartJobRequest",
    "StartJobResponse",
    "StartJobResponse202",
]

_HOMES = {
    "AskRequest": "ask_request",
    "AskResponse": "ask_response",
    "AskResponseEventStream": "ask_response_event_stream",
    "BulkRequestItem": "bulk_request_item",
    "DayKind": "day_kind",
    "ExtendRequest": "extend_request",
    "GetReportResponse": "get_report_response",
    "JobEventsResponse": "job_events_response",
    "SearchError": "search_error",
    "SearchOrder": "search_order",
    "SearchResponseItem": "search_response_item",
    "SharedBody": "shared_body",
    "SharedResponse": "shared_response",
    "StartJobRequest": "start_job_request",
    "StartJobResponse": "start_job_response",
    "StartJobResponse202": "start_job_response202",
}


def __getattr__(name: str) -> Any:
    home = _HOMES.get(name)
    if home is None:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    found = getattr(import_module(f".{home}", __name__), name)
    globals()[name] = found
    return found


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
