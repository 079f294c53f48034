"""Checks recorded exchanges with openapi.yaml or openapi-0.32.yaml: a test of the spec with a real server.

    python -m modelrelay.testing.conformance tests/cassettes/*.json
    python -m modelrelay.testing.conformance --api 0.32 tests/cassettes/*.json

print every difference, and exit with 1 if there is one. Unknown members, enum values and statuses count too: the SDK
accepts them, but the spec should have them.
"""

from __future__ import annotations

import json
import os
import re
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from .._types.json_schema import check_schema
from . import schemas
from .cassettes import CassetteError, Exchange, load
from .command import FAKES
from .routes import Route
from .routes import routes as routes_of


class Finding(NamedTuple):
    """One difference from the spec."""

    exchange: str
    """`POST /customers → 201`"""
    where: str
    """`request`, `response`, `response, record 3`, with the path of the value: `response $.customer.email`."""
    message: str

    def __str__(self) -> str:
        return f"{self.exchange}: {self.where}: {self.message}"


def conform(
    recorded: str | os.PathLike[str] | Iterable[Exchange],
    *,
    api: str = "current",
    routes: Sequence[Route] | None = None,
    components: Mapping[str, Any] | None = None,
) -> list[Finding]:
    """The differences between a cassette and the spec; empty when it conforms. `api`: "current" or "0.32"."""
    if routes is None or components is None:
        routes, components = routes_of(FAKES[api].generated)
    exchanges = load(recorded) if isinstance(recorded, str | os.PathLike) else recorded
    return [finding for exchange in exchanges for finding in _findings(exchange, routes, components)]


def _findings(exchange: Exchange, routes: Sequence[Route], defs: Mapping[str, Any]) -> Iterator[Finding]:
    request, answer = exchange.request, exchange.answer
    name = f"{request.method} {request.path} → {answer.status}"
    route = _route(request.method, request.path.partition("?")[0], routes)
    if route is None:
        yield Finding(name, "request", "no operation has this method and path")
        return
    if request.body and route.request is not None:
        for where, message in _differences(_json(request.body), route.request, defs):
            yield Finding(name, f"request {where}", message)
    documented = route.responses.get(str(answer.status))
    if documented is None:
        yield Finding(name, "response", f"status {answer.status} is not documented")
        documented = route.responses.get("default", {})
    media = documented.get("media") or {}
    kind = (answer.header("Content-Type") or "").partition(";")[0].strip().lower()
    if not answer.body:
        if media:
            yield Finding(name, "response", "the documented body is missing")
        return
    if kind not in media:
        yield Finding(name, "response", f"content type {kind or 'none'} is not documented")
        return
    for number, value in enumerate(_values(answer.body, kind, kind in route.streams), 1):
        place = f"response, record {number}" if kind in route.streams else "response"
        for where, message in _differences(value, media[kind], defs):
            yield Finding(name, f"{place} {where}", message)


def _route(method: str, path: str, routes: Sequence[Route]) -> Route | None:
    for route in sorted(routes, key=lambda route: route.path.count("{")):
        pattern = re.sub(r"\\\{\w+\\\}", "[^/]+", re.escape(route.path))
        if route.method == method and re.fullmatch(pattern, path):
            return route
    return None


def _values(body: bytes, kind: str, stream: bool) -> Iterator[Any]:
    """The body, or the records of a stream."""
    if not stream:
        yield _json(body) if "json" in kind else body.decode("utf-8", "replace")
    elif kind == "text/event-stream":
        for event in re.split(r"(?:\r\n|\r|\n){2}", body.decode("utf-8", "replace")):
            lines = [
                line[5:].removeprefix(" ") for line in re.split(r"\r\n|\r|\n", event) if line[:5] == "data:"
            ]
            if lines:
                yield _json("\n".join(lines).encode())
    else:
        for line in body.splitlines():
            if line.strip():
                yield _json(line)


def _json(raw: bytes) -> Any:
    try:
        return json.loads(raw)
    except ValueError:
        return raw.decode("utf-8", "replace")


def _differences(value: Any, schema: Any, defs: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    issues = check_schema(value, schema, defs)
    if issues:
        yield from ((issue.path, issue.message) for issue in issues)
    else:
        yield from _unknown(value, schema, defs, "$")


def _unknown(value: Any, schema: Any, defs: Mapping[str, Any], path: str) -> Iterator[tuple[str, str]]:
    """Members that an open schema allows but does not name."""
    schema = schemas.resolve(schema, True, defs)
    if not isinstance(schema, dict):
        return
    for word in ("anyOf", "oneOf"):
        # The alternative that names most of the value's members is the one that was meant.
        fitting = [part for part in schema.get(word, ()) if not check_schema(value, part, defs)]
        if fitting:
            yield from min((list(_unknown(value, part, defs, path)) for part in fitting), key=len)
            return
    if isinstance(value, list) and isinstance(schema.get("items"), dict):
        for index, item in enumerate(value):
            yield from _unknown(item, schema["items"], defs, f"{path}[{index}]")
    if isinstance(value, dict) and "properties" in schema:
        for key, member in value.items():
            if key in schema["properties"]:
                yield from _unknown(member, schema["properties"][key], defs, f"{path}.{key}")
            elif "additionalProperties" not in schema:
                yield f"{path}.{key}", "is not documented"


def main(paths: Sequence[str] | None = None) -> int:
    """Print the differences of these cassettes. Returns 0 for none, 1 for some, 2 if a file is not a cassette."""
    names = list(sys.argv[1:] if paths is None else paths)
    api = "current"
    if names[:2] == ["--api", "0.32"]:
        api, names = names[1], names[2:]
    if not names:
        print("usage: python -m modelrelay.testing.conformance [--api 0.32] CASSETTE...", file=sys.stderr)
        return 2
    found = 0
    for name in names:
        try:
            findings = conform(name, api=api)
        except (OSError, CassetteError) as error:
            print(error, file=sys.stderr)
            return 2
        found += len(findings)
        for finding in findings:
            print(f"{name}: {finding}")
    print("all conforms" if not found else f"{found} differences", file=sys.stderr)
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
