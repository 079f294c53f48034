# Generated from openapi.yaml by `python -m generator`. Not for editing: change the spec or templates/, then `make generate`.

from __future__ import annotations

from typing import Any

from modelrelay._core import fields as _f


class BatchStatus(_f.OpenEnum):
    """Whether a request of a batch succeeded."""

    SUCCESS = "success"
    ERROR = "error"


_known: dict[Any, BatchStatus] = {member.value: member for member in BatchStatus}


def decode_batch_status(value: Any) -> BatchStatus:
    """The member, or an unnamed one for a value that came later."""
    text = value if type(value) is str else _f.text(value)
    return _known.get(text) or BatchStatus(text)
