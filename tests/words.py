"""`python -m tests.words`, part of `make lint`: refuses the words of words.toml in text that people read.

Text is every line of Markdown, templates and specs, and the comments, strings and names of Python. Generated files are not read:
their words come from templates and specs. Exit status 0 is clean, 1 lists each place with what to write instead.
"""

import fnmatch
import io
import re
import subprocess
import sys
import tokenize
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).parent.parent
SUFFIXES = {".md", ".py", ".jinja", ".yaml", ".yml", ".toml", ".css", ".html", ".ipynb"}
GENERATED = (
    "*/_generated/*", "tests/fuzz/corpus/*", "tests/samples/*", "tests/generated/*", "tests/generator/golden/*",
    "tests/generator/specs/*", "docs/api*.md",
)  # fmt: skip
LIST = tomllib.loads((Path(__file__).parent / "words.toml").read_text("utf-8"))
WORDS = {re.compile(rf"\b(?:{word})\b", re.I): instead for word, instead in LIST["words"].items()}
WORD_START = re.compile(r"_+|(?<=[a-z0-9])(?=[A-Z])")
SKIPPED = [entry["file"] for entry in LIST["allowed"] if entry["reason"]]


class Place(NamedTuple):
    """A refused word in a file."""

    file: str
    line: int
    word: str
    instead: str


def files() -> list[str]:
    """What git has or would add: no environment, no built site."""
    command = ["git", "ls-files", "--cached", "--others", "--exclude-standard"]
    listed = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True).stdout.split("\n")
    return [
        name
        for name in listed
        if (Path(name).suffix in SUFFIXES or name == "Makefile")
        and (ROOT / name).is_file()
        and not any(fnmatch.fnmatch(name, pattern) for pattern in (*GENERATED, *SKIPPED))
    ]


def texts(name: str, source: str) -> Iterator[tuple[int, str]]:
    """The text that people read, with its line."""
    if not name.endswith(".py"):
        yield from enumerate(source.split("\n"), 1)
        return
    for token in tokenize.generate_tokens(io.StringIO(source).readline):
        if token.type == tokenize.NAME:  # `read_only`, `ReadOnly` -> "read only"
            yield token.start[0], WORD_START.sub(" ", token.string)
        elif token.type in {tokenize.COMMENT, tokenize.STRING, getattr(tokenize, "FSTRING_MIDDLE", -1)}:
            yield from enumerate(token.string.split("\n"), token.start[0])


def places(name: str, source: str) -> list[Place]:
    return [
        Place(name, line, found[0], instead)
        for line, text in texts(name, source)
        for word, instead in WORDS.items()
        for found in word.finditer(text)
    ]


def main() -> int:
    found = [place for name in files() for place in places(name, (ROOT / name).read_text("utf-8"))]
    for place in found:
        sys.stdout.write(f"{place.file}:{place.line}: {place.word!r}: write: {place.instead}\n")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
