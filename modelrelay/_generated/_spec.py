# Generated from openapi.yaml by `python -m generator`. Not for editing: change the spec or templates/, then `make generate`.

"""What this package was generated from."""

from __future__ import annotations

TITLE = "ModelRelay API"
VERSION = "0.33.0"
OPENAPI = "3.1.0"
SHA256 = "63da53f8b9fd4bb79727e358155c168ed385d7518666dbe133d8fb0c3d16de3c"
"""Of the spec's bytes, line ends as LF, and of the overlay's, if there was one."""
OPERATIONS = 43
SCHEMAS = 108
INLINE_SCHEMAS = 0
