"""What is not valid OpenAPI: where no call depends on it, it is set aside and listed; anything else is refused with its place."""

from __future__ import annotations

import copy
from collections.abc import Callable
from typing import Any

import pytest

from generator.build import api_of
from generator.problems import SpecError
from generator.spec import document

from .packages import answering, minimal, ref

DATA = minimal(
    openapi="3.0.3",
    tags=[{"name": "notes", "description": "Notes."}],
    paths={
        "/notes": {
            "get": {
                "operationId": "listNotes",
                "tags": ["notes"],
                "parameters": [
                    {"in": "query", "name": "state", "schema": {"type": "string", "enum": ["a", "b"]}}
                ],
                "responses": answering(**{"application/json": ref("Note")}),
            }
        }
    },
    components={"schemas": {"Note": {"type": "object", "properties": {"description": {"type": "string"}}}}},
)
AT = "/paths/~1notes/get"


def changed(change: Callable[[Any], object]) -> Any:
    data = copy.deepcopy(DATA)
    change(data)
    return data


def get(data: Any) -> Any:
    return data["paths"]["/notes"]["get"]


def note(data: Any) -> Any:
    return data["components"]["schemas"]["Note"]["properties"]


@pytest.mark.parametrize(
    ("change", "places"),
    [
        (lambda d: d["info"].update(description=None, contact={"name": 5}), ["/info/contact", "/info/description"]),
        (lambda d: d["tags"].append({"description": "No name."}), ["/tags/1"]),
        (lambda d: d["tags"].append({"name": "notes"}), ["/tags/1"]),
        (lambda d: d.update(externalDocs={"url": 7}), ["/externalDocs"]),
        (lambda d: d.update(servers=[{}, {"url": "https://a.example"}]), ["/servers/0"]),
        (lambda d: d.update(deprecated=True), ["/deprecated"]),
        (lambda d: get(d).update(title="List"), [f"{AT}/title"]),
        (lambda d: get(d)["parameters"][0].update(enum=["a"]), [f"{AT}/parameters/0/enum"]),
        (lambda d: get(d)["responses"]["200"].pop("description"), [f"{AT}/responses/200"]),
        (lambda d: get(d)["responses"]["200"]["content"]["application/json"].update(examples=[1]), [f"{AT}/responses/200/content/application~1json/examples"]),
        (lambda d: note(d).update(a={"type": "string", "pattern": "[z-a]"}), ["/components/schemas/Note/properties/a/pattern"]),
        (lambda d: note(d).update(a={"type": "string", "enum": ["x", "x"]}), ["/components/schemas/Note/properties/a/enum"]),
    ],
)  # fmt: skip
def test_what_changes_no_call_is_set_aside_and_listed(change: Any, places: list[str]) -> None:
    found = document(changed(change), "spec.yaml")
    assert sorted(item.pointer for item in found.set_aside) == places
    assert all("no call depends on it" in item.why for item in found.set_aside)
    api = api_of(found)
    assert [f"{op.resource}.{op.name}" for op in api.operations] == ["notes.list"]
    assert {item.pointer for item in api.ignored} >= set(places)


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (lambda d: note(d).update(description=5), "#/components/schemas/Note/properties/description: "),
        (lambda d: note(d)["description"].update(type="text"), "/Note/properties/description/type: "),
        (lambda d: get(d).update(requestbody={}), f"#{AT}: is not valid OpenAPI: 'requestbody'"),
        (lambda d: d.update(securty=[]), "#: is not valid OpenAPI: 'securty'"),
        (lambda d: get(d)["parameters"][0].update(requierd=True), f"#{AT}/parameters/0"),
        (lambda d: d["info"].pop("title"), "#/info: is not valid OpenAPI: 'title' is a required property"),
        (lambda d: d.update(paths={"/a": None}), "#/paths/~1a: is not valid OpenAPI: null is not of type"),
    ],
)
def test_what_may_change_a_call_is_refused_with_its_place(change: Any, said: str) -> None:
    with pytest.raises(SpecError) as caught:
        document(changed(change), "spec.yaml")
    assert any(said in str(problem) for problem in caught.value.problems), str(caught.value)
