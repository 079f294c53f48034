# Generated from calls.yaml by `python -m generator`. Not for editing: change the spec or templates/, then `make generate`.

"""What this package was generated from."""

from __future__ import annotations

TITLE = "Calls"
VERSION = "1.0.0"
OPENAPI = "3.1.0"
SHA256 = "99729f6e26a51d4924ad8266beb80f00833950ff00931032e59cba8761de5f5b"
"""Of the spec's bytes, line ends as LF, and of the overlay's, if there was one."""
OPERATIONS = 13
SCHEMAS = 0
INLINE_SCHEMAS = 16
