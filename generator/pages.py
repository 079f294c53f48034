"""What is generated beside the package: the values of the reference page."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

from .calls import arguments, error_class, returned, signature, stream_record
from .cases import case, example_call
from .code import Code, Names
from .ir import ABSENT, Alias, Api, Field, Named, Operation, Schema
from .problems import shown
from .text import literal, printable
from .usage import shown_by


@dataclass(frozen=True)
class ArgumentRow:
    name: str
    type: str
    needed: bool
    doc: str


def page_values(api: Api, operations: dict[str, list[Operation]], code: Code) -> dict[str, Any]:
    docs = dict(api.resource_docs)
    resources = [
        {"name": name, "doc": docs.get(name, ""), "cases": [case(op, code) for op in ops if not op.internal]}
        for name, ops in operations.items()
        if any(not op.internal for op in ops)
    ]
    return {
        "resources": resources,
        "models": _models(api, code),
        "md": markdown,
        "md_line": lambda text: markdown(" ".join(text.split())).replace("|", "\\|"),
        "arguments": lambda op: list(_rows(op, code)),
        "signature_text": lambda op: (
            ", ".join(signature(op, code, Names(), method=True)).removesuffix("*").rstrip(", ")
        ),
        "result_text": lambda op: (
            returned(op, code, Names(), "Pages").removeprefix("_")
            if op.plain
            else stream_record(op, code, Names())
        ),
        "example_call": lambda found: example_call(found, code),
        "key_text": lambda key: {"secret": "a secret key", "publishable": "a publishable or secret key"}.get(
            key, "a key"
        ),
        "error_class": error_class,
        "field_type": lambda f: _field_type(f, code),
        "alias_type": lambda schema: code.alias_annotation(schema, Names()),
    }


def _models(api: Api, code: Code) -> list[Schema]:
    """What signatures of public methods show."""
    public = [op for op in api.operations if not op.internal]
    used = shown_by(public, code)
    return [
        s
        for s in api.schemas
        if s.name in used and not (isinstance(s, Alias) and code.seen(Named(s.name)) != Named(s.name))
    ]


def _rows(op: Operation, code: Code) -> Any:
    for a in arguments(op, code):
        doc = a.doc
        if a.default is not ABSENT:
            doc += f" The server's default: {shown(literal(a.default))}."
        if a.client_value is not None:
            doc += " The client's own when left out."
        yield ArgumentRow(a.name, code.argument(a.kind, Names()), a.required and a.client_value is None, doc)


def _field_type(f: Field, code: Code) -> str:
    kind = code.annotation(f.type, Names())
    return kind if f.required or kind.endswith("None") or kind == "Any" else f"{kind} | None"


def markdown(text: str) -> str:
    """Spec text as Markdown that cannot become HTML."""
    return re.sub(r"<(?=[A-Za-z/!?])", "&lt;", printable(text.strip()))
