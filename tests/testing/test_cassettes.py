"""Cassettes: what was recorded from a real server is what comes back, without its secrets."""

import asyncio
import contextlib
import json
import re
from base64 import b64decode, b64encode
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, NamedTuple
from urllib.parse import quote, quote_plus

import pytest

from modelrelay import AsyncClient, Client, NotFoundError, RetryConfig, StreamError, v0_32
from modelrelay.testing import MockServer, UnexpectedRequest
from modelrelay.testing.cassettes import CassetteError, load, use_cassette
from modelrelay.testing.exchange import JSON, Answer, dumps
from modelrelay.v0_32 import testing as testing_0_32

SECRET = "mr_sk_very_secret"
Taped = Callable[..., contextlib.AbstractContextManager[Any]]


class Api(NamedTuple):
    """One API, and what its wire says."""

    client: type[Any]
    async_client: type[Any]
    mock_server: type[MockServer]
    token: Callable[[Any], str]
    asked: tuple[str, Any]
    said: Callable[[str], dict[str, Any]]


def _parts(text: str) -> list[dict[str, str]]:
    return [{"type": "text", "text": text}]


NOW = Api(
    Client,
    AsyncClient,
    MockServer,
    lambda client: client.auth.customer_token(customer_external_id="demo").customer_external_id,
    ("input", [{"type": "message", "role": "user", "content": _parts("Grüße")}]),
    lambda text: {"output": [{"type": "message", "role": "assistant", "content": _parts(text)}]},
)
V0_32 = Api(
    v0_32.Client,
    v0_32.AsyncClient,
    testing_0_32.MockServer,
    lambda client: (
        client.auth.frontend_token(publishable_key="mr_pk_secret_too", customer_id="demo").customer_id
    ),
    ("messages", [{"role": "user", "content": "Grüße"}]),
    lambda text: {"content": [text]},
)


@pytest.fixture(params=[NOW, V0_32], ids=["current", "0.32"])
def api(request: pytest.FixtureRequest) -> Api:
    found: Api = request.param
    return found


@pytest.fixture
def server(api: Api) -> Iterator[MockServer]:
    with api.mock_server() as server:
        yield server


@pytest.fixture
def tape(tmp_path: Path) -> Path:
    return tmp_path / "cassettes" / "one.json"


@pytest.fixture
def taped(api: Api, server: MockServer, tape: Path) -> Callable[..., Any]:
    """A client of the server, with a cassette in it."""

    @contextlib.contextmanager
    def client(mode: Any = None, key: str | None = SECRET, **options: Any) -> Iterator[Any]:
        with api.client(key, base_url=server.url, **options) as client, use_cassette(client, tape, mode):
            yield client

    return client


def everything(api: Api, client: Any) -> list[Any]:
    said: list[Any] = [client.chat("m").user("Grüße").send().text]
    with client.chat("m").user("Hi").stream() as stream:
        said.append(list(stream.text_deltas()))
    said.append(api.token(client))
    with pytest.raises(NotFoundError) as caught:
        client.customers.get("nobody")
    return [*said, str(caught.value.code)]


def test_a_recording_is_replayed_without_a_server(api: Api, server: MockServer, taped: Taped) -> None:
    with taped() as client:
        recorded = everything(api, client)
    server.close()
    with taped("none", "mr_sk_other") as client:
        assert everything(api, client) == recorded


def test_what_is_recorded_is_readable_and_has_no_secrets(api: Api, taped: Taped, tape: Path) -> None:
    with taped() as client:
        everything(api, client)
    text = tape.read_text(encoding="utf-8")
    assert "secret" not in text
    assert "mrft_" not in text
    assert ".signature" not in text  # the tokens themselves
    first, *_ = json.loads(text)
    name, messages = api.asked
    assert first["request"]["json"][name] == messages
    assert first["request"]["headers"]["x-modelrelay-api-key"] == "(removed)"
    [(name, said)] = api.said("This is the mock of ModelRelay. You said: Grüße").items()
    assert first["response"]["json"][name] == said
    exchanges = load(tape)
    tape.write_text(text, encoding="utf-8-sig")  # as some editors do
    assert load(tape) == exchanges


def test_a_token_is_removed_wherever_it_stands(taped: Taped, tape: Path) -> None:
    with taped(key=None, access_token="abc-token-xyz") as client:
        client.chat("m").user("my token is abc-token-xyz").send()
    assert "abc-token-xyz" not in tape.read_text(encoding="utf-8")
    assert b"my token is (removed)" in load(tape)[0].answer.body


CREDENTIALS = (
    "Api-Key", "X-Goog-Api-Key", "Ocp-Apim-Subscription-Key", "CF-Access-Client-Secret", "X-Amz-Security-Token",
    "X-Auth-Token", "X-Gateway-Secret", "X-Session-Id", "Cookie", "Proxy-Authorization",
)  # fmt: skip


def test_no_header_keeps_its_value_unless_it_is_known_to_hold_no_secret(taped: Taped, tape: Path) -> None:
    with taped(default_headers={name: f"hidden-{name}" for name in CREDENTIALS}) as client:
        client.chat("m").user("x").send()
    assert "hidden" not in tape.read_text(encoding="utf-8")
    [exchange] = load(tape)
    assert exchange.request.headers["x-gateway-secret"] == "(removed)"
    assert exchange.request.headers["accept"] == "application/json"
    assert dict(exchange.answer.headers)["content-type"] == "application/json"


HIDDEN = 'hidden/"+%1'
ECHOES: dict[str, tuple[dict[str, str], dict[str, Any]]] = {
    "in a body": ({}, {"note": f"you sent {HIDDEN}"}),
    "escaped in a body": ({}, {"note": json.dumps({"a": HIDDEN})}),
    "in a header": ({"X-Request-Id": HIDDEN}, {}),
    "percent-encoded": ({"Location": f"/x?a={quote(HIDDEN)}"}, {}),
    "percent-encoded, slashes too": ({"Location": f"/x?a={quote_plus(HIDDEN)}"}, {}),
    "as another secret's header": ({"X-Auth-Token": "hidden-otherwise"}, {}),
    "as a parameter": ({"Location": "/x?token=hidden-otherwise&a=1"}, {}),
    "as credentials of a URL": ({"Location": "https://user:hidden-otherwise@host/"}, {}),
    "in a file": (
        {},
        {"file_data": b64encode(b"\x00TOKEN=\xff" + HIDDEN.encode()).decode()},
    ),
    "in a file within a file": (
        {},
        {"data": "data:;base64," + b64encode(b64encode(b"a=" + HIDDEN.encode())).decode()},
    ),
    "as a member": ({}, {"client_secret": 'a "hidden" one'}),
}


@pytest.mark.parametrize(("headers", "members"), list(ECHOES.values()), ids=list(ECHOES))
def test_what_comes_back_of_a_secret_is_removed(
    api: Api, server: MockServer, taped: Taped, tape: Path, headers: dict[str, str], members: dict[str, Any]
) -> None:
    reply = {"id": "r", "model": "m", "usage": {}, **api.said("x"), **members}
    answer = Answer(200, (JSON, *headers.items()), (dumps(reply),))
    server.fake.handle = lambda request: answer  # type: ignore[assignment,method-assign]
    with taped(default_headers={"X-Gateway-Secret": HIDDEN}) as client:
        client.chat("m").user("is it hidden?").send()
    text = tape.read_text(encoding="utf-8")
    for _ in range(3):
        assert text.count("hidden") == 1  # the question
        text = re.sub(r"[\w+/]{12,}={0,2}", lambda found: b64decode(found[0] + "==").decode("latin-1"), text)
    assert load(tape)[0].request.headers["x-gateway-secret"] == "(removed)"


BROKEN = {
    "empty": ("", "it is empty; delete it to record it again"),
    "cut": ('[{"request": {"meth', "Unterminated string starting at: line 1 column 15 (char 14)"),
    "another document": ('{"a": 1}', "expected a list of exchanges, got dict"),
    "another list": ("[1]", "exchange 0: "),
    "an exchange without its response": ('[{"request": {"method": "GET", "path": "/"}}]', "exchange 0: 'response' is missing"),
    "bad base64": ('[{"request": {"method": "GET", "path": "/"}, "response": {"status": 200, "chunks": [{"base64": "a"}]}}]', "exchange 0: "),
}  # fmt: skip


@pytest.mark.parametrize(("text", "problem"), list(BROKEN.values()), ids=list(BROKEN))
@pytest.mark.parametrize("mode", ["none", "once"])
def test_a_broken_file_says_its_name_and_what_is_wrong(
    tmp_path: Path, text: str, problem: str, mode: Any
) -> None:
    path = tmp_path / "broken.json"
    path.write_text(text)
    with pytest.raises(CassetteError, match=f"^{re.escape(f'{path} is not a cassette: {problem}')}"):
        with use_cassette(Client(SECRET), path, mode):
            pass


def test_nothing_is_written_when_nothing_was_sent(taped: Taped, tape: Path) -> None:
    with pytest.raises(ZeroDivisionError):
        with taped():
            raise ZeroDivisionError
    assert not tape.exists()


def test_a_stream_keeps_its_chunks(api: Api, tape: Path) -> None:
    with api.mock_server(latency=0.05) as slow, api.client(SECRET, base_url=slow.url) as client:
        with use_cassette(client, tape) as cassette:
            with client.chat("m").user("Hi").stream() as stream:
                stream.final_response()
    [live], [read] = cassette.exchanges, load(tape)
    assert read.answer.pieces == live.answer.pieces
    assert len(read.answer.pieces) > 1


def test_a_broken_stream_is_replayed_broken(server: MockServer, taped: Taped) -> None:
    for _ in range(2):
        with taped() as client:
            with pytest.raises(StreamError) as caught:
                with client.chat("m").user("Hi").header("X-Mock-Fault", "cut=2").stream() as stream:
                    list(stream)
            assert caught.value.partial_text == "This is the "
    assert len(server.requests) == 1


def test_the_async_client_records_and_replays(api: Api, server: MockServer, tape: Path) -> None:
    async def run() -> str:
        async with api.async_client(SECRET, base_url=server.url) as client:
            with use_cassette(client, tape):
                await client.tiers.list()
                async with client.chat("m").user("Hi").stream() as stream:
                    return str((await stream.final_response()).text)

    assert asyncio.run(run()) == asyncio.run(run())
    assert len(server.requests) == 2


def test_modes(server: MockServer, taped: Taped, monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(FileNotFoundError, match="there is no cassette"):
        with taped("none"):
            pass
    with monkeypatch.context() as patch, pytest.raises(FileNotFoundError):
        patch.setenv("MODELRELAY_CASSETTES", "none")  # chooses where the code does not
        with taped():
            pass
    for mode, asked in (("once", 1), ("once", 1), ("all", 2), ("none", 2)):
        with taped(mode) as client:
            client.tiers.list()
        assert len(server.requests) == asked
    with pytest.raises(ValueError, match="expected one of none, once, all"):
        with taped("always"):
            pass


def test_another_request_than_recorded_is_shown(taped: Taped) -> None:
    with taped() as client:
        client.tiers.list()
    with taped() as client:
        with pytest.raises(
            UnexpectedRequest, match=r"(?s)no answer for.*GET /customers.*it has:.*GET /tiers"
        ):
            client.customers.list()
        client.tiers.list()
        with pytest.raises(UnexpectedRequest, match=r"GET /tiers \(used\)"):
            client.tiers.list()


def test_retries_are_replayed_without_their_waits(taped: Taped) -> None:
    with taped(retry=RetryConfig(base_delay=0)) as client:
        client.tiers.list(headers={"X-Mock-Fault": "503*2"})
    with taped(retry=RetryConfig(base_delay=3600, max_delay=3600)) as client:
        tiers = client.tiers.list(headers={"X-Mock-Fault": "503*2"})
    assert tiers.http is not None
    assert tiers.http.attempts == 3
