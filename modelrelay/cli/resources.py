"""Commands that make one call and print its result: customers and tiers."""

from __future__ import annotations

import argparse
import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

from modelrelay import Client

from . import console

CUSTOMER_COLUMNS = (
    "id", "external_id", "email", "subscription.tier_code", "subscription.subscription_status", "created_at",
)  # fmt: skip
TIER_COLUMNS = (
    "id", "tier_code", "display_name", "price_amount_cents", "price_currency", "price_interval", "spend_limit_cents",
)  # fmt: skip
Command = Callable[[Client, argparse.Namespace], None]


def showing(call: Callable[[Client, argparse.Namespace], Any], columns: Sequence[str] = ()) -> Command:
    """A command that prints the result of a call: a list as a table, a record line by line, or both as JSON with --json."""

    def run(client: Client, options: argparse.Namespace) -> None:
        result = call(client, options)
        if result is None:
            return
        rows = [_record(item) for item in result] if isinstance(result, list) else _record(result)
        if options.json:
            console.show_json(rows)
        elif isinstance(rows, list):
            _table(rows, columns)
        else:
            width = max(map(len, rows), default=0)
            for name, value in rows.items():
                console.write(f"{name:<{width}}  {_cell(value)}\n")

    return run


def _record(item: Any) -> dict[str, Any]:
    """A result in the SDK's form: the fields that the API nests in `customer` are at the top."""
    record: dict[str, Any] = item.to_dict()
    inner = record.pop("customer", None)
    return {**inner, **record} if isinstance(inner, dict) else record


def _at(row: Mapping[str, Any], path: str) -> Any:
    """The value at a dotted path; None if absent."""
    value: Any = row
    for name in path.split("."):
        value = value.get(name) if isinstance(value, Mapping) else None
    return value


def _cell(value: Any) -> str:
    if value is None:
        return "–"
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)


def _table(rows: Iterable[Mapping[str, Any]], columns: Sequence[str]) -> None:
    """Aligned columns with a heading; only the heading when there are no rows."""
    lines = [
        [name.rpartition(".")[2].replace("_", " ") for name in columns],
        *([_cell(_at(row, name)) for name in columns] for row in rows),
    ]
    widths = [max(len(line[i]) for line in lines) for i in range(len(columns))]
    for line in lines:
        cells = (text.ljust(width) for text, width in zip(line, widths, strict=True))
        console.write("  ".join(cells).rstrip() + "\n")


def upsert(client: Client, options: argparse.Namespace) -> Any:
    return client.customers.upsert(
        external_id=options.external_id,
        email=options.email,
        metadata=dict(options.metadata) or None,
    )


def checkout(client: Client, options: argparse.Namespace) -> Any:
    return client.customers.create_checkout_session(
        options.id, tier_id=options.tier, success_url=options.success_url, cancel_url=options.cancel_url
    )


def tier_checkout(client: Client, options: argparse.Namespace) -> Any:
    return client.tiers.checkout(options.id, success_url=options.success_url, cancel_url=options.cancel_url)
