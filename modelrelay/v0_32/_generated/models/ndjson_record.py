# Generated from openapi-0.32.yaml by `python -m generator`. Not for editing: change the spec or templates/, then `make generate`.

"""One line of an NDJSON stream: of a structured stream when the request asked for a JSON schema, otherwise of a
text stream, bare or in an envelope.
"""

from __future__ import annotations

from typing import Any, TypeAlias

from .. import models as _m

NdjsonRecord: TypeAlias = (
    _m.StructuredStreamRecord | _m.TextStreamEnvelope | _m.TextStreamEvent | dict[str, Any]
)
