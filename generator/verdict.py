"""Findings as people, machines and changelogs read them."""

from __future__ import annotations

import json
import re
from itertools import groupby
from operator import attrgetter

from .findings import Changes, Finding
from .layout import printed

_MEANING = {
    "major": "breaks users: a major version",
    "minor": "something new, nothing broken: a minor version",
    "patch": "nobody's code notices: a patch version",
    "none": "nothing changed",
}
# Section → its title in a text, its heading in a changelog.
_SECTIONS = {
    "major": ("Breaking (major)", "Breaking"),
    "moved": ("Moved on the wire (minor)", "Changed"),
    "minor": ("New (minor)", "Added"),
    "patch": ("Other (patch)", "Changed"),
}


def as_json(changes: Changes) -> str:
    names = ("code", "level", "pointer", "python")
    findings = [
        {name: getattr(f, name) for name in names} | {"message": f.text, "reason": f.reason}
        for f in changes.findings
    ]
    found = {"verdict": changes.verdict, "old": changes.old, "new": changes.new, "findings": findings}
    return json.dumps(found, indent=2, ensure_ascii=False)


def as_text(changes: Changes) -> str:
    """Findings below the methods and types that they are about."""
    sections = [
        (title, [(name, list(of)) for name, of in groupby(found, attrgetter("group"))])
        for title, _, found in _sections(changes)
    ]
    return printed("diff.txt.jinja", changes=changes, meaning=_MEANING, sections=sections)


def as_markdown(changes: Changes) -> str:
    """The entry of a changelog, for users: what they cannot notice is not in it."""
    headings: dict[str, list[Finding]] = {}
    for _, heading, found in sorted(_sections(changes), key=lambda section: section[1] == "Changed"):
        told = [f for f in found if f.code != "details-changed"]
        if told:
            headings.setdefault(heading, []).extend(told)
    return printed("diff.md.jinja", headings=headings, md=_escaped)


def _sections(changes: Changes) -> list[tuple[str, str, list[Finding]]]:
    def section(f: Finding) -> str:
        return "moved" if f.moved else f.level

    return [
        (title, heading, [f for f in changes.findings if section(f) == name])
        for name, (title, heading) in _SECTIONS.items()
    ]


def _escaped(text: str) -> str:
    """Spec text has no say in how a page looks."""
    return re.sub(r"([\\`*_{}\[\]<>#|!@])", r"\\\1", text)
