"""Lists that come in pages: as `x-sdk-pagination` says, else by the usual names of arguments and members."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from .ir import Array, Field, Model, Named, Nullable, Operation, Paging, Scalar, Schema, Type
from .media import is_json
from .naming import snake
from .problems import child, shown

OFFSET = ("offset", "skip")
LIMIT = ("limit", "page_size", "per_page", "max_results", "size", "count", "first")
CURSOR = tuple(
    "cursor after page_token next_token starting_after next_cursor continuation_token marker".split()
)
NEXT = tuple(
    "next_cursor next_page_token next_token end_cursor continuation_token next_marker after last_id".split()
)
MORE = ("has_more", "has_next_page", "has_next")
TOTAL = ("total", "total_count")
ITEMS = ("data", "items", "results", "entries", "records", "values")
_MEMBERS = ("items", "offset", "limit", "cursor", "next", "more", "total")
No = Callable[[str, str, str], None]


def paging(op: Operation, schemas: dict[str, Schema], no: No) -> Paging | None:
    """How the pages of an operation follow each other; None when it has none."""
    pin, at = op.pins.get("x-sdk-pagination"), child(op.pointer, "x-sdk-pagination")
    kinds = list(dict.fromkeys(c.type for r in op.success for c in r.contents if is_json(c.media)))
    page = _open(kinds[0], schemas) if len(kinds) == 1 and not op.streams else None
    arguments = {p.wire: p.name for p in op.parameters if p.location == "query"}
    arguments |= {f.wire: f.name for f in (op.body.fields if op.body else ())}
    members = dict(_members(page, schemas)) if isinstance(page, Model) else {}
    if isinstance(pin, dict):
        return _pinned(pin, at, arguments, members, no)
    if pin not in (None, False):
        no(at, "is not an object", f"give {', '.join(_MEMBERS)}, or false for no pages")
    if pin is not None or op.method != "GET" or page is None:
        return None
    names = {snake(wire): name for wire, name in arguments.items()}
    there = {snake(wire.rpartition(".")[2]): attribute for wire, (attribute, _) in members.items()}
    offset, cursor = _first(OFFSET, names), _first(CURSOR, names)
    items = _items(op, page, members)
    following = _first(NEXT, there)
    if items is None or not (offset or (cursor and following)):
        return None
    found = Paging(items, next=following, more=_first(MORE, there))
    if not offset:
        return replace(found, cursor=cursor)
    return replace(found, offset=offset, limit=_first(LIMIT, names), total=_first(TOTAL, there))


def paged(op: Operation, schemas: dict[str, Schema], no: No) -> dict[str, Any]:
    """What becomes of its pages and of `x-sdk-unwrap`: iterating unwraps, and keeps where the next page begins."""
    if found := paging(op, schemas, no):
        return {"paging": found, "unwrap": None}
    cursor = _cursor(op, schemas)
    if op.unwrap is not None and cursor not in (None, op.unwrap):
        at, said = child(op.pointer, "x-sdk-unwrap"), f"would hide {shown(cursor)}"
        no(at, said, "describe the pages with `x-sdk-pagination`")
    return {}


def unwrapped(kind: Type, member: str | None, schemas: dict[str, Schema]) -> Field | None:
    """The member that a method returns."""
    schema = schemas.get(kind.name) if isinstance(kind, Named) else None
    fields = schema.fields if isinstance(schema, Model) else ()
    return next((f for f in fields if f.wire == member and f.required), None)


def _cursor(op: Operation, schemas: dict[str, Schema]) -> str | None:
    """The member that says where the next page begins."""
    for kind in (c.type for r in op.success for c in r.contents):
        page = _open(kind, schemas)
        if isinstance(page, Model):
            return next((f.wire for f in page.fields if snake(f.wire) in (*NEXT, "cursor")), None)
    return None


def described(found: Paging | None) -> str:
    """How pages follow each other, in words."""
    return (
        ", ".join(f"{name} {place}" for name, place in vars(found).items() if place) if found else "nothing"
    )


def item(found: Paging, page: Type, schemas: dict[str, Schema]) -> Type:
    """The type of what iterating gives."""
    kind = _open(page, schemas)
    if isinstance(kind, Model):
        attributes = dict(_members(kind, schemas).values())
        kind = _open(attributes[found.items], schemas)
    return kind.item if isinstance(kind, Array) else Scalar("any")


def _pinned(
    pin: dict[str, Any], at: str, arguments: dict[str, str], members: dict[str, tuple[str, Type]], no: No
) -> Paging | None:
    out: dict[str, str] = {}
    for name, value in pin.items():
        known: dict[str, Any] = arguments if name in ("offset", "limit", "cursor") else members
        if name not in _MEMBERS:
            no(child(at, name), "is not a member of it", f"known are {', '.join(_MEMBERS)}")
        elif value not in known:
            what = "an argument" if known is arguments else "a member of the answer"
            no(child(at, name), f"{shown(value)} is not {what}", "correct it")
        else:
            out[name] = known[value] if known is arguments else known[value][0]
    if "items" not in pin or not ("offset" in pin or {"cursor", "next"} <= pin.keys()):
        no(at, "does not say how pages follow", "give items, and offset, or cursor and next")
        return None
    return Paging(**{"items": "", **out})


def _open(kind: Any, schemas: dict[str, Schema]) -> Any:
    """The model or array that a type is."""
    while not isinstance(kind, Array):
        kind = kind.inner if isinstance(kind, Nullable) else kind
        schema = schemas.get(kind.name) if isinstance(kind, Named) else None
        if schema is None or isinstance(schema, Model):
            return schema
        kind = getattr(schema, "type", Scalar("any"))
        if isinstance(kind, Scalar):
            return None
    return kind


def _members(
    page: Model, schemas: dict[str, Schema], outer: tuple[Field, ...] = ()
) -> dict[str, tuple[str, Type]]:
    """Members of a page, and of the objects in it, dotted: name in JSON → attribute, type."""
    out: dict[str, tuple[str, Type]] = {}
    for f in page.fields:
        path = (*outer, f)
        inner = _open(f.type, schemas)
        out[".".join(p.wire for p in path)] = ".".join(p.name for p in path), f.type
        if isinstance(inner, Model) and not outer:
            out |= _members(inner, schemas, path)
    return out


def _items(op: Operation, page: Any, members: dict[str, tuple[str, Type]]) -> str | None:
    """The attribute with the items: that of `x-sdk-unwrap`, else the only list, else one of the usual names."""
    if isinstance(page, Array):
        return ""
    lists = {
        wire: name
        for wire, (name, kind) in members.items()
        if "." not in wire and isinstance(kind.inner if isinstance(kind, Nullable) else kind, Array)
    }
    if op.unwrap is not None:
        return lists.get(op.unwrap)
    return next(iter(lists.values())) if len(lists) == 1 else _first(ITEMS, lists)


def _first(names: tuple[str, ...], among: dict[str, str]) -> str | None:
    return next((among[name] for name in names if name in among), None)
