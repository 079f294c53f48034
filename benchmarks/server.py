"""A server that costs the client's machine little: every answer is bytes that were made when it started.

Run as a process of its own: `python -m benchmarks.server` prints its port. What it answers goes by the path, and by `Accept`.
"""

from __future__ import annotations

import asyncio
import contextlib
import json
import subprocess
import sys
from collections.abc import Iterator, Sequence
from typing import Any

from modelrelay.testing.dialect import Said, ndjson
from modelrelay.testing.responses import RESPONSES

EVENTS = 3000  # text deltas in a stream
CHUNK = 65536

TEXT = "Hello! How can I help you today?"
SAID = Said(
    "resp_01HF8ZQ4N5",
    "claude-sonnet-4-20250514",
    TEXT,
    usage={"input_tokens": 14, "output_tokens": 9, "total_tokens": 23},
)
OURS = RESPONSES.reply(SAID)
OPENAI = {
    "id": "chatcmpl-01HF8ZQ4N5",
    "object": "chat.completion",
    "created": 1763856000,
    "model": "m",
    "choices": [{"index": 0, "finish_reason": "stop", "message": {"role": "assistant", "content": TEXT}}],
    "usage": {"prompt_tokens": 14, "completion_tokens": 9, "total_tokens": 23},
}
ANTHROPIC = {
    "id": "msg_01HF8ZQ4N5",
    "type": "message",
    "role": "assistant",
    "model": "m",
    "content": [{"type": "text", "text": TEXT}],
    "stop_reason": "end_turn",
    "stop_sequence": None,
    "usage": {"input_tokens": 14, "output_tokens": 9},
}


def words() -> Iterator[str]:
    return (f"token {number} " for number in range(EVENTS))


def sse(data: Any, name: str = "") -> bytes:
    line = f"event: {name}\n".encode() if name else b""
    return line + b"data: " + json.dumps(data).encode() + b"\n\n"


def our_records() -> list[dict[str, Any]]:
    """Today's text stream."""
    deltas = list(words())
    return RESPONSES.text_records(SAID._replace(text="".join(deltas)), deltas)


def our_events() -> list[bytes]:
    return [sse(record) for record in our_records()]


def openai_events() -> list[bytes]:
    def piece(delta: dict[str, Any], reason: str | None = None) -> bytes:
        choice = {"index": 0, "delta": delta, "finish_reason": reason}
        return sse(
            {"id": "c", "object": "chat.completion.chunk", "created": 1, "model": "m", "choices": [choice]}
        )

    events = [piece({"content": word}) for word in words()]
    return [piece({"role": "assistant", "content": ""}), *events, piece({}, "stop"), b"data: [DONE]\n\n"]


def anthropic_events() -> list[bytes]:
    def event(name: str, **members: Any) -> bytes:
        return sse({"type": name, **members}, name)

    begin = event("message_start", message={**ANTHROPIC, "content": [], "stop_reason": None})
    begin += event("content_block_start", index=0, content_block={"type": "text", "text": ""})
    deltas = [
        event("content_block_delta", index=0, delta={"type": "text_delta", "text": word}) for word in words()
    ]
    end = event("content_block_stop", index=0)
    end += event(
        "message_delta", delta={"stop_reason": "end_turn", "stop_sequence": None}, usage={"output_tokens": 9}
    )
    return [begin, *deltas, end, event("message_stop")]


def document(size: int) -> str:
    """A JSON document of about this many bytes: an article in sections."""
    sections = []
    while len(sections) * 130 < size:
        number = len(sections)
        text = f"Section {number} says what sections say."
        sections.append(
            {"heading": f"Part {number}", "text": text, "page": number, "tags": ["a", "b"], "draft": False}
        )
    return json.dumps({"title": "Article", "sections": sections})


def structured_records(size: int, step: int) -> Iterator[bytes]:
    """The structured stream of 0.32: every update repeats the value so far, closed where it stands."""
    whole = document(size)
    closers: list[str] = []
    in_text = escaped = False
    yield b'{"type":"start","model":"m"}\n'
    for at, char in enumerate(whole, 1):
        if in_text:
            if escaped:
                escaped = False
            elif char == "\\":
                escaped = True
            elif char == '"':
                in_text = False
        elif char == '"':
            in_text = True
        elif char in "{[":
            closers.append("}" if char == "{" else "]")
        elif char in "}]":
            closers.pop()
        # Cut within a string that is a value: everything else would need more than closing to be JSON.
        if (
            at % step == 0
            and in_text
            and not escaped
            and whole.rfind('": "', 0, at) > whole.rfind('", "', 0, at)
        ):
            payload = whole[:at] + '"' + "".join(reversed(closers))
            yield b'{"type":"update","payload":' + payload.encode() + b',"complete_fields":[]}\n'
    yield b'{"type":"completion","payload":' + whole.encode() + b',"complete_fields":["title","sections"]}\n'


def _head(media: str, length: int | None = None) -> bytes:
    kind = f"content-length: {length}" if length is not None else "transfer-encoding: chunked"
    return f"HTTP/1.1 200 OK\r\ncontent-type: {media}\r\nx-request-id: req_1\r\n{kind}\r\n\r\n".encode()


def _chunk(data: bytes) -> bytes:
    return b"%x\r\n%b\r\n" % (len(data), data)


def _whole(answer: Any) -> bytes:
    body = json.dumps(answer).encode()
    return _head("application/json", len(body)) + body


def _stream(events: Sequence[bytes], large: bool, media: str = "text/event-stream") -> bytes:
    if large:
        body = b"".join(events)
        events = [body[at : at + CHUNK] for at in range(0, len(body), CHUNK)]
    return _head(media) + b"".join(map(_chunk, events)) + b"0\r\n\r\n"


NDJSON = "application/x-ndjson"
ANSWERS: dict[str, bytes] = {
    "call:llm": _whole(OURS),
    "call:openai": _whole(OPENAI),
    "call:anthropic": _whole(ANTHROPIC),
}
for name, made in (("sse", our_events()), ("openai", openai_events()), ("anthropic", anthropic_events())):
    ANSWERS[f"small:{name}"] = _stream(made, False)
    ANSWERS[f"large:{name}"] = _stream(made, True)
ANSWERS["small:llm"] = _stream(ndjson(our_records()), False, NDJSON)
ANSWERS["large:llm"] = _stream(ndjson(our_records()), True, NDJSON)
# Deltas of one letter, for the memory row.
START, *_, END = ndjson(our_records())
MANY = [START, *[b"".join(ndjson([RESPONSES.delta("x")] * 1000))] * 200, END]
ANSWERS["many:llm"] = _stream(MANY, False, NDJSON)


class Connection(asyncio.Protocol):
    transport: Any

    def __init__(self) -> None:
        self.data = b""
        self.writable = asyncio.Event()
        self.writable.set()

    def connection_made(self, transport: Any) -> None:
        self.transport = transport

    def pause_writing(self) -> None:
        self.writable.clear()

    def resume_writing(self) -> None:
        self.writable.set()

    def connection_lost(self, exc: Exception | None) -> None:
        self.writable.set()

    def data_received(self, data: bytes) -> None:
        self.data += data
        while (end := self.data.find(b"\r\n\r\n")) >= 0:
            head = self.data[:end].lower()
            at = head.find(b"content-length:")
            length = int(head[at + 15 :].split(b"\r\n", 1)[0]) if at >= 0 else 0
            whole = end + 4 + length
            if len(self.data) < whole:
                return
            body, self.data = self.data[end + 4 : whole], self.data[whole:]
            self.answer(head, body)

    def answer(self, head: bytes, body: bytes) -> None:
        line = head[:80]
        api = "openai" if b"/chat/completions" in line else "anthropic" if b"/v1/messages" in line else "llm"
        if b"/structured" in line:
            self.task = asyncio.create_task(self.structured())
            return
        if api == "llm" and b"event-stream" in head:
            api = "sse"
        streams = b"ndjson" in head or api == "sse" or b'"stream": true' in body or b'"stream":true' in body
        kind = (
            ("large" if b"/large" in line else "many" if b"/many" in line else "small") if streams else "call"
        )
        self.transport.write(ANSWERS[f"{kind}:{api}"])

    async def structured(self) -> None:
        self.transport.write(_head(NDJSON))
        waiting: list[bytes] = []
        for record in structured_records(SIZE, 20):
            waiting.append(record)
            if sum(map(len, waiting)) > CHUNK:
                self.transport.write(_chunk(b"".join(waiting)))
                waiting.clear()
                await self.writable.wait()
                if self.transport.is_closing():
                    return
        self.transport.write((_chunk(b"".join(waiting)) if waiting else b"") + b"0\r\n\r\n")


class Http2(asyncio.Protocol):
    """The same small answer over HTTP/2 without TLS (prior knowledge)."""

    def connection_made(self, transport: Any) -> None:
        import h2.config
        import h2.connection

        self.transport = transport
        self.h2 = h2.connection.H2Connection(h2.config.H2Configuration(client_side=False))
        self.h2.initiate_connection()
        transport.write(self.h2.data_to_send())

    def data_received(self, data: bytes) -> None:
        import h2.events

        body = ANSWERS["call:llm"].partition(b"\r\n\r\n")[2]
        for event in self.h2.receive_data(data):
            if isinstance(event, h2.events.DataReceived):
                self.h2.acknowledge_received_data(event.flow_controlled_length, event.stream_id)
            elif isinstance(event, h2.events.StreamEnded):
                headers = [
                    (":status", "200"),
                    ("content-type", "application/json"),
                    ("content-length", str(len(body))),
                ]
                self.h2.send_headers(event.stream_id, headers)
                self.h2.send_data(event.stream_id, body, end_stream=True)
        self.transport.write(self.h2.data_to_send())


SIZE = 200_000


async def serve(size: int) -> None:
    global SIZE
    SIZE = size
    loop = asyncio.get_running_loop()
    first = await loop.create_server(Connection, "127.0.0.1", 0, backlog=1024)
    second = await loop.create_server(Http2, "127.0.0.1", 0)
    print(first.sockets[0].getsockname()[1], second.sockets[0].getsockname()[1], flush=True)
    await first.serve_forever()


@contextlib.contextmanager
def running(size: int = SIZE) -> Iterator[tuple[str, str]]:
    """Starts the server as a process; its base URLs for HTTP/1.1 and for HTTP/2."""
    command = [sys.executable, "-m", "benchmarks.server", str(size)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        ports = process.stdout.readline().split()
        try:
            yield f"http://127.0.0.1:{ports[0]}", f"http://127.0.0.1:{ports[1]}"
        finally:
            process.terminate()


if __name__ == "__main__":
    with contextlib.suppress(KeyboardInterrupt):
        asyncio.run(serve(int(sys.argv[1]) if len(sys.argv) > 1 else SIZE))
