# Generated from tiny.yaml by `python -m generator`. Not for editing: change the spec or templates/, then `make generate`.

"""What this package was generated from."""

from __future__ import annotations

TITLE = "Shop"
VERSION = "1.0.0"
OPENAPI = "3.1.0"
SHA256 = "18bd8b6933a3be22fec6606aac889596fdd02183e03fe51490ea04567da8b895"
"""Of the spec's bytes, line ends as LF, and of the overlay's, if there was one."""
OPERATIONS = 3
SCHEMAS = 4
INLINE_SCHEMAS = 0
