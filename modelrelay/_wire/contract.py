"""The wire format of a chat in one API: the only difference between the APIs that this SDK supports.

`responses.py` and `proxy.py` implement it. No other package knows a path, field, record or header name of a chat endpoint.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from typing import Any, NamedTuple

from .._core import codec
from .._core.conversation import Message
from .._core.errors import DecodeError, ValidationError
from .._core.framing import Decoder
from .._core.http import media_type
from .._core.operation import HttpReply, Operation
from .._core.session import HeaderNames, Session
from .._core.values import Reply
from ..draft import OPTIONS, Fields
from .reader import Reader


class Format(NamedTuple):
    """One framing of a stream."""

    accept: str
    """The request for it,"""
    decoders: Mapping[str, Callable[[int], Decoder]]
    """and the accepted content types, each with the decoder of its records. The argument is the maximum length of a line."""


class Contract:
    """The chat endpoint of one API."""

    headers: HeaderNames
    """The names of its headers."""
    lacks: frozenset[str]
    """The options of the builder (names of `Fields`) that have no place in its requests."""
    names: Mapping[str, str] = {}
    """Its own names of the builder's options, where they differ."""
    tools = frozenset(("function",))
    """The types of tools that it supports."""
    other = ""
    """The client of the other API, which may support other types."""
    publishable_keys = False
    """Whether it accepts publishable keys (`mr_pk_…`)."""
    formats: Mapping[str, Format]
    """The framings of its streams, by the names that callers use."""
    text_format: str
    """The framing of text streams when the caller names none."""
    value_format = "ndjson"
    """The framing of structured streams."""
    reader: type[Reader]
    """The reader of the records of one stream."""

    def operation(self, fields: Fields, session: Session, accept: str) -> Operation[Reply]:
        """The generated call of the chat endpoint. Raises `ValidationError` for a request that this API would refuse."""
        raise NotImplementedError


def check_carried(fields: Fields, contract: Contract) -> None:
    """Refuses options that the API lacks. The error names the client of the API that has them."""
    for name, value in zip(Fields._fields, fields, strict=True):
        if name in contract.lacks and value not in (None, (), {}):
            other = f"; use {OPTIONS[name].client}" if OPTIONS[name].client else ""
            raise ValidationError(f"is not an option of this client's API{other}", field=name)
    if not fields.messages:
        raise ValidationError("at least one message is required", field="messages")
    for tool in fields.tools:
        if tool.type not in contract.tools:
            other = f"; use {contract.other}" if contract.other else ""
            raise ValidationError(
                f"this client's API has no tools of type {str(tool.type)!r}{other}", field="tools"
            )


def _builders_name(field: str, names: Mapping[str, str], messages: Sequence[Message]) -> str:
    """`messages[0].content` for `input[0].content[0].text`: the caller's name of a field."""
    field = re.sub(r"^\w+", lambda name: names.get(name[0], name[0]), field)
    text = re.fullmatch(r"(messages\[(\d+)\]\.content)\[(\d+)\]\.text", field)
    if text is None or not isinstance((parts := messages[int(text[2])].parts)[int(text[3])], str):
        return field
    return text[1] if len(parts) == 1 else f"{text[1]}[{text[3]}]"


def operation_of(
    contract: Contract, fields: Fields, session: Session, accept: str = "application/json"
) -> Operation[Reply]:
    """The call for a draft, with the caller's extra fields."""
    check_carried(fields, contract)
    try:
        operation = contract.operation(fields, session, accept)
    except ValidationError as error:
        error.field = _builders_name(error.field or "", contract.names, fields.messages)
        if error.field.endswith("function.name"):
            error.message += "; set another with tool(name=)"
        raise
    if not fields.extra_body:
        return operation
    from .._core.methods import add_extras

    return add_extras(operation, None, fields.extra_body)


def json_body(reply: HttpReply) -> Any:
    """The JSON of a whole reply."""
    came = media_type(reply.headers.get("content-type"))
    if came != "application/json":
        raise DecodeError(f"expected application/json, got {came or 'no content type'}")
    return codec.read(reply.body)
