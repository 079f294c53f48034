"""The command line on streams of every kind: encodings, pipes, closed ones, and a terminal with a conversation."""

import codecs
import contextlib
import io
import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pexpect
import pytest

from modelrelay import ChatRequest
from modelrelay.cli import main
from modelrelay.cli.console import decode

pytestmark = pytest.mark.filterwarnings("ignore:.*multi-threaded:DeprecationWarning")  # pexpect forks
RUN = [sys.executable, "-m", "modelrelay"]


@pytest.fixture(autouse=True)
def server(environment: str, monkeypatch: pytest.MonkeyPatch) -> str:
    monkeypatch.setenv("MODELRELAY_MODEL", "m")
    return environment


def printed(arguments: list[str], encoding: str, monkeypatch: pytest.MonkeyPatch) -> bytes:
    """What a command writes to a standard output of this encoding."""
    raw = io.BytesIO()
    output = io.TextIOWrapper(raw, encoding=encoding)
    monkeypatch.setattr("sys.stdout", output)
    assert main(arguments) == 0
    assert output.errors == "strict"  # as it was
    return raw.getvalue()


SMILE = {
    "utf-8": "smile 😀 — “Grüße”",
    "utf-16": "smile 😀 — “Grüße”",
    "cp1252": "smile \\U0001f600 — “Grüße”",
    "latin-1": 'smile \\U0001f600 - "Grüße"',
    "cp437": 'smile \\U0001f600 - "Grüße"',
    "ascii": 'smile \\U0001f600 - "Gr\\xfc\\xdfe"',
    "shift_jis": "smile \\U0001f600 - “Gr\\xfc\\xdfe”",
}


OUTPUTS = [
    *((["chat", "smile 😀 — “Grüße”"], encoding, f"You said: {said}\n") for encoding, said in SMILE.items()),
    *((["doctor"], encoding, "ok python ") for encoding in ("cp1252", "cp437", "ascii")),
    (["doctor"], "utf-8", "✓ python "),
    *((["tiers", "list"], encoding, " –") for encoding in ("utf-8", "cp1252")),
    *((["tiers", "list"], encoding, " -") for encoding in ("cp437", "ascii")),
]


@pytest.mark.parametrize(("arguments", "encoding", "shown"), OUTPUTS)
def test_output_in_any_encoding(
    arguments: list[str], encoding: str, shown: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert shown in printed(arguments, encoding, monkeypatch).decode(encoding)


@pytest.mark.parametrize("encoding", list(SMILE))
def test_json_is_valid_in_any_encoding(encoding: str, monkeypatch: pytest.MonkeyPatch) -> None:
    out = printed(["chat", "--json", "smile 😀 — “Grüße”"], encoding, monkeypatch)
    assert json.loads(out.decode(encoding))["text"].endswith("smile 😀 — “Grüße”")


def test_an_error_in_any_encoding(monkeypatch: pytest.MonkeyPatch) -> None:
    raw = io.BytesIO()
    monkeypatch.setattr("sys.stderr", io.TextIOWrapper(raw, encoding="ascii", errors="strict"))
    assert main(["chat", "--schema", "Größe.json", "x"]) == 2
    sys.stderr.flush()
    assert b"Gr\\xf6\\xdfe.json" in raw.getvalue()


INPUTS = {
    "utf-8": ("Grüße".encode(), "utf-8", "Grüße"),
    "utf-8 on another terminal": ("Grüße".encode(), "cp1252", "Grüße"),
    "the terminal's own": ("Grüße".encode("cp1252"), "cp1252", "Grüße"),
    "no text at all": (b"a\xffb", "utf-8", "a�b"),
    "a UTF-8 mark": (codecs.BOM_UTF8 + "Grüße".encode(), "ascii", "Grüße"),
    "a UTF-16 mark": ("Grüße".encode("utf-16"), "utf-8", "Grüße"),
    "a UTF-16 mark, big endian": (codecs.BOM_UTF16_BE + "Grüße".encode("utf-16-be"), "utf-8", "Grüße"),
    "a UTF-32 mark": ("Grüße".encode("utf-32"), "utf-8", "Grüße"),
}


@pytest.mark.parametrize(("data", "encoding", "text"), list(INPUTS.values()), ids=list(INPUTS))
def test_input_in_any_encoding(data: bytes, encoding: str, text: str) -> None:
    assert decode(data, encoding) == text


def run(arguments: list[str], data: bytes = b"", **options: str) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        [*RUN, *arguments], input=data, capture_output=True, env={**os.environ, **options}, timeout=60
    )


def test_a_prompt_and_what_is_piped_in_are_combined() -> None:
    done = run(["chat", "Summarise"], b"+ a line\n")
    assert (done.returncode, done.stderr) == (0, b"")
    assert done.stdout.replace(b"\r", b"").endswith(b"You said: Summarise\n\n+ a line\n")


def test_the_bytes_of_a_pipe_and_of_arguments_need_not_be_text() -> None:
    arguments = ["chat", os.fsdecode(b"a\xffb")] if os.name == "posix" else ["chat", "a�b"]
    done = run(arguments, b"c\xffd", PYTHONIOENCODING="utf-8")
    assert done.stdout.decode().endswith("You said: a�b\n\nc�d\n")


@pytest.mark.parametrize(("prompt", "sent"), [(["Summarise"], "Summarise\n\n+ a line"), ([], "+ a line")])
def test_a_prompt_of_a_program_whose_input_was_replaced(
    prompt: list[str], sent: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO("+ a line\n"))
    assert main(["chat", *prompt]) == 0
    assert capsys.readouterr().out.endswith(f"You said: {sent}\n")


CLOSED = {
    "input": ("chat Hi <&-", 0, "This is the mock of ModelRelay. You said: Hi\n", ""),
    "input, and no prompt": ("chat <&-", 2, "", "error: no prompt: pass one as an argument or on stdin\n"),
    "output": ("chat Hi >&-", 0, "", ""),
    "errors": ("chat --usage Hi 2>&-", 0, "This is the mock of ModelRelay. You said: Hi\n", ""),
    "all": ("chat --usage Hi <&- >&- 2>&-", 0, "", ""),
    "errors, and there is one": ("chat 2>&-", 2, "", ""),
    "a reader that has seen enough": ("tiers list | true", 0, "", ""),
    "a reader of a stream that has seen enough": ("chat Hi | true", 0, "", ""),
}


@pytest.mark.skipif(os.name != "posix", reason="a shell that closes streams")
@pytest.mark.parametrize(("command", "status", "out", "err"), list(CLOSED.values()), ids=list(CLOSED))
def test_a_closed_stream_is_not_a_crash(command: str, status: int, out: str, err: str) -> None:
    shell = ["bash", "-o", "pipefail", "-c", f"{sys.executable} -m modelrelay {command}"]
    done = subprocess.run(shell, capture_output=True, text=True, stdin=subprocess.DEVNULL, timeout=60)
    assert (done.returncode, done.stdout, done.stderr) == (status, out, err)


# A terminal


@contextlib.contextmanager
def terminal(*arguments: str, **options: str) -> Iterator[Any]:
    """A command on a pseudo terminal."""
    if not hasattr(pexpect, "spawn"):
        pytest.skip("this platform has no pseudo terminals")
    environment = {**os.environ, "TERM": "dumb", "PYTHONIOENCODING": "utf-8", **options}
    talk = pexpect.spawn(
        sys.executable, [*RUN[1:], *arguments], env=environment, encoding="utf-8", timeout=60, use_poll=True
    )
    talk.logfile_read = io.StringIO()
    try:
        yield talk
    finally:
        talk.close(force=True)


def shown(talk: Any) -> str:
    """All that it has shown until its end."""
    talk.expect(pexpect.EOF)
    talk.wait()
    return str(talk.logfile_read.getvalue()).replace("\r\n", "\n")


def test_a_conversation_at_the_terminal(tmp_path: Path) -> None:
    saved = tmp_path / "saved.json"
    with terminal("chat", "--system", "Be brief.") as talk:
        for line in ["Hello", "And you?", f"/save {saved}", "/reset", "/nonsense", "/save", "", "Once more"]:
            talk.expect_exact("> ")
            talk.sendline(line)
        talk.expect_exact("> ")
        talk.sendeof()
        text = shown(talk)
    assert talk.exitstatus == 0
    assert text.count("You said: Hello\n") == 1
    assert "You said: And you?\n" in text
    assert "error: /nonsense is not a command: /reset starts again, /save FILE" in text
    assert "error: /save needs a file: /reset starts again, /save FILE" in text
    messages = ChatRequest.from_dict(json.loads(saved.read_text("utf-8"))).to_dict()["messages"]
    assert [message["role"] for message in messages] == ["system", "user", "assistant", "user", "assistant"]


@pytest.mark.parametrize(
    ("options", "typed"),
    [
        (
            {"MODELRELAY_API_BASE_URL": "http://127.0.0.1:9/api/v1"},
            {"Hello": "error: ", "/save /no/such/folder": "error: "},
        ),
        ({"PYTHONIOENCODING": "ascii"}, {"Grüße": "You said: Gr\\xfc\\xdfe"}),
    ],
    ids=["an error does not end it", "a terminal that is said to be ASCII"],
)
def test_a_conversation_with(options: dict[str, str], typed: dict[str, str]) -> None:
    with terminal("chat", **options) as talk:
        for line, answer in typed.items():
            talk.expect_exact("> ")
            talk.sendline(line)
            talk.expect_exact(answer)
        talk.expect_exact("> ")  # typed earlier, Ctrl-D would be lost
        talk.sendeof()
        shown(talk)
    assert talk.exitstatus == 0


def test_ctrl_c_at_the_prompt_ends_with_130() -> None:
    with terminal("chat") as talk:
        talk.expect_exact("> ")
        for _ in range(10):  # CPython misses a signal that comes between the prompt and its wait for a key
            talk.sendintr()
            if talk.expect([pexpect.EOF, pexpect.TIMEOUT], timeout=6) == 0:
                break
        text = shown(talk)
    assert talk.exitstatus == 130
    assert "Traceback" not in text
    assert text.endswith("\n")


def test_a_terminal_gets_no_escape_sequences_of_a_model() -> None:
    with terminal("chat", "red \x1b[31m\x07 and\ttab") as talk:
        text = shown(talk)
    assert talk.exitstatus == 0
    assert "You said: red [31m and" in text
    assert not {"\x1b", "\x07"} & set(text)
