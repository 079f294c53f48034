# Generated from names.yaml by `python -m generator`. Not for editing: change the spec or templates/, then `make generate`.

"""Exception_"""

from __future__ import annotations

from typing import Any, TypeAlias

from modelrelay._core import fields as _f

Exception_: TypeAlias = "dict[str, Any] | None"


def decode_exception(value: Any) -> Exception_:
    """The value, or a `DecodeError` that says what is wrong with it."""
    if value is None:
        return None
    found: Exception_ = _f.plain_object(value)
    return found
