"""Which documents are generated into which packages: a table in pyproject.toml, and what stood in it at any commit."""

from __future__ import annotations

import subprocess
import tomllib
from dataclasses import dataclass
from pathlib import Path

from . import ir
from .build import api_of, read_api
from .changes import compared
from .findings import Changes, found
from .problems import SpecError, shown
from .spec import document
from .yaml12 import parse

ROOT = Path(__file__).resolve().parent.parent


@dataclass(frozen=True)
class Entry:
    spec: str
    package: str
    page: str

    @property
    def home(self) -> str:
        """The module of its clients: `modelrelay.v0_32` for the package `modelrelay.v0_32._generated`."""
        return self.package.rpartition(".")[0]


def table(pyproject: str | None = None) -> dict[str, Entry]:
    """By package. Without a text, the table of this checkout."""
    data = tomllib.loads(pyproject or (ROOT / "pyproject.toml").read_text("utf-8"))
    first = {"spec": "openapi.yaml", "package": "modelrelay._generated", "page": "docs/api.md"}
    entries = data.get("tool", {}).get("modelrelay-generator", {}).get("apis", [first])
    try:
        return {entry["package"]: Entry(**entry) for entry in entries}
    except (KeyError, TypeError):
        where = "/tool/modelrelay-generator/apis"
        remedy = "give spec, package and page"
        raise SpecError.at(where, "a row has other members", remedy, "pyproject.toml") from None


def git(*words: str) -> str:
    done = subprocess.run(["git", "-C", str(ROOT), *words], capture_output=True, text=True, check=False)
    if done.returncode:
        said = f"git {' '.join(words)}: {shown(done.stderr.strip())}"
        raise SpecError.at("", said, "name a commit that is here")
    return done.stdout


def since(base: str) -> list[Changes]:
    """What changed for users since a git ref, package by package: a document may have another name by now."""
    old, new = table(git("show", f"{base}:pyproject.toml")), table()
    out = []
    for package in dict.fromkeys((*new, *old)):
        a, b = old.get(package), new.get(package)
        names = f"{base}:{a.spec}" if a else "nothing", b.spec if b else "nothing"
        if a and b:
            out.append(compared(_at(base, a.spec), read_api(ROOT / b.spec), *names))
        else:
            rule = "package-added" if b else "package-removed"
            out.append(Changes(*names, (found(rule, package, ""),)))
    return out


def _at(base: str, spec: str) -> ir.Api:
    name = Path(spec).name
    return api_of(document(parse(git("show", f"{base}:{spec}"), name), name))
