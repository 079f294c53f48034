# Generated from openapi.yaml by `python -m generator`. Not for editing: change the spec or templates/, then `make generate`.

from __future__ import annotations

from typing import Any

from modelrelay._core import fields as _f


class StreamMode(_f.OpenEnum):
    """Whether updates are pieces of text or patches of a value."""

    TEXT_DELTA = "text-delta"
    STRUCTURED_PATCH = "structured-patch"


_known: dict[Any, StreamMode] = {member.value: member for member in StreamMode}


def decode_stream_mode(value: Any) -> StreamMode:
    """The member, or an unnamed one for a value that came later."""
    text = value if type(value) is str else _f.text(value)
    return _known.get(text) or StreamMode(text)
