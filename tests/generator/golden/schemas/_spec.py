# Generated from schemas.yaml by `python -m generator`. Not for editing: change the spec or templates/, then `make generate`.

"""What this package was generated from."""

from __future__ import annotations

TITLE = "Schemas"
VERSION = "1.0.0"
OPENAPI = "3.1.0"
SHA256 = "ceb9e2f6a3220ddf90ca8c43de5b1ed82260f09bce547b7284cf7b9b2c7e37d6"
"""Of the spec's bytes, line ends as LF, and of the overlay's, if there was one."""
OPERATIONS = 2
SCHEMAS = 24
INLINE_SCHEMAS = 12
