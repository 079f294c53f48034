"""The clients of the 0.32 API: its resources, and its contract for chats."""

from __future__ import annotations

from .._wire.proxy import PROXY
from ..client import AsyncioClient, SyncClient
from ._generated.client import AsyncResources, Resources


class Client(SyncClient, Resources):
    __doc__ = SyncClient.__doc__
    _contract = PROXY


class AsyncClient(AsyncioClient, AsyncResources):
    __doc__ = AsyncioClient.__doc__
    _contract = PROXY
