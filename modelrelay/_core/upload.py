"""Bodies that are not JSON: files and forms. A file is read while it is sent, never as a whole.

Forms: RFC 7578 (`multipart/form-data`) and https://url.spec.whatwg.org/#urlencoded-serializing.
"""

from __future__ import annotations

import io
import os
import uuid
from collections.abc import AsyncIterator, Awaitable, Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import IO, Any, TypeAlias
from urllib.parse import urlencode

from .codec import dumps
from .errors import ValidationError, calling
from .files import File, name_of

FileInput: TypeAlias = File | bytes | os.PathLike[str] | str | IO[bytes]
"""A file to send: a `File`, bytes, a path, or a file that is open for reading bytes."""

_CHUNK = 64 * 1024
_ANY = "application/octet-stream"


@dataclass(frozen=True)
class Source:
    """One file, or one text, of a body."""

    open: Callable[[], IO[bytes]]
    """Read from the start, because another attempt reads it again."""
    length: int | None
    """None when it is unknown before reading."""
    filename: str | None = None
    media: str = _ANY
    closes: bool = True
    """The reader closes it, except a file that the caller opened."""

    def chunks(self) -> Iterator[bytes]:
        with calling(f"reading {self.filename or 'a file'}"):
            file = self.open()
            try:
                while chunk := file.read(_CHUNK):
                    yield chunk
            finally:
                if self.closes:
                    file.close()


def source(value: Any, field: str) -> Source:
    """A file to send. Raises `ValidationError` for anything else, and for a file that cannot be read."""
    if isinstance(value, (bytes, bytearray, memoryview)):
        value = File(bytes(value), _ANY)
    if isinstance(value, File):
        data = value.data
        return Source(lambda: io.BytesIO(data), len(data), value.filename or field, value.mime_type)
    if isinstance(value, (str, os.PathLike)):
        return _at_path(value, field)
    if not hasattr(value, "read") or isinstance(value, io.TextIOBase):
        kind = "a file open for text" if hasattr(value, "read") else type(value).__name__
        raise ValidationError(
            f"must be a File, bytes, a path, or a file open for reading bytes, got {kind}", field=field
        )
    return _open_file(value, field)


def _at_path(path: str | os.PathLike[str], field: str) -> Source:
    import mimetypes

    try:
        length = os.stat(path).st_size
        open(path, "rb").close()
    except (OSError, ValueError) as error:  # a path with a null byte
        raise ValidationError(f"cannot be read: {error}", field=field) from None
    name = name_of(path)
    return Source(lambda: open(path, "rb"), length, name, mimetypes.guess_type(name)[0] or _ANY)


def _open_file(file: Any, field: str) -> Source:
    try:
        start = file.tell()
        length = file.seek(0, os.SEEK_END) - start
        file.seek(start)
    except (AttributeError, OSError):  # a pipe: it is read once
        return Source(lambda: file, None, field, closes=False)
    except ValueError as error:  # closed
        raise ValidationError(f"cannot be read: {error}", field=field) from error
    name = getattr(file, "name", None)

    def rewound() -> Any:
        file.seek(start)
        return file

    return Source(rewound, length, name_of(name) if isinstance(name, str) else field, closes=False)


class Upload:
    """A body in parts, which are read while they are sent. Iterating gives its bytes, from the beginning each time."""

    def __init__(self, parts: Iterable[bytes | Source]) -> None:
        self.parts = list(parts)
        sizes = [len(part) if isinstance(part, bytes) else part.length for part in self.parts]
        self.length = sum(size for size in sizes if size is not None) if None not in sizes else None
        """None when it is sent without `Content-Length`."""

    @property
    def repeatable(self) -> bool:
        """Another attempt can send it."""
        return self.length is not None

    def whole(self) -> bytes:
        """The whole body, for HTTP libraries that cannot send it in parts."""
        return b"".join(self)

    def __iter__(self) -> Iterator[bytes]:
        for part in self.parts:
            if isinstance(part, bytes):
                yield part
            else:
                yield from part.chunks()


class AsyncUpload:
    """The same, read by `async for`. `reader` gives the next chunk without blocking the event loop; None after the last."""

    def __init__(self, upload: Upload, reader: Callable[[Iterator[bytes]], Awaitable[bytes | None]]) -> None:
        self._upload, self._reader = upload, reader
        self.whole = upload.whole

    async def __aiter__(self) -> AsyncIterator[bytes]:
        chunks = iter(self._upload)
        while (chunk := await self._reader(chunks)) is not None:
            yield chunk


# ---------------------------------------------------------------- forms


def urlencoded(members: Mapping[str, Any], parts: Mapping[str, str]) -> bytes:
    """`a=1&b=x`; a list repeats its name, an object is JSON, or `name[key]=value` where the API says so."""
    pairs: list[tuple[str, Any]] = []
    for name, value in members.items():
        if parts.get(name) == "deep":
            pairs += deep(name, value)
        else:
            pairs += ((name, item) for item in (value if isinstance(value, list) else [value]))
    return urlencode([(_utf8(name, name), _utf8(value, name)) for name, value in pairs]).encode()


def deep(name: str, value: Any) -> Iterator[tuple[str, Any]]:
    """`name[key]=value` for each member of an object, however deep."""
    if isinstance(value, dict):
        for key, item in value.items():
            yield from deep(f"{name}[{key}]", item)
    elif isinstance(value, list):
        for item in value:
            yield from deep(name, item)
    else:
        yield name, value


def multipart(members: Mapping[str, Any], parts: Mapping[str, str]) -> tuple[str, Upload]:
    """The media type, with its boundary, and the body."""
    boundary = uuid.uuid4().hex
    out: list[bytes | Source] = []
    for name, value in members.items():
        for item in value if isinstance(value, list) else [value]:
            body, head = _part(item, parts.get(name, ""), name)
            disposition = f'form-data; name="{_escape(name)}"'
            if isinstance(body, Source) and body.filename:
                disposition += f'; filename="{_escape(body.filename)}"'
            lines = [f"--{boundary}", f"Content-Disposition: {disposition}", *head, "", ""]
            out += ["\r\n".join(lines).encode("utf-8", "replace"), body, b"\r\n"]
    return f"multipart/form-data; boundary={boundary}", Upload([*out, f"--{boundary}--\r\n".encode()])


def _part(value: Any, media: str, field: str) -> tuple[bytes | Source, list[str]]:
    if isinstance(value, Source):
        known = media and "," not in media and "*" not in media and value.media == _ANY
        return value, [f"Content-Type: {media if known else value.media}"]
    if isinstance(value, dict):
        return dumps(value, field), [f"Content-Type: {media or 'application/json'}"]
    return _utf8(value, field), [f"Content-Type: {media}"] if media else []


def text_of(value: Any) -> str:
    if isinstance(value, str):
        return str.__str__(value)
    return dumps(value).decode()  # true, null, 1.5, {"a": 1}


def _utf8(value: Any, field: str) -> bytes:
    text = text_of(value)
    dumps(text, field)  # refuses what is not Unicode
    return text.encode()


def _escape(name: str) -> str:
    """As browsers write it: https://html.spec.whatwg.org/#multipart-form-data"""
    return name.replace('"', "%22").replace("\r", "%0D").replace("\n", "%0A")
