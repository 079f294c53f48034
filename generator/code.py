"""Types → fragments of Python: annotations, expressions that decode, encode and check.

Generated functions see two modules under names that no spec can take: `_f` (the value codecs) and `_codec` (JSON).
"""

from __future__ import annotations

import builtins
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from .ir import Alias, Array, Enum, Limits, Map, Model, Named, Nullable, Scalar, Schema, Type, Union
from .text import joined, literal

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
    "Any": "typing",
    "TypeAlias": "typing",
    "Self": "typing",
    "ClassVar": "typing",
    "Literal": "typing",
    "datetime": "datetime",
    "date": "datetime",
    "Mapping": "collections.abc",
    "Sequence": "collections.abc",
    "Callable": "collections.abc",
}
_PYTHON_TYPE = {"text": "str", "integer": "int", "boolean": "bool"}
_DECODERS = {
    "text": "text",
    "integer": "integer",
    "number": "number",
    "boolean": "boolean",
    "moment": "moment",
    "day": "day",
    "binary": "binary",
    "any": "anything",
    "null": "null",
    "never": "never",
}
_JSON = {
    "text": "str",
    "moment": "str",
    "day": "str",
    "integer": "int",
    "number": "float",
    "boolean": "bool",
    "null": "NoneType",
}
_SPOKEN = {
    "str": "a string",
    "int": "an integer",
    "float": "a number",
    "bool": "a boolean",
    "NoneType": "null",
    "list": "an array",
    "dict": "an object",
}


@dataclass
class Names:
    """Names that one generated module uses, and where they come from."""

    taken: frozenset[str] = frozenset()
    """Names that mean something else where annotations are read (methods, fields)."""
    imports: set[tuple[str, str]] = field(default_factory=set)
    schemas: set[str] = field(default_factory=set)
    """Classes and type aliases of other schemas."""
    functions: set[str] = field(default_factory=set)
    """Schemas whose decode function is called."""

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
        self.schemas.add(name)
        return name

    def lines(self) -> list[str]:
        """Import statements, sorted as isort does."""
        plain = sorted(f"import {what}" for home, what in self.imports if not home)
        homes = sorted({home for home, _ in self.imports if home})
        return plain + [
            f"from {home} import {', '.join(sorted((w for h, w in self.imports if h == home), key=str.lower))}"
            for home in homes
        ]


class Code:
    """Fragments for the types of one document."""

    def __init__(self, schemas: Iterable[Schema]) -> None:
        self.made = {schema.name: schema for schema in schemas}
        self.cyclic = {
            name for name, s in self.made.items() if isinstance(s, Alias) and self._holds(s.type, name, set())
        }
        self._constrained: dict[str, bool] = {}

    def _holds(self, kind: Type, name: str, seen: set[str]) -> bool:
        match kind:
            case Named(other):
                schema = self.made[other]
                if other == name:
                    return True
                if not isinstance(schema, Alias) or other in seen:
                    return False
                return self._holds(schema.type, name, seen | {other})
            case Array(inner) | Map(inner) | Nullable(inner):
                return self._holds(inner, name, seen)
            case Union(members):
                return any(self._holds(member, name, seen) for member in members)
        return False

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

    # ------------------------------------------------------------ annotations

    def annotation(self, kind: Type, names: Names) -> str:
        """The type of a value that the SDK hands out."""
        kind = self.seen(kind)
        match kind:
            case Named(name):
                return names.schema(name)
            case Array(item):
                return f"{names.use('list')}[{self.annotation(item, names)}]"
            case Map(value):
                return f"{names.use('dict')}[{names.use('str')}, {self.annotation(value, names)}]"
            case Nullable(inner):
                return either([self.annotation(inner, names), "None"])
            case Union(members):
                found = [self.annotation(member, names) for member in members]
                if self.open_objects(kind):
                    found.append(f"{names.use('dict')}[{names.use('str')}, {names.use('Any')}]")
                return either(found)
        if kind.values and all(isinstance(v, str) for v in kind.values):
            return names.use("str")
        return names.use(_ANNOTATIONS[kind.kind])

    def argument(self, kind: Type, names: Names) -> str:
        """The type of a value that a caller may pass."""
        kind = self.seen(kind)
        match kind:
            case Named(name):
                schema = self.made[name]
                if isinstance(schema, Model):
                    loose = f"{names.use('Mapping')}[{names.use('str')}, {names.use('Any')}]"
                    return either([names.schema(name), loose])
                if isinstance(schema, Enum):
                    return either([names.schema(name), names.use("str" if schema.base == "text" else "int")])
                if name in self.cyclic:
                    return names.schema(name)
                return self.argument(schema.type, names)
            case Array(item):
                return f"{names.use('Sequence')}[{self.argument(item, names)}]"
            case Map(value):
                return f"{names.use('Mapping')}[{names.use('str')}, {self.argument(value, names)}]"
            case Nullable(inner):
                return either([self.argument(inner, names), "None"])
            case Union(members):
                return either([self.argument(member, names) for member in members])
        return names.use(_ANNOTATIONS[kind.kind])

    def alias_annotation(self, alias: Alias, names: Names) -> str:
        """What a type alias stands for."""
        if alias.name in self.cyclic or isinstance(self.seen(Named(alias.name)), Named):
            return self.annotation(alias.type, names)
        return self.annotation(self.seen(alias.type), names)

    def open_objects(self, kind: Union) -> bool:
        """An object that fits no member stays a dict: a newer server may send a newer member."""
        return kind.discriminator is not None or self._groups(kind) is None

    # ------------------------------------------------------------ decoding

    def decoder(self, kind: Type, names: Names) -> str:
        """A function that decodes the type, as an expression."""
        kind = self.seen(kind)
        match kind:
            case Named(name):
                if isinstance(self.made[name], Model):
                    return f"{names.schema(name)}.from_dict"
                names.functions.add(name)
                return decode_name(self.made[name])
            case Scalar(scalar):
                return f"_f.{_DECODERS[scalar]}"
            case Array(Scalar("any")):
                return "_f.plain_array"
            case Map(Scalar("any")):
                return "_f.plain_object"
        return f"lambda item: {self.decoded(kind, 'item', names)}"

    def decoded(self, kind: Type, value: str, names: Names) -> str:
        """An expression that decodes `value`, which is a name."""
        kind = self.seen(kind)
        match kind:
            case Scalar("any"):
                return value
            case Scalar(scalar) if scalar in _PYTHON_TYPE:
                return f"{value} if type({value}) is {_PYTHON_TYPE[scalar]} else _f.{scalar}({value})"
            case Nullable(inner):
                decoded = self.decoded(inner, value, names)
                if isinstance(inner, Scalar) and inner.kind in _PYTHON_TYPE:
                    python = _PYTHON_TYPE[inner.kind]
                    return f"{value} if {value} is None or type({value}) is {python} else _f.{inner.kind}({value})"
                return f"None if {value} is None else {decoded}"
            case Array(Scalar("any")):
                return f"_f.plain_array({value})"
            case Map(Scalar("any")):
                return f"_f.plain_object({value})"
            case Array(item):
                return f"_f.array({value}, {self.decoder(item, names)})"
            case Map(inner):
                return f"_f.mapping({value}, {self.decoder(inner, names)})"
            case Union(members):
                return f"_f.one_of({value}, ({''.join(self.decoder(m, names) + ', ' for m in members)}))"
        return f"{self.decoder(kind, names)}({value})"

    def _groups(self, kind: Union) -> dict[str, Type] | None:
        """JSON type → the one member of that type; None when two members share one."""
        out: dict[str, Type] = {}
        for member in kind.members:
            json = self._json(member)
            if (
                json is None
                or json in out
                or (json == "int" and "float" in out)
                or (json == "float" and "int" in out)
            ):
                return None
            out[json] = member
        return out

    def _json(self, kind: Type) -> str | None:
        kind = self.seen(kind)
        match kind:
            case Named(name):
                schema = self.made[name]
                if isinstance(schema, Model):
                    return "dict"
                return {"text": "str", "integer": "int"}[schema.base] if isinstance(schema, Enum) else None
            case Array():
                return "list"
            case Map():
                return "dict"
            case Scalar(scalar):
                return _JSON.get(scalar)
        return None

    def union_lines(self, name: str, kind: Type, names: Names) -> tuple[list[str], str | None]:
        """The body of a decode function, and what its table `_MEMBERS` holds, if it needs one."""
        lines: list[str] = []
        if isinstance(kind, Nullable):
            lines += ["if value is None:", "    return None"]
            kind = kind.inner
        if not isinstance(kind, Union):
            return [*lines, f"found: {name} = {self.decoded(kind, 'value', names)}", "return found"], None
        if kind.discriminator is not None:
            entries = [
                f"{literal(tag)}: {names.schema(target)}.from_dict"
                for tag, target in kind.discriminator.mapping
            ]
            lines += [
                f"decode = _MEMBERS.get(_f.tag(value, {literal(kind.discriminator.property)}))",
                "return decode(value) if decode is not None else _f.plain_object(value)",
            ]
            return lines, "{" + ", ".join(entries) + "}"
        groups = self._groups(kind)
        if groups is None:
            return [*lines, f"found: {name} = _f.one_of(value, _MEMBERS)", "return found"], (
                "(" + "".join(f"{self.decoder(member, names)}, " for member in kind.members) + ")"
            )
        for json, member in groups.items():
            if json == "NoneType":
                lines += ["if value is None:", "    return None"]
            elif json == "float":
                lines += [
                    "if type(value) is float or type(value) is int:",
                    f"    return {self._bare(member, json, names)}",
                ]
            else:
                lines += [f"if type(value) is {json}:", f"    return {self._bare(member, json, names)}"]
        return [*lines, f"raise _f.wrong({literal(joined(_SPOKEN[json] for json in groups))}, value)"], None

    def _bare(self, member: Type, json: str, names: Names) -> str:
        kind = self.seen(member)
        if isinstance(kind, Scalar) and kind.kind in ("text", "integer", "number", "boolean"):
            return "value"
        return self.decoded(member, "value", names)

    # ------------------------------------------------------------ encoding

    def encoded(self, kind: Type, value: str) -> str:
        """An expression that gives the JSON value of `value`."""
        kind = self.seen(kind)
        match kind:
            case Scalar("moment"):
                return f"_codec.stamp({value})"
            case Scalar("day"):
                return f"{value}.isoformat()"
            case Scalar():
                return value  # "any" holds JSON already
            case Named(name):
                schema = self.made[name]
                if isinstance(schema, Model):
                    return f"{value}.to_dict()"
                return value if isinstance(schema, Enum) else f"_f.encoded({value})"
            case Array(item) if self.encoded(item, "item") != "item":
                return f"[{self.encoded(item, 'item')} for item in {value}]"
            case Map(inner) if self.encoded(inner, "item") != "item":
                return f"{{key: {self.encoded(inner, 'item')} for key, item in {value}.items()}}"
            case Nullable(inner):
                found = self.encoded(inner, value)
                return found if found == value else f"None if {value} is None else {found}"
            case Union():
                return f"_f.encoded({value})"
        return value

    # ------------------------------------------------------------ checking arguments

    def checked(self, kind: Type, value: str, at: str, names: Names) -> str:
        """An expression that checks what a caller passed and gives its JSON value. `at` is an expression too."""
        kind = self.seen(kind)
        match kind:
            case Scalar():
                return self._checked_scalar(kind, value, at)
            case Named(name):
                return self._checked_named(name, value, at, names)
            case Array(item, limits):
                rules = _rules(
                    {
                        "least": limits.min_items,
                        "most": limits.max_items,
                        "unique": limits.unique_items or None,
                    }
                )
                return f"_f.check_array({value}, {at}, {self.checker(item, names)}{rules})"
            case Map(inner):
                return f"_f.check_map({value}, {at}, {self.checker(inner, names)})"
            case Nullable(inner):
                return f"None if {value} is None else {self.checked(inner, value, at, names)}"
            case Union():
                return f"_f.check_union({value}, {at}, {self.decoder(kind, names)})"

    def checker(self, kind: Type, names: Names) -> str:
        """The same as a function of a value and its place."""
        code = self.checked(kind, "item", "at", names)
        name, _, rest = code.partition("(")
        return name if rest == "item, at)" else f"lambda item, at: {code}"

    def _checked_named(self, name: str, value: str, at: str, names: Names) -> str:
        schema = self.made[name]
        if isinstance(schema, Model):
            extra = ""
            if self.constrained(name):
                names.functions.add(f"check {name}")
                extra = f", {check_name(schema)}"
            return f"_f.check_model({value}, {at}, {names.schema(name)}.from_dict{extra})"
        if isinstance(schema, Enum):
            return (
                f"_f.check_text({value}, {at}, blank=False)"
                if schema.base == "text"
                else f"_f.check_integer({value}, {at})"
            )
        names.functions.add(name)
        return f"_f.check_union({value}, {at}, {decode_name(schema)})"

    def _checked_scalar(self, kind: Scalar, value: str, at: str) -> str:
        function = {
            "moment": "moment",
            "day": "day",
            "binary": "bytes",
            "any": "any",
            "null": "null",
            "never": "never",
        }
        if kind.kind in function:
            return f"_f.check_{function[kind.kind]}({value}, {at})"
        return f"_f.check_{kind.kind}({value}, {at}{self.rules(kind)})"

    def rules(self, kind: Scalar) -> str:
        limits = kind.limits
        if kind.kind == "text":
            found: dict[str, Any] = {
                "blank": False if limits.min_length else None,
                "email": True if limits.format == "email" else None,
                "least": limits.min_length if (limits.min_length or 0) > 1 else None,
                "most": limits.max_length,
                "pattern": limits.pattern,
            }
        elif kind.kind in ("integer", "number"):
            found = _ranges(limits)
        else:
            found = {}
        return _rules(found | {"values": kind.values or None})

    def constrained(self, name: str) -> bool:
        """Whether a model says more about its members than their types."""
        if name not in self._constrained:
            self._constrained[name] = False  # a cycle adds nothing
            schema = self.made[name]
            assert isinstance(schema, Model)
            self._constrained[name] = any(self._rule_in(field.type) for field in schema.fields)
        return self._constrained[name]

    def _rule_in(self, kind: Type) -> bool:
        kind = self.seen(kind)
        match kind:
            case Scalar():
                return bool(self.rules(kind))
            case Array(item, limits):
                return limits.min_items is not None or limits.max_items is not None or self._rule_in(item)
            case Map(inner) | Nullable(inner):
                return self._rule_in(inner)
            case Named(name):
                return isinstance(self.made[name], Model) and self.constrained(name)
        return False

    def check_lines(self, model: Model, names: Names) -> list[str]:
        """The body of a model's check function: what its members must be beyond their types."""
        lines: list[str] = []
        for item in model.fields:
            if not self._rule_in(item.type):
                continue
            kind = self.seen(item.type)
            kind = kind.inner if isinstance(kind, Nullable) else kind
            place = (
                f"f'{{at}}.{item.wire}'" if item.wire.isidentifier() else f"at + {literal('.' + item.wire)}"
            )
            call = self.checked(kind, "v", place, names)
            lines += [f"v = data.get({literal(item.wire)})", "if v is not None:", f"    {call}"]
        return lines


def _ranges(limits: Limits) -> dict[str, Any]:
    return {
        "least": limits.minimum,
        "most": limits.maximum,
        "above": limits.exclusive_minimum,
        "below": limits.exclusive_maximum,
        "step": limits.multiple_of,
    }


def _rules(found: dict[str, Any]) -> str:
    return "".join(f", {name}={literal(value)}" for name, value in found.items() if value is not None)


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


def decode_name(schema: Schema) -> str:
    return f"decode_{schema.module}"


def check_name(schema: Schema) -> str:
    return f"check_{schema.module}"
