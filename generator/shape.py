"""What the SDK makes of schemas beyond what the document states: `x-sdk-flatten`, `x-sdk-derived`, discriminators that nobody named."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from .code import Code
from .ir import Alias, Api, Derived, Discriminator, Enum, Field, Model, Named, Nullable, Schema, Type, Union
from .naming import MODEL_RESERVED, snake
from .problems import Problem, child, refuse, shown
from .usage import shown_by

_FORM = "write `x-sdk-derived: {NAME: {property: PROPERTY, values: [VALUE]}}`"


def shaped(api: Api, source: str) -> Api:
    """The API as the SDK shows it."""
    work = _Shape(api, source)
    schemas = tuple(map(work.schema, api.schemas))
    refuse(work.problems)
    return replace(api, schemas=schemas)


class _Shape:
    def __init__(self, api: Api, source: str) -> None:
        self.made, self.source = api.by_name, source
        self.problems: list[Problem] = []
        self.used = shown_by(api.operations, Code(api.schemas)) if any(map(_flat, api.schemas)) else {}

    def no(self, pointer: str, message: str, remedy: str) -> None:
        self.problems.append(Problem(pointer, message, remedy, self.source))

    def schema(self, schema: Schema) -> Schema:
        if isinstance(schema, Enum):
            return schema
        if isinstance(schema, Alias):
            return replace(schema, type=self._discriminated(schema.type))
        found = schema
        for f in _flat(schema):
            found = self._flattened(found, f)
        return replace(found, derived=tuple(self._derived(found)))

    def _flattened(self, model: Model, f: Field) -> Model:
        at = child(f.pointer, "x-sdk-flatten")
        inner = self.made.get(f.type.name) if isinstance(f.type, Named) else None
        if not isinstance(inner, Model) or not f.required or _flat(inner):
            self.no(at, "is not a required object", "require it, and describe its members")
            return model
        others = [other for other in model.fields if other is not f]
        twice = {o.name for o in others} & {i.name for i in inner.fields}
        if twice:
            names = ", ".join(sorted(twice))
            self.no(at, f"both objects have {shown(names)}", "pin other names with `x-sdk-name`")
        if any(direction == "passed" for direction, _ in self.used.get(model.name, ())):
            self.no(at, "is in requests", "flatten what is only read")
        index = model.fields.index(f)
        fields = (*model.fields[:index], *inner.fields, *model.fields[index + 1 :])
        return replace(
            model, fields=fields, flat=(*model.flat, f.wire), additional=model.additional or inner.additional
        )

    def _derived(self, model: Model) -> Iterator[Derived]:
        pins = model.pins.get("x-sdk-derived", {})
        at = child(model.pointer, "x-sdk-derived")
        if not isinstance(pins, dict):
            return self.no(at, "is not an object", _FORM)
        attributes = {f.wire: f.name for f in model.fields}
        for name, pin in pins.items():
            if snake(name) != name or name in {*attributes.values(), *MODEL_RESERVED}:
                self.no(child(at, name), "cannot be its name", "use a free snake_case name")
            elif not isinstance(pin, dict) or not pin.keys() <= {"property", "values", "description"}:
                self.no(child(at, name), "says something else than where it comes from", _FORM)
            elif pin.get("property") not in attributes or not isinstance(pin.get("values"), list):
                self.no(child(at, name), f"{shown(pin.get('property'))} is not a property of it", _FORM)
            else:
                attribute, values = attributes[pin["property"]], tuple(pin["values"])
                doc = f"Whether `{attribute}` is {' or '.join(f'`{value}`' for value in values)}."
                yield Derived(name, attribute, values, pin.get("description") or doc)

    def _discriminated(self, kind: Type) -> Type:
        """A union whose members each have another constant in one property has a discriminator, said or not."""
        if isinstance(kind, Nullable):
            return Nullable(self._discriminated(kind.inner))
        if not isinstance(kind, Union) or kind.discriminator is not None:
            return kind
        models = [self.made[member.name] for member in kind.members if isinstance(member, Named)]
        constants = [
            {f.wire: f.const for f in model.fields if f.required and isinstance(f.const, str)}
            for model in models
            if isinstance(model, Model)
        ]
        if len(constants) < max(len(kind.members), 2):
            return kind
        for name in constants[0]:
            tags = [found.get(name) for found in constants]
            if None not in tags and len(set(tags)) == len(tags):
                mapping = tuple((str(tag), model.name) for tag, model in zip(tags, models, strict=True))
                return replace(kind, discriminator=Discriminator(name, mapping))
        return kind


def _flat(schema: Schema) -> list[Field]:
    return [f for f in schema.fields if f.pins.get("x-sdk-flatten")] if isinstance(schema, Model) else []
