"""What is measured: one function for every row of the table."""

from __future__ import annotations

import asyncio
import gc
import importlib
import json
import os
import subprocess
import sys
import tempfile
import time
import tracemalloc
from collections.abc import Callable, Iterator
from contextlib import AsyncExitStack
from pathlib import Path
from typing import Any

import anthropic._streaming
import httpx
import httpx_sse
import jiter
import msgspec
import openai._streaming

import modelrelay
from modelrelay import v0_32
from modelrelay._core.framing import NDJSONDecoder, SSEDecoder
from modelrelay._http.client import ssl_context
from modelrelay._types.partial import Growing
from modelrelay.testing.dialect import Said, ndjson
from modelrelay.testing.proxy import PROXY
from modelrelay.testing.responses import RESPONSES

from . import adaptors
from .measure import Figure, Table, at_once, compare, repeated
from .server import document, our_events, structured_records

ROOT = Path(__file__).resolve().parent.parent
HAND = "httpx by hand"
PARSING = "parsing every record"


def calls(url: str, rounds: int) -> Iterator[Table]:
    subjects = {name: repeated(call, 60) for name, call in adaptors.sync_calls(url).items()}
    yield compare("one sync call", "call", subjects, HAND, rounds)


def async_calls(url: str, http2: str, rounds: int) -> Iterator[Table]:
    closing = AsyncExitStack()
    with asyncio.Runner() as runner:
        works = runner.run(adaptors.async_calls(url, http2, closing))
        for together, times, title in (
            (1, 60, "one async call"),
            (50, 3, "async, 50 at once"),
            (500, 1, "async, 500 at once"),
        ):
            chosen = {
                name: at_once(runner, work, together, times)
                for name, work in works.items()
                if together < 500 or name not in ("openai", "anthropic", "httpx over HTTP/2")
            }
            yield compare(title, "call", chosen, HAND, rounds if together == 1 else max(3, rounds // 2))
        runner.run(closing.aclose())


def streams(url: str, rounds: int) -> Iterator[Table]:
    rounds = max(3, rounds // 2)
    for path, title in (("", "text stream, one chunk per event"), ("/large", "text stream, large chunks")):
        yield compare(title, "event", dict(adaptors.sync_streams(url + path)), HAND, rounds)
    closing = AsyncExitStack()
    with asyncio.Runner() as runner:
        subjects = {
            name: (lambda work=work: runner.run(work()))  # type: ignore[misc]
            for name, work in runner.run(adaptors.async_streams(url, closing)).items()
        }
        yield compare("text stream, one chunk per event, async", "event", subjects, HAND, rounds)
        runner.run(closing.aclose())


# Framing


def framing(rounds: int) -> Iterator[Table]:
    events = our_events()
    whole = b"".join(events)

    def lines_of(chunks: list[bytes]) -> Iterator[str]:
        return httpx.Response(200, content=iter(chunks)).iter_lines()

    def sse_by_hand(chunks: list[bytes]) -> int:
        data: list[str] = []
        return sum(1 for line in lines_of(chunks) if adaptors.of_line(data, line))

    def by_httpx_sse(chunks: list[bytes]) -> int:
        response = httpx.Response(200, headers={"content-type": "text/event-stream"}, content=iter(chunks))
        return sum(1 for _ in httpx_sse.EventSource(response).iter_sse())

    def ours(kind: type[Any], chunks: list[bytes]) -> int:
        feed = kind(1 << 23).feed
        return sum(1 for chunk in chunks for _ in feed(chunk))

    cuts = {
        "one event a chunk": events,
        "7-byte chunks": [whole[at : at + 7] for at in range(0, len(whole), 7)],
        "64 KiB chunks": [whole[at : at + 65536] for at in range(0, len(whole), 65536)],
    }
    for cut, chunks in cuts.items():
        subjects: dict[str, Callable[[], int]] = {
            HAND: lambda chunks=chunks: sse_by_hand(chunks),  # type: ignore[misc]
            "modelrelay": lambda chunks=chunks: ours(SSEDecoder, chunks),  # type: ignore[misc]
            "httpx-sse": lambda chunks=chunks: by_httpx_sse(chunks),  # type: ignore[misc]
            "openai": lambda chunks=chunks: sum(
                1 for _ in openai._streaming.SSEDecoder().iter_bytes(iter(chunks))
            ),  # type: ignore[misc]
            "anthropic": lambda chunks=chunks: sum(
                1 for _ in anthropic._streaming.SSEDecoder().iter_bytes(iter(chunks))
            ),  # type: ignore[misc]
        }
        yield compare(f"SSE framing alone, {cut}", "event", subjects, HAND, rounds)
    lines = [event[6:-1] for event in events]
    body = b"".join(lines)
    cuts = {
        "one line a chunk": lines,
        "7-byte chunks": [body[at : at + 7] for at in range(0, len(body), 7)],
        "64 KiB chunks": [body[at : at + 65536] for at in range(0, len(body), 65536)],
    }
    for cut, chunks in cuts.items():
        subjects = {
            HAND: lambda chunks=chunks: sum(1 for line in lines_of(chunks) if line),  # type: ignore[misc]
            "modelrelay": lambda chunks=chunks: ours(NDJSONDecoder, chunks),  # type: ignore[misc]
        }
        yield compare(f"NDJSON framing alone, {cut}", "record", subjects, HAND, rounds)
    subjects = {}
    for kilobytes in (40, 400, 4000):
        event = b"data: " + b"x" * (kilobytes * 1000) + b"\n\n"
        chunks = [event[at : at + 1400] for at in range(0, len(event), 1400)]
        subjects[f"a line of {kilobytes} KB"] = lambda chunks=chunks, kilobytes=kilobytes: (  # type: ignore[misc]
            ours(SSEDecoder, chunks) * kilobytes
        )
    yield compare("framing, linear in the line", "KB", subjects, "a line of 40 KB", rounds)


# JSON that grows


def partial_json(rounds: int) -> Iterator[Table]:
    rounds = max(3, rounds // 4)
    sizes = {size: document(size * 1000) for size in (2, 20, 200)}

    def ours(text: str) -> int:
        growing = Growing()
        for at in range(0, len(text), 20):
            growing.feed(text[at : at + 20])
            growing.mark()
        assert growing.mark() == json.loads(text)
        return 1

    def by_jiter(text: str) -> int:
        data = b""
        for at in range(0, len(text), 20):
            data += text[at : at + 20].encode()
            jiter.from_json(data, partial_mode="trailing-strings")
        return 1

    subjects: dict[str, Callable[[], int]] = {
        f"modelrelay, {size} KB": lambda text=text: ours(text)
        for size, text in sizes.items()  # type: ignore[misc]
    }
    subjects |= {
        f"jiter again for each, {size} KB": lambda text=sizes[size]: by_jiter(text) for size in (2, 20)
    }  # type: ignore[misc]
    yield compare("partial JSON from 20-byte deltas", "document", subjects, "modelrelay, 20 KB", rounds)


SCHEMA = {
    "type": "object",
    "properties": {"title": {"type": "string"}, "sections": {"type": "array", "items": {"type": "object"}}},
}


def structured(url: str, rounds: int) -> Iterator[Table]:
    """About a gigabyte for each run, so few of them."""
    plain = httpx.Client(timeout=None)
    client = v0_32.Client("mr_sk_benchmark", base_url=url + "/structured")
    request = client.chat("m").user("Write!")

    def reading() -> int:
        with plain.stream("POST", f"{url}/structured/llm/proxy", json=adaptors.BODY) as response:
            for _ in response.iter_raw():
                pass
        return 1

    def parsing() -> int:
        with plain.stream("POST", f"{url}/structured/llm/proxy", json=adaptors.BODY) as response:
            for line in response.iter_lines():
                json.loads(line)
        return 1

    def ours(look: bool) -> int:
        with request.stream_json(SCHEMA) as stream:
            for event in stream:
                if look:
                    assert event.data is not None
            assert stream.final_value()["title"]
        return 1

    subjects = {
        "reading the bytes": reading,
        PARSING: parsing,
        "modelrelay, never parsed": lambda: ours(False),
        "modelrelay, every payload": lambda: ours(True),
    }
    yield compare("structured records", "stream", subjects, "reading the bytes", max(1, rounds // 8))


NDJSON = {"content-type": "application/x-ndjson"}
PAYLOAD_SIZES = {1: 4, 4: 8, 20: 20, 100: 100}
"""KB of the whole value → bytes between two records."""


def payloads(rounds: int) -> Iterator[Table]:
    """Structured streams whose every payload is looked at. There is no network: each record is one chunk."""
    for size, step in PAYLOAD_SIZES.items():
        records = list(structured_records(size * 1000, step))
        transport = httpx.MockTransport(
            lambda _, chunks=records: httpx.Response(200, headers=NDJSON, content=iter(chunks))  # type: ignore[misc]
        )
        client = v0_32.Client(
            "mr_sk_benchmark", base_url="http://test/api/v1", http_client=httpx.Client(transport=transport)
        )
        request = client.chat("m").user("Write!")

        def parsing(records: list[bytes] = records) -> int:
            for record in records:
                json.loads(record)
            return len(records)

        def ours(
            look: Callable[[Any], object], request: Any = request, records: list[bytes] = records
        ) -> int:
            with request.stream_json(SCHEMA) as stream:
                for event in stream:
                    look(event)
            return len(records)

        subjects: dict[str, Callable[[], int]] = {
            PARSING: parsing,
            "modelrelay, never parsed": lambda ours=ours: ours(lambda event: None),  # type: ignore[misc]
            "modelrelay, payload.title": lambda ours=ours: ours(lambda event: event.payload.title),  # type: ignore[misc]
            "modelrelay, data": lambda ours=ours: ours(lambda event: event.data),  # type: ignore[misc]
        }
        yield compare(f"payloads, {size} KB", "record", subjects, PARSING, max(3, rounds // 2))


# The two APIs

ITEMS = {
    "type": "object",
    "properties": {"items": {"type": "array", "items": {"type": "string"}}},
    "required": ["items"],
    "additionalProperties": False,
}


def over(kind: Any, body: Callable[[], Any], media: str) -> Any:
    """A chat of this client class, answered without a network."""
    transport = httpx.MockTransport(
        lambda _: httpx.Response(200, headers={"content-type": media}, content=body())
    )
    client = kind(
        "mr_sk_benchmark", base_url="http://test/api/v1", http_client=httpx.Client(transport=transport)
    )
    return client.chat("m").user("Write!")


def patch_records(size: int) -> list[bytes]:
    """A list that grows to this many bytes in patches of 20."""
    step = b'{"type":"update","patch":[{"op":"add","path":"/items/-","value":"twenty bytes of text"}]}\n'
    value = json.dumps({"items": ["twenty bytes of text"] * (size // 20)}).encode()
    first = b'{"type":"update","patch":[{"op":"add","path":"/items","value":[]}]}\n'
    return [first, *[step] * (size // 20), b'{"type":"completion","payload":' + value + b"}\n"]


def apis(rounds: int) -> Iterator[Table]:
    """The current API beside that of 0.32, without a network."""
    said = Said("r-1", "m", " ".join(["word"] * 50), usage={"input_tokens": 3, "output_tokens": 50})
    dialects = {"0.32": (v0_32.Client, PROXY), "current": (modelrelay.Client, RESPONSES)}

    calls: dict[str, Callable[[], int]] = {}
    streams: dict[str, Callable[[], int]] = {}
    for name, (kind, dialect) in dialects.items():
        reply = json.dumps(dialect.reply(said)).encode()
        chunks = ndjson(dialect.text_records(said, ["word "] * 2000))
        chat = over(kind, lambda reply=reply: reply, "application/json")  # type: ignore[misc]
        stream = over(kind, lambda chunks=chunks: iter(chunks), "application/x-ndjson")  # type: ignore[misc]

        def call(chat: Any = chat) -> int:
            for _ in range(200):
                assert chat.send().text
            return 200

        def read(stream: Any = stream) -> int:
            with stream.stream(format="ndjson") as events:
                return sum(1 for _ in events)

        calls[name], streams[name] = call, read
    yield compare("the two APIs, a call", "call", calls, "0.32", rounds)
    yield compare("the two APIs, text events", "event", streams, "0.32", rounds)

    decode = msgspec.json.Decoder().decode
    subjects: dict[str, Callable[[], int]] = {}
    for size in (200, 400):
        records = patch_records(size * 1000)
        growing = over(modelrelay.Client, lambda records=records: iter(records), "application/x-ndjson")  # type: ignore[misc]

        def decoding(records: list[bytes] = records) -> int:
            """Lines read with httpx, each decoded."""
            transport = httpx.MockTransport(lambda _: httpx.Response(200, content=iter(records)))
            with httpx.Client(transport=transport).stream("POST", "http://test/api/v1/responses") as response:
                return sum(1 for line in response.iter_lines() if decode(line))

        def patched(growing: Any = growing) -> int:
            with growing.stream_json(ITEMS) as events:
                return sum(1 for _ in events)

        subjects |= {f"httpx and msgspec, {size} KB": decoding, f"modelrelay, {size} KB": patched}
    yield compare("structured patches", "record", subjects, "httpx and msgspec, 200 KB", max(3, rounds // 2))


# Generated models

CUSTOMER = {
    "id": "0193f3a2-6c1e-7b1d-9d55-2f7d0a8c4e10",
    "project_id": "0193f3a2-0000-7b1d-9d55-2f7d0a8c4e10",
    "external_id": "user-1",
    "email": "user@example.com",
    "metadata": {"plan": "x", "seats": 3},
    "created_at": "2026-01-01T00:00:00Z",
    "updated_at": "2026-01-01T00:00:00.123456Z",
}


def models(rounds: int) -> Iterator[Table]:
    """Bytes → model → bytes, beside what openapi-python-client gives for the same document as it comes."""
    from modelrelay._core import codec
    from modelrelay._generated.models import CustomerList, ResponsesResponse

    from .server import OURS

    with tempfile.TemporaryDirectory() as folder:
        program = Path(sys.executable).with_name("openapi-python-client")
        subprocess.run(
            [program, "generate", "--path", ROOT / "openapi.yaml", "--output-path", f"{folder}/stock"],
            check=True,
            capture_output=True,
            env=os.environ | {"PATH": f"{program.parent}{os.pathsep}{os.environ.get('PATH', '')}"},
        )
        sys.path.insert(0, f"{folder}/stock")
        stock = importlib.import_module("model_relay_api_client.models")
        sys.path.pop(0)
        bodies = {"ResponsesResponse": json.dumps(OURS).encode()}
        bodies["CustomerList"] = json.dumps({"customers": [{"customer": CUSTOMER}] * 20}).encode()
        for name, ours in (("ResponsesResponse", ResponsesResponse), ("CustomerList", CustomerList)):
            body, theirs = bodies[name], getattr(stock, name)
            model: Any = ours
            subjects = {
                "json + stock openapi-python-client": repeated(
                    lambda body=body, theirs=theirs: json.dumps(
                        theirs.from_dict(json.loads(body)).to_dict()
                    ).encode(),
                    200,
                ),
                "modelrelay": repeated(
                    lambda body=body, model=model: codec.dumps(model.from_dict(codec.loads(body)).to_dict()),
                    200,
                ),
            }
            yield compare(
                f"generated models, {name}", "body", subjects, "json + stock openapi-python-client", rounds
            )


# Processes of their own


def _cpu_of(code: str, cache: str) -> tuple[float, float]:
    """CPU and wall seconds of an interpreter that runs this; from the second time on its bytecode is in `cache`."""
    env = {**os.environ, "PYTHONPYCACHEPREFIX": cache}
    env.pop("PYTHONDONTWRITEBYTECODE", None)
    started = time.perf_counter()
    pid = os.posix_spawn(sys.executable, [sys.executable, "-c", code], env)
    _, status, usage = os.wait4(pid, 0)
    assert status == 0, code
    return usage.ru_utime + usage.ru_stime, time.perf_counter() - started


IMPORTS = {
    "httpx": "import httpx",
    "modelrelay": "import modelrelay",
    "httpx + client": "import httpx; httpx.Client()",
    "modelrelay + client": "import modelrelay; modelrelay.Client('mr_sk_benchmark').chat('m')",
    "modelrelay + client + TLS context": "import modelrelay; modelrelay.Client('mr_sk_benchmark').chat('m');"
    "import modelrelay._http.client as t; t.ssl_context()",
    "httpx + call": "import httpx; httpx.Client().post('{url}/responses', json={{}}).json()",
    "modelrelay + call": "import modelrelay; modelrelay.Client('mr_sk_benchmark', base_url='{url}')"
    ".chat('m').user('Hello!').send()",
    "openai + client": "import openai; openai.OpenAI(api_key='x')",
    "anthropic + client": "import anthropic; anthropic.Anthropic(api_key='x')",
}


def imports(url: str, rounds: int) -> Iterator[Table]:
    os.environ.setdefault("PYTHONPATH", str(ROOT))
    figures = {name: Figure() for name in IMPORTS}
    with tempfile.TemporaryDirectory() as cache:
        for number in range(rounds + 1):
            bare = _cpu_of("pass", cache)
            for name, code in IMPORTS.items():
                cpu, wall = _cpu_of(code.format(url=url), cache)
                if number:
                    figures[name].cpu.append(max(cpu - bare[0], 1e-6))
                    figures[name].wall.append(max(wall - bare[1], 1e-6))
    count = "import sys; a = len(sys.modules); import modelrelay; print(len(sys.modules) - a)"
    found = subprocess.run(
        [sys.executable, "-c", count], capture_output=True, text=True, check=True
    ).stdout.strip()
    yield Table(
        "import, over a bare interpreter", "process", "httpx + client", figures,
        f"`import modelrelay` loads {found} modules. `modelrelay + client` loads all that a call needs but its TLS context, "
        "which is made with the first connection, once a process.",
    )  # fmt: skip


def clients(rounds: int) -> Iterator[Table]:
    def connected(url: str) -> Callable[[], int]:
        def make() -> int:
            client = modelrelay.Client("mr_sk_benchmark", base_url=url)
            client._driver.transport._current()
            if url.startswith("https"):
                ssl_context()  # what its first connection needs
            client.close()
            return 1

        return make

    def plain() -> int:
        httpx.Client().close()
        return 1

    subjects = {
        "httpx": plain,
        "modelrelay, https://": connected("https://api.example.com"),
        "modelrelay, http://": connected("http://127.0.0.1:1"),
    }
    yield compare("second and later clients", "client", subjects, "httpx", rounds)


def memory(url: str, rounds: int) -> Iterator[Table]:
    client = modelrelay.Client("mr_sk_benchmark", base_url=url + "/many")
    tracemalloc.start()
    with client.chat("m").user("Hello!").stream() as stream:
        for number, _ in enumerate(stream):
            if number == 2000:
                gc.collect()
                before = tracemalloc.get_traced_memory()[0]
        gc.collect()
        grown = tracemalloc.get_traced_memory()[0] - before
    tracemalloc.stop()
    yield Table(
        "memory", "MB", "after 200,000 events", {"after 200,000 events": Figure([grown / 1e6], [grown / 1e6])},
        "One letter each; the text itself, which `final_response()` gives, is 0.2 MB of it.",
    )  # fmt: skip


def generator(spec: Path | None) -> Iterator[Table]:
    figures: dict[str, Figure] = {}
    commands = {"check-generated": ["-m", "generator", "check"]}
    if spec is not None:
        overlay = ROOT / "tests/generator/overlays/modelrelay-api-0.7.0.yaml"
        with tempfile.TemporaryDirectory() as folder:
            commands["113 operations"] = [
                "-m", "generator", "generate", "--spec", str(spec), "--overlay", str(overlay), "--out", folder,
                "--package", "public_api",
            ]  # fmt: skip
            _time(commands, figures)
    else:
        _time(commands, figures)
    yield Table("generator", "run", "check-generated", figures)


def _time(commands: dict[str, list[str]], figures: dict[str, Figure]) -> None:
    for name, command in commands.items():
        figures[name] = Figure()
        for _ in range(3):
            started = time.perf_counter()
            quiet = [(os.POSIX_SPAWN_OPEN, 1, os.devnull, os.O_WRONLY, 0)]
            pid = os.posix_spawn(sys.executable, [sys.executable, *command], os.environ, file_actions=quiet)
            _, status, usage = os.wait4(pid, 0)
            assert status == 0, command
            figures[name].wall.append(time.perf_counter() - started)
            figures[name].cpu.append(usage.ru_utime + usage.ru_stime)


def records() -> int:
    """How much the structured stream is, in bytes."""
    return sum(map(len, structured_records(200_000, 20)))
