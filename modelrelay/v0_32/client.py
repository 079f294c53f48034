"""The clients of the 0.32 API: its resources, and its contract for chats."""

from __future__ import annotations

from .._sync._generated.client import AnyClient
from .._wire.proxy import PROXY
from ..client import AsyncAnyClient, AsyncConnected, Connected
from ._generated.client import AsyncResources, Resources


class Client(AnyClient, Resources):
    __doc__ = Connected.__doc__
    _contract = PROXY


class AsyncClient(AsyncAnyClient, AsyncResources):
    __doc__ = AsyncConnected.__doc__
    _contract = PROXY
