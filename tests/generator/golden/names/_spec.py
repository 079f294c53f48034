# Generated from names.yaml by `python -m generator`. Not for editing: change the spec or templates/, then `make generate`.

"""What this package was generated from."""

from __future__ import annotations

TITLE = 'Names """ and \\ text'
VERSION = "1.0.0"
OPENAPI = "3.0.3"
SHA256 = "d8dfb235a26ba2ec2c8aec6406858314b0e5fa3a58461ecab8654d8456a728a2"
"""Of the spec's bytes, line ends as LF, and of the overlay's, if there was one."""
OPERATIONS = 4
SCHEMAS = 8
INLINE_SCHEMAS = 0
