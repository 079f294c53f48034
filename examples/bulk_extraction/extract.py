"""Typed records from a file of texts, many requests at a time. Run it again after a stop: it requests only the missing ones.

python extract.py documents.jsonl records.jsonl
"""

from __future__ import annotations

import json
import sys
from collections import Counter
from dataclasses import dataclass
from typing import Literal

from modelrelay import ChatRequest, Client


@dataclass
class Review:
    product: str
    sentiment: Literal["good", "bad", "mixed"]
    complaints: list[str]


base = ChatRequest("claude-sonnet-4-5").system("Extract the facts of this review.").max_tokens(500)


def requests(path: str) -> dict[str, ChatRequest]:
    """A request for each document, under its id. For a file that does not fit in memory, yield pairs instead."""
    with open(path, encoding="utf-8") as file:
        documents = map(json.loads, file)
        return {document["id"]: base.user(document["text"]) for document in documents}


def main(source: str, checkpoint: str) -> int:
    sentiments: Counter[str] = Counter()
    with Client() as client:
        job = client.map(
            requests(source),
            Review,
            concurrency=16,
            max_retries=1,  # a reply that does not fit the type is sent back once, with its problems
            on_error="return",
            checkpoint=checkpoint,
            progress=True,
        )
        for outcome in job.as_completed():
            if outcome.error is None:
                sentiments[outcome.result.value.sentiment] += 1
            else:
                print(f"{outcome.key}: {outcome.error}", file=sys.stderr)
    print(f"{job.done} documents, {job.reused} from the checkpoint, {job.failed} failed")
    print(f"{job.usage.total_tokens} tokens; {dict(sentiments.most_common())}")
    return 1 if job.failed else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:3]))
