"""What a chat looks like on the wire of one API: the only thing that differs between the APIs that this SDK speaks.

`proxy.py` is one. Outside of this package nothing knows a path, field, record or header name of a chat endpoint.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Callable, Mapping, Sequence
from typing import NamedTuple, Protocol

from .._core.conversation import Message
from .._core.errors import ValidationError
from .._core.framing import Decoder
from .._core.http import HttpInfo
from .._core.operation import Operation
from .._core.session import HeaderNames, Session
from .._core.values import Reply
from ..draft import OPTIONS, Fields
from .reader import Reader


class Format(NamedTuple):
    """One framing of a stream."""

    accept: str
    """The request for it,"""
    decoders: Mapping[str, Callable[[int], Decoder]]
    """and the content types that may come, each with the decoder of its records. The argument is the longest line."""


class Contract(Protocol):
    """The chat endpoint of one API."""

    @property
    def headers(self) -> HeaderNames:
        """The names of its headers."""
        ...

    @property
    def carries(self) -> frozenset[str]:
        """The options of the builder (names of `Fields`) that have a place in its requests."""
        ...

    @property
    def names(self) -> Mapping[str, str]:
        """Its own names of the builder's options, where they have others."""
        ...

    @property
    def publishable_keys(self) -> bool:
        """Whether it knows publishable keys (`mr_pk_…`)."""
        ...

    @property
    def formats(self) -> Mapping[str, Format]:
        """The framings of its streams, by the names that callers use."""
        ...

    @property
    def text_format(self) -> str:
        """The framing of text streams when the caller names none."""
        ...

    @property
    def value_format(self) -> str:
        """The framing of structured streams."""
        ...

    def operation(self, fields: Fields, session: Session, accept: str = ...) -> Operation[Reply]:
        """The generated call of the chat endpoint. Raises `ValidationError` for what this API would refuse."""
        ...

    def reader(self, media: str, http: HttpInfo, mask: Callable[[str], str]) -> Reader:
        """What reads the records of one stream. `media` is the content type that came."""
        ...


def check_tools(fields: Fields, kinds: frozenset[str], client: str) -> None:
    """Refuses tools of other types than these, which another client's API may have."""
    for tool in fields.tools:
        if tool.type not in kinds:
            raise ValidationError(
                f"this client's API has no tools of type {str(tool.type)!r}; use {client}", field="tools"
            )


_SESSION = frozenset(("extra_body", "request_id", "headers", "timeout", "retry"))  # no fields of an API's own


def check_carried(fields: Fields, contract: Contract) -> None:
    """Refuses options that the API has no place for. The error names the client of the API that has one."""
    for name in _not_carried(contract.carries):
        if getattr(fields, name) not in (None, (), {}):
            other = f"; use {OPTIONS[name].client}" if OPTIONS[name].client else ""
            raise ValidationError(f"is not an option of this client's API{other}", field=name)


@functools.cache
def _not_carried(carries: frozenset[str]) -> list[str]:
    return [name for name in Fields._fields if name not in carries and name not in _SESSION]


def _builders_name(field: str, names: Mapping[str, str], messages: Sequence[Message]) -> str:
    """`messages[0].content` for `input[0].content[0].text`: as the caller wrote it."""
    field = re.sub(r"^\w+", lambda name: names.get(name[0], name[0]), field)
    text = re.fullmatch(r"(messages\[(\d+)\]\.content)\[(\d+)\]\.text", field)
    if text is None or not isinstance((parts := messages[int(text[2])].parts)[int(text[3])], str):
        return field
    return text[1] if len(parts) == 1 else f"{text[1]}[{text[3]}]"


def operation_of(
    contract: Contract, fields: Fields, session: Session, accept: str = "application/json"
) -> Operation[Reply]:
    """The call that a draft stands for, with the fields that only the caller knows."""
    check_carried(fields, contract)
    try:
        operation = contract.operation(fields, session, accept)
    except ValidationError as error:
        error.field = _builders_name(error.field or "", contract.names, fields.messages)
        raise
    if not fields.extra_body:
        return operation
    from .._core.methods import extended

    return extended(operation, None, fields.extra_body)
