"""What generated request functions send, and how their answers are read: the golden packages, run."""

from __future__ import annotations

import copy
import importlib
import pickle
from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime
from types import ModuleType
from typing import Any

import pytest

from modelrelay._core.errors import DecodeError, ValidationError
from modelrelay._core.model import UNSET
from tests.structured.test_schema import NO_DATES

from .packages import answer, folder, imported

Read = Callable[[dict[str, Any]], Any]


@pytest.fixture(scope="module")
def calls() -> Iterator[ModuleType]:
    with imported(folder(), "calls") as package:
        yield package


@pytest.fixture(scope="module")
def schemas() -> Iterator[ModuleType]:
    with imported(folder(), "schemas") as package:
        yield package


def method(package: ModuleType, name: str) -> Any:
    """The table of a method, which makes its requests: `search.search`."""
    operations = importlib.import_module(f"{package.__name__}.operations")
    return getattr(operations, name.replace(".", "_").upper())


def refused(call: Any, field: str, **arguments: Any) -> str:
    with pytest.raises(ValidationError) as caught:
        call(**arguments)
    assert caught.value.field == field
    return str(caught.value)


# ---------------------------------------------------------------- queries, paths, headers


def test_query_parameters(calls: ModuleType) -> None:
    op = method(calls, "search.search")(
        q="a b&c",
        limit=5,
        tags=["x", "ü/"],
        ids=[1, 2],
        pipes=["a", "b"],
        since=datetime(2025, 1, 2, 3, 4, 5, tzinfo=UTC),
        day=date(2025, 1, 2),
        order="asc",
        exact=False,
        x_many=["1", "2"],
        x_trace="t",
    )
    assert op.request.path == (
        "/search?limit=5&q=a%20b%26c&tags=x&tags=%C3%BC%2F&ids=1,2&pipes=a|b"
        "&since=2025-01-02T03%3A04%3A05Z&day=2025-01-02&order=asc&exact=false"
    )
    assert op.request.headers == (("X-Trace", "t"), ("X-Many", "1,2"))


def test_defaults_are_not_sent(calls: ModuleType) -> None:
    assert method(calls, "search.search")(q="x").request.path == "/search?q=x"


@pytest.mark.parametrize(
    ("arguments", "field", "said"),
    [
        ({"q": " "}, "q", "must not be blank"),
        ({"q": 5}, "q", "must be a string, got an integer"),
        ({"q": "x", "limit": 0}, "limit", "must be at least 1, got 0"),
        ({"q": "x", "limit": True}, "limit", "must be an integer, got a boolean"),
        ({"q": "x", "tags": "abc"}, "tags", "must be a list, got a string"),
        ({"q": "x", "tags": ["a", 1]}, "tags[1]", "must be a string, got an integer"),
        ({"q": "x", "since": "yesterday"}, "since", "must be a datetime or RFC 3339 text"),
        ({"q": "x", "day": datetime(2025, 1, 1)}, "day", "must be a date, got datetime"),
        ({"q": "x", "x_trace": "a\nb"}, "x_trace", "must be printable ASCII"),
    ],
)
def test_bad_arguments_are_refused_before_sending(
    calls: ModuleType, arguments: dict[str, Any], field: str, said: str
) -> None:
    assert refused(method(calls, "search.search"), field, **arguments) == f"{field}: {said}"


def test_path_parameters_of_other_types(calls: ModuleType) -> None:
    day = method(calls, "days.day")
    assert day(date(2025, 1, 2), ["a/b", "c"], 3, "a").request.path == "/days/2025-01-02/a%2Fb,c/3/a"
    refused(lambda: day("tomorrow", ["a"], 1, "a"), "day")
    refused(lambda: day("2025-01-02", [], 1, "a"), "ids")
    refused(lambda: day("2025-01-02", [".."], 1, "a"), "ids")
    refused(lambda: day("2025-01-02", ["a"], 0, "a"), "page")


# ---------------------------------------------------------------- bodies


def test_binary_and_text_bodies(calls: ModuleType) -> None:
    op = method(calls, "upload.upload")("1", body=b"\x00\xff")
    assert (op.request.read(), op.request.headers) == (
        b"\x00\xff",
        (("Content-Type", "application/octet-stream"), ("Content-Length", "2")),
    )
    op = method(calls, "note.put")(body="ü")
    assert (op.request.body, op.request.headers) == ("ü".encode(), (("Content-Type", "text/plain"),))


def test_fields_that_share_a_name_with_something_else(calls: ModuleType) -> None:
    op = method(calls, "jobs.start")(name="n", body_timeout=5, body="b")
    assert op.request.body == b'{"name":"n","timeout":5,"body":"b"}'
    op = method(calls, "extend.extend")("1", body_id="2", note=None, additional_properties={"x": 1})
    assert (op.request.path, op.request.body) == ("/extend/1", b'{"x":1,"id":"2","note":null}')
    assert method(calls, "extend.extend")("1", note=UNSET).request.body == b"{}"


def test_an_optional_body_that_is_empty_is_not_sent(calls: ModuleType) -> None:
    assert method(calls, "jobs.start")().request.body is None


def test_a_constant_is_sent_by_itself(calls: ModuleType) -> None:
    assert method(calls, "ask.ask")(prompt="p").request.body == b'{"prompt":"p","mode":"fast"}'


def test_a_list_as_body(calls: ModuleType) -> None:
    bulk = method(calls, "bulk.bulk")
    assert bulk(body=[{"id": "a"}]).request.body == b'[{"id":"a"}]'
    assert refused(bulk, "body", body=[]) == "body: must have at least 1 item, got 0"
    assert refused(bulk, "body[0].id", body=[{"id": " "}]) == "body[0].id: must not be blank"
    assert refused(bulk, "body[0].id", body=[{}]) == "body[0].id: missing"
    assert refused(bulk, "body[0]", body=[5]) == "body[0]: must be a model or a mapping, got an integer"


# ---------------------------------------------------------------- answers


def test_an_answer_by_status(calls: ModuleType) -> None:
    op = method(calls, "jobs.start")()
    assert answer(op, b'{"result": "r"}').result == "r"
    assert answer(op, b'{"job": "j"}', 202).job == "j"
    assert answer(op, b"", 204) is None
    assert answer(op, b'{"result": "r"}', 203).result == "r"  # any other 2xx is read as the first


def test_an_answer_by_media_type(calls: ModuleType) -> None:
    report = method(calls, "report.get")
    assert report(accept="text/csv").request.accept == "text/csv"
    assert answer(report(), b'{"rows": 3}').rows == 3
    assert answer(report(), b"a;b", media="text/csv; charset=utf-8") == "a;b"
    assert answer(report(), b"%PDF", media="application/pdf") == b"%PDF"


def test_plain_answers(calls: ModuleType) -> None:
    assert answer(method(calls, "public.get")(), b"hi", media="text/plain") == "hi"
    assert answer(method(calls, "both.get")(), b"\x00") == b"\x00"
    assert answer(method(calls, "upload.upload")("1", body=b""), b"ignored", 201) is None
    found = answer(method(calls, "search.search")(q="x"), b'[{"id": "1"}]')
    assert [item.id for item in found] == ["1"]


def test_records_of_streams(calls: ModuleType) -> None:
    op = method(calls, "jobs.events.job_events")("1", 2)
    assert op.endpoint.streams == ("text/event-stream", "application/x-ndjson")
    assert op.record({"kind": "x"}).kind == "x"
    with pytest.raises(DecodeError):
        answer(op, b"", media="")


def test_security(calls: ModuleType) -> None:
    assert method(calls, "search.search").security == (("key",), ("token",))
    assert method(calls, "public.get").security == ()
    assert method(calls, "both.get").security == (("key", "token"), ())


# ---------------------------------------------------------------- models

WHOLE: dict[str, Any] = {"text": "a", "whole": 5, "required_null": None, "required_any": 0, "kind": "everything"}  # fmt: skip


@pytest.fixture
def read(schemas: ModuleType) -> Read:
    """Decodes the model that has every construct."""
    return importlib.import_module("schemas.models").Everything.from_dict


@pytest.mark.parametrize(
    ("more", "said"),
    [
        ({"text": 5}, "$.text: expected a string, got 5"),
        ({"whole": "5"}, '$.whole: expected an integer, got "5"'),
        ({"whole": True}, "$.whole: expected an integer, got true"),
        ({"moment": 5}, "$.moment: expected RFC 3339, got 5"),
        ({"moment": "2025"}, '$.moment: expected RFC 3339, got "2025"'),
        *(({"day": text}, f'$.day: expected a date (YYYY-MM-DD), got "{text}"') for text in NO_DATES),
        ({"inline": {}}, "$.inline.city: missing"),
        ({"inline": []}, "$.inline: expected an object, got an array"),
        ({"inline_list": [{}, {"n": "x"}]}, '$.inline_list[1].n: expected an integer, got "x"'),
        ({"matrix": [[1], [2, None]]}, "$.matrix[1][1]: expected a number, got null"),
        ({"map": {"a b": "x"}}, "$.map['a b']: expected an integer, got \"x\""),
        ({"pets": [{"species": "dog", "barks": 1}]}, "$.pets[0].barks: expected a boolean, got 1"),
        ({"null_union": []}, "$.null_union: expected a string or an integer, got an array"),
        ({"nothing": 1}, "$.nothing: expected nothing: the schema accepts no value, got 1"),
        ({"typed_extra": {"x": 1}}, "$.typed_extra.x: expected RFC 3339, got 1"),
        ({"spelt": 1}, "$.spelled: expected a string, got 1"),
    ],
)
def test_decode_errors_name_the_path(read: Read, more: dict[str, Any], said: str) -> None:
    with pytest.raises(DecodeError) as caught:
        read(WHOLE | more)
    assert str(caught.value) == said


@pytest.mark.parametrize("name", WHOLE)
def test_what_is_required_is_missed(read: Read, name: str) -> None:
    rest = {key: value for key, value in WHOLE.items() if key != name}
    with pytest.raises(DecodeError) as caught:
        read(rest)
    assert str(caught.value) == f"$.{name}: missing"


def test_tolerant_reading(read: Read) -> None:
    everything = read(
        WHOLE
        | {"half": None, "inline_enum": "new", "number_enum": 7, "whole": 5.0, "unknown": [1], "version": 4}
        | {"pet": {"species": "bird", "wings": 2}, "moment": "2025-01-02t03:04:05.123456789z", "kind": "other"}
    )  # fmt: skip
    assert everything.half is None
    assert (everything.inline_enum, everything.inline_enum.name) == ("new", "new")
    assert everything.number_enum == 7
    assert everything.whole == 5
    assert everything.pet == {"species": "bird", "wings": 2}
    assert everything.moment == datetime(2025, 1, 2, 3, 4, 5, 123456, tzinfo=UTC)
    assert everything.additional_properties == {"unknown": [1]}
    assert (everything.kind, everything.version) == ("other", 4)


def test_unset_is_not_null(read: Read) -> None:
    assert read(WHOLE).null_text is UNSET
    assert read(WHOLE | {"null_text": None}).null_text is None
    assert "null_text" not in read(WHOLE).to_dict()
    assert read(WHOLE | {"null_text": None}).to_dict()["null_text"] is None


def test_members_of_unions(read: Read) -> None:
    models = importlib.import_module("schemas.models")
    everything = read(
        WHOLE
        | {"pet": {"species": "trout"}, "guess": {"value": 1}, "json": [{"a": [None, 1.5]}], "tree": [[], [[]]]}
    )  # fmt: skip
    assert isinstance(everything.pet, models.Fish)
    assert isinstance(everything.guess, models.Node)
    assert everything.json == [{"a": [None, 1.5]}]
    assert everything.tree == [[], [[]]]


def test_reprs_show_what_is_set_and_no_secret(read: Read) -> None:
    everything = read(WHOLE | {"secret": "hidden", "extra": 1, "inline": {"city": "Paris"}})
    assert repr(everything) == (
        "Everything(text='a', whole=5, required_any=0, kind='everything', "
        "inline=EverythingInline(city='Paris'), additional_properties={'extra': 1})"
    )


def test_models_pickle_and_copy(read: Read) -> None:
    everything = read(WHOLE | {"inline_enum": "new"})
    for again in (pickle.loads(pickle.dumps(everything)), copy.deepcopy(everything)):
        assert again == everything
        assert again.null_text is UNSET
        assert again.http is None
