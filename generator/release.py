"""Is the version's bump as large as what changed for users? `python -m generator.release [--base REF]`

Against the last release (the newest `v*` tag), or any git ref: the documents as `diff` has them, and the handwritten public
names by griffe. Before 1.0 a breaking change needs a minor bump, as semver's clause 4 is commonly read.
"""

from __future__ import annotations

import argparse
import re
import sys
from collections.abc import Iterator

import griffe

from .apis import ROOT, git, since
from .problems import SpecError

PUBLIC = ("tools", "testing", "otel", "structured", "v0_32")
"""Modules that users import from, beside the package itself."""
FINE, TOO_SMALL, UNUSABLE = 0, 1, 2
LEVELS = ("major", "minor", "patch", "none")
Version = tuple[int, int, int]


def main(argv: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="python -m generator.release", description=__doc__)
    parser.add_argument("--base", help="the git ref to compare with (default: the newest v* tag)")
    base = parser.parse_args(argv).base or next(
        iter(git("tag", "--list", "v*", "--sort=-v:refname").split()), ""
    )
    if not base:
        print("no release yet: nothing to compare the version with")
        return FINE
    try:
        old = _version(git("show", f"{base}:modelrelay/_version.py"))
        new = _version((ROOT / "modelrelay" / "_version.py").read_text("utf-8"))
        findings = sorted([*_spec_findings(base), *_name_findings(base)], key=lambda f: LEVELS.index(f[0]))
    except (SpecError, ValueError) as error:
        print(f"{base} cannot be compared with: {error}", file=sys.stderr)
        return UNUSABLE
    needed = findings[0][0] if findings else "none"
    changed = f"changes are {needed}, the bump is {bump(old, new)}"
    print(f"{base} ({dotted(old)}) → {dotted(new)}: {changed}")
    for level, text in findings:
        print(f"  {level:5} {text}")
    least = next_version(old, needed)
    if new >= least:
        return FINE
    print(f"the version must be at least {dotted(least)}: edit modelrelay/_version.py")
    return TOO_SMALL


def bump(old: Version, new: Version) -> str:
    """What part of the version changed first."""
    return next((level for level, a, b in zip(LEVELS, old, new, strict=False) if a != b), "none")


def next_version(old: Version, needed: str) -> Version:
    """The smallest version that may follow."""
    major, minor, patch = old
    if needed == "major" and major:
        return major + 1, 0, 0
    if needed in ("major", "minor"):
        return major, minor + 1, 0
    return (major, minor, patch + 1) if needed == "patch" else old


def dotted(version: Version) -> str:
    return ".".join(map(str, version))


def _version(source: str) -> Version:
    parts = re.search(r'__version__ = "(\d+)\.(\d+)\.(\d+)', source)
    if parts is None:
        raise ValueError("no version in modelrelay/_version.py")
    return int(parts[1]), int(parts[2]), int(parts[3])


def _spec_findings(base: str) -> Iterator[tuple[str, str]]:
    for changes in since(base):
        yield from ((f.level, f"{f.text} ({f.reason})") for f in changes.findings)


def _name_findings(base: str) -> Iterator[tuple[str, str]]:
    old = public(griffe.load_git("modelrelay", ref=base, repo=ROOT, resolve_aliases=True))
    new = public(griffe.load("modelrelay", search_paths=[ROOT], resolve_aliases=True))
    for broken in griffe.find_breaking_changes(old, new):
        text = broken.explain(griffe.ExplanationStyle.ONE_LINE)
        yield "major", re.sub(r"\x1b\[\d+m", "", text)
    for name in sorted(names_of(new) - names_of(old)):
        yield "minor", f"modelrelay.{name} is new"


def public(package: griffe.Object | griffe.Alias) -> griffe.Module:
    """The package with its public names told: those that `__init__` imports as themselves, and the public modules."""
    assert isinstance(package, griffe.Module)
    for name, member in package.members.items():
        if member.is_alias:
            member.public = not name.startswith("_") and name not in ("annotations", "Any", "TYPE_CHECKING")
        elif member.is_module:
            member.public = name in PUBLIC
    return package


def names_of(package: griffe.Module) -> set[str]:
    return {name for name, member in package.members.items() if member.public}


if __name__ == "__main__":
    sys.exit(main())
