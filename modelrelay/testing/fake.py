"""The mock of ModelRelay: request → answer. No sockets, a clock for timestamps only, standard library only.

It validates like the real API (key, path, body against the spec), keeps the project's state (`state.py`), and has a
mock model that repeats its input (`answers.py`). Any other operation is answered with the spec's example, or with a value
that fits the response's schema, so a new operation in `openapi.yaml` needs no code.
"""

from __future__ import annotations

import contextlib
import json
import re
import threading
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any
from urllib.parse import parse_qsl, unquote

from . import answers, faults, schemas
from .dialect import Asked, Dialect, Said, ndjson, stream, words
from .exchange import JSON, Answer, Request, dumps
from .faults import Fault
from .project import ProjectNow
from .responses import RESPONSES
from .routes import Route
from .routes import routes as routes_of
from .state import Call, Project, Refusal, missing

_CODES = {
    400: "INVALID_INPUT",
    401: "UNAUTHORIZED",
    402: "PAYMENT_REQUIRED",
    403: "FORBIDDEN",
    404: "NOT_FOUND",
    405: "METHOD_NOT_ALLOWED",
    409: "CONFLICT",
    422: "VALIDATION_ERROR",
    429: "RATE_LIMIT",
    500: "INTERNAL_ERROR",
}
_MESSAGES = {
    "RATE_LIMIT": "too many requests",
    "PAYMENT_REQUIRED": "the spend limit of the tier is reached",
    "SERVICE_UNAVAILABLE": "the provider does not answer",
    "INTERNAL_ERROR": "internal error",
}


def error_answer(
    status: int,
    code: str | None = None,
    message: str | None = None,
    *,
    fields: Sequence[Mapping[str, str]] = (),
    retry_after: float | str | None = None,
    request_id: str | None = None,
    headers: Sequence[tuple[str, str]] = (),
    flat: bool = True,
) -> Answer:
    """An error in ModelRelay's form. The default code and message follow from the status.

    flat: the form of today's API. The form of 0.32 is wrapped.
    """
    code = code or _CODES.get(status, "SERVICE_UNAVAILABLE" if status >= 500 else "INVALID_INPUT")
    error: dict[str, Any] = {
        "code": code,
        "message": message or _MESSAGES.get(code, code.lower().replace("_", " ")),
    }
    if fields:
        error["fields"] = [dict(field) for field in fields]
    body: dict[str, Any] = {"error": code, **error} if flat else {"error": error}
    if request_id:
        body["request_id"] = request_id
    more = [
        *headers,
        ("Retry-After", f"{retry_after:g}" if isinstance(retry_after, float) else str(retry_after)),
    ]
    return Answer(status, (JSON, *(more if retry_after is not None else headers)), (dumps(body),))


class FakeModelRelay:
    """An in-memory implementation of the ModelRelay API. `handle` answers a request.

    Any well-formed key (`mr_sk_…`) and any bearer token is accepted, unless `api_key` names the one.
    `latency`: seconds before each answer, and between the pieces of a stream. The same `seed` gives the same ids.
    It implements today's API; `modelrelay.v0_32.testing` has the one for 0.32.
    """

    generated = "modelrelay._generated"
    """The package with the operations and schemas."""
    dialect: Dialect = RESPONSES
    project_type: type[Project] = ProjectNow
    keys = "mr_sk_"
    """The prefixes of its API keys."""
    flat_errors = True

    def __init__(
        self,
        *,
        api_key: str | None = None,
        latency: float = 0.0,
        seed: int = 0,
        now: Callable[[], datetime] | None = None,
        routes: Sequence[Route] | None = None,
        components: Mapping[str, Any] | None = None,
    ) -> None:
        if routes is None or components is None:
            routes, components = routes_of(self.generated)
        self.api_key = api_key
        self.latency = latency
        self.project = self.project_type(seed=seed, **({"now": now} if now else {}))
        self._defs = components
        methods: dict[str, dict[str, Route]] = {}
        for route in sorted(
            routes, key=lambda route: route.path.count("{")
        ):  # a concrete path takes precedence over a template
            methods.setdefault(route.path, {})[route.method] = route
        self._paths = [(_pattern(path), found) for path, found in methods.items()]
        self._attempts: dict[tuple[str, ...], int] = {}
        self._requests = 0
        self._lock = threading.RLock()

    def handle(self, request: Request, *, fault: Fault | None = None) -> Answer:
        """`request.path` is relative to the API's root: `/customers`, without `/api/v1`.

        `fault` overrides the fault in the request's own header.
        """
        with self._lock:
            self._requests += 1
            request_id = (
                request.headers.get(self.dialect.request_id_header, "").strip()
                or f"req_mock_{self._requests}"
            )
            try:
                wanted = [fault] if fault else faults.parse(request.headers.get(faults.HEADER, ""))
            except ValueError as error:
                answer = self.error(400, message=f"{faults.HEADER}: {error}", request_id=request_id)
            else:
                answer = self._met(request, request_id, wanted)
        given = {name.lower() for name, _ in answer.headers}
        names = (self.dialect.request_id_header, "X-Request-Id")
        head = [(name, request_id) for name in names if name.lower() not in given]
        return replace(
            answer,
            headers=(*answer.headers, *head),
            delay=answer.delay + self.latency,
            pause=answer.pause or self.latency,
        )

    def error(self, status: int, code: str | None = None, message: str | None = None, **more: Any) -> Answer:
        """An error, in the form of its API."""
        return error_answer(status, code, message, flat=self.flat_errors, **more)

    # -- faults --------------------------------------------------------------------------------------------------------

    def _met(self, request: Request, request_id: str, wanted: Sequence[Fault]) -> Answer:
        """The answer with its faults: at most one of the wire, and one of the model."""
        fault = self._next(request, faults.on_wire(wanted))
        if fault is not None and (early := self._instead(fault, request_id)):
            return early
        try:
            answer = self._served(request, request_id, faults.in_reply(wanted))
        except Refusal as refusal:
            return self.error(
                refusal.status,
                refusal.code,
                refusal.message,
                fields=refusal.fields,
                request_id=request_id,
                headers=refusal.headers,
            )
        if fault is not None:
            answer = afflicted(answer, fault, self.dialect)
        return replace(answer, pieces=answers.uneven(answer.pieces)) if answer.stream else answer

    def _next(self, request: Request, wanted: Sequence[Fault]) -> Fault | None:
        """The fault of this attempt. After the last fault of a call, the count starts again."""
        if len(wanted) <= 1 and all(fault.times is None for fault in wanted):
            return wanted[0] if wanted else None
        headers = request.headers
        call = headers.get("idempotency-key") or headers.get(self.dialect.request_id_header, "")
        key = (headers.get(faults.HEADER, ""), request.method, request.path, call)
        number = self._attempts.pop(key, 0)
        fault = faults.at(wanted, number)
        if fault is not None:
            self._attempts[key] = number + 1
            if len(self._attempts) > 10_000:  # abandoned calls
                del self._attempts[next(iter(self._attempts))]
        return fault

    def _instead(self, fault: Fault, request_id: str) -> Answer | None:
        """The answer of a fault that replaces the API's answer."""
        if fault.status is not None:
            if fault.status < 400:
                place = (("Location", fault.value or "https://example.com/"),)
                return self.error(fault.status, "REDIRECT", request_id=request_id, headers=place)
            return self.error(fault.status, retry_after=fault.value, request_id=request_id)
        if fault.name == "timeout":
            return Answer(head=False, end="stall")
        if fault.name == "reset":
            return Answer(head=False, end="cut")
        if fault.name == "html":
            page = b"<html><head><title>Bad gateway</title></head><body><h1>Bad gateway</h1></body></html>"
            return Answer(int(fault.number(200)), (("Content-Type", "text/html"),), (page,))
        if fault.name == "empty":
            return Answer(int(fault.number(200)))
        if fault.name == "garbage":
            return Answer(200, (JSON,), (b'{"id": "resp_1", "content": [',))
        return None

    # -- the API -------------------------------------------------------------------------------------------------------

    def _served(self, request: Request, request_id: str, wrong: Sequence[Fault]) -> Answer:
        route, path = self._route(request)
        token = self._authenticate(route, request)
        call = Call(path, {}, request.headers, self._body(route, request), token)
        self._check_parameters(route, call, request.path.partition("?")[2])
        if route.id == self.dialect.operation:
            return self._chat(request, call, request_id, wrong)
        if action := self.project.action(route.id):
            call.chat = lambda body: self._whole(replace(call, body=body), wrong)
            status, shown = action(call)
            return Answer(status, (JSON,), (dumps(shown),)) if shown is not None else Answer(status)
        return self._from_spec(route, request)

    def _route(self, request: Request) -> tuple[Route, dict[str, str]]:
        path = request.path.partition("?")[0]
        for pattern, methods in self._paths:
            if not (found := pattern.fullmatch(path)):
                continue
            if route := methods.get(request.method):
                return route, {name: unquote(value) for name, value in found.groupdict().items()}
            allowed = ", ".join(sorted(methods))
            raise Refusal(405, "METHOD_NOT_ALLOWED", f"use {allowed}", headers=(("Allow", allowed),))
        raise Refusal(404, "NOT_FOUND", f"{path} not found")

    def _authenticate(self, route: Route, request: Request) -> str:
        """The bearer token, when there is one."""
        key = request.headers.get("x-modelrelay-api-key", "").strip()
        scheme, _, token = request.headers.get("authorization", "").strip().partition(" ")
        token = token.strip() if scheme.lower() == "bearer" else ""
        if not route.security or () in route.security:
            return token
        if key and (key != self.api_key if self.api_key else not re.fullmatch(f"({self.keys})[!-~]+", key)):
            raise Refusal(401, "UNAUTHORIZED", "invalid API key")
        if token and not key and self.api_key and token not in self.project.tokens:
            raise Refusal(401, "UNAUTHORIZED", "invalid token")
        if token.startswith("mr_"):
            raise Refusal(401, "UNAUTHORIZED", "an API key goes into the header X-ModelRelay-Api-Key")
        self.project.holder(token)
        sent = {name for name, value in (("key", key), ("token", token)) if value}
        if not any(sent.issuperset(alternative) for alternative in route.security):
            raise Refusal(
                401, "UNAUTHORIZED", "this operation needs an API key" if token else "no API key or token"
            )
        if route.key == "secret" and key.startswith("mr_pk_"):
            raise Refusal(403, "FORBIDDEN", "this operation needs a secret key")
        return token

    def _body(self, route: Route, request: Request) -> Any:
        if route.request is None:
            return None
        if not request.body:
            if route.request_required:
                raise Refusal(400, "INVALID_INPUT", "a JSON body is required")
            return None
        kind = request.headers.get("content-type", "application/json").partition(";")[0].strip().lower()
        if kind != "application/json" and not kind.endswith("+json"):
            raise Refusal(415, "INVALID_INPUT", "the body must be application/json")
        try:
            body = json.loads(request.body, parse_float=_number, parse_constant=_no_constant)
        except (ValueError, RecursionError):
            raise Refusal(400, "INVALID_INPUT", "the body is not valid JSON") from None
        self._refuse(schemas.problems(body, route.request, self._defs))
        return body

    def _check_parameters(self, route: Route, call: Call, query: str) -> None:
        asked = dict(parse_qsl(query, keep_blank_values=True))
        for parameter in route.parameters:
            name, where = parameter["name"], parameter["in"]
            given = {"path": call.path.get(name), "query": asked.get(name)}.get(where, call.headers.get(name))
            if given is None:
                if parameter.get("required"):
                    self._refuse([(name, "is required")])
                continue
            schema = schemas.resolve(parameter["schema"], True, self._defs)
            value = _typed(given, schema.get("type") if isinstance(schema, dict) else None)
            if value is not None:
                found = schemas.problems(value, schema, self._defs)
                if found and where == "path":
                    raise missing(parameter["name"].removesuffix("_id").replace("_", " "))
                self._refuse([(name, message) for _, message in found])
            if where == "query":
                call.query[name] = given if value is None else value

    def _refuse(self, found: Sequence[tuple[str, str]]) -> None:
        if found:
            fields = [{"field": path, "message": message} for path, message in found[:20]]
            raise Refusal(422, "VALIDATION_ERROR", "invalid request", fields)

    # -- chat ----------------------------------------------------------------------------------------------------------

    def _chat(self, request: Request, call: Call, request_id: str, wrong: Sequence[Fault]) -> Answer:
        asked, model, names = self._asked(call, wrong)
        framing = self.dialect.framing(request.headers.get("accept", ""))
        if framing == "ndjson" and asked.schema is not None and names <= {"invalid"}:
            with _own_schema():
                value = answers.fitting(asked, names)
                growth = answers.growth(value)
            used = answers.usage(asked.messages, json.dumps(value, ensure_ascii=False))
            said = Said(self.project.id("resp"), model, usage=used)
            self.project.book(call, used)
            return stream(self.dialect.value_records(said, growth, request_id), framing)
        said = self._said(call, asked, model, names)
        if framing is not None:
            return stream(self.dialect.text_records(said, words(said.text)), framing)
        return Answer(200, (JSON,), (dumps(self.dialect.reply(said)),))

    def _whole(self, call: Call, wrong: Sequence[Fault]) -> Any:
        """The body of a whole reply."""
        return self.dialect.reply(self._said(call, *self._asked(call, wrong)))

    def _asked(self, call: Call, wrong: Sequence[Fault]) -> tuple[Asked, str, set[str]]:
        """The request, the model that answers it, and the faults of its reply."""
        self._refuse(self.dialect.problems(call.body))
        asked = self.dialect.asked(call.body)
        fault = faults.at(wrong, sum(message["role"] == "assistant" for message in asked.messages))
        return asked, self.project.model(call, asked.model), {fault.name} if fault else set()

    def _said(self, call: Call, asked: Asked, model: str, names: set[str]) -> Said:
        with _own_schema():
            said = answers.reply(asked, id=self.project.id("resp"), model=model, faults=names)
        self.project.book(call, said.usage or {})
        return said

    # -- everything else -----------------------------------------------------------------------------------------------

    def _from_spec(self, route: Route, request: Request) -> Answer:
        """The documented success: its example, or a value that fits its schema."""
        documented = route.responses.get(str(route.success), {})
        media: dict[str, Any] = documented.get("media") or {}
        if not media:
            return Answer(route.success)
        accept = request.headers.get("accept", "*/*")
        kind = next((kind for kind in media if kind in accept), next(iter(media)))
        examples = documented.get("examples", {})
        value = examples[kind] if kind in examples else schemas.sample(media[kind], self._defs)
        if kind in route.streams:
            record = value if isinstance(value, dict) else {"value": value}
            pieces = ndjson([record]) if "json" in kind else (b"data: %s\n\n" % dumps(record),)
            return Answer(route.success, (("Content-Type", kind),), pieces, stream=True)
        raw = dumps(value) if "json" in kind else str(value).encode()
        return Answer(route.success, (("Content-Type", kind),), (raw,))


def afflicted(answer: Answer, fault: Fault, dialect: Dialect) -> Answer:
    """The answer with a fault of the wire."""
    if fault.name == "delay":
        return replace(answer, delay=fault.number(1))
    if fault.name == "drip":
        whole = b"".join(answer.pieces)
        single = tuple(whole[at : at + 1] for at in range(len(whole)))
        return replace(answer, pieces=answer.pieces if answer.stream else single, pause=fault.number(0.1))
    if fault.name in ("cut", "stall", "eof"):
        count = int(fault.number(1))
        pieces = answer.pieces[:count] if answer.stream else (answer.body[:count],)
        if fault.name == "eof":
            return replace(answer, pieces=pieces) if answer.stream else answer
        return replace(answer, pieces=pieces, end="cut" if fault.name == "cut" else "stall")
    if fault.name == "error" and answer.stream:
        record = dialect.error_record(code="INTERNAL_ERROR", message="the provider failed", status=502)
        framing = "ndjson" if "ndjson" in (answer.header("content-type") or "") else "sse"
        broken = stream([record], framing).pieces
        return replace(answer, pieces=(*answer.pieces[: int(fault.number(1))], *broken))
    return answer


@contextlib.contextmanager
def _own_schema() -> Iterator[None]:
    """Around code that reads the caller's own, unchecked schemas."""
    try:
        yield
    except (
        LookupError,
        ValueError,
        TypeError,
        AttributeError,
        ArithmeticError,
        RecursionError,
        re.error,
    ) as error:
        problem = f"no value fits this schema: {type(error).__name__}: {error}"
        raise Refusal(422, "VALIDATION_ERROR", problem) from None


def _pattern(template: str) -> re.Pattern[str]:
    parts = re.split(r"\{(\w+)\}", template)
    return re.compile("".join(f"(?P<{p}>[^/]+)" if i % 2 else re.escape(p) for i, p in enumerate(parts)))


def _typed(given: str, kind: Any) -> Any:
    """A parameter as its type; None where the text does not determine it (lists, objects, alternatives)."""
    if kind in ("integer", "number"):
        try:
            return int(given) if kind == "integer" else float(given)
        except ValueError:
            return given
    if kind == "boolean":
        return {"true": True, "false": False}.get(given, given)
    return given if kind == "string" else None


def _number(digits: str) -> float:
    """5.0 is an integer (JSON Schema)."""
    number = float(digits)
    return int(number) if number.is_integer() else number


def _no_constant(name: str) -> Any:
    raise ValueError(f"{name} is not JSON")
