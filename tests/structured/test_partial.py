"""JSON that is still arriving: any document in any cuts."""

import copy
import itertools
import json
import pickle
import random
import sys
import threading
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from modelrelay import Partial
from modelrelay._core import codec
from modelrelay._core.codec import same
from modelrelay._core.errors import DecodeError
from modelrelay._types.partial import Again, Growing, Raw, paths_of, plain, value_at
from modelrelay._types.shape import Shape

LOOSE: Shape[Any] = Shape.of({"type": "object"})


# NUL, lone surrogates and NaN are not JSON text; everything else is fair.
texts = st.text(st.characters(exclude_categories=["Cs"]), max_size=30)
scalars = (
    st.none()
    | st.booleans()
    | st.integers(-(10**20), 10**20)
    | st.floats(allow_nan=False, allow_infinity=False)
    | texts
    | texts.map(lambda text: text * 20)
)
documents = st.recursive(
    scalars,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(texts, inner, max_size=4),
    max_leaves=20,
)


@st.composite
def cuts(draw: st.DrawFn) -> tuple[Any, list[str]]:
    """A document, and its text in pieces."""
    document = draw(documents)
    text = json.dumps(document, ensure_ascii=draw(st.booleans()), indent=draw(st.sampled_from([None, 1])))
    places = sorted(draw(st.lists(st.integers(0, len(text)), max_size=12)))
    bounds = [0, *places, len(text)]
    return document, [text[a:b] for a, b in itertools.pairwise(bounds)]


@given(cuts())
def test_any_document_in_any_cuts(case: tuple[Any, list[str]]) -> None:
    document, pieces = case
    growing = Growing()
    moments = []
    for piece in pieces:
        growing.feed(piece)
        moments.append((growing.mark(), list(growing.completed)))
    growing.feed(" ")
    assert growing.is_whole
    assert plain(growing.mark()) == document
    # Each path once; a document whose names hold dots can have one path twice.
    assert sorted(growing.completed) == sorted(path for path in paths_of(document))
    # Moments are looked at long after the document has moved on.
    for mark, completed in moments:
        value = plain(mark)
        assert_grows_into(value, document)
        assert_looks_like(Partial(mark), value)
        if not any("." in path or path == "" for path in names_in(document)):
            for path in completed:
                assert value_at(value, path) == value_at(document, path)


def assert_looks_like(view: Any, value: Any) -> None:
    """A view of what is arriving shows, step by step, what its plain value has."""
    assert view == value
    if isinstance(value, dict):
        for name, item in value.items():
            assert_looks_like(view[name], item)
    elif isinstance(value, list):
        for index, item in enumerate(value):
            assert_looks_like(view[index], item)
            assert_looks_like(view[index - len(value)], item)
        assert view[len(value)] is None
        assert view[-len(value) - 1] is None


def names_in(document: Any) -> list[str]:
    if isinstance(document, dict):
        return [*document, *(name for value in document.values() for name in names_in(value))]
    return [name for value in document for name in names_in(value)] if isinstance(document, list) else []


def assert_grows_into(part: Any, whole: Any) -> None:
    """What a partial value shows is what the document has: strings from their beginning, lists from their first item."""
    if part is None:
        return
    assert type(part) is type(whole)
    if isinstance(part, str):
        assert whole.startswith(part)
    elif isinstance(part, list):
        assert len(part) <= len(whole)
        for one, other in zip(part, whole, strict=False):
            assert_grows_into(one, other)
    elif isinstance(part, dict):
        for name, value in part.items():
            assert_grows_into(value, whole[name])
    else:
        assert part == whole


@given(documents)
def test_a_view_of_text_shows_what_the_text_says(document: Any) -> None:
    raw = Raw(json.dumps(document, ensure_ascii=False).encode(), codec.loads)
    assert_looks_like(Partial(raw), document)


def counted() -> tuple[list[bytes], Callable[[bytes], Any]]:
    """A reader of JSON, and the texts that it has read."""
    read: list[bytes] = []

    def loads(text: bytes) -> Any:
        read.append(text)
        return codec.loads(text)

    return read, loads


def test_a_text_that_nobody_looks_at_is_not_read() -> None:
    read, loads = counted()
    view: Partial[Any] = Partial(Raw(b'{"title": "Sea", "parts": [{"page": 1}, {"page": [2, 3]}]}', loads))
    assert read == []
    assert (view.title, view.parts[-1].page[0], view.missing) == ("Sea", 2, None)
    assert len(read) == 1


@settings(max_examples=40)
@given(documents, st.lists(documents, min_size=7, max_size=12), st.sampled_from([None, 2]), st.booleans())
def test_texts_that_repeat_the_one_before_are_read_as_if_alone(
    first: Any, items: list[Any], indent: int | None, listed: bool
) -> None:
    document: Any = {"a": first, "b": {"items": items, "c": first}}
    whole = json.dumps([first, document] if listed else document)
    growing, again = Growing(), Again(codec.loads)
    for cut in range(0, len(whole), 7):
        growing.feed(whole[cut : cut + 7])
        text = json.dumps(plain(growing.mark()), indent=indent).encode()
        assert again.value(text) == codec.loads(text)
        assert again.value(text) == codec.loads(text)


def test_of_an_array_that_grows_only_the_end_is_read_again() -> None:
    read, loads = counted()
    again = Again(loads)
    value = {
        "title": "Sea",
        "more": {"parts": [{"page": number, "tags": ["]}", "a"]} for number in range(200)]},
    }
    shown = []
    for count in range(201):
        so_far = {"title": "Sea", "more": {"parts": value["more"]["parts"][:count]}}  # type: ignore[index]
        shown.append(again.value(json.dumps(so_far).encode()))
        assert shown[-1] == so_far
    assert len(read) == 9  # until the array has eight items, and is long
    assert [len(value["more"]["parts"]) for value in shown] == list(range(201))


def test_any_thread_may_look_at_any_moment() -> None:
    parts = [{"page": number, "tags": ["a", "b"]} for number in range(60)]
    values = [{"parts": parts[:count]} for count in range(61)]
    texts = [json.dumps(value).encode() for value in values]
    wrong: list[int] = []

    def look(again: Again, order: list[int]) -> None:
        wrong.extend(count for count in order if again.value(texts[count]) != values[count])

    interval = sys.getswitchinterval()
    sys.setswitchinterval(1e-6)
    try:
        for seed in range(20):
            again, orders = Again(codec.loads), [list(range(61)) for _ in range(4)]
            for number, order in enumerate(orders):
                random.Random(4 * seed + number).shuffle(order)
            threads = [threading.Thread(target=look, args=(again, order)) for order in orders]
            for thread in threads:
                thread.start()
            for thread in threads:
                thread.join()
    finally:
        sys.setswitchinterval(interval)
    assert wrong == []


@pytest.mark.parametrize(
    "text",
    [
        b'{"a":[1,2,3,4,5,6,7,8,9],"b":1}', b'{"a":[1,2,3,4,5,6,7,8,9]]}', b'{"a":[1,2,3,4,5,6,7,8,9}',
        b'{"a":[1,2,3,4,5,6,7,8,]}', b'{"a":[1,2,3,4,5,6,7,80]}', b'{"a":[1,2,3,4,5,6,7]}',
        b'{"a":[0,2,3,4,5,6,7,8]}', b'{"a":[1,2,3,4,5,6,7,8],"a":[]}', b'{"a":[1,2,3,4,5,6,7,]}',
        b'{"a":[1,2,3,4,5,6,7,]],[2]}',
    ],
)  # fmt: skip
def test_texts_that_go_on_in_another_way(text: bytes) -> None:
    again = Again(codec.loads)
    again.value(b'{"a":[1,2,3,4,5,6,7,8]}')
    try:
        expected = codec.loads(text)
    except DecodeError as error:
        with pytest.raises(DecodeError) as raised:
            again.value(text)
        assert str(raised.value) == str(error)
    else:
        assert again.value(text) == expected


@pytest.mark.parametrize("text", [b"", b"{", b'{"a": [}', b'{"a": \xff}'])
def test_a_view_of_invalid_json_raises_when_it_is_read(text: bytes) -> None:
    view: Partial[Any] = Partial(Raw(text, codec.loads))
    with pytest.raises(DecodeError):
        _ = view.a
    with pytest.raises(DecodeError):
        len(view)


def test_a_number_has_closed_when_a_delimiter_follows() -> None:
    growing = Growing()
    growing.feed('{"n": 12')
    assert (plain(growing.mark()), growing.completed) == ({}, [])
    growing.feed("5,")
    assert (plain(growing.mark()), growing.completed) == ({"n": 125}, ["n"])


def test_strings_grow_and_halves_of_characters_wait() -> None:
    growing = Growing()
    shown = []
    for piece in ('{"s": "a', "\\", "n", "\\ud83d", "\\u", "de00", 'b"'):
        growing.feed(piece)
        shown.append(plain(growing.mark())["s"])
    assert shown == ["a", "a", "a\n", "a\n", "a\n", "a\n😀", "a\n😀b"]


@pytest.mark.parametrize(
    "text", ['{"a" 1}', "[1 2]", "[1}", '{"a": tru1}', '["\\x"]', "[01]", "]", "[1,]", '{"a":1,}']
)
def test_invalid_json_breaks_where_it_becomes_invalid(text: str) -> None:
    growing = Growing()
    growing.feed(text)
    growing.feed(" ")
    assert growing.is_broken
    assert not growing.is_whole


ODD = ['"', "\\", "\\u", "\\ud83d", "\\ude00", "\n", "\t", "\x00", "\x7f", "\ufeff", "\ud800", "NaN", "-", "0", "01", "1e999", ".",
       ",", ":", "{", "}", "[", "]", '"a":1,', '{"a":1,"a":2}', "tru", "null", " ", "\u00a0", "/**/", "'"]  # fmt: skip


@given(cuts(), st.data())
def test_the_parser_of_pieces_and_that_of_whole_texts_judge_alike(
    case: tuple[Any, list[str]], data: st.DataObject
) -> None:
    text = "".join(case[1])
    for _ in range(data.draw(st.integers(0, 2))):
        at, length = data.draw(st.integers(0, len(text))), data.draw(st.integers(0, 2))
        text = text[:at] + data.draw(st.sampled_from(ODD)) + text[at + length :]
    try:
        expected, refused = LOOSE.loads(text), False
    except DecodeError:
        expected, refused = None, True
    growing, behind = Growing(), ""
    size = data.draw(st.integers(1, 9))
    for at in range(0, len(text), size):
        behind += text[at : at + size] if growing.is_whole else ""
        growing.feed(text[at : at + size])
    growing.feed(" ")
    if growing.is_whole and not (growing.rest + behind).strip(" \t\r\n"):
        assert not refused
        assert same(plain(growing.mark()), expected)
    else:
        assert refused


@pytest.mark.parametrize("text", ["[" * 100_000, '{"a":' * 100_000, "[" + "9" * 10_000 + ","])
def test_what_only_an_attacker_sends_is_not_read(text: str) -> None:
    growing = Growing()
    growing.feed(text)
    assert growing.is_broken


def test_reading_is_linear_in_the_document(monkeypatch: pytest.MonkeyPatch) -> None:
    """No time is measured: the parser says how many bytes it looked at."""
    looked: list[int] = []
    original = Growing._tokens

    def counted(self: Growing, data: bytes, at: int) -> int:
        looked.append(len(data) - at)
        return original(self, data, at)

    monkeypatch.setattr(Growing, "_tokens", counted)
    text = json.dumps(
        {"body": "lorem ipsum " * 5000, "items": [{"id": n, "name": "x" * n} for n in range(200)]}
    )
    growing = Growing()
    for at in range(0, len(text), 20):
        growing.feed(text[at : at + 20])
    assert growing.is_whole
    assert sum(looked) < 2.5 * len(text)


# Partial


def test_attributes_and_items_are_the_same_and_nest() -> None:
    view: Partial[Any] = Partial({"author": {"name": "Ann"}, "items": [{"id": 1}, 5], "keys": "k"})
    assert view.author.name == view["author"]["name"] == "Ann"
    assert (view.items[0].id, view.items[1], view.items[-1], view.items[7]) == (1, 5, 5, None)
    assert list(view.items) == [{"id": 1}, 5]
    assert view.items[:1] == [{"id": 1}]
    assert (view.keys, view.missing, view["missing"], view[0]) == ("k", None, None, None)
    assert (len(view), len(view.items), "author" in view, "x" in view, list(view)) == (
        3, 2, True, False, ["author", "items", "keys"],
    )  # fmt: skip


def test_a_view_of_nothing_is_empty() -> None:
    view: Partial[Any] = Partial(None)
    assert (view.name, view[0], list(view), len(view), bool(view)) == (None, None, [], 0, False)


def test_a_view_is_read_only() -> None:
    view: Partial[Any] = Partial({"a": 1})
    with pytest.raises(AttributeError, match="read-only"):
        view.a = 2
    with pytest.raises(AttributeError, match="read-only"):
        del view.a
    with pytest.raises(TypeError):
        hash(view)


def test_a_view_compares_copies_pickles_and_shows_itself() -> None:
    view: Partial[Any] = Partial({"a": [1]})
    assert view == {"a": [1]} == view
    assert view != {"a": []}
    assert pickle.loads(pickle.dumps(view)) == copy.deepcopy(view) == copy.copy(view) == view
    assert repr(view) == "Partial({'a': [1]})"
    assert dir(view) == ["a"]


def test_values_are_found_by_path_even_when_names_hold_dots() -> None:
    data = {"a": {"b": 1}, "a.b": {"c": 2}, "items": [{"name": "x"}]}
    assert value_at(data, "a.b.c") == 2
    assert value_at(data, "items.0.name") == "x"
    assert value_at(data, "items.1.name") is None
    assert value_at(data, "") is data


@pytest.mark.parametrize(
    "value", [{"a": [], "b": [1]}, [], [{}], {}, 5, 0, "", "text", None, {"a": {"b": {}}}]
)
def test_a_view_of_text_counts_what_the_value_has(value: Any) -> None:
    view: Partial[Any] = Partial(Raw(json.dumps(value).encode(), codec.loads))
    assert (bool(view), len(view)) == (bool(value), len(value) if isinstance(value, (dict, list, str)) else 0)
