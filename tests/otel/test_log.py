"""`MODELRELAY_LOG` and the logger `modelrelay`: what it says, and what it never does."""

import logging
import subprocess
import sys
from typing import Any

import pytest

from modelrelay.v0_32 import Client
from modelrelay.v0_32.testing import MockClient

KEY = "mr_sk_log_0123456789"
SCRIPT = f"""
from modelrelay import APIError
from modelrelay.v0_32.testing import MockClient
client = MockClient(api_key={KEY!r})
client.mock.reply("the answer", request_id="req_1").error(404, message="no {KEY} here", request_id="req_2")
client.chat("m").user("the question").send()
try: client.customers.get("cus_1")
except APIError: pass
"""


def said(level: str, script: str = SCRIPT) -> list[str]:
    environment = {"MODELRELAY_LOG": level, "PATH": ""}
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, env=environment)
    assert done.returncode == 0, done.stderr
    # Without date, time and duration.
    return [line.split(" ", 2)[2].split(", in ")[0] for line in done.stderr.splitlines()]


def test_info_has_a_line_for_each_exchange() -> None:
    assert said("info") == [
        "modelrelay INFO POST /llm/proxy: 200, request id req_1",
        "modelrelay INFO GET /customers/cus_1: 404",
    ]


def test_debug_has_their_beginnings_too_and_no_word_of_what_was_said() -> None:
    lines = said("debug")
    assert "modelrelay DEBUG POST /llm/proxy begins" in lines
    assert "the question" not in str(lines)
    assert "the answer" not in str(lines)
    assert KEY not in str(lines)


def test_without_it_nothing_is_said() -> None:
    assert said("") == []


def test_a_level_that_is_none_is_named() -> None:
    done = subprocess.run(
        [sys.executable, "-c", SCRIPT],
        capture_output=True,
        text=True,
        env={"MODELRELAY_LOG": "loud", "PATH": ""},
    )
    assert "MODELRELAY_LOG='loud' is not a level" in done.stderr


def test_an_application_with_handlers_of_its_own_gets_no_other(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setenv("MODELRELAY_LOG", "info")
    client = MockClient(api_key=KEY)
    assert logging.getLogger("modelrelay").handlers == []  # pytest's own is at the root
    client.mock.reply("a")
    client.chat("m").user("hi").send()
    assert "POST /llm/proxy: 200" in caplog.text


def test_a_secret_in_a_message_or_a_traceback_is_masked(caplog: pytest.LogCaptureFixture) -> None:
    client: Any = Client(api_key=KEY)
    log = logging.getLogger("modelrelay")
    try:
        raise RuntimeError(f"in a traceback: {KEY}")
    except RuntimeError:
        log.exception("in a message: %s", KEY)
    assert "in a message: mr_sk_…" in caplog.text
    assert "in a traceback: mr_sk_…" in caplog.text
    assert KEY not in caplog.text
    assert client is not None


def test_a_handler_that_raises_breaks_no_call() -> None:
    class Broken(logging.Handler):
        def emit(self, record: logging.LogRecord) -> None:
            raise RuntimeError("disk is full")

    log, handler = logging.getLogger("modelrelay"), Broken()
    log.addHandler(handler)
    log.setLevel(logging.DEBUG)
    try:
        with MockClient() as client:
            client.mock.reply("fine")
            assert client.chat("m").user("x").send().text == "fine"
    finally:
        log.removeHandler(handler)
        log.setLevel(logging.NOTSET)


def test_a_record_names_the_place_that_logs(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG, "modelrelay")
    with MockClient() as client:
        client.mock.reply("fine")
        client.chat("m").user("x").send()
    assert {record.filename for record in caplog.records} == {"exchange.py"}
