"""`File`: a file in a message."""

from __future__ import annotations

import os
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Self

from .check import check_text
from .errors import ValidationError

_mime_type = re.compile(r"[\w.+-]+/[\w.+-]+", re.ASCII)


@dataclass(frozen=True)
class File:
    """A file in a message: a picture, a PDF, audio, or text. `mime_type` says which, such as `image/png`.

    Immutable. Raises `ValidationError` for an invalid MIME type. The API decides which files a model can read.
    """

    data: bytes = field(repr=False)
    mime_type: str
    """Lower case, without parameters."""
    filename: str | None = None

    def __post_init__(self) -> None:
        data: Any = self.data
        if not isinstance(data, (bytes, bytearray, memoryview)):
            kind = type(data).__name__
            raise ValidationError(f"must be bytes, got {kind}; use File.from_path(…)", field="data")
        kind = check_text(self.mime_type, "mime_type").partition(";")[0].strip().lower()
        if not _mime_type.fullmatch(kind):
            raise ValidationError(f"must be a type such as 'image/png', got {kind!r}", field="mime_type")
        if self.filename is not None:
            check_text(self.filename, "filename")
        object.__setattr__(self, "data", bytes(data))
        object.__setattr__(self, "mime_type", kind)

    @classmethod
    def from_path(cls, path: str | os.PathLike[str], mime_type: str | None = None) -> Self:
        """The file at a path. Its MIME type follows from the name's extension, unless it is given.

        Raises `ValidationError` for an unknown extension, and `OSError` when the file cannot be read.
        """
        import mimetypes

        if not isinstance(path, (str, bytes, os.PathLike)):
            raise ValidationError(f"must be a path, got {type(path).__name__}", field="path")
        name = name_of(path)
        kind = mime_type or mimetypes.guess_type(name)[0]
        if kind is None:
            raise ValidationError(f"{name!r} has no known extension; pass mime_type=", field="mime_type")
        try:
            with open(path, "rb") as file:
                return cls(file.read(), kind, name)
        except ValueError as error:  # a path with a null byte
            raise ValidationError(f"cannot be read: {error}", field="path") from error

    @classmethod
    def of(cls, value: Mapping[str, Any], field: str) -> Self:
        """The file that `to_dict` wrote."""
        import base64

        try:
            data = base64.b64decode(value["data_base64"], validate=True)
        except (KeyError, TypeError, ValueError):
            raise ValidationError("must be standard base64", field=f"{field}.data_base64") from None
        return cls(data, value.get("mime_type", ""), value.get("filename"))

    def to_dict(self) -> dict[str, Any]:
        """`{"data_base64", "mime_type", "filename"?, "size_bytes"}`."""
        import base64

        found: dict[str, Any] = {
            "data_base64": base64.b64encode(self.data).decode(),
            "mime_type": self.mime_type,
        }
        if self.filename is not None:
            found["filename"] = self.filename
        return {**found, "size_bytes": len(self.data)}


def name_of(path: str | bytes | os.PathLike[str]) -> str:
    """The last part of a path, as text that can be sent: a byte that is not UTF-8 becomes U+FFFD."""
    try:
        return os.path.basename(os.fsencode(path)).decode("utf-8", "replace")
    except UnicodeError as error:
        raise ValidationError(f"is not a path of this system: {error}", field="path") from error
