"""Text → plain data: JSON, or YAML 1.2 read as JSON has it.

Dates, times and `no` are text, `017` is 17, `1e-6` a number; a key may stand once, and keys are text (`200:` too).
"""

from __future__ import annotations

import json
import re
from typing import Any

from ruamel.yaml import YAML
from ruamel.yaml.constructor import SafeConstructor
from ruamel.yaml.error import MarkedYAMLError, YAMLError
from ruamel.yaml.nodes import MappingNode, ScalarNode
from ruamel.yaml.resolver import VersionedResolver

from .problems import SpecError, shown

MAX_DEPTH = 100
_STANDARD = "tag:yaml.org,2002:"


class _Resolver(VersionedResolver):
    """Which scalars are not text: https://yaml.org/spec/1.2.2/#1032-tag-resolution."""

    @property
    def versioned_resolver(self) -> Any:
        return self.yaml_implicit_resolvers


for _name, _first, _pattern in (
    ("null", ["", *"~nN"], "~|null|Null|NULL|"),
    ("bool", [*"tTfF"], "true|True|TRUE|false|False|FALSE"),
    ("int", [*"-+0123456789"], "[-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+"),
    ("float", [*"-+.0123456789"], r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?"),
    ("float", [*"-+."], r"[-+]?\.(inf|Inf|INF)|\.(nan|NaN|NAN)"),
    ("merge", ["<"], "<<"),
):
    _Resolver.add_implicit_resolver_base(_STANDARD + _name, re.compile(f"(?:{_pattern})$"), _first)


class _Constructor(SafeConstructor):
    def flatten_mapping(self, node: MappingNode) -> None:
        super().flatten_mapping(node)
        for key, _ in node.value:
            if not isinstance(key, ScalarNode):
                raise ValueError(f"line {key.start_mark.line + 1}: a key must be text")
            key.tag = f"{_STANDARD}str"


def parse(text: str, source: str) -> Any:
    """The data of a YAML or JSON text; `SpecError` with the line of what is wrong."""
    try:
        if text.lstrip().startswith("{"):
            return json.loads(text, object_pairs_hook=_object, parse_constant=_no_constant)
        yaml = YAML(typ="safe", pure=True)
        yaml.Resolver, yaml.Constructor = _Resolver, _Constructor
        return yaml.load(text)
    except RecursionError:
        raise SpecError.at("", "nested too deeply", source=source) from None
    except (ValueError, YAMLError) as error:
        said = " ".join(str(error).split())
        if isinstance(error, MarkedYAMLError) and error.problem_mark is not None:
            said = f"line {error.problem_mark.line + 1}: {error.problem}"
        raise SpecError.at("", f"not valid YAML or JSON: {shown(said)}", source=source) from None


def _object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    out: dict[str, Any] = {}
    for key, value in pairs:
        if key in out:
            raise ValueError(f'found duplicate key "{shown(key)}"')
        out[key] = value
    return out


def _no_constant(name: str) -> Any:
    raise ValueError(f"{name} is not JSON")
