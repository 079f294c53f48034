"""What is not valid OpenAPI: where no call depends on it, it is set aside and listed; anything else is refused with its place."""

from __future__ import annotations

import copy
from typing import Any

import pytest

from generator.build import api_of
from generator.problems import SpecError
from generator.spec import document

from .edits import Edit, all_of, drop, put
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


GET, NOTE = "paths /notes get", "components schemas Note properties"


def changed(edit: Edit) -> Any:
    data = copy.deepcopy(DATA)
    edit(data)
    return data


@pytest.mark.parametrize(
    ("change", "places"),
    [
        (all_of(put("info description", None), put("info contact", {"name": 5})), ["/info/contact", "/info/description"]),
        (put("tags -", {"description": "No name."}), ["/tags/1"]),
        (put("tags -", {"name": "notes"}), ["/tags/1"]),
        (put("externalDocs", {"url": 7}), ["/externalDocs"]),
        (put("servers", [{}, {"url": "https://a.example"}]), ["/servers/0"]),
        (put("deprecated", True), ["/deprecated"]),
        (put(f"{GET} title", "List"), [f"{AT}/title"]),
        (put(f"{GET} parameters 0 enum", ["a"]), [f"{AT}/parameters/0/enum"]),
        (drop(f"{GET} responses 200 description"), [f"{AT}/responses/200"]),
        (put(f"{GET} responses 200 content application/json examples", [1]), [f"{AT}/responses/200/content/application~1json/examples"]),
        (put(f"{NOTE} a", {"type": "string", "pattern": "[z-a]"}), ["/components/schemas/Note/properties/a/pattern"]),
        (put(f"{NOTE} a", {"type": "string", "enum": ["x", "x"]}), ["/components/schemas/Note/properties/a/enum"]),
    ],
)  # fmt: skip
def test_what_changes_no_call_is_set_aside_and_listed(change: Edit, places: list[str]) -> None:
    found = document(changed(change), "spec.yaml")
    assert sorted(item.pointer for item in found.set_aside) == places
    assert all("no call depends on it" in item.why for item in found.set_aside)
    api = api_of(found)
    assert [f"{op.resource}.{op.name}" for op in api.operations] == ["notes.list"]
    assert {item.pointer for item in api.ignored} >= set(places)


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (put(f"{NOTE} description", 5), "#/components/schemas/Note/properties/description: "),
        (put(f"{NOTE} description type", "text"), "/Note/properties/description/type: "),
        (put(f"{GET} requestbody", {}), f"#{AT}: is not valid OpenAPI: 'requestbody'"),
        (put("securty", []), "#: is not valid OpenAPI: 'securty'"),
        (put(f"{GET} parameters 0 requierd", True), f"#{AT}/parameters/0"),
        (drop("info title"), "#/info: is not valid OpenAPI: 'title' is a required property"),
        (put("paths", {"/a": None}), "#/paths/~1a: is not valid OpenAPI: null is not of type"),
    ],
)
def test_what_may_change_a_call_is_refused_with_its_place(change: Edit, said: str) -> None:
    with pytest.raises(SpecError) as caught:
        document(changed(change), "spec.yaml")
    assert any(said in str(problem) for problem in caught.value.problems), str(caught.value)
