"""Text as a property: any text in prompts, results, files and forms is sent as it is, or refused before anything is sent, and
any text can be shown on any terminal.
"""

import io
import json
import os
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from modelrelay import ChatRequest, File, ToolResult, ValidationError, testing
from modelrelay._core.upload import source, urlencoded
from modelrelay.cli import console
from modelrelay.v0_32 import testing as v0_32

ODD = ["\ud83d", "\ude00", "\ud800", "\ufeff", "\x00", "\x1b[2J", "\x7f", "\x9b", "\u2028", "\r\n", "\t", "\U0001f600", "ß", '"', "\\u"]  # fmt: skip
TEXTS = st.lists(st.sampled_from(ODD) | st.text(max_size=3), max_size=6).map("".join)
BYTES = st.lists(st.sampled_from([b"\xff", b"\xfe", b"\xef\xbb\xbf", b"\x00", b"\xc3"]) | st.binary(max_size=4), max_size=5).map(b"".join)  # fmt: skip
ENCODINGS = ["utf-8", "utf-16", "cp1252", "cp437", "ascii", "shift_jis", "gb18030", "iso2022_jp", "cp037"]


def is_unicode(text: str) -> bool:
    return not any("\ud800" <= c <= "\udfff" for c in text)


def replaced(text: str) -> str:
    """A pair of surrogates is a character; one alone is U+FFFD."""
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")


@pytest.mark.parametrize("mock", [testing.MockClient, v0_32.MockClient])
def test_any_prompt_and_any_answer(mock: Any) -> None:
    @settings(max_examples=60)
    @given(TEXTS, TEXTS.filter(is_unicode))
    def holds(prompt: str, answer: str) -> None:
        with mock(strict=False) as client:
            chat = ChatRequest.from_dict(json.loads(json.dumps(client.chat("m").user(prompt).to_dict())))
            client.mock.reply(answer).stream([answer[:2], answer[2:]])
            if is_unicode(prompt):
                assert client.chat(chat).send().text == answer
                assert "".join(client.chat(chat).stream().text_deltas()) == answer
                for request in client.mock.requests:
                    [message] = request.json.get("input") or request.json["messages"]
                    content = message["content"]
                    assert (content if isinstance(content, str) else content[0]["text"]) == prompt
            else:
                with pytest.raises(ValidationError, match="not valid Unicode"):
                    client.chat("m").user(prompt).send()
                assert client.mock.requests == []

    holds()


@given(TEXTS, st.booleans())
def test_any_result_of_a_tool(text: str, fails: bool) -> None:
    result = ToolResult("c", "f", *((None, text) if fails else (text,)))
    assert replaced(text) in result.content if fails and text else is_unicode(result.content)
    assert fails or result.content == replaced(text)
    result.to_message()["content"].encode()


@given(BYTES, BYTES.filter(lambda name: not {0, 47} & {*name} and name.strip(b".")))
def test_any_file_of_any_name(tmp_path_factory: pytest.TempPathFactory, data: bytes, name: bytes) -> None:
    path = Path(os.fsdecode(os.fsencode(tmp_path_factory.getbasetemp()) + b"/" + name))
    path.write_bytes(data)
    file = File.from_path(path, "text/plain")
    assert (file.data, file.filename) == (data, name.decode("utf-8", "replace"))
    assert File.of(json.loads(json.dumps(file.to_dict())), "file") == file
    assert b"".join(source(path, "file").chunks()) == data
    client = testing.MockClient(strict=False)
    client.mock.reply("ok")
    client.chat("m").user("x", file).send()
    path.unlink()


@given(st.dictionaries(TEXTS, TEXTS | st.lists(TEXTS, max_size=2), max_size=3))
def test_any_form(members: dict[str, Any]) -> None:
    pairs = [(name, item) for name, value in members.items() for item in (value if isinstance(value, list) else [value])]  # fmt: skip
    if all(is_unicode(text) for pair in pairs for text in pair):
        assert parse_qsl(urlencoded(members, {}).decode(), keep_blank_values=True) == pairs
    else:
        with pytest.raises(ValidationError, match="not valid Unicode"):
            urlencoded(members, {})


class Terminal(io.TextIOWrapper):
    tty = True

    def isatty(self) -> bool:
        return self.tty


@given(TEXTS, st.sampled_from(ENCODINGS), st.booleans())
def test_any_text_on_any_terminal(text: str, encoding: str, tty: bool) -> None:
    raw = io.BytesIO()
    stream = Terminal(raw, encoding=encoding, newline="")
    stream.tty = tty
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("sys.stdout", stream)
        patch.setattr("sys.stderr", stream)
        with console.console():
            console.write(text)
            console.complain(text)
            console.show_json({"text": text})
    shown = raw.getvalue().decode(encoding)
    if tty:
        assert not {c for c in shown if ord(c) < 32 or 127 <= ord(c) < 160} - {"\n", "\t"}
    elif encoding in ("utf-8", "utf-16", "gb18030") and is_unicode(text):
        assert shown == f"{text}error: {text}\n{json.dumps({'text': text}, ensure_ascii=False, indent=2)}\n"


@given(BYTES, st.sampled_from([*ENCODINGS, None]))
def test_any_bytes_on_standard_input(data: bytes, encoding: str | None) -> None:
    assert is_unicode(console.decode(data, encoding))
    assert is_unicode(console.argument(os.fsdecode(data)))
