"""The operations of an API as a server sees them: `routes.json` of its generated package."""

from __future__ import annotations

import json
from functools import cache
from importlib.resources import files
from typing import Any, NamedTuple


class Route(NamedTuple):
    """One operation. Schemas keep their `#/components/schemas/…` references."""

    id: str
    method: str
    path: str
    resource: str
    name: str
    key: str | None
    security: tuple[tuple[str, ...], ...]
    parameters: tuple[dict[str, Any], ...]
    request: dict[str, Any] | bool | None
    request_required: bool
    success: int
    responses: dict[str, dict[str, Any]]
    streams: tuple[str, ...]
    unwrap: str | None


@cache
def routes(package: str) -> tuple[tuple[Route, ...], dict[str, Any]]:
    """The operations of a generated package, and its schemas by name."""
    return parse(files(package).joinpath("routes.json").read_text("utf-8"))


def parse(text: str) -> tuple[tuple[Route, ...], dict[str, Any]]:
    found = json.loads(text)
    return tuple(Route(**route) for route in found["routes"]), found["schemas"]
