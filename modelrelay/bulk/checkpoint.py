"""Results in a file, so that no result is paid for twice."""

from __future__ import annotations

import hashlib
import json
import os
import threading
from dataclasses import astuple, fields
from typing import IO, Any, Self

from .._core import codec
from .._core.enums import StopReason
from .._core.errors import DecodeError, ValidationError
from .._core.telemetry import log
from .._core.values import Citation, Reply, Usage
from .._sync._generated.chat import StructuredChat
from .._wire.members import tool_calls
from ..chat import AsyncStructuredChat


def key_of(request: Any) -> str:
    """A hash of everything that determines the reply, which excludes the request id. The same in every process."""
    structured = isinstance(request, (StructuredChat, AsyncStructuredChat))
    content: dict[str, Any] = dict((request._request if structured else request).to_dict())
    content.pop("request_id", None)
    if structured:
        shape = request._shape()
        content["structured"] = [shape.name, shape.schema]
    stable = json.dumps(content, sort_keys=True, ensure_ascii=True, separators=(",", ":"))
    return hashlib.sha256(stable.encode()).hexdigest()[:32]


class Checkpoint:
    """Results in a file, one JSON line each, appended and synced to disk before the caller sees them.

    A killed process leaves at most one incomplete line, which the next one skips. A result is reused for the same key and
    the same request; a changed request is sent again. One process at a time may use the file.
    """

    def __init__(self, path: str | os.PathLike[str]) -> None:
        self.path = os.fspath(path)
        self._lines: dict[str, tuple[int, str]] = {}  # key → where its line begins, the hash of its request
        self._file: IO[bytes] | None = None
        self._lock = threading.Lock()

    def open(self) -> Self:
        """Read the file and lock it. Raises `ValidationError` when another process has it."""
        if self._file is None:
            file = open(self.path, "a+b")  # noqa: SIM115  # closed by `close`
            try:
                _lock(file, self.path)
                self._read(file)
            except BaseException:
                file.close()
                raise
            self._file = file
        return self

    def _read(self, file: IO[bytes]) -> None:
        file.seek(0)
        at, torn, line = 0, 0, b"\n"
        for line in file:
            begin, at = at, at + len(line)
            try:
                record = codec.loads(line)
                self._lines[record["key"]] = (begin, record["request"])
            except (DecodeError, TypeError, KeyError):
                torn += bool(line.strip())
        if torn:
            log.warning("%s: %d torn or foreign lines passed over", self.path, torn)
        if not line.endswith(b"\n"):
            file.write(b"\n")  # the next record begins a new line
            file.flush()

    def load(self, key: str, request: Any) -> Any:
        """The stored `Reply` or `StructuredResult` of this request; None when there is none."""
        begin, digest = self._lines.get(key, (0, ""))
        if not digest or digest != key_of(request):
            return None
        with self._lock:
            file: Any = self.open()._file
            file.seek(begin)
            record = codec.loads(file.readline())
        # A request that ended after its map was left may have appended other lines.
        return _unpack(record, request) if (record["key"], record["request"]) == (key, digest) else None

    def save(self, key: str, request: Any, result: Any) -> None:
        """Append a result, and wait until it is on the disk."""
        record = {"key": key, "request": key_of(request), **_pack(result)}
        line = codec.dumps(record) + b"\n"
        with self._lock:
            file = self._file
            if file is None:  # a request that was still running when its map was left
                with open(self.path, "ab") as late:
                    late.write(line)
                return
            begin = file.seek(0, os.SEEK_END)
            file.write(line)
            file.flush()
            os.fsync(file.fileno())
            self._lines[key] = (begin, record["request"])

    def close(self) -> None:
        """Close the file and release its lock."""
        with self._lock:
            if self._file is not None:
                self._file.close()
                self._file = None

    def __len__(self) -> int:
        return len(self._lines)

    def __enter__(self) -> Self:
        return self.open()

    def __exit__(self, *exc: object) -> None:
        self.close()


def _lock(file: IO[bytes], path: str) -> None:
    """Locks the file, because two processes with one file would pay for the same results. Windows has no such lock."""
    try:
        import fcntl
    except ImportError:
        return
    try:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        raise ValidationError(f"{path} is in use by another run", field="checkpoint") from None


def _pack(result: Any) -> dict[str, Any]:
    reply: Reply = getattr(result, "reply", result)
    record = {item.name: getattr(reply, item.name) for item in fields(Reply)}
    record["usage"] = astuple(reply.usage)
    record["tool_calls"] = [call.to_dict() for call in reply.tool_calls]
    if reply is result:
        return {"reply": record}
    return {"reply": record, "structured": {"attempts": result.attempts, "usage": astuple(result.usage)}}


def _unpack(record: Any, request: Any) -> Any:
    """The stored result. Values are built from the reply's text, with the current definition of the type."""
    stored = record["reply"]
    made = {
        "content": tuple(stored["content"]),
        "stop_reason": StopReason(stored["stop_reason"]) if stored["stop_reason"] else None,
        "usage": Usage(*stored["usage"]),
        "tool_calls": tool_calls(stored),
        "citations": tuple(Citation(*item) for item in stored.get("citations", ())),
    }
    reply = Reply(**{**stored, **made})
    if "structured" not in record:
        return reply
    from ..structured import StructuredResult

    value = request._shape().decode(reply.text)
    kept = record["structured"]
    return StructuredResult(value, kept["attempts"], Usage(*kept["usage"]), reply.request_id, reply)
