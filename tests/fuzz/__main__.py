"""`make fuzz`: coverage-guided fuzzing of everything that reads bytes from outside, for a bounded time.

python -m tests.fuzz [--seconds 60] [target …]: the seconds are shared by the targets. What is found is written to
`tests/fuzz/found/` and printed; put it into the target's corpus, where a test replays it from then on.
"""

import argparse
import subprocess
import sys
import tempfile
from pathlib import Path

HERE = Path(__file__).parent
TARGETS = ("sse", "ndjson", "json", "errors", "replies", "inflate", "structured", "partial")  # fmt: skip


def fuzz(name: str, seconds: int, folder: str) -> None:
    """Runs in a process of its own: atheris ends it."""
    import atheris

    with atheris.instrument_imports(include=["modelrelay"]):
        from tests.fuzz.targets import TARGETS as functions

    found = HERE / "found"
    found.mkdir(exist_ok=True)
    arguments = [
        sys.argv[0], f"-max_total_time={seconds}", "-max_len=2048", "-timeout=10", "-rss_limit_mb=2048",
        f"-artifact_prefix={found}/{name}-", "-print_final_stats=1", "-verbosity=0", folder, str(HERE / "corpus" / name),
    ]  # fmt: skip
    atheris.Setup(arguments, functions[name])
    atheris.Fuzz()


def main(arguments: list[str]) -> int:
    parser = argparse.ArgumentParser(
        prog="python -m tests.fuzz", description="Fuzz the decoders for a bounded time."
    )
    parser.add_argument("targets", nargs="*", default=[], metavar="target", help=", ".join(TARGETS))
    parser.add_argument("--seconds", type=int, default=60)
    parser.add_argument("--only", help=argparse.SUPPRESS)
    parser.add_argument("--folder", help=argparse.SUPPRESS)
    options = parser.parse_args(arguments)
    if options.only:
        fuzz(options.only, options.seconds, options.folder)
        return 0
    chosen = options.targets or TARGETS
    if unknown := set(chosen) - set(TARGETS):
        parser.error(f"unknown target {', '.join(sorted(unknown))}; there are {', '.join(TARGETS)}")
    share = max(1, options.seconds // len(chosen))
    failed = []
    for name in chosen:
        with tempfile.TemporaryDirectory() as grown:  # what the fuzzer adds is not kept in the seed corpus
            command = [sys.executable, "-m", "tests.fuzz", "--only", name, "--seconds", str(share), "--folder", grown]  # fmt: skip
            ran = subprocess.run(command, cwd=HERE.parent.parent, capture_output=True, text=True, check=False)
        runs = next(
            (line.split()[-1] for line in ran.stderr.splitlines() if "number_of_executed_units" in line), "0"
        )
        print(
            f"{name:10} {runs:>8} inputs in {share} s: {'nothing found' if ran.returncode == 0 else 'FAILED'}"
        )
        if ran.returncode:
            failed.append(name)
            print(ran.stdout[-3000:], ran.stderr[-3000:], sep="\n")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
