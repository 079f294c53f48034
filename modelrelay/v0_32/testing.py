"""A ModelRelay of the 0.32 API to test against. Used like `modelrelay.testing`, whose other names are the same for both APIs."""

from __future__ import annotations

from ..testing import (
    Answer,
    FakeModelRelay,
    Mock,
    MockServer,
    Request,
    UnexpectedRequest,
    UnusedAnswers,
)
from ..testing.mock import AsyncMocked, Mocked
from .client import AsyncClient, Client

__all__ = [
    "Answer",
    "AsyncMockClient",
    "FakeModelRelay",
    "Mock",
    "MockClient",
    "MockServer",
    "Request",
    "UnexpectedRequest",
    "UnusedAnswers",
]


class MockClient(Mocked, Client):
    __doc__ = Mocked.__doc__


class AsyncMockClient(AsyncMocked, AsyncClient):
    __doc__ = AsyncMocked.__doc__
