# Generated from calls.yaml by `python -m generator`. Not for editing: change the spec or templates/, then `make generate`.

"""What this package was generated from."""

from __future__ import annotations

TITLE = "Calls"
VERSION = "1.0.0"
OPENAPI = "3.1.0"
SHA256 = "fcc1faf77f82eca5e69db228ba1261ac2a32899c4decf9e13ecea59a4afaba55"
"""Of the spec's bytes, line ends as LF, and of the overlay's, if there was one."""
OPERATIONS = 12
SCHEMAS = 0
INLINE_SCHEMAS = 15
