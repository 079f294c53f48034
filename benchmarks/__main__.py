"""`make bench`, or `python -m benchmarks [--rounds 11] [--only calls,streams] [--write]`."""

from __future__ import annotations

import argparse
import logging
import os
from collections.abc import Callable, Iterator
from pathlib import Path

from . import report, works
from .measure import Table
from .server import running

SPEC = (
    Path(os.environ.get("MODELRELAY_SPECS", works.ROOT.parent / "shared" / "specs"))
    / "modelrelay-api-0.7.0.json"
)


def main() -> None:
    parser = argparse.ArgumentParser(
        prog="python -m benchmarks", description="how fast, beside other clients"
    )
    parser.add_argument("--rounds", type=int, default=11, help="how often the subjects take turns")
    parser.add_argument("--only", default="", help="some works: calls,async,streams,framing,…")
    parser.add_argument("--write", action="store_true", help="put what was measured into docs/performance.md")
    parser.add_argument(
        "--spec", type=Path, default=SPEC if SPEC.exists() else None, help="the 113-operation document"
    )
    options = parser.parse_args()
    rounds = options.rounds
    logging.disable(logging.INFO)  # logging is not measured
    for name in [name for name in os.environ if name.lower().endswith("_proxy")]:
        del os.environ[name]
    tables: dict[str, Table] = {}
    with running() as (url, http2):
        all_works: dict[str, Callable[[], Iterator[Table]]] = {
            "calls": lambda: works.calls(url, rounds),
            "async": lambda: works.async_calls(url, http2, rounds),
            "streams": lambda: works.streams(url, rounds),
            "framing": lambda: works.framing(rounds),
            "partial": lambda: works.partial_json(rounds),
            "structured": lambda: works.structured(url, rounds),
            "payloads": lambda: works.payloads(rounds),
            "apis": lambda: works.apis(rounds),
            "models": lambda: works.models(rounds),
            "imports": lambda: works.imports(url, rounds),
            "clients": lambda: works.clients(rounds),
            "memory": lambda: works.memory(url, rounds),
            "generator": lambda: works.generator(options.spec),
        }
        chosen = options.only.split(",") if options.only else list(all_works)
        for name in chosen:
            for table in all_works[name]():
                tables[table.title] = table
                report.printed(table)
    print("\n".join(report.goals_table(tables)))
    print(f"\n{report.machine()}")
    if options.write:
        print(f"written: {report.write(tables)}")


main()
