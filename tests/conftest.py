"""What every test gets: an environment without anybody's keys or proxies, and property tests that are not timed."""

from __future__ import annotations

import os

import pytest
from hypothesis import settings

# A shared machine may be slow for a moment; no test of ours depends on how fast it is.
settings.register_profile("untimed", deadline=None)
settings.load_profile("untimed")

OUTSIDE = ("http_proxy", "https_proxy", "all_proxy", "no_proxy")


@pytest.fixture(autouse=True)
def clean_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in list(os.environ):
        if (name.startswith("MODELRELAY_") and name != "MODELRELAY_SPECS") or name.lower() in OUTSIDE:
            monkeypatch.delenv(name)
