"""The command line, as typed, against the mock server."""

import io
import json
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

import modelrelay
from modelrelay.cli import main
from modelrelay.testing import MockServer


@pytest.fixture(autouse=True)
def server(environment: str) -> str:
    return environment


@pytest.fixture
def shown(capsys: pytest.CaptureFixture[str]) -> Callable[..., str]:
    """What a command that succeeds prints."""

    def run(command: str, *more: str) -> str:
        assert main([*command.split(), *more]) == 0
        return capsys.readouterr().out

    return run


def test_chat_prints_the_answer_and_a_line_end(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["chat", "--model", "m", "Hello", "there"]) == 0
    printed = capsys.readouterr()
    assert printed.out.strip()
    assert printed.out.endswith("\n")
    assert printed.err == ""


def test_chat_as_json_is_one_document(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["chat", "--model", "m", "--json", "--system", "Be brief.", "Hello"]) == 0
    reply = json.loads(capsys.readouterr().out)
    assert sorted(reply) == ["model", "request_id", "stop_reason", "text", "usage"]
    assert reply["model"] == "m"


def test_usage_goes_to_standard_error(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["chat", "--model", "m", "--usage", "Hello"]) == 0
    assert capsys.readouterr().err.endswith(" tokens\n")


def test_an_empty_prompt_is_wrong_usage(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO(""))
    assert main(["chat", "--model", "m", "-"]) == 2
    assert capsys.readouterr().err == "error: no prompt: pass one as an argument or on stdin\n"


def test_chat_on_a_customers_account_needs_no_model(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["chat", "--customer", "demo", "Hello"]) == 0
    assert main(["chat", "Hello"]) == 2
    assert "--model" in capsys.readouterr().err


def test_files_follow_the_prompt(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    sent: list[Any] = []
    stream = modelrelay.Chat.stream

    def record(chat: modelrelay.Chat) -> Any:
        sent.extend(chat.to_dict()["messages"])
        return stream(chat)

    monkeypatch.setattr(modelrelay.Chat, "stream", record)
    (tmp_path / "photo.png").write_bytes(b"picture")
    (tmp_path / "notes.txt").write_bytes(b"text")
    files = ["--file", str(tmp_path / "photo.png"), "--file", str(tmp_path / "notes.txt")]
    assert main(["chat", "--model", "m", *files, "What is this?"]) == 0
    text, *parts = sent[0]["content"]
    assert text == {"type": "text", "text": "What is this?"}
    assert [modelrelay.File.of(part["file"], "file") for part in parts] == [
        modelrelay.File(b"picture", "image/png", "photo.png"),
        modelrelay.File(b"text", "text/plain", "notes.txt"),
    ]


@pytest.mark.parametrize(
    ("options", "problem"),
    [
        (["--file", "photo.png", "--api", "0.32"], "0.32 API takes text only"),
        (["--file", "photo"], "expected a name with a known extension"),
        (["--file", "missing.png"], "No such file"),
    ],
)
def test_a_file_that_cannot_be_sent_is_wrong_usage(
    options: list[str],
    problem: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.chdir(tmp_path)
    for name in ("photo", "photo.png"):
        Path(name).write_bytes(b"picture")
    assert main(["chat", "--model", "m", *options, "What is this?"]) == 2
    assert problem in capsys.readouterr().err


SCHEMA = {
    "type": "object",
    "properties": {"title": {"type": "string"}, "tags": {"type": "array", "items": {"type": "string"}}},
    "required": ["title", "tags"],
    "additionalProperties": False,
}


def test_a_schema_shows_fields_as_they_complete_and_as_json_the_whole_value(
    tmp_path: Path, shown: Callable[..., str]
) -> None:
    (tmp_path / "article.json").write_text(json.dumps(SCHEMA))
    asked = ["--schema", str(tmp_path / "article.json"), "An article"]
    lines = shown("chat --model m", *asked).splitlines()
    assert [line.split(":")[0] for line in lines][:2] == ["title", "tags.0"]
    assert sorted(json.loads(shown("chat --model m --json", *asked))) == ["tags", "title"]


@pytest.mark.parametrize(
    ("content", "problem"),
    [
        ("[]", "is not a JSON Schema: expected an object, got list"),
        ("{", "is not JSON: Expecting property name"),
        ("\xff", "is not JSON: Expecting value"),
    ],
)
def test_a_schema_that_is_none_is_wrong_usage(
    content: str, problem: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "bad.json"
    path.write_bytes(content.encode("latin-1"))
    assert main(["chat", "--model", "m", "--schema", str(path), "x"]) == 2
    assert capsys.readouterr().err.startswith(f"error: {path} {problem}")


URLS = "--success-url https://a.example/s --cancel-url https://a.example/c".split()


def test_a_customers_life(shown: Callable[..., str], capsys: pytest.CaptureFixture[str]) -> None:
    tier = json.loads(shown("tiers list --json"))[0]["id"]
    customer = json.loads(
        shown("customers upsert --external-id cli-1 --email cli@example.com --metadata plan=a --json")
    )
    assert (customer["external_id"], customer["metadata"]) == ("cli-1", {"plan": "a"})
    assert "cli@example.com" in shown("customers get", customer["id"])
    heading, *rows = shown("customers list").splitlines()
    assert heading.split()[0] == "id"
    assert any(customer["id"] in row for row in rows)
    page = json.loads(shown("customers checkout", customer["id"], "--tier", tier, *URLS, "--json"))
    assert "url" in page
    subscription = json.loads(shown("customers subscription --json", customer["id"]))
    assert subscription["subscription_status"] in ("active", "trialing")
    assert shown("customers delete", customer["id"]) == ""
    assert main(["customers", "get", customer["id"]]) == 1
    assert capsys.readouterr().err.startswith("error: ")


def test_tiers(shown: Callable[..., str]) -> None:
    assert "display name" in shown("tiers list").splitlines()[0]
    tier = json.loads(shown("tiers list --json"))[0]["id"]
    assert tier in shown("tiers get", tier)
    assert "session_id" in shown("tiers checkout", tier, *URLS)


def test_nobody_there_is_a_status_of_its_own(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["tiers", "list", "--base-url", "http://127.0.0.1:9/api/v1", "--timeout", "2"]) == 3
    assert capsys.readouterr().err.startswith("error: ")


def test_without_a_key_one_line_says_what_to_do(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.delenv("MODELRELAY_API_KEY")
    assert main(["tiers", "list"]) == 2
    assert "MODELRELAY_API_KEY" in capsys.readouterr().err


def test_wrong_arguments_exit_with_2(capsys: pytest.CaptureFixture[str]) -> None:
    for arguments in (["customers"], ["nonsense"], ["customers", "upsert"]):
        with pytest.raises(SystemExit) as exit:
            main(arguments)
        assert exit.value.code == 2
    capsys.readouterr()


def test_help_needs_no_key(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.delenv("MODELRELAY_API_KEY")
    with pytest.raises(SystemExit) as exit:
        main(["--help"])
    assert exit.value.code == 0
    assert "mock-server" in capsys.readouterr().out


def test_ctrl_c_ends_a_stream_cleanly() -> None:
    command = [sys.executable, "-m", "modelrelay", "chat", "--model", "m", "Hello, please talk for a while"]
    with (
        MockServer(latency=0.5) as slow,
        subprocess.Popen(
            [*command, "--base-url", slow.url], stdout=subprocess.PIPE, stderr=subprocess.PIPE
        ) as chat,
    ):
        assert chat.stdout is not None
        chat.stdout.read(1)  # the answer has begun
        chat.send_signal(signal.SIGINT)
        _, err = chat.communicate()
    assert (chat.returncode, err) == (130, b"")


CONTENT = ("a secret key (mr_sk_…)", "{server} answers")
DOCTOR: dict[str, tuple[dict[str, str | None], list[str], int, tuple[str, ...], tuple[str, ...]]] = {
    # variables, options, exit status, what is said ("{server}" is the address), what is not
    "content": ({}, [], 0, CONTENT, ("✗", "mr_sk_test")),
    "a key that cannot be one": ({"API_KEY": "mr_sk_se cret"}, [], 1, ("✗ key",), ("se cret",)),
    # Of another vendor: the address is tried without it.
    "OpenAI": ({"API_KEY": "sk-proj-1234"}, [], 1, ("✗ key            looks like a key of OpenAI", "{server} answers"), ("sk-proj-1234",)),
    "Anthropic": ({"API_KEY": "sk-ant-1234"}, [], 1, ("✗ key            looks like a key of Anthropic", "{server} answers"), ("sk-ant-1234",)),
    "Google": ({"API_KEY": "AIza1234"}, [], 1, ("✗ key            looks like a key of Google", "{server} answers"), ("AIza1234",)),
    # Every variable that a client reads.
    "a secret key": ({"API_KEY": None, "SECRET_KEY": "mr_sk_test"}, [], 0, ("✓ key            a secret key (mr_sk_…): everything", "{server} "), ("mr_sk_test",)),
    "a token of another vendor": ({"API_KEY": None, "ACCESS_TOKEN": "sk-ant-1"}, [], 1, ("✗ token          looks like a key of Anthropic", "{server} "), ("sk-ant-1",)),
    "a key as token": ({"API_KEY": None, "ACCESS_TOKEN": "mr_sk_1"}, [], 1, ("✗ token          is a secret key (mr_sk_…) in the variable of an access token", "{server} "), ("mr_sk_1",)),
    "a token": ({"API_KEY": None, "TOKEN": "ey.abc.def"}, [], 0, ("✓ token          an access token of 10 characters: what its owner may do", "{server} ", "answers (2 tiers)"), ("ey.abc.def",)),
    "a blank token": ({"API_KEY": None, "TOKEN": " "}, [], 1, ("✗ key            none", "{server} "), ()),
    "an address with credentials": ({}, ["--base-url", "http://user:pass@127.0.0.1:9/api/v1", "--timeout", "2"], 1, ("✗ base url",), ("pass",)),
    **{
        f"the address {address}": ({"API_BASE_URL": address}, [], 1, ("✗ base url", "✓ key"), ("pass",))
        for address in ("http://user:pass@127.0.0.1:9/api/v1", "http://[::1", "ftp://a", "nonsense")
    },
}  # fmt: skip


@pytest.mark.parametrize("case", DOCTOR)
def test_the_doctor(
    case: str, server: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    variables, options, status, said, unsaid = DOCTOR[case]
    for name, value in variables.items():
        monkeypatch.delenv(f"MODELRELAY_{name}", raising=False)
        if value is not None:
            monkeypatch.setenv(f"MODELRELAY_{name}", value)
    assert main(["doctor", *options]) == status
    out = capsys.readouterr().out
    assert [text for text in said if text.format(server=server) not in out] == []
    assert [text for text in unsaid if text in out] == []


def test_the_doctor_names_the_token_that_the_api_refuses(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.delenv("MODELRELAY_API_KEY")
    monkeypatch.setenv("MODELRELAY_ACCESS_TOKEN", "ey.abc.def")
    with MockServer(api_key="mr_sk_another") as strict:
        assert main(["doctor", "--base-url", strict.url]) == 1
    out = capsys.readouterr().out
    assert "answers, and refuses the token: 401 UNAUTHORIZED" in out
    assert "→ check MODELRELAY_ACCESS_TOKEN" in out


def test_the_doctor_finds_the_name_clash(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("modelrelay.doctor.version", lambda name: f"{name} 1.0")
    assert main(["doctor"]) == 1
    assert "pip uninstall modelrelay modelrelay-sdk" in capsys.readouterr().out


def test_any_call_of_the_api(shown: Callable[..., str], capsys: pytest.CaptureFixture[str]) -> None:
    fields = ["-f", "external_id=api-1", "-f", "email=api@example.com", "-F", 'metadata={"plan": "a"}']
    made = json.loads(shown("api POST /customers", *fields))["customer"]["customer"]
    assert (made["external_id"], made["metadata"]) == ("api-1", {"plan": "a"})
    listed = json.loads(shown("api get /customers --json"))["customers"]
    assert "api-1" in [item["customer"]["external_id"] for item in listed]
    assert json.loads(shown("api GET /customers --pages")) == listed
    shown("api DELETE", f"/customers/{made['id']}")
    assert main(["api", "GET", f"/customers/{made['id']}"]) == 1
    assert "404" in capsys.readouterr().err
    assert main(["api", "POST", "/customers", "-F", "metadata={"]) == 2
    assert "-F metadata: '{' is not JSON" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("pages", "queries"),
    [
        ([{"items": [1, 2], "next_cursor": "b"}, {"items": [3], "next_cursor": None}], [{}, {"cursor": "b"}]),
        ([{"items": [1, 2], "limit": 2, "total": 3}, {"items": [3], "limit": 2, "total": 3}], [{}, {"offset": 2}]),
    ],
    ids=["cursor", "offset"],
)  # fmt: skip
def test_the_items_of_all_pages(
    pages: list[Any], queries: list[Any], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    asked: list[Any] = []

    class Page:
        def json(self) -> Any:
            return pages[len(asked) - 1]

    def request(self: Any, method: str, path: str, *, params: Any) -> Page:
        asked.append(dict(params))
        return Page()

    monkeypatch.setattr("modelrelay.Client.request", request)
    assert main(["api", "GET", "/items", "--pages"]) == 0
    assert (json.loads(capsys.readouterr().out), asked) == ([1, 2, 3], queries)
