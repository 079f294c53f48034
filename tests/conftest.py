"""What every test gets: an environment without anybody's keys or proxies, and property tests that are not timed.

A test with `environment` gets a user's: a key, and the mock server as the address.
"""

import logging
import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings

from tests.faults.tls import authority_pem

# A shared machine may be slow for a moment; no test of ours depends on how fast it is.
settings.register_profile("untimed", deadline=None)
settings.load_profile("untimed")

# A test run in the background of a shell ignores Ctrl-C, and so would every program that a test starts and interrupts.
if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
    signal.signal(signal.SIGINT, signal.default_int_handler)

OUTSIDE = ("http_proxy", "https_proxy", "all_proxy", "no_proxy")


@pytest.fixture(autouse=True)
def clean_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in list(os.environ):
        if (name.startswith("MODELRELAY_") and name != "MODELRELAY_SPECS") or name.lower() in OUTSIDE:
            monkeypatch.delenv(name)


@pytest.fixture(autouse=True)
def same_log_level() -> Iterator[None]:
    """A snippet of the docs may set it, as an application would."""
    log = logging.getLogger("modelrelay")
    level = log.level
    yield
    log.setLevel(level)


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
def authority_file(tmp_path: Path) -> str:
    """The certificate of the authority that vouches for the tests' TLS servers."""
    path = tmp_path / "authority.pem"
    path.write_bytes(authority_pem())
    return str(path)


@pytest.fixture
def environment(mock_server: str, monkeypatch: pytest.MonkeyPatch) -> str:
    monkeypatch.setenv("MODELRELAY_API_KEY", "mr_sk_test")
    monkeypatch.setenv("MODELRELAY_API_BASE_URL", mock_server)
    return mock_server
