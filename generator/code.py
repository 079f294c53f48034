"""Types → fragments of Python: annotations, and the kinds of `modelrelay._core.kinds` that say the same at run time.

Generated modules see three others under names that no spec can take: `_k` (kinds), `_m` (the models), `_f` (the core).
"""

from __future__ import annotations

import builtins
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from .ir import (
    Alias,
    Array,
    Enum,
    Map,
    Model,
    Named,
    Nullable,
    Scalar,
    Schema,
    Type,
    Union,
    named,
    parts,
    reached,
)
from .text import Expression, call, literal

_ANNOTATIONS = {
    "text": "str",
    "integer": "int",
    "number": "float",
    "boolean": "bool",
    "moment": "datetime",
    "day": "date",
    "binary": "bytes",
    "any": "Any",
    "null": "None",
    "never": "Any",
}
HOMES = {
    **dict.fromkeys(("Any", "ClassVar", "Literal", "Self", "TypeAlias"), "typing"),
    **dict.fromkeys(("Callable", "Mapping", "Sequence"), "collections.abc"),
    **dict.fromkeys(("date", "datetime"), "datetime"),
    "FileInput": "modelrelay._core.upload",
}

_JSON = {
    "text": "str",
    "moment": "str",
    "day": "str",
    "integer": "number",
    "number": "number",
    "boolean": "bool",
    "null": "NoneType",
}


@dataclass
class Names:
    """Names that one generated module uses, and where they come from."""

    taken: frozenset[str] = frozenset()
    """Names that mean something else where annotations are read (methods, fields)."""
    imports: set[tuple[str, str]] = field(default_factory=set)
    models: str = ""
    """What stands before the name of a model: the package they are in, as the module calls it."""

    def use(self, name: str) -> str:
        """A builtin or a name of the standard library, spelled so that nothing hides it."""
        if name == "None":
            return name
        if hasattr(builtins, name):
            if name not in self.taken:
                return name
            self.imports.add(("", "builtins as _builtins"))
            return f"_builtins.{name}"
        shown = f"_{name}" if name in self.taken else name
        self.imports.add((HOMES[name], name if shown == name else f"{name} as {shown}"))
        return shown

    def schema(self, name: str) -> str:
        return self.models + name

    def text(self, *more: str) -> str:
        """Import statements of all that is used, and of `more`, sorted as isort does."""
        self.imports |= {(HOMES.get(name, "typing"), name) for name in more}
        plain = sorted(f"import {what}" for home, what in self.imports if not home)
        for home in sorted({home for home, _ in self.imports if home}):
            names = sorted((what for other, what in self.imports if other == home), key=str.lower)
            plain.append(f"from {home} import {', '.join(names)}")
        return "\n".join(plain)


class Code:
    """Fragments for the types of one document."""

    def __init__(self, schemas: Iterable[Schema]) -> None:
        self.made = {schema.name: schema for schema in schemas}
        self.cyclic = {
            name
            for name, schema in self.made.items()
            if isinstance(schema, Alias) and name in reached(self.made, [schema.type], (Alias,))
        }

    def seen(self, kind: Type) -> Type:
        """The type with aliases opened, but for unions and cycles, which keep their names."""
        if isinstance(kind, Named):
            schema = self.made[kind.name]
            if isinstance(schema, Alias) and kind.name not in self.cyclic:
                inner = schema.type.inner if isinstance(schema.type, Nullable) else schema.type
                if not isinstance(inner, Union):
                    return self.seen(schema.type)
                if isinstance(schema.type, Nullable):
                    return Nullable(kind)
        if isinstance(kind, Nullable):
            inner = self.seen(kind.inner)
            return inner if self.nullable(inner) else Nullable(inner)
        return kind

    def nullable(self, kind: Type) -> bool:
        """Whether null is a value of the type."""
        if isinstance(kind, Nullable):
            return True
        if isinstance(kind, Union):
            return any(self.nullable(member) for member in kind.members)
        if isinstance(kind, Named):
            schema = self.made[kind.name]
            return isinstance(schema, Alias) and kind.name not in self.cyclic and self.nullable(schema.type)
        return isinstance(kind, Scalar) and kind.kind in ("any", "null")

    def bare(self, kind: Type) -> Type:
        """The type without null."""
        kind = self.seen(kind)
        return kind.inner if isinstance(kind, Nullable) else kind

    # ------------------------------------------------------------ annotations

    def annotation(self, kind: Type, names: Names, *, passed: bool = False) -> str:
        """The type of a value that the SDK hands out, or that a caller may pass."""

        def inner(kind: Type) -> str:
            return self.annotation(kind, names, passed=passed)

        kind, use = self.seen(kind), names.use
        array, mapping = ("Sequence", "Mapping") if passed else ("list", "dict")
        match kind:
            case Named(name):
                schema, shown = self.made[name], names.schema(name)
                if not passed or name in self.cyclic:
                    return shown
                if isinstance(schema, Model):
                    return either([shown, f"{use(mapping)}[{use('str')}, {use('Any')}]"])
                if isinstance(schema, Enum):
                    return either([shown, use("str" if schema.base == "text" else "int")])
                return inner(schema.type)
            case Array(item):
                return f"{use(array)}[{inner(item)}]"
            case Map(value):
                return f"{use(mapping)}[{use('str')}, {inner(value)}]"
            case Nullable(other):
                return either([inner(other), "None"])
            case Union(members):
                found = [inner(member) for member in members]
                if self.open_objects(kind) and not passed:
                    found.append(f"{use('dict')}[{use('str')}, {use('Any')}]")
                return either(found)
        if kind.values and all(isinstance(v, str) for v in kind.values):
            return use("str")
        return use("FileInput" if passed and kind.kind == "binary" else _ANNOTATIONS[kind.kind])

    def argument(self, kind: Type, names: Names) -> str:
        return self.annotation(kind, names, passed=True)

    def alias_annotation(self, alias: Alias, names: Names) -> str:
        """What a type alias stands for."""
        if alias.name in self.cyclic or isinstance(self.seen(Named(alias.name)), Named):
            return self.annotation(alias.type, names)
        return self.annotation(self.seen(alias.type), names)

    def open_objects(self, kind: Union) -> bool:
        """An object that fits no member stays a dict: a newer server may send a newer member.

        Not where the JSON type alone tells the members apart.
        """
        found = [self._json(member) for member in kind.members]
        return kind.discriminator is not None or None in found or len(set(found)) < len(found)

    def _json(self, kind: Type) -> str | None:
        kind = self.seen(kind)
        match kind:
            case Named(name):
                schema = self.made[name]
                if isinstance(schema, Model):
                    return "dict"
                return _JSON[schema.base] if isinstance(schema, Enum) else None
            case Array():
                return "list"
            case Map():
                return "dict"
            case Scalar(scalar):
                return _JSON.get(scalar)
        return None

    # ------------------------------------------------------------ kinds

    def constants(self) -> list[Schema]:
        """The schemas that have a kind of their own, each after those that it is made of, circles aside."""
        out: dict[str, Schema] = {}
        busy: set[str] = set()

        def add(name: str) -> None:
            if name in out or name in busy:
                return
            busy.add(name)
            for kind in parts(self.made[name]).values():
                for other in named(kind):
                    add(other)
            busy.discard(name)
            if not isinstance(self.made[name], Alias) or self.seen(Named(name)) == Named(name):
                out[name] = self.made[name]

        for name in self.made:
            add(name)
        return list(out.values())

    def kind(self, kind: Type, known: Iterable[str] | None = None, prefix: str = "") -> Expression:
        """The kind of a type, as an expression. `known` are the schemas whose kind is defined by then; None: all."""
        kind = self.seen(kind)
        match kind:
            case Named(name):
                constant = Expression(prefix + constant_name(self.made[name]))
                if known is None or name in known:
                    return constant
                model = "(dict,)" if isinstance(self.made[name], Model) else ""
                return call("_f.Later", f"lambda: {constant}", model, null=self.nullable(kind) or None)
            case Array(item, limits):
                bounds = dict(limits)
                return call(
                    "_f.Array",
                    self.kind(item, known, prefix),
                    least=bounds.get("minItems") or None,
                    most=bounds.get("maxItems"),
                    unique=bounds.get("uniqueItems"),
                )
            case Map(value):
                return call("_f.Map", self.kind(value, known, prefix))
            case Nullable(inner):
                return call("_f.Nullable", self.kind(inner, known, prefix))
            case Union(members, discriminator):
                if discriminator is None:
                    return call("_f.OneOf", *(self.kind(member, known, prefix) for member in members))
                mapping = {tag: self.kind(Named(name), known, prefix) for tag, name in discriminator.mapping}
                return call("_f.Tagged", literal(discriminator.property), literal(mapping))
        name, checks = kind.kind, _limits(kind)
        return call(f"_f.{name.capitalize()}", **checks) if checks else Expression(f"_f.{name.upper()}")

    def definition(self, schema: Schema, known: Iterable[str]) -> str:
        """What defines the kind of a schema."""
        if isinstance(schema, Alias):
            return self.kind(schema.type, known)
        if isinstance(schema, Enum):
            return call("_f.Enum", "_m", literal(schema.name), whole=None if schema.base == "text" else True)
        needed, others = (
            [
                f"{literal(f.wire)}: {self.kind(f.type, known)}, "
                for f in schema.fields
                if f.required == required
            ]
            for required in (True, False)
        )
        rest = self.kind(schema.additional, known) if schema.additional else Expression("None")
        return call(
            "_f.Object",
            "_m",
            literal(schema.name),
            f"{{{''.join(needed)}}}",
            f"{{{''.join(others)}}}" if others else "",
            names={f.wire: f.name for f in schema.fields if f.wire != f.name} or None,
            aliases={f.wire: f.aliases for f in schema.fields if f.aliases} or None,
            flat=schema.flat or None,
            either=tuple(schema.pins.get("x-sdk-either", ())) or None,
            rest=None if schema.additional == Scalar("any") else rest,
        )


def constant_name(schema: Schema) -> str:
    """The name of a schema's kind."""
    return schema.module.upper()


_NUMBERS = {
    "minimum": "least",
    "maximum": "most",
    "exclusiveMinimum": "above",
    "exclusiveMaximum": "below",
    "multipleOf": "step",
}


def _limits(kind: Scalar) -> dict[str, Any]:
    limits, number = dict(kind.limits), kind.kind in ("integer", "number")
    found: dict[str, Any] = {}
    if kind.kind == "text":
        least = limits.get("minLength") or 0
        found = {
            "blank": False if least else None,
            "email": True if limits.get("format") == "email" else None,
            "least": least if least > 1 else None,
            "most": limits.get("maxLength"),
            "pattern": limits.get("pattern"),
        }
    elif number:
        found = {_NUMBERS[name]: value for name, value in kind.limits if name in _NUMBERS}
    found["values"] = kind.values or None if number or kind.kind in ("text", "boolean") else None
    return {name: value for name, value in found.items() if value is not None}


def either(kinds: list[str]) -> str:
    flat = [part for kind in kinds for part in _split(kind)]
    unique = list(dict.fromkeys(flat))
    if "Any" in unique:
        return "Any"
    if "None" in unique:
        unique.remove("None")
        unique.append("None")
    return " | ".join(unique)


def _split(kind: str) -> list[str]:
    """The members of a union annotation, brackets respected."""
    out, depth, start = [], 0, 0
    for index, char in enumerate(kind):
        depth += (char == "[") - (char == "]")
        if depth == 0 and kind.startswith(" | ", index):
            out.append(kind[start:index])
            start = index + 3
    return [*out, kind[start:]]
