# Generated from openapi.yaml by `python -m generator`. Not for editing: change the spec or templates/, then `make generate`.

"""What this package was generated from."""

from __future__ import annotations

TITLE = "ModelRelay API"
VERSION = "0.33.0"
OPENAPI = "3.1.0"
SHA256 = "7fb93dd1dda6e780acfecb778848b9985a5353f1d35be5a9ca34923936796deb"
"""Of the spec's bytes, line ends as LF, and of the overlay's, if there was one."""
OPERATIONS = 43
SCHEMAS = 108
INLINE_SCHEMAS = 0
