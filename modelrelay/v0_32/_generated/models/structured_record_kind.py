# Generated from openapi-0.32.yaml by `python -m generator`. Not for editing: change the spec or templates/, then `make generate`.

from __future__ import annotations

from typing import Any

from modelrelay._core import fields as _f


class StructuredRecordKind(_f.OpenEnum):
    """What a record of a structured stream means. Matched after trimming and ignoring case; records of another type
    are skipped.
    """

    START = "start"
    UPDATE = "update"
    COMPLETION = "completion"
    ERROR = "error"


_known: dict[Any, StructuredRecordKind] = {member.value: member for member in StructuredRecordKind}


def decode_structured_record_kind(value: Any) -> StructuredRecordKind:
    """The member, or an unnamed one for a value that came later."""
    text = value if type(value) is str else _f.text(value)
    return _known.get(text) or StructuredRecordKind(text)
