"""The intermediate model → files: templates, then one run of the pinned formatter. Nothing is written here."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterable, Iterator
from importlib.metadata import version
from pathlib import Path
from typing import Any

import jinja2

from . import calls, pages
from .code import HOMES as _HOMES
from .code import Code, Names, check_name, decode_name
from .ir import ABSENT, Api, Enum, Field, Model, Nullable, Operation, Scalar, Schema, Type
from .naming import pascal
from .problems import Problem, SpecError, shown
from .text import docstring, literal

RUFF = "0.17.6"
_RULES = Path(__file__).with_name("format.toml")


def rendered(api: Api, templates: Path, source: str) -> dict[str, str]:
    """Path below the package → text, formatted."""
    return formatted(dict(_Package(api, templates, source).files()))


def rendered_page(api: Api, templates: Path, source: str, home: str) -> str:
    """The reference page of the clients in the module `home`."""
    return _Package(api, templates, source).page(home)


class _Package:
    def __init__(self, api: Api, templates: Path, source: str) -> None:
        self.api = api
        self.code = Code(api.schemas)
        self.environment = jinja2.Environment(
            loader=jinja2.FileSystemLoader(templates),
            undefined=jinja2.StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
            keep_trailing_newline=True,
            autoescape=False,  # noqa: S701 -- Python, not HTML; spec text goes through `literal` and `docstring`
        )
        self.environment.filters["code"] = lambda value: f"`{value}`"
        self.environment.globals |= {
            "api": api,
            "code": self.code,
            "source": re.sub(r"[^\w.,() -]", "_", source),
            "literal": literal,
            "dict": dict,
            "docstring": docstring,
            "fresh_names": lambda taken=(): Scope(frozenset(taken)),
            "bottom_imports": self._bottom_imports,
            "local_imports": self._local_imports,
            "type_imports": _type_imports(self.code),
            "core_imports": _core_imports,
            "resource_doc": self._resource_doc,
            **_model_helpers(self.code),
            **_operation_helpers(self.code),
        }

    def render(self, template: str, **values: Any) -> str:
        try:
            return self.environment.get_template(template).render(**values)
        except jinja2.TemplateNotFound as error:
            raise SpecError(Problem("", f"template {error.name} is missing", "see --templates")) from None
        except jinja2.TemplateError as error:
            raise SpecError(Problem("", f"template {template}: {shown(str(error))}", "correct it")) from None

    def files(self) -> Iterator[tuple[str, str]]:
        operations = by_resource(self.api.operations)
        public = {name: ops for name, ops in operations.items() if any(not op.internal for op in ops)}
        yield (
            "__init__.py",
            self.render("package.py.jinja", text=f"Generated from {self.api.title} {self.api.version}."),
        )
        yield "_spec.py", self.render("spec.py.jinja")
        yield "routes.py", self.render("routes.py.jinja", operations=self.api.operations)
        yield "client.py", self.render("client.py.jinja", resources=[self._resource(name) for name in public])
        yield "models/__init__.py", self.render("models_init.py.jinja", schemas=self.api.schemas)
        for schema in self.api.schemas:
            yield f"models/{schema.module}.py", self.render(_template(schema), schema=schema)
        for package in ("operations", "resources"):
            yield (
                f"{package}/__init__.py",
                self.render("package.py.jinja", text=f"One module for each resource: its {package}."),
            )
        for name, ops in operations.items():
            yield f"operations/{name}.py", self.render("operations.py.jinja", resource=name, operations=ops)
        for name, ops in public.items():
            shown_ops = [op for op in ops if not op.internal]
            yield (
                f"resources/{name}.py",
                self.render(
                    "resource.py.jinja", resource=name, class_name=pascal(name), operations=shown_ops
                ),
            )

    def page(self, home: str) -> str:
        values = pages.page_values(self.api, by_resource(self.api.operations), self.code) | {"home": home}
        return re.sub(r"\n{3,}", "\n\n", self.render("api.md.jinja", **values)).strip() + "\n"

    def _resource(self, name: str) -> dict[str, str]:
        return {"name": name, "class_name": pascal(name), "doc": self._resource_doc(name)}

    def _resource_doc(self, name: str, tail: str = "") -> str:
        doc = dict(self.api.resource_docs).get(name) or f"The operations of `{name}`."
        return doc + (f"\n\n{tail}" if tail else "")

    def _bottom_imports(self, schema: Schema, names: Scope) -> str:
        lines = _schema_imports(self.code, names, ".", skip=schema.name)
        if not lines:
            return ""
        # After the class, so that schemas may hold each other.
        return "\n".join(lines)

    def _local_imports(self, names: Scope) -> str:
        lines = _schema_imports(self.code, names, "..models.", runtime=True)
        return "\n".join("    " + line for line in lines) + ("\n" if lines else "")


class Scope(Names):
    """The names of one module, as templates ask for them."""

    def inner(self, arguments: Iterable[str] = ()) -> Scope:
        """For a function of the module: its own schemas, the module's imports, no name that an argument hides."""
        scope = Scope(self.taken | set(arguments))
        scope.imports = self.imports
        return scope

    def text(self, *more: str) -> str:
        for name in more:
            self.imports.add((_HOMES.get(name, "typing"), name))
        return "\n".join(self.lines())


def _template(schema: Schema) -> str:
    if isinstance(schema, Model):
        return "model.py.jinja"
    return "enum.py.jinja" if isinstance(schema, Enum) else "alias.py.jinja"


def by_resource(operations: tuple[Operation, ...]) -> dict[str, list[Operation]]:
    out: dict[str, list[Operation]] = {}
    for op in operations:
        out.setdefault(op.resource, []).append(op)
    return dict(sorted(out.items()))


# ---------------------------------------------------------------- imports


def _schema_imports(
    code: Code, names: Names, prefix: str, skip: str = "", runtime: bool = False
) -> list[str]:
    wanted: dict[str, set[str]] = {}
    for name in names.schemas:
        if runtime and not isinstance(code.made[name], Model) and name not in names.functions:
            continue
        wanted.setdefault(name, set()).add(name)
    for entry in names.functions:
        name = entry.removeprefix("check ")
        schema = code.made[name]
        wanted.setdefault(name, set()).add(check_name(schema) if entry != name else decode_name(schema))
    wanted.pop(skip, None)
    return sorted(
        f"from {prefix}{code.made[name].module} import {', '.join(sorted(found))}"
        for name, found in wanted.items()
    )


def _type_imports(code: Code) -> Any:
    def type_imports(names: Names, home: str, otherwise: str = "pass") -> str:
        lines = sorted(f"from {home}.{code.made[name].module} import {name}" for name in names.schemas)
        return "\n".join("    " + line for line in lines or [otherwise])

    return type_imports


def _core_imports(body: str) -> str:
    """The core's names that a module of operations uses."""
    lines = []
    if "_codec." in body:
        lines.append("from modelrelay._core import codec as _codec")
    if "_f." in body:
        lines.append("from modelrelay._core import fields as _f")
    if "_DecodeError" in body:
        lines.append("from modelrelay._core.errors import DecodeError as _DecodeError")
    used = [
        name for name in ("Endpoint", "HttpReply", "Operation", "Request", "ResultList") if f"_{name}" in body
    ]
    lines.append(f"from modelrelay._core.operation import {', '.join(f'{name} as _{name}' for name in used)}")
    return "\n".join(lines)


# ---------------------------------------------------------------- models


def _model_helpers(code: Code) -> dict[str, Any]:
    return {
        "model_names": lambda model: {f.name for f in model.fields} | {"from_dict", "to_dict", "http"},
        "field_annotation": lambda f, names: _field_annotation(code, f, names),
        "field_doc": _field_doc,
        "decode_lines": lambda model, names: list(_decode_lines(code, model, names)),
        "encode_lines": lambda model: list(_encode_lines(code, model)),
        "check_lines": lambda model, names: (
            code.check_lines(model, names) if code.constrained(model.name) else []
        ),
        "has_aliases": lambda model: any(f.aliases for f in model.fields),
        "known_names": lambda model: literal([n for f in model.fields for n in (f.wire, *f.aliases)]),
        "spellings": lambda model: literal({f.wire: list(f.aliases) for f in model.fields if f.aliases}),
    }


def _field_annotation(code: Code, f: Field, names: Names) -> str:
    kind, default = code.annotation(f.type, names), None
    if f.required:
        default = None if f.const is ABSENT else literal(f.const)
    elif code.nullable(f.type):
        kind, default = kind if kind.endswith("Any") else f"{kind} | _f.Unset", "_f.UNSET"
    else:
        kind, default = f"{kind} | None", "None"
    if _secret(code, f.type):
        given = "" if default is None else f"default={default}, "
        default = f"_attrs.field({given}repr=False)"
    return kind if default is None else f"{kind} = {default}"


def _secret(code: Code, kind: Type) -> bool:
    """`format: password`: in no repr, and so in no log and no traceback."""
    kind = code.seen(kind)
    kind = kind.inner if isinstance(kind, Nullable) else kind
    return isinstance(kind, Scalar) and kind.limits.format == "password"


def _field_doc(f: Field) -> str:
    parts = [f.doc]
    if f.deprecated:
        parts.append("Deprecated.")
    if f.default is not ABSENT:
        parts.append(f"The server's default: {shown(literal(f.default))}.")
    if f.read_only:
        parts.append("Set by the server.")
    if f.write_only:
        parts.append("Never in a response.")
    return "\n\n".join(part for part in parts if part)


def _decode_lines(code: Code, model: Model, names: Names) -> Iterator[str]:
    for f in model.fields:
        yield f"at = {literal(f.wire)}"
        yield f"v = get({literal(f.wire)})"
        for alias in f.aliases:
            yield "if v is None:"
            yield f"    v = get({literal(alias)})"
        there = " or ".join(f"{literal(name)} in data" for name in (f.wire, *f.aliases))
        absent = " and ".join(f"{literal(name)} not in data" for name in (f.wire, *f.aliases))
        nullable = code.nullable(f.type)
        if f.required:
            if nullable:
                yield f"if v is None and {absent}:"
                yield "    raise _f.missing()"
            yield f"new.{f.name} = {code.decoded(f.type, 'v', names)}"
        elif nullable:
            inner = code.decoded(_bare(code, f), "v", names)
            yield f"new.{f.name} = (None if {there} else _f.UNSET) if v is None else {inner}"
        else:
            yield f"new.{f.name} = {code.decoded(Nullable(f.type), 'v', names)}"


def _bare(code: Code, f: Field) -> Type:
    kind = code.seen(f.type)
    return kind.inner if isinstance(kind, Nullable) else kind


def _encode_lines(code: Code, model: Model) -> Iterator[str]:
    always = [f for f in model.fields if f.required]
    entries = ", ".join(f"{literal(f.wire)}: {code.encoded(f.type, f'self.{f.name}')}" for f in always)
    yield f"out: dict[str, Any] = {{{entries}}}"
    for f in model.fields:
        if f.required:
            continue
        value = f"self.{f.name}"
        yield (
            f"if not isinstance({value}, _f.Unset):" if code.nullable(f.type) else f"if {value} is not None:"
        )
        yield f"    out[{literal(f.wire)}] = {code.encoded(f.type, value)}"
    if model.additional is not None:
        yield "if self.additional_properties:"
        encoded = code.encoded(model.additional, "item")
        if encoded == "item":
            yield "    out.update(self.additional_properties)"
        else:
            yield f"    out.update({{key: {encoded} for key, item in self.additional_properties.items()}})"


# ---------------------------------------------------------------- operations


def _operation_helpers(code: Code) -> dict[str, Any]:
    return {
        "endpoint_name": calls.endpoint_name,
        "request_lines": calls.request_lines,
        "parse_lines": calls.parse_lines,
        "record_lines": calls.record_lines,
        "stream_record": calls.stream_record,
        "signature": calls.signature,
        "passed": calls.passed,
        "argument_names": lambda op: {argument.name for argument in calls.arguments(op, code)},
        "returned": calls.returned,
        "accepts": calls.accepts,
        "default_accept": calls.default_accept,
        "doc_lines": calls.doc_lines,
        "request_doc": lambda op: f"{op.summary or op.id}\n\n`{op.method} {op.path}`",
        "function_names": lambda ops: {op.function for op in ops},
        "method_names": lambda ops: (
            {op.name for op in ops} | {f"{op.name}_stream" for op in ops if op.streams}
        ),
        "plain_media": lambda op: list(
            dict.fromkeys(c.media for r in op.success for c in r.contents if not c.stream)
        ),
        "literal_type": lambda media, names: f"{names.use('Literal')}[{', '.join(map(literal, media))}]",
        "route_parameters": _route_parameters,
        "route_responses": _route_responses,
        "success_status": lambda op: next((int(r.status) for r in op.success if r.status.isdigit()), 200),
    }


def _route_parameters(op: Operation) -> tuple[dict[str, Any], ...]:
    return tuple(
        {"name": p.wire, "in": p.location, "required": p.required, "schema": p.schema}
        | ({} if p.example is ABSENT else {"example": p.example})
        for p in op.parameters
    )


def _route_responses(op: Operation) -> dict[str, Any]:
    out: dict[str, Any] = {}
    for response in op.responses:
        entry: dict[str, Any] = {"media": {c.media: c.schema for c in response.contents}}
        examples = {c.media: c.example for c in response.contents if c.example is not ABSENT}
        if examples:
            entry["example"] = next(iter(examples.values()))
            entry["examples"] = examples
        if response.headers:
            entry["headers"] = [name for name, _ in response.headers]
        out[response.status] = entry
    return out


# ---------------------------------------------------------------- formatting


def formatted(files: dict[str, str]) -> dict[str, str]:
    """All Python files through the pinned formatter, once."""
    python = {name: text for name, text in files.items() if name.endswith(".py")}
    with tempfile.TemporaryDirectory(prefix="modelrelay-generator-") as folder:
        root = Path(folder)
        for name, text in python.items():
            path = root / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(_tidy(text), encoding="utf-8", newline="\n")
        _ruff(root)
        done = {name: (root / name).read_text(encoding="utf-8") for name in python}
    return {name: done.get(name, text) for name, text in files.items()}


def _tidy(text: str) -> str:
    """At most two blank lines; the formatter does the rest."""
    text = re.sub(r"\n{4,}", "\n\n\n", text.strip() + "\n")
    return re.sub(r"(?m)^((?:from|import) .*)\n\n\n+(?=from|import|if TYPE_CHECKING)", r"\1\n\n", text)


def _ruff(root: Path) -> None:
    if version("ruff") != RUFF:
        raise SpecError(
            Problem(
                "",
                f"ruff {version('ruff')} is installed, generated code is formatted by {RUFF}",
                "make setup",
            )
        )
    beside = Path(sys.executable).with_name("ruff")
    binary = str(beside) if beside.exists() else shutil.which("ruff") or "ruff"
    command = [binary, "format", "--no-cache", "--quiet", "--config", str(_RULES), str(root)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode != 0:
        raise SpecError(
            Problem(
                "", f"the generated code is not Python: {shown(done.stderr, 400)}", "report it with the spec"
            )
        )
