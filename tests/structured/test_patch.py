"""Values that patches change: what RFC 6902 says, and that no moment changes afterwards."""

import copy
import json
import tracemalloc
from pathlib import Path
from typing import Any

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from modelrelay._types.partial import Partial, plain
from modelrelay._types.patch import Document, Moment, PatchError, Step

CASES = json.loads((Path(__file__).parent.parent / "samples/responses/patches.json").read_text("utf-8"))
decode = msgspec.json.Decoder(list[Step]).decode


def document(value: Any) -> Document:
    made = Document()
    made.replace(value)
    return made


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_the_rfc(case: dict[str, Any]) -> None:
    made, before = document(case["value"]), copy.deepcopy(case["value"])
    moment = made.moment()
    if case.get("refused"):
        with pytest.raises((PatchError, msgspec.ValidationError)):
            made.apply(decode(json.dumps(case["patch"])))
    else:
        made.apply(decode(json.dumps(case["patch"])))
        assert plain(made.moment()) == case["result"]
    assert plain(moment) == before


def naive(value: Any, step: dict[str, Any]) -> Any:
    """The same by copying everything, for steps that apply."""
    root = {"": copy.deepcopy(value)}

    def parent(pointer: str) -> tuple[Any, Any]:
        *names, last = [name.replace("~1", "/").replace("~0", "~") for name in pointer.split("/")]
        target: Any = root
        for name in names:
            target = target[int(name) if isinstance(target, list) else name]
        if not isinstance(target, list):
            return target, last
        return target, len(target) if last == "-" else int(last)

    def put(pointer: str, item: Any) -> None:
        target, name = parent(pointer)
        target.insert(name, item) if isinstance(target, list) else target.__setitem__(name, item)

    target, name = parent(step.get("from", step["path"]))
    if step["op"] == "replace":
        target[name] = copy.deepcopy(step["value"])
    elif step["op"] == "remove":
        del target[name]
    elif step["op"] == "add":
        put(step["path"], copy.deepcopy(step["value"]))
    else:
        item = copy.deepcopy(target[name])
        if step["op"] == "move":
            del target[name]
        put(step["path"], item)
    return root[""]


names = st.sampled_from(["a", "b", "~", "/", "1"])
texts = st.sampled_from(["", "B", "Be", "Ber", "Bergen", "Oslo"])
values = st.recursive(
    texts | st.integers(0, 2) | st.booleans() | st.none(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(names, inner, max_size=3),
    max_leaves=8,
)


def places(value: Any, pointer: str = "") -> list[tuple[str, Any]]:
    """Every place in a value, with what is there."""
    found = [(pointer, value)]
    entries = (
        value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    )
    for name, item in entries:
        found += places(item, f"{pointer}/{str(name).replace('~', '~0').replace('/', '~1')}")
    return found


@st.composite
def steps(draw: st.DrawFn, value: Any) -> dict[str, Any]:
    """A step that applies to this value."""
    found = places(value)
    op = draw(st.sampled_from(["add", "add", "replace", "replace", "remove", "move", "copy"]))
    pointer, _ = draw(st.sampled_from(found))
    if op in ("remove", "move") and not pointer:
        op = "replace"
    if op in ("replace", "remove"):
        step = {"op": op, "path": pointer}
        return {**step, "value": draw(values)} if op == "replace" else step
    step = {"op": op} if op == "add" else {"op": op, "from": pointer}
    rest = naive(value, {"op": "remove", "path": pointer}) if op == "move" else value
    targets = [
        (path, item)
        for path, item in places(rest)
        if isinstance(item, (dict, list)) and not _inside(op, pointer, path)
    ]
    if not targets:
        return {"op": "replace", "path": "", "value": draw(values)}
    path, target = draw(st.sampled_from(targets))
    if isinstance(target, list):
        path += draw(st.sampled_from(["/-", *(f"/{place}" for place in range(len(target) + 1))]))
    else:
        path += "/" + draw(names).replace("~", "~0").replace("/", "~1")
    if _inside(op, pointer, path):
        return {"op": "replace", "path": "", "value": draw(values)}
    return {**step, "path": path, "value": draw(values)} if op == "add" else {**step, "path": path}


def _inside(op: str, pointer: str, path: str) -> bool:
    return op == "move" and (path + "/").startswith(pointer + "/")


@settings(max_examples=100)
@given(st.data())
def test_every_moment_stays_what_it_was(data: st.DataObject) -> None:
    value: Any = data.draw(values)
    made = document(value)
    seen: list[tuple[Any, Any]] = []
    kept = []  # what a caller got and kept
    for _ in range(data.draw(st.integers(1, 12))):
        patch = []
        for _ in range(data.draw(st.integers(1, 3))):
            patch.append(data.draw(steps(value)))
            value = naive(value, patch[-1])
        made.apply(decode(json.dumps(patch)))
        seen.append((made.moment(), copy.deepcopy(value)))
        if data.draw(st.booleans()):
            kept.append((plain(seen[-1][0]), seen[-1][1]))
    for moment, expected in [*seen, *kept, *seen]:
        assert json.dumps(plain(moment), sort_keys=True) == json.dumps(expected, sort_keys=True)
        check(moment, expected)


def check(moment: Any, expected: Any) -> None:
    """Member by member, as `Partial` looks at it."""
    if not isinstance(moment, Moment):
        return
    entries = expected.items() if isinstance(expected, dict) else enumerate(expected)
    for name, item in entries:
        assert plain(moment.member(name)) == item
        check(moment.member(name), item)
    assert moment.member("absent") is None and moment.member(99) is None
    assert Partial(moment) == expected


def test_what_nobody_kept_goes_on_growing_and_what_somebody_kept_does_not() -> None:
    made = document({"items": []})
    ids = set()
    for number in range(100):
        made.apply([Step("add", "/items/-", number)])
        ids.add(id(plain(made.moment())["items"]))
    kept = plain(made.moment())
    inner = kept["items"]
    made.apply([Step("add", "/items/-", 100)])
    assert (len(ids), len(inner), len(kept["items"]), len(plain(made.moment())["items"])) == (1, 100, 100, 101)  # fmt: skip


def test_kept_moments_of_a_string_that_is_sent_again_and_again_hold_one_string() -> None:
    made, text = document({}), "fjords and fells " * 2000
    moments = []
    tracemalloc.start()
    try:
        for end in range(0, len(text), 20):
            made.apply([Step("add", "/text", text[:end])])
            moments.append(made.moment())
        held, _ = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert len(moments) == 1700 and sum(range(0, len(text), 20)) > 28e6
    assert held < 10 * len(text)


def test_a_value_that_is_sent_again_is_kept_once() -> None:
    """Servers repeat the whole value of a member to add to it."""
    made, text = document({}), "fjords and fells " * 1000
    moments = []
    for end in range(0, len(text), 1000):
        made.apply([Step("add", "/days", [{"text": text[:end]}, {"n": 1}][: 1 + (end > 5000)])])
        moments.append(made.moment())
    assert [len(plain(moment)["days"][0]["text"]) for moment in moments] == list(range(0, len(text), 1000))
    assert [len(plain(moment)["days"]) for moment in moments] == [1] * 6 + [2] * 11
    strings = {id(moment.member("days").node.entries[0].entries[0].text) for moment in moments}
    assert len(strings) == 1
