"""Spec text → Python identifiers. Spec text is input: whatever it holds, a name that leaves here is a plain identifier."""

from __future__ import annotations

import builtins
import keyword
import re
import unicodedata
from collections.abc import Callable, Iterable

_WORD_BREAK = re.compile(r"[^0-9A-Za-z]+|(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])")

# Names that a generated class or function needs for itself.
MODEL_RESERVED = frozenset({"from_dict", "to_dict", "http", "additional_properties", "self", "cls", "mro"})
CALL_OPTIONS = ("timeout", "retry", "headers", "request_id", "extra_query", "extra_body")
CALL_RESERVED = frozenset({"self", "accept", *CALL_OPTIONS})
# Names that the handwritten clients take, so no resource may have them.
CLIENT_RESERVED = frozenset({"chat", "llm", "for_customer", "parse", "close", "with_options", "map", "mock"})


_UNDECOMPOSED = str.maketrans(
    {"ß": "ss", "æ": "ae", "Æ": "Ae", "œ": "oe", "ø": "o", "Ø": "O", "ł": "l", "đ": "d"}
)


def _latin(text: str) -> str:
    """`Ünïcode` → `Unicode`; letters of other scripts are spelled by their code points, so that they stay distinct."""
    out: list[str] = []
    for char in unicodedata.normalize("NFKD", text.translate(_UNDECOMPOSED)):
        if char.isascii():
            out.append(char)
        elif not unicodedata.combining(char) and char.isalnum():
            out.append(f" u{ord(char):x} ")
        elif not unicodedata.combining(char):
            out.append(" ")
    return "".join(out)


def words(text: str) -> list[str]:
    """The words of a name, in any of the usual spellings."""
    return [word for word in _WORD_BREAK.split(_latin(text)) if word]


def snake(text: str, prefix: str = "field") -> str:
    """A snake_case identifier; keywords get a trailing underscore, digits first a word before them."""
    name = "_".join(word.lower() for word in words(text))
    if not name:
        name = f"{prefix}_{'_'.join(f'u{ord(char):x}' for char in text)}" if text else prefix
    if name[0].isdigit():
        name = f"{prefix}_{name}"
    return f"{name}_" if keyword.iskeyword(name) else name


def is_name(value: object) -> bool:
    return isinstance(value, str) and snake(value) == value


def pascal(text: str) -> str:
    """A PascalCase identifier; upper-case runs are kept (`HTTPInfo`)."""
    name = "".join(word[0].upper() + word[1:] for word in words(text))
    if not name:
        name = "Schema" + "".join(f"U{ord(char):x}" for char in text)
    if name[0].isdigit():
        name = f"Schema{name}"
    return (
        f"{name}_" if keyword.iskeyword(name) or hasattr(builtins, name) or name in _CLASS_RESERVED else name
    )


_CLASS_RESERVED = frozenset({"Any", "Literal", "Mapping", "Sequence", "TypeAlias", "Self", "Callable"})


def constant(text: str) -> str:
    """An UPPER_CASE name, for enum members."""
    return snake(text, "value").upper()


def assign(
    wire_names: Iterable[str],
    convert: Callable[[str], str],
    reserved: Iterable[str] = (),
    same: Callable[[str], str] = str,
    joint: str = "_",
) -> dict[str, str]:
    """Distinct identifiers for distinct wire names, the same on every run.

    A name that already is its own identifier keeps it; of the others that come to the same identifier the
    first by name has it, later ones are numbered from 2. The document's order has no say.
    """
    names = list(wire_names)
    taken = {same(name) for name in reserved}
    held = set(reserved)
    out: dict[str, str] = {}
    for wire in sorted(names, key=lambda name: (convert(name) != name, name)):
        plain = convert(wire)
        if plain in held:
            plain = f"{plain}_"
        name, number = plain, 1
        while same(name) in taken:
            number += 1
            name = f"{plain.rstrip('_')}{joint}{number}"
        taken.add(same(name))
        out[wire] = name
    return {wire: out[wire] for wire in names}
