"""Findings as people, machines and changelogs read them."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Sequence
from itertools import groupby

from .findings import Changes, Finding

_MEANING = {
    "major": "breaks users: a major version",
    "minor": "something new, nothing broken: a minor version",
    "patch": "nobody's code notices: a patch version",
    "none": "nothing changed",
}
_MOVED = ("endpoint-changed", "argument-sent-elsewhere", "field-sent-elsewhere", "body-media")
# Section → its title in a text, its heading in a changelog.
_SECTIONS = {
    "major": ("Breaking (major)", "Breaking"),
    "moved": ("Moved on the wire (minor)", "Changed"),
    "minor": ("New (minor)", "Added"),
    "patch": ("Other (patch)", "Changed"),
}


def _section(changes: Changes, *names: str) -> list[Finding]:
    return [f for f in changes.findings if ("moved" if f.code in _MOVED else f.level) in names]


def as_json(changes: Changes) -> str:
    names = ("code", "level", "pointer", "python")
    findings = [
        {name: getattr(f, name) for name in names} | {"message": f.text, "reason": f.reason}
        for f in changes.findings
    ]
    found = {"verdict": changes.verdict, "old": changes.old, "new": changes.new, "findings": findings}
    return json.dumps(found, indent=2, ensure_ascii=False)


def as_text(changes: Changes) -> str:
    out = [f"{changes.old} → {changes.new}: {changes.verdict} ({_MEANING[changes.verdict]})"]
    for name, (title, _) in _SECTIONS.items():
        found = _section(changes, name)
        out += ["", title, *_grouped(found)] if found else []
    return "\n".join(out)


def _grouped(findings: Sequence[Finding]) -> Iterator[str]:
    """Findings below the methods and types that they are about."""
    for name, group in groupby(findings, key=lambda f: f.group):
        found = list(group)
        indent = "    " if len(found) > 1 and name else "  "
        yield from [f"  {name}"] if len(found) > 1 and name else []
        for f in found:
            yield f"{indent}{f.message}{f.names}"
            yield from (f"{indent}  {text}" for text in f.types)
            yield f"{indent}    {f.reason} · {f.code} · #{f.pointer}"


def as_markdown(changes: Changes) -> str:
    """The entry of a changelog, for users: what they cannot notice is not in it."""
    out: list[str] = []
    for heading in ("Breaking", "Added", "Changed"):
        names = [name for name, (_, other) in _SECTIONS.items() if other == heading]
        found = [f for f in _section(changes, *names) if f.code != "details-changed"]
        out += ["", f"### {heading}", *map(_item, found)] if found else []
    return "\n".join(out[1:] or ["No changes for callers."])


def _item(f: Finding) -> str:
    name, message = _escaped(f.python), _escaped(f.message)
    message = message.replace(name, f"`{f.python}`", 1) if name else message
    message += f" (also {', '.join(f'`{also}`' for also in f.also)})" if f.also else ""
    message += f": {_escaped(f.reason)}." if f.level == "major" or f.code in _MOVED else "."
    types = (f"  - {_escaped(text[:1].upper() + text[1:])}" for text in f.types)
    return "\n".join([f"- {message[:1].upper()}{message[1:]}", *types])


def _escaped(text: str) -> str:
    """Spec text has no say in how a page looks."""
    return re.sub(r"([\\`*_{}\[\]<>#|!@])", r"\\\1", text)
