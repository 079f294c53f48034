# Generated from schemas.yaml by `python -m generator`. Not for editing: change the spec or templates/, then `make generate`.

"""`client.things`, in both colours from one macro."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from typing import Any, TYPE_CHECKING

from modelrelay._core import fields as _f

from ..operations import things as _operations

if TYPE_CHECKING:
    from modelrelay._core.operation import (
        AsyncDriver as _AsyncDriver,
        Driver as _Driver,
    )
    from modelrelay._core.options import RetryConfig as _RetryConfig, Timeout as _Timeout

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


class Things:
    """The operations of `things`.

    Reached as `client.things`.
    """

    __slots__ = ("_driver",)

    def __init__(self, driver: _Driver) -> None:
        self._driver = driver

    def get_thing(
        self,
        thing_id: str,
        *,
        timeout: _Timeout | float | None = None,
        retry: _RetryConfig | None = None,
        headers: Mapping[str, str] | None = None,
        request_id: str | None = None,
    ) -> Everything:
        """GET /things/{thing_id}

        Args:
            thing_id: `thing_id` of the request.

        Returns:
            A thing.

        Raises:
            ValidationError: an argument was refused before anything was sent.
        """
        return self._driver.call(
            _operations.things_get_thing(thing_id),
            timeout=timeout,
            retry=retry,
            headers=headers,
            request_id=request_id,
        )

    def put_thing(
        self,
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
        timeout: _Timeout | float | None = None,
        retry: _RetryConfig | None = None,
        headers: Mapping[str, str] | None = None,
        request_id: str | None = None,
    ) -> Pet:
        """PUT /things/{thing_id}

        Args:
            thing_id: `thing_id` of the request.
            text: `text` of the request.
            whole: `whole` of the request.
            required_null: `required_null` of the request.
            required_any: `required_any` of the request.
            half: `half` of the request.
            yes: `yes` of the request.
            moment: `moment` of the request.
            day: `day` of the request.
            uuid: `uuid` of the request.
            anything: `anything` of the request.
            boolean_schema: `boolean_schema` of the request.
            version: `version` of the request.
            default_text: The server's default: 'unsent'.
            null_text: `null_text` of the request.
            null_union: `null_union` of the request.
            null_ref: `null_ref` of the request.
            only_null: `only_null` of the request.
            inline: `inline` of the request.
            inline_list: `inline_list` of the request.
            inline_enum: The server's default: 'a'.
            mixed_enum: `mixed_enum` of the request.
            number_enum: `number_enum` of the request.
            null_enum: `null_enum` of the request.
            map: `map` of the request.
            map_of_models: `map_of_models` of the request.
            map_of_inline: `map_of_inline` of the request.
            free: `free` of the request.
            matrix: `matrix` of the request.
            times: `times` of the request.
            pet: `pet` of the request.
            pets: `pets` of the request.
            guess: `guess` of the request.
            type_list: `type_list` of the request.
            chain: `chain` of the request.
            tree: `tree` of the request.
            json: `json` of the request.
            node: `node` of the request.
            closed: `closed` of the request.
            typed_extra: `typed_extra` of the request.
            child: `child` of the request.
            described_ref: The one beside the door.
            all_of_one: A dog.
            deep_ref: `deep_ref` of the request.
            union_of_lists: `union_of_lists` of the request.
            write_only: `write_only` of the request.
            old: Deprecated. Use `text`.
            spelled: `spelled` of the request.
            secret: `secret` of the request.
            blob: `blob` of the request.

        Returns:
            A thing.

        Raises:
            ValidationError: an argument was refused before anything was sent.
        """
        return self._driver.call(
            _operations.things_put_thing(
                thing_id,
                text=text,
                whole=whole,
                required_null=required_null,
                required_any=required_any,
                half=half,
                yes=yes,
                moment=moment,
                day=day,
                uuid=uuid,
                anything=anything,
                boolean_schema=boolean_schema,
                version=version,
                default_text=default_text,
                null_text=null_text,
                null_union=null_union,
                null_ref=null_ref,
                only_null=only_null,
                inline=inline,
                inline_list=inline_list,
                inline_enum=inline_enum,
                mixed_enum=mixed_enum,
                number_enum=number_enum,
                null_enum=null_enum,
                map=map,
                map_of_models=map_of_models,
                map_of_inline=map_of_inline,
                free=free,
                matrix=matrix,
                times=times,
                pet=pet,
                pets=pets,
                guess=guess,
                type_list=type_list,
                chain=chain,
                tree=tree,
                json=json,
                node=node,
                closed=closed,
                typed_extra=typed_extra,
                child=child,
                described_ref=described_ref,
                all_of_one=all_of_one,
                deep_ref=deep_ref,
                union_of_lists=union_of_lists,
                write_only=write_only,
                old=old,
                spelled=spelled,
                secret=secret,
                blob=blob,
            ),
            timeout=timeout,
            retry=retry,
            headers=headers,
            request_id=request_id,
        )


class AsyncThings:
    """The operations of `things`.

    Reached as `client.things` of an `AsyncClient`.
    """

    __slots__ = ("_driver",)

    def __init__(self, driver: _AsyncDriver) -> None:
        self._driver = driver

    async def get_thing(
        self,
        thing_id: str,
        *,
        timeout: _Timeout | float | None = None,
        retry: _RetryConfig | None = None,
        headers: Mapping[str, str] | None = None,
        request_id: str | None = None,
    ) -> Everything:
        """GET /things/{thing_id}

        Args:
            thing_id: `thing_id` of the request.

        Returns:
            A thing.

        Raises:
            ValidationError: an argument was refused before anything was sent.
        """
        return await self._driver.call(
            _operations.things_get_thing(thing_id),
            timeout=timeout,
            retry=retry,
            headers=headers,
            request_id=request_id,
        )

    async def put_thing(
        self,
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
        timeout: _Timeout | float | None = None,
        retry: _RetryConfig | None = None,
        headers: Mapping[str, str] | None = None,
        request_id: str | None = None,
    ) -> Pet:
        """PUT /things/{thing_id}

        Args:
            thing_id: `thing_id` of the request.
            text: `text` of the request.
            whole: `whole` of the request.
            required_null: `required_null` of the request.
            required_any: `required_any` of the request.
            half: `half` of the request.
            yes: `yes` of the request.
            moment: `moment` of the request.
            day: `day` of the request.
            uuid: `uuid` of the request.
            anything: `anything` of the request.
            boolean_schema: `boolean_schema` of the request.
            version: `version` of the request.
            default_text: The server's default: 'unsent'.
            null_text: `null_text` of the request.
            null_union: `null_union` of the request.
            null_ref: `null_ref` of the request.
            only_null: `only_null` of the request.
            inline: `inline` of the request.
            inline_list: `inline_list` of the request.
            inline_enum: The server's default: 'a'.
            mixed_enum: `mixed_enum` of the request.
            number_enum: `number_enum` of the request.
            null_enum: `null_enum` of the request.
            map: `map` of the request.
            map_of_models: `map_of_models` of the request.
            map_of_inline: `map_of_inline` of the request.
            free: `free` of the request.
            matrix: `matrix` of the request.
            times: `times` of the request.
            pet: `pet` of the request.
            pets: `pets` of the request.
            guess: `guess` of the request.
            type_list: `type_list` of the request.
            chain: `chain` of the request.
            tree: `tree` of the request.
            json: `json` of the request.
            node: `node` of the request.
            closed: `closed` of the request.
            typed_extra: `typed_extra` of the request.
            child: `child` of the request.
            described_ref: The one beside the door.
            all_of_one: A dog.
            deep_ref: `deep_ref` of the request.
            union_of_lists: `union_of_lists` of the request.
            write_only: `write_only` of the request.
            old: Deprecated. Use `text`.
            spelled: `spelled` of the request.
            secret: `secret` of the request.
            blob: `blob` of the request.

        Returns:
            A thing.

        Raises:
            ValidationError: an argument was refused before anything was sent.
        """
        return await self._driver.call(
            _operations.things_put_thing(
                thing_id,
                text=text,
                whole=whole,
                required_null=required_null,
                required_any=required_any,
                half=half,
                yes=yes,
                moment=moment,
                day=day,
                uuid=uuid,
                anything=anything,
                boolean_schema=boolean_schema,
                version=version,
                default_text=default_text,
                null_text=null_text,
                null_union=null_union,
                null_ref=null_ref,
                only_null=only_null,
                inline=inline,
                inline_list=inline_list,
                inline_enum=inline_enum,
                mixed_enum=mixed_enum,
                number_enum=number_enum,
                null_enum=null_enum,
                map=map,
                map_of_models=map_of_models,
                map_of_inline=map_of_inline,
                free=free,
                matrix=matrix,
                times=times,
                pet=pet,
                pets=pets,
                guess=guess,
                type_list=type_list,
                chain=chain,
                tree=tree,
                json=json,
                node=node,
                closed=closed,
                typed_extra=typed_extra,
                child=child,
                described_ref=described_ref,
                all_of_one=all_of_one,
                deep_ref=deep_ref,
                union_of_lists=union_of_lists,
                write_only=write_only,
                old=old,
                spelled=spelled,
                secret=secret,
                blob=blob,
            ),
            timeout=timeout,
            retry=retry,
            headers=headers,
            request_id=request_id,
        )
