# Generated from modelrelay/client.py by `make generate`: edit that file.
"""The sync classes of `modelrelay.client`."""

from __future__ import annotations

import os
from collections.abc import Iterable
from functools import partial
from typing import TYPE_CHECKING, Any, Literal, Self, Unpack, overload

import modelrelay  # its names are loaded on first use, so that annotations can be resolved and imports stay fast
from modelrelay._core.errors import ModelRelayError
from modelrelay._core.operation import RequestOptions
from modelrelay._generated.client import Resources
from modelrelay._wire.responses import RESPONSES
from modelrelay.client import Connected, Items, T
from modelrelay.draft import ChatRequest

if TYPE_CHECKING:
    from modelrelay.bulk.map import MapOptions, Requests


class AnyClient(Connected):
    """A client of one of ModelRelay's APIs."""

    @property
    def llm(self) -> modelrelay.LLM[modelrelay.Chat]:
        """Chat, by model or by customer."""
        from modelrelay._sync._generated.chat import Chat
        from modelrelay.chat import LLM

        return LLM(lambda request: Chat._bind(request, self._driver), self._session.model)

    def chat(self, model: str | ChatRequest | None = None) -> modelrelay.Chat:
        """A chat with this model, by default the client's own; or a stored or unbound `ChatRequest`, bound to this client."""
        return self.llm.chat(model)

    def for_customer(self, id: str) -> modelrelay.Chat:
        """A chat attributed to one of your customers, by your own id for them (`external_id`). Their tier selects the model."""
        return self.llm.for_customer(id)

    @overload
    def parse(
        self, type_: type[T], prompt: str, *, model: str | None = None, customer: str | None = None,
        max_retries: int = 0, strict: bool = True,
    ) -> T: ...  # fmt: skip
    @overload
    def parse(
        self, type_: Any, prompt: str, *, model: str | None = None, customer: str | None = None,
        max_retries: int = 0, strict: bool = True,
    ) -> Any: ...  # fmt: skip
    def parse(
        self, type_: Any, prompt: str, *, model: str | None = None, customer: str | None = None,
        max_retries: int = 0, strict: bool = True,
    ) -> Any:  # fmt: skip
        """The reply to one prompt as a value of this type. Short for `chat(model).user(prompt).structured(type_).send().value`."""
        request = self.chat(ChatRequest(model, customer=customer)).user(prompt)
        return (request.structured(type_, max_retries=max_retries, strict=strict).send()).value

    @overload
    def map(
        self, requests: Requests, type_: None = None, *, on_error: Literal["raise", "skip"] = "raise",
        **options: Unpack[MapOptions],
    ) -> modelrelay.Bulk[modelrelay.Reply]: ...  # fmt: skip
    @overload
    def map(
        self,
        requests: Requests,
        type_: None = None,
        *,
        on_error: Literal["return"],
        **options: Unpack[MapOptions],
    ) -> modelrelay.Bulk[modelrelay.Reply | ModelRelayError]: ...
    @overload
    def map(
        self, requests: Requests, type_: type[T], *, on_error: Literal["raise", "skip"] = "raise",
        **options: Unpack[MapOptions],
    ) -> modelrelay.Bulk[modelrelay.StructuredResult[T]]: ...  # fmt: skip
    @overload
    def map(
        self,
        requests: Requests,
        type_: type[T],
        *,
        on_error: Literal["return"],
        **options: Unpack[MapOptions],
    ) -> modelrelay.Bulk[modelrelay.StructuredResult[T] | ModelRelayError]: ...
    @overload
    def map(
        self, requests: Items, type_: Any = None, *, on_error: modelrelay.OnError = "raise",
        **options: Unpack[MapOptions],
    ) -> modelrelay.Bulk[Any]: ...  # fmt: skip
    def map(
        self, requests: Items, type_: Any = None, *, concurrency: int = 8,
        on_error: modelrelay.OnError = "raise", max_retries: int = 0,
        checkpoint: str | os.PathLike[str] | None = None, progress: bool | modelrelay.Progress = False,
    ) -> modelrelay.Bulk[Any]:  # fmt: skip
        """Send many requests, `concurrency` at a time. The results come in the order of the requests.

        requests: chat requests, bound or not, also `.structured(T)` ones; or pairs of a key and a request; or a mapping.
            An iterable is read lazily; with `AsyncClient` it may be async.
        type_: the type of the replies. Results are then `StructuredResult`s, with up to `max_retries` validation retries each.
        on_error: "raise" the first error, "return" errors in place of results, or "skip" them.
        checkpoint: a file of results, one JSON line each. Another run with the same file sends only the missing requests.
        progress: True for a progress bar (tqdm or rich), or a function called with (done, total).

        All requests share one rate limiter. `as_completed()` of the result gives outcomes as they arrive.
        """
        from modelrelay.bulk import Bulk

        return Bulk(self._driver, requests, type_, concurrency, on_error, max_retries, checkpoint, progress)

    def request(self, method: str, path: str, **options: Unpack[RequestOptions]) -> modelrelay.RawResponse:
        """A call of the API that this SDK has no method for.

        path: below the base URL, such as "/customers"; it may have a query.
        json: the body as a JSON value. content: the body as bytes or a string.
        params: the query; a list repeats its name, None is left out.
        headers: of this call, `Accept` and `Content-Type` included. Headers that the SDK itself sets are refused.
        timeout, retry, request_id: as for every other call.

        Returns a `RawResponse` (`status headers content text json() http`) for a 2xx. Raises the same errors as any call.
        """
        from modelrelay._core.flow import call
        from modelrelay.raw import raw_call

        return self._driver.run(call(*raw_call(self._session, method, path, **options)))

    def stream_request(
        self, method: str, path: str, **options: Unpack[RequestOptions]
    ) -> modelrelay.RawStream:
        """The same with a streamed body: use `with`, then iterate for bytes, or over `.sse()` or `.ndjson()`."""
        from modelrelay._sync._generated.raw import RawStream
        from modelrelay.raw import raw_call
        from modelrelay.streams import record_opening

        return RawStream(
            self._driver, record_opening(*raw_call(self._session, method, path, stream=True, **options))
        )

    def close(self) -> None:
        """Free all connections. Running calls raise `ClientClosedError`. Closing twice is fine."""
        self._driver.close(shared=not self._owner)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *exc: object) -> None:
        self.close()


class Client(AnyClient, Resources):
    __doc__ = Connected.__doc__
    _contract = RESPONSES

    @property
    def auth(self) -> modelrelay.CustomerAuth:
        """Short-lived tokens that act as one customer, for browsers and apps."""
        from modelrelay._sync._generated.tokens import CustomerAuth

        return CustomerAuth(self._driver)

    def batch(
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
        from modelrelay._wire.batch import batch
        from modelrelay.bulk.map import showing

        flow = batch(
            requests, self._session, max_concurrent=max_concurrent, fail_fast=fail_fast, timeout=timeout,
            showing=partial(showing, progress),
        )  # fmt: skip
        return self._driver.run(flow)
