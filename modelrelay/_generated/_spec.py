# Generated from openapi.yaml by `python -m generator`. Not for editing: change the spec or templates/, then `make generate`.

"""What this package was generated from."""

from __future__ import annotations

TITLE = "ModelRelay API"
VERSION = "0.32.0"
OPENAPI = "3.1.0"
SHA256 = "12aa7d5fc8a26d01b87d2a3bb54ad911225f0cde75c202233a90e1e7e21f5e72"
"""Of the spec's bytes, line ends as LF, and of the overlay's, if there was one."""
OPERATIONS = 13
SCHEMAS = 51
INLINE_SCHEMAS = 3
