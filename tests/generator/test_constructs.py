"""What real documents have: each construct generates, imports and sends what it should; what is set aside or left out is named."""

from __future__ import annotations

import http.server
import importlib
import io
import os
import re
import tracemalloc
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
import yaml

from generator import report
from generator.__main__ import main
from generator.build import api_of
from generator.problems import SpecError
from generator.spec import document
from modelrelay import File
from modelrelay._core.errors import ValidationError
from modelrelay._core.upload import Upload
from tests.both_clients import both_clients, connected, entered, finish

from .packages import (
    OK,
    answering,
    api_from,
    check_types,
    generated,
    minimal,
    operation,
    query,
    ref,
    with_schema,
)

STRING, INTEGER = {"type": "string"}, {"type": "integer"}
FILE = {"type": "string", "format": "binary"}


def body(media: str, schema: Any, **more: Any) -> dict[str, Any]:
    content = {media: {"schema": schema, **more}}
    return operation(requestBody={"required": True, "content": content})


def model(**properties: Any) -> dict[str, Any]:
    return {"type": "object", "properties": properties}


FORM = "application/x-www-form-urlencoded"
NESTED = model(k=INTEGER, deeper=model(x=STRING))
# a document, the arguments of its method, and the path and body that are sent
SENT: dict[str, tuple[dict[str, Any], dict[str, Any], str, bytes]] = {
    "form": (
        body(FORM, model(a=STRING, n=INTEGER, l={"type": "array", "items": STRING}, b={"type": "boolean"})),
        {"a": "x y&", "n": 1, "l": ["1", "ü"], "b": True},
        "/a",
        b"a=x+y%26&n=1&l=1&l=%C3%BC&b=true",
    ),
    "form with an object": (body(FORM, model(o=NESTED)), {"o": {"k": 1}}, "/a", b"o=%7B%22k%22%3A1%7D"),
    "form with deepObject": (
        body(FORM, model(o=NESTED), encoding={"o": {"style": "deepObject"}}),
        {"o": {"k": 1, "deeper": {"x": "y"}}},
        "/a",
        b"o%5Bk%5D=1&o%5Bdeeper%5D%5Bx%5D=y",
    ),
    "multipart": (
        body("multipart/form-data", model(f=FILE, note=STRING, o=NESTED, n=INTEGER)),
        {"f": File(b"\x00\xff", "image/png", 'a"b.png'), "note": "ü", "o": {"k": 1}, "n": 5},
        "/a",
        b'--B\r\nContent-Disposition: form-data; name="f"; filename="a%22b.png"\r\nContent-Type: image/png\r\n\r\n\x00\xff\r\n'
        b'--B\r\nContent-Disposition: form-data; name="note"\r\n\r\n\xc3\xbc\r\n'
        b'--B\r\nContent-Disposition: form-data; name="o"\r\nContent-Type: application/json\r\n\r\n{"k":1}\r\n'
        b'--B\r\nContent-Disposition: form-data; name="n"\r\n\r\n5\r\n--B--\r\n',
    ),
    "multipart with media types of parts": (
        body(
            "multipart/form-data",
            model(f=FILE, note=STRING),
            encoding={"f": {"contentType": "audio/wav"}, "note": {"contentType": "text/markdown"}},
        ),
        {"f": b"1", "note": "x"},
        "/a",
        b'--B\r\nContent-Disposition: form-data; name="f"; filename="f"\r\nContent-Type: audio/wav\r\n\r\n1\r\n'
        b'--B\r\nContent-Disposition: form-data; name="note"\r\nContent-Type: text/markdown\r\n\r\nx\r\n--B--\r\n',
    ),
    "multipart with several files": (
        body("multipart/form-data", model(fs={"type": "array", "items": FILE})),
        {"fs": [File(b"1", "text/plain", "1.txt"), b"2"]},
        "/a",
        b'--B\r\nContent-Disposition: form-data; name="fs"; filename="1.txt"\r\nContent-Type: text/plain\r\n\r\n1\r\n'
        b'--B\r\nContent-Disposition: form-data; name="fs"; filename="fs[1]"\r\nContent-Type: application/octet-stream\r\n\r\n2\r\n'
        b"--B--\r\n",
    ),
    "binary": (body("image/png", FILE), {"body": b"\x00"}, "/a", b"\x00"),
    "binary as 3.1 says it": (
        body("application/octet-stream", {"contentMediaType": "application/octet-stream"}),
        {"body": io.BytesIO(b"abc")},
        "/a",
        b"abc",
    ),
    "binary of any type": (body("*/*", {}), {"body": File(b"x", "text/css")}, "/a", b"x"),
    "text": (body("text/plain", STRING), {"body": "ü"}, "/a", "ü".encode()),
    "deepObject": (
        query(style="deepObject", schema=NESTED),
        {"p": {"k": 1, "deeper": {"x": "y z"}}},
        "/a?p%5Bk%5D=1&p%5Bdeeper%5D%5Bx%5D=y%20z",
        b"",
    ),
    "exploded object": (query(schema=model(k=INTEGER)), {"p": {"k": 1}}, "/a?k=1", b""),
    "exploded map": (
        query(schema={"type": "object", "additionalProperties": STRING}),
        {"p": {"a": "1", "b": "2"}},
        "/a?a=1&b=2",
        b"",
    ),
    "object in one": (query(explode=False, schema=model(k=INTEGER)), {"p": {"k": 1}}, "/a?p=k,1", b""),
    "query of JSON": (
        query(content={"application/json": {"schema": NESTED}}), {"p": {"k": 1}}, "/a?p=%7B%22k%22%3A1%7D", b"",
    ),
    "an argument called options": (
        body("application/json", model(options=STRING)),
        {"options": "x"},
        "/a",
        b'{"options":"x"}',
    ),
}  # fmt: skip


@pytest.mark.parametrize(("data", "arguments", "path", "sent"), SENT.values(), ids=SENT)
def test_what_is_sent(tmp_path: Path, data: Any, arguments: Any, path: str, sent: bytes) -> None:
    with generated(api_from(data), tmp_path, "sent"):
        request = importlib.import_module("sent.operations").A_SEND(**arguments).request
        headers = dict(request.headers)
        boundary = headers.get("Content-Type", "").rpartition("boundary=")[2]
        whole = request.read()
        assert request.path == path
        assert (whole.replace(boundary.encode(), b"B") if boundary else whole) == sent
        assert not isinstance(request.body, Upload) or headers["Content-Length"] == str(len(whole))
        assert request.read() == whole  # another attempt sends the same


def test_files(tmp_path: Path) -> None:
    """A path, text or not, and an open file from where it stands; what cannot be read is refused before anything is sent."""
    path = tmp_path / "x.png"
    path.write_bytes(b"0123456789")
    with generated(api_from(body("application/octet-stream", FILE)), tmp_path, "files"):
        send = importlib.import_module("files.operations").A_SEND
        assert send(body=path).request.read() == send(body=str(path)).request.read() == b"0123456789"
        with path.open("rb") as file:
            file.seek(4)
            assert send(body=file).request.read() == b"456789"
        upload = send(body=path).request.body
        path.write_bytes(b"9876543210")
        assert b"".join(upload) == b"9876543210"  # it is read when it is sent
        refused = {
            tmp_path / "gone": "cannot be read: ",
            5: "must be a File, bytes, a path, or a file open for reading bytes, got int",
            io.StringIO("x"): "got a file open for text",
        }
        for value, said in refused.items():
            with pytest.raises(ValidationError, match=re.escape(said)) as caught:
                send(body=value)
            assert caught.value.field == "body"


def test_a_pipe_is_sent_once_and_without_a_length(tmp_path: Path) -> None:
    class Pipe(io.RawIOBase):
        def readable(self) -> bool:
            return True

        def readinto(self, buffer: Any) -> int:
            return 0

    with generated(api_from(body("application/octet-stream", FILE)), tmp_path, "pipes"):
        request = importlib.import_module("pipes.operations").A_SEND(body=Pipe()).request
    assert not request.body.repeatable
    assert "Content-Length" not in dict(request.headers)


class Sink(http.server.BaseHTTPRequestHandler):
    """Reads a body piece by piece, and answers with its length."""

    def do_POST(self) -> None:
        length = left = int(self.headers["Content-Length"])
        while left:
            left -= len(self.rfile.read(min(left, 65536)))
        self.send_response(200)
        self.send_header("Content-Type", "application/json")
        self.end_headers()
        self.wfile.write(str(length).encode())

    def log_message(self, *words: Any) -> None:
        pass


@pytest.mark.parametrize("form", [True, False], ids=["multipart", "binary"])
@both_clients
async def test_a_file_is_streamed(client_class: Any, tmp_path: Path, form: bool) -> None:
    """32 MiB pass through less than 4 MiB of memory."""
    data = body("multipart/form-data", model(f=FILE)) if form else body("application/octet-stream", FILE)
    (tmp_path / "file").touch()
    os.truncate(tmp_path / "file", 32 << 20)
    with (
        generated(api_from(data), tmp_path, "large"),
        http.server.ThreadingHTTPServer(("127.0.0.1", 0), Sink) as server,
        ThreadPoolExecutor() as threads,
    ):
        send = importlib.import_module("large.operations").A_SEND
        operation = send(**{"f" if form else "body": tmp_path / "file"})
        threads.submit(server.serve_forever, 0.01)
        tracemalloc.start()
        try:
            async with entered(connected(client_class, f"http://127.0.0.1:{server.server_port}")) as client:
                length = await finish(client._driver.call(operation))
            peak = tracemalloc.get_traced_memory()[1]
        finally:
            tracemalloc.stop()
            server.shutdown()
    assert length >= 32 << 20
    assert peak < 4 << 20


# ---------------------------------------------------------------- set aside, left out, refused

ASIDE: dict[str, tuple[dict[str, Any], str]] = {
    "webhooks": (minimal(webhooks={"w": {}}), "#/webhooks: webhooks"),
    "server variables": (
        minimal(servers=[{"url": "https://{h}", "variables": {"h": {"default": "a"}}}]),
        "#/servers/0: server variables",
    ),
    "callbacks": (operation(callbacks={"c": {}}), "#/paths/~1a/post/callbacks: callbacks"),
    "operation servers": (operation(servers=[{"url": "https://x"}]), "#/paths/~1a/post/servers: servers"),
    "links": (
        operation(responses={"200": {"description": "ok", "links": {"l": {"operationId": "send"}}}}),
        "#/paths/~1a/post/responses/200/links: links",
    ),
    "trace": (
        minimal(paths={"/a": {"trace": {"responses": OK}, "get": {"responses": OK}}}),
        "#/paths/~1a/trace: trace",
    ),
    "optional cookie": (
        operation(parameters=[{"name": "sid", "in": "cookie", "schema": STRING}]),
        "#/paths/~1a/post/parameters/0: cookie parameter sid: is a cookie",
    ),
    "allowReserved": (query(schema=STRING, allowReserved=True), "allowReserved"),
    "basic": (
        minimal(components={"securitySchemes": {"s": {"type": "http", "scheme": "basic"}}}, security=[{"s": []}]),
        "#/components/securitySchemes/s: security scheme s: the client has no http basic",
    ),
    "key in a query": (
        minimal(components={"securitySchemes": {"s": {"type": "apiKey", "in": "query", "name": "k"}}}),
        "security scheme s: the key is in a query",
    ),
    "not": (with_schema({"not": STRING}), "#/components/schemas/S/not: not"),
    "if": (with_schema({"type": "string", "if": {}, "then": {}}), "#/components/schemas/S/if: if"),
    "patternProperties": (with_schema({"type": "object", "patternProperties": {"^a": {}}}), "patternProperties"),
    "prefixItems": (with_schema({"type": "array", "prefixItems": [{}]}), "prefixItems"),
    "unevaluatedProperties": (with_schema({"type": "object", "unevaluatedProperties": False}), "unevaluatedProperties"),
    "union beside properties": (
        with_schema({"properties": {"a": {}}, "oneOf": [{"required": ["a"]}, {"required": ["b"]}]}),
        "#/components/schemas/S/oneOf: oneOf",
    ),
    "an operation without success": (
        minimal(paths={"/a": {"get": {"responses": OK}, "post": {"responses": {"400": {"description": "no"}}}}}),
        "#/paths/~1a/post: POST /a: left out: has no 2xx response",
    ),
}  # fmt: skip


@pytest.mark.parametrize(("data", "line"), ASIDE.values(), ids=ASIDE)
def test_what_changes_no_call_is_set_aside_and_listed(tmp_path: Path, data: Any, line: str) -> None:
    found = document(data, "test.yaml")
    api = api_of(found)
    assert line in report.as_text(report.report(found, api))
    with generated(api, tmp_path, "aside"):
        pass


LEFT_OUT: dict[str, tuple[dict[str, Any], str]] = {
    "no success": ({"responses": {"404": {"description": "no"}}}, "has no 2xx response"),
    "cookie": (
        {"parameters": [{"name": "sid", "in": "cookie", "required": True, "schema": STRING}], "responses": OK},
        "needs the cookie parameter sid, which is a cookie",
    ),
    "multipart/mixed": (
        {"requestBody": {"content": {"multipart/mixed": {"schema": {}}}}, "responses": OK},
        "sends multipart/mixed, which is not supported",
    ),
}  # fmt: skip


@pytest.mark.parametrize(("left", "why"), LEFT_OUT.values(), ids=LEFT_OUT)
def test_an_operation_that_cannot_be_called_is_left_out_and_named(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], left: dict[str, Any], why: str
) -> None:
    spec = tmp_path / "spec.yaml"
    spec.write_text(yaml.safe_dump(minimal(paths={"/a": {"get": {"responses": OK}, "post": left}})))
    command = ["generate", "--spec", str(spec), "--out", str(tmp_path / "out"), "--package", "out"]
    assert main(command) == 0
    assert f"spec.yaml#/paths/~1a/post: left out: POST /a {why}" in capsys.readouterr().err
    assert main([*command, "--strict"]) == 1
    with pytest.raises(SpecError, match="no operation is left"):
        api_from(minimal(paths={"/a": {"post": left}}))


def test_methods_whose_resource_and_name_join_alike_stay_apart() -> None:
    nested = {
        "x-sdk-resource": "hooks",
        "x-sdk-method": "event_types_list",
        "parameters": [{"name": "id", "in": "path", "required": True, "schema": STRING}],
        "responses": OK,
    }
    flat = {"x-sdk-resource": "hooks_event_types", "x-sdk-method": "list", "responses": OK}
    paths = {"/hooks/{id}/event-types": {"get": nested}, "/event-types": {"get": flat}}
    api = api_from(minimal(paths=paths))
    assert [(op.resource, op.name, op.path) for op in api.operations] == [
        ("hooks", "event_types_list", "/hooks/{id}/event-types"),
        ("hooks_event_types", "list", "/event-types"),
    ]
    assert len({op.function for op in api.operations}) == 2


def test_a_deprecated_method_warns_where_it_is_called(tmp_path: Path) -> None:
    with generated(api_from(operation(deprecated=True)), tmp_path, "old"):
        resources = importlib.import_module("old.resources")
        for cls in (resources.A, resources.AsyncA):
            assert cls.send.__deprecated__ == "client.a.send is deprecated"
            with pytest.warns(DeprecationWarning, match=r"client\.a\.send is deprecated") as caught:
                made = cls(SimpleNamespace(call=lambda operation: None)).send()
                if cls is resources.AsyncA:
                    made.close()
            assert caught[0].filename == __file__


# ---------------------------------------------------------------- names


def answers(**schemas: Any) -> dict[str, Any]:
    return operation(responses=answering(**schemas))


TYPED = {
    "deprecated": operation(deprecated=True),
    "nothing": minimal(),
    "records": answers(**{"text/event-stream": model(n=INTEGER), "application/x-ndjson": model(n=INTEGER)}),
    "records or JSON": answers(**{"text/event-stream": model(n=INTEGER), "application/json": model(n=INTEGER)}),
    "bytes": answers(**{"image/png": FILE, "image/jpeg": FILE}),
    "bytes or JSON": answers(**{"application/pdf": FILE, "application/json": model(n=INTEGER)}),
    "resource and model": operation(tags=["Usage"], responses=answering(**{"application/json": ref("Usage")}))
    | {"components": {"schemas": {"Usage": model(next=ref("Usage"))}}},
    "hostile": with_schema(
        model(
            list=ref("list"),
            globals=ref("globals"),
            getattr=ref("import_module"),
            dict=ref("Client"),
            str=ref("Async"),
        ),
        list={"type": "array", "items": STRING},
        globals=model(sorted=INTEGER),
        import_module=model(str=STRING),
        Client=model(int=INTEGER, FileInput=STRING),
        Async=model(any=ref("FileInput")),
        FileInput=model(self=STRING),
    ),
    "recursive, and null alone": with_schema(
        model(e=ref("E"), nothing={"anyOf": [{"type": "null"}]}),
        E={"oneOf": [STRING, ref("F")]},
        F=model(of={"type": "array", "items": ref("E")}),
    ),
}  # fmt: skip


def test_packages_of_all_constructs_type_check(tmp_path: Path) -> None:
    documents = [*TYPED.values(), *(row[0] for row in (*SENT.values(), *ASIDE.values()))]
    for number, data in enumerate(documents):
        with generated(api_from(data), tmp_path, f"typed_{number}") as package:
            for home in (package.models, package.resources):
                assert {name for name in home._HOMES if getattr(home, name, None) is None} == set()
                assert {*home._HOMES} <= {*dir(home)}
    check_types(tmp_path, pyright=True)
