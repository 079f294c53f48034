"""What changes do to users, as a table, and the findings that come of it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Literal, NamedTuple

from .problems import shown

Level = Literal["major", "minor", "patch"]
LEVELS: tuple[Level, ...] = ("major", "minor", "patch")
Direction = Literal["passed", "read"]


class Rule(NamedTuple):
    """What a kind of change does to code that was written against the old SDK: major, it may stop working or type-checking;
    minor, there is something new, or the programs already installed are affected; patch, no code notices."""

    level: Level
    message: str
    reason: str


# A key is the code of the finding and, where it matters, the case: what callers pass may only widen, what they read may only
# narrow. `{it}` is the Python name.
# fmt: off
RULES: dict[str, Rule] = {
    # the document
    "security-scheme-added": Rule("patch", "security scheme {what} is new", "compared at the operations that need it"),
    "security-scheme-removed": Rule("patch", "security scheme {what} is gone", "compared at the operations that needed it"),
    "security-scheme-changed": Rule("patch", "security scheme {what} changed", "the client must send it as described now"),
    "servers-changed": Rule("patch", "the servers are {new} instead of {old}", "the client's base URL is its own default"),
    "details-changed": Rule("patch", "documentation, examples or details of the mock server changed: {where}", "no caller notices"),
    "package-added": Rule("minor", "new package {it}", "nothing imported it before"),
    "package-removed": Rule("major", "package {it} is gone", "imports of it fail"),
    # methods
    "method-added": Rule("minor", "new method {it}", "nothing called it before"),
    "method-removed": Rule("major", "{it} is gone", "calls of it fail"),
    "method-renamed": Rule("major", "{it} is called {new} now", "calls by the old name fail"),
    "endpoint-changed": Rule("minor", "{it} calls {new} instead of {old}", "installed SDKs call the old one, and get a 404 once it is gone"),
    "deprecation": Rule("minor", "{it} is deprecated", "it still works"),
    "deprecation ended": Rule("patch", "{it} is no longer deprecated", "it still works"),
    # arguments
    "argument-added": Rule("minor", "{it} is new and optional", "calls without it still work"),
    "argument-added needed": Rule("major", "{it} is new and required", "calls without it fail"),
    "argument-removed": Rule("major", "{it} is gone", "calls that pass it fail"),
    "argument-renamed": Rule("major", "{it} is called {new} now", "calls by the old name fail"),
    "argument-required passed": Rule("major", "{it} is required now", "calls without it fail"),
    "argument-optional passed": Rule("minor", "{it} is optional now", "calls that pass it still work"),
    "argument-kind positional": Rule("minor", "{it} is positional now", "calls by keyword still work"),
    "argument-kind keyword": Rule("major", "{it} is keyword-only now", "positional calls fail"),
    "arguments-reordered": Rule("major", "the order of positional arguments of {it} is {new} now", "positional calls pass the wrong values"),
    "argument-sent-elsewhere": Rule("minor", "{it} is sent as {new} instead of {old}", "installed SDKs send it the old way"),
    "body-media": Rule("minor", "{it} sends its body as {new} instead of {old}", "installed SDKs send it the old way"),
    "default-changed": Rule("patch", "the server's default of {it} is {new} now", "the SDK never sends defaults"),
    # results
    "media-added": Rule("minor", "{it} also returns {what}", "the other media types stay"),
    "media-removed": Rule("major", "{it} no longer returns {what}", "calls that request it fail"),
    "media-changed": Rule("patch", "{it} returns {new} instead of {old}", "the type of the result is compared separately"),
    "stream-added": Rule("minor", "{it} can also stream", "the plain call stays"),
    "stream-added only": Rule("major", "{it} only streams now", "it returns no plain result any more"),
    "stream-removed": Rule("major", "{it} no longer streams", "calls of its stream fail"),
    "stream-only": Rule("major", "{it} only streams now", "the method for its stream has another name"),
    "stream-optional": Rule("major", "{it} also returns a plain result", "the method for its stream has another name"),
    "stream-media-added": Rule("minor", "{it} also streams {what}", "the other media types stay"),
    "stream-media-removed": Rule("major", "{it} no longer streams {what}", "calls that request it fail"),
    "stream-media-order": Rule("patch", "{it} streams {what} by default", "the records are the same"),
    "paging-added": Rule("major", "{it} gives its items page by page now", "code that read the page finds it in `.page`"),
    "paging-removed": Rule("major", "{it} no longer gives its items page by page", "iterating it fails"),
    # errors and credentials
    "error-added": Rule("minor", "{it} documents the error {what}", "errors are raised by status, documented or not"),
    "key-kind wider": Rule("minor", "{it} needs {new} instead of {old}", "every key that worked still works"),
    "key-kind narrower": Rule("major", "{it} needs {new} instead of {old}", "keys that worked are refused"),
    "security-added": Rule("minor", "{it} also accepts {what}", "what worked still works"),
    "security-removed": Rule("major", "{it} no longer accepts {what}", "clients with nothing else are refused"),
    # types
    "schema-added": Rule("minor", "new type {it}", "no other type had the name"),
    "schema-removed": Rule("major", "type {it} is gone", "code that imports it by name fails"),
    "schema-renamed": Rule("major", "{it} is called {new} now", "code that imports it by name fails"),
    "schema-kind": Rule("major", "{it} is {new} now, it was {old}", "its values are of another type"),
    "schema-closed": Rule("major", "{it} is gone", "code that uses it fails"),
    "schema-opened": Rule("minor", "{it} is new", "there was nothing to read before"),
    "field-added": Rule("minor", "{it} is new", "code that does not know it still works"),
    "field-added needed": Rule("major", "{it} is new and required", "code that builds one without it fails"),
    "field-removed": Rule("major", "{it} is gone", "code that uses it fails"),
    "field-renamed": Rule("major", "{it} is called {new} now", "code that uses it fails"),
    "field-sent-elsewhere": Rule("minor", "{it} is {new} on the wire instead of {old}", "installed SDKs use the old name"),
    "field-required passed": Rule("major", "{it} is required now", "code that builds one without it fails"),
    "field-required read": Rule("minor", "{it} is always present now", "code that expects None still works"),
    "field-optional passed": Rule("minor", "{it} is optional now", "code that sets it still works"),
    "field-optional read": Rule("major", "{it} may be absent now", "code that reads it may get None"),
    "alias-added": Rule("minor", "{it} is also read from {what}", "more spellings are accepted"),
    "alias-removed": Rule("major", "{it} is no longer read from {what}", "responses with that spelling are no longer read"),
    "enum-base": Rule("major", "values of {it} are {new}s now", "its values are of another type"),
    "enum-value-added": Rule("minor", "{it} ({what}) is new", "enums are open, so it was accepted before, without a name"),
    "enum-value-removed": Rule("major", "{it} ({what}) is gone", "code that names it fails"),
    "enum-member-renamed": Rule("major", "{it} is called {new} now", "code that names it fails"),
    "discriminator-changed": Rule("minor", "{it} has a new tag, {what}", "such objects were plain dicts before"),
    "discriminator-changed lost": Rule("major", "{it} no longer has the tag {what}", "such objects are plain dicts now"),
    # types, by who uses them; the code says of what
    "type passed wider": Rule("minor", "{it} {change}", "all values that were accepted still are"),
    "type passed narrower": Rule("major", "{it} {change}", "values that were accepted are refused"),
    "type passed other": Rule("major", "{it} {change}", "values that were accepted are refused"),
    "type read wider": Rule("major", "{it} {change}", "code may read values that it does not expect"),
    "type read wider-open": Rule("minor", "{it} {change}", "objects of a new kind were plain dicts before"),
    "type read narrower": Rule("minor", "{it} {change}", "code that handled the old values handles these"),
    "type read other": Rule("major", "{it} {change}", "code may read values that it does not expect"),
}
# fmt: on


@dataclass(frozen=True)
class Finding:
    code: str
    level: Level
    pointer: str
    python: str
    message: str
    reason: str
    group: str = ""
    """What it is about: a method, or a type that several methods share."""
    also: tuple[str, ...] = ()
    """Other Python names of the same thing: what a model has as a field and methods take as an argument."""
    types: tuple[str, ...] = ()
    """Types that came or went with it, in words."""
    reach: frozenset[str] = frozenset()
    """The schemas that it shows or showed."""

    @property
    def edit(self) -> tuple[str, ...]:
        """Equal for findings of one edit: an argument and the field of its body are one thing."""
        kind = self.code.removeprefix("argument-").removeprefix("field-")
        return self.pointer, kind, self.message.replace(self.python, "", 1) if kind == self.code else ""

    @property
    def moved(self) -> bool:
        """Programs already installed are affected."""
        return self.code in (
            "endpoint-changed",
            "argument-sent-elsewhere",
            "field-sent-elsewhere",
            "body-media",
        )

    @property
    def text(self) -> str:
        """The message with all that belongs to it, on one line."""
        return self.message + self.names + "".join(f"; {text}" for text in self.types)

    @property
    def names(self) -> str:
        more = f" and {len(self.also) - 4} more" if len(self.also) > 5 else ""
        return f" (also {', '.join(self.also[: 4 if more else 5])}{more})" if self.also else ""


@dataclass(frozen=True)
class Changes:
    old: str
    new: str
    findings: tuple[Finding, ...]

    @property
    def verdict(self) -> str:
        """The highest level of a finding; "none" without any."""
        return next((level for level in LEVELS if any(f.level == level for f in self.findings)), "none")


def found(
    rule: str, it: str, pointer: str, *, code: str = "", reach: Iterable[str] = (), **words: str
) -> Finding:
    """A finding by its rule."""
    level, message, reason = RULES[rule]
    message = message.format(it=it, **{name: shown(word, 400) for name, word in words.items()})
    return Finding(code or rule.split()[0], level, pointer, it, message, reason, reach=frozenset(reach))


def severity(finding: Finding) -> int:
    """0 for the worst."""
    return LEVELS.index(finding.level)


def once(findings: Iterable[Finding]) -> list[Finding]:
    """Each edit once, as the worst of what it does, with the other names under which it shows; the worst edits first."""
    edits: dict[tuple[str, ...], list[Finding]] = {}
    for finding in findings:
        edits.setdefault(finding.edit, []).append(finding)
    out = []
    for same in edits.values():
        worst = min(
            same, key=lambda f: (severity(f), f.python[:1].isupper(), f.python)
        )  # methods before types
        also = tuple(sorted({f.python for f in same} - {worst.python}))
        out.append(replace(worst, also=also, reach=frozenset().union(*(f.reach for f in same))))
    return sorted(out, key=lambda f: (severity(f), f.group, f.python, f.code, f.pointer))


def with_types(findings: list[Finding], types: Iterable[Finding]) -> list[Finding]:
    """Types that came or went, each with the finding that it is part of; alone where it weighs more than those."""
    out = list(findings)
    methods_first = sorted(range(len(out)), key=lambda i: not out[i].code.startswith("method-"))
    for one in types:
        hosts = (i for i in methods_first if one.python in out[i].reach and severity(out[i]) <= severity(one))
        host = next(hosts, None)
        if host is None:
            out.append(one)
        else:
            out[host] = replace(out[host], types=(*out[host].types, one.message))
    return sorted(out, key=lambda f: (severity(f), f.group, f.python, f.code, f.pointer))
