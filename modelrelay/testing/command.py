"""The command `mock-server`, and the mocks for both APIs."""

from __future__ import annotations

import argparse
from collections.abc import Mapping, Sequence

from ..v0_32 import testing as v0_32
from . import faults
from .fake import FakeModelRelay
from .server import serve

FAKES: Mapping[str, type[FakeModelRelay]] = {"current": FakeModelRelay, "0.32": v0_32.FakeModelRelay}
"""By the name of their API."""
_LONGEST = 900.0  # seconds


def main(argv: Sequence[str] | None = None) -> int:
    """The command `mock-server`."""
    parser = argparse.ArgumentParser(
        prog="python -m modelrelay mock-server",
        description="An in-memory ModelRelay mock on loopback, for development and tests. Prints its base URL first.",
        epilog="It starts with a free and a paid tier and a customer `demo`. State lasts until the process exits. "
        f"A request header {faults.HEADER}, such as `429*2` or `cut=3`, injects faults.",
    )
    parser.add_argument("--host", default="127.0.0.1", help="address to listen on (%(default)s)")
    parser.add_argument("--port", type=int, default=0, help="port to listen on (a free one)")
    parser.add_argument(
        "--latency",
        type=_seconds,
        default=0.0,
        metavar="SECONDS",
        help="wait before each answer, and between the pieces of a stream (%(default)s)",
    )
    parser.add_argument("--api-key", metavar="KEY", help="the one key that is accepted (any well-formed one)")
    parser.add_argument(
        "--api", choices=FAKES, default="current", help="the API that it speaks (%(default)s)"
    )
    options = parser.parse_args(argv)
    fake = FAKES[options.api](api_key=options.api_key, latency=options.latency)
    return serve(fake, options.host, options.port)


def _seconds(text: str) -> float:
    value = float(text)
    if not 0 <= value < _LONGEST:
        raise argparse.ArgumentTypeError(f"must be between 0 and {_LONGEST:g}, got {text}")
    return value
