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


def test_no_docstring_is_empty() -> None:
    assert parse(None) == ("", {})
    assert parse("  \n ") == ("", {})


def test_prose_with_colons_is_description() -> None:
    assert parse("Find: a thing.\n\nBeware: it may be slow.\nSee https://example.com: there.") == (
        "Find: a thing.\n\nBeware: it may be slow.\nSee https://example.com: there.",
        {},
    )


def test_an_empty_section_documents_nothing() -> None:
    assert parse("Do it.\n\nArgs:\n\nReturns:\n    x") == ("Do it.", {})


def test_a_parameter_without_text_is_not_documented() -> None:
    assert parse("Do it.\n\nArgs:\n    a:\n    b: B.") == ("Do it.", {"b": "B."})


def test_text_after_sphinx_fields_is_description_again() -> None:
    assert parse("Do it.\n\n:param a: A.\n\nMore.").description == "Do it.\n\nMore."


@given(st.text(st.sampled_from("Args:\n \tparam-=x*,.")))
def test_any_text_is_read(text: str) -> None:
    assert all(value for value in parse(text).parameters.values())
