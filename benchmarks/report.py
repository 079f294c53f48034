"""From measurements to what people read: a table in the terminal, and the measured part of docs/performance.md with its chart."""

from __future__ import annotations

import os
import platform
import sys
from collections.abc import Callable
from datetime import date
from importlib.metadata import version
from pathlib import Path
from typing import NamedTuple

from .measure import Ratio, Table

DOCS = Path(__file__).resolve().parent.parent / "docs"
BEGIN, END = "<!-- measured: begin -->", "<!-- measured: end -->"
PARSING = "parsing every record"
READING = "reading the bytes"


class Goal(NamedTuple):
    """One row of what is to be reached."""

    work: str
    table: str
    value: Callable[[Table], Ratio | float]
    must: float
    aim: float
    unit: str = "×"


def beside(name: str, other: str | None = None) -> Callable[[Table], Ratio]:
    return lambda table: table.ratio(name, other)


US = beside("modelrelay")
SMALL, LARGE = "text stream, one chunk per event", "text stream, large chunks"
ASYNC_SMALL = f"{SMALL}, async"
ON_AIOHTTP = beside("modelrelay on aiohttp")
GOALS = [
    Goal("one sync call", "one sync call", US, 1.25, 0.9),
    Goal("one async call", "one async call", US, 1.1, 0.8),
    Goal("async, 50 at once", "async, 50 at once", US, 0.7, 0.4),
    Goal("async, 500 at once", "async, 500 at once", US, 0.7, 0.4),
    Goal("… on aiohttp, one call", "one async call", ON_AIOHTTP, 0.3, 0.2),
    Goal("… on aiohttp, 50 at once", "async, 50 at once", ON_AIOHTTP, 0.2, 0.15),
    Goal("… on aiohttp, 500 at once", "async, 500 at once", ON_AIOHTTP, 0.2, 0.15),
    Goal("stream, one chunk per event: NDJSON", SMALL, beside("modelrelay, events"), 1.15, 0.9),
    Goal("… SSE", SMALL, beside("modelrelay, events, SSE", "httpx by hand, SSE"), 1.15, 0.9),
    Goal("… text deltas", SMALL, beside("modelrelay, text deltas"), 1.0, 0.85),
    Goal("… async", ASYNC_SMALL, beside("modelrelay, events"), 1.1, 0.8),
    Goal("… on aiohttp", ASYNC_SMALL, beside("modelrelay on aiohttp, events"), 0.35, 0.3),
    Goal("stream, large chunks: NDJSON", LARGE, beside("modelrelay, events"), 0.6, 0.5),
    Goal("… SSE", LARGE, beside("modelrelay, events, SSE", "httpx by hand, SSE"), 0.6, 0.5),
    Goal("today's API / 0.32, a call", "the two APIs, a call", beside("current"), 1.15, 1.0),
    Goal("… text events", "the two APIs, text events", beside("current"), 1.15, 1.0),
    Goal(
        "patches / httpx and msgspec",
        "structured patches",
        beside("modelrelay, 200 KB", "httpx and msgspec, 200 KB"),
        4,
        2,
    ),
    Goal(
        "… 400 KB / 200 KB, a record",
        "structured patches",
        beside("modelrelay, 400 KB", "modelrelay, 200 KB"),
        1.1,
        1.0,
    ),
    Goal("SSE framing, one event a chunk", "SSE framing alone, one event a chunk", US, 2, 1.3),
    Goal("… 7-byte chunks", "SSE framing alone, 7-byte chunks", US, 2, 1.3),
    Goal("… 64 KiB chunks", "SSE framing alone, 64 KiB chunks", US, 2, 1.3),
    Goal("NDJSON framing, one line a chunk", "NDJSON framing alone, one line a chunk", US, 2, 1.3),
    Goal("… 7-byte chunks", "NDJSON framing alone, 7-byte chunks", US, 2, 1.3),
    Goal("… 64 KiB chunks", "NDJSON framing alone, 64 KiB chunks", US, 2, 1.3),
    Goal(
        "framing, a KB of a 4 MB line / of a 40 KB line",
        "framing, linear in the line",
        beside("a line of 4000 KB"),
        2,
        1.3,
    ),
    Goal(
        "partial JSON, 200 KB / 20 KB",
        "partial JSON from 20-byte deltas",
        beside("modelrelay, 200 KB"),
        12,
        10.5,
    ),
    Goal(
        "structured records, never parsed / reading the bytes",
        "structured records",
        beside("modelrelay, never parsed"),
        4,
        2,
    ),
    Goal(
        "… every payload / parsing every record",
        "structured records",
        beside("modelrelay, every payload", PARSING),
        0.5,
        0.1,
    ),
    Goal("generated models, a reply", "generated models, ResponsesResponse", US, 1.2, 0.6),
    Goal("… a list of customers", "generated models, CustomerList", US, 1.2, 0.6),
    Goal(
        "import modelrelay",
        "import, over a bare interpreter",
        lambda table: table.cpu("modelrelay") * 1e3,
        30,
        15,
        " ms",
    ),
    Goal(
        "import + first client",
        "import, over a bare interpreter",
        beside("modelrelay + client + TLS context", "httpx + client"),
        1.2,
        1.05,
    ),
    Goal(
        "import + first call",
        "import, over a bare interpreter",
        beside("modelrelay + call", "httpx + call"),
        1.4,
        1.1,
    ),
    Goal(
        "second client",
        "second and later clients",
        lambda table: table.cpu("modelrelay, https://") * 1e3,
        10,
        1,
        " ms",
    ),
    Goal(
        "any client for http://",
        "second and later clients",
        lambda table: table.cpu("modelrelay, http://") * 1e3,
        10,
        1,
        " ms",
    ),
    Goal(
        "memory of 200,000 events", "memory", lambda table: table.cpu("after 200,000 events"), 0.5, 0.2, " MB"
    ),
    Goal("check-generated (CPU)", "generator", lambda table: table.cpu("check-generated"), 5, 2, " s"),
    Goal(
        "generate 113 operations (CPU)", "generator", lambda table: table.cpu("113 operations"), 10, 5, " s"
    ),
]


def middle(value: Ratio | float) -> float:
    return value.middle if isinstance(value, Ratio) else value


def shown(goal: Goal, value: Ratio | float) -> str:
    return f"{value}" if isinstance(value, Ratio) else f"{value:.3g}{goal.unit}"


def verdict(goal: Goal, value: Ratio | float) -> str:
    number = round(middle(value), 2)
    return "aim" if number <= goal.aim else "must" if number <= goal.must else "**missed**"


def reached(tables: dict[str, Table]) -> list[tuple[Goal, Ratio | float]]:
    found = []
    for goal in GOALS:
        table = tables.get(goal.table)
        if table is not None:
            try:
                found.append((goal, goal.value(table)))
            except KeyError:
                pass  # that part was not run
    return found


def time_of(seconds: float) -> str:
    for factor, unit in ((1, "s"), (1e3, "ms"), (1e6, "µs")):
        if seconds * factor >= 1:
            return f"{seconds * factor:.3g} {unit}"
    return f"{seconds * 1e9:.0f} ns"


def rows_of(table: Table) -> list[list[str]]:
    return [
        [name, time_of(table.cpu(name)), time_of(table.wall(name)), str(table.ratio(name))]
        for name in table.figures
    ]


def lines_of(rows: list[list[str]]) -> list[str]:
    """A Markdown table with columns that are aligned in a terminal too."""
    widths = [max(len(row[column]) for row in rows) for column in range(len(rows[0]))]
    made = [
        "| " + " | ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)) + " |"
        for row in rows
    ]
    return [made[0], "|" + "|".join("-" * (width + 2) for width in widths) + "|", *made[1:]]


def goals_table(tables: dict[str, Table]) -> list[str]:
    rows = [["work", "measured", "must", "aim", "reached"]]
    for goal, value in reached(tables):
        limits = [f"≤ {limit:g}{goal.unit.replace('×', '')}" for limit in (goal.must, goal.aim)]
        rows.append([goal.work, shown(goal, value), *limits, verdict(goal, value)])
    return lines_of(rows)


def detail(table: Table) -> list[str]:
    if table.title == "memory":
        return []
    head = [table.title, f"CPU per {table.unit}", "wall", f"CPU ÷ {table.baseline}"]
    return [*lines_of([head, *rows_of(table)]), *([f"\n{table.note}"] if table.note else [])]


def machine() -> str:
    try:
        names = [
            line for line in Path("/proc/cpuinfo").read_text().splitlines() if line.startswith("model name")
        ]
        processor = names[0].partition(":")[2].strip()
    except (OSError, IndexError):
        processor = platform.processor() or platform.machine()
    packages = ("httpx", "httpcore", "h11", "aiohttp", "httpx-sse", "openai", "anthropic", "msgspec")
    with_versions = ", ".join(f"{name} {version(name)}" for name in packages)
    load = f", load {os.getloadavg()[0]:.1f} at the end" if hasattr(os, "getloadavg") else ""
    return (
        f"{platform.python_implementation()} {platform.python_version()} on {platform.system()}, "
        f"{os.cpu_count()} × {processor}{load}; loopback without TLS, the server in a process of its own; {with_versions}. "
        f"{date.today().isoformat()}."
    )


# What the page shows first: a work, and the row of each client in its table.
CLIENTS = {
    "modelrelay": ("modelrelay", "modelrelay, events"),
    "httpx by hand": ("httpx by hand",),
    "anthropic": ("anthropic",),
    "openai": ("openai",),
}
SHOWN = {
    "one sync call": "One sync call",
    "one async call": "One async call",
    "async, 50 at once": "50 async calls at once",
    "text stream, one chunk per event": "One event of a stream, small chunks",
    "text stream, large chunks": "One event of a stream, large chunks",
}
WIDTH, NAMES, BAR = 480, 110, 16


def summary(tables: dict[str, Table]) -> dict[str, dict[str, float]]:
    """For each work that is shown: the CPU time of each client, where httpx by hand is 1."""
    found: dict[str, dict[str, float]] = {}
    for title, words in SHOWN.items():
        table = tables.get(title)
        if table is not None:
            rows = {
                client: next((key for key in keys if key in table.figures), None)
                for client, keys in CLIENTS.items()
            }
            found[words] = {client: table.ratio(key).middle for client, key in rows.items() if key}
    return found


def write(tables: dict[str, Table]) -> Path:
    """Replaces the text between the markers of docs/performance.md; the rest is handwritten."""
    page = DOCS / "performance.md"
    text = page.read_text()
    shown = summary(tables)
    rows = [["CPU time, httpx by hand = 1", *CLIENTS]]
    rows += [
        [work, *(f"{of[client]:.2f}" if client in of else "" for client in CLIENTS)]
        for work, of in shown.items()
    ]
    parts = [
        BEGIN,
        "CPU time per call or event, where httpx by hand is 1. Shorter is better. Bars are to scale within a group.",
        "",
        "![Bars of CPU time per client, relative to httpx by hand. The table below has the figures.](images/performance.svg)",
        "",
        *lines_of(rows),
        "",
        f"Measured on {machine()}",
        "",
    ]
    for table in tables.values():
        if lines := detail(table):
            parts += [
                "<details markdown>",
                f"<summary>{table.title}</summary>",
                "",
                *lines,
                "",
                "</details>",
                "",
            ]
    before, _, rest = text.partition(BEGIN)
    _, _, after = rest.partition(END)
    page.write_text(before + "\n".join(parts) + END + after)
    (DOCS / "images" / "performance.svg").write_text(chart(shown))
    return page


def chart(shown: dict[str, dict[str, float]]) -> str:
    """Bars for each work, to the scale of the work. Colours are the site's, or those behind the comma where the SVG stands alone."""
    ink, quiet = "var(--picture-ink,#16222b)", "var(--picture-quiet,#4c5b66)"
    main, other = "var(--picture-main,#0f6c99)", "var(--picture-line,#b6c2ca)"
    lines, y = [], 24
    for work, of in shown.items():
        lines.append(f'<text x="4" y="{y}" font-weight="700">{work}</text>')
        scale = (WIDTH - NAMES - 60) / max(of.values())
        for client, ratio in of.items():
            y += BAR + 6
            bar = max(ratio * scale, 2)
            lines += [
                f'<text x="{NAMES - 8}" y="{y}" text-anchor="end" fill="{quiet}">{client}</text>',
                f'<rect x="{NAMES}" y="{y - 13}" width="{bar:.0f}" height="{BAR}" rx="2" fill="{main if client == "modelrelay" else other}"/>',
                f'<text x="{NAMES + bar + 6:.0f}" y="{y}">{ratio:.2f}</text>',
            ]
        y += 36
    head = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {y - 16}" font-family="system-ui,sans-serif" font-size="14" fill="{ink}">'
    return "\n".join(
        [
            head,
            f'<rect width="{WIDTH}" height="{y - 16}" fill="var(--picture-ground,#fff)"/>',
            *lines,
            "</svg>",
            "",
        ]
    )


def printed(table: Table) -> None:
    print("\n".join(detail(table)), "\n", flush=True, file=sys.stdout)
