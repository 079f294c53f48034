"""Is the version's bump as large as what changed for users? `python -m generator.release [--base REF]`

Against the last release (the newest `v*` tag), or any git ref: the two specs by `changes.py`, and the handwritten public
names by griffe. Before 1.0 a breaking change asks for a minor bump, as semver's clause 4 is commonly read.
"""

from __future__ import annotations

import argparse
import re
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import griffe

from . import changes
from .build import read_api

ROOT = Path(__file__).resolve().parent.parent
PUBLIC = (
    "tools",
    "testing",
    "otel",
    "structured",
)  # modules that users import from, beside the package itself
FINE, TOO_SMALL, UNUSABLE = 0, 1, 2
LEVELS = ["none", "patch", "minor", "major"]


def main(argv: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="python -m generator.release", description=__doc__)
    parser.add_argument("--base", help="the git ref to compare with (default: the newest v* tag)")
    base = parser.parse_args(argv).base or _last_release()
    if base is None:
        print("no release yet: nothing to compare the version with")
        return FINE
    try:
        old_version = _version(_git("show", f"{base}:modelrelay/_version.py"))
        new_version = _version((ROOT / "modelrelay" / "_version.py").read_text("utf-8"))
        findings = [*_spec_findings(base), *_name_findings(base)]
    except (subprocess.CalledProcessError, ValueError) as error:
        print(f"{base} cannot be compared with: {error}", file=sys.stderr)
        return UNUSABLE
    needed = max((level for level, _ in findings), key=LEVELS.index, default="none")
    print(
        f"{base} ({dotted(old_version)}) → {dotted(new_version)}: changes are {needed}, the bump is {bump(old_version, new_version)}"
    )
    for level, text in sorted(findings, key=lambda found: -LEVELS.index(found[0])):
        print(f"  {level:5} {text}")
    if fits(old_version, new_version, needed):
        return FINE
    print(
        f"the version must be at least {dotted(next_version(old_version, needed))}: edit modelrelay/_version.py"
    )
    return TOO_SMALL


Version = tuple[int, int, int]


def bump(old: Version, new: Version) -> str:
    """What part of the version changed first."""
    for level, before, after in zip(("major", "minor", "patch"), old, new, strict=True):
        if before != after:
            return level
    return "none"


def next_version(old: Version, needed: str) -> Version:
    """The smallest version that may follow."""
    if needed == "major" and old[0] == 0:
        needed = "minor"
    major, minor, patch = old
    return {
        "major": (major + 1, 0, 0),
        "minor": (major, minor + 1, 0),
        "patch": (major, minor, patch + 1),
        "none": old,
    }[needed]


def fits(old: Version, new: Version, needed: str) -> bool:
    return new >= next_version(old, needed)


def dotted(version: Version) -> str:
    return ".".join(map(str, version))


def _version(source: str) -> Version:
    found = re.search(r'__version__ = "(\d+)\.(\d+)\.(\d+)', source)
    if found is None:
        raise ValueError("no version in modelrelay/_version.py")
    return int(found[1]), int(found[2]), int(found[3])


def _git(*words: str) -> str:
    return subprocess.run(["git", "-C", str(ROOT), *words], check=True, capture_output=True, text=True).stdout


def _last_release() -> str | None:
    tags = _git("tag", "--list", "v*", "--sort=-version:refname").split()
    return tags[0] if tags else None


def _spec_findings(base: str) -> Iterator[tuple[str, str]]:
    with tempfile.TemporaryDirectory() as folder:
        old = Path(folder) / "openapi.yaml"
        old.write_text(_git("show", f"{base}:openapi.yaml"), "utf-8")
        found = changes.compared(read_api(old, None), read_api(ROOT / "openapi.yaml", None))
    for item in found.findings:
        yield item.level, f"{item.text} ({item.reason})"


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
