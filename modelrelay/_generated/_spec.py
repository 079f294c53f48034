# Generated from openapi.yaml by `python -m generator`. Not for editing: change the spec or templates/, then `make generate`.

"""What this package was generated from."""

from __future__ import annotations

TITLE = "ModelRelay API"
VERSION = "0.33.0"
OPENAPI = "3.1.0"
SHA256 = "608b64a7fc7a69a12574988a5ed3044df99cefadc9b34e6813a0a5b236f9399f"
"""Of the spec's bytes, line ends as LF, and of the overlay's, if there was one."""
OPERATIONS = 43
SCHEMAS = 108
INLINE_SCHEMAS = 0
