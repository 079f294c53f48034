"""`make faults`: the table of faults, case | expected | outcome | time. Words in the arguments select cases by name."""

import sys

from tests.faults.run import Outcome, attempt_all, trials


def main(words: list[str]) -> int:
    chosen = [trial for trial in trials() if all(word in trial.name for word in words)]
    outcomes = attempt_all(chosen)
    rows: list[tuple[str, str, str, str]] = []
    failures: list[str] = []
    for trial in chosen:
        outcome, expected = outcomes[trial.name], trial.case.expected(trial.wire)
        if isinstance(outcome, Outcome):
            problems = outcome.problems(expected, trial.wire)
            said, seconds = str(outcome), f"{outcome.seconds:.2f} s"
        else:
            problems, said, seconds = [f"the trial itself failed: {outcome!r}"], "—", "—"
        rows.append((trial.name, str(expected), said + (" ✗" if problems else ""), seconds))
        failures += [f"{trial.name}: {problem}" for problem in problems]
    header = ("case", "expected", "outcome", "time")
    widths = [max(len(row[column]) for row in [header, *rows]) for column in range(4)]
    for row in [header, tuple("-" * width for width in widths), *rows]:
        print(" | ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip())
    print(f"\n{len(rows) - len({line.split(': ')[0] for line in failures})} of {len(rows)} as promised")
    for failure in failures:
        print(f"✗ {failure}")
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
