"""Findings as people, machines and pull requests read them."""

from __future__ import annotations

import json
import re
from dataclasses import asdict

from .findings import LEVELS, Changes, Finding

_TITLES = {"major": "Breaking", "minor": "New", "patch": "Other"}
_MEANING = {
    "major": "breaks users: a major version",
    "minor": "something new, nothing broken: a minor version",
    "patch": "nobody's code notices: a patch version",
    "none": "nothing changed",
}


def as_json(changes: Changes) -> str:
    found = {"verdict": changes.verdict, "old": changes.old, "new": changes.new}
    return json.dumps(
        {**found, "findings": [asdict(f) for f in changes.findings]}, indent=2, ensure_ascii=False
    )


def as_text(changes: Changes) -> str:
    out = [f"{changes.old} → {changes.new}: {changes.verdict} ({_MEANING[changes.verdict]})"]
    for level in LEVELS:
        found = [f for f in changes.findings if f.level == level]
        if found:
            out += ["", f"{_TITLES[level]} ({level})"]
        for f in found:
            out += [f"  {f.message}", f"      {f.reason} · {f.code} · #{f.pointer}"]
    return "\n".join(out)


def as_markdown(changes: Changes) -> str:
    """For a pull request, and as a fragment of a changelog."""
    out = [f"**{changes.verdict}**: {_MEANING[changes.verdict]}"]
    for level in LEVELS:
        found = [f for f in changes.findings if f.level == level]
        if found:
            out += ["", f"### {_TITLES[level]}", ""]
        out += [_item(f) for f in found]
    return "\n".join(out)


def _item(f: Finding) -> str:
    message = _escaped(f.message)
    if f.python:
        name = _escaped(f.python)
        message = message.replace(name, f"`{f.python}`", 1) if name in message else f"`{f.python}`: {message}"
    return f"- {message}: {_escaped(f.reason)}."


def _escaped(text: str) -> str:
    """Spec text has no say in how a page looks."""
    return re.sub(r"([\\`*_{}\[\]<>#|!@])", r"\\\1", text)
