"""Where a secret shows: in an object and all it holds, in an exception and all its chain, its traceback and its pickle."""

import copy
import pickle
import traceback
from types import BuiltinFunctionType, CodeType, FrameType, FunctionType, ModuleType, TracebackType
from typing import Any

ELSEWHERE = (ModuleType, type, FunctionType, BuiltinFunctionType, CodeType, FrameType, TracebackType)


def leaks(root: object, secret: str) -> list[str]:
    """The paths by which `secret` can be reached from `root` through attributes and items (frames not included)."""
    found: list[str] = []
    seen: set[int] = set()
    kept: list[object] = []  # ids stay unique only while the objects live
    waiting: list[tuple[str, object]] = [("", root)]
    while waiting:
        path, value = waiting.pop()
        if id(value) in seen or isinstance(value, ELSEWHERE):
            continue
        seen.add(id(value))
        kept.append(value)
        if isinstance(value, str):
            if secret in value:
                found.append(path)
        elif isinstance(value, (bytes, bytearray, memoryview)):
            if secret.encode() in bytes(value):
                found.append(path)
        elif isinstance(value, dict):
            for key, item in list(value.items()):
                waiting += [(f"{path} key", key), (f"{path}[{key!r:.40}]", item)]
        elif isinstance(value, (list, tuple, set, frozenset)):
            waiting += [(f"{path}[{index}]", item) for index, item in enumerate(value)]
        if isinstance(value, BaseException):
            waiting += [
                (f"{path}.{name}", getattr(value, name)) for name in ("args", "__cause__", "__context__")
            ]
        waiting += [(f"{path}.{name}", item) for name, item in list(getattr(value, "__dict__", {}).items())]
        for cls in type(value).__mro__:
            slots = cls.__dict__.get("__slots__", ())
            for name in (slots,) if isinstance(slots, str) else slots:
                if hasattr(value, name):
                    waiting.append((f"{path}.{name}", getattr(value, name)))
    return found


def error_leaks(error: BaseException, secret: str) -> list[str]:
    """Every way in which an exception could give `secret` away."""
    found = leaks(error, secret)
    shown = {"str": str(error), "repr": repr(error), "traceback": "".join(traceback.format_exception(error))}  # fmt: skip
    found += [name for name, text in shown.items() if secret in text]
    if secret.encode() in pickle.dumps(error):
        found.append("pickle")
    return found


def travels(error: BaseException) -> list[str]:
    """What goes wrong when an error is pickled, or deep-copied."""
    found = []
    for name, copied in (
        ("pickle", lambda: pickle.loads(pickle.dumps(error))),
        ("deepcopy", lambda: copy.deepcopy(error)),
    ):
        try:
            other: Any = copied()
        except Exception as problem:
            found.append(f"{name}: {problem!r}")
            continue
        if type(other) is not type(error) or str(other) != str(error):
            found.append(f"{name}: {other!r} instead of {error!r}")
        if other.__dict__.keys() != error.__dict__.keys():
            found.append(f"{name} loses {error.__dict__.keys() - other.__dict__.keys()}")
    return found
