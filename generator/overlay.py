"""OpenAPI Overlay 1.0: named places of a document are updated or removed, in order.

Targets are the JSONPath that overlays use in practice: `$`, `.name`, `['name']`, `[0]`, `*`, `..name` and filters of the
form `[?(@.name == 'value')]` (`!=`, or the bare `@.name`; `@['name']` too). Anything else is refused, never skipped.
"""

from __future__ import annotations

import copy
import re
from collections.abc import Iterator
from typing import Any, TypeAlias

from .problems import Problem, SpecError, child, shown

Slot: TypeAlias = tuple[Any, Any]  # the container and the key in it

_STEP = re.compile(
    r"""
    \.\.(?P<deep>\*|[\w$-]+) | \.(?P<name>\*|[\w$-]+)
    | \[ \s* (?: '(?P<single>(?:[^'\\]|\\.)*)' | "(?P<double>(?:[^"\\]|\\.)*)" | (?P<index>\d+) | (?P<star>\*)
      | \? \s* \(? \s* @ (?: \.(?P<left>[\w$-]+) | \[ '(?P<left2>[^']*)' \] )
        (?: \s* (?P<op>==|!=) \s* (?: '(?P<text>[^']*)' | "(?P<text2>[^"]*)" | (?P<word>true|false|null|-?\d+) ) )? \s* \)?
      ) \s* \]
    """,
    re.VERBOSE,
)


def applied(data: Any, overlay: Any, source: str) -> Any:
    """A copy of `data` with the overlay's actions applied."""
    try:
        return _applied(data, overlay)
    except SpecError as error:
        raise error.sourced(source) from None


def _applied(data: Any, overlay: Any) -> Any:
    if not isinstance(overlay, dict) or not str(overlay.get("overlay", "")).startswith("1."):
        raise SpecError(
            Problem("/overlay", "is not an Overlay 1.0 document", "begin it with `overlay: 1.0.0`")
        )
    actions = overlay.get("actions")
    if not isinstance(actions, list) or not actions:
        raise SpecError(Problem("/actions", "has no actions", "list at least one"))
    unknown = [
        key
        for key in overlay
        if key not in ("overlay", "info", "actions", "extends") and not key.startswith("x-")
    ]
    if unknown:
        raise SpecError(Problem(child("", unknown[0]), "is not a member of an overlay"))
    root = {"$": copy.deepcopy(data)}
    for number, action in enumerate(actions):
        _act(root, action, f"/actions/{number}")
    return root["$"]


def _act(root: dict[str, Any], action: Any, pointer: str) -> None:
    if not isinstance(action, dict) or not isinstance(action.get("target"), str):
        raise SpecError(Problem(pointer, "has no `target`"))
    unknown = [
        key
        for key in action
        if key not in ("target", "description", "update", "remove") and not key.startswith("x-")
    ]
    if unknown:
        raise SpecError(Problem(child(pointer, unknown[0]), "is not a member of an action"))
    remove = action.get("remove") is True
    if remove == ("update" in action):
        raise SpecError(Problem(pointer, "must have either `update` or `remove: true`"))
    slots = list(_find(root, action["target"], f"{pointer}/target"))
    if not slots:
        raise SpecError(
            Problem(
                f"{pointer}/target",
                f"{shown(action['target'])} matches nothing",
                "correct or delete the action",
            )
        )
    if remove:
        for container, key in sorted(slots, key=lambda slot: isinstance(slot[1], int) and -slot[1]):
            del container[key]
        return
    for container, key in slots:
        container[key] = _merged(container[key], copy.deepcopy(action["update"]), f"{pointer}/update")


def _merged(old: Any, new: Any, pointer: str) -> Any:
    """Objects are merged member by member; an array gets the update as a further item (or items)."""
    if isinstance(old, dict) and isinstance(new, dict):
        for key, value in new.items():
            both = key in old and isinstance(old[key], (dict, list)) and isinstance(value, type(old[key]))
            old[key] = _merged(old[key], value, child(pointer, key)) if both else value
        return old
    if isinstance(old, list):
        return old + (new if isinstance(new, list) else [new])
    raise SpecError(
        Problem(pointer, "updates something that is neither object nor array", "target its parent")
    )


def _find(root: dict[str, Any], target: str, pointer: str) -> Iterator[Slot]:
    slots: list[Slot] = [(root, "$")]
    if not target.startswith("$"):
        raise SpecError(Problem(pointer, "must begin with `$`"))
    position = 1
    while position < len(target):
        step = _STEP.match(target, position)
        if step is None:
            raise SpecError(
                Problem(
                    pointer, f"cannot be read from {shown(target[position:])!r}", "use a simpler JSONPath"
                )
            )
        slots = [found for container, key in slots for found in _step(container[key], step)]
        position = step.end()
    yield from slots


def _step(value: Any, step: re.Match[str]) -> Iterator[Slot]:
    part = step.groupdict()
    if part["deep"] is not None:
        yield from _deep(value, part["deep"])
    elif part["name"] == "*" or part["star"]:
        yield from _all(value)
    elif part["index"] is not None:
        if isinstance(value, list) and int(part["index"]) < len(value):
            yield value, int(part["index"])
    elif part["left"] is not None or part["left2"] is not None:
        yield from (slot for slot in _all(value) if _fits(slot[0][slot[1]], part))
    else:
        quoted = part["single"] if part["single"] is not None else part["double"]
        name = part["name"] if quoted is None else re.sub(r"\\(.)", r"\1", quoted)
        if isinstance(value, dict) and name in value:
            yield value, name


def _all(value: Any) -> Iterator[Slot]:
    keys = list(value) if isinstance(value, dict) else range(len(value)) if isinstance(value, list) else ()
    yield from ((value, key) for key in keys)


def _deep(value: Any, name: str) -> Iterator[Slot]:
    for container, key in _all(value):
        if name in ("*", key):
            yield container, key
        yield from _deep(container[key], name)


def _fits(value: Any, part: dict[str, str | None]) -> bool:
    name = part["left"] if part["left"] is not None else part["left2"]
    if not isinstance(value, dict) or name not in value:
        return False
    if part["op"] is None:
        return True
    word = part["word"]
    wanted: Any = part["text"] if part["text"] is not None else part["text2"]
    if word is not None:
        wanted = {"true": True, "false": False, "null": None}.get(word, word)
        wanted = int(wanted) if isinstance(wanted, str) else wanted
    return bool((value[name] == wanted) == (part["op"] == "=="))
