# Generated from openapi.yaml by `python -m generator`. Not for editing: change the spec or templates/, then `make generate`.

"""A part of a message."""

from __future__ import annotations

from typing import Any, TypeAlias

from .. import models as _m

ContentPart: TypeAlias = _m.TextPart | _m.FilePart | dict[str, Any]
