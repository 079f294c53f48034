"""The steps from a file to the intermediate model, in order."""

from __future__ import annotations

from pathlib import Path

from .ir import Api
from .problems import Problem, SpecError
from .spec import Document, load


def api_of(document: Document) -> Api:
    from . import (
        adapt,
        normalise,
    )  # the parser costs a quarter of a second: only when a document could be read

    try:
        return adapt.adapted(normalise.normalised(document))
    except RecursionError:
        where = "/components/schemas"
        problem = Problem(
            where, "hold each other without an end", "name the parts of the circle", document.source
        )
        raise SpecError(problem) from None


def read_api(spec: Path, overlay: Path | None = None) -> Api:
    """The intermediate model of a document; `SpecError` with all that stands in the way."""
    return api_of(load(spec, overlay))
