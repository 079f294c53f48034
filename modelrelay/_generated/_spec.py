# Generated from openapi.yaml by `python -m generator`. Not for editing: change the spec or templates/, then `make generate`.

"""What this package was generated from."""

from __future__ import annotations

TITLE = "ModelRelay API"
VERSION = "0.33.0"
OPENAPI = "3.1.0"
SHA256 = "3f6114d85051dcfeee0182491a3202848b451a48a4928dc3b6fe72ec1ee09ecd"
"""Of the spec's bytes, line ends as LF, and of the overlay's, if there was one."""
OPERATIONS = 43
SCHEMAS = 108
INLINE_SCHEMAS = 0
