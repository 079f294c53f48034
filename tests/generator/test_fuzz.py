"""Small random documents either become code that imports, type-checks and round-trips, or are refused where they stand."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from generator.ir import Api
from generator.problems import SpecError
from generator.report import report
from generator.spec import document

from .packages import api_from, check_types, generated, make, round_trips
from .specs_strategy import DOCUMENTS

QUIET = settings(
    deadline=None,
    phases=[Phase.explicit, Phase.generate, Phase.shrink],
    suppress_health_check=[
        HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.filter_too_much, HealthCheck.large_base_example,
    ],
)  # fmt: skip


def api_or_refusal(data: Any) -> Api | None:
    try:
        return api_from(data, "fuzz.yaml")
    except SpecError as error:
        assert error.problems
        for problem in error.problems:
            assert str(problem).startswith("fuzz.yaml#/"), problem
            assert problem.message
        return None


@pytest.mark.parametrize("examples", [40, pytest.param(150, marks=pytest.mark.slow)])
def test_random_documents(examples: int) -> None:
    """Everything that is promised of one document."""

    @settings(QUIET, max_examples=examples)
    @given(DOCUMENTS)
    def holds(data: Any) -> None:
        if api := api_or_refusal(data):
            assert report(document(data, "fuzz.yaml"), api).whole
            with tempfile.TemporaryDirectory() as folder, generated(api, Path(folder), "fuzzed") as package:
                round_trips(package, api, data)
            assert "PWNED" not in os.environ

    holds()


@pytest.mark.slow
@settings(QUIET, max_examples=1, phases=[Phase.generate])
@given(st.lists(DOCUMENTS, min_size=40, max_size=40))
def test_random_documents_type_check(documents: list[Any]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        made = 0
        for number, data in enumerate(documents):
            api = api_or_refusal(data)
            if api is not None:
                make(api, Path(folder), f"fuzzed{number}")
                made += 1
        assert made > 5
        check_types(Path(folder))


@settings(QUIET, max_examples=150)
@given(
    st.recursive(
        st.one_of(st.none(), st.booleans(), st.integers(), st.floats(), st.text(max_size=5)),
        lambda inner: st.one_of(
            st.lists(inner, max_size=3), st.dictionaries(st.text(max_size=8), inner, max_size=3)
        ),
        max_leaves=8,
    )
)
def test_anything_in_the_place_of_a_member(value: Any) -> None:
    base = {"openapi": "3.1.0", "info": {"title": "t", "version": "1"}, "paths": {}}
    for key in ("info", "paths", "components", "servers", "security", "tags", "webhooks"):
        try:
            api_from({**base, key: value}, "fuzz.yaml")
        except SpecError as error:
            assert all(str(problem).startswith("fuzz.yaml#") for problem in error.problems)
