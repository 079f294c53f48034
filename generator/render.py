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

from . import calls, routes
from .cases import case, example_call
from .code import Code, Names, constant_name
from .ir import ABSENT, Alias, Api, Enum, Field, Model, Named, Operation, Scalar, Schema, Type
from .layout import environment
from .naming import pascal, snake
from .problems import SpecError, shown
from .text import docstring, literal, printable, wrapped
from .usage import shown_by

RUFF = "0.17.6"
_MODELS = (
    "Models of the API. Each is loaded when it is first asked for: creating them all takes most of a second."
)
_RESOURCES = "Resources of the clients. Each is loaded when it is first asked for."
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
        self.environment = environment(templates)
        self.environment.filters["code"] = lambda value: f"`{value}`"
        self.environment.globals |= {
            "api": api,
            "calls": calls,
            "code": self.code,
            "source": re.sub(r"[^\w.,() -]", "_", source),
            "nothing": Scalar("null"),
            "literal": literal,
            "docstring": docstring,
            "wrapped": wrapped,
            "fresh_names": lambda taken=(), models="": Names(frozenset(taken), models=models),
            "constant_name": constant_name,
            "field_annotation": lambda f, names: _field_annotation(self.code, f, names),
            "absent": ABSENT,
            "shown": shown,
            "resource_summary": lambda name: (
                dict(api.resource_docs).get(name) or f"The operations of `{name}`."
            ),
        }

    def render(self, template: str, **values: Any) -> str:
        try:
            return self.environment.get_template(template).render(**values)
        except jinja2.TemplateNotFound as error:
            raise SpecError.at("", f"template {error.name} is missing", "see --templates") from None
        except jinja2.TemplateError as error:
            raise SpecError.at("", f"template {template}: {shown(str(error))}", "correct it") from None

    def files(self) -> Iterator[tuple[str, str]]:
        shown: list[Operation] = [op for op in self.api.operations if not op.internal]
        resources = by_resource(tuple(shown))
        source = f"Generated from {self.api.title} {self.api.version}."
        yield "__init__.py", self.render("package.py.jinja", text=source)
        yield "_spec.py", self.render("spec.py.jinja")
        yield "routes.json", routes.as_json(self.api)
        yield "kinds.py", self.render("kinds.py.jinja", definitions=list(self._definitions()))
        yield "operations.py", self.render("operations.py.jinja", operations=self.api.operations)
        yield "client.py", self.render("client.py.jinja", resources=within(resources))
        yield "models/__init__.py", self._lazy(_MODELS, [(s.name, s.module) for s in self.api.schemas])
        for schema in self.api.schemas:
            yield f"models/{schema.module}.py", self.render(_template(schema), schema=schema)
        classes = [(f"{kind}{pascal(name)}", snake(name)) for name in resources for kind in ("", "Async")]
        yield "resources/__init__.py", self._lazy(_RESOURCES, sorted(classes))
        for name, ops in resources.items():
            values = {"resource": name, "class_name": pascal(name), "operations": ops}
            inner = within(resources, f"{name}.")
            yield f"resources/{snake(name)}.py", self.render("resource.py.jinja", inner=inner, **values)

    def _lazy(self, text: str, homes: list[tuple[str, str]]) -> str:
        return self.render("lazy.py.jinja", text=text, homes=homes)

    def _definitions(self) -> Iterator[tuple[Schema, str]]:
        known: set[str] = set()
        for schema in self.code.constants():
            yield schema, self.code.definition(schema, known)
            known.add(schema.name)

    def page(self, home: str) -> str:
        public = [op for op in self.api.operations if not op.internal]
        used, code = shown_by(public, self.code), self.code
        text = self.render(
            "api.md.jinja",
            home=home,
            resources=[
                (
                    name,
                    dict(self.api.resource_docs).get(name, ""),
                    [case(op, code, self.api.components) for op in ops],
                )
                for name, ops in by_resource(tuple(public)).items()
                if ops
            ],
            models=[
                schema
                for schema in self.api.schemas
                if schema.name in used
                and not (isinstance(schema, Alias) and code.seen(Named(schema.name)) != Named(schema.name))
            ],
            md=markdown,
            md_line=lambda text: markdown(" ".join(text.split())).replace("|", "\\|"),
            example_call=lambda found: example_call(found, code),
        )
        return re.sub(r"\n{3,}", "\n\n", text).strip() + "\n"


def markdown(text: str) -> str:
    """Spec text as Markdown that cannot become HTML."""
    return re.sub(r"<(?=[A-Za-z/!?])", "&lt;", printable(text.strip()))


def _template(schema: Schema) -> str:
    if isinstance(schema, Model):
        return "model.py.jinja"
    return "enum.py.jinja" if isinstance(schema, Enum) else "alias.py.jinja"


def by_resource(operations: tuple[Operation, ...]) -> dict[str, list[Operation]]:
    out: dict[str, list[Operation]] = {}
    for op in operations:
        names = op.resource.split(".")
        for depth in range(1, len(names)):  # an outer one may hold nothing but other resources
            out.setdefault(".".join(names[:depth]), [])
        out.setdefault(op.resource, []).append(op)
    return dict(sorted(out.items()))


def within(resources: Iterable[str], outer: str = "") -> list[tuple[str, str]]:
    """Those of a client, or the ones inside of another, each with its class."""
    names = [name.removeprefix(outer) for name in resources if name.startswith(outer)]
    return [(name, pascal(f"{outer}{name}")) for name in names if "." not in name]


# ---------------------------------------------------------------- models


def _field_annotation(code: Code, f: Field, names: Names) -> str:
    kind, default = code.annotation(f.type, names), None
    if f.required:
        default = None if f.const is ABSENT else literal(f.const)
    elif code.nullable(f.type):
        kind, default = kind if kind.endswith("Any") else f"{kind} | _Unset", "_UNSET"
    else:
        kind, default = f"{kind} | None", "None"
    if _secret(code, f.type):
        given = "" if default is None else f"default={default}, "
        default = f"_attrs.field({given}repr=False)"
    return kind if default is None else f"{kind} = {default}"


def _secret(code: Code, kind: Type) -> bool:
    """`format: password`: in no repr, and so in no log and no traceback."""
    kind = code.bare(kind)
    return isinstance(kind, Scalar) and ("format", "password") in kind.limits


# ---------------------------------------------------------------- formatting


def formatted(files: dict[str, str], *, imports: bool = False) -> dict[str, str]:
    """All Python files through the pinned formatter, once. `imports`: those that nothing uses go, the others are sorted."""
    python = {name: text for name, text in files.items() if name.endswith(".py")}
    with tempfile.TemporaryDirectory(prefix="modelrelay-generator-") as folder:
        root = Path(folder)
        for name, text in python.items():
            path = root / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text.strip() + "\n", encoding="utf-8", newline="\n")
        if imports:
            _ruff(root, "check", "--fix")
        _ruff(root, "format")
        done = {name: (root / name).read_text(encoding="utf-8") for name in python}
    return {name: done.get(name, text) for name, text in files.items()}


def _ruff(root: Path, *command: str) -> None:
    if version("ruff") != RUFF:
        said = f"ruff {version('ruff')} is installed, generated code is formatted by {RUFF}"
        raise SpecError.at("", said, "make setup")
    beside = Path(sys.executable).with_name("ruff")
    binary = str(beside) if beside.exists() else shutil.which("ruff") or "ruff"
    options = ["--no-cache", "--quiet", "--config", str(_RULES), str(root)]
    done = subprocess.run([binary, *command, *options], capture_output=True, text=True, check=False)
    if done.returncode != 0:
        said = f"the generated code is not Python: {shown(done.stderr, 400)}"
        raise SpecError.at("", said, "report it with the spec")
