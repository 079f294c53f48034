# Generated from schemas.yaml by `python -m generator`. Not for editing: change the spec or templates/, then `make generate`.

"""Tree"""

from __future__ import annotations

from typing import Any, TypeAlias

from modelrelay._core import fields as _f

Tree: TypeAlias = "list[Tree]"


def decode_tree(value: Any) -> Tree:
    """The value, or a `DecodeError` that says what is wrong with it."""
    found: Tree = _f.array(value, decode_tree)
    return found
