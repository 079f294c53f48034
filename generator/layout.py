"""The templates of `templates/`: code, pages, and what is printed for people."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import jinja2

TEMPLATES = Path(__file__).resolve().parent.parent / "templates"


def environment(folder: Path) -> jinja2.Environment:
    return jinja2.Environment(
        loader=jinja2.FileSystemLoader(folder),
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        autoescape=False,  # noqa: S701 -- Python, not HTML; spec text goes through `literal` and `docstring`
    )


def printed(template: str, **values: Any) -> str:
    """What a command prints."""
    return environment(TEMPLATES).get_template(template).render(**values).rstrip("\n")
