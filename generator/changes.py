"""Two documents compared in the SDK's own terms: what changed for users, whether it breaks them, which version it deserves.

Direction matters. What callers pass may only widen; what they read may only narrow. A finding's level says what it does to
code that was written against the old SDK: major, it may stop working or type-checking; minor, there is something new; patch,
nobody's code notices.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields, is_dataclass, replace
from functools import cached_property
from typing import Any

from .calls import Argument, arguments
from .code import Code, Names
from .findings import (
    KEYS,
    LEVELS,
    Changes,
    Direction,
    Finding,
    Level,
    access_of,
    argument_added,
    argument_removed,
    bare_path,
    credential_words,
    discriminator_of,
    enum_changes,
    field_added,
    field_required,
    judged,
    key_words,
    managed_headers,
    minor_if,
    must_be_given,
    note_changes,
    place_of,
    plain_media,
    python_name,
    renamed_argument,
    rules_changed,
    shown_response,
    sort_of,
    stream_media,
    stream_presence,
    told,
    union_in,
)
from .ir import Alias, Api, Enum, Field, Model, Named, Nullable, Operation, Schema, Type, Union
from .problems import child, shown
from .usage import shown_by
from .widening import Sides, shape_only


def compared(old: Api, new: Api, old_name: str = "old", new_name: str = "new") -> Changes:
    found = list(dict.fromkeys(_Comparison(old, new).findings()))
    if not found and _content(old) != _content(new):
        message = "details changed that only the fake server and the documentation show"
        found = [Finding("other-changed", "patch", "", "", message, "no signature shows them")]
    found.sort(key=lambda f: (LEVELS.index(f.level), f.python, f.code, f.pointer))
    return Changes(old_name, new_name, tuple(found))


class _Comparison:
    def __init__(self, old: Api, new: Api) -> None:
        self.old, self.new = old, new
        self.old_code, self.new_code = Code(old.schemas), Code(new.schemas)
        self.sides = Sides(self.old_code, self.new_code, self.renames)

    @cached_property
    def renames(self) -> dict[str, str]:
        """Schemas that went and came with the same content."""
        old, new = self.old.by_name, self.new.by_name
        gone = [schema for name, schema in old.items() if name not in new]
        came = [schema for name, schema in new.items() if name not in old]
        out: dict[str, str] = {}
        for schema in gone:
            twin = next((other for other in came if _anonymous(other) == _anonymous(schema)), None)
            if twin is not None:
                came.remove(twin)
                out[schema.name] = twin.name
        return out

    @cached_property
    def usage(self) -> dict[str, set[Direction]]:
        """Schema → how signatures show it, in either document."""
        out: dict[str, set[Direction]] = {}
        for api, code in ((self.old, self.old_code), (self.new, self.new_code)):
            for name, directions in shown_by(api.operations, code).items():
                out.setdefault(name, set()).update(directions)
        return out

    @cached_property
    def flattened(self) -> set[str]:
        """Models whose fields are the arguments of methods."""
        ops = (*self.old.operations, *self.new.operations)
        return {op.body.model for op in ops if op.body is not None and op.body.model is not None}

    # ------------------------------------------------------------ all of it

    def findings(self) -> Iterator[Finding]:
        yield from self._document()
        yield from self._operations()
        yield from self._schemas()

    def _document(self) -> Iterator[Finding]:
        for name, pointer, what in (
            ("title", "/info/title", "the API's title"),
            ("version", "/info/version", "the API's version"),
            ("doc", "/info/description", "the API's description"),
            ("openapi", "/openapi", "the OpenAPI version"),
        ):
            a, b = getattr(self.old, name), getattr(self.new, name)
            if a != b:
                message = f"{what} changed" + (f" from {shown(a)} to {shown(b)}" if name != "doc" else "")
                yield Finding(f"{name}-changed", "patch", pointer, "", message, "documentation only")
        if self.old.servers != self.new.servers:
            message = (
                f"the servers changed from {', '.join(self.old.servers)} to {', '.join(self.new.servers)}"
            )
            yield Finding(
                "servers-changed",
                "patch",
                "/servers",
                "",
                message,
                "the client's base URL is its own default",
            )
        if self.old.resource_docs != self.new.resource_docs:
            yield Finding(
                "documentation-changed",
                "patch",
                "/tags",
                "",
                "descriptions of tags changed",
                "documentation only",
            )
        yield from self._security_schemes()

    def _security_schemes(self) -> Iterator[Finding]:
        old = {scheme.name: scheme for scheme in self.old.security}
        new = {scheme.name: scheme for scheme in self.new.security}
        why = "what an operation needs is compared at the operation; the client knows how to send it"
        for name in [*old, *(name for name in new if name not in old)]:
            pointer = child("/components/securitySchemes", name)
            if old.get(name) != new.get(name):
                what = "removed" if name not in new else "added" if name not in old else "changed"
                yield Finding(
                    f"security-scheme-{what}",
                    "patch",
                    pointer,
                    "",
                    f"security scheme {shown(name)} {what}",
                    why,
                )

    # ------------------------------------------------------------ operations

    def _operations(self) -> Iterator[Finding]:
        old = {(op.resource, op.name): op for op in self.old.operations}
        new = {(op.resource, op.name): op for op in self.new.operations}
        came = {(op.method, op.path): op for key, op in new.items() if key not in old}
        moved = {op.id: op for key, op in new.items() if key not in old}
        for key, op in old.items():
            other = new.get(key)
            if other is None:
                other = came.get((op.method, op.path)) or moved.get(op.id)
                yield from self._method_gone(op, other)
            if other is not None:
                came.pop((other.method, other.path), None)
                yield from self._operation(op, other)
        for op in came.values():
            python = python_name(op)
            yield Finding(
                "method-added",
                "minor",
                op.pointer,
                python,
                f"new method {python}",
                "nothing called it before",
            )

    def _method_gone(self, op: Operation, other: Operation | None) -> Iterator[Finding]:
        python = python_name(op)
        if other is None:
            yield Finding(
                "method-removed", "major", op.pointer, python, f"{python} is gone", "calls of it fail"
            )
            return
        message = f"{python} is called {python_name(other)} now"
        yield Finding("method-renamed", "major", other.pointer, python, message, "calls by the old name fail")

    def _operation(self, old: Operation, new: Operation) -> Iterator[Finding]:
        yield from self._endpoint(old, new)
        yield from self._arguments(old, new)
        yield from self._answer(old, new)
        yield from self._auth(old, new)
        yield from self._errors(old, new)
        yield from self._rest(old, new)

    def _endpoint(self, old: Operation, new: Operation) -> Iterator[Finding]:
        python = python_name(new)
        was, now = f"{old.method} {bare_path(old)}", f"{new.method} {bare_path(new)}"
        if was != now:
            message = f"{python} calls {shown(now)} instead of {shown(was)}"
            yield Finding(
                "endpoint-changed", "patch", new.pointer, python, message, "the method stays the same"
            )
        if old.id != new.id:
            message = f"operationId {shown(old.id)} is {shown(new.id)} now"
            pointer = child(new.pointer, "operationId")
            yield Finding(
                "operation-id-changed", "patch", pointer, python, message, "the method keeps its name"
            )
        if old.internal != new.internal:
            pointer = child(new.pointer, "x-sdk-internal")
            if new.internal:
                yield Finding(
                    "method-removed",
                    "major",
                    pointer,
                    python,
                    f"{python} is no method any more",
                    "calls of it fail",
                )
            else:
                yield Finding(
                    "method-added",
                    "minor",
                    pointer,
                    python,
                    f"{python} is a method now",
                    "nothing called it before",
                )
        if old.deprecated != new.deprecated:
            pointer = child(new.pointer, "deprecated")
            what = "is deprecated" if new.deprecated else "is no longer deprecated"
            yield Finding(
                "deprecation",
                minor_if(new.deprecated),
                pointer,
                python,
                f"{python} {what}",
                "it still works",
            )

    # arguments

    def _arguments(self, old: Operation, new: Operation) -> Iterator[Finding]:
        was = {a.name: a for a in arguments(old, self.old_code)}
        now = {a.name: a for a in arguments(new, self.new_code)}
        names = {(place_of(a), a.wire): a.name for a in now.values() if a.wire}
        paired: set[str] = set()
        for name, a in was.items():
            b = now.get(name)
            if b is None and a.wire and names.get((place_of(a), a.wire)) not in was:
                b = now.get(names.get((place_of(a), a.wire), ""))
                if b is not None:
                    yield renamed_argument(new, a, b)
            if b is None:
                yield from argument_removed(new, a)
            else:
                paired.add(b.name)
                yield from self._argument(new, a, b)
        for name, b in now.items():
            if name not in paired:
                yield argument_added(new, b)
        order = [[a.name for a in side.values() if a.positional] for side in (was, now)]
        if order[0] != order[1] and sorted(order[0]) == sorted(order[1]):
            message = f"the order of positional arguments is {', '.join(order[1])} now"
            yield Finding(
                "arguments-reordered",
                "major",
                new.pointer,
                python_name(new),
                message,
                "positional calls pass the wrong values",
            )

    def _argument(self, op: Operation, a: Argument, b: Argument) -> Iterator[Finding]:
        python = f"{python_name(op)}({b.name}=)"
        one, other = must_be_given(a), must_be_given(b)
        if one != other:
            code = "argument-required" if other else "argument-optional"
            message = f"{python} {'must be given now' if other else 'may be left out now'}"
            reason = "calls that leave it out fail" if other else "calls that give it still work"
            yield Finding(code, "major" if other else "minor", b.pointer, python, message, reason)
        if a.positional != b.positional:
            what = "positional" if b.positional else "keyword-only"
            level: Level = "minor" if b.positional else "major"
            yield Finding(
                "argument-kind",
                level,
                b.pointer,
                python,
                f"{python} is {what} now",
                "how it may be passed changed",
            )
        elif a.wire != b.wire or place_of(a) != place_of(b):
            yield Finding(
                "argument-sent-elsewhere",
                "patch",
                b.pointer,
                python,
                f"{python} is sent as {shown(b.wire)} now",
                "calls stay the same",
            )
        yield from self._type("argument-type", python, b.pointer, a.kind, b.kind, {"passed"})
        yield from note_changes(python, b.pointer, a, b)
        if a.client_value != b.client_value and one == other:
            yield Finding(
                "client-value",
                "patch",
                b.pointer,
                python,
                f"{python} is filled in differently",
                "calls stay the same",
            )

    # results

    def _answer(self, old: Operation, new: Operation) -> Iterator[Finding]:
        python = python_name(new)
        pointer = new.success[0].pointer
        if (old.plain, bool(old.streams)) != (new.plain, bool(new.streams)):
            yield from stream_presence(old, new, python, pointer)
        else:
            yield from stream_media(old, new, python, pointer)
        if old.plain and new.plain:
            yield from self._type("return-type", python, pointer, old.returns, new.returns, {"read"})
        if old.record is not None and new.record is not None:
            yield from self._type(
                "record-type", f"{python} (stream)", pointer, old.record, new.record, {"read"}
            )
        yield from plain_media(old, new, python, pointer)
        statuses = [sorted(r.status for r in op.success) for op in (old, new)]
        if statuses[0] != statuses[1]:
            message = f"{python} succeeds with {', '.join(statuses[1])} instead of {', '.join(statuses[0])}"
            yield Finding("success-status", "patch", pointer, python, message, "any 2xx is read the same way")
        if old.unwrap != new.unwrap:
            at = child(new.pointer, "x-sdk-unwrap")
            message = f"{python} takes its result from {shown(new.unwrap or 'the whole body')}"
            yield Finding(
                "unwrap-changed", "patch", at, python, message, "what is returned is compared by itself"
            )

    def _auth(self, old: Operation, new: Operation) -> Iterator[Finding]:
        python = python_name(new)
        if old.key != new.key:
            looser = KEYS.index(new.key) <= KEYS.index(old.key)
            level: Level = "minor" if looser else "major"
            message = f"{python} needs {key_words(new.key)} instead of {key_words(old.key)}"
            reason = "every key that worked still does" if looser else "keys that worked are refused"
            yield Finding("key-kind", level, child(new.pointer, "x-sdk-key"), python, message, reason)
        was, now = set(old.security or ((),)), set(new.security or ((),))
        pointer = child(new.pointer, "security")
        for gone in sorted(was - now):
            if any(set(other) <= set(gone) for other in now):
                continue
            message = f"{python} no longer accepts {credential_words(gone)}"
            yield Finding(
                "security-removed",
                "major",
                pointer,
                python,
                message,
                "clients that have only that are refused",
            )
        for came in sorted(now - was):
            if any(set(other) <= set(came) for other in was):
                continue
            message = f"{python} accepts {credential_words(came)} too"
            yield Finding("security-added", "minor", pointer, python, message, "what worked still does")

    def _errors(self, old: Operation, new: Operation) -> Iterator[Finding]:
        was = {r.status: r for r in old.errors}
        now = {r.status: r for r in new.errors}
        python = python_name(new)
        for status, response in now.items():
            if status not in was:
                message = f"{python} documents the error {status}"
                why = "errors are raised by status, documented or not"
                yield Finding("error-added", "minor", response.pointer, python, message, why)
        for status, response in was.items():
            if status not in now:
                message = f"{python} no longer documents the error {status}"
                yield Finding(
                    "error-removed",
                    "patch",
                    response.pointer,
                    python,
                    message,
                    "code that catches it still works",
                )
        for status, response in now.items():
            if status in was and told(was[status]) != told(response):
                message = f"{python} describes the error {status} differently"
                yield Finding(
                    "error-changed", "patch", response.pointer, python, message, "errors are read tolerantly"
                )

    def _rest(self, old: Operation, new: Operation) -> Iterator[Finding]:
        """What only documentation and the fake server show."""
        python = python_name(new)
        if (old.summary, old.doc) != (new.summary, new.doc):
            yield Finding(
                "documentation-changed",
                "patch",
                new.pointer,
                python,
                f"{python} is described differently",
                "documentation only",
            )
        yield from managed_headers(old, new)
        if old.body is not None and new.body is not None:
            if old.body.media != new.body.media:
                message = f"the body is sent as {shown(new.body.media)}"
                yield Finding("body-media", "patch", new.body.pointer, python, message, "calls stay the same")
            if (old.body.doc, old.body.example) != (new.body.doc, new.body.example):
                yield Finding(
                    "documentation-changed",
                    "patch",
                    new.body.pointer,
                    python,
                    "the body is described differently",
                    "documentation only",
                )
            if (
                old.body.required != new.body.required
                and old.body.model is not None
                and new.body.model is not None
            ):
                yield Finding(
                    "body-required",
                    "patch",
                    new.body.pointer,
                    python,
                    "whether an empty body is sent changed",
                    "arguments are compared by themselves",
                )
        was, now = ([shown_response(r) for r in op.success] for op in (old, new))
        if was != now and [r.status for r in old.success] == [r.status for r in new.success]:
            yield Finding(
                "documentation-changed",
                "patch",
                new.success[0].pointer,
                python,
                f"the result of {python} is described differently",
                "documentation only",
            )

    # ------------------------------------------------------------ types

    def _type(
        self, code: str, python: str, pointer: str, old: Type, new: Type, used: set[Direction]
    ) -> Iterator[Finding]:
        for direction in sorted(used):
            a, b = (old, new) if direction == "passed" else (shape_only(old), shape_only(new))
            change = self.sides.change(a, b)
            if change == "same":
                continue
            level, reason = judged(change, direction)
            was, now = self.old_code.annotation(old, Names()), self.new_code.annotation(new, Names())
            message = (
                f"{python} is {now} instead of {was}" if was != now else f"{python} {rules_changed(change)}"
            )
            yield Finding(code, level, pointer, python, message, reason)

    # ------------------------------------------------------------ schemas

    def _schemas(self) -> Iterator[Finding]:
        old, new = self.old.by_name, self.new.by_name
        renamed = self.renames
        for name, schema in old.items():
            if name in renamed:
                yield self._schema_renamed(schema, new[renamed[name]])
            other = new.get(renamed.get(name, name))
            if other is None:
                yield self._schema_removed(schema)
            else:
                yield from self._schema(schema, other)
        for name, schema in new.items():
            if name not in old and name not in renamed.values():
                message = f"new model {name}" if isinstance(schema, Model) else f"new type {name}"
                level: Level = "minor" if name in self.usage else "patch"
                reason = "there was none of the name" if level == "minor" else "no signature shows it"
                yield Finding("schema-added", level, schema.pointer, name, message, reason)

    def _schema_renamed(self, old: Schema, new: Schema) -> Finding:
        seen = self._is_shown(old.name)
        message = f"{old.name} is called {new.name} now"
        reason = "code that imports it by name fails" if seen else "no signature shows it"
        return Finding("schema-renamed", "major" if seen else "patch", new.pointer, old.name, message, reason)

    def _schema_removed(self, old: Schema) -> Finding:
        seen = self._is_shown(old.name)
        reason = "code that imports it by name fails" if seen else "no signature shows it"
        return Finding(
            "schema-removed",
            "major" if seen else "patch",
            old.pointer,
            old.name,
            f"{old.name} is gone",
            reason,
        )

    def _is_shown(self, name: str) -> bool:
        """A class that some signature shows; types that are opened where they are used have no name there."""
        schema = self.old.by_name[name]
        return name in self.usage and (
            not isinstance(schema, Alias) or self.old_code.seen(Named(name)) == Named(name)
        )

    def _schema(self, old: Schema, new: Schema) -> Iterator[Finding]:
        used = self.usage.get(old.name, set()) | self.usage.get(new.name, set())
        if not used and old.name in self.flattened and new.name in self.flattened:
            return  # its fields are arguments, and compared there
        found = self._schema_changes(old, new, used or {"read"})
        if used:
            yield from found
        else:
            for finding in found:
                yield replace(finding, level="patch", reason="no signature shows it")
        if (old.doc, old.examples) != (new.doc, new.examples):
            yield Finding(
                "documentation-changed",
                "patch",
                new.pointer,
                new.name,
                f"{new.name} is described differently",
                "documentation only",
            )
        if old.deprecated != new.deprecated:
            what = "is deprecated" if new.deprecated else "is no longer deprecated"
            yield Finding(
                "deprecation",
                minor_if(new.deprecated and bool(used)),
                new.pointer,
                new.name,
                f"{new.name} {what}",
                "it still works",
            )

    def _schema_changes(self, old: Schema, new: Schema, used: set[Direction]) -> Iterator[Finding]:
        match old, new:
            case Model(), Model():
                yield from self._model(old, new, used)
            case Enum(), Enum():
                yield from enum_changes(old, new)
            case Alias(), Alias():
                yield from self._alias(old, new, used)
            case _:
                message = f"{new.name} is {sort_of(new)} now, it was {sort_of(old)}"
                yield Finding(
                    "schema-kind", "major", new.pointer, new.name, message, "its values are of another type"
                )

    def _alias(self, old: Alias, new: Alias, used: set[Direction]) -> Iterator[Finding]:
        if self.new_code.seen(Named(new.name)) != Named(new.name):
            # Opened wherever it is used, and compared there; here only for those who import the name.
            if self.sides.change(old.type, new.type) != "same":
                message = f"{new.name} stands for another type"
                yield Finding(
                    "alias-changed", "patch", new.pointer, new.name, message, "compared where it is used"
                )
            return
        a = Nullable(old.type) if isinstance(old.type, Union) else old.type
        b = Nullable(new.type) if isinstance(new.type, Union) else new.type
        opened = self.new_code.open_objects(union_in(new.type)) if union_in(new.type) else False
        for finding in self._type("union-changed", new.name, new.pointer, a, b, used):
            if opened and finding.level == "major" and self.sides.change(a, b) == "wider":
                yield replace(
                    finding, level="minor", reason="an object of a new kind arrived as a plain dict before"
                )
            else:
                yield finding
        if discriminator_of(old) != discriminator_of(new):
            message = f"{new.name} is told apart differently"
            yield Finding(
                "discriminator-changed", "patch", new.pointer, new.name, message, "the members stay the same"
            )

    def _model(self, old: Model, new: Model, used: set[Direction]) -> Iterator[Finding]:
        was = {f.wire: f for f in old.fields}
        now = {f.wire: f for f in new.fields}
        for wire, item in was.items():
            other = now.get(wire)
            python = f"{old.name}.{item.name}"
            if other is None:
                yield Finding(
                    "field-removed",
                    "major",
                    item.pointer,
                    python,
                    f"{python} is gone",
                    "code that uses it fails",
                )
            else:
                yield from self._field(new, item, other, used)
        for wire, item in now.items():
            if wire not in was:
                yield field_added(new, item, used)
        yield from self._additional(old, new, used)

    def _field(self, model: Model, a: Field, b: Field, used: set[Direction]) -> Iterator[Finding]:
        python = f"{model.name}.{b.name}"
        if a.name != b.name:
            message = f"{model.name}.{a.name} is called {b.name} now"
            yield Finding(
                "field-renamed",
                "major",
                b.pointer,
                f"{model.name}.{a.name}",
                message,
                "code that uses it fails",
            )
        if a.required != b.required:
            yield from field_required(python, b, used)
        yield from self._type("field-type", python, b.pointer, a.type, b.type, used)
        for alias in sorted(set(a.aliases) ^ set(b.aliases)):
            gone = alias in a.aliases
            message = f"{python} is {'no longer' if gone else 'also'} read from {shown(alias)}"
            reason = "answers that spell it so are no longer read" if gone else "more answers are read"
            yield Finding(
                "alias-removed" if gone else "alias-added",
                "major" if gone else "minor",
                b.pointer,
                python,
                message,
                reason,
            )
        if (a.read_only, a.write_only) != (b.read_only, b.write_only):
            message = f"{python} is {access_of(b)}, it was {access_of(a)}"
            yield Finding(
                "field-access",
                "patch",
                b.pointer,
                python,
                message,
                "arguments and types are compared by themselves",
            )
        yield from note_changes(python, b.pointer, a, b)

    def _additional(self, old: Model, new: Model, used: set[Direction]) -> Iterator[Finding]:
        python = f"{new.name}.additional_properties"
        pointer = child(new.pointer, "additionalProperties")
        if old.additional is not None and new.additional is not None:
            yield from self._type(
                "additional-properties", python, pointer, old.additional, new.additional, used
            )
            if old.extensible != new.extensible and old.additional == new.additional:
                message = f"{new.name} {'invites' if new.extensible else 'no longer invites'} further members"
                yield Finding(
                    "extensible", "patch", pointer, python, message, "arguments are compared by themselves"
                )
        elif new.additional is None and old.additional is not None:
            yield Finding(
                "schema-closed", "major", pointer, python, f"{python} is gone", "code that uses it fails"
            )
        elif old.additional is None and new.additional is not None:
            yield Finding(
                "schema-opened", "minor", pointer, python, f"{python} is new", "there was nothing to read"
            )


def _anonymous(schema: Schema) -> Any:
    """A schema without its own name and place."""
    blank: dict[str, Any] = {"name": "", "module": "", "pointer": "", "component": None, "examples": ()}
    if isinstance(schema, Model):
        blank["fields"] = tuple(replace(f, pointer="") for f in schema.fields)
    return type(schema), replace(schema, **blank)


def _content(value: Any) -> Any:
    """A document without where its parts stand."""
    if is_dataclass(value) and not isinstance(value, type):
        names = [
            item.name
            for item in fields(value)
            if item.name not in ("pointer", "sha256", "ignored", "choices")
        ]
        return (type(value).__name__, [(name, _content(getattr(value, name))) for name in names])
    if isinstance(value, (tuple, list)):
        return [_content(item) for item in value]
    if isinstance(value, dict):
        return {key: _content(item) for key, item in value.items()}
    return repr(value)
