# Generated from openapi-0.32.yaml by `python -m generator`. Not for editing: change the spec or templates/, then `make generate`.

"""What this package was generated from."""

from __future__ import annotations

TITLE = "ModelRelay API"
VERSION = "0.32.0"
OPENAPI = "3.1.0"
SHA256 = "e8e8dd632316c4528c76feb4116a30a103ca122c4cc42fd66594702e7c2b3738"
"""Of the spec's bytes, line ends as LF, and of the overlay's, if there was one."""
OPERATIONS = 13
SCHEMAS = 51
INLINE_SCHEMAS = 3
