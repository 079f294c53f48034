"""HTTP/1.1 as bytes: what is read as a head, what is refused, and how a proxy is talked to."""

from __future__ import annotations

from typing import Any

import pytest

from modelrelay import ConnectionFailedError, ValidationError
from modelrelay._http.chunked import Chunked
from modelrelay._http.http1 import Head, HeadReader, ProtocolError, Sized, UntilClosed, request_head
from modelrelay._http.transport import _Origin

OK = b"HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nContent-Length: 5\r\n\r\n"


def head_of(data: bytes, method: str = "POST") -> Head:
    head = HeadReader(method).feed(data)
    assert head is not None
    return head


def test_a_head_and_what_came_with_it() -> None:
    reader = HeadReader("POST")
    head = reader.feed(OK + b"hel")
    assert head is not None
    assert (head.status, head.reason, dict(head.headers), head.keep) == (
        200,
        "OK",
        {"content-type": "text/plain", "content-length": "5"},
        True,
    )
    assert (head.body.feed(reader.rest), head.body.over) == (b"hel", False)
    assert (head.body.feed(b"loHTTP"), head.body.over, head.body.rest) == (b"lo", True, b"HTTP")


@pytest.mark.parametrize("data", [OK, OK.replace(b"\r\n", b"\n"), b"HTTP/1.1 100 Continue\r\n\r\n" + OK])
def test_byte_by_byte(data: bytes) -> None:
    reader = HeadReader("POST")
    heads = [reader.feed(data[at : at + 1]) for at in range(len(data))]
    assert heads[:-1] == [None] * (len(data) - 1)
    assert heads[-1] is not None and heads[-1].status == 200


def test_informational_heads_are_passed_over() -> None:
    early = b"HTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\n"
    assert head_of(early + early + OK).status == 200


@pytest.mark.parametrize(
    ("head", "method", "kind", "keep"),
    [
        (b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n", "POST", Chunked, True),
        (
            b"HTTP/1.1 200 OK\r\nTransfer-Encoding: Chunked\r\nContent-Length: 9\r\n\r\n",
            "POST",
            Chunked,
            False,
        ),
        (b"HTTP/1.1 200 OK\r\n\r\n", "POST", UntilClosed, False),
        (b"HTTP/1.1 204 No Content\r\n\r\n", "DELETE", Sized, True),
        (b"HTTP/1.1 200\r\nContent-Length: 3\r\n\r\n", "HEAD", Sized, True),
        (b"HTTP/1.1 200 OK\r\nContent-Length: 3\r\nContent-Length: 3\r\n\r\n", "GET", Sized, True),
        (b"HTTP/1.1 200 OK\r\nConnection: Close\r\nContent-Length: 3\r\n\r\n", "GET", Sized, False),
        (b"HTTP/1.0 200 OK\r\nContent-Length: 3\r\n\r\n", "GET", Sized, False),
        (b"HTTP/1.1 101 Switching Protocols\r\n\r\n", "GET", Sized, False),
    ],
)
def test_how_long_a_body_is(head: bytes, method: str, kind: type[Any], keep: bool) -> None:
    found = head_of(head, method)
    assert (type(found.body), found.keep) == (kind, keep)


def test_folded_and_repeated_headers_are_joined() -> None:
    head = head_of(b"HTTP/1.1 200 OK\r\nA: one\r\n  two\r\nB: 1\r\nb:2 \r\nC:\r\nContent-Length: 0\r\n\r\n")
    assert (head.headers["a"], head.headers["b"], head.headers["c"]) == ("one two", "1, 2", "")


@pytest.mark.parametrize(
    "wrong",
    [
        b"\r\n\r\n",
        b"hello\r\n\r\n",
        b"HTTP/2 200 OK\r\n\r\n",
        b"HTTP/1.1 20 OK\r\n\r\n",
        b"HTTP/1.1 2000 OK\r\n\r\n",
        b"HTTP/1.1  200 OK\r\n\r\n",
        b"http/1.1 200 OK\r\n\r\n",
        b"HTTP/1.1 200 OK\r\nno colon\r\n\r\n",
        b"HTTP/1.1 200 OK\r\nspace before : colon\r\n\r\n",
        b"HTTP/1.1 200 OK\r\n: no name\r\n\r\n",
        b"HTTP/1.1 200 OK\r\nnul: \x00\r\n\r\n",
        b"HTTP/1.1 200 OK\r\nlone: \r x\r\n\r\n",
        b"HTTP/1.1 200 OK\r\nContent-Length: +5\r\n\r\n",
        b"HTTP/1.1 200 OK\r\nContent-Length: -5\r\n\r\n",
        b"HTTP/1.1 200 OK\r\nContent-Length: 5 5\r\n\r\n",
        b"HTTP/1.1 200 OK\r\nContent-Length: \r\n\r\n",
        b"HTTP/1.1 200 OK\r\nContent-Length: 5\r\nContent-Length: 6\r\n\r\n",
        b"HTTP/1.1 200 OK\r\nTransfer-Encoding: gzip, chunked\r\n\r\n",
        b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\nTransfer-Encoding: chunked\r\n\r\n",
        b"HTTP/1.1 200 OK\r\nX: " + b"x" * 200_000,
    ],
)
def test_anything_else_is_refused(wrong: bytes) -> None:
    with pytest.raises(ProtocolError):
        HeadReader("POST").feed(wrong)


def test_a_request() -> None:
    assert request_head("POST", "/a?b=c", [("Host", "h"), ("X", "y")]) == (
        b"POST /a?b=c HTTP/1.1\r\nHost: h\r\nX: y\r\n\r\n"
    )


@pytest.mark.parametrize(
    ("target", "name", "value"),
    [
        ("/a b", "x", "y"),
        ("/a\r\nX: y", "x", "y"),
        ("/a", "x", "y\r\nZ: 1"),
        ("/a", "x\n", "y"),
        ("/é", "x", "y"),
    ],
)
def test_nothing_gets_out_that_could_be_read_as_something_else(target: str, name: str, value: str) -> None:
    with pytest.raises(ValidationError):
        request_head("GET", target, [(name, value)])


# Proxies, step by step


def steps(monkeypatch: pytest.MonkeyPatch, proxy: str, url: str, *answers: bytes) -> list[Any]:
    """What the client does to get through; TLS contexts are left out."""
    for name in (
        "HTTP_PROXY",
        "HTTPS_PROXY",
        "ALL_PROXY",
        "NO_PROXY",
        "http_proxy",
        "https_proxy",
        "no_proxy",
    ):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("all_proxy", proxy)
    opening, left, found, answer = _Origin(url, 1).opening(), list(answers), [], None
    while True:
        try:
            step = opening.send(answer)
        except StopIteration:
            return found
        answer = left.pop(0) if step[0] == "read" else None
        if step[0] != "read":
            found.append((step[0], step[-1]) if step[0] == "start_tls" else step)


def test_through_an_http_proxy(monkeypatch: pytest.MonkeyPatch) -> None:
    assert steps(
        monkeypatch,
        "http://u:p@proxy:3128",
        "https://api.example/v1",
        b"HTTP/1.1 200 Conn",
        b"ection\r\n\r\n",
    ) == [
        ("connect", "proxy", 3128),
        (
            "write",
            b"CONNECT api.example:443 HTTP/1.1\r\nHost: api.example:443\r\nProxy-Authorization: Basic dTpw\r\n\r\n",
        ),
        ("start_tls", "api.example"),
    ]


def test_an_http_proxy_that_refuses(monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(ConnectionFailedError, match="the proxy refused: 407 No"):
        steps(
            monkeypatch,
            "http://proxy",
            "https://api.example",
            b"HTTP/1.1 407 No\r\nContent-Length: 0\r\n\r\n",
        )
    with pytest.raises(ConnectionFailedError, match="closed the connection"):
        steps(monkeypatch, "http://proxy", "https://api.example", b"")


def test_through_a_socks_proxy_which_resolves_the_name(monkeypatch: pytest.MonkeyPatch) -> None:
    granted = b"\x05\x00\x00\x01\x7f\x00\x00\x01\x00\x50"
    assert steps(
        monkeypatch, "socks5://u:pw@proxy", "http://api.example", b"\x05", b"\x02", b"\x01\x00", granted
    ) == [
        ("connect", "proxy", 1080),
        ("write", b"\x05\x01\x02"),
        ("write", b"\x01\x01u\x02pw"),
        ("write", b"\x05\x01\x00\x03\x0bapi.example\x00\x50"),
    ]


@pytest.mark.parametrize(
    "answers", [[b"\x05\xff"], [b"\x05\x00", b"\x05\x05\x00\x01\x00"], [b""], [b"HTTP/1.1 400"]]
)
def test_a_socks_proxy_that_refuses(monkeypatch: pytest.MonkeyPatch, answers: list[bytes]) -> None:
    with pytest.raises(ConnectionFailedError, match="the proxy refused"):
        steps(monkeypatch, "socks5h://proxy", "http://api.example", *answers)
