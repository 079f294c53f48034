# Generated from schemas.yaml by `python -m generator`. Not for editing: change the spec or templates/, then `make generate`.

from __future__ import annotations

from datetime import date, datetime
from typing import Any, Self

import attrs as _attrs

from modelrelay._core import codec as _codec
from modelrelay._core import fields as _f
from modelrelay._core.errors import DecodeError as _DecodeError


@_attrs.define(kw_only=True, repr=False)
class Everything(_f.Model):
    """Everything"""

    text: str
    whole: int
    half: float | None = None
    yes: bool | None = None
    moment: datetime | None = None
    day: date | None = None
    uuid: str | None = None
    anything: Any = _f.UNSET
    boolean_schema: Any = _f.UNSET
    nothing: Any | None = None
    required_null: str | None
    required_any: Any
    kind: str = "everything"
    version: int | None = None
    default_text: str | None = None
    """The server's default: 'unsent'."""
    null_text: str | None | _f.Unset = _f.UNSET
    null_union: EverythingNullUnion | None | _f.Unset = _f.UNSET
    null_ref: Dog | None | _f.Unset = _f.UNSET
    only_null: None | _f.Unset = _f.UNSET
    inline: EverythingInline | None = None
    inline_list: list[EverythingInlineListItem] | None = None
    inline_enum: EverythingInlineEnum | None = None
    """The server's default: 'a'."""
    mixed_enum: Any = _f.UNSET
    number_enum: EverythingNumberEnum | None = None
    null_enum: str | None | _f.Unset = _f.UNSET
    map: dict[str, int] | None = None
    map_of_models: dict[str, Dog] | None = None
    map_of_inline: dict[str, EverythingMapOfInlineValue] | None = None
    free: dict[str, Any] | None = None
    matrix: list[list[float]] | None = None
    times: list[datetime] | None = None
    pet: Pet | None = None
    pets: list[Pet] | None = None
    guess: Guess | None = None
    type_list: EverythingTypeList | None = None
    chain: str | None = None
    tree: Tree | None = None
    json: Json | None | _f.Unset = _f.UNSET
    node: Node | None = None
    closed: Closed | None = None
    typed_extra: TypedExtra | None = None
    child: Child | None = None
    described_ref: Dog | None = None
    """The one beside the door."""
    all_of_one: Dog | None = None
    """A dog."""
    deep_ref: BaseAddress | None = None
    union_of_lists: EverythingUnionOfLists | None = None
    read_only: str | None = None
    """Set by the server."""
    write_only: str | None = None
    """Never in a response."""
    old: str | None = None
    """Use `text`.

    Deprecated.
    """
    spelled: str | None = None
    secret: str | None = _attrs.field(default=None, repr=False)
    blob: str | None = None
    additional_properties: dict[str, Any] = _attrs.field(factory=dict)
    """Members that the schema does not name."""

    @classmethod
    def from_dict(cls, data: Any) -> Self:
        """The model of a JSON object; raises `DecodeError` with the path of what does not fit."""
        if not isinstance(data, dict):
            raise _f.wrong("an object", data)
        new = cls.__new__(cls)
        get = data.get
        at = ""
        try:
            at = "text"
            v = get("text")
            new.text = v if type(v) is str else _f.text(v)
            at = "whole"
            v = get("whole")
            new.whole = v if type(v) is int else _f.integer(v)
            at = "half"
            v = get("half")
            new.half = None if v is None else _f.number(v)
            at = "yes"
            v = get("yes")
            new.yes = v if v is None or type(v) is bool else _f.boolean(v)
            at = "moment"
            v = get("moment")
            new.moment = None if v is None else _f.moment(v)
            at = "day"
            v = get("day")
            new.day = None if v is None else _f.day(v)
            at = "uuid"
            v = get("uuid")
            new.uuid = v if v is None or type(v) is str else _f.text(v)
            at = "anything"
            v = get("anything")
            new.anything = (None if "anything" in data else _f.UNSET) if v is None else v
            at = "boolean_schema"
            v = get("boolean_schema")
            new.boolean_schema = (None if "boolean_schema" in data else _f.UNSET) if v is None else v
            at = "nothing"
            v = get("nothing")
            new.nothing = None if v is None else _f.never(v)
            at = "required_null"
            v = get("required_null")
            if v is None and "required_null" not in data:
                raise _f.missing()
            new.required_null = v if v is None or type(v) is str else _f.text(v)
            at = "required_any"
            v = get("required_any")
            if v is None and "required_any" not in data:
                raise _f.missing()
            new.required_any = v
            at = "kind"
            v = get("kind")
            new.kind = v if type(v) is str else _f.text(v)
            at = "version"
            v = get("version")
            new.version = v if v is None or type(v) is int else _f.integer(v)
            at = "default_text"
            v = get("default_text")
            new.default_text = v if v is None or type(v) is str else _f.text(v)
            at = "null_text"
            v = get("null_text")
            new.null_text = (
                (None if "null_text" in data else _f.UNSET)
                if v is None
                else v
                if type(v) is str
                else _f.text(v)
            )
            at = "null_union"
            v = get("null_union")
            new.null_union = (
                (None if "null_union" in data else _f.UNSET) if v is None else decode_everything_null_union(v)
            )
            at = "null_ref"
            v = get("null_ref")
            new.null_ref = (None if "null_ref" in data else _f.UNSET) if v is None else Dog.from_dict(v)
            at = "only_null"
            v = get("only_null")
            new.only_null = (None if "only_null" in data else _f.UNSET) if v is None else _f.null(v)
            at = "inline"
            v = get("inline")
            new.inline = None if v is None else EverythingInline.from_dict(v)
            at = "inline_list"
            v = get("inline_list")
            new.inline_list = None if v is None else _f.array(v, EverythingInlineListItem.from_dict)
            at = "inline_enum"
            v = get("inline_enum")
            new.inline_enum = None if v is None else decode_everything_inline_enum(v)
            at = "mixed_enum"
            v = get("mixed_enum")
            new.mixed_enum = (None if "mixed_enum" in data else _f.UNSET) if v is None else v
            at = "number_enum"
            v = get("number_enum")
            new.number_enum = None if v is None else decode_everything_number_enum(v)
            at = "null_enum"
            v = get("null_enum")
            new.null_enum = (
                (None if "null_enum" in data else _f.UNSET)
                if v is None
                else v
                if type(v) is str
                else _f.text(v)
            )
            at = "map"
            v = get("map")
            new.map = None if v is None else _f.mapping(v, _f.integer)
            at = "map_of_models"
            v = get("map_of_models")
            new.map_of_models = None if v is None else _f.mapping(v, Dog.from_dict)
            at = "map_of_inline"
            v = get("map_of_inline")
            new.map_of_inline = None if v is None else _f.mapping(v, EverythingMapOfInlineValue.from_dict)
            at = "free"
            v = get("free")
            new.free = None if v is None else _f.plain_object(v)
            at = "matrix"
            v = get("matrix")
            new.matrix = None if v is None else _f.array(v, lambda item: _f.array(item, _f.number))
            at = "times"
            v = get("times")
            new.times = None if v is None else _f.array(v, _f.moment)
            at = "pet"
            v = get("pet")
            new.pet = None if v is None else decode_pet(v)
            at = "pets"
            v = get("pets")
            new.pets = None if v is None else _f.array(v, decode_pet)
            at = "guess"
            v = get("guess")
            new.guess = None if v is None else decode_guess(v)
            at = "type_list"
            v = get("type_list")
            new.type_list = None if v is None else decode_everything_type_list(v)
            at = "chain"
            v = get("chain")
            new.chain = v if v is None or type(v) is str else _f.text(v)
            at = "tree"
            v = get("tree")
            new.tree = None if v is None else decode_tree(v)
            at = "json"
            v = get("json")
            new.json = (None if "json" in data else _f.UNSET) if v is None else decode_json(v)
            at = "node"
            v = get("node")
            new.node = None if v is None else Node.from_dict(v)
            at = "closed"
            v = get("closed")
            new.closed = None if v is None else Closed.from_dict(v)
            at = "typed_extra"
            v = get("typed_extra")
            new.typed_extra = None if v is None else TypedExtra.from_dict(v)
            at = "child"
            v = get("child")
            new.child = None if v is None else Child.from_dict(v)
            at = "described_ref"
            v = get("described_ref")
            new.described_ref = None if v is None else Dog.from_dict(v)
            at = "all_of_one"
            v = get("all_of_one")
            new.all_of_one = None if v is None else Dog.from_dict(v)
            at = "deep_ref"
            v = get("deep_ref")
            new.deep_ref = None if v is None else BaseAddress.from_dict(v)
            at = "union_of_lists"
            v = get("union_of_lists")
            new.union_of_lists = None if v is None else decode_everything_union_of_lists(v)
            at = "read_only"
            v = get("read_only")
            new.read_only = v if v is None or type(v) is str else _f.text(v)
            at = "write_only"
            v = get("write_only")
            new.write_only = v if v is None or type(v) is str else _f.text(v)
            at = "old"
            v = get("old")
            new.old = v if v is None or type(v) is str else _f.text(v)
            at = "spelled"
            v = get("spelled")
            if v is None:
                v = get("Spelled")
            if v is None:
                v = get("spelt")
            new.spelled = v if v is None or type(v) is str else _f.text(v)
            at = "secret"
            v = get("secret")
            new.secret = v if v is None or type(v) is str else _f.text(v)
            at = "blob"
            v = get("blob")
            new.blob = v if v is None or type(v) is str else _f.text(v)
        except _DecodeError as error:
            raise _f.located(error, data, at, *_SPELLINGS.get(at, ())) from None
        known = data.keys() <= _KNOWN
        new.additional_properties = {} if known else {k: v for k, v in data.items() if k not in _KNOWN}
        return new

    def to_dict(self) -> dict[str, Any]:
        """The JSON object; what is not set is left out."""
        out: dict[str, Any] = {
            "text": self.text,
            "whole": self.whole,
            "required_null": self.required_null,
            "required_any": self.required_any,
            "kind": self.kind,
        }
        if self.half is not None:
            out["half"] = self.half
        if self.yes is not None:
            out["yes"] = self.yes
        if self.moment is not None:
            out["moment"] = _codec.stamp(self.moment)
        if self.day is not None:
            out["day"] = self.day.isoformat()
        if self.uuid is not None:
            out["uuid"] = self.uuid
        if not isinstance(self.anything, _f.Unset):
            out["anything"] = self.anything
        if not isinstance(self.boolean_schema, _f.Unset):
            out["boolean_schema"] = self.boolean_schema
        if self.nothing is not None:
            out["nothing"] = self.nothing
        if self.version is not None:
            out["version"] = self.version
        if self.default_text is not None:
            out["default_text"] = self.default_text
        if not isinstance(self.null_text, _f.Unset):
            out["null_text"] = self.null_text
        if not isinstance(self.null_union, _f.Unset):
            out["null_union"] = None if self.null_union is None else _f.encoded(self.null_union)
        if not isinstance(self.null_ref, _f.Unset):
            out["null_ref"] = None if self.null_ref is None else self.null_ref.to_dict()
        if not isinstance(self.only_null, _f.Unset):
            out["only_null"] = self.only_null
        if self.inline is not None:
            out["inline"] = self.inline.to_dict()
        if self.inline_list is not None:
            out["inline_list"] = [item.to_dict() for item in self.inline_list]
        if self.inline_enum is not None:
            out["inline_enum"] = self.inline_enum
        if not isinstance(self.mixed_enum, _f.Unset):
            out["mixed_enum"] = self.mixed_enum
        if self.number_enum is not None:
            out["number_enum"] = self.number_enum
        if not isinstance(self.null_enum, _f.Unset):
            out["null_enum"] = self.null_enum
        if self.map is not None:
            out["map"] = self.map
        if self.map_of_models is not None:
            out["map_of_models"] = {key: item.to_dict() for key, item in self.map_of_models.items()}
        if self.map_of_inline is not None:
            out["map_of_inline"] = {key: item.to_dict() for key, item in self.map_of_inline.items()}
        if self.free is not None:
            out["free"] = self.free
        if self.matrix is not None:
            out["matrix"] = self.matrix
        if self.times is not None:
            out["times"] = [_codec.stamp(item) for item in self.times]
        if self.pet is not None:
            out["pet"] = _f.encoded(self.pet)
        if self.pets is not None:
            out["pets"] = [_f.encoded(item) for item in self.pets]
        if self.guess is not None:
            out["guess"] = _f.encoded(self.guess)
        if self.type_list is not None:
            out["type_list"] = _f.encoded(self.type_list)
        if self.chain is not None:
            out["chain"] = self.chain
        if self.tree is not None:
            out["tree"] = _f.encoded(self.tree)
        if not isinstance(self.json, _f.Unset):
            out["json"] = None if self.json is None else _f.encoded(self.json)
        if self.node is not None:
            out["node"] = self.node.to_dict()
        if self.closed is not None:
            out["closed"] = self.closed.to_dict()
        if self.typed_extra is not None:
            out["typed_extra"] = self.typed_extra.to_dict()
        if self.child is not None:
            out["child"] = self.child.to_dict()
        if self.described_ref is not None:
            out["described_ref"] = self.described_ref.to_dict()
        if self.all_of_one is not None:
            out["all_of_one"] = self.all_of_one.to_dict()
        if self.deep_ref is not None:
            out["deep_ref"] = self.deep_ref.to_dict()
        if self.union_of_lists is not None:
            out["union_of_lists"] = _f.encoded(self.union_of_lists)
        if self.read_only is not None:
            out["read_only"] = self.read_only
        if self.write_only is not None:
            out["write_only"] = self.write_only
        if self.old is not None:
            out["old"] = self.old
        if self.spelled is not None:
            out["spelled"] = self.spelled
        if self.secret is not None:
            out["secret"] = self.secret
        if self.blob is not None:
            out["blob"] = self.blob
        if self.additional_properties:
            out.update(self.additional_properties)
        return out


_KNOWN = frozenset(
    [
        "text",
        "whole",
        "half",
        "yes",
        "moment",
        "day",
        "uuid",
        "anything",
        "boolean_schema",
        "nothing",
        "required_null",
        "required_any",
        "kind",
        "version",
        "default_text",
        "null_text",
        "null_union",
        "null_ref",
        "only_null",
        "inline",
        "inline_list",
        "inline_enum",
        "mixed_enum",
        "number_enum",
        "null_enum",
        "map",
        "map_of_models",
        "map_of_inline",
        "free",
        "matrix",
        "times",
        "pet",
        "pets",
        "guess",
        "type_list",
        "chain",
        "tree",
        "json",
        "node",
        "closed",
        "typed_extra",
        "child",
        "described_ref",
        "all_of_one",
        "deep_ref",
        "union_of_lists",
        "read_only",
        "write_only",
        "old",
        "spelled",
        "Spelled",
        "spelt",
        "secret",
        "blob",
    ]
)
_SPELLINGS = {"spelled": ["Spelled", "spelt"]}


def check_everything(data: dict[str, Any], at: str) -> None:
    """What the schema asks of the members beyond their types; raises `ValidationError`."""
    v = data.get("text")
    if v is not None:
        _f.check_text(v, f"{at}.text", most=20, pattern="^[a-z]")
    v = data.get("whole")
    if v is not None:
        _f.check_integer(v, f"{at}.whole", step=5)
    v = data.get("half")
    if v is not None:
        _f.check_number(v, f"{at}.half", least=0.5)
    v = data.get("kind")
    if v is not None:
        _f.check_text(v, f"{at}.kind", values=("everything",))
    v = data.get("version")
    if v is not None:
        _f.check_integer(v, f"{at}.version", values=(3,))
    v = data.get("null_ref")
    if v is not None:
        _f.check_model(v, f"{at}.null_ref", Dog.from_dict, check_dog)
    v = data.get("mixed_enum")
    if v is not None:
        _f.check_any(v, f"{at}.mixed_enum")
    v = data.get("null_enum")
    if v is not None:
        _f.check_text(v, f"{at}.null_enum", values=("x",))
    v = data.get("map_of_models")
    if v is not None:
        _f.check_map(
            v, f"{at}.map_of_models", lambda item, at: _f.check_model(item, at, Dog.from_dict, check_dog)
        )
    v = data.get("chain")
    if v is not None:
        _f.check_text(v, f"{at}.chain", blank=False, least=2)
    v = data.get("child")
    if v is not None:
        _f.check_model(v, f"{at}.child", Child.from_dict, check_child)
    v = data.get("described_ref")
    if v is not None:
        _f.check_model(v, f"{at}.described_ref", Dog.from_dict, check_dog)
    v = data.get("all_of_one")
    if v is not None:
        _f.check_model(v, f"{at}.all_of_one", Dog.from_dict, check_dog)


from .base_address import BaseAddress
from .child import Child, check_child
from .closed import Closed
from .dog import Dog, check_dog
from .everything_inline import EverythingInline
from .everything_inline_enum import EverythingInlineEnum, decode_everything_inline_enum
from .everything_inline_list_item import EverythingInlineListItem
from .everything_map_of_inline_value import EverythingMapOfInlineValue
from .everything_null_union import EverythingNullUnion, decode_everything_null_union
from .everything_number_enum import EverythingNumberEnum, decode_everything_number_enum
from .everything_type_list import EverythingTypeList, decode_everything_type_list
from .everything_union_of_lists import EverythingUnionOfLists, decode_everything_union_of_lists
from .guess import Guess, decode_guess
from .json import Json, decode_json
from .node import Node
from .pet import Pet, decode_pet
from .tree import Tree, decode_tree
from .typed_extra import TypedExtra
