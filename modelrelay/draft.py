"""A chat request as an immutable value: what the builder collects, and the rules for what may be sent.

Nothing here sends. Every method returns a new request, so that a base can be kept and branched.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Any, Literal, NamedTuple

from ._core.errors import ValidationError
from ._core.options import RetryConfig, Timeout
from ._core.session import (
    checked_headers,
    checked_metadata,
    checked_request_id,
    checked_retry,
    header_value,
    merged,
)
from ._core.values import Reply, ResponseFormat, ToolCall

if TYPE_CHECKING:
    from typing import Self

Message = dict[str, Any]
_ROLES = ("user", "assistant", "system", "tool")
_STORED = 1  # version of `to_dict`


class Fields(NamedTuple):
    """The data of a request. Messages are in the API's own form."""

    model: str | None = None
    customer: str | None = None
    messages: tuple[Message, ...] = ()
    max_tokens: int | None = None
    temperature: float | None = None
    stop: tuple[str, ...] = ()
    stop_sequences: tuple[str, ...] = ()
    metadata: tuple[tuple[str, str], ...] = ()
    response_format: ResponseFormat | None = None
    tools: tuple[Any, ...] = ()
    tool_choice: str | None = None
    request_id: str | None = None
    headers: tuple[tuple[str, str], ...] = ()
    timeout: Timeout | float | None = None
    retry: RetryConfig | None = None


class ChatRequest:
    """A chat request that is not bound to a client; `client.chat(request)` binds it."""

    __slots__ = ("_fields",)

    def __init__(self, model: str | None = None, *, customer: str | None = None) -> None:
        fields = Fields()
        if model is not None:
            fields = fields._replace(model=_text(model, "model").strip())
        if customer is not None:
            fields = fields._replace(customer=_customer(customer))
        self._fields = fields

    def _with(self, **changes: Any) -> Self:
        """The same request with other data: the one way that builders are made from builders."""
        return self._of(self._fields._replace(**changes))

    def _of(self, fields: Fields) -> Self:
        new = object.__new__(type(self))
        new._fields = fields
        return new

    def _add(self, *messages: Message) -> Self:
        return self._with(messages=(*self._fields.messages, *messages))

    @property
    def fields(self) -> Fields:
        """The data collected so far."""
        return self._fields

    # The conversation

    def system(self, text: str) -> Self:
        """Add a system message."""
        return self._add({"role": "system", "content": _text(text, "system")})

    def user(self, text: str) -> Self:
        """Add a user message."""
        return self._add({"role": "user", "content": _text(text, "user")})

    def assistant(self, text: str) -> Self:
        """Add an assistant message."""
        return self._add({"role": "assistant", "content": _text(text, "assistant")})

    def message(self, role: str, content: str) -> Self:
        """Add a message of any role: `user`, `assistant`, `system`, `tool`."""
        return self._add(_message({"role": role, "content": content}, "message"))

    def messages(self, messages: Iterable[Mapping[str, Any]]) -> Self:
        """Replace the whole conversation, in the API's own form: `{"role": …, "content": …}`."""
        if isinstance(messages, (str, bytes, Mapping)) or not isinstance(messages, Iterable):
            raise ValidationError(
                f"must be a list of messages, got {type(messages).__name__}", field="messages"
            )
        found = tuple(_message(item, f"messages[{index}]") for index, item in enumerate(messages))
        return self._with(messages=found)

    def reply(self, response: Reply) -> Self:
        """Continue the conversation with an answer of the model, its tool calls included."""
        if not isinstance(response, Reply):
            raise ValidationError(f"must be a Reply, got {type(response).__name__}", field="reply")
        return self._add(response.to_message())

    def tool_result(self, call: ToolCall | str, value: Any) -> Self:
        """Answer a tool call (or its id): text as it is, other values as JSON, a `ToolResult` as the model is told it."""
        from . import tools

        return self._add(tools.result_message(call, value))

    # What is asked for

    def model(self, name: str) -> Self:
        """The model that answers. Customer-attributed requests have none: the customer's tier decides."""
        return self._with(model=_text(name, "model").strip())

    def customer(self, id: str) -> Self:
        """Attribute the call to one of your customers, by your own id for it (`external_id`)."""
        return self._with(customer=_customer(id))

    def max_tokens(self, n: int) -> Self:
        """The longest answer, in tokens."""
        if not isinstance(n, int) or isinstance(n, bool) or n < 1:
            raise ValidationError(f"must be a whole number of at least 1, got {n!r}", field="max_tokens")
        return self._with(max_tokens=n)

    def temperature(self, x: float) -> Self:
        """How much chance there is in the answer."""
        if not isinstance(x, (int, float)) or isinstance(x, bool) or not math.isfinite(x):
            raise ValidationError(f"must be a finite number, got {x!r}", field="temperature")
        return self._with(temperature=x)

    def stop(self, *sequences: str) -> Self:
        """Texts at which the answer ends (the API's `stop`)."""
        return self._with(stop=_texts(sequences, "stop"))

    def stop_sequences(self, *sequences: str) -> Self:
        """Texts at which the answer ends (the API's `stop_sequences`, a field of its own)."""
        return self._with(stop_sequences=_texts(sequences, "stop_sequences"))

    def response_format(self, format: ResponseFormat | Mapping[str, Any]) -> Self:
        """The form of the answer: a `ResponseFormat`, or the same in the API's own form."""
        return self._with(response_format=_response_format(format))

    def tools(self, tools: Iterable[Any]) -> Self:
        """What the model may call: plain or async functions, `Tool`s, a `ToolRegistry`, or the API's own form."""
        from . import tools as toolkit

        return self._with(tools=toolkit.tools_of(tools))

    def tool_choice(self, choice: Literal["auto", "required", "none"] | str | Mapping[str, Any]) -> Self:
        """Whether the model may ("auto"), must ("required") or must not ("none") call a tool."""
        kind = choice.get("type") if isinstance(choice, Mapping) else getattr(choice, "type", choice)
        if kind not in ("auto", "required", "none"):
            raise ValidationError(
                f"must be 'auto', 'required' or 'none', got {choice!r}", field="tool_choice"
            )
        return self._with(tool_choice=str(kind))

    # How it is sent

    def metadata(self, map: Mapping[str, str] | None = None, **entries: str) -> Self:
        """Add entries that the API keeps with the request; blank ones are dropped."""
        found = dict(self._fields.metadata) | checked_metadata(map) | checked_metadata(entries)
        return self._with(metadata=tuple(found.items()))

    def metadata_entry(self, key: str, value: str) -> Self:
        """Add one entry of metadata."""
        return self.metadata({key: value})

    def request_id(self, id: str) -> Self:
        """Your own id for this request; the reply repeats it. Blank counts as none."""
        return self._with(request_id=checked_request_id(id))

    def header(self, name: str, value: str) -> Self:
        """Add an HTTP header; those that the client sets itself are refused."""
        return self._with(headers=merged(self._fields.headers, checked_headers({name: value}, "header")))

    def timeout(self, timeout: Timeout | float) -> Self:
        """Limits for this call; a bare number of seconds means `total`."""
        if not isinstance(timeout, Timeout):
            Timeout.of(timeout, Timeout())
        return self._with(timeout=timeout)

    def retry(self, retry: RetryConfig) -> Self:
        """How this call is retried."""
        return self._with(retry=checked_retry(retry))

    # Storing and sending

    def to_dict(self) -> dict[str, Any]:
        """The conversation and its settings as plain JSON, for `from_dict`. Headers, timeouts and retries stay out."""
        f = self._fields
        stored: dict[str, Any] = {"version": _STORED, "messages": [dict(message) for message in f.messages]}
        plain = {
            "model": f.model,
            "customer": f.customer,
            "max_tokens": f.max_tokens,
            "temperature": f.temperature,
            "stop": list(f.stop),
            "stop_sequences": list(f.stop_sequences),
            "metadata": dict(f.metadata),
            "response_format": f.response_format.to_dict() if f.response_format else None,
            "tools": [tool.to_dict() for tool in f.tools],
            "tool_choice": f.tool_choice,
            "request_id": f.request_id,
        }
        return stored | {name: value for name, value in plain.items() if value not in (None, [], {})}

    @classmethod
    def from_dict(cls, stored: Mapping[str, Any]) -> ChatRequest:
        """The request that `to_dict` stored. Tools come back as descriptions, without their functions."""
        if not isinstance(stored, Mapping) or stored.get("version") != _STORED:
            raise ValidationError(f"is not a stored request of version {_STORED}", field="stored")
        request = ChatRequest(stored.get("model"), customer=stored.get("customer"))
        request = request.messages(stored.get("messages", ()))
        simple = (
            "max_tokens",
            "temperature",
            "metadata",
            "response_format",
            "tools",
            "tool_choice",
            "request_id",
        )
        for name in simple:
            if name in stored:
                request = getattr(request, name)(stored[name])
        return request.stop(*stored.get("stop", ())).stop_sequences(*stored.get("stop_sequences", ()))

    def checked(self, default_metadata: Mapping[str, str]) -> dict[str, Any]:
        """The fields of the API's request body, and `customer_id`. Raises `ValidationError` for what it would refuse."""
        f = self._fields
        if f.customer is None and not f.model:
            raise ValidationError("a model is required: client.chat('…')", field="model")
        if f.customer is not None and f.model:
            raise ValidationError(
                "a customer-attributed request has no model: the customer's tier decides it", field="model"
            )
        if not f.messages:
            raise ValidationError("at least one message is required", field="messages")
        if not any(message["role"] == "user" for message in f.messages):
            raise ValidationError("at least one message of role user is required", field="messages")
        metadata = {**default_metadata, **dict(f.metadata)} if default_metadata or f.metadata else None
        body = {
            "model": f.model,
            "messages": f.messages,
            "max_tokens": f.max_tokens,
            "temperature": f.temperature,
            "metadata": metadata,
            "response_format": f.response_format.to_dict() if f.response_format else None,
            "stop": f.stop,
            "stop_sequences": f.stop_sequences,
            "tools": [tool.to_dict() for tool in f.tools],
            "tool_choice": {"type": f.tool_choice} if f.tool_choice else None,
            "customer_id": f.customer,
        }
        return {name: value for name, value in body.items() if value or value == 0}

    def __eq__(self, other: object) -> bool:
        return isinstance(other, ChatRequest) and self._fields == other._fields

    __hash__ = None  # type: ignore[assignment]  # holds dicts

    def __repr__(self) -> str:
        f = self._fields
        who = f"customer={f.customer!r}" if f.customer is not None else f"model={f.model!r}"
        last = f.messages[-1] if f.messages else None
        shown = f", last={last['role']}: {str(last['content'])[:40]!r}" if last else ""
        return f"{type(self).__name__}({who}, messages={len(f.messages)}{shown})"


def _text(value: Any, field: str) -> str:
    if not isinstance(value, str):
        raise ValidationError(f"must be a string, got {type(value).__name__}", field=field)
    return value


def _texts(values: Sequence[Any], field: str) -> tuple[str, ...]:
    return tuple(_text(value, f"{field}[{index}]") for index, value in enumerate(values))


def _customer(value: Any) -> str:
    """A blank one is refused: the call would go out unattributed."""
    text = header_value(value, "customer")
    if not text:
        raise ValidationError("may not be blank", field="customer")
    return text


def _message(value: Any, field: str) -> Message:
    """A copy of the message with just the members that the API knows."""
    if not isinstance(value, Mapping):
        raise ValidationError(f"must be a mapping, got {type(value).__name__}", field=field)
    unknown = set(value) - {"role", "content", "tool_calls", "tool_call_id"}
    if unknown:
        raise ValidationError(f"has no member {sorted(map(str, unknown))[0]!r}", field=field)
    role = value.get("role")
    if role not in _ROLES:
        raise ValidationError(f"role must be one of {', '.join(_ROLES)}, got {role!r}", field=field)
    content = value.get("content")
    message: Message = {
        "role": str(role),
        "content": _text("" if content is None else content, f"{field}.content"),
    }
    calls = value.get("tool_calls")
    if calls:
        message["tool_calls"] = [
            call.to_dict() if isinstance(call, ToolCall) else dict(call) for call in calls
        ]
    if value.get("tool_call_id") is not None:
        message["tool_call_id"] = _text(value["tool_call_id"], f"{field}.tool_call_id")
    return message


def _response_format(value: Any) -> ResponseFormat:
    """Only the two types that the API has, checked before the request."""
    if isinstance(value, Mapping):
        spec = value.get("json_schema") or {}
        if not isinstance(spec, Mapping):
            raise ValidationError("json_schema must be a mapping", field="response_format")
        value = ResponseFormat(
            value.get("type"),  # type: ignore[arg-type]  # checked below
            spec.get("name"),
            spec.get("schema"),
            spec.get("description"),
            spec.get("strict"),
        )
    if not isinstance(value, ResponseFormat):
        raise ValidationError(
            f"must be a ResponseFormat, got {type(value).__name__}", field="response_format"
        )
    if value.type == "text":
        return value
    if value.type != "json_schema":
        raise ValidationError(
            f"type must be 'text' or 'json_schema', got {value.type!r}", field="response_format"
        )
    if not isinstance(value.name, str) or not value.name.strip():
        raise ValidationError("the schema needs a name", field="response_format")
    if not isinstance(value.schema, Mapping):
        raise ValidationError("the schema must be a JSON object", field="response_format")
    return value
