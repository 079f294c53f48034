# Generated from openapi.yaml by `python -m generator`. Not for editing: change the spec or templates/, then `make generate`.

"""What this package was generated from."""

from __future__ import annotations

TITLE = "ModelRelay API"
VERSION = "0.32.0"
OPENAPI = "3.1.0"
SHA256 = "af8101fdd592ce0e6829d6145a0028f49c0292686a9107e783e2d8c2207bf886"
"""Of the spec's bytes, line ends as LF, and of the overlay's, if there was one."""
OPERATIONS = 13
SCHEMAS = 51
INLINE_SCHEMAS = 3
