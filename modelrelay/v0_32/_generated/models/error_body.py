# Generated from openapi-0.32.yaml by `python -m generator`. Not for editing: change the spec or templates/, then `make generate`.

"""The body of an error, in either of its shapes."""

from __future__ import annotations

from typing import Any, TypeAlias

from .. import models as _m

ErrorBody: TypeAlias = _m.ErrorEnvelope | _m.ErrorFlat | dict[str, Any]
