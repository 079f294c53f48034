"""Real bytes of each kind of stream, cut everywhere: the events and the final value do not depend on the cuts."""

from pathlib import Path

import pytest

from modelrelay._core.errors import StreamError
from modelrelay._core.framing import DECODERS
from modelrelay._core.http import Headers, HttpInfo
from modelrelay._core.values import Reply, StreamEvent
from modelrelay._wire.proxy import NDJSON, SSE, ProxyReader
from tests.core.test_framing import chunkings

SAMPLES = Path(__file__).parent.parent / "samples"
HTTP = HttpInfo(200, Headers(), 0.1, request_id="req_1")


def read(media: str, chunks: list[bytes]) -> tuple[list[StreamEvent], Reply]:
    decoder = DECODERS[media](1_000_000)
    events = ProxyReader(media, HTTP, lambda text: text)
    found: list[StreamEvent] = []
    for chunk in chunks:
        found += events.events(decoder.feed(chunk))
    if not events.done:
        found += events.events(decoder.end())
    assert events.done
    return found, events.reply()


@pytest.mark.parametrize(
    ("name", "media"), [("chat.sse", SSE), ("chat.ndjson", NDJSON), ("chat_tools.sse", SSE)]
)
def test_the_events_of_a_stream_do_not_depend_on_how_it_was_cut(name: str, media: str) -> None:
    data = (SAMPLES / name).read_bytes()
    expected = read(media, [data])
    for chunks in chunkings(data):
        assert read(media, chunks) == expected
    for chunks in chunkings(data.rstrip(b"\n")):
        assert read(media, chunks) == expected
    if media == SSE:
        for ending in (b"\r\n", b"\r"):
            assert read(media, [data.replace(b"\n", ending)]) == expected


@pytest.mark.parametrize(
    "lines",
    [
        b'{"type":"update","delta":"a"} {"type":"update","delta":"b"}\n{"type":\n"update","delta":"c"}\n',
        b'{"type":"update","delta":"a"}\n[{}\n,{}]\n',
        b'{"type":"update","delta":"a"}\n{"type":"update"\n',
    ],
    ids=["two on one line and one on two", "an array on two", "a cut one"],
)
def test_a_line_that_is_not_one_object_is_refused_however_it_was_cut(lines: bytes) -> None:
    for chunks in chunkings(lines):
        with pytest.raises(StreamError):
            read(NDJSON, chunks)
