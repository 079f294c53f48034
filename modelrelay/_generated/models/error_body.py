# Generated from openapi.yaml by `python -m generator`. Not for editing: change the spec or templates/, then `make generate`.

"""The body of an error, in any of its shapes."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeAlias

from modelrelay._core import fields as _f

ErrorBody: TypeAlias = "ErrorEnvelope | ErrorFlat | ErrorSentence | dict[str, Any]"


def decode_error_body(value: Any) -> ErrorBody:
    """The value, or a `DecodeError` that says what is wrong with it."""
    found: ErrorBody = _f.one_of(value, _MEMBERS)
    return found


from .error_envelope import ErrorEnvelope
from .error_flat import ErrorFlat
from .error_sentence import ErrorSentence


_MEMBERS: tuple[Callable[[Any], Any], ...] = (
    ErrorEnvelope.from_dict,
    ErrorFlat.from_dict,
    ErrorSentence.from_dict,
)
