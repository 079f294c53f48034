"""Promise 5: framing is exact. `tests/core/test_framing.py` has the cases in every cut; here is the whole way from a
socket, where one write is not one read."""

from pathlib import Path
from typing import Any

import pytest

from tests.both_clients import all_clients, each, finish, is_0_32, served
from tests.faults.server import Close
from tests.faults.wires import LAST_CHUNK, NDJSON, SSE, chunk, head

SAMPLES = Path(__file__).parent.parent / "samples"


def spoken(client_class: Any, framing: str) -> tuple[bytes, list[str]]:
    """A text stream of a client's API, and the pieces of its text."""
    if is_0_32(client_class):
        return (SAMPLES / f"chat.{framing}").read_bytes(), ["Grüße, ", "世界 ", "🌍"]
    whole = (SAMPLES / "responses/crlf_and_no_last_newline.ndjson").read_bytes()
    lines = [line for line in whole.splitlines() if line]
    data = b"".join(b"data: %s\n\n" % line if framing == "sse" else line + b"\n" for line in lines)
    return data, ["Blåbær ", "🫐."]


@pytest.mark.parametrize("size", [1, 7, 100_000], ids=lambda size: f"chunks of {size}")
@pytest.mark.parametrize(
    ("framing", "ending"),
    [("sse", b"\n"), ("sse", b"\r\n"), ("sse", b"\r"), ("ndjson", b"\n")],
    ids=["SSE, LF", "SSE, CRLF", "SSE, CR", "NDJSON"],
)
@pytest.mark.parametrize("is_cut", [False, True], ids=["whole", "without its last line ends"])
@all_clients
async def test_a_text_stream(client_class: Any, size: int, framing: str, ending: bytes, is_cut: bool) -> None:
    data, expected = spoken(client_class, framing)
    data = (data.rstrip(b"\n") if is_cut else data).replace(b"\n", ending)
    pieces = [chunk(data[i : i + size]) for i in range(0, len(data), size)]
    opening = {"sse": SSE, "ndjson": NDJSON}[framing].chunked()
    async with served(client_class, [opening, *pieces, LAST_CHUNK]) as (_, client):
        stream = client.chat("m").user("hi").stream(framing)
        texts = [event.text async for event in each(stream) if event.text]
        reply = await finish(stream.final_response())
    assert (texts, reply.text) == (expected, "".join(expected))
    assert reply.usage.total_tokens == (5 if is_0_32(client_class) else 8)


@pytest.mark.parametrize("size", [1, 7, 100_000], ids=lambda size: f"chunks of {size}")
@pytest.mark.parametrize("cut", [0, 1], ids=["whole", "without its last newline"])
@all_clients
async def test_a_structured_stream(client_class: Any, size: int, cut: int) -> None:
    data = (SAMPLES / "structured.ndjson").read_bytes()
    if not is_0_32(client_class):
        data = data.replace(
            b'"payload":{"title":"Gr\xc3\xbc"}',
            b'"patch":[{"op":"add","path":"/title","value":"Gr\xc3\xbc"}]',
        )
        data = data.replace(b'{"no_type":true}\n', b"")
    data = data[: len(data) - cut]
    opening = head("200 OK", "Content-Type: application/x-ndjson", "Connection: close", "X-Request-Id: req_1")
    async with served(
        client_class, [opening, *(data[i : i + size] for i in range(0, len(data), size)), Close()]
    ) as (_, client):
        stream = client.chat("m").user("hi").stream_json({"type": "object"})
        seen = [
            (event.kind, event.data, sorted(event.complete_fields), sorted(event.newly_complete))
            async for event in each(stream)
        ]
        value = await finish(stream.final_value())
    assert seen == [
        ("update", {"title": "Grü"}, [], []),
        ("update", {"title": "Grüße", "body": "世"}, ["title"], ["title"]),
        ("completion", {"title": "Grüße", "body": "世界"}, ["body", "title"], ["body"]),
    ]
    assert value == {"title": "Grüße", "body": "世界"}
    assert stream.request_id == "req_1"
