"""A published document of the API against our own: what is new there, gone or different, and which of it we know about.

Both are read without our pins and compared by structure, since names of schemas are each author's own. What we say otherwise on
purpose is listed in `corrections.toml`, each entry with its reason and its public source.
"""

from __future__ import annotations

import copy
import re
import tomllib
from dataclasses import dataclass
from fnmatch import fnmatchcase
from pathlib import Path
from typing import Any

from .build import api_of
from .changes import compared
from .findings import Finding, Level
from .ir import Api
from .layout import printed
from .media import METHODS
from .problems import SpecError, child, shown
from .spec import Document, data_of, document, load

CORRECTIONS = Path(__file__).with_name("corrections.toml")
_PINS = ("x-sdk-resource", "x-sdk-method", "x-sdk-internal")
_KEYS = ("where", "why", "source", "what", "says")
Operations = dict[tuple[str, str], tuple[str, str, dict[str, Any]]]


@dataclass(frozen=True)
class Correction:
    """Differences that are right, and why."""

    where: tuple[str, ...]
    """Python names as the report has them, or methods and paths of operations that we leave out; `*` for anything."""
    why: str
    source: str
    what: tuple[str, ...] = ("*",)
    """Code and level, `field-required minor`; `*` for anything."""
    says: str = ""
    """Part of the message."""

    def explains(self, finding: Finding) -> bool:
        return (
            any(fnmatchcase(finding.python, name) for name in self.where)
            and any(fnmatchcase(f"{finding.code} {finding.level}", what) for what in self.what)
            and self.says in finding.message
        )


@dataclass(frozen=True)
class Drift:
    upstream: str
    spec: str
    unexplained: tuple[Finding, ...]
    explained: tuple[tuple[Correction, tuple[Finding, ...]], ...]

    def __str__(self) -> str:
        titles = {"added": "New there", "removed": "Missing there", "": "Different there"}
        found: dict[str, list[Finding]] = {title: [] for title in titles.values()}
        for finding in self.unexplained:
            found[titles.get(finding.code.rpartition("-")[2], titles[""])].append(finding)
        return printed("drift.txt.jinja", drift=self, differences=found)


def corrections(path: Path = CORRECTIONS) -> list[Correction]:
    """The list in a file, each entry complete."""
    out = []
    for number, entry in enumerate(tomllib.loads(path.read_text("utf-8"))["correction"], 1):
        if not all(entry.get(key) for key in ("where", "why", "source")) or entry.keys() - _KEYS:
            said = f"{path.name}: entry {number} is not complete"
            raise SpecError.at("", said, f"its keys are {', '.join(_KEYS)}")
        lists = {key: tuple(entry[key]) for key in ("where", "what") if key in entry}
        out.append(Correction(**{**entry, **lists}))
    return out


def published(upstream: str) -> Document:
    """A document from a file or a URL."""
    if not upstream.startswith(("http://", "https://")):
        return load(Path(upstream))
    import httpx

    try:
        response = httpx.get(upstream, follow_redirects=True, timeout=60).raise_for_status()
    except httpx.HTTPError as error:
        raise SpecError.at("", f"{upstream}: {shown(str(error))}", "check the address") from None
    name = upstream.rpartition("/")[2] or "document"
    return document(data_of(response.content, name), name)


def drift(upstream: Document, spec: Document, known: list[Correction]) -> Drift:
    ours, theirs = _operations(spec.data), _operations(upstream.data)
    found: list[Finding] = []
    sides: tuple[tuple[Operations, Operations, str, Level], ...] = (
        (ours, theirs, "method-removed", "major"),
        (theirs, ours, "method-added", "minor"),
    )
    for here, there, code, level in sides:
        for method, path, op in (here[key] for key in here if key not in there):
            pointer, endpoint = child("/paths", path, method.lower()), f"{method} {path}"
            it = _name(op) if here is ours else endpoint
            said = f"{it} ({endpoint})" if here is ours else endpoint
            found.append(Finding(code, level, pointer, it, said, ""))
    pins = {
        key: {name: ours[key][2][name] for name in _PINS if name in ours[key][2]}
        for key in ours
        if key in theirs
    }
    changes = compared(_plain(spec, pins), _plain(upstream, pins), names=False)
    found += [f for f in changes.findings if f.code != "servers-changed"]
    left = list(found)
    explained: list[tuple[Correction, tuple[Finding, ...]]] = []
    for one in known:
        explained.append((one, tuple(f for f in left if one.explains(f))))
        left = [f for f in left if not one.explains(f)]
    return Drift(upstream.source, spec.source, tuple(left), tuple(explained))


def _operations(data: dict[str, Any]) -> Operations:
    """Operations by method and path, whatever the parameters of the path are called."""
    return {
        (method, re.sub(r"\{[^}]*\}", "{}", path)): (method.upper(), path, item[method])
        for path, item in data["paths"].items()
        for method in METHODS
        if method in item
    }


def _name(op: dict[str, Any]) -> str:
    return f"{op.get('x-sdk-resource', '')}.{op.get('x-sdk-method', op.get('operationId'))}"


def _plain(document: Document, pins: dict[tuple[str, str], dict[str, Any]]) -> Api:
    """The document as it is without our extensions, for the operations that both have, under our names for them."""
    data = _stripped(copy.deepcopy(document.data))
    for key, (method, path, op) in _operations(data).items():
        if key in pins:
            op.update(pins[key])
        else:
            del data["paths"][path][method.lower()]
    return api_of(Document(data, document.source, document.sha256))


def _stripped(node: Any) -> Any:
    """Without our extensions, and without our rule that ids and texts are not blank."""
    if isinstance(node, list):
        return [_stripped(item) for item in node]
    if not isinstance(node, dict):
        return node
    blank = {"pattern": r"\S", "minLength": 1}
    return {
        key: _stripped(value)
        for key, value in node.items()
        if not key.startswith("x-sdk-") and (key, value) not in blank.items()
    }
