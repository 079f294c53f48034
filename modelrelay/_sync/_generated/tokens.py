# Generated from modelrelay/tokens.py by `make generate`: edit that file.
"""The sync classes of `modelrelay.tokens`."""

from __future__ import annotations

import threading
from collections.abc import Callable
from concurrent.futures import Future
from typing import Any

from modelrelay._core.auth import EARLY
from modelrelay._core.forks import renew_in_children
from modelrelay._generated import models
from modelrelay._generated.resources.auth import Auth
from modelrelay.tokens import Mint, Waits


class TokenProvider(Waits):
    """Returns a customer's token. Requests one when there is none, or when it expires within a minute. All callers that need
    one meanwhile share the request: any threads, or tasks of one or several event loops."""

    def __init__(self, mint: Mint, clock: Callable[[], float]) -> None:
        self._mint = mint
        self._clock = clock
        self._token: models.CustomerToken | None = None
        renew_in_children(self)

    def renew(self) -> None:
        self._lock = threading.Lock()
        self._minting: Future[models.CustomerToken | None] | None = None

    def __call__(self) -> models.CustomerToken:
        """The token, with `token` and `expires_at`. A failed request raises for all callers that waited for it."""
        while True:
            token, minting, mine = self._begin()
            if token is None and mine:
                try:
                    token = self._mint()
                except BaseException as error:
                    self._end(minting, error)
                    raise
                self._end(minting, token)
            if token is None:
                token = self._wait(minting)
            if token is not None:
                return token

    def _begin(self) -> tuple[models.CustomerToken | None, Future[models.CustomerToken | None], bool]:
        """The token while it is valid; the request to wait for; whether the caller must make it."""
        with self._lock:
            token = self._token
            if token is not None and self._clock() < token.expires_at.timestamp() - EARLY:
                return token, Future(), False
            mine = self._minting is None
            self._minting = self._minting or Future()
            return None, self._minting, mine

    def _end(
        self, minting: Future[models.CustomerToken | None], outcome: models.CustomerToken | BaseException
    ) -> None:
        """All waiting callers get the token or the error. After an interrupted request one of them makes the next."""
        with self._lock:
            self._minting = None
            self._token = None if isinstance(outcome, BaseException) else outcome
        if isinstance(outcome, Exception):
            minting.set_exception(outcome)
        else:
            minting.set_result(None if isinstance(outcome, BaseException) else outcome)

    def forget(self, token: str | None) -> None:
        """The server refused this token, so the next call requests another."""
        with self._lock:
            if self._token is not None and self._token.token == token:
                self._token = None


class CustomerAuth(Auth):
    __doc__ = Auth.__doc__

    def customer_token_provider(
        self,
        customer_external_id: str,
        email: str | None = None,
        tier_code: str | None = None,
        ttl_seconds: int | None = None,
    ) -> TokenProvider:
        """A callable for `access_token=` of a client that acts as this customer. It requests tokens, keeps them until a minute
        before they expire, and makes one request for all callers that wait. With `AsyncClient` the callable is awaited, not
        this method.

        email: creates the customer, or updates the address, before a token is requested. The other arguments are those of
        `customer_token`.
        """
        from modelrelay._generated.resources.customers import Customers

        def mint() -> models.CustomerToken:
            if email is not None:
                Customers(self._driver).upsert(external_id=customer_external_id, email=email)
            return self.customer_token(
                customer_external_id=customer_external_id, tier_code=tier_code, ttl_seconds=ttl_seconds
            )

        driver: Any = self._driver  # of a client, which has a session
        return TokenProvider(mint, driver.session.clock)
