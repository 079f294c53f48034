"""Two documents compared in the SDK's own terms: what changed for users, whether it breaks them, which version it deserves.

`findings.RULES` says what each kind of change does to users; here the changes are found: methods by name, arguments and fields
by name and by where they travel, types by what they hold. Order, places and names that no signature shows do not count.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import fields, is_dataclass, replace
from typing import Any

from .code import Names
from .findings import Changes, Direction, Finding, found, once, severity, with_types
from .ir import ABSENT, Alias, Api, Enum, Model, Named, Operation, Schema, Type, Union, reached
from .problems import child, shown
from .usage import Side, Slot, name_of, pairs, path_of, read
from .widening import Sides, shows, union_in

Found = Iterator[Finding]
USED: tuple[Direction, ...] = ("passed", "read")
_PLACES = ("pointer", "name", "module", "component", "function", "schema", "choices")
# From the key that anybody has to the one that few have.
_KEYS = {None: "no key", "any": "any key", "publishable": "a publishable key", "secret": "a secret key"}
_CREDENTIALS = {"key": "an API key", "token": "a token"}


def compared(
    old: Api, new: Api, old_name: str = "old", new_name: str = "new", *, names: bool = True
) -> Changes:
    """What changed. Without `names` for documents of two authors: schemas that stand in the same place are the same."""
    return Changes(old_name, new_name, tuple(_Comparison(Side(old), Side(new), names).findings()))


class _Comparison:
    def __init__(self, old: Side, new: Side, names: bool) -> None:
        self.old, self.new, self.names = old, new, names
        self.methods = list(_successors(old, new))
        self.kept = [(a, b) for a, b in self.methods if a is not None and b is not None]
        self.pairs = pairs(old, new, self.kept, names)
        self.sides = Sides(old.code, new.code, self.pairs)

    def findings(self) -> list[Finding]:
        loud = [
            replace(f, group=self._group(f.python))
            for f in (*self._document(), *self._operations(), *self._schemas())
        ]
        types = [replace(f, group=self._group(f.python)) for f in (self._types() if self.names else ())]
        out = with_types(once(loud), types)
        return out + (self._details(out, {f.python for f in types}) if self.names else [])

    def _group(self, python: str) -> str:
        """What a finding is about: its method, the only method that shows its type, or else the type."""
        name = python.partition("(")[0].strip()
        if not name or name.partition(".")[0].islower():
            return name
        schema = name.partition(".")[0]
        before = {a for a, b in self.pairs if schema in (a, b)}
        shown = [
            *self.new.shown.get(schema, ()),
            *(x for a in before or {schema} for x in self.old.shown.get(a, ())),
        ]
        methods = {method for _, method in shown}
        return methods.pop() if len(methods) == 1 else schema

    # ------------------------------------------------------------ the document

    def _document(self) -> Found:
        old, new = self.old.api, self.new.api
        if old.servers != new.servers:
            words = {"old": ", ".join(old.servers), "new": ", ".join(new.servers)}
            yield found("servers-changed", "", "/servers", **words)
        was, now = (
            {s.name if self.names else s.header: (s.kind, s.header) for s in api.security}
            for api in (old, new)
        )
        for name in sorted(name for name in {*was, *now} if was.get(name) != now.get(name)):
            what = "added" if name not in was else "removed" if name not in now else "changed"
            pointer = child("/components/securitySchemes", name)
            yield found(f"security-scheme-{what}", "", pointer, what=name)

    # ------------------------------------------------------------ operations

    def _operations(self) -> Found:
        for a, b in self.methods:
            if a is not None and b is not None:
                if name_of(a) != name_of(b):
                    yield found("method-renamed", name_of(a), b.pointer, new=name_of(b))
                yield from self._operation(a, b)
            elif a is not None:
                yield self._method("method-removed", a, self.old)
            elif b is not None:
                yield self._method("method-added", b, self.new)

    def _method(self, code: str, op: Operation, side: Side, at: str = "") -> Finding:
        kinds = [*(a.type for a in side.arguments(op).values()), *read(op)]
        return found(code, name_of(op), at or op.pointer, reach=reached(side.schemas, kinds))

    def _operation(self, old: Operation, new: Operation) -> Found:
        it, pointer = name_of(new), new.pointer
        was, now = (f"{op.method} {path_of(op)}" for op in (old, new))
        if was != now:
            yield found("endpoint-changed", it, pointer, old=was, new=now)
        if old.internal != new.internal:
            code = "method-removed" if new.internal else "method-added"
            yield self._method(code, new, self.new, child(pointer, "x-sdk-internal"))
        yield from _deprecation(it, child(pointer, "deprecated"), old, new)
        arguments = self.old.arguments(old), self.new.arguments(new)
        yield from self._slots("{}({}=)", it, *arguments, ["passed"])
        order = [[a.name for a in side.values() if a.positional] for side in arguments]
        if order[0] != order[1] and sorted(order[0]) == sorted(order[1]):
            yield found("arguments-reordered", it, pointer, new=", ".join(order[1]))
        if old.body and new.body and old.body.media != new.body.media:
            yield found("body-media", it, new.body.pointer, old=old.body.media, new=new.body.media)
        yield from self._answer(old, new)
        yield from _credentials(old, new)
        known = {r.status for r in old.errors}
        for response in new.errors:
            if response.status not in known:
                yield found("error-added", it, response.pointer, what=response.status)

    def _answer(self, old: Operation, new: Operation) -> Found:
        it, pointer = name_of(new), new.success[0].pointer
        if (bool(old.streams), old.plain) != (bool(new.streams), new.plain):
            rule = "stream-optional" if new.plain else "stream-only"
            if not old.streams:
                rule = "stream-added" if new.plain else "stream-added only"
            elif not new.streams:
                rule = "stream-removed"
            yield found(rule, it, pointer, reach=reached(self.new.schemas, read(new)))
        else:
            for media in sorted({*old.streams} ^ {*new.streams}):
                rule = f"stream-media-{'added' if media in new.streams else 'removed'}"
                yield found(rule, it, pointer, what=media)
            if old.streams != new.streams and {*old.streams} == {*new.streams}:
                yield found("stream-media-order", it, pointer, what=new.streams[0])
        if bool(old.paging) != bool(new.paging):
            yield found(f"paging-{'added' if new.paging else 'removed'}", it, pointer)
        if old.plain and new.plain:
            yield from self._type("return-type", it, pointer, old.returns, new.returns, ["read"])
        if old.record is not None and new.record is not None:
            yield from self._type("record-type", f"{it} (stream)", pointer, old.record, new.record, ["read"])
        was, now = ({c.media for r in op.success for c in r.contents if not c.stream} for op in (old, new))
        if len(was) == len(now) == 1 and was != now:
            yield found("media-changed", it, pointer, old=min(was), new=min(now))
        else:
            for rule, here, there in (("media-removed", was, now), ("media-added", now, was)):
                for media in sorted(here - there if len(here) > 1 else ()):
                    yield found(rule, it, pointer, what=media)

    # ------------------------------------------------------------ arguments and fields

    def _slots(
        self, form: str, it: str, was: dict[str, Slot], now: dict[str, Slot], used: Iterable[Direction]
    ) -> Found:
        """The arguments of a method, or the fields of a model."""
        code = "argument" if "(" in form else "field"
        came = {slot.sent: slot for name, slot in now.items() if name not in was}
        met: set[str] = set()
        for name, a in was.items():
            label, b = form.format(it, name), now.get(name) or came.get(a.sent)
            if b is None:
                yield found(f"{code}-removed", label, a.pointer, reach=reached(self.old.schemas, [a.type]))
                continue
            met.add(b.name)
            if b.name != name and (self.names or not b.positional):
                yield found(f"{code}-renamed", label, b.pointer, new=b.name)
            elif a.positional != b.positional:
                yield found(f"argument-kind {'positional' if b.positional else 'keyword'}", label, b.pointer)
            elif a.sent != b.sent and not b.positional:
                yield found(f"{code}-sent-elsewhere", label, b.pointer, old=a.sent, new=b.sent)
            yield from self._slot(code, form.format(it, b.name if self.names else name), a, b, used)
        for name, b in now.items():
            if name not in met:
                case = " needed" if "passed" in used and b.needed["passed"] else ""
                reach = reached(self.new.schemas, [b.type])
                yield found(f"{code}-added{case}", form.format(it, name), b.pointer, reach=reach)

    def _slot(self, code: str, it: str, a: Slot, b: Slot, used: Iterable[Direction]) -> Found:
        needed = [
            found(f"{code}-{'required' if b.needed[way] else 'optional'} {way}", it, b.pointer)
            for way in used
            if a.needed[way] != b.needed[way]
        ]
        yield from sorted(needed, key=severity)[:1]
        yield from self._type(f"{code}-type", it, b.pointer, a.type, b.type, used)
        for alias in sorted({*a.aliases} ^ {*b.aliases}):
            yield found(f"alias-{'removed' if alias in a.aliases else 'added'}", it, b.pointer, what=alias)
        yield from _deprecation(it, b.pointer, a, b)
        if repr(a.default) != repr(b.default):
            new = "not stated" if b.default is ABSENT else shown(repr(b.default))
            yield found("default-changed", it, b.pointer, new=new)

    def _type(
        self, code: str, it: str, at: str, old: Type, new: Type, used: Iterable[Direction], more: str = ""
    ) -> Found:
        """The worst that a changed type does to those who pass it or read it."""
        out: list[Finding] = []
        was, now = self.old.code.annotation(old, Names()), self.new.code.annotation(new, Names())
        for a, b in () if self.names else self.pairs:
            now = re.sub(rf"\b{b}\b", a, now)
        for way in used:
            difference = self.sides.difference(old, new, limits=way == "passed")
            if not difference:
                continue
            amount = {"wider": "more", "narrower": "fewer"}.get(difference.change, "other")
            said = f"{'accepts' if way == 'passed' else 'gives'} {amount} values"
            said = f"is {now} instead of {was}" if was != now else said
            said += f" ({', '.join(difference.limits)})" if difference.limits else ""
            rule = f"type {way} {difference.change}"
            reach = reached(self.old.schemas, [old]) | reached(self.new.schemas, [new])
            rule += more if rule == "type read wider" else ""
            out.append(found(rule, it, at, code=code, reach=reach, change=said))
        yield from sorted(out, key=severity)[:1]

    # ------------------------------------------------------------ schemas

    def _schemas(self) -> Found:
        for a, b in self.pairs:
            was, now = (
                {way for way, _ in side.shown.get(n, ())} for side, n in ((self.old, a), (self.new, b))
            )
            used = [way for way in USED if way in (was & now or was | now)]
            if used:
                if a != b and self.names and shows(self.old.code, a):
                    yield found("schema-renamed", a, self.new.schemas[b].pointer, new=b)
                yield from self._schema(self.old.schemas[a], self.new.schemas[b], used)

    def _schema(self, old: Schema, new: Schema, used: list[Direction]) -> Found:
        it, pointer = new.name if self.names else old.name, new.pointer
        yield from _deprecation(it, pointer, old, new)
        if isinstance(old, Model) and isinstance(new, Model):
            yield from self._slots("{}.{}", it, self.old.fields(old), self.new.fields(new), used)
            extra, at = f"{it}.additional_properties", child(pointer, "additionalProperties")
            if old.additional is not None and new.additional is not None:
                kinds = old.additional, new.additional
                yield from self._type("additional-properties", extra, at, *kinds, used)
            elif old.additional is not None or new.additional is not None:
                yield found("schema-closed" if new.additional is None else "schema-opened", extra, at)
        elif isinstance(old, Enum) and isinstance(new, Enum):
            yield from _enum(old, new)
        elif not isinstance(old, Alias) or not isinstance(new, Alias):
            reach = reached(self.old.schemas, [Named(old.name)]) | reached(
                self.new.schemas, [Named(new.name)]
            )
            yield found("schema-kind", it, pointer, reach=reach, old=_sort(old), new=_sort(new))
        elif self.sides.shown(old.name, new.name):  # else opened wherever it is used, and compared there
            was, now = union_in(old.type), union_in(new.type)
            more = "-open" if now and self.new.code.open_objects(now) else ""
            yield from self._type("union-changed", it, pointer, old.type, new.type, used, more)
            if was and now and "read" in used:
                yield from self._tags(it, pointer, was, now)

    def _tags(self, it: str, pointer: str, a: Union, b: Union) -> Found:
        """Tags that came or went, of members that stayed."""
        names, old, new = dict(self.pairs), a.discriminator, b.discriminator
        if old is None or new is None:
            return
        was = {(f"{old.property}={tag}", names.get(name, name)) for tag, name in old.mapping}
        now = {(f"{new.property}={tag}", name) for tag, name in new.mapping}
        both = {names.get(m.name) for m in a.members if isinstance(m, Named)}
        both &= {m.name for m in b.members if isinstance(m, Named)}
        for rule, some in (("discriminator-changed lost", was - now), ("discriminator-changed", now - was)):
            tags = sorted(tag for tag, name in some if name in both)
            if tags:
                yield found(rule, it, pointer, what=", ".join(tags))

    def _types(self) -> Found:
        """Names that came or went."""
        for side, known, rule in (
            (self.old, {a for a, _ in self.pairs}, "schema-removed"),
            (self.new, {b for _, b in self.pairs}, "schema-added"),
        ):
            for name in sorted(side.shown.keys() - known):
                if shows(side.code, name):
                    yield found(rule, name, side.schemas[name].pointer)

    # ------------------------------------------------------------ what no caller notices

    def _details(self, loud: list[Finding], types: set[str]) -> list[Finding]:
        """One finding for documentation, examples and what only the mock server shows, beside what others say."""
        told = {name.partition("(")[0] for f in loud for name in (f.python, *f.also)}
        told |= {name.partition(".")[0] for name in told} | types
        old, new = self.old, self.new
        things: list[tuple[str, str, str, Any, Any]] = [
            ("the document", "the document", "/info", _head(old, new), _head(new, old)),
            *((name_of(a), name_of(b), b.pointer, a, b) for a, b in self.kept),
            *((a, b, new.schemas[b].pointer, *map(_whole, (old, new), (a, b))) for a, b in self.pairs),
        ]
        places = {
            name: pointer
            for before, name, pointer, a, b in things
            if not {before, name} & told
            and not any(f.pointer.startswith(f"{pointer}/") for f in loud)
            and not self._alike(a, b)
        }
        known = {name for pair in self.pairs for name in pair} | old.flattened | new.flattened | told
        places |= {n: s.pointer for side in (old, new) for n, s in side.schemas.items() if n not in known}
        more = f" and {len(places) - 5} more" if len(places) > 5 else ""
        where, pointer = ", ".join(list(places)[:5]) + more, next(iter(places.values()), "")
        return [found("details-changed", "", pointer, where=where)] if places else []

    def _alike(self, a: Any, b: Any) -> bool:
        """Whether two values are equal but for order, places and where a schema is written out or referred to."""
        if any(isinstance(value, dict) and "$ref" in value for value in (a, b)):
            return True  # what it refers to is compared by itself
        if isinstance(a, Type) and isinstance(b, Type):
            return not self.sides.difference(a, b)
        if is_dataclass(a) and type(a) is type(b):
            first = ("example",) if getattr(a, "examples", None) else ()  # one of them, whichever comes first
            names = [item.name for item in fields(a) if item.compare and item.name not in (*_PLACES, *first)]
            return all(self._alike(getattr(a, name), getattr(b, name)) for name in names)
        if isinstance(a, dict) and isinstance(b, dict):
            return a.keys() == b.keys() and all(self._alike(a[key], b[key]) for key in a)
        if isinstance(a, (list, tuple)) and isinstance(b, (list, tuple)):
            a, b = sorted(a, key=_identity), sorted(b, key=_identity)
            return len(a) == len(b) and all(self._alike(x, y) for x, y in zip(a, b, strict=True))
        return repr(a) == repr(b)


# ---------------------------------------------------------------- pairs of things


def _successors(old: Side, new: Side) -> Iterator[tuple[Operation | None, Operation | None]]:
    """Each method with what became of it: by its name, else by its endpoint, else by its operationId."""
    came = {key: op for key, op in new.operations.items() if key not in old.operations}
    for key, op in old.operations.items():
        other = new.operations.get(key)
        for same in (lambda o: (o.method, path_of(o)), lambda o: o.id):
            if other is None:
                other = next((o for o in came.values() if same(o) == same(op)), None)
        if other is not None:
            came.pop(name_of(other), None)
        yield op, other
    yield from ((None, op) for op in came.values())


def _credentials(old: Operation, new: Operation) -> Found:
    it, order = name_of(new), list(_KEYS)
    if old.key != new.key:
        case = "wider" if order.index(new.key) <= order.index(old.key) else "narrower"
        words = {"old": _KEYS[old.key], "new": _KEYS[new.key]}
        yield found(f"key-kind {case}", it, child(new.pointer, "x-sdk-key"), **words)
    was, now = ({frozenset(choice) for choice in op.security or ((),)} for op in (old, new))
    for rule, here, there in (("security-removed", was, now), ("security-added", now, was)):
        for choice in sorted(here - there, key=sorted):
            if not any(other <= choice for other in there):
                what = " and ".join(_CREDENTIALS[part] for part in sorted(choice))
                pointer = child(new.pointer, "security")
                yield found(rule, it, pointer, what=what or "calls without credentials")


def _enum(old: Enum, new: Enum) -> Found:
    was, now = ({m.value: m.name for m in side.members} for side in (old, new))
    if old.base != new.base:
        yield found("enum-base", new.name, new.pointer, new=new.base)
        return
    for value in dict.fromkeys((*was, *now)):
        it, pointer = f"{new.name}.{was.get(value) or now[value]}", child(new.pointer, "enum")
        if value not in now or value not in was:
            code = "enum-value-removed" if value in was else "enum-value-added"
            yield found(code, it, pointer, what=str(value))
        elif was[value] != now[value]:
            yield found("enum-member-renamed", it, pointer, new=now[value])


def _deprecation(it: str, pointer: str, a: Any, b: Any) -> Found:
    if a.deprecated != b.deprecated:
        yield found("deprecation" if b.deprecated else "deprecation ended", it, pointer)


def _head(side: Side, other: Side) -> Any:
    """What a document says of itself and of what the other has too."""
    api, schemes = side.api, {s.name for s in other.api.security}
    docs = [(name, doc) for name, doc in api.resource_docs if name in dict(other.api.resource_docs)]
    docs += [(s.name, s.doc) for s in api.security if s.name in schemes]
    return [("title", api.title), ("version", api.version), ("doc", api.doc), ("openapi", api.openapi), *docs]


def _whole(side: Side, name: str) -> Any:
    """A schema with all that its document says of it."""
    return side.schemas[name], side.api.components.get(side.schemas[name].component or "")


def _identity(value: Any) -> str:
    """What tells the parts of a list apart, whatever their order."""
    names = ("wire", "id", "media", "status", "component", "name")
    name = next((str(getattr(value, name)) for name in names if getattr(value, name, None)), "")
    return name or json.dumps(value, sort_keys=True, default=repr)


def _sort(schema: Schema) -> str:
    if isinstance(schema, Alias):
        return "a union" if union_in(schema.type) else "a plain type"
    return "an object" if isinstance(schema, Model) else "an enum"
