"""The logger `modelrelay`: `MODELRELAY_LOG=info` or `debug` writes it to stderr, and the secrets of living clients are masked in it.

INFO has one line for each HTTP exchange, DEBUG also one for its start. Prompts and replies are never logged.
"""

from __future__ import annotations

import logging
import os

from ._core.masking import mask_secrets

LEVEL = "MODELRELAY_LOG"
_plain = logging.Formatter()


class Masking(logging.Filter):
    """On the logger itself, so that it applies to the handlers of an application too."""

    def filter(self, record: logging.LogRecord) -> bool:
        record.msg, record.args = mask_secrets(record.getMessage()), ()
        if record.exc_info and not record.exc_text:
            # Formatters reuse an existing text.
            record.exc_text = mask_secrets(_plain.formatException(record.exc_info))
        return True


masking = Masking()


def configure() -> None:
    """Called by every new client. Existing settings are kept."""
    log = logging.getLogger("modelrelay")
    log.addFilter(masking)  # adding it twice has no effect
    wanted = os.environ.get(LEVEL, "").strip().upper()
    if not wanted:
        return
    level = logging.getLevelNamesMapping().get(wanted)
    if level is None:
        log.warning("%s=%r is not a level: debug, info, warning, error", LEVEL, wanted.lower())
        return
    log.setLevel(level)
    if not log.hasHandlers():  # else the application's handlers show it
        handler = logging.StreamHandler()
        handler.setFormatter(logging.Formatter("%(asctime)s %(name)s %(levelname)s %(message)s"))
        log.addHandler(handler)
