# Generated from openapi-0.32.yaml by `python -m generator`. Not for editing: change the spec or templates/, then `make generate`.

from __future__ import annotations

from modelrelay._core.model import OpenEnum


class StructuredRecordKind(OpenEnum):
    """What a record of a structured stream means. Matched after trimming and ignoring case; records of another type
    are skipped.
    """

    START = "start"
    UPDATE = "update"
    COMPLETION = "completion"
    ERROR = "error"
