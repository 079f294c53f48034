"""What a finding is, and those findings that need no more than the two things they compare."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Literal

from .calls import Argument
from .ir import ABSENT, Alias, Enum, Field, Model, Nullable, Operation, Response, Schema, Type, Union
from .problems import child, shown
from .widening import Change

Level = Literal["major", "minor", "patch"]
LEVELS: tuple[Level, ...] = ("major", "minor", "patch")
Direction = Literal["passed", "read"]


@dataclass(frozen=True)
class Finding:
    code: str
    level: Level
    pointer: str
    python: str
    message: str
    reason: str


@dataclass(frozen=True)
class Changes:
    old: str
    new: str
    findings: tuple[Finding, ...]

    @property
    def verdict(self) -> str:
        """The highest level of a finding; "none" without any."""
        return next((level for level in LEVELS if any(f.level == level for f in self.findings)), "none")


def judged(change: Change, direction: Direction) -> tuple[Level, str]:
    if direction == "passed":
        if change == "wider":
            return "minor", "everything that was accepted still is"
        return "major", "values that were accepted are refused"
    if change == "narrower":
        return "minor", "code that handled what came before handles this"
    return "major", "code that reads it meets values it does not expect"


def rules_changed(change: Change) -> str:
    return {"wider": "accepts more values", "narrower": "accepts fewer values"}.get(
        change, "accepts other values"
    )


def minor_if(condition: bool) -> Level:
    return "minor" if condition else "patch"


KEYS = (None, "any", "publishable", "secret")


def key_words(kind: str | None) -> str:
    return {None: "no key of a kind", "any": "any key", "publishable": "a publishable key"}.get(
        kind, "a secret key"
    )


def credential_words(needed: tuple[str, ...]) -> str:
    return (
        "calls without credentials"
        if not needed
        else " and ".join({"key": "an API key", "token": "a token"}[n] for n in needed)
    )


def python_name(op: Operation) -> str:
    return f"{op.resource}.{op.name}"


def bare_path(op: Operation) -> str:
    """The path with its parameters by their places: their names are compared as arguments."""
    path = op.path
    for index, p in enumerate(p for p in op.parameters if p.location == "path"):
        path = path.replace("{" + p.wire + "}", f"{{{index}}}")
    return path


def place_of(a: Argument) -> str:
    return "path" if a.positional else "elsewhere"


def must_be_given(a: Argument) -> bool:
    return a.required and a.client_value is None


def renamed_argument(op: Operation, a: Argument, b: Argument) -> Finding:
    python = f"{python_name(op)}({a.name}=)"
    return Finding(
        "argument-renamed",
        "major",
        b.pointer,
        python,
        f"{python} is called {b.name} now",
        "calls by the old name fail",
    )


def argument_removed(op: Operation, a: Argument) -> Iterator[Finding]:
    python = f"{python_name(op)}({a.name}=)"
    yield Finding(
        "argument-removed", "major", a.pointer, python, f"{python} is gone", "calls that pass it fail"
    )


def argument_added(op: Operation, b: Argument) -> Finding:
    python = f"{python_name(op)}({b.name}=)"
    if must_be_given(b):
        return Finding(
            "argument-added", "major", b.pointer, python, f"{python} must be given", "calls without it fail"
        )
    return Finding(
        "argument-added",
        "minor",
        b.pointer,
        python,
        f"{python} is new and optional",
        "calls without it still work",
    )


def stream_presence(old: Operation, new: Operation, python: str, pointer: str) -> Iterator[Finding]:
    if old.streams and not new.streams:
        yield Finding(
            "stream-removed",
            "major",
            pointer,
            python,
            f"{python} no longer streams",
            "calls of its stream fail",
        )
    elif new.streams and not old.streams:
        level: Level = "minor" if new.plain else "major"
        reason = "the plain call stays" if new.plain else "it no longer answers at once"
        yield Finding("stream-added", level, pointer, python, f"{python} streams", reason)
    else:
        what = f"{python} answers as a stream only" if not new.plain else f"{python} also answers at once"
        yield Finding(
            "stream-only" if not new.plain else "stream-optional",
            "major",
            pointer,
            python,
            what,
            "the method for its stream has another name",
        )


def stream_media(old: Operation, new: Operation, python: str, pointer: str) -> Iterator[Finding]:
    for media in old.streams:
        if media not in new.streams:
            yield Finding(
                "stream-media-removed",
                "major",
                pointer,
                python,
                f"{python} no longer streams {shown(media)}",
                "calls that ask for it fail",
            )
    for media in new.streams:
        if media not in old.streams:
            yield Finding(
                "stream-media-added",
                "minor",
                pointer,
                python,
                f"{python} streams {shown(media)} too",
                "what was there stays",
            )
    if sorted(old.streams) == sorted(new.streams) and old.streams != new.streams:
        yield Finding(
            "stream-media-order",
            "patch",
            pointer,
            python,
            f"{python} streams {shown(new.streams[0])} unless told otherwise",
            "the records are the same",
        )


def plain_media(old: Operation, new: Operation, python: str, pointer: str) -> Iterator[Finding]:
    was, now = ({c.media for r in op.success for c in r.contents if not c.stream} for op in (old, new))
    for media in sorted(was - now):
        level: Level = "major" if len(was) > 1 else "patch"
        reason = (
            "calls that ask for it fail" if level == "major" else "what is returned is compared by itself"
        )
        yield Finding(
            "media-removed", level, pointer, python, f"{python} no longer answers with {shown(media)}", reason
        )
    for media in sorted(now - was):
        level = "minor" if len(now) > 1 else "patch"
        yield Finding(
            "media-added",
            level,
            pointer,
            python,
            f"{python} answers with {shown(media)}",
            "what is returned is compared by itself",
        )


def managed_headers(old: Operation, new: Operation) -> Iterator[Finding]:
    was, now = ([(p.wire, p.doc, p.required) for p in op.parameters if p.managed] for op in (old, new))
    if was != now:
        yield Finding(
            "managed-headers",
            "patch",
            new.pointer,
            python_name(new),
            "the headers that the SDK sets changed",
            "no signature shows them",
        )


def told(response: Response) -> Any:
    """A response without where it is."""
    return (response.doc, response.headers, [(c.media, c.type, c.example) for c in response.contents])


def shown_response(response: Response) -> Any:
    return (response.doc, response.headers, [(c.media, c.examples, c.example) for c in response.contents])


def field_required(python: str, b: Field, used: set[Direction]) -> Iterator[Finding]:
    if "passed" in used:
        level: Level = "major" if b.required else "minor"
        reason = "code that leaves it out fails" if b.required else "code that gives it still works"
        what = "must be given now" if b.required else "may be left out now"
        yield Finding(
            "field-required" if b.required else "field-optional",
            level,
            b.pointer,
            python,
            f"{python} {what}",
            reason,
        )
    if "read" in used or not used:
        level = "minor" if b.required else "major"
        reason = "code that expects None still works" if b.required else "code that reads it meets None"
        what = "is always there now" if b.required else "may be absent now"
        yield Finding(
            "field-required" if b.required else "field-optional",
            level,
            b.pointer,
            python,
            f"{python} {what}",
            reason,
        )


def field_added(model: Model, item: Field, used: set[Direction]) -> Finding:
    python = f"{model.name}.{item.name}"
    if item.required and item.const is ABSENT and "passed" in used:
        return Finding(
            "field-added",
            "major",
            item.pointer,
            python,
            f"{python} must be given",
            "code that builds one without it fails",
        )
    return Finding(
        "field-added",
        "minor",
        item.pointer,
        python,
        f"{python} is new",
        "code that does not know it still works",
    )


def enum_changes(old: Enum, new: Enum) -> Iterator[Finding]:
    was = {member.value: member.name for member in old.members}
    now = {member.value: member.name for member in new.members}
    if old.base != new.base:
        yield Finding(
            "enum-base",
            "major",
            new.pointer,
            new.name,
            f"values of {new.name} are {new.base}s now",
            "its values are of another type",
        )
        return
    pointer = child(new.pointer, "enum")
    for value, name in was.items():
        if value not in now:
            python = f"{new.name}.{name}"
            yield Finding(
                "enum-value-removed",
                "major",
                pointer,
                python,
                f"{python} ({shown(value)}) is gone",
                "code that names it fails",
            )
        elif now[value] != name:
            python = f"{new.name}.{name}"
            yield Finding(
                "enum-member-renamed",
                "major",
                pointer,
                python,
                f"{python} is called {now[value]} now",
                "code that names it fails",
            )
    for value, name in now.items():
        if value not in was:
            python = f"{new.name}.{name}"
            yield Finding(
                "enum-value-added",
                "minor",
                pointer,
                python,
                f"{python} ({shown(value)}) is new",
                "enums are open: it was accepted before, without a name",
            )
    if list(was) != list(now) and was == now:
        yield Finding(
            "enum-order",
            "patch",
            pointer,
            new.name,
            f"values of {new.name} are in another order",
            "documentation only",
        )


def note_changes(python: str, pointer: str, a: Argument | Field, b: Argument | Field) -> Iterator[Finding]:
    if a.doc != b.doc:
        yield Finding(
            "documentation-changed",
            "patch",
            pointer,
            python,
            f"{python} is described differently",
            "documentation only",
        )
    if a.deprecated != b.deprecated:
        what = "is deprecated" if b.deprecated else "is no longer deprecated"
        yield Finding(
            "deprecation", minor_if(b.deprecated), pointer, python, f"{python} {what}", "it still works"
        )
    if repr(a.default) != repr(b.default):
        message = f"the server's default of {python} is {shown(repr(b.default)) if b.default is not ABSENT else 'not stated'} now"
        yield Finding(
            "default-changed",
            "patch",
            pointer,
            python,
            message,
            "defaults are the server's: the SDK never sends them",
        )


def access_of(f: Field) -> str:
    return "read-only" if f.read_only else "write-only" if f.write_only else "read and written"


def sort_of(schema: Schema) -> str:
    return {Model: "an object", Enum: "an enum"}.get(type(schema), "a plain type")


def union_in(kind: Type) -> Any:
    inner = kind.inner if isinstance(kind, Nullable) else kind
    return inner if isinstance(inner, Union) else None


def discriminator_of(alias: Alias) -> Any:
    union = union_in(alias.type)
    return union.discriminator if union is not None else None
