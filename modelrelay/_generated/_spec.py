# Generated from openapi.yaml by `python -m generator`. Not for editing: change the spec or templates/, then `make generate`.

"""What this package was generated from."""

from __future__ import annotations

TITLE = "ModelRelay API"
VERSION = "0.33.0"
OPENAPI = "3.1.0"
SHA256 = "6b9c1e1208f38fb38a29b48760d1b5fb2b861e625e5c7d775605c59c2c44a3b3"
"""Of the spec's bytes, line ends as LF, and of the overlay's, if there was one."""
OPERATIONS = 43
SCHEMAS = 108
INLINE_SCHEMAS = 0
