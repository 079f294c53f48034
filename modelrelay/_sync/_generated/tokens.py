# Generated from modelrelay/tokens.py by `make generate`: edit that file.
"""The sync classes of `modelrelay.tokens`."""

from __future__ import annotations

from ..._generated import models
from ..._generated.resources.auth import Auth
from ...tokens import TokenProvider, _clock


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
        from ..._generated.resources.customers import Customers

        def mint() -> models.CustomerToken:
            if email is not None:
                Customers(self._driver).upsert(external_id=customer_external_id, email=email)
            return self.customer_token(
                customer_external_id=customer_external_id, tier_code=tier_code, ttl_seconds=ttl_seconds
            )

        return TokenProvider(mint, _clock(self._driver))
