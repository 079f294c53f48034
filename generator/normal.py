"""What a document in plain dialect is made of, and what its media types mean."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from .ir import Ignored
from .spec import Document

METHODS = ("get", "put", "post", "delete", "options", "head", "patch")


@dataclass(frozen=True)
class Placed:
    """A schema with a Python name, and where the document has it."""

    name: str
    module: str
    pointer: str
    component: str | None
    node: dict[str, Any]


@dataclass(frozen=True)
class RawOperation:
    """One operation, everything it refers to resolved, its schemas normal."""

    method: str
    path: str
    pointer: str
    raw: dict[str, Any]
    parameters: tuple[dict[str, Any], ...]
    body: dict[str, Any] | None
    responses: dict[str, dict[str, Any]]


@dataclass
class Normal:
    document: Document
    schemas: dict[str, Placed] = field(default_factory=dict)
    operations: list[RawOperation] = field(default_factory=list)
    ignored: list[Ignored] = field(default_factory=list)


def is_json(media: str) -> bool:
    """application/json, application/problem+json, application/json; charset=utf-8, */*"""
    plain = media.partition(";")[0].strip().lower()
    return plain.endswith(("/json", "+json"))


def is_stream(media: str) -> bool:
    """Media types that are a sequence of records by their nature."""
    return media.partition(";")[0].strip().lower() in (
        "text/event-stream",
        "application/x-ndjson",
        "application/ndjson",
        "application/jsonl",
        "application/x-jsonlines",
    )


def request_kind(media: str) -> str | None:
    """How a request body of this type is made: "json", "text", "binary"; None when it cannot be."""
    plain = media.partition(";")[0].strip().lower()
    if is_json(media):
        return "json"
    if (
        plain.startswith("multipart/")
        or plain == "application/x-www-form-urlencoded"
        or is_stream(media)
        or "*" in plain
    ):
        return None
    return "text" if plain.startswith("text/") else "binary"
