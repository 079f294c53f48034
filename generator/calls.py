"""Operations → the lines of their functions: request, parse, signature, documentation."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any
from urllib.parse import quote

from .code import Code, Names, either
from .ir import (
    ABSENT,
    Array,
    Content,
    Field,
    Map,
    Model,
    Named,
    Nullable,
    Operation,
    Parameter,
    Response,
    Scalar,
    Type,
    Union,
)
from .media import is_json, request_kind
from .naming import constant
from .problems import shown
from .text import literal, sentence, wrapped

_ERRORS = {
    "400": "BadRequestError",
    "401": "AuthenticationError",
    "402": "QuotaExceededError",
    "403": "PermissionDeniedError",
    "404": "NotFoundError",
    "409": "ConflictError",
    "422": "BadRequestError",
    "429": "RateLimitError",
}


def error_class(status: str) -> str:
    """The SDK's error for a documented status."""
    return _ERRORS.get(status) or {"3": "RedirectError", "5": "ServerError"}.get(status[0], "APIError")


@dataclass(frozen=True)
class Argument:
    """One argument of a generated function."""

    name: str
    kind: Type
    required: bool
    nullable: bool
    positional: bool
    doc: str
    wire: str
    default: Any = ABSENT
    client_value: str | None = None
    deprecated: bool = False
    pointer: str = ""


def arguments(op: Operation, code: Code) -> list[Argument]:
    """Path parameters, then what must be given, then the rest; each group in document order."""
    found = [_from_parameter(p, code) for p in op.parameters if not p.managed]
    if op.body is not None and op.body.model is not None:
        found += [_from_field(f, code) for f in op.body.fields if f.const is ABSENT or not f.required]
        if op.body.extensible:
            model = code.made[op.body.model]
            assert isinstance(model, Model) and model.additional is not None
            extra = Map(model.additional)
            found.append(
                Argument("additional_properties", extra, False, False, False, "Further members.", "")
            )
    elif op.body is not None:
        body = op.body
        doc = body.doc or "The request's body."
        nullable = code.nullable(body.type)
        found.append(
            Argument("body", body.type, body.required, nullable, False, doc, "", pointer=body.pointer)
        )
    return sorted(found, key=lambda a: (not a.positional, not a.required or a.client_value is not None))


def _from_parameter(p: Parameter, code: Code) -> Argument:
    required = (p.required and p.default is ABSENT) or p.location == "path"
    return Argument(
        p.name,
        p.type,
        required,
        False,
        p.location == "path",
        p.doc,
        p.wire,
        p.default,
        deprecated=p.deprecated,
        pointer=p.pointer,
    )


def _from_field(f: Field, code: Code) -> Argument:
    return Argument(
        f.name,
        f.type,
        f.required,
        code.nullable(f.type),
        False,
        f.doc,
        f.wire,
        f.default,
        f.client_value,
        f.deprecated,
        f.pointer,
    )


# ---------------------------------------------------------------- signatures


def signature(op: Operation, code: Code, names: Names, *, method: bool) -> list[str]:
    """The parameters of a method, or of a request function: `method` fills in what the client knows."""
    lines: list[str] = []
    keywords = False
    for argument in arguments(op, code):
        if not argument.positional and not keywords:
            keywords = True
            lines.append("*")
        lines.append(_parameter(argument, code, names, method))
    if not keywords and (method or accepts(op)):
        lines.append("*")
    return lines


def _parameter(argument: Argument, code: Code, names: Names, method: bool) -> str:
    kind = code.argument(argument.kind, names)
    if argument.required and not (method and argument.client_value):
        return f"{argument.name}: {kind}"
    if argument.nullable and not argument.required:
        both = "Any" if kind.endswith("Any") and "|" not in kind else f"{kind} | _f.Unset"
        return f"{argument.name}: {both} = _f.UNSET"
    return f"{argument.name}: {kind if kind.endswith('| None') else kind + ' | None'} = None"


def accepts(op: Operation) -> bool:
    """The request function lets its caller choose the media type of the answer."""
    return op.internal or len(op.media) > 1


def default_accept(op: Operation) -> str:
    plain = [c.media for r in op.success for c in r.contents if not c.stream]
    found = next(
        (m for m in plain if is_json(m)),
        plain[0] if plain else (op.media[0] if op.media else "application/json"),
    )
    return found if "*" not in found else "*/*"


def passed(op: Operation, code: Code) -> list[str]:
    """The arguments that a method hands to its request function."""
    out: list[str] = []
    for a in arguments(op, code):
        value = a.name
        if a.client_value is not None:
            value = f"self._driver.{a.client_value}() if {a.name} is None else {a.name}"
        out.append(value if a.positional else f"{a.name}={value}")
    return out


# ---------------------------------------------------------------- request functions


def request_lines(op: Operation, code: Code, names: Names) -> list[str]:
    """The body of a request function."""
    lines: list[str] = []
    path = _path(op, code, names)
    query = [p for p in op.parameters if p.location == "query"]
    if query:
        path = f"{path} + _f.query({', '.join(_query(p, code, names) for p in query)})" if query else path
    headers = _content_type(op) + list(_headers(op, code, names))
    body = "None"
    if op.body is not None:
        found, body = _body(op, code, names)
        lines += found
    accept = "accept" if accepts(op) else literal(default_accept(op))
    request = f"_Request({literal(op.method)}, {path}, {_tuple(headers)}, {body}, {accept})"
    record = ""
    if op.record is not None:
        record = f", _record_{op.function}"
    lines.append(f"return _Operation({endpoint_name(op)}, {request}, _parse_{op.function}{record})")
    return lines


def endpoint_name(op: Operation) -> str:
    return constant(op.function)


def _path(op: Operation, code: Code, names: Names) -> str:
    """An expression for the path: what is fixed is encoded here, ids when they are known."""
    by_wire = {p.wire: p for p in op.parameters if p.location == "path"}
    parts: list[str] = []
    for part in re.split(r"(\{[^{}]*\})", op.path):
        if part.startswith("{") and part[1:-1] in by_wire:
            p = by_wire[part[1:-1]]
            parts.append(f"_f.segment({_segment_value(p, code, names)}, {literal(p.name)})")
        elif part:
            parts.append(literal(quote(part, safe="/:@!$&'()*+,;=-._~%")))
    return " + ".join(parts) or "'/'"


def _segment_value(p: Parameter, code: Code, names: Names) -> str:
    """Texts are checked by being segments; what is more than a text is checked first."""
    kind = _not_null(p.type, code)
    plain = isinstance(kind, Scalar) and kind.kind == "text"
    limited = isinstance(kind, Scalar) and code.rules(kind) not in (
        "",
        ", blank=False",
        ", blank=False, pattern='\\\\S'",
    )
    return p.name if plain and not limited else code.checked(kind, p.name, literal(p.name), names)


def _query(p: Parameter, code: Code, names: Names) -> str:
    delimiter = None if p.explode else p.delimiter
    return f"({literal(p.wire)}, {_value(p, code, names)}, {literal(delimiter)})"


def _value(p: Parameter, code: Code, names: Names) -> str:
    checked = code.checked(_not_null(p.type, code), p.name, literal(p.name), names)
    return checked if p.required and p.default is ABSENT else f"None if {p.name} is None else {checked}"


def _not_null(kind: Type, code: Code) -> Type:
    kind = code.seen(kind)
    return kind.inner if isinstance(kind, Nullable) else kind


def _headers(op: Operation, code: Code, names: Names) -> Iterator[str]:
    for p in op.parameters:
        if p.location == "header" and not p.managed:
            yield f"*_f.header({literal(p.wire)}, {_value(p, code, names)}, {literal(p.name)})"


def _content_type(op: Operation) -> list[str]:
    """JSON is what the client says anyway."""
    if op.body is None or op.body.media == "application/json":
        return []
    return [f"('Content-Type', {literal(op.body.media)})"]


def _tuple(items: list[str]) -> str:
    return "(" + "".join(f"{item}, " for item in items) + ")"


def _body(op: Operation, code: Code, names: Names) -> tuple[list[str], str]:
    body = op.body
    assert body is not None
    if body.model is None:
        return _whole_body(op, code, names)
    lines = [f"_body: {names.use('dict')}[{names.use('str')}, {names.use('Any')}] = {{}}"]
    if body.extensible:
        model = code.made[body.model]
        assert isinstance(model, Model) and model.additional is not None
        check = code.checker(model.additional, names)
        lines += [
            "if additional_properties is not None:",
            f"    _body.update(_f.check_map(additional_properties, 'additional_properties', {check}))",
        ]
    for item in body.fields:
        lines += _field_lines(item, code, names)
    return lines, "_codec.dumps(_body)" if body.required else "_codec.dumps(_body) if _body else None"


def _field_lines(item: Field, code: Code, names: Names) -> list[str]:
    slot = f"_body[{literal(item.wire)}]"
    if item.const is not ABSENT and item.required:
        return [f"{slot} = {literal(item.const)}"]
    kind = code.seen(item.type)
    if item.required:
        return [f"{slot} = {code.checked(kind, item.name, literal(item.name), names)}"]
    if code.nullable(kind):
        return [
            f"if not {names.use('isinstance')}({item.name}, _f.Unset):",
            f"    {slot} = {code.checked(kind, item.name, literal(item.name), names)}",
        ]
    return [
        f"if {item.name} is not None:",
        f"    {slot} = {code.checked(kind, item.name, literal(item.name), names)}",
    ]


def _whole_body(op: Operation, code: Code, names: Names) -> tuple[list[str], str]:
    assert op.body is not None
    checked = code.checked(op.body.type, "body", "'body'", names)
    kind = request_kind(op.body.media)
    if kind == "json":
        code_of = f"_codec.dumps({checked}, 'body')"
    elif kind == "text":
        code_of = f"{checked}.encode()"
    else:
        code_of = checked
    if op.body.required:
        return [], code_of
    missing = f"{names.use('isinstance')}(body, _f.Unset)" if code.nullable(op.body.type) else "body is None"
    return [], f"None if {missing} else {code_of}"


# ---------------------------------------------------------------- parse functions


def returned(op: Operation, code: Code, names: Names) -> str:
    """The annotation of what a method returns. Lists know their HTTP response."""
    kind = code.seen(op.returns)
    if isinstance(kind, Union):  # by status or media type
        return either([_listed(member, code, names) for member in kind.members])
    return _listed(kind, code, names)


def _listed(kind: Type, code: Code, names: Names) -> str:
    kind = code.seen(kind)
    if isinstance(kind, Array):
        return f"_ResultList[{code.annotation(kind.item, names)}]"
    return code.annotation(kind, names)


def parse_lines(op: Operation, code: Code, names: Names) -> list[str]:
    """The body of a parse function: by status, then by media type, where these matter."""
    groups: dict[tuple[Content, ...], list[Response]] = {}
    for response in op.success:
        plain = tuple(c for c in response.contents if not c.stream)
        key = tuple(Content(c.media, c.type) for c in plain)
        if plain or not response.contents:
            groups.setdefault(key, []).append(response)
    if not groups:
        return ["raise _DecodeError('this operation answers with a stream')"]
    lines: list[str] = []
    *special, last = sorted(groups.items(), key=lambda item: -min(_status(r) for r in item[1]))
    for contents, responses in special:
        test = " or ".join(_status_test(r.status) for r in responses)
        lines += [f"if {test}:", *("    " + line for line in _parse_contents(op, contents, code, names))]
    return lines + _parse_contents(op, last[0], code, names)


def _status(response: Response) -> int:
    digits = response.status.replace("X", "0")
    return int(digits) if digits.isdigit() else 0


def _status_test(status: str) -> str:
    if status.endswith("XX"):
        return f"{status[0]}00 <= reply.status < {int(status[0]) + 1}00"
    return f"reply.status == {status}"


def _parse_contents(op: Operation, contents: tuple[Content, ...], code: Code, names: Names) -> list[str]:
    if not contents:
        return ["return None"]
    lines: list[str] = []
    json = next((c for c in contents if is_json(c.media)), contents[0])
    others = [c for c in contents if c is not json]
    if others:
        lines.append("media = _f.media_type(reply.headers.get('content-type'))")
    for content in others:
        plain = content.media.partition(";")[0].strip().lower()
        lines += [
            f"if media == {literal(plain)}:",
            *("    " + line for line in _parse(op, content, code, names)),
        ]
    return lines + _parse(op, json, code, names)


def _parse(op: Operation, content: Content, code: Code, names: Names) -> list[str]:
    kind = code.seen(content.type)
    if not is_json(content.media):
        return ["return _f.text_body(reply.body)" if kind == Scalar("text") else "return reply.body"]
    decoded = code.decoded(kind, "data", names)
    if op.unwrap is not None:
        schema = code.made[kind.name] if isinstance(kind, Named) else None
        assert isinstance(schema, Model)
        member = next(f for f in schema.fields if f.wire == op.unwrap)
        decoded, kind = f"{decoded}.{member.name}", code.seen(member.type)
    if isinstance(kind, Array):
        decoded = f"_ResultList({decoded})"
    return ["data = _codec.loads(reply.body)", *_typed(kind, decoded, returned(op, code, names))]


def _typed(kind: Type, decoded: str, annotation: str) -> list[str]:
    """A return statement whose type a checker knows: a union without a name is decoded as Any."""
    if isinstance(kind, Union) and annotation != "Any":
        return [f"result: {annotation} = {decoded}", "return result"]
    return [f"return {decoded}"]


def record_lines(op: Operation, code: Code, names: Names) -> list[str]:
    assert op.record is not None
    kind = code.seen(op.record)
    return _typed(kind, code.decoded(kind, "data", names), code.annotation(kind, names))


# ---------------------------------------------------------------- documentation


def doc_lines(op: Operation, code: Code, indent: int = 8) -> str:
    """The docstring of a method: what it does, its arguments, what it returns and raises."""
    width = 110 - indent
    out = wrapped(op.summary or op.doc or f"{op.method} {op.path}", width)
    if op.doc and op.summary:
        out += ["", *wrapped(op.doc, width)]
    if op.deprecated:
        out += ["", "Deprecated."]
    out += _argument_docs(arguments(op, code), width)
    out += _return_docs(op, width)
    out += _raise_docs(op, width)
    return "\n".join(out)


def _argument_docs(found: list[Argument], width: int) -> list[str]:
    if not found:
        return []
    out = ["", "Args:"]
    for a in found:
        text = " ".join(a.doc.split())
        if a.default is not ABSENT:
            text = f"{text} The server's default: {shown(literal(a.default))}.".strip()
        if a.client_value is not None:
            text = f"{text} The client's own when left out.".strip()
        if a.deprecated:
            text = f"Deprecated. {text}".strip()
        out += wrapped(
            f"{a.name}: {text}" if text else f"{a.name}: `{shown(a.wire)}` of the request.",
            width,
            "    ",
            "        ",
        )
    return out


def _return_docs(op: Operation, width: int) -> list[str]:
    response = op.success[0] if op.success else None
    if response is None or not response.doc or not op.plain or op.returns == Scalar("null"):
        return []
    return ["", "Returns:", *wrapped(" ".join(response.doc.split()), width, "    ", "    ")]


def _raise_docs(op: Operation, width: int) -> list[str]:
    by_class: dict[str, list[Response]] = {}
    for response in sorted(op.errors, key=lambda r: (r.status == "default", r.status)):
        by_class.setdefault(error_class(response.status), []).append(response)
    out = ["", "Raises:"]
    if any(not p.managed for p in op.parameters) or op.body is not None:
        out += wrapped(
            "ValidationError: an argument was refused before anything was sent.", width, "    ", "        "
        )
    for name, responses in by_class.items():
        said = " ".join(
            f"{r.status if r.status != 'default' else 'any other status'}: {sentence(r.doc)}"
            for r in responses
        )
        out += wrapped(f"{name}: {said}", width, "    ", "        ")
    return out if len(out) > 2 else []


def stream_record(op: Operation, code: Code, names: Names) -> str:
    assert op.record is not None
    return code.annotation(op.record, names)
