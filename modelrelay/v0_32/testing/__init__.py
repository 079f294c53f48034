"""A ModelRelay of the 0.32 API to test against. Used like `modelrelay.testing`, whose other names are the same for both APIs."""

from __future__ import annotations

from ...testing import Answer, Mock, Request, UnexpectedRequest, UnusedAnswers, fake, server
from ...testing.mock import AsyncMocked, Mocked
from ...testing.project_0_32 import Project032
from ...testing.proxy import PROXY
from ..client import AsyncClient, Client

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


class FakeModelRelay(fake.FakeModelRelay):
    __doc__ = fake.FakeModelRelay.__doc__
    dialect = PROXY
    generated = "modelrelay.v0_32._generated"
    project_type = Project032
    keys = "mr_sk_|mr_pk_"
    flat_errors = False


class MockServer(server.MockServer):
    __doc__ = server.MockServer.__doc__
    _fake = FakeModelRelay


class MockClient(Mocked, Client):
    __doc__ = Mocked.__doc__
    _fake = FakeModelRelay


class AsyncMockClient(AsyncMocked, AsyncClient):
    __doc__ = AsyncMocked.__doc__
    _fake = FakeModelRelay
