# Generated from names.yaml by `python -m generator`. Not for editing: change the spec or templates/, then `make generate`.

"""What this package was generated from."""

from __future__ import annotations

TITLE = 'Names """ and \\ text'
VERSION = "1.0.0"
OPENAPI = "3.0.3"
SHA256 = "ffc767f531a26610c915c553905899b94d6a72591ef5c9181484ad57a0dd4370"
"""Of the spec's bytes, line ends as LF, and of the overlay's, if there was one."""
OPERATIONS = 4
SCHEMAS = 7
INLINE_SCHEMAS = 0
