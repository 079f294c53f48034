# Generated from openapi-0.32.yaml by `python -m generator`. Not for editing: change the spec or templates/, then `make generate`.

"""A piece of text."""

from __future__ import annotations

from typing import TypeAlias

from .. import models as _m

TextStreamEventDelta: TypeAlias = str | _m.TextDelta
