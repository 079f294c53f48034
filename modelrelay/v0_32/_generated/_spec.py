# Generated from openapi-0.32.yaml by `python -m generator`. Not for editing: change the spec or templates/, then `make generate`.

"""What this package was generated from."""

from __future__ import annotations

TITLE = "ModelRelay API"
VERSION = "0.32.0"
OPENAPI = "3.1.0"
SHA256 = "35ac75ef00d6d9f11f92b5515f7bd22e7b1f937e258b025b6f9509855558fad6"
"""Of the spec's bytes, line ends as LF, and of the overlay's, if there was one."""
OPERATIONS = 13
SCHEMAS = 51
INLINE_SCHEMAS = 3
