"""What tests of several folders share."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator

import pytest


@pytest.fixture(scope="session")
def mock_server() -> Iterator[str]:
    """The base URL of a `python -m modelrelay mock-server`, started as a user would."""
    process = subprocess.Popen(
        [sys.executable, "-m", "modelrelay", "mock-server"], stdout=subprocess.PIPE, text=True
    )
    assert process.stdout is not None
    try:
        yield process.stdout.readline().strip()  # its first line is the address
    finally:
        process.terminate()
        process.communicate()


@pytest.fixture
def environment(mock_server: str, monkeypatch: pytest.MonkeyPatch) -> str:
    """A user's environment: a key, and the mock server as the address."""
    monkeypatch.setenv("MODELRELAY_API_KEY", "mr_sk_test")
    monkeypatch.setenv("MODELRELAY_API_BASE_URL", mock_server)
    return mock_server


@pytest.fixture(autouse=True)
def no_key_of_the_developer(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """A test never reaches the real service, whatever is set where it runs."""
    if "environment" not in request.fixturenames:
        for name in ("MODELRELAY_API_KEY", "MODELRELAY_API_BASE_URL", "MODELRELAY_LOG", "MODELRELAY_MODEL"):
            monkeypatch.delenv(name, raising=False)
