"""Lists in pages, flattened models and derived attributes: what the generated code makes of them, and what is refused."""

from __future__ import annotations

import asyncio
import importlib
import json
from pathlib import Path
from typing import Any

import pytest

from generator import report
from generator.build import api_of
from generator.problems import SpecError
from generator.spec import document
from modelrelay._core.errors import DecodeError

from .packages import answer, api_from, generated, ref, with_schema

ARRAY = {"type": "array", "items": {"type": "integer"}}
STRING, INTEGER = {"type": "string"}, {"type": "integer"}


def listed(page: dict[str, Any], *names: str, **pins: Any) -> dict[str, Any]:
    """A document whose only method is `client.things.list`."""
    found = with_schema({"type": "object", **page} if "items" not in page else page)
    found["paths"]["/a"]["get"] |= {
        "x-sdk-resource": "things",
        "x-sdk-method": "list",
        "parameters": [
            {"name": n, "in": "query", "schema": STRING if "cursor" in n or n == "after" else INTEGER}
            for n in names
        ],
        **{f"x-sdk-{name}": pin for name, pin in pins.items()},
    }
    return found


class Driver:
    """Answers calls in turn, and keeps what was sent."""

    def __init__(self, *pages: Any) -> None:
        self.pages = list(pages)
        self.sent: list[str] = []
        self.options: list[dict[str, Any]] = []

    def call(self, operation: Any, **options: Any) -> Any:
        self.sent.append(operation.request.path)
        self.options.append(options)
        return answer(operation, json.dumps(self.pages.pop(0)).encode())


class AsyncDriver(Driver):
    async def call(self, operation: Any, **options: Any) -> Any:
        return super().call(operation, **options)


DATA = {"properties": {"data": ARRAY, "next_cursor": STRING, "has_more": {"type": "boolean"}}}
META = {"properties": {"items": ARRAY, "meta": {"type": "object", "properties": {"next_cursor": STRING}}}}
TOTAL = {"properties": {"data": ARRAY, "total": INTEGER}}
PAGES: dict[str, tuple[dict[str, Any], dict[str, Any], list[Any], list[str]]] = {
    "offset until a page is empty": (
        listed({"properties": {"data": ARRAY}}, "offset", "limit"),
        {},
        [{"data": [1, 2]}, {"data": [3]}, {"data": []}],
        ["/a", "/a?offset=2", "/a?offset=3"],
    ),
    "offset until a page is shorter than asked for": (
        listed({"properties": {"data": ARRAY}}, "offset", "limit"),
        {"limit": 2, "offset": 4},
        [{"data": [1, 2]}, {"data": [3]}],
        ["/a?offset=4&limit=2", "/a?offset=6&limit=2"],
    ),
    "offset until nothing says where it goes on": (
        listed(DATA, "offset"), {}, [{"data": [1, 2], "next_cursor": "2"}, {"data": [3]}], ["/a", "/a?offset=2"],
    ),
    "offset until the total": (
        listed(TOTAL, "offset"),
        {},
        [{"data": [1, 2], "total": 3}, {"data": [3], "total": 3}],
        ["/a", "/a?offset=2"],
    ),
    "offset over a plain list": (listed(ARRAY, "offset"), {}, [[1, 2, 3], []], ["/a", "/a?offset=3"]),
    "offset that the API ignores": (
        listed({"properties": {"data": ARRAY}}, "offset"),
        {},
        [{"data": [1, 2, 3]}, {"data": [1, 2, 3]}],
        ["/a", "/a?offset=3"],
    ),
    "cursor": (
        listed(DATA, "cursor"),
        {},
        [{"data": [1, 2], "next_cursor": "x/y"}, {"data": [], "next_cursor": "z"}, {"data": [3]}],
        ["/a", "/a?cursor=x%2Fy", "/a?cursor=z"],
    ),
    "cursor in an object": (
        listed(META, "cursor"),
        {},
        [{"items": [1, 2], "meta": {"next_cursor": "n"}}, {"items": [3]}],
        ["/a", "/a?cursor=n"],
    ),
    "cursor until there is no more": (
        listed(DATA, "after"),
        {},
        [{"data": [1, 2, 3], "next_cursor": "n", "has_more": False}],
        ["/a"],
    ),
    "cursor that is given again": (
        listed(DATA, "cursor"),
        {"cursor": "n"},
        [{"data": [1, 2, 3], "next_cursor": "n"}],
        ["/a?cursor=n"],
    ),
    "cursor beside x-sdk-unwrap": (
        listed({**DATA, "required": ["data"]}, "cursor", unwrap="data"),
        {},
        [{"data": [1, 2], "next_cursor": "n"}, {"data": [3]}],
        ["/a", "/a?cursor=n"],
    ),
    "names that only the document knows": (
        listed(
            {"properties": {"n": ARRAY, "others": ARRAY, "go": STRING}},
            "from_cursor",
            pagination={"items": "n", "cursor": "from_cursor", "next": "go"},
        ),
        {},
        [{"n": [1, 2, 3], "go": "x"}, {"n": []}],
        ["/a", "/a?from_cursor=x"],
    ),
}  # fmt: skip


@pytest.mark.parametrize(("data", "arguments", "answers", "sent"), PAGES.values(), ids=PAGES)
def test_iterating_gives_the_items_of_all_pages(
    tmp_path: Path, data: Any, arguments: Any, answers: Any, sent: list[str]
) -> None:
    with generated(api_from(data), tmp_path, "paged"):
        resources = importlib.import_module("paged.resources")
        driver = Driver(*answers)
        things = resources.Things(driver).list(**arguments, request_id="r")
        assert len(driver.sent) == 1
        assert list(things) == [1, 2, 3]
        assert driver.sent == sent
        assert [o["request_id"] for o in driver.options] == ["r", "r-2", "r-3"][: len(sent)]
        whole = things.page.to_dict() if hasattr(things.page, "to_dict") else things.page
        assert whole == answers[0]

        async def read(first: bool) -> list[Any]:
            things = resources.AsyncThings(AsyncDriver(*answers)).list(**arguments)
            if first:
                assert (await things).page == driver_page
            return [item async for item in things]

        driver_page = things.page
        assert asyncio.run(read(first=False)) == asyncio.run(read(first=True)) == [1, 2, 3]


NO_PAGES = {
    "a list without arguments": listed({"properties": {"data": ARRAY}}),
    "a limit alone": listed({"properties": {"data": ARRAY}}, "limit"),
    "a cursor that no answer has": listed({"properties": {"data": ARRAY}}, "cursor"),
    "two lists": listed({"properties": {"a": ARRAY, "b": ARRAY}}, "offset"),
    "a document that says so": listed(DATA, "cursor", pagination=False),
}


@pytest.mark.parametrize("data", NO_PAGES.values(), ids=NO_PAGES)
def test_what_is_not_a_list_in_pages(data: Any) -> None:
    assert api_from(data).operations[0].paging is None


def test_the_report_lists_pages() -> None:
    found = document(listed(DATA, "cursor"), "test.yaml")
    text = report.as_text(report.report(found, api_of(found)))
    assert "  things.list: items data, cursor cursor, next next_cursor, more has_more" in text


# ---------------------------------------------------------------- models

INNER = {
    "type": "object",
    "required": ["id"],
    "properties": {"id": INTEGER, "at": {"type": "string", "format": "date-time"}},
}
OUTER = {
    "type": "object",
    "required": ["thing"],
    "properties": {"thing": ref("T") | {"x-sdk-flatten": True}, "state": STRING},
    "x-sdk-derived": {"active": {"property": "state", "values": ["on", "trial"]}},
}


def test_members_of_a_flattened_object_are_members(tmp_path: Path) -> None:
    with generated(api_from(with_schema(OUTER, T=INNER)), tmp_path, "flat"):
        model = importlib.import_module("flat.models").S
        wire = {"thing": {"id": 5, "new": "kept"}, "state": "trial", "other": [1]}
        found = model.from_dict(wire)
        assert (found.id, found.at, found.state, found.active) == (5, None, "trial", True)
        assert found.to_dict() == {"id": 5, "state": "trial", "new": "kept", "other": [1]}
        assert model.from_dict(found.to_dict()) == found
        assert model.from_dict({"thing": {"id": 5}, "state": "off"}).active is False
        assert "thing" in wire  # what was passed stays as it was
        with pytest.raises(DecodeError, match=r"\$\.id: missing"):
            model.from_dict({"state": "on"})


REFUSED = {
    "/x-sdk-pagination": (
        listed(DATA, "cursor", pagination={"items": "data"}),
        "does not say how pages follow",
    ),
    "/x-sdk-pagination/next": (
        listed(DATA, "cursor", pagination={"items": "data", "cursor": "cursor", "next": "nxt"}),
        "nxt is not a member of the answer",
    ),
    "/x-sdk-pagination/size": (
        listed(DATA, "offset", pagination={"items": "data", "offset": "offset", "size": 5}),
        "is not a member of it",
    ),
    "/x-sdk-unwrap": (listed({**DATA, "required": ["data"]}, unwrap="data"), "would hide next_cursor"),
    "/properties/thing/x-sdk-flatten": (
        with_schema({**OUTER, "required": []}, T=INNER),
        "is not a required object",
    ),
    "/thing/x-sdk-flatten": (
        with_schema({**OUTER, "properties": {**OUTER["properties"], "id": STRING}}, T=INNER),
        "both objects have id",
    ),
    "/x-sdk-derived/active": (
        with_schema({**OUTER, "x-sdk-derived": {"active": {"property": "nope", "values": []}}}, T=INNER),
        "nope is not a property of it",
    ),
    "/x-sdk-derived/state": (
        with_schema({**OUTER, "x-sdk-derived": {"state": {"property": "state", "values": []}}}, T=INNER),
        "cannot be its name",
    ),
}


@pytest.mark.parametrize(("data", "said"), REFUSED.values(), ids=REFUSED)
def test_what_is_refused(request: pytest.FixtureRequest, data: Any, said: str) -> None:
    with pytest.raises(SpecError) as caught:
        api_from(data)
    place = request.node.callspec.id
    assert any(p.pointer.endswith(place) and said in p.message for p in caught.value.problems), caught.value
