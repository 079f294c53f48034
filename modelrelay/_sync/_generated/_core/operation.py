# Generated from modelrelay/_core/operation.py by `make generate`: edit that file.
"""The sync classes of `modelrelay._core.operation`."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Protocol, Self, Unpack

from modelrelay._core.operation import CallOptions, Operation, T, T_co


class RecordStream(Protocol[T_co]):
    """Decoded records of a stream, one by one. Leaving the `with` block frees the connection."""

    def __enter__(self) -> Self: ...
    def __exit__(self, *exc: object) -> None: ...
    def __iter__(self) -> Iterator[T_co]: ...
    def __next__(self) -> T_co: ...
    def close(self) -> None: ...


class Driver(Protocol):
    """The interface that generated resources use."""

    def call(self, operation: Operation[T], **options: Unpack[CallOptions]) -> T: ...

    def records(self, operation: Operation[Any], **options: Unpack[CallOptions]) -> RecordStream[Any]: ...

    def publishable_key(self) -> str:
        """The client's own key when it is a publishable one; else a `ValidationError`."""
        ...
