# Generated from openapi-0.32.yaml by `python -m generator`. Not for editing: change the spec or templates/, then `make generate`.

"""What this package was generated from."""

from __future__ import annotations

TITLE = "ModelRelay API"
VERSION = "0.32.0"
OPENAPI = "3.1.0"
SHA256 = "8d983234c6ccf31d1cde8bc30d521bd5f8eeedbea8c35ab4eab7201ddb969a90"
"""Of the spec's bytes, line ends as LF, and of the overlay's, if there was one."""
OPERATIONS = 13
SCHEMAS = 51
INLINE_SCHEMAS = 3
