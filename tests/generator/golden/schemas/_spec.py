# Generated from schemas.yaml by `python -m generator`. Not for editing: change the spec or templates/, then `make generate`.

"""What this package was generated from."""

from __future__ import annotations

TITLE = "Schemas"
VERSION = "1.0.0"
OPENAPI = "3.1.0"
SHA256 = "faa7341dab66f421a1c339079ea6cdc61943a7a46356f70069b4cfb09f040d0a"
"""Of the spec's bytes, line ends as LF, and of the overlay's, if there was one."""
OPERATIONS = 2
SCHEMAS = 24
INLINE_SCHEMAS = 12
