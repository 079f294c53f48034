"""Values that fit a type: for examples in the docs and for the generated tests. The same on every run."""

from __future__ import annotations

import re
from typing import Any

from . import ir
from .code import Code

_DEPTH = 4
_END = 40


class _Endless(Exception):
    """The type has no finite value: it requires itself, or accepts nothing."""


def sample(code: Code, kind: ir.Type, *, full: bool = False, name: str = "") -> Any:
    """A JSON value of the type; None also when it has none.

    `full` fills in optional members too, as deep as it stays readable.
    """
    try:
        return _sample(code, kind, full, 0, name)
    except _Endless:
        return None


def _sample(code: Code, kind: ir.Type, full: bool, depth: int, name: str = "") -> Any:
    kind = code.seen(kind)
    if depth > _END:
        raise _Endless
    match kind:
        case ir.Scalar():
            return _scalar(kind, name)
        case ir.Nullable(inner):
            return None if depth > _DEPTH else _sample(code, inner, full, depth, name)
        case ir.Array(item, limits):
            count = max(limits.min_items or 0, 1 if full and depth < _DEPTH else 0)
            return [_sample(code, item, full, depth + 1, name) for _ in range(count)]
        case ir.Map(value):
            return {"key": _sample(code, value, full, depth + 1)} if full and depth < _DEPTH else {}
        case ir.Union(members):
            return _sample(code, _lightest(members), full, depth, name)
        case ir.Named(found):
            return _named(code, found, full, depth)


def _lightest(members: tuple[ir.Type, ...]) -> ir.Type:
    return next((member for member in members if isinstance(member, ir.Scalar)), members[0])


def _named(code: Code, name: str, full: bool, depth: int) -> Any:
    schema = code.made[name]
    if isinstance(schema, ir.Enum):
        return schema.members[0].value
    if isinstance(schema, ir.Alias):
        kind = schema.type.inner if isinstance(schema.type, ir.Nullable) else schema.type
        if isinstance(kind, ir.Union) and kind.discriminator is not None:
            tag, target = kind.discriminator.mapping[0]
            return {**_named(code, target, full, depth + 1), kind.discriminator.property: tag}
        return _sample(code, schema.type, full and depth < _DEPTH, depth + 1)
    return _model(code, schema, full, depth)


def _model(code: Code, model: ir.Model, full: bool, depth: int) -> dict[str, Any]:
    out: dict[str, Any] = {}
    for item in model.fields:
        if item.const is not ir.ABSENT and (item.required or full):
            out[item.wire] = item.const
        elif item.write_only or (item.type == ir.Scalar("never") and not item.required):
            continue
        elif item.required or (full and depth < _DEPTH):
            out[item.wire] = _sample(code, item.type, full, depth + 1, item.wire)
    return out


def _scalar(kind: ir.Scalar, name: str) -> Any:
    if kind.values:
        return kind.values[0]
    limits = kind.limits
    if kind.kind == "text":
        return _text(limits, name)
    if kind.kind in ("integer", "number"):
        return _number(limits, whole=kind.kind == "integer")
    if kind.kind == "never":
        raise _Endless
    plain = {
        "boolean": True,
        "moment": "2025-01-02T03:04:05Z",
        "day": "2025-01-02",
        "binary": "",
        "any": ["thing"],
    }
    return plain.get(kind.kind)


def _text(limits: ir.Limits, name: str) -> str:
    word = re.sub(r"[^A-Za-z0-9_]", "", name) or "text"
    candidates = [
        {
            "email": "user@example.com",
            "uri": "https://example.com/",
            "uuid": "0b5f3a0e-6c56-4bd0-9f0c-0f5f3c0e6c56",
        }.get(limits.format or "", word)
    ]
    if limits.pattern is not None:
        candidates += [
            "user@example.com",
            "a",
            "A",
            "0",
            "abc",
            "https://example.com/",
        ]
    for candidate in candidates:
        text = candidate.ljust(limits.min_length or 0, "x")[: limits.max_length]
        if limits.pattern is None or re.search(limits.pattern, text):
            return text
    return candidates[0]


def _number(limits: ir.Limits, whole: bool) -> Any:
    step = limits.multiple_of or (1 if whole else 0.5)
    low = limits.minimum if limits.minimum is not None else limits.exclusive_minimum
    high = limits.maximum if limits.maximum is not None else limits.exclusive_maximum
    value = step if low is None or low < step else (int(low / step) + 1) * step
    if low is not None and limits.minimum is not None and low > 0 and low % step == 0:
        value = low
    if high is not None and value >= high:
        value = high if limits.exclusive_maximum is None else high - step
    return int(value) if whole else value


def argument_sample(code: Code, p: ir.Parameter) -> Any:
    """A value for a parameter: the document's example where it has one."""
    return p.example if p.example is not ir.ABSENT else sample(code, p.type, full=True, name=p.wire)


def body_sample(code: Code, body: ir.Body) -> Any:
    """A body for an operation: the document's example where it has one."""
    return body.example if body.example is not ir.ABSENT else sample(code, body.type, full=True)
