"""Promise 2: only the SDK's own errors escape; all pickle and copy; `str(error)` is short and says what to do.

What comes over the wire is tried in the fault table, where every error is also pickled, copied, and searched for the
key. Here: what callers put in, what they read, and what their own code raises.
"""

import asyncio
import io
import math
import pickle
from collections.abc import Callable
from dataclasses import dataclass
from typing import Annotated, Any

import pydantic
import pytest

from modelrelay import (
    APIError,
    CallbackError,
    ChatRequest,
    ConnectionFailedError,
    ModelRelayError,
    RequestTimeoutError,
    StructuredExhaustedError,
    Timeout,
    ValidationError,
)
from modelrelay._core.upload import source
from modelrelay.testing import AsyncMockClient, MockClient
from modelrelay.v0_32 import testing as v0_32
from tests.both_clients import all_clients, connected, each, entered, finish, is_0_32, new_customer, served
from tests.faults.leaks import travels
from tests.faults.server import Stall, refused
from tests.faults.wires import STREAM, answer


def nested(depth: int) -> dict[str, Any]:
    value: dict[str, Any] = {}
    for _ in range(depth):
        value = {"a": value}
    return value


def cyclic() -> dict[str, Any]:
    value: dict[str, Any] = {}
    value["self"] = value
    return value


CALLS: dict[str, Callable[[Any], Any]] = {
    "NaN as temperature": lambda c: c.chat("m").user("x").temperature(math.nan).send(),
    "infinity as temperature": lambda c: c.chat("m").user("x").temperature(math.inf).send(),
    "text as temperature": lambda c: c.chat("m").user("x").temperature("hot").send(),
    "a lone surrogate in a message": lambda c: c.chat("m").user("\ud800").send(),
    "a lone surrogate in a model": lambda c: c.chat("\ud800").user("x").send(),
    "a lone surrogate in metadata": lambda c: c.chat("m").user("x").metadata({"a": "\udfff"}).send(),
    "a lone surrogate in a schema": lambda c: (
        c.chat("m").user("x").stream_json({"title": "\ud800"}).final_value()
    ),
    "bytes as a message": lambda c: c.chat("m").user(b"x").send(),
    "None as a message": lambda c: c.chat("m").user(None).send(),
    "no message": lambda c: c.chat("m").send(),
    "a system message alone in the 0.32 API": lambda c: c.chat("m").system("x").send(),
    "a blank model": lambda c: c.chat("  ").user("x").send(),
    "max_tokens of 10,000 digits": lambda c: c.chat("m").user("x").max_tokens(10**10_000).send(),
    "a text as max_tokens": lambda c: c.chat("m").user("x").max_tokens("5").send(),
    "a message of another type": lambda c: c.chat("m").messages([5]).send(),
    "an object in metadata": lambda c: c.chat("m").user("x").metadata({"a": object()}).send(),
    "an unknown response format": lambda c: c.chat("m").user("x").response_format({"type": "xml"}).send(),
    "a schema of NaN": lambda c: (
        c.chat("m")
        .user("x")
        .response_format({"type": "json_schema", "json_schema": {"name": "n", "schema": {"const": math.nan}}})
        .send()
    ),
    "customer metadata with NaN": lambda c: new_customer(c, metadata={"a": {"b": [math.nan]}}),
    "customer metadata with infinity": lambda c: new_customer(c, metadata={"a": -math.inf}),
    "customer metadata with an object": lambda c: new_customer(c, metadata={"a": object()}),
    "customer metadata 100,000 deep": lambda c: new_customer(c, metadata=nested(100_000)),
    "customer metadata in itself": lambda c: new_customer(c, metadata=cyclic()),
    "customer metadata of 10,000 digits": lambda c: new_customer(c, metadata={"a": 10**10_000}),
    "customer metadata with a lone surrogate": lambda c: new_customer(c, metadata={"a": "\ud800"}),
    "customer metadata with a lone surrogate as key": lambda c: new_customer(c, metadata={"\ud800": 1}),
    "an email without @": lambda c: new_customer(c, email="user"),
    "an email of None": lambda c: new_customer(c, email=None),
    "a number as external id": lambda c: new_customer(c, external_id=5),
    "a text as timeout": lambda c: c.customers.list(timeout="soon"),
    "NaN as timeout": lambda c: c.customers.list(timeout=math.nan),
    "a negative timeout": lambda c: c.customers.list(timeout=-1),
    "a dict as retry": lambda c: c.customers.list(retry={"max_attempts": 3}),
    "a header with a line break": lambda c: c.customers.list(headers={"X-A": "a\r\nX-B: b"}),
    "a header that is not text": lambda c: c.customers.list(headers={"X-A": 5}),
    "headers that are not a mapping": lambda c: c.customers.list(headers=5),
    "a request id with a line break": lambda c: c.customers.list(request_id="a\nb"),
}


@pytest.mark.parametrize("name", CALLS)
@all_clients
async def test_bad_input_is_a_validation_error_and_nothing_is_sent(client_class: Any, name: str) -> None:
    async with served(client_class, [answer("200 OK", "{}")]) as (server, client):
        if "0.32" in name and not is_0_32(client):
            return
        with pytest.raises(ValidationError) as caught:
            await finish(CALLS[name](client))
        assert travels(caught.value) == []
        assert len(str(caught.value)) < 700
        assert server.requests == []


SETTINGS: dict[str, dict[str, Any]] = {
    "a number as key": {"api_key": 5},
    "no URL": {"base_url": "api.modelrelay.ai"},
    "another scheme": {"base_url": "ftp://api.modelrelay.ai"},
    "a port beyond": {"base_url": "http://x:99999"},
    "a bad IPv6 address": {"base_url": "http://[::1"},
    "a space in the URL": {"base_url": "http://a b"},
    "an empty label in the host": {"base_url": "http://a..b"},
    "a host that is a dot": {"base_url": "http://."},
    "a label that is too long": {"base_url": f"http://{'x' * 64}.de"},
    "credentials in the URL": {"base_url": "http://user:pass@host"},
    "a query in the URL": {"base_url": "http://host/?a=b"},
    "a number as URL": {"base_url": 5},
    "an empty URL": {"base_url": ""},
    "a text as timeout": {"timeout": "5"},
    "no connections": {"max_connections": 0},
    "a bad header": {"default_headers": {"a b": "c"}},
    "a header of ours": {"default_headers": {"Authorization": "x"}},
    "a header of ours in other capitals": {"default_headers": {"x-modelrelay-api-key": "x"}},
    "metadata that is not text": {"default_metadata": {"a": 5}},
    "a hook that is none": {"on_event": 5},
    "limits that are none": {"limits": {"line_bytes": 5}},
}


@pytest.mark.parametrize("name", SETTINGS)
@all_clients
async def test_bad_settings_are_refused_at_construction(client_class: Any, name: str) -> None:
    with pytest.raises(ValidationError):
        connected(client_class, "http://127.0.0.1:9", **SETTINGS[name])


@pytest.mark.parametrize("host", ["xn--", "xn--zzzzzz999", "☃.de"])
@all_clients
async def test_a_host_that_no_name_can_be_is_refused_by_the_call(client_class: Any, host: str) -> None:
    client = client_class("mr_sk_x", base_url=f"http://{host}")
    with pytest.raises(ValidationError, match=r"^the URL is not valid: "):
        await finish(client.chat("m").user("x").send())
    await finish(client.close())


@all_clients
async def test_a_client_without_credentials_is_refused_at_construction(client_class: Any) -> None:
    with pytest.raises(ValidationError, match="MODELRELAY_API_KEY"):
        client_class()
    with pytest.raises(ValidationError, match="MODELRELAY_API_KEY"):
        client_class(api_key="  ", access_token="")


@all_clients
async def test_an_api_error_knows_all_that_the_server_said(client_class: Any) -> None:
    told = (
        '{"error":{"code":"VALIDATION_ERROR","message":"invalid","fields":[{"field":"email","message":"is taken"}]},'
        '"request_id":"req_1"}'
    )
    async with served(
        client_class, [answer("429 Slow", told, "Retry-After: 120", "X-RateLimit-Remaining: 0")]
    ) as (_, client):
        with pytest.raises(APIError) as caught:
            await finish(client.customers.list())
    error = caught.value
    assert (error.status, error.code, error.message, error.request_id) == (
        429, "VALIDATION_ERROR", "invalid", "req_1",
    )  # fmt: skip
    assert [(item.field, item.message) for item in error.fields] == [("email", "is taken")]
    assert (error.body, error.attempts, error.last_failure, error.retry_after) == (told, 1, None, 120.0)
    assert "429 VALIDATION_ERROR: invalid [email: is taken]" in str(error)
    assert "GET /customers" in str(error) and "req_1" in str(error)


@all_clients
async def test_a_transport_error_says_where_and_what_to_do(client_class: Any) -> None:
    url = refused()
    async with entered(connected(client_class, url)) as client:
        with pytest.raises(ConnectionFailedError) as caught:
            await finish(client.customers.list())
    assert url.split("/")[2] in str(caught.value)
    assert "base_url" in str(caught.value)


@all_clients
async def test_a_timeout_error_says_which_limit_and_how_to_raise_it(client_class: Any) -> None:
    async with served(client_class, [Stall()], timeout=Timeout(request=0.2)) as (_, client):
        with pytest.raises(RequestTimeoutError) as caught:
            await finish(client.chat("m").user("hi").send())
    assert caught.value.kind == "request"
    assert "Timeout(request=" in str(caught.value)


@all_clients
async def test_a_reply_a_customer_and_their_parts_pickle(client_class: Any) -> None:
    from tests.faults.wires import CUSTOMERS, SEND

    async with served(client_class, SEND, CUSTOMERS, STREAM) as (_, client):
        reply = await finish(client.chat("m").user("hi").send())
        customer = await finish(client.customers.get("cus_1"))
        events = [event async for event in each(client.chat("m").user("hi").stream())]
    for value in (reply, customer, events):
        assert pickle.loads(pickle.dumps(value)) == value


# What a caller's own code raises


class Broken(Exception):
    """An exception that cannot even say what it is."""

    def __str__(self) -> str:
        raise RuntimeError


class Interrupt(BaseException):
    """Like Ctrl-C."""


RAISED = [ValueError("mine"), StopIteration("mine"), StopAsyncIteration("mine"), TimeoutError(), Broken(), ExceptionGroup("g", [OSError()])]  # fmt: skip
PASSED = [Interrupt(), asyncio.CancelledError()]


def look_up(city: str) -> str:
    return city


def fails(error: BaseException) -> Callable[..., Any]:
    def own(*_: Any) -> Any:
        raise error

    return own


@dataclass
class Place:
    city: str

    def __post_init__(self) -> None:
        """Nothing is wrong with it."""


def refused_place(error: BaseException) -> Any:
    return type("Refused", (Place,), {"__post_init__": fails(error)})


OWN: dict[str, tuple[type[ModelRelayError], Callable[[Any, BaseException], Any]]] = {
    "access_token": (CallbackError, lambda new, e: new(access_token=fails(e)).chat("m").user("x").send()),
    "access_token of a stream": (
        CallbackError, lambda new, e: new(access_token=fails(e)).chat("m").user("x").stream().final_response(),
    ),
    "access_token of another call": (CallbackError, lambda new, e: new(access_token=fails(e)).request("GET", "/x")),
    "on_step": (CallbackError, lambda new, e: new().chat("m").user("x").tools([look_up]).run(on_step=fails(e))),
    "on_step of a stream": (
        CallbackError,
        lambda new, e: new().chat("m").user("x").tools([look_up]).run_stream(on_step=fails(e)).final_result(),
    ),
    "progress": (CallbackError, lambda new, e: new().map([ChatRequest("m").user("x")], progress=fails(e))),
    "requests": (CallbackError, lambda new, e: new().map(map(fails(e), "x"))),
    "requests that are a batch": (CallbackError, lambda new, e: getattr(new(), "batch", new().map)(map(fails(e), "x"))),
    "messages": (CallbackError, lambda new, e: new().chat("m").messages(map(fails(e), "x"))),
    "retry_handler": (
        StructuredExhaustedError,
        lambda new, e: new().chat("m").user("x").structured(int, 1, retry_handler=fails(e)).send(),
    ),
    "a constructor": (
        StructuredExhaustedError, lambda new, e: new().chat("m").user("x").structured(refused_place(e)).send(),
    ),
    "a constructor in a stream": (
        StructuredExhaustedError, lambda new, e: new().chat("m").user("x").stream_json(refused_place(e)).final_value(),
    ),
    "a validator": (
        StructuredExhaustedError,
        lambda new, e: new().chat("m").user("x").structured(Annotated[Place, pydantic.AfterValidator(lambda place: fails(e)())]).send(),
    ),
}  # fmt: skip
MOCKS = [MockClient, AsyncMockClient, v0_32.MockClient, v0_32.AsyncMockClient]


async def results(given: Any) -> Any:
    """Everything that a call, a stream or a map gives."""
    return [_ async for _ in each(given)] if hasattr(given, "as_completed") else await finish(given)


@pytest.mark.parametrize("mock", MOCKS, ids=lambda mock: f"{mock.__module__.split('.')[1]}-{mock.__name__}")
@pytest.mark.parametrize("name", OWN)
def test_what_own_code_raises_is_the_cause_of_one_error(name: str, mock: Any) -> None:
    kind, begin = OWN[name]

    def new(**options: Any) -> Any:
        client = mock(strict=False, **options)
        client.mock.reply('{"city": "Oslo"}', times=9)
        if "stream" in name:
            client = mock(strict=False, **options)
            (client.mock.stream_json if "constructor" in name else client.mock.stream)(
                {"city": "Oslo"} if "constructor" in name else ["Oslo"]
            )
        return client

    async def run(error: BaseException) -> Any:
        return await results(begin(new, error))

    for error in RAISED:
        if ("requests" in name or name == "messages") and isinstance(error, StopIteration):
            continue  # that is how an iterator ends
        with pytest.raises(kind) as caught:
            asyncio.run(run(error))
        assert caught.value.__cause__ is error
        assert type(error).__name__ in str(caught.value) or isinstance(error, ValueError)
    for error in [*PASSED, *([ValidationError("mine")] if kind is CallbackError else ())]:
        with pytest.raises(type(error)) as passed:
            asyncio.run(run(error))
        assert passed.value is error


def test_a_file_that_cannot_be_read_while_it_is_sent() -> None:
    class File(io.BytesIO):
        def read(self, size: int | None = -1) -> bytes:
            raise OSError("the disk is gone")

    with pytest.raises(CallbackError, match="reading photo raised OSError: the disk is gone") as caught:
        list(source(File(b"x"), "photo").chunks())
    assert isinstance(caught.value.__cause__, OSError)
    closed = io.BytesIO()
    closed.close()
    with pytest.raises(ValidationError, match="photo: cannot be read: I/O operation on closed file"):
        source(closed, "photo")
