"""The command `api`: any call of the API, its answer as JSON."""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterator
from typing import Any

from modelrelay import Client, ModelRelayError

from . import console


def api(client: Client, options: argparse.Namespace) -> None:
    given: dict[str, Any] = dict(options.field)
    for name, text in options.json_field:
        try:
            given[name] = json.loads(text)
        except ValueError as error:
            raise ValueError(f"-F {name}: {text!r} is not JSON: {error}") from None
    if options.pages:
        console.show_json([item for page in _pages(client, options, given) for item in page])
        return
    answer = _call(client, options, given)
    if not answer.content:
        return
    try:
        value = answer.json()
    except ModelRelayError:  # not JSON: printed unchanged
        console.write(answer.text.rstrip("\n") + "\n")
    else:
        console.show_json(value)


def _call(client: Client, options: argparse.Namespace, given: dict[str, Any]) -> Any:
    """Fields go into the query of a GET or DELETE, else into the body."""
    method = options.method.upper()
    if method in ("GET", "HEAD", "DELETE"):
        return client.request(method, options.path, params=given)
    return client.request(method, options.path, json=given)


def _pages(client: Client, options: argparse.Namespace, given: dict[str, Any]) -> Iterator[list[Any]]:
    """The items of each page, by its `next_cursor`, or by `offset` while there are further items."""
    given, before = dict(given), None
    while True:
        body = _call(client, options, given).json()
        members = body if isinstance(body, dict) else {"": body}
        items: list[Any] = next((value for value in members.values() if isinstance(value, list)), [])
        if not items or items == before:
            return
        yield items
        before, cursor = items, members.get("next_cursor")
        if cursor and cursor != given.get("cursor"):
            given["cursor"] = cursor
            continue
        limit = members.get("limit", given.get("limit"))
        end = int(given.get("offset") or 0) + len(items)
        if limit is None or len(items) < int(limit) or end >= members.get("total", end + 1):
            return
        given["offset"] = end
