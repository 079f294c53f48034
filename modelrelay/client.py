"""The two clients: settings, the generated resources, and the entry to the builder.

The top of the package: `v0_32`, `testing`, the command line and the public names import it.
"""

from __future__ import annotations

import importlib.util
import os
from collections.abc import AsyncIterable, Callable, Iterable, Mapping
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Any, Generic, Literal, NoReturn, Self, TypeAlias, TypeVar, Unpack, overload

import modelrelay  # its names are loaded on first use, so that annotations can be resolved and imports stay fast

from . import _log
from ._core.auth import Auth
from ._core.awaiting import needs_await
from ._core.check import check_count, check_function, check_text, check_type
from ._core.errors import ModelRelayError, ValidationError
from ._core.operation import RequestOptions
from ._core.options import DEFAULT_LIMITS, DEFAULT_RETRY, DEFAULT_TIMEOUT, Limits, RetryConfig, Timeout
from ._core.session import (
    CLIENT_NAME,
    DEFAULT_BASE_URL,
    Session,
    check_base_url,
    check_headers,
    check_metadata,
    check_retry,
    header_value,
    merge_headers,
)
from ._generated.client import AsyncResources
from ._wire.contract import Contract
from ._wire.responses import RESPONSES
from .draft import OPTIONS, ChatRequest

if TYPE_CHECKING:
    import aiohttp
    import httpx

    from ._drivers import AsyncDriver
    from ._sync._generated._drivers import Driver
    from .bulk.map import AsyncRequests, MapOptions

T = TypeVar("T")
H = TypeVar("H")
D = TypeVar("D", bound="Driver | AsyncDriver")
Items: TypeAlias = Iterable[Any]
AsyncItems: TypeAlias = Iterable[Any] | AsyncIterable[Any]
# The first variable that is set is used.
KEY_NAMES = ("MODELRELAY_API_KEY", "MODELRELAY_SECRET_KEY")
TOKEN_NAMES = ("MODELRELAY_ACCESS_TOKEN", "MODELRELAY_TOKEN")
BASE_URL_NAMES = ("MODELRELAY_API_BASE_URL", "MODELRELAY_BASE_URL")


def from_environment(names: tuple[str, ...]) -> str | None:
    """The first of these variables that is set; a blank one counts as not set."""
    return next((value for name in names if (value := os.environ.get(name, "").strip())), None)


def _auth(api_key: str | None, access_token: Any) -> Auth:
    """The credentials passed, else those of the environment. A blank one is an error and is never replaced."""
    auth = Auth(api_key, access_token)
    for value, found, field, names in (
        (api_key, auth.key, "api_key", KEY_NAMES),
        (access_token, auth.token or auth.provider, "access_token", TOKEN_NAMES),
    ):
        if value is not None and not found:
            raise ValidationError(
                f"is blank; leave it out to use the environment variable {names[0]}", field=field
            )
    if auth.empty:
        auth = Auth(from_environment(KEY_NAMES), from_environment(TOKEN_NAMES))
    if auth.empty:
        raise ValidationError(
            f"no key and no token: set {KEY_NAMES[0]}, or pass api_key= or access_token=", field="api_key"
        )
    return auth


class BaseClient(Generic[H, D]):
    """The common part of all clients: everything that does not wait. `H` is the type of `http_client`, `D` the driver."""

    _contract: Contract
    """The wire format of chats in this client's API."""
    _driver: D
    _owner: bool = True

    def __init__(
        self,
        api_key: str | None = None,
        *,
        access_token: str | Callable[[], Any] | None = None,
        base_url: str | None = None,
        model: str | None = None,
        timeout: Timeout | float | None = None,
        retry: RetryConfig | None = None,
        default_headers: Mapping[str, str] | None = None,
        default_metadata: Mapping[str, str] | None = None,
        on_event: Callable[[modelrelay.Event], object] | None = None,
        http_client: H | None = None,
        http2: bool = False,
        max_connections: int = 1000,
        client_header: str | None = None,
        limits: Limits | None = None,
    ) -> None:
        _log.configure()
        if limits is not None:
            check_type(limits, Limits, "Limits", "limits")
        check_count(max_connections, "max_connections")
        auth = _auth(api_key, access_token)
        if auth.kind == "publishable" and not self._contract.publishable_keys:
            raise ValidationError(
                "publishable keys (mr_pk_…) belong to the 0.32 API; use modelrelay.v0_32.Client, or a secret key",
                field="api_key",
            )
        if base_url is None:
            base_url = from_environment(BASE_URL_NAMES) or DEFAULT_BASE_URL
        session = Session(
            auth,
            self._contract.headers,
            check_base_url(base_url),
            timeout=Timeout.of(timeout, DEFAULT_TIMEOUT),
            retry=check_retry(retry) or DEFAULT_RETRY,
            limits=limits or DEFAULT_LIMITS,
            headers=check_headers(default_headers, "default_headers"),
            metadata=self._metadata(default_metadata),
            model=None if model is None else check_text(model, "model").strip() or None,
            on_event=check_function(on_event, "on_event"),
            client_header=(header_value(client_header, "client_header") if client_header is not None else "")
            or CLIENT_NAME,
        )
        if check_type(http2, bool, "True or False", "http2") and http_client is not None:
            raise ValidationError(
                "is for the client's own connections; http_client= has its own", field="http2"
            )
        if http2 and importlib.util.find_spec("h2") is None:
            raise ValidationError("needs the extra: pip install 'modelrelay-sdk[http2]'", field="http2")
        self._driver = self._connect(session, http_client, max_connections, http2)

    def _metadata(self, default: Mapping[str, str] | None) -> dict[str, str]:
        found = check_metadata(default, "default_metadata")
        if found and "metadata" in self._contract.lacks:
            raise ValidationError(
                f"this client's API takes no metadata; use {OPTIONS['metadata'].client}",
                field="default_metadata",
            )
        return found

    def _connect(self, session: Session, http_client: H | None, max_connections: int, http2: bool) -> D:
        """The driver."""
        raise NotImplementedError

    @property
    def _session(self) -> Session:
        return self._driver.session

    def with_options(
        self,
        *,
        timeout: Timeout | float | None = None,
        retry: RetryConfig | None = None,
        default_headers: Mapping[str, str] | None = None,
        default_metadata: Mapping[str, str] | None = None,
        on_event: Callable[[modelrelay.Event], object] | None = None,
    ) -> Self:
        """A copy with other settings that shares the connections. Closing the copy leaves them open."""
        old = self._session
        session = replace(
            old,
            timeout=Timeout.of(timeout, old.timeout),
            retry=check_retry(retry) or old.retry,
            headers=merge_headers(old.headers, check_headers(default_headers, "default_headers")),
            metadata={**old.metadata, **self._metadata(default_metadata)},
            on_event=check_function(on_event, "on_event") or old.on_event,
        )
        new = object.__new__(type(self))
        new._owner = False
        new._driver = self._driver.sharing(session)  # type: ignore[assignment]  # of the same kind
        return new

    def __repr__(self) -> str:
        session = self._session
        key = session.auth.kind or "none"
        token = ", token" if session.auth.token or session.auth.provider else ""
        return f"{type(self).__name__}({session.base_url!r}, key: {key}{token})"

    def __reduce__(self) -> NoReturn:
        raise TypeError(
            f"a {type(self).__name__} holds connections and credentials and cannot be pickled or copied; "
            "make a new one in the other process, or use with_options()"
        )

    def __copy__(self) -> NoReturn:
        self.__reduce__()

    def __deepcopy__(self, memo: Any) -> NoReturn:
        self.__reduce__()


class Connected(BaseClient["httpx.Client", "Driver"]):
    """A blocking client of one of ModelRelay's APIs. Use it as a context manager, or `close()` it. Share one between threads.

    api_key: a secret key (`mr_sk_…`). When neither key nor token is given, they are read from `MODELRELAY_API_KEY` (else
        `MODELRELAY_SECRET_KEY`) and `MODELRELAY_ACCESS_TOKEN` (else `MODELRELAY_TOKEN`).
    access_token: a bearer token, or a callable that returns one (or an object with `token` and `expires_at`). It is
        called again once after a 401, and before the token expires.
    base_url: read from `MODELRELAY_API_BASE_URL` (else `MODELRELAY_BASE_URL`) when not given.
    model: the model of `client.chat()`.
    timeout: a `Timeout`, or the seconds of its `total`.
    retry: a `RetryConfig`.
    default_headers: sent with every call; per-call values override them.
    default_metadata: the same for metadata. Only the 0.32 API takes it.
    on_event: called with each telemetry event.
    http_client: your own `httpx.Client` to send with. The SDK does not close it; deadlines are enforced less strictly (see Promises).
    http2: use HTTP/2 where the server offers it. Needs the extra `http2`.
    max_connections: the maximum number of open connections. Further calls wait, within `Timeout.connect`.
    limits: maximum response sizes, a `Limits`.

    Raises `ValidationError` for invalid settings, and when there are no credentials.
    """

    def _connect(
        self, session: Session, http_client: httpx.Client | None, max_connections: int, http2: bool
    ) -> Driver:
        from ._http.transport import OwnTransport, Transport
        from ._sync._generated._drivers import Driver

        transport: Transport = OwnTransport(session.base_url, max_connections, http2)
        if http_client is not None:
            from ._http.httpx_transport import HttpxTransport, library_of

            transport = HttpxTransport(http_client, session.base_url, library_of(http_client, "Client"))
        return Driver(session, transport, self._contract)


class AsyncConnected(BaseClient["httpx.AsyncClient | aiohttp.ClientSession", "AsyncDriver"]):
    """The asyncio client. Await its methods, `close()` too; everything else is as in `Client`.

    One client may serve several event loops, each with its own connections. http_client: an `httpx.AsyncClient`, or an
    `aiohttp.ClientSession` (extra `aiohttp`).
    """

    def _connect(
        self,
        session: Session,
        http_client: httpx.AsyncClient | aiohttp.ClientSession | None,
        max_connections: int,
        http2: bool,
    ) -> AsyncDriver:
        from ._drivers import AsyncDriver
        from ._http.transport import AsyncOwnTransport, AsyncTransport

        transport: AsyncTransport = AsyncOwnTransport(session.base_url, max_connections, http2)
        if any(kind.__module__.partition(".")[0] == "aiohttp" for kind in type(http_client).__mro__):
            from ._http.aiohttp_transport import aiohttp_transport

            transport = aiohttp_transport(http_client, session.base_url)
        elif http_client is not None:
            from ._http.httpx_transport import AsyncHttpxTransport, library_of

            library = library_of(http_client, "AsyncClient")
            transport = AsyncHttpxTransport(http_client, session.base_url, library)
        return AsyncDriver(session, transport, self._contract)


class AsyncAnyClient(AsyncConnected):
    """A client of one of ModelRelay's APIs."""

    @property
    def llm(self) -> modelrelay.LLM[modelrelay.AsyncChat]:
        """Chat, by model or by customer."""
        from .chat import LLM, AsyncChat

        return LLM(lambda request: AsyncChat._bind(request, self._driver), self._session.model)

    def chat(self, model: str | ChatRequest | None = None) -> modelrelay.AsyncChat:
        """A chat with this model, by default the client's own; or a stored or unbound `ChatRequest`, bound to this client."""
        return self.llm.chat(model)

    def for_customer(self, id: str) -> modelrelay.AsyncChat:
        """A chat attributed to one of your customers, by your own id for them (`external_id`). Their tier selects the model."""
        return self.llm.for_customer(id)

    @overload
    async def parse(
        self, type_: type[T], prompt: str, *, model: str | None = None, customer: str | None = None,
        max_retries: int = 0, strict: bool = True,
    ) -> T: ...  # fmt: skip
    @overload
    async def parse(
        self, type_: Any, prompt: str, *, model: str | None = None, customer: str | None = None,
        max_retries: int = 0, strict: bool = True,
    ) -> Any: ...  # fmt: skip
    @needs_await
    async def parse(
        self, type_: Any, prompt: str, *, model: str | None = None, customer: str | None = None,
        max_retries: int = 0, strict: bool = True,
    ) -> Any:  # fmt: skip
        """The reply to one prompt as a value of this type. Short for `chat(model).user(prompt).structured(type_).send().value`."""
        request = self.chat(ChatRequest(model, customer=customer)).user(prompt)
        return (await request.structured(type_, max_retries=max_retries, strict=strict).send()).value

    @overload
    def map(
        self, requests: AsyncRequests, type_: None = None, *, on_error: Literal["raise", "skip"] = "raise",
        **options: Unpack[MapOptions],
    ) -> modelrelay.AsyncBulk[modelrelay.Reply]: ...  # fmt: skip
    @overload
    def map(
        self,
        requests: AsyncRequests,
        type_: None = None,
        *,
        on_error: Literal["return"],
        **options: Unpack[MapOptions],
    ) -> modelrelay.AsyncBulk[modelrelay.Reply | ModelRelayError]: ...
    @overload
    def map(
        self, requests: AsyncRequests, type_: type[T], *, on_error: Literal["raise", "skip"] = "raise",
        **options: Unpack[MapOptions],
    ) -> modelrelay.AsyncBulk[modelrelay.StructuredResult[T]]: ...  # fmt: skip
    @overload
    def map(
        self,
        requests: AsyncRequests,
        type_: type[T],
        *,
        on_error: Literal["return"],
        **options: Unpack[MapOptions],
    ) -> modelrelay.AsyncBulk[modelrelay.StructuredResult[T] | ModelRelayError]: ...
    @overload
    def map(
        self, requests: AsyncItems, type_: Any = None, *, on_error: modelrelay.OnError = "raise",
        **options: Unpack[MapOptions],
    ) -> modelrelay.AsyncBulk[Any]: ...  # fmt: skip
    def map(
        self, requests: AsyncItems, type_: Any = None, *, concurrency: int = 8,
        on_error: modelrelay.OnError = "raise", max_retries: int = 0,
        checkpoint: str | os.PathLike[str] | None = None, progress: bool | modelrelay.Progress = False,
    ) -> modelrelay.AsyncBulk[Any]:  # fmt: skip
        """Send many requests, `concurrency` at a time. The results come in the order of the requests.

        requests: chat requests, bound or not, also `.structured(T)` ones; or pairs of a key and a request; or a mapping.
            An iterable is read lazily; with `AsyncClient` it may be async.
        type_: the type of the replies. Results are then `StructuredResult`s, with up to `max_retries` validation retries each.
        on_error: "raise" the first error, "return" errors in place of results, or "skip" them.
        checkpoint: a file of results, one JSON line each. Another run with the same file sends only the missing requests.
        progress: True for a progress bar (tqdm or rich), or a function called with (done, total).

        All requests share one rate limiter. `as_completed()` of the result gives outcomes as they arrive.
        """
        from .bulk import AsyncBulk

        return AsyncBulk(
            self._driver, requests, type_, concurrency, on_error, max_retries, checkpoint, progress
        )

    @needs_await
    async def request(
        self, method: str, path: str, **options: Unpack[RequestOptions]
    ) -> modelrelay.RawResponse:
        """A call of the API that this SDK has no method for.

        path: below the base URL, such as "/customers"; it may have a query.
        json: the body as a JSON value. content: the body as bytes or a string.
        params: the query; a list repeats its name, None is left out.
        headers: of this call, `Accept` and `Content-Type` included. Headers that the SDK itself sets are refused.
        timeout, retry, request_id: as for every other call.

        Returns a `RawResponse` (`status headers content text json() http`) for a 2xx. Raises the same errors as any call.
        """
        from ._core.flow import call
        from .raw import raw_call

        return await self._driver.run(call(*raw_call(self._session, method, path, **options)))

    def stream_request(
        self, method: str, path: str, **options: Unpack[RequestOptions]
    ) -> modelrelay.AsyncRawStream:
        """The same with a streamed body: use `with`, then iterate for bytes, or over `.sse()` or `.ndjson()`."""
        from .raw import AsyncRawStream, raw_call
        from .streams import record_opening

        return AsyncRawStream(
            self._driver, record_opening(*raw_call(self._session, method, path, stream=True, **options))
        )

    async def close(self) -> None:
        """Free all connections. Running calls raise `ClientClosedError`. Closing twice is fine."""
        await self._driver.close(shared=not self._owner)

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *exc: object) -> None:
        await self.close()


class AsyncClient(AsyncAnyClient, AsyncResources):
    __doc__ = AsyncConnected.__doc__
    _contract = RESPONSES

    @property
    def auth(self) -> modelrelay.AsyncCustomerAuth:
        """Short-lived tokens that act as one customer, for browsers and apps."""
        from .tokens import AsyncCustomerAuth

        return AsyncCustomerAuth(self._driver)

    @needs_await
    async def batch(
        self,
        requests: Iterable[ChatRequest],
        *,
        max_concurrent: int | None = None,
        fail_fast: bool = False,
        timeout: float | None = None,
        progress: bool | modelrelay.Progress = False,
    ) -> list[modelrelay.BatchReply]:
        """Many requests in one call of the API, which answers them together.

        requests: chat requests, all for the same customer or for none.
        max_concurrent: how many the API handles at once, 1 to 100.
        fail_fast: whether it stops at the first one that fails.
        timeout: seconds for each request. The client's own `Timeout` limits the call as a whole.
        progress: as in `map`. All requests finish at once, at the end of the call.

        Returns a result with `reply` or `error` for each request, in their order. Raises `ResponseError` when the results
        do not match the requests. `map` is for more requests than fit into one call.
        """
        from ._wire.batch import batch
        from .bulk.map import showing

        flow = batch(
            requests, self._session, max_concurrent=max_concurrent, fail_fast=fail_fast, timeout=timeout,
            showing=partial(showing, progress),
        )  # fmt: skip
        return await self._driver.run(flow)
