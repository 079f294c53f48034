"""The language of `X-Mock-Fault`, and that all of it is documented."""

from pathlib import Path

import pytest

from modelrelay.testing import faults
from modelrelay.testing.faults import Fault, at, parse


def test_a_header_is_a_list_of_faults() -> None:
    assert parse("503*1, 429=2*2,cut=3") == [Fault("503", None, 1), Fault("429", "2", 2), Fault("cut", "3", None)]  # fmt: skip
    assert parse("") == []


def test_they_follow_one_another() -> None:
    wanted = parse("503*1,429*2")
    assert [fault and fault.name for fault in (at(wanted, number) for number in range(5))] == [
        "503", "429", "429", None, None,
    ]  # fmt: skip
    assert [at(parse("503,cut=1"), number) for number in (0, 1, 9)] == [
        Fault("503"), Fault("cut", "1"), Fault("cut", "1"),
    ]  # fmt: skip


@pytest.mark.parametrize("text", ["explode", "200", "4290", "cut=", "cut=x", "429*x", "=3", "timeout;reset"])
def test_what_is_not_a_fault_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r"fault|expected a number"):
        parse(text)


@pytest.mark.parametrize("name", sorted(faults.WIRE | faults.REPLY))
def test_every_fault_is_documented(name: str) -> None:
    page = (Path(__file__).parents[2] / "docs/guides/testing.md").read_text("utf-8")
    for text in (str(faults.__doc__), page):
        assert any(f"`{name}{end}" in text for end in ("`", "="))
