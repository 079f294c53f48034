"""The steps from a file to the intermediate model, in order."""

from __future__ import annotations

from pathlib import Path

from .ir import Api
from .problems import SpecError
from .spec import Document, load


def api_of(document: Document) -> Api:
    # The parser costs a quarter of a second: only for a document that loads.
    from . import compose, prepare, read, shape, verify

    try:
        found = prepare.prepared(document)
        api = compose.composed(read.Reading(found), found)
        verify.check(api, found)
        return shape.shaped(api, document.source)
    except RecursionError:
        where, remedy = "/components/schemas", "name the parts of the circle"
        raise SpecError.at(where, "hold each other without an end", remedy, document.source) from None


def read_api(spec: Path, overlay: Path | None = None) -> Api:
    """The intermediate model of a document; `SpecError` with all that stands in the way."""
    return api_of(load(spec, overlay))
