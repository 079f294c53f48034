"""Operations as a server sees them: one JSON file for the fake server in `modelrelay.testing`."""

from __future__ import annotations

import json
from typing import Any

from .ir import ABSENT, Api, Operation
from .media import is_json


def as_json(api: Api) -> str:
    """An operation a line, then a schema a line: a change is a diff of its line."""
    routes = [json.dumps(_route(op), ensure_ascii=False) for op in api.operations]
    schemas = [
        f"{json.dumps(name)}: {json.dumps(api.components[name], ensure_ascii=False)}"
        for name in api.components
    ]
    return '{"routes": [\n' + ",\n".join(routes) + '\n], "schemas": {\n' + ",\n".join(schemas) + "\n}}\n"


def _route(op: Operation) -> dict[str, Any]:
    return {
        "id": op.id,
        "method": op.method,
        "path": op.path,
        "resource": op.resource,
        "name": op.name,
        "key": op.key,
        "security": op.security,
        "parameters": [
            {"name": p.wire, "in": p.location, "required": p.required, "schema": p.schema}
            | ({} if p.example is ABSENT else {"example": p.example})
            for p in op.parameters
        ],
        "request": op.body.schema if op.body is not None and is_json(op.body.media) else None,
        "request_required": op.body is not None and op.body.required,
        "success": next((int(r.status) for r in op.success if r.status.isdigit()), 200),
        "responses": {r.status: _response(r) for r in op.responses},
        "streams": op.streams,
        "unwrap": op.unwrap,
    }


def _response(response: Any) -> dict[str, Any]:
    entry: dict[str, Any] = {"media": {c.media: c.schema for c in response.contents}}
    examples = {c.media: c.example for c in response.contents if c.example is not ABSENT}
    if examples:
        entry |= {"example": next(iter(examples.values())), "examples": examples}
    if response.headers:
        entry["headers"] = [name for name, _ in response.headers]
    return entry
