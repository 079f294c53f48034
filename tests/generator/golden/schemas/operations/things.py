# Generated from schemas.yaml by `python -m generator`. Not for editing: change the spec or templates/, then `make generate`.

"""Requests and parsers of `things`: pure functions, nothing is sent here."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from typing import Any, TYPE_CHECKING

from modelrelay._core import codec as _codec
from modelrelay._core import fields as _f
from modelrelay._core.operation import (
    Endpoint as _Endpoint,
    HttpReply as _HttpReply,
    Operation as _Operation,
    Request as _Request,
)

if TYPE_CHECKING:
    from ..models.base_address import BaseAddress
    from ..models.cat import Cat
    from ..models.child import Child
    from ..models.closed import Closed
    from ..models.dog import Dog
    from ..models.everything import Everything
    from ..models.everything_inline import EverythingInline
    from ..models.everything_inline_enum import EverythingInlineEnum
    from ..models.everything_inline_list_item import EverythingInlineListItem
    from ..models.everything_map_of_inline_value import EverythingMapOfInlineValue
    from ..models.everything_number_enum import EverythingNumberEnum
    from ..models.fish import Fish
    from ..models.json import Json
    from ..models.node import Node
    from ..models.pet import Pet
    from ..models.tree import Tree
    from ..models.typed_extra import TypedExtra

THINGS_GET_THING = _Endpoint(
    id="getThing",
    method="GET",
    path="/things/{thing_id}",
    key=None,
    security=(),
    media=("application/json",),
    streams=(),
)
THINGS_PUT_THING = _Endpoint(
    id="putThing",
    method="PUT",
    path="/things/{thing_id}",
    key=None,
    security=(),
    media=("application/json",),
    streams=(),
)


def things_get_thing(
    thing_id: str,
) -> _Operation[Everything]:
    """getThing

    `GET /things/{thing_id}`
    """

    return _Operation(
        THINGS_GET_THING,
        _Request("GET", "/things/" + _f.segment(thing_id, "thing_id"), (), None, "application/json"),
        _parse_things_get_thing,
    )


def _parse_things_get_thing(reply: _HttpReply) -> Everything:
    from ..models.everything import Everything

    data = _codec.loads(reply.body)
    return Everything.from_dict(data)


def things_put_thing(
    thing_id: str,
    *,
    text: str,
    whole: int,
    required_null: str | None,
    required_any: Any,
    half: float | None = None,
    yes: bool | None = None,
    moment: datetime | None = None,
    day: date | None = None,
    uuid: str | None = None,
    anything: Any = _f.UNSET,
    boolean_schema: Any = _f.UNSET,
    version: int | None = None,
    default_text: str | None = None,
    null_text: str | None | _f.Unset = _f.UNSET,
    null_union: str | int | None | _f.Unset = _f.UNSET,
    null_ref: Dog | Mapping[str, Any] | None | _f.Unset = _f.UNSET,
    only_null: None | _f.Unset = _f.UNSET,
    inline: EverythingInline | Mapping[str, Any] | None = None,
    inline_list: Sequence[EverythingInlineListItem | Mapping[str, Any]] | None = None,
    inline_enum: EverythingInlineEnum | str | None = None,
    mixed_enum: Any = _f.UNSET,
    number_enum: EverythingNumberEnum | int | None = None,
    null_enum: str | None | _f.Unset = _f.UNSET,
    map: Mapping[str, int] | None = None,
    map_of_models: Mapping[str, Dog | Mapping[str, Any]] | None = None,
    map_of_inline: Mapping[str, EverythingMapOfInlineValue | Mapping[str, Any]] | None = None,
    free: Mapping[str, Any] | None = None,
    matrix: Sequence[Sequence[float]] | None = None,
    times: Sequence[datetime] | None = None,
    pet: Dog | Mapping[str, Any] | Cat | Fish | None = None,
    pets: Sequence[Dog | Mapping[str, Any] | Cat | Fish] | None = None,
    guess: Child | Mapping[str, Any] | Node | str | None = None,
    type_list: str | int | Sequence[str] | None = None,
    chain: str | None = None,
    tree: Tree | None = None,
    json: Json | None | _f.Unset = _f.UNSET,
    node: Node | Mapping[str, Any] | None = None,
    closed: Closed | Mapping[str, Any] | None = None,
    typed_extra: TypedExtra | Mapping[str, Any] | None = None,
    child: Child | Mapping[str, Any] | None = None,
    described_ref: Dog | Mapping[str, Any] | None = None,
    all_of_one: Dog | Mapping[str, Any] | None = None,
    deep_ref: BaseAddress | Mapping[str, Any] | None = None,
    union_of_lists: Sequence[str] | Sequence[int] | None = None,
    write_only: str | None = None,
    old: str | None = None,
    spelled: str | None = None,
    secret: str | None = None,
    blob: str | None = None,
) -> _Operation[Pet]:
    """putThing

    `PUT /things/{thing_id}`
    """
    from ..models.base_address import BaseAddress
    from ..models.child import Child, check_child
    from ..models.closed import Closed
    from ..models.dog import Dog, check_dog
    from ..models.everything_inline import EverythingInline
    from ..models.everything_inline_list_item import EverythingInlineListItem
    from ..models.everything_map_of_inline_value import EverythingMapOfInlineValue
    from ..models.everything_null_union import decode_everything_null_union
    from ..models.everything_type_list import decode_everything_type_list
    from ..models.everything_union_of_lists import decode_everything_union_of_lists
    from ..models.guess import decode_guess
    from ..models.json import decode_json
    from ..models.node import Node
    from ..models.pet import decode_pet
    from ..models.tree import decode_tree
    from ..models.typed_extra import TypedExtra

    _body: dict[str, Any] = {}
    _body["text"] = _f.check_text(text, "text", most=20, pattern="^[a-z]")
    _body["whole"] = _f.check_integer(whole, "whole", step=5)
    if half is not None:
        _body["half"] = _f.check_number(half, "half", least=0.5)
    if yes is not None:
        _body["yes"] = _f.check_boolean(yes, "yes")
    if moment is not None:
        _body["moment"] = _f.check_moment(moment, "moment")
    if day is not None:
        _body["day"] = _f.check_day(day, "day")
    if uuid is not None:
        _body["uuid"] = _f.check_text(uuid, "uuid")
    if not isinstance(anything, _f.Unset):
        _body["anything"] = _f.check_any(anything, "anything")
    if not isinstance(boolean_schema, _f.Unset):
        _body["boolean_schema"] = _f.check_any(boolean_schema, "boolean_schema")
    _body["required_null"] = None if required_null is None else _f.check_text(required_null, "required_null")
    _body["required_any"] = _f.check_any(required_any, "required_any")
    _body["kind"] = "everything"
    if version is not None:
        _body["version"] = _f.check_integer(version, "version", values=(3,))
    if default_text is not None:
        _body["default_text"] = _f.check_text(default_text, "default_text")
    if not isinstance(null_text, _f.Unset):
        _body["null_text"] = None if null_text is None else _f.check_text(null_text, "null_text")
    if not isinstance(null_union, _f.Unset):
        _body["null_union"] = (
            None
            if null_union is None
            else _f.check_union(null_union, "null_union", decode_everything_null_union)
        )
    if not isinstance(null_ref, _f.Unset):
        _body["null_ref"] = (
            None if null_ref is None else _f.check_model(null_ref, "null_ref", Dog.from_dict, check_dog)
        )
    if not isinstance(only_null, _f.Unset):
        _body["only_null"] = _f.check_null(only_null, "only_null")
    if inline is not None:
        _body["inline"] = _f.check_model(inline, "inline", EverythingInline.from_dict)
    if inline_list is not None:
        _body["inline_list"] = _f.check_array(
            inline_list,
            "inline_list",
            lambda item, at: _f.check_model(item, at, EverythingInlineListItem.from_dict),
        )
    if inline_enum is not None:
        _body["inline_enum"] = _f.check_text(inline_enum, "inline_enum", blank=False)
    if not isinstance(mixed_enum, _f.Unset):
        _body["mixed_enum"] = _f.check_any(mixed_enum, "mixed_enum")
    if number_enum is not None:
        _body["number_enum"] = _f.check_integer(number_enum, "number_enum")
    if not isinstance(null_enum, _f.Unset):
        _body["null_enum"] = (
            None if null_enum is None else _f.check_text(null_enum, "null_enum", values=("x",))
        )
    if map is not None:
        _body["map"] = _f.check_map(map, "map", _f.check_integer)
    if map_of_models is not None:
        _body["map_of_models"] = _f.check_map(
            map_of_models,
            "map_of_models",
            lambda item, at: _f.check_model(item, at, Dog.from_dict, check_dog),
        )
    if map_of_inline is not None:
        _body["map_of_inline"] = _f.check_map(
            map_of_inline,
            "map_of_inline",
            lambda item, at: _f.check_model(item, at, EverythingMapOfInlineValue.from_dict),
        )
    if free is not None:
        _body["free"] = _f.check_map(free, "free", _f.check_any)
    if matrix is not None:
        _body["matrix"] = _f.check_array(
            matrix, "matrix", lambda item, at: _f.check_array(item, at, _f.check_number)
        )
    if times is not None:
        _body["times"] = _f.check_array(times, "times", _f.check_moment)
    if pet is not None:
        _body["pet"] = _f.check_union(pet, "pet", decode_pet)
    if pets is not None:
        _body["pets"] = _f.check_array(pets, "pets", lambda item, at: _f.check_union(item, at, decode_pet))
    if guess is not None:
        _body["guess"] = _f.check_union(guess, "guess", decode_guess)
    if type_list is not None:
        _body["type_list"] = _f.check_union(type_list, "type_list", decode_everything_type_list)
    if chain is not None:
        _body["chain"] = _f.check_text(chain, "chain", blank=False, least=2)
    if tree is not None:
        _body["tree"] = _f.check_union(tree, "tree", decode_tree)
    if not isinstance(json, _f.Unset):
        _body["json"] = None if json is None else _f.check_union(json, "json", decode_json)
    if node is not None:
        _body["node"] = _f.check_model(node, "node", Node.from_dict)
    if closed is not None:
        _body["closed"] = _f.check_model(closed, "closed", Closed.from_dict)
    if typed_extra is not None:
        _body["typed_extra"] = _f.check_model(typed_extra, "typed_extra", TypedExtra.from_dict)
    if child is not None:
        _body["child"] = _f.check_model(child, "child", Child.from_dict, check_child)
    if described_ref is not None:
        _body["described_ref"] = _f.check_model(described_ref, "described_ref", Dog.from_dict, check_dog)
    if all_of_one is not None:
        _body["all_of_one"] = _f.check_model(all_of_one, "all_of_one", Dog.from_dict, check_dog)
    if deep_ref is not None:
        _body["deep_ref"] = _f.check_model(deep_ref, "deep_ref", BaseAddress.from_dict)
    if union_of_lists is not None:
        _body["union_of_lists"] = _f.check_union(
            union_of_lists, "union_of_lists", decode_everything_union_of_lists
        )
    if write_only is not None:
        _body["write_only"] = _f.check_text(write_only, "write_only")
    if old is not None:
        _body["old"] = _f.check_text(old, "old")
    if spelled is not None:
        _body["spelled"] = _f.check_text(spelled, "spelled")
    if secret is not None:
        _body["secret"] = _f.check_text(secret, "secret")
    if blob is not None:
        _body["blob"] = _f.check_text(blob, "blob")
    return _Operation(
        THINGS_PUT_THING,
        _Request(
            "PUT", "/things/" + _f.segment(thing_id, "thing_id"), (), _codec.dumps(_body), "application/json"
        ),
        _parse_things_put_thing,
    )


def _parse_things_put_thing(reply: _HttpReply) -> Pet:
    from ..models.pet import Pet, decode_pet

    data = _codec.loads(reply.body)
    return decode_pet(data)
