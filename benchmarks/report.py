"""From measurements to what people read: a table in the terminal, and the measured part of docs/performance.md with its plot."""

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
GOALS = [
    Goal("one sync call", "one sync call", US, 1.0, 0.6),
    Goal("one async call", "one async call", US, 1.0, 0.7),
    Goal("async, 50 at once", "async, 50 at once", US, 1.0, 0.5),
    Goal("async, 500 at once", "async, 500 at once", US, 1.0, 0.5),
    Goal("… 50 at once on aiohttp", "async, 50 at once", beside("modelrelay on aiohttp"), 0.3, 0.15),
    Goal("… 500 at once on aiohttp", "async, 500 at once", beside("modelrelay on aiohttp"), 0.3, 0.15),
    Goal(
        "text stream, one chunk per event: events",
        "text stream, one chunk per event",
        beside("modelrelay, events"),
        1.1,
        0.9,
    ),
    Goal("… text deltas", "text stream, one chunk per event", beside("modelrelay, text deltas"), 1.0, 0.85),
    Goal("text stream, large chunks", "text stream, large chunks", beside("modelrelay, events"), 1.0, 0.5),
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
        "structured records, nobody looks / reading the bytes",
        "structured records",
        beside("modelrelay, nobody looks"),
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
    Goal("generated models, a reply", "generated models, ProxyResponse", US, 1.2, 0.6),
    Goal("… a list of customers", "generated models, CustomerList", US, 1.2, 0.6),
    Goal(
        "import modelrelay",
        "import, over a bare interpreter",
        lambda table: table.cpu("modelrelay") * 1e3,
        60,
        30,
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
    """A Markdown table whose columns stand straight in a terminal too."""
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


def write(tables: dict[str, Table]) -> Path:
    """Replaces what stands between the markers of docs/performance.md; the words around it are written by people."""
    page = DOCS / "performance.md"
    text = page.read_text()
    parts = [
        BEGIN,
        f"Measured on {machine()}",
        "",
        *goals_table(tables),
        "",
        "![CPU time beside plain httpx by hand](performance.svg)",
        "",
    ]
    for table in tables.values():
        parts += [*detail(table), ""]
    before, _, rest = text.partition(BEGIN)
    _, _, after = rest.partition(END)
    page.write_text(before + "\n".join(parts) + END + after)
    plot(tables, DOCS / "performance.svg")
    return page


def plot(tables: dict[str, Table], path: Path) -> None:
    import matplotlib

    matplotlib.use("svg")
    import matplotlib.pyplot as plt

    matplotlib.rcParams["svg.hashsalt"] = "modelrelay"
    works = [
        "one sync call",
        "one async call",
        "async, 50 at once",
        "text stream, one chunk per event",
        "text stream, large chunks",
    ]
    chosen = [tables[name] for name in works if name in tables]
    if not chosen:
        return
    names = {
        "modelrelay": ("modelrelay", "modelrelay, events"),
        "httpx by hand": ("httpx by hand",),
        "http.client, aiohttp by hand": ("http.client by hand", "aiohttp by hand"),
        "anthropic": ("anthropic",),
        "openai": ("openai",),
    }
    colours = ["#3f51b5", "#9e9e9e", "#26a69a", "#ffb300", "#e53935"]
    figure, axes = plt.subplots(figsize=(8, 4.2))
    height = 0.8 / len(names)
    for index, (label, keys) in enumerate(names.items()):
        for row, table in enumerate(chosen):
            key = next((key for key in keys if key in table.figures), None)
            if key is not None:
                ratio = table.ratio(key)
                at = row + (index - 2) * height
                axes.barh(at, ratio.middle, height, color=colours[index], label=label if row == 0 else None)
                axes.text(ratio.middle * 1.05, at, f"{ratio.middle:.2f}", va="center", fontsize=7)
    axes.set_yticks(range(len(chosen)), [table.title for table in chosen], fontsize=8)
    axes.invert_yaxis()
    axes.set_xscale("log")
    axes.axvline(1, color="black", linewidth=0.8)
    axes.set_xlabel("CPU time beside plain httpx by hand (less is better, logarithmic)", fontsize=8)
    axes.legend(fontsize=7, frameon=False)
    for side in ("top", "right"):
        axes.spines[side].set_visible(False)
    figure.tight_layout()
    figure.savefig(path, metadata={"Date": None})


def printed(table: Table) -> None:
    print("\n".join(detail(table)), "\n", flush=True, file=sys.stdout)
