# Generated from openapi-0.32.yaml by `python -m generator`. Not for editing: change the spec or templates/, then `make generate`.

"""Pieces of the text, which is their concatenation. A bare string counts as one piece."""

from __future__ import annotations

from typing import TypeAlias

ProxyResponseContent: TypeAlias = list[str] | str
