"""Operations → what a test of them sends, expects and gets: all literal values, taken from the document's examples."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any, TypeAlias
from urllib.parse import quote

from . import ir
from .calls import arguments, error_class
from .code import Code
from .media import is_json

FILE = b"bytes"
Schemas: TypeAlias = dict[str, Any]


@dataclass(frozen=True)
class Answer:
    """A response of the document, and what the method makes of it."""

    name: str
    status: int
    body: Any
    result: Any
    media: str = "application/json"


@dataclass(frozen=True)
class Failure:
    status: int
    body: Any
    error: str


@dataclass(frozen=True)
class Case:
    """One operation, called once."""

    op: ir.Operation
    positional: tuple[Any, ...]
    keywords: tuple[tuple[str, Any], ...]
    path: str
    headers: tuple[tuple[str, str], ...]
    body: Any
    answers: tuple[Answer, ...]
    failures: tuple[Failure, ...]
    records: tuple[tuple[str, Any], ...]


def case(op: ir.Operation, code: Code, schemas: Schemas) -> Case:
    """`schemas` are the document's own."""
    values = _values(op, code, schemas)
    wanted = [a for a in arguments(op, code) if a.name in values]
    path, headers = _sent(op, values)
    return Case(
        op=op,
        positional=tuple(values[a.name] for a in wanted if a.positional),
        keywords=tuple((a.name, values[a.name]) for a in wanted if not a.positional),
        path=path,
        headers=headers,
        body=_body(op, code, schemas) if op.body is not None else None,
        answers=tuple(_answers(op, code, schemas)),
        failures=tuple(map(_failure, op.errors)),
        records=tuple(_records(op, schemas)),
    )


def _example(thing: ir.Parameter | ir.Body, schemas: Schemas, name: str = "") -> Any:
    """The document's example, or a value as the mock makes it."""
    return made_up(thing.schema, schemas, name) if thing.example is ir.ABSENT else thing.example


def made_up(schema: Any, schemas: Schemas, name: str = "") -> Any:
    """A value that fits a schema; None also when there is none."""
    from modelrelay.testing.schemas import sample

    try:
        return sample(schema, schemas, name)
    except (ValueError, LookupError):
        return None


def _values(op: ir.Operation, code: Code, schemas: Schemas) -> dict[str, Any]:
    """Argument → its value: examples of the document, else made up; optional parameters without an example are left out."""
    out: dict[str, Any] = {}
    for p in op.parameters:
        if not p.managed and (p.required or p.example is not ir.ABSENT or p.location == "query"):
            out[p.name] = _example(p, schemas, p.wire)
    if op.body is None:
        return out
    body = _body(op, code, schemas)
    if op.body.model is None:
        return out | {"body": body}
    return out | {
        f.name: body[f.wire]
        for f in op.body.fields
        if f.wire in body and (f.const is ir.ABSENT or not f.required)
    }


def _body(op: ir.Operation, code: Code, schemas: Schemas) -> Any:
    assert op.body is not None
    json = is_json(op.body.media)
    if not json and op.body.model is None:
        return "text" if op.body.media.startswith("text/") else FILE
    found = _example(op.body, schemas)
    if op.body.model is None or not isinstance(found, dict):
        return found
    fields = {f.wire: f.type for f in op.body.fields if f.wire in found}
    return {
        name: found[name] if json else _with_files(found[name], kind, code) for name, kind in fields.items()
    }


def _with_files(value: Any, kind: ir.Type, code: Code) -> Any:
    """The value of a member of a form."""
    kind = code.bare(kind)
    if isinstance(kind, ir.Array) and isinstance(value, list):
        return [_with_files(item, kind.item, code) for item in value]
    return FILE if isinstance(kind, ir.Scalar) and kind.kind == "binary" else value


def _sent(op: ir.Operation, values: dict[str, Any]) -> tuple[str, tuple[tuple[str, str], ...]]:
    """The path with its query, and the headers."""
    path, query, headers = op.path, [], []
    for p in (p for p in op.parameters if p.name in values):
        items = values[p.name] if isinstance(values[p.name], list) else [values[p.name]]
        texts = [str(item).lower() if isinstance(item, bool) else str(item) for item in items]
        quoted = [quote(text, safe="") for text in texts]
        if p.location == "path":
            path = path.replace("{" + p.wire + "}", ",".join(quoted))
        elif p.location == "header":
            headers.append((p.wire, ",".join(texts)))
        else:
            pairs = quoted if p.explode else [p.delimiter.join(quoted)]
            query += [f"{quote(p.wire, safe='')}={pair}" for pair in pairs]
    return path + ("?" + "&".join(query) if query else ""), tuple(headers)


def _answers(op: ir.Operation, code: Code, schemas: Schemas) -> list[Answer]:
    out: list[Answer] = []
    for response in op.success:
        status = int(response.status) if response.status.isdigit() else 200
        for content in [c for c in response.contents if not c.stream][:1]:
            if not is_json(content.media):
                body: Any = "text" if content.media.startswith("text/") else FILE
                out.append(Answer(str(status), status, body, body, content.media))
                continue
            for name, body in _examples(content, schemas):
                out.append(Answer(f"{status} {name}".strip(), status, body, _result(op, code, body)))
        if not response.contents:
            out.append(Answer(str(status), status, None, None))
    return out


def _examples(content: ir.Content, schemas: Schemas) -> list[tuple[str, Any]]:
    if content.examples:
        return list(content.examples)
    if content.example is not ir.ABSENT:
        return [("", content.example)]
    return [("made up", made_up(content.schema, schemas))]


def _result(op: ir.Operation, code: Code, body: Any) -> Any:
    """The example as JSON of what the method returns: unwrapped, times as precise as Python's."""
    kind = op.returns
    if isinstance(kind, ir.Union):
        kind = next((k for k in kind.members if k != ir.Scalar("null")), kind)
    return _shortened(_shown(body[op.unwrap] if op.unwrap is not None else body, kind, code))


def _shown(value: Any, kind: ir.Type, code: Code) -> Any:
    """The value as models show it: members of flattened objects among the others."""
    kind = code.bare(kind)
    if isinstance(kind, ir.Array) and isinstance(value, list):
        return [_shown(item, kind.item, code) for item in value]
    schema = code.made.get(kind.name) if isinstance(kind, ir.Named) else None
    if not isinstance(schema, ir.Model) or not isinstance(value, dict):
        return value
    inner = [value[name] for name in schema.flat if isinstance(value.get(name), dict)]
    flat = {name: item for name, item in value.items() if name not in schema.flat}
    for members in inner:
        flat |= members
    kinds = {f.wire: f.type for f in schema.fields}
    return {name: _shown(item, kinds[name], code) if name in kinds else item for name, item in flat.items()}


def _shortened(value: Any) -> Any:
    if isinstance(value, str) and re.match(r"\d{4}-\d\d-\d\dT", value):
        return re.sub(r"(\.\d{6})\d+", r"\1", value)
    if isinstance(value, list):
        return [_shortened(item) for item in value]
    if isinstance(value, dict):
        return {key: _shortened(item) for key, item in value.items() if item is not None}
    return value


def _failure(response: ir.Response) -> Failure:
    codes = {"default": 418} | {f"{first}XX": first * 100 + 18 for first in range(1, 6)}
    bodies = (c.example for c in response.contents if is_json(c.media) and c.example is not ir.ABSENT)
    status = codes.get(response.status) or int(response.status)
    return Failure(status, next(bodies, None), error_class(response.status))


def _records(op: ir.Operation, schemas: Schemas) -> list[tuple[str, Any]]:
    contents = [c for r in op.success for c in r.contents if c.stream]
    return [(f"{c.media} {name}".strip(), value) for c in contents for name, value in _examples(c, schemas)]


def example_call(found: Case, code: Code) -> str:
    """The call as documentation shows it: what must be given, and no more."""
    needed = {a.name for a in arguments(found.op, code) if a.needed}
    keywords = [f"{name}={_quoted(value)}" for name, value in found.keywords if name in needed]
    return ", ".join([*map(_quoted, found.positional), *keywords])


def _quoted(value: Any) -> str:
    """As the formatter would have it."""
    plain = isinstance(value, str) and value.isprintable() and "\\" not in value and '"' not in value
    return f'"{value}"' if plain else repr(value)
