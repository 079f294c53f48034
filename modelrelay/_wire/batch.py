"""`POST /responses/batch`: several chat requests in one call. `responses` encodes the requests and decodes the replies."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from contextlib import AbstractContextManager
from dataclasses import dataclass
from typing import Any

from .._core import codec
from .._core.check import check_list, check_type
from .._core.errors import APIError, CallbackError, DecodeError, ResponseError, ValidationError
from .._core.flow import Flow, call
from .._core.http import HttpInfo
from .._core.operation import HttpReply, Operation
from .._core.options import seconds
from .._core.plain import Value
from .._core.replies import error_of_record
from .._core.session import Session
from .._core.values import Reply, Usage
from ..draft import ChatRequest, Fields
from . import members
from .contract import operation_of
from .responses import RESPONSES, reply_of


@dataclass(frozen=True)
class BatchReply(Value):
    """The result of one request of a batch: its reply or its error."""

    reply: Reply | None = None
    error: APIError | ResponseError | None = None


def batch(
    requests: Iterable[Any],
    session: Session,
    *,
    max_concurrent: int | None = None,
    fail_fast: bool = False,
    timeout: float | None = None,
    showing: Callable[[int], AbstractContextManager[Any]],
) -> Flow[list[BatchReply]]:
    """Sends all of them in one call. The results are in the order of the requests. `showing` gets their number."""
    drafts = _drafts(requests)
    if not drafts:
        return []
    options: dict[str, Any] | None = None
    if max_concurrent is not None or fail_fast or timeout is not None:
        options = {"fail_fast": bool(fail_fast)}
        if max_concurrent is not None:
            options["max_concurrent"] = max_concurrent
        # As in `Timeout`, longer than 24 days means no limit.
        if timeout is not None and (milliseconds := seconds(timeout, "timeout") * 1000) < 2**31:
            options["timeout_ms"] = max(1, round(milliseconds))
    session = session.for_call(request_id=_common(drafts, "request_id"))
    operation = _operation(drafts, session, options)
    with showing(len(drafts)) as report:
        results = yield from call(operation, session)
        try:
            if report:
                report(len(results), len(results))
        except CallbackError as error:
            error.result = results  # they are paid for
            raise
    return results


def _drafts(requests: Iterable[Any]) -> list[Fields]:
    found = []
    items = check_list(requests, "requests", "a list of chat requests", not_a=(ChatRequest,))
    for index, request in enumerate(items):
        fields = check_type(request, ChatRequest, "a chat request", f"requests[{index}]")._fields
        for name in ("headers", "timeout", "retry"):
            if getattr(fields, name) not in (None, ()):
                raise ValidationError(
                    "belongs to a call, and a batch is one call: set it with client.with_options()",
                    field=f"requests[{index}].{name}",
                )
        found.append(fields)
    return found


def _common(drafts: list[Fields], name: str) -> str | None:
    """An option that becomes a header of the call, and must therefore be the same for all."""
    values: set[str | None] = {getattr(fields, name) for fields in drafts}
    if len(values) > 1:
        raise ValidationError("must be the same for all requests of a batch", field=name)
    return values.pop()


def _operation(
    drafts: list[Fields], session: Session, options: dict[str, Any] | None
) -> Operation[list[BatchReply]]:
    from .._generated.operations import responses_batch

    bodies = [codec.loads(operation_of(RESPONSES, fields, session).request.read()) for fields in drafts]
    made = responses_batch(
        customer_id=_common(drafts, "customer"),
        requests=[{"id": str(number), **body} for number, body in enumerate(bodies)],
        options=options,
    )

    def parse(reply: HttpReply) -> list[BatchReply]:
        return _results(codec.read(reply.body), len(drafts), reply.http, session)

    return Operation(made.endpoint, made.request, parse)


def _results(body: Any, count: int, http: HttpInfo, session: Session) -> list[BatchReply]:
    """Matched by id. Raises `DecodeError` for an id that is missing, unknown or there twice."""
    results = body.get("results") if isinstance(body, dict) else None
    if not isinstance(results, list) or not all(isinstance(item, dict) for item in results):
        raise DecodeError("expected an array of objects", ".results")
    found: dict[str, BatchReply | None] = dict.fromkeys(map(str, range(count)))
    for number, item in enumerate(results):
        id = item.get("id")
        if not isinstance(id, str) or found.get(id, item) is not None:
            raise DecodeError(f"{id!r} is not the id of a request, or occurs twice", f".results[{number}].id")
        found[id] = _result(item, f".results[{number}]", http, session)
    if missing := [id for id, result in found.items() if result is None]:
        raise DecodeError(f"there is no result for {missing[0]!r}", ".results")
    return [result for result in found.values() if result is not None]


def _result(item: dict[str, Any], at: str, http: HttpInfo, session: Session) -> BatchReply:
    status, response, error = item.get("status"), item.get("response"), item.get("error")
    if status == "error" and isinstance(error, dict):
        report = {"status": error.get("status_code"), **error}
        request_id = members.string(error.get("request_id")) or http.request_id
        body = session.mask(codec.dumps(error).decode())
        return BatchReply(
            error=error_of_record(report, 500, session.mask, request_id=request_id, http=http, body=body)
        )
    if status != "success" or not isinstance(response, dict):
        raise DecodeError("is neither a reply nor an error", at)
    try:
        return BatchReply(reply_of(response, http))
    except DecodeError as problem:
        message = f"the reply is invalid: {problem}"
    failure = ResponseError(
        message, status=http.status, body=session.mask(codec.dumps(response).decode()[:2000])
    )
    usage: Usage | None = members.usage_of(response.get("usage"))
    return BatchReply(error=failure.with_details(request_id=http.request_id, http=http, usage=usage))
