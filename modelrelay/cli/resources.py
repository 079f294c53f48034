"""Commands that make one call and show what comes back: customers and tiers."""

from __future__ import annotations

import argparse
import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

from modelrelay import Client

from . import console

CUSTOMER_COLUMNS = ("id", "external_id", "email", "tier_code", "subscription_status", "created_at")
TIER_COLUMNS = (
    "id", "tier_code", "display_name", "price_amount", "price_currency", "price_interval", "spend_limit_cents",
)  # fmt: skip
Command = Callable[[Client, argparse.Namespace], None]


def showing(call: Callable[[Client, argparse.Namespace], Any], columns: Sequence[str] = ()) -> Command:
    """A command that shows what the call returns: a list as a table, a record line by line, either as JSON with --json."""

    def run(client: Client, options: argparse.Namespace) -> None:
        result = call(client, options)
        if result is None:
            return
        rows = [item.to_dict() for item in result] if isinstance(result, list) else result.to_dict()
        if options.json:
            console.show_json(rows)
        elif isinstance(rows, list):
            _table(rows, columns)
        else:
            width = max(map(len, rows), default=0)
            for name, value in rows.items():
                print(f"{name:<{width}}  {_cell(value)}")

    return run


def _cell(value: Any) -> str:
    if value is None:
        return "–"
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)


def _table(rows: Iterable[Mapping[str, Any]], columns: Sequence[str]) -> None:
    """Aligned columns with a heading; nothing but the heading when there are no rows."""
    lines = [
        [name.replace("_", " ") for name in columns],
        *([_cell(row.get(name)) for name in columns] for row in rows),
    ]
    widths = [max(len(line[i]) for line in lines) for i in range(len(columns))]
    for line in lines:
        print("  ".join(text.ljust(width) for text, width in zip(line, widths, strict=True)).rstrip())


def upsert(client: Client, options: argparse.Namespace) -> Any:
    return client.customers.upsert(
        tier_id=options.tier,
        external_id=options.external_id,
        email=options.email,
        metadata=dict(options.metadata) or None,
    )


def checkout(client: Client, options: argparse.Namespace) -> Any:
    return client.customers.create_checkout_session(
        options.id, success_url=options.success_url, cancel_url=options.cancel_url
    )


def tier_checkout(client: Client, options: argparse.Namespace) -> Any:
    return client.tiers.checkout(options.id, success_url=options.success_url, cancel_url=options.cancel_url)
