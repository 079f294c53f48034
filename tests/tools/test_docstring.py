"""Docstring conventions: the description, and one line for each parameter."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from modelrelay._types.docstring import parse

GOOGLE = """Look up the weather.

    Uses the nearest station.

    Args:
        city: Name of the city,
            in English.
        unit (str, optional): Either "c" or "f": default c.
        lat, lon (float): Where it is.
        **options: What else.

    Returns:
        A dict: of things.

    Raises:
        ValueError: when unknown.
    """

NUMPY = """Look up the weather.

    Uses the nearest station.

    Parameters
    ----------
    city : str
        Name of the city,
        in English.
    unit : {"c", "f"}, optional
        Either "c" or "f": default c.
    lat, lon : float
        Where it is.
    **options
        What else.

    Returns
    -------
    dict
        of things
    """

SPHINX = """Look up the weather.

    Uses the nearest station.

    :param city: Name of the city,
        in English.
    :param str unit: Either "c" or "f": default c.
    :type unit: str
    :keyword float lat: Where it is.
    :param lon:
        Where it is.
    :param options: What else.
    :returns: A dict
    :raises ValueError: when unknown
    """


@pytest.mark.parametrize("text", [GOOGLE, NUMPY, SPHINX], ids=["google", "numpy", "sphinx"])
def test_each_convention_says_the_same(text: str) -> None:
    assert parse(text) == (
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
