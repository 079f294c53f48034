"""What is supported of a document's parts: what is read, what is set aside because it changes no call, and what is refused."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from .ir import Ignored
from .naming import is_name
from .problems import Problem, child, shown

Node = dict[str, Any]

_SERVER = "callers set `base_url`"
_SENT = "the server sends these"
_USED = "used where an operation refers to it, if at all"
_DIALECT = "the keywords are read as JSON Schema 2020-12 has them"
# Part of a document → the extensions that are read there, and what changes no call.
_PARTS: dict[str, tuple[str, dict[str, str]]] = {
    "document": ("", {"webhooks": _SENT, "jsonSchemaDialect": _DIALECT}),
    "component": ("", {"callbacks": _USED, "links": _USED, "pathItems": _USED}),
    "server": ("", {}),
    "path": ("", {"servers": _SERVER, "trace": "no client sends TRACE"}),
    "operation": (
        "internal key method pagination resource streams unwrap",
        {"callbacks": _SENT, "servers": _SERVER},
    ),
    "parameter": ("managed name", {"allowReserved": "values are always percent-encoded"}),
    "body": ("", {}),
    "response": ("", {"links": "they say what to call next"}),
    "schema": ("aliases client-value derived flatten name", {}),
}


# Extension → whether a value fits, and what would; the others are checked where they are used.
_PINS: dict[str, tuple[Callable[[Any], bool], str]] = {
    "x-sdk-aliases": (
        lambda v: isinstance(v, list) and all(isinstance(n, str) for n in v),
        "a list of names",
    ),
    "x-sdk-client-value": (lambda v: v == "publishable_key", "publishable_key"),
    "x-sdk-key": (lambda v: v in ("secret", "publishable", "any"), "secret, publishable or any"),
    "x-sdk-method": (lambda v: is_name(v) and v != "mro", "a free name in snake_case"),
    "x-sdk-resource": (lambda v: all(map(is_name, str(v).split("."))), "free names in snake_case"),
}
_KEYWORDS = {
    *"multipleOf minimum maximum exclusiveMinimum exclusiveMaximum minLength maxLength pattern minItems maxItems".split(),
    *"uniqueItems format enum const properties required items additionalProperties anyOf oneOf allOf".split(),
    *"discriminator $ref type nullable title description deprecated default example examples readOnly".split(),
    *"writeOnly externalDocs xml $comment $schema".split(),
}
_REFUSED = ("$dynamicRef", "$id", "$anchor")


def judged(raw: Node, kind: str, pointer: str) -> Iterator[Problem | Ignored]:
    """What changes no call is set aside; an `x-sdk-*` that stands where nothing reads it is a mistake."""
    named, aside = _PARTS[kind]
    known = [f"x-sdk-{name}" for name in named.split()]
    for key, value in raw.items():
        at, (fits, what) = child(pointer, key), _PINS.get(key, (None, ""))
        if key.startswith("x-sdk-") and key not in known:
            listed = f"known are {', '.join(known)}"
            remedy = listed if known else "put it on an operation, a parameter or a schema"
            yield Problem(at, f"is not an extension of {kind}s", remedy)
        elif fits is not None and not fits(value):
            yield Problem(at, f"cannot be {shown(value)}", f"give {what}")
        elif key in aside and value:
            yield Ignored(at, key, aside[key])
        elif kind == "schema" and key in _REFUSED:
            yield Problem(at, f"{shown(key)} is not supported", "use plain references")
        elif kind == "schema" and key not in _KEYWORDS and not key.startswith("x-"):
            text = key.startswith("content")
            said = "the text is handed over as it is" if text else "only the server checks it"
            yield Ignored(at, shown(key), said)
    if kind == "server" and "{" in raw.get("url", ""):
        yield Ignored(pointer, "server variables", _SERVER)


def parameter_problem(where: str, style: str | None) -> str:
    """Why the SDK cannot send a parameter."""
    if where == "cookie":
        return "is a cookie: the SDK sends none"
    fits = ("form", "spaceDelimited", "pipeDelimited", "deepObject") if where == "query" else ("simple",)
    return "" if style in (None, *fits) else f"has style {shown(style)}"


def scheme_problem(scheme: Node) -> str:
    """Why the client has nothing for a security scheme."""
    kind, how = scheme.get("type"), str(scheme.get("scheme", scheme.get("in", ""))).lower()
    if kind in ("oauth2", "openIdConnect") or (kind, how) in (("http", "bearer"), ("apiKey", "header")):
        return ""
    known = f"the key is in a {how}, not in a header"
    return known if kind == "apiKey" else f"the client has no {shown(kind)} {how}".rstrip()
