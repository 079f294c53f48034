"""`make profile`: where the time of one call and of one event goes."""

from __future__ import annotations

import argparse
import cProfile
import pstats
from collections.abc import Callable
from typing import Any

import modelrelay

from .server import running


def profile(title: str, work: Callable[[], object], times: int, lines: int) -> None:
    work()
    profiler = cProfile.Profile()
    profiler.enable()
    for _ in range(times):
        work()
    profiler.disable()
    print(f"== {title} ==")
    pstats.Stats(profiler).strip_dirs().sort_stats("tottime").print_stats(lines)


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.profile")
    parser.add_argument("--lines", type=int, default=25)
    lines = parser.parse_args().lines
    with running() as (url, _):
        for title, base in (
            ("stream, one chunk per event", url),
            ("stream, large chunks", f"{url}/large"),
        ):
            client = modelrelay.Client("mr_sk_benchmark", base_url=base)
            request = client.chat("m").user("Hello!")

            def stream(request: Any = request) -> None:
                with request.stream() as events:  # type: ignore[attr-defined]
                    for _ in events:
                        pass

            profile(title, stream, 3, lines)
        client = modelrelay.Client("mr_sk_benchmark", base_url=url)
        profile("one call", lambda: client.chat("m").user("Hello!").send(), 500, lines)


main()
