"""What media types mean for a body."""

from __future__ import annotations

FORMS = ("multipart/form-data", "application/x-www-form-urlencoded")
METHODS = ("get", "put", "post", "delete", "options", "head", "patch")


def plain(media: str) -> str:
    """`application/json; charset=utf-8` → `application/json`"""
    return media.partition(";")[0].strip().lower()


def is_json(media: str) -> bool:
    """application/json, application/problem+json, application/json; charset=utf-8"""
    return plain(media).endswith(("/json", "+json"))


def is_stream(media: str) -> bool:
    """Media types that are a sequence of records by their nature."""
    return plain(media) in (
        "text/event-stream",
        "application/x-ndjson",
        "application/ndjson",
        "application/jsonl",
        "application/x-jsonlines",
    )


def request_kind(media: str) -> str | None:
    """How a request body of this type is made: "json", "form", "text", "binary"; None when it cannot be."""
    name = plain(media)
    if is_json(media):
        return "json"
    if name in FORMS:
        return "form"
    if name.startswith("multipart/"):
        return None
    return "text" if name.startswith("text/") else "binary"
