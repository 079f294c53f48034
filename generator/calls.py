"""Operations → the arguments of their methods, the tables of their endpoints, and their documentation."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from urllib.parse import quote

from modelrelay._core.errors import api_error

from . import ir, paging
from .code import Code, Names, either
from .media import is_json
from .naming import constant
from .text import Expression, call, literal, sentence


def error_class(status: str) -> str:
    """The SDK's error for a documented status."""
    status = status.replace("XX", "99")  # of no class of its own
    return type(api_error(int(status) if status.isdigit() else 0, "")).__name__


@dataclass(frozen=True, kw_only=True)
class Argument(ir.Value):
    """One argument of a generated function."""

    nullable: bool = False
    positional: bool = False
    client_value: str | None = None

    @property
    def needed(self) -> bool:
        """The caller has to give it."""
        return self.required and self.client_value is None


def arguments(op: ir.Operation, code: Code) -> list[Argument]:
    """Path parameters, then what must be given, then the rest; each group in document order."""
    found = []
    for p in (p for p in op.parameters if not p.managed):
        path = p.location == "path"
        required = path or (p.required and p.default is ir.ABSENT)
        found.append(Argument(**p.shared() | {"positional": path, "required": required}))
    body = op.body
    if body is not None and body.model is not None:
        for f in (f for f in body.fields if f.const is ir.ABSENT or not f.required):
            nullable = code.nullable(f.type)
            found.append(Argument(**f.shared(), nullable=nullable, client_value=f.client_value))
        if body.extensible:
            model = code.made[body.model]
            assert isinstance(model, ir.Model) and model.additional is not None
            found.append(_whole("additional_properties", ir.Map(model.additional), False, "Further members."))
    elif body is not None:
        whole = _whole("body", body.type, body.required, body.doc or "The request's body.", body.pointer)
        found.append(replace(whole, nullable=code.nullable(body.type)))
    return sorted(found, key=lambda a: (not a.positional, not a.needed))


def _whole(name: str, kind: ir.Type, required: bool, doc: str, pointer: str = "") -> Argument:
    return Argument(name=name, wire="", type=kind, required=required, doc=doc, pointer=pointer)


# ---------------------------------------------------------------- signatures


def signature(op: ir.Operation, code: Code, names: Names, *, method: bool) -> list[str]:
    """The parameters of a method, or of a request function: `method` fills in what the client knows."""
    lines: list[str] = []
    keywords = False
    for argument in arguments(op, code):
        if not argument.positional and not keywords:
            keywords = True
            lines.append("*")
        lines.append(_parameter(argument, code, names, method))
    return lines


def _parameter(argument: Argument, code: Code, names: Names, method: bool) -> str:
    kind = code.argument(argument.type, names)
    if argument.required and not (method and argument.client_value):
        return f"{argument.name}: {kind}"
    if argument.nullable and not argument.required:
        both = "Any" if kind.endswith("Any") and "|" not in kind else f"{kind} | _Unset"
        return f"{argument.name}: {both} = _UNSET"
    return f"{argument.name}: {kind if kind.endswith('| None') else kind + ' | None'} = None"


def options_name(op: ir.Operation, code: Code) -> str:
    """What a method calls its further options: a name that no argument has."""
    taken = {a.name for a in arguments(op, code)}
    return next(name for name in ("options", "call_options", "options_of_the_call") if name not in taken)


def passed(op: ir.Operation, code: Code) -> str:
    """The arguments that a method hands to its endpoint."""
    out: list[str] = []
    for a in arguments(op, code):
        value = a.name
        if a.client_value is not None:
            value = f"self._driver.{a.client_value}() if {a.name} is None else {a.name}"
        out.append(value if a.positional else f"{a.name}={value}")
    return ", ".join(out)


def method_names(ops: list[ir.Operation]) -> set[str]:
    return {op.name for op in ops} | {f"{op.name}_stream" for op in ops if op.streamed}


def plain_media(op: ir.Operation) -> list[str]:
    """The media types of responses that are not streams, JSON first."""
    found = dict.fromkeys(c.media for r in op.success for c in r.contents if not c.stream)
    return sorted(found, key=lambda media: not is_json(media))


# ---------------------------------------------------------------- endpoints


def endpoint_name(op: ir.Operation) -> str:
    return constant(op.function)


def endpoint(op: ir.Operation, code: Code) -> str:
    """The table of an operation, as an expression."""
    names = {p.wire: p.name for p in op.parameters if p.location == "path"}
    parts = re.split(r"\{([^{}]*)\}", op.path)  # fixed text and names in turn
    path = "".join(
        f"{{{names[part]}}}" if index % 2 else quote(part, safe="/:@!$&'()*+,;=-._~%")
        for index, part in enumerate(parts)
    )
    entries = {
        member: [_entry(p, code) for p in op.parameters if p.location == where and not p.managed]
        for member, where in (("ids", "path"), ("query", "query"), ("headers", "header"))
    }
    answers = _answers(op, code)
    kinds = (c.type for r in op.success for c in r.contents if not c.stream)
    members = (paging.unwrapped(kind, op.unwrap, code.made) for kind in kinds)
    places = {name: place for name, place in vars(op.paging).items() if place} if op.paging else {}
    return call(
        "_e.Method",
        literal(op.id),
        literal(op.method),
        literal(path),
        key=op.key,
        security=op.security or None,
        **{name: Expression(f"({', '.join(found)},)") for name, found in entries.items() if found},
        body=None if op.body is None else _body(op.body, code),
        answers=None if answers == ["_e.Answer(None)"] else Expression(f"({', '.join([*answers, ''])})"),
        streams=op.streams or None,
        record=None if op.record is None else code.kind(op.record, prefix="_k."),
        paging=call("_e.Paging", **places) if places else None,
        unwrap=next((f.name for f in members if f is not None), None),
    )


def _entry(p: ir.Parameter, code: Code) -> str:
    kind, path = code.kind(code.bare(p.type), prefix="_k."), p.location == "path"
    joined = not p.explode and p.location == "query" and p.form in ("", "spread")
    return call(
        "_e.Parameter",
        literal(p.name),
        "" if kind == "_f.TEXT" else kind,
        wire=None if p.wire == p.name or path else p.wire,
        required=(p.required and p.default is ir.ABSENT and not path) or None,
        form=p.form or None,
        joined=p.delimiter if joined else None,
    )


def _body(body: ir.Body, code: Code) -> Expression:
    model = code.made[body.model] if body.model else None
    own = {f.wire: f.name for f in model.fields} if isinstance(model, ir.Model) else {}
    return call(
        "_e.Body",
        code.kind(ir.Named(body.model) if body.model else body.type, prefix="_k."),
        "" if body.media == "application/json" else literal(body.media),
        required=None if body.required else False,
        parts={name: part for name, part in body.parts if part} or None,
        whole=None if model else True,
        names={f.name: own[f.wire] for f in body.fields if f.name != own[f.wire]} or None,
        fixed={f.wire: f.const for f in body.fields if f.const is not ir.ABSENT and f.required} or None,
    )


def _answers(op: ir.Operation, code: Code) -> list[Expression]:
    """The bodies of success, lowest status first; a status that says the same as the one before is left out."""
    out: dict[str, list[tuple[str, str]]] = {}
    for response in sorted(op.success, key=lambda r: r.status):
        plain = [c for c in response.contents if not c.stream]
        if plain:
            out[response.status] = [(code.kind(c.type, prefix="_k."), c.media) for c in plain]
        elif not response.contents:
            out[response.status] = [("None", "application/json")]
    first = next(iter(out.values()), [])
    found = []
    for index, (status, contents) in enumerate(out.items()):
        for kind, media in contents if not index or contents != first else ():
            shown = "" if media == "application/json" else literal(media)
            found.append(call("_e.Answer", kind, shown, status=status if index else None))
    return found


def returned(op: ir.Operation, code: Code, names: Names, pages: str = "") -> str:
    """The annotation of what a method returns. Lists know their HTTP response. `pages`: the class of a list in pages."""
    kind = code.seen(op.returns)
    if op.paging is not None and pages:
        item = code.annotation(paging.item(op.paging, op.returns, code.made), names)
        return f"{pages}[{item}, {_listed(kind, code, names)}]"
    if isinstance(kind, ir.Union):  # by status or media type
        return either([_listed(member, code, names) for member in kind.members])
    return _listed(kind, code, names)


def _listed(kind: ir.Type, code: Code, names: Names) -> str:
    kind = code.seen(kind)
    if isinstance(kind, ir.Array):
        return f"_ResultList[{code.annotation(kind.item, names)}]"
    return code.annotation(kind, names)


def stream_record(op: ir.Operation, code: Code, names: Names) -> str:
    return names.use("bytes") if op.record is None else code.annotation(op.record, names)


# ---------------------------------------------------------------- documentation


def common_errors(ops: list[ir.Operation]) -> list[ir.Response]:
    """The errors that all methods of a resource document alike; a resource with one method has none."""
    known = [[(r.status, r.doc) for r in op.errors] for op in ops]
    return [r for r in ops[0].errors if all((r.status, r.doc) in of for of in known)] if ops[1:] else []


def own_errors(op: ir.Operation, common: list[ir.Response]) -> list[ir.Response]:
    """Those that its class does not describe for all of its methods."""
    known = [(r.status, r.doc) for r in common]
    return [r for r in op.errors if (r.status, r.doc) not in known]


def raised(errors: list[ir.Response]) -> dict[str, str]:
    """Class of error → when it is raised."""
    out: dict[str, list[str]] = {}
    for r in sorted(errors, key=lambda r: (r.status == "default", r.status)):
        status = "any other status" if r.status == "default" else r.status
        out.setdefault(error_class(r.status), []).append(f"{status}: {sentence(r.doc)}")
    return {name: " ".join(said) for name, said in out.items()}
