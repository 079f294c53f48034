"""A reading that was damaged, by the library or by ours, never becomes code: generation stops and names the place.

Each damage is done to what openapi-python-client's parser gave, or to what `compose` joined to it from the document.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import attrs
import pytest
from openapi_python_client.parser.properties.any import AnyProperty
from openapi_python_client.parser.properties.string import StringProperty

from generator import build, compose, read
from generator.ir import ABSENT, Operation
from generator.problems import SpecError
from generator.spec import load

from .packages import SPECS

PET, SIZE, OWNER = (f"/components/schemas/{name}" for name in ("Pet", "Size", "Owner"))
POST = "/paths/~1pets/post"
OK = f"{POST}/responses/200"


def generated() -> None:
    build.read_api(SPECS / "pets.yaml")


def test_the_document_itself_is_fine() -> None:
    generated()


# ---------------------------------------------------------------- what the library gave


def plain(name: str) -> str:
    """The name that a property of Pet has for the parser."""
    return f"p{[*load(SPECS / 'pets.yaml').data['components']['schemas']['Pet']['properties']].index(name)}"


def _property(name: str, *alter: Callable[[Any], Any]) -> Callable[[Any], None]:
    """Changes a property of Pet; without a change it is lost."""

    def change(known: Any) -> None:
        for kept in (known["Pet"].required_properties, known["Pet"].optional_properties):
            there = [prop for prop in kept if prop.name == plain(name)]
            kept[:] = [prop for prop in kept if prop not in there] + [to(p) for to in alter for p in there]

    return change


def _as(cls: Any) -> Callable[[Any], Any]:
    nothing = dict.fromkeys(("default", "description", "example"))
    return lambda p: cls.build(name=p.name, required=p.required, python_name=p.python_name, **nothing)


def _not_null(prop: Any) -> Any:
    return attrs.evolve(prop, inner_properties=prop.inner_properties[:1])


SCHEMAS: dict[str, tuple[Callable[[Any], Any], str]] = {
    "a property": (_property("age"), PET),
    "a type": (_property("name", _as(AnyProperty)), f"{PET}/properties/name"),
    "the type of a reference": (_property("size", _as(StringProperty)), f"{PET}/properties/size"),
    "the type of an array": (_property("tags", _as(AnyProperty)), f"{PET}/properties/tags"),
    "null": (_property("age", _not_null), f"{PET}/properties/age"),
    "being required": (
        _property("name", lambda prop: attrs.evolve(prop, required=False)),
        f"{PET}/properties/name",
    ),
    "a constant": (_property("kind", _as(StringProperty)), f"{PET}/properties/kind"),
    "an enum value": (lambda known: known["Size"].values.discard("large"), SIZE),
    "a schema": (lambda known: known.pop("Firm"), "/components/schemas/Firm"),
    "a closed object": (
        lambda known: setattr(known["Firm"], "additional_properties", known["Pet"].additional_properties),
        "/components/schemas/Firm",
    ),
}
ENDPOINTS: dict[str, tuple[Callable[[Any], Any], str]] = {
    "an operation": (lambda endpoints: endpoints.pop(), POST),
    "a parameter": (lambda endpoints: endpoints[-1].query_parameters.clear(), POST),
    "a header": (lambda endpoints: endpoints[-1].header_parameters.clear(), POST),
    "the type of a parameter": (
        lambda endpoints: endpoints[-1].query_parameters.__setitem__(
            0, _as(StringProperty)(endpoints[-1].query_parameters[0])
        ),
        f"{POST}/parameters/0",
    ),
    "a body": (lambda endpoints: endpoints[-1].bodies.clear(), POST),
    "a response": (lambda endpoints: endpoints[-1].responses.patterns.pop(), POST),
    "the type of a response": (
        lambda endpoints: setattr(endpoints[-1].responses.patterns[0], "prop", _as(StringProperty)(endpoints[-1].responses.patterns[0].prop)),
        f"{OK}/content/application~1json",
    ),
}  # fmt: skip


def stopped(place: str) -> None:
    with pytest.raises(SpecError) as caught:
        generated()
    places = [problem.pointer for problem in caught.value.problems]
    assert place in places, [str(problem) for problem in caught.value.problems]
    assert all(problem.source == "pets.yaml" for problem in caught.value.problems)


@pytest.mark.parametrize("name", SCHEMAS)
def test_the_parser_loses_or_changes(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    damage, place = SCHEMAS[name]
    build_schemas = read.parsed.build_schemas

    def damaged(**arguments: Any) -> Any:
        found = build_schemas(**arguments)
        names = {
            key: (schema.model_extra or {}).get("x-name") for key, schema in arguments["components"].items()
        }
        paths = {names[p.get_untrusted_value().rpartition("/")[2]]: p for p in found.classes_by_reference}
        known = {name: found.classes_by_reference[path] for name, path in paths.items()}
        damage(known)
        for name in paths.keys() - known.keys():
            del found.classes_by_reference[paths[name]]
        return found

    monkeypatch.setattr(read.parsed, "build_schemas", damaged)
    stopped(place)


@pytest.mark.parametrize("name", ENDPOINTS)
def test_the_parser_loses_or_changes_of_an_operation(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    damage, place = ENDPOINTS[name]
    from_data = read.EndpointCollection.from_data

    def damaged(**arguments: Any) -> Any:
        collections, schemas, parameters = from_data(**arguments)
        (collection,) = collections.values()
        collection.endpoints.sort(key=lambda endpoint: str(endpoint.method))  # the post comes last
        damage(collection.endpoints)
        return collections, schemas, parameters

    monkeypatch.setattr(read.EndpointCollection, "from_data", damaged)
    stopped(place)


# ---------------------------------------------------------------- what was joined to it


def _first_field(**parts: Any) -> Callable[[Any], Any]:
    return lambda model: replace(model, fields=(replace(model.fields[0], **parts), *model.fields[1:]))


def _first_parameter(**parts: Any) -> Callable[[Operation], Operation]:
    return lambda op: replace(op, parameters=(replace(op.parameters[0], **parts), *op.parameters[1:]))


def _first_content(**parts: Any) -> Callable[[Operation], Operation]:
    def change(op: Operation) -> Operation:
        response, *rest = op.responses
        content, *others = response.contents
        return replace(
            op, responses=(replace(response, contents=(replace(content, **parts), *others)), *rest)
        )

    return change


def _fewer_contents(op: Operation) -> Operation:
    response, *rest = op.responses
    return replace(op, responses=(replace(response, contents=response.contents[:1]), *rest))


CONTENT = f"{OK}/content/application~1json"
# What is damaged of which schema or operation, and where that is.
JOINED: dict[str, tuple[str, Callable[[Any], Any], str]] = {
    "a limit": ("Pet", lambda m: _first_field(type=replace(m.fields[0].type, limits=()))(m), f"{PET}/properties/name"),
    "a description": ("Pet", _first_field(doc=""), f"{PET}/properties/name"),
    "an order": ("Pet", lambda model: replace(model, fields=model.fields[::-1]), PET),
    "the order of an enum": ("Size", lambda enum: replace(enum, members=enum.members[::-1]), SIZE),
    "a discriminator": ("Owner", lambda m: replace(m, type=replace(m.type, discriminator=None)), OWNER),
    "a media type": ("createPet", _fewer_contents, OK),
    "an example": ("createPet", _first_content(example=ABSENT), CONTENT),
    "being a stream": ("createPet", _first_content(stream=True), CONTENT),
    "an alternative of security": ("createPet", lambda op: replace(op, choices=1), POST),
    "a default": ("createPet", _first_parameter(default=ABSENT), POST),
    "the style of a parameter": ("createPet", _first_parameter(explode=False), POST),
    "the description of an operation": ("createPet", lambda op: replace(op, doc=""), POST),
}  # fmt: skip


@pytest.mark.parametrize("name", JOINED)
def test_the_joining_loses_or_changes(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    wanted, damage, place = JOINED[name]
    original = compose.composed

    def changed(item: Any) -> Any:
        return damage(item) if wanted in (item.name, getattr(item, "id", "")) else item

    def damaged(reading: read.Reading, found: Any) -> Any:
        api = original(reading, found)
        schemas, operations = (tuple(map(changed, items)) for items in (api.schemas, api.operations))
        assert (schemas, operations) != (api.schemas, api.operations)
        return replace(api, schemas=schemas, operations=operations)

    monkeypatch.setattr(compose, "composed", damaged)
    stopped(place)
