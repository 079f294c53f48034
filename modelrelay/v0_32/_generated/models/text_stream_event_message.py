# Generated from openapi-0.32.yaml by `python -m generator`. Not for editing: change the spec or templates/, then `make generate`.

"""Of `message_start`: the reply's id and model, where they are not in the event itself. Of `error`: what
happened.
"""

from __future__ import annotations

from typing import TypeAlias

from .. import models as _m

TextStreamEventMessage: TypeAlias = _m.TextStreamMessage | str
