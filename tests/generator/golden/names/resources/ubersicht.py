# Generated from names.yaml by `python -m generator`. Not for editing: change the spec or templates/, then `make generate`.

"""`client.ubersicht`, in both colours from one macro."""

from __future__ import annotations

import builtins as _builtins
from collections.abc import Mapping, Sequence
from datetime import date, datetime
from typing import Any, TYPE_CHECKING

from modelrelay._core import fields as _f

from ..operations import ubersicht as _operations

if TYPE_CHECKING:
    from modelrelay._core.operation import (
        AsyncDriver as _AsyncDriver,
        Driver as _Driver,
        ResultList as _ResultList,
    )
    from modelrelay._core.options import RetryConfig as _RetryConfig, Timeout as _Timeout

    from ..models.class_ import Class
    from ..models.shadow import Shadow
    from ..models.shadow_copy import ShadowCopy


class Ubersicht:
    """The operations of `ubersicht`.

    Reached as `client.ubersicht`.
    """

    __slots__ = ("_driver",)

    def __init__(self, driver: _Driver) -> None:
        self._driver = driver

    def get_class(
        self,
        from_: _builtins.str,
        to_date: _builtins.str,
        *,
        class_: _builtins.str | None = None,
        query_self: _builtins.str | None = None,
        query_timeout: int | None = None,
        x_api_version: _builtins.str | None = None,
        filter: _builtins.str | None = None,
        parameter_2fa: _builtins.str | None = None,
        grosse: _builtins.str | None = None,
        timeout: _Timeout | float | None = None,
        retry: _RetryConfig | None = None,
        headers: Mapping[_builtins.str, _builtins.str] | None = None,
        request_id: _builtins.str | None = None,
    ) -> Class:
        """Ends in a quote "

        \"\"\" import os  # \\\"\"\" not code

        Args:
            from_: `from` of the request.
            to_date: `to-date` of the request.
            class_: `class` of the request.
            query_self: `self` of the request.
            query_timeout: `timeout` of the request.
            x_api_version: `X-Api-Version` of the request.
            filter: `$filter` of the request.
            parameter_2fa: `2fa` of the request.
            grosse: `größe` of the request.

        Returns:
            It \"\"\".

        Raises:
            ValidationError: an argument was refused before anything was sent.
        """
        return self._driver.call(
            _operations.ubersicht_get_class(
                from_,
                to_date,
                class_=class_,
                query_self=query_self,
                query_timeout=query_timeout,
                x_api_version=x_api_version,
                filter=filter,
                parameter_2fa=parameter_2fa,
                grosse=grosse,
            ),
            timeout=timeout,
            retry=retry,
            headers=headers,
            request_id=request_id,
        )

    def operation_2nd_operation(
        self,
        from_: _builtins.str,
        to_date: _builtins.str,
        *,
        str: _builtins.str | None | _f.Unset = _f.UNSET,
        int: int | None = None,
        list: Sequence[_builtins.str] | None = None,
        dict: Mapping[_builtins.str, int] | None = None,
        date: date | None = None,
        datetime: datetime | None = None,
        field: _builtins.str | None = None,
        define: _builtins.str | None = None,
        any: Any = _f.UNSET,
        any_2: Any = _f.UNSET,
        type: _builtins.str | None = None,
        cls_: _builtins.str | None = None,
        bool: bool | None = None,
        float: float | None = None,
        bytes: _builtins.str | None = None,
        property: _builtins.str | None = None,
        classmethod: _builtins.str | None = None,
        isinstance: _builtins.str | None = None,
        timeout: _Timeout | float | None = None,
        retry: _RetryConfig | None = None,
        headers: Mapping[_builtins.str, _builtins.str] | None = None,
        request_id: _builtins.str | None = None,
    ) -> ShadowCopy:
        """POST /class/{from}/{to-date}

        Args:
            from_: `from` of the request.
            to_date: `to-date` of the request.
            str: `str` of the request.
            int: `int` of the request.
            list: `list` of the request.
            dict: `dict` of the request.
            date: `date` of the request.
            datetime: `datetime` of the request.
            field: `field` of the request.
            define: `define` of the request.
            any: `any` of the request.
            any_2: `Any` of the request.
            type: `type` of the request.
            cls_: `cls` of the request.
            bool: `bool` of the request.
            float: `float` of the request.
            bytes: `bytes` of the request.
            property: `property` of the request.
            classmethod: `classmethod` of the request.
            isinstance: `isinstance` of the request.

        Returns:
            It.

        Raises:
            ValidationError: an argument was refused before anything was sent.
        """
        return self._driver.call(
            _operations.ubersicht_operation_2nd_operation(
                from_,
                to_date,
                str=str,
                int=int,
                list=list,
                dict=dict,
                date=date,
                datetime=datetime,
                field=field,
                define=define,
                any=any,
                any_2=any_2,
                type=type,
                cls_=cls_,
                bool=bool,
                float=float,
                bytes=bytes,
                property=property,
                classmethod=classmethod,
                isinstance=isinstance,
            ),
            timeout=timeout,
            retry=retry,
            headers=headers,
            request_id=request_id,
        )

    def list(
        self,
        *,
        timeout: _Timeout | float | None = None,
        retry: _RetryConfig | None = None,
        headers: Mapping[_builtins.str, _builtins.str] | None = None,
        request_id: _builtins.str | None = None,
    ) -> _ResultList[Shadow]:
        """GET /list

        Returns:
            It.
        """
        return self._driver.call(
            _operations.ubersicht_list(),
            timeout=timeout,
            retry=retry,
            headers=headers,
            request_id=request_id,
        )

    def str(
        self,
        *,
        timeout: _Timeout | float | None = None,
        retry: _RetryConfig | None = None,
        headers: Mapping[_builtins.str, _builtins.str] | None = None,
        request_id: _builtins.str | None = None,
    ) -> dict[_builtins.str, _builtins.str]:
        """PUT /list

        Returns:
            It.
        """
        return self._driver.call(
            _operations.ubersicht_str(),
            timeout=timeout,
            retry=retry,
            headers=headers,
            request_id=request_id,
        )


class AsyncUbersicht:
    """The operations of `ubersicht`.

    Reached as `client.ubersicht` of an `AsyncClient`.
    """

    __slots__ = ("_driver",)

    def __init__(self, driver: _AsyncDriver) -> None:
        self._driver = driver

    async def get_class(
        self,
        from_: _builtins.str,
        to_date: _builtins.str,
        *,
        class_: _builtins.str | None = None,
        query_self: _builtins.str | None = None,
        query_timeout: int | None = None,
        x_api_version: _builtins.str | None = None,
        filter: _builtins.str | None = None,
        parameter_2fa: _builtins.str | None = None,
        grosse: _builtins.str | None = None,
        timeout: _Timeout | float | None = None,
        retry: _RetryConfig | None = None,
        headers: Mapping[_builtins.str, _builtins.str] | None = None,
        request_id: _builtins.str | None = None,
    ) -> Class:
        """Ends in a quote "

        \"\"\" import os  # \\\"\"\" not code

        Args:
            from_: `from` of the request.
            to_date: `to-date` of the request.
            class_: `class` of the request.
            query_self: `self` of the request.
            query_timeout: `timeout` of the request.
            x_api_version: `X-Api-Version` of the request.
            filter: `$filter` of the request.
            parameter_2fa: `2fa` of the request.
            grosse: `größe` of the request.

        Returns:
            It \"\"\".

        Raises:
            ValidationError: an argument was refused before anything was sent.
        """
        return await self._driver.call(
            _operations.ubersicht_get_class(
                from_,
                to_date,
                class_=class_,
                query_self=query_self,
                query_timeout=query_timeout,
                x_api_version=x_api_version,
                filter=filter,
                parameter_2fa=parameter_2fa,
                grosse=grosse,
            ),
            timeout=timeout,
            retry=retry,
            headers=headers,
            request_id=request_id,
        )

    async def operation_2nd_operation(
        self,
        from_: _builtins.str,
        to_date: _builtins.str,
        *,
        str: _builtins.str | None | _f.Unset = _f.UNSET,
        int: int | None = None,
        list: Sequence[_builtins.str] | None = None,
        dict: Mapping[_builtins.str, int] | None = None,
        date: date | None = None,
        datetime: datetime | None = None,
        field: _builtins.str | None = None,
        define: _builtins.str | None = None,
        any: Any = _f.UNSET,
        any_2: Any = _f.UNSET,
        type: _builtins.str | None = None,
        cls_: _builtins.str | None = None,
        bool: bool | None = None,
        float: float | None = None,
        bytes: _builtins.str | None = None,
        property: _builtins.str | None = None,
        classmethod: _builtins.str | None = None,
        isinstance: _builtins.str | None = None,
        timeout: _Timeout | float | None = None,
        retry: _RetryConfig | None = None,
        headers: Mapping[_builtins.str, _builtins.str] | None = None,
        request_id: _builtins.str | None = None,
    ) -> ShadowCopy:
        """POST /class/{from}/{to-date}

        Args:
            from_: `from` of the request.
            to_date: `to-date` of the request.
            str: `str` of the request.
            int: `int` of the request.
            list: `list` of the request.
            dict: `dict` of the request.
            date: `date` of the request.
            datetime: `datetime` of the request.
            field: `field` of the request.
            define: `define` of the request.
            any: `any` of the request.
            any_2: `Any` of the request.
            type: `type` of the request.
            cls_: `cls` of the request.
            bool: `bool` of the request.
            float: `float` of the request.
            bytes: `bytes` of the request.
            property: `property` of the request.
            classmethod: `classmethod` of the request.
            isinstance: `isinstance` of the request.

        Returns:
            It.

        Raises:
            ValidationError: an argument was refused before anything was sent.
        """
        return await self._driver.call(
            _operations.ubersicht_operation_2nd_operation(
                from_,
                to_date,
                str=str,
                int=int,
                list=list,
                dict=dict,
                date=date,
                datetime=datetime,
                field=field,
                define=define,
                any=any,
                any_2=any_2,
                type=type,
                cls_=cls_,
                bool=bool,
                float=float,
                bytes=bytes,
                property=property,
                classmethod=classmethod,
                isinstance=isinstance,
            ),
            timeout=timeout,
            retry=retry,
            headers=headers,
            request_id=request_id,
        )

    async def list(
        self,
        *,
        timeout: _Timeout | float | None = None,
        retry: _RetryConfig | None = None,
        headers: Mapping[_builtins.str, _builtins.str] | None = None,
        request_id: _builtins.str | None = None,
    ) -> _ResultList[Shadow]:
        """GET /list

        Returns:
            It.
        """
        return await self._driver.call(
            _operations.ubersicht_list(),
            timeout=timeout,
            retry=retry,
            headers=headers,
            request_id=request_id,
        )

    async def str(
        self,
        *,
        timeout: _Timeout | float | None = None,
        retry: _RetryConfig | None = None,
        headers: Mapping[_builtins.str, _builtins.str] | None = None,
        request_id: _builtins.str | None = None,
    ) -> dict[_builtins.str, _builtins.str]:
        """PUT /list

        Returns:
            It.
        """
        return await self._driver.call(
            _operations.ubersicht_str(),
            timeout=timeout,
            retry=retry,
            headers=headers,
            request_id=request_id,
        )
