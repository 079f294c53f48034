"""`python -m modelrelay` and `modelrelay-sdk`: the command line."""

from __future__ import annotations

import sys
from collections.abc import Sequence


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command line with these arguments (the process's own by default); gives the exit status."""
    try:
        from modelrelay.cli import main
    except KeyboardInterrupt:  # while it is loaded
        return 130
    return main(argv)


if __name__ == "__main__":
    sys.exit(main())
