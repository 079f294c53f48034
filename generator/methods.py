"""Operations → the resources and methods that the clients show for them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping

from .ir import Operation
from .naming import CLIENT_RESERVED, snake, words
from .prepare import Node
from .problems import Problem, shown


def named(ops: list[Node]) -> dict[str, tuple[str, str]]:
    """By the place of the operation: its resource, and the shortest name that nothing else there has. Order has no say."""
    known = {(op["x-method"], op["x-path"]) for op in ops}
    choices = {op["x-place"]: (_resource(op), _methods(op, _resource(op), known)) for op in ops}
    split = [resource.rpartition(".") for resource, _ in choices.values()]
    inner = {(outer, name) for outer, _, name in split}
    while True:
        times = Counter((resource, names[-1]) for resource, names in choices.values())
        times.update(inner & times.keys())
        longer = [
            names for resource, names in choices.values() if len(names) > 1 < times[resource, names[-1]]
        ]
        if not longer:
            return {place: (resource, names[-1]) for place, (resource, names) in choices.items()}
        last = max((len(names[0]), names[0]) for names in longer)[1]
        for names in longer:
            if names[0] == last:
                names.pop()


def resource_docs(
    names: Mapping[str, tuple[str, str]], ops: list[Node], tags: Mapping[str, str]
) -> tuple[tuple[str, str], ...]:
    """What the document says of the tag that most operations of a resource have; of two, of the first by name."""
    found: dict[str, list[str]] = {}
    for op in ops:
        found.setdefault(names[op["x-place"]][0], []).append((*op.get("tags", ()), "")[0])
    return tuple((name, tags.get(max(sorted(of), key=of.count), "")) for name, of in found.items())


def clashes(ops: Iterable[Operation]) -> Iterator[Problem]:
    """Names that two things would have, and those that the clients need for themselves."""
    known: dict[str, str] = {}
    resources: dict[str, str] = {}
    for op in ops:
        method, pin = f"client.{op.resource}.{op.name}", "pin another `x-sdk-method`"
        claims = {op.id: "rename one", method: pin}
        if op.plain and op.streamed and not op.internal:
            claims[f"{method}_stream"] = pin
        for name, remedy in claims.items():
            other = known.setdefault(name, op.pointer)
            if other != op.pointer:
                yield Problem(op.pointer, f"{shown(name)} is also {shown(other)}", remedy)
        one = resources.setdefault(op.resource.replace(".", "_"), op.resource)
        said = f"{one} and {op.resource} have one class" if one != op.resource else ""
        taken = op.resource in CLIENT_RESERVED and not op.internal
        if taken or op.resource == "resources" or op.resource.startswith("async_"):
            said = f"{op.resource} is the name of something that the clients have"
        if said:
            yield Problem(op.pointer, said, "pin another `x-sdk-resource`")


def _resource(op: Node) -> str:
    """Pinned, else the first tag, else the first fixed part of the path; with what a path nests beneath it.

    `/projects/{id}/webhooks` is `projects.webhooks`. What is singular there, as `/customers/{id}/subscription`, is a method.
    """
    pinned = op.get("x-sdk-resource")
    if isinstance(pinned, str):
        return pinned
    parts = [part for part in op["x-path"].split("/") if part]
    fixed = [part for part in parts if not part.startswith("{")]
    name = snake((*op.get("tags", ()), *fixed, "root")[0], "resource")
    name = f"{name}_" if name in CLIENT_RESERVED else name
    nests = len(parts) > 2 and parts[1].startswith("{") and snake(parts[0], "resource") == name
    inner = snake(parts[2], "resource") if nests and not parts[2].startswith("{") else ""
    return f"{name}.{inner}" if _singular(inner) != inner else name


def operation_id(op: Node) -> str:
    return str(op["x-id"] or "_".join([op["x-method"].lower(), *words(op["x-path"])]))


def _methods(op: Node, resource: str, known: set[tuple[str, str]]) -> list[str]:
    """Pinned, else the operationId in snake_case, then without the words of the resource: `listSessions` of `sessions` is `list`."""
    pinned = op.get("x-sdk-method")
    if isinstance(pinned, str):
        return [pinned]
    names = [snake(operation_id(op), "operation")]
    if op["x-id"] is None:
        return names + _by_path(op, resource, known)
    nouns = {_singular(word) for word in words(resource)}
    for part in resource.split("."):
        name, own = words(names[-1]), part.split("_")
        if name[: len(own)] == own:  # `emails_list`; elsewhere a verb stands first
            name = name[len(own) :] or name
        elif _singular(name[0]) not in nouns:
            said = [_singular(word) for word in name[1 : len(own) + 1]]
            name = [name[0], *name[len(own) + 1 :]] if said == [*map(_singular, own)] else name
        names.append(snake("_".join(name), "operation"))
    return names


def _by_path(op: Node, resource: str, known: set[tuple[str, str]]) -> list[str]:
    """What it does, and what the path has after the resource: `GET /users/{id}/avatar` is `get_avatar`, `POST` there `avatar`."""
    method, path = op["x-method"], op["x-path"]
    parts = [part for part in path.split("/") if part]
    fixed = [snake(part, "part") for part in parts if not part.startswith("{")]
    one, last = path.endswith("}"), fixed[-1] if fixed else ""
    many = _singular(last) != last and not last.endswith(("us", "is"))
    others = {("PUT", path), ("PATCH", path)} & known
    verbs = {
        "GET": "list" if many and not one else "get",
        "POST": "create" if not one else "post" if others else "update",
        "PUT": "replace" if ("PATCH", path) in known else "update",
        "PATCH": "update",
        "DELETE": "delete" if one or not many else "delete_all",
    }
    verb = verbs.get(method, method.lower())
    alike = [_singular(part).replace("_", "") for part in (*fixed, resource.rpartition(".")[2])]
    after = alike.index(alike[-1]) + 1
    rest = fixed[after:] if after < len(alike) else [*fixed]
    if rest and verb not in ("list", "delete_all"):
        rest[-1] = _singular(rest[-1])
    said = rest if method == "POST" and rest and not (one or many) else [verb, *rest]
    return [snake("_".join(name), "operation") for name in ([verb, *fixed], said)]


def _singular(word: str) -> str:
    for plural, one in (("ies", "y"), ("sses", "ss"), ("xes", "x"), ("ches", "ch"), ("ss", "ss"), ("s", "")):
        if word.endswith(plural):
            return word.removesuffix(plural) + one
    return word
