"""Typed records out of a file of texts, many at a time. Stop it whenever you like: a rerun pays only for what is missing.

python examples/bulk_extraction.py reviews.csv records.jsonl
"""

from __future__ import annotations

import csv
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from modelrelay import ChatRequest, Client


@dataclass
class Review:
    product: str
    sentiment: Literal["good", "bad", "mixed"]
    complaints: list[str]


base = ChatRequest("claude-sonnet-4-20250514").system("Extract what the review says.").max_tokens(500)


def requests(path: str) -> Iterator[tuple[str, ChatRequest]]:
    """A key for each row, so that rows may be added or sorted differently next time."""
    with open(path, newline="", encoding="utf-8") as file:
        for row in csv.DictReader(file):
            yield row["id"], base.user(row["text"])


def main(source: str, checkpoint: str) -> None:
    with Client() as client:
        job = client.map(
            requests(source),
            Review,
            concurrency=16,
            max_retries=1,  # an answer that does not fit is asked for once more, told what was wrong
            on_error="return",
            checkpoint=checkpoint,
        )
        for outcome in job.as_completed():
            if outcome.result is not None:
                print(f"{outcome.key}: {outcome.result.value}")
            else:
                print(f"{outcome.key}: {outcome.error}", file=sys.stderr)
    print(
        f"{job.done} done, {job.reused} of them paid for before, {job.failed} failed, {job.usage.total_tokens} tokens"
    )


if __name__ == "__main__":
    main(*sys.argv[1:3])
