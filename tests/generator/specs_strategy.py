"""Small random documents: every construct, hostile names and texts, now and then something that must be refused."""

from __future__ import annotations

from typing import Any

from hypothesis import strategies as st

_WORDS = (
    "id name class from self data v at get cls list str dict date datetime type None field define http to_dict from_dict "
    "additional_properties a-b a_b aB 1st 名前 größe $ref_ __init__ _f timeout headers body new out error property"
)
NAMES = st.sampled_from(
    [*_WORDS.split(), "", " ", 'q"uote', "new\nline", "{{ 7 }}", "a/b", "a~b", "{x}"],
)
TEXTS = st.sampled_from(
    [
        "",
        "Plain.",
        '"""\nimport os\nos.environ["PWNED"] = "1"\n"""',
        "'''",
        "\\",
        '\\"""',
        "\x00\x1b[31m\u202e",
        "{{ namespace.__init__.__globals__ }} {% raw %}",
        "')\nraise SystemExit(3)\n#",
        "# -*- coding: utf-7 -*-",
        'ends in a quote "',
        "| table | row |\n- list\n\n    code",
        "é" * 300,
    ]
)
SCHEMA_NAMES = ("Thing", "class", "foo_bar", "FooBar", "Any", "Model", "1st", "List", "None")
REFS = st.sampled_from([{"$ref": f"#/components/schemas/{name}"} for name in SCHEMA_NAMES[:5]])


def described(schemas: st.SearchStrategy[dict[str, Any]]) -> st.SearchStrategy[dict[str, Any]]:
    extra = st.fixed_dictionaries(
        {}, optional={"description": TEXTS, "deprecated": st.booleans(), "title": TEXTS}
    )
    return st.builds(
        lambda schema, more: {**more, **schema} if "$ref" not in schema else schema, schemas, extra
    )


SCALARS: st.SearchStrategy[dict[str, Any]] = st.sampled_from(
    [
        {"type": "string"},
        {"type": "string", "format": "date-time"},
        {"type": "string", "format": "date"},
        {"type": "string", "minLength": 1, "maxLength": 9},
        {"type": "string", "pattern": "^[a-c]+$"},
        {"type": "integer"},
        {"type": "integer", "minimum": 2, "maximum": 9},
        {"type": "number", "exclusiveMinimum": 0},
        {"type": "boolean"},
        {"type": "null"},
        {"type": ["string", "null"]},
        {"type": ["string", "integer"]},
        {"type": "string", "enum": ["a", "b", "a-b", "a_b", "", 'x"y']},
        {"type": "integer", "enum": [1, -1, 0]},
        {"type": ["string", "null"], "enum": ["x", None]},
        {"enum": ["a", 1, True]},
        {"const": "fixed"},
        {"const": 7},
        {"type": "object"},
        {},
        {"type": "string", "default": "unsent"},
    ]
)


def _objects(inner: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    def build(properties: dict[str, Any], required: int, extra: Any) -> dict[str, Any]:
        names = list(properties)
        made: dict[str, Any] = {"type": "object", "properties": properties}
        if names and required:
            made["required"] = names[: required % (len(names) + 1)] or names[:1]
        return made if extra is None else made | {"additionalProperties": extra}

    properties = st.dictionaries(NAMES, inner, max_size=5)
    return st.builds(build, properties, st.integers(0, 5), st.one_of(st.none(), st.booleans(), SCALARS))


def _wider(inner: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    return st.one_of(
        _objects(described(inner)),
        st.builds(lambda items: {"type": "array", "items": items}, inner),
        st.builds(lambda value: {"type": "object", "additionalProperties": value}, inner),
        st.builds(lambda a, b: {"oneOf": [a, b]}, inner, inner),
        st.builds(lambda a, b: {"anyOf": [a, b, {"type": "null"}]}, inner, inner),
        st.builds(lambda a, b: {"allOf": [a, b]}, _objects(inner), st.one_of(_objects(inner), REFS)),
    )


SCHEMAS = described(
    st.recursive(
        st.one_of(SCALARS, REFS, st.booleans().map(lambda b: {} if b else {"type": "string"})),
        _wider,
        max_leaves=5,
    )
)


def _parameter(name: str, where: str, schema: Any, text: str, required: bool) -> dict[str, Any]:
    made = {"name": name, "in": where, "schema": schema, "description": text}
    return made | {"required": True} if required or where == "path" else made


PARAMETERS = st.lists(
    st.builds(
        _parameter, NAMES.filter(bool), st.sampled_from(["query", "header"]), SCALARS, TEXTS, st.booleans()
    ),
    max_size=4,
    unique_by=lambda p: (p["in"], p["name"].lower()),
)


def _operation(
    number: int, parameters: list[Any], body: Any, answer: Any, text: str, media: str
) -> dict[str, Any]:
    made: dict[str, Any] = {
        "operationId": f"op {number}",
        "summary": text,
        "description": text,
        "parameters": parameters,
        "responses": {"200": {"description": text, "content": {media: {"schema": answer}}}, "404": {"description": text}},
    }  # fmt: skip
    if body is not None:
        made["requestBody"] = {"required": True, "content": {"application/json": {"schema": body}}}
    return made


MEDIA = st.sampled_from(
    ["application/json"] * 5
    + ["application/problem+json", "text/plain", "application/octet-stream", "text/event-stream"]
)


def _document(schemas: list[Any], operations: list[tuple[Any, ...]], title: str) -> dict[str, Any]:
    paths = {
        f"/p{number}": {"post": _operation(number, *operation)} for number, operation in enumerate(operations)
    }
    return {
        "openapi": "3.1.0",
        "info": {"title": title, "version": "1", "description": title},
        "paths": paths,
        "components": {"schemas": dict(zip(SCHEMA_NAMES, schemas, strict=False))},
    }


OPERATIONS = st.tuples(PARAMETERS, st.one_of(st.none(), SCHEMAS), SCHEMAS, TEXTS, MEDIA)
DOCUMENTS = st.builds(
    _document,
    st.lists(SCHEMAS, min_size=len(SCHEMA_NAMES), max_size=len(SCHEMA_NAMES)),
    st.lists(OPERATIONS, min_size=1, max_size=2),
    TEXTS,
)
