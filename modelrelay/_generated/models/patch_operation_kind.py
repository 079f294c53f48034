# Generated from openapi.yaml by `python -m generator`. Not for editing: change the spec or templates/, then `make generate`.

from __future__ import annotations

from typing import Any

from modelrelay._core import fields as _f


class PatchOperationKind(_f.OpenEnum):
    """The kind of a patch operation."""

    ADD = "add"
    REMOVE = "remove"
    REPLACE = "replace"
    MOVE = "move"
    COPY = "copy"
    TEST = "test"


_known: dict[Any, PatchOperationKind] = {member.value: member for member in PatchOperationKind}


def decode_patch_operation_kind(value: Any) -> PatchOperationKind:
    """The member, or an unnamed one for a value that came later."""
    text = value if type(value) is str else _f.text(value)
    return _known.get(text) or PatchOperationKind(text)
