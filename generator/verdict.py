"""Findings as people, machines and changelogs read them."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from itertools import groupby

from .findings import Changes, Finding

_MEANING = {
    "major": "breaks users: a major version",
    "minor": "something new, nothing broken: a minor version",
    "patch": "nobody's code notices: a patch version",
    "none": "nothing changed",
}
_MOVED = ("endpoint-changed", "argument-sent-elsewhere", "field-sent-elsewhere", "body-media")


def section(finding: Finding) -> str:
    """The heading under which a finding stands."""
    if finding.code in _MOVED:
        return "Moved"
    return {"major": "Breaking", "minor": "New", "patch": "Other"}[finding.level]


_SECTIONS = {
    "Breaking": "Breaking (major)",
    "Moved": "Moved on the wire (minor)",
    "New": "New (minor)",
    "Other": "Other (patch)",
}
_HEADINGS = {"Breaking": "Breaking", "New": "Added", "Moved": "Changed", "Other": "Changed"}


def as_json(changes: Changes) -> str:
    findings = [
        {
            "code": f.code,
            "level": f.level,
            "pointer": f.pointer,
            "python": f.python,
            "message": f.text,
            "reason": f.reason,
        }
        for f in changes.findings
    ]
    found = {"verdict": changes.verdict, "old": changes.old, "new": changes.new, "findings": findings}
    return json.dumps(found, indent=2, ensure_ascii=False)


def as_text(changes: Changes) -> str:
    out = [f"{changes.old} → {changes.new}: {changes.verdict} ({_MEANING[changes.verdict]})"]
    for name, title in _SECTIONS.items():
        found = [f for f in changes.findings if section(f) == name]
        out += ["", title, *grouped(found)] if found else []
    return "\n".join(out)


def grouped(findings: Iterable[Finding]) -> Iterable[str]:
    """Findings below the methods and types that they are about."""
    for name, group in groupby(findings, key=lambda f: f.group):
        found = list(group)
        indent = "  "
        if len(found) > 1 and name:
            yield f"  {name}"
            indent = "    "
        for f in found:
            yield f"{indent}{f.message}{f.names}"
            yield from (f"{indent}  {text}" for text in f.types)
            yield f"{indent}    {f.reason} · {f.code} · #{f.pointer}"


def as_markdown(changes: Changes) -> str:
    """The entry of a changelog."""
    out: list[str] = []
    for heading in dict.fromkeys(_HEADINGS.values()):
        found = [
            f for f in changes.findings if _HEADINGS[section(f)] == heading and f.code != "details-changed"
        ]
        out += ["", f"### {heading}", *map(_item, found)] if found else []
    return "\n".join(out[1:] or ["Nothing that callers notice."])


def _item(f: Finding) -> str:
    message = _code(f.message, f.python)
    also = [f"`{name}`" for name in f.also]
    message += f" (also {', '.join(also)})" if also else ""
    message += f": {_escaped(f.reason)}." if section(f) in ("Breaking", "Moved") else "."
    return "\n".join([f"- {message}", *(f"  - {_code(text)}" for text in f.types)])


def _code(message: str, python: str = "") -> str:
    """The message with its Python name as code."""
    name, escaped = _escaped(python), _escaped(message)
    escaped = escaped.replace(name, f"`{python}`", 1) if name and name in escaped else escaped
    return escaped[:1].upper() + escaped[1:]


def _escaped(text: str) -> str:
    """Spec text has no say in how a page looks."""
    return re.sub(r"([\\`*_{}\[\]<>#|!@])", r"\\\1", text)
