"""Docstring conventions: the description, and one line for each parameter."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from modelrelay._types.docstring import parse

STYLES = sorted((Path(__file__).parent / "docstrings").glob("*.txt"))


@pytest.mark.parametrize("style", STYLES, ids=lambda path: path.stem)
def test_each_convention_says_the_same(style: Path) -> None:
    assert parse(style.read_text("utf-8")) == (
        "Look up the weather.\n\nUses the nearest station.",
        {
            "city": "Name of the city, in English.", "unit": 'Either "c" or "f": default c.', "lat": "Where it is.",
            "lon": "Where it is.", "options": "What else.",
        },
    )  # fmt: skip


PROSE = "Find: a thing.\n\nBeware: it may be slow.\nSee https://example.com: there."


@pytest.mark.parametrize(
    ("text", "description", "parameters"),
    [
        (None, "", {}),
        ("  \n ", "", {}),
        (PROSE, PROSE, {}),
        ("Do it.\n\nArgs:\n\nReturns:\n    x", "Do it.", {}),
        ("Do it.\n\nArgs:\n    a:\n    b: B.", "Do it.", {"b": "B."}),
        ("Do it.\n\n:param a: A.\n\nMore.", "Do it.\n\nMore.", {"a": "A."}),
    ],
)
def test_what_is_description_and_what_is_not(
    text: str | None, description: str, parameters: dict[str, str]
) -> None:
    assert parse(text) == (description, parameters)


@given(st.text(st.sampled_from("Args:\n \tparam-=x*,.")))
def test_any_text_is_read(text: str) -> None:
    assert all(value for value in parse(text).parameters.values())
