"""Writes a file of made-up product reviews, one JSON object a line, for extract.py.

python make_documents.py documents.jsonl [COUNT]
"""

from __future__ import annotations

import itertools
import json
import sys

PRODUCTS = ["kettle", "lamp", "backpack", "keyboard", "bicycle bell", "umbrella", "tent", "coffee grinder"]
OPINIONS = [
    "I use it every day.",
    "It broke after a week.",
    "Good, but too loud.",
    "A present; they loved it.",
]
DELIVERIES = ["It came the next day.", "It arrived late.", "The box was damaged."]


def main(path: str, count: str = "1000") -> None:
    texts = itertools.cycle(itertools.product(PRODUCTS, OPINIONS, DELIVERIES))
    with open(path, "w", encoding="utf-8") as file:
        for number, (product, opinion, delivery) in enumerate(itertools.islice(texts, int(count)), 1):
            text = f"Order {number}, a {product}. {opinion} {delivery}"
            file.write(json.dumps({"id": f"review-{number}", "text": text}) + "\n")
    print(f"{count} documents in {path}")


if __name__ == "__main__":
    main(*sys.argv[1:3])
