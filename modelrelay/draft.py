"""A chat request as an immutable value: the builder's data, and the rules for each of its options.

Has no sending and no wire format. Every method returns a new request, so you can keep a base and branch from it.
Whatever reads or sends a request imports it.
"""
# Annotations are read below (`OPTIONS`), so they are evaluated: no `from __future__ import annotations` here.

import math
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Annotated, Any, Literal, NamedTuple, Self

from ._core.awaiting import no_attribute
from ._core.check import check_count, check_list, check_mapping, check_text, check_type
from ._core.conversation import Message, MessageDict, ToolChoice, part_of
from ._core.errors import ValidationError
from ._core.files import File
from ._core.options import RetryConfig, Timeout
from ._core.session import (
    check_headers,
    check_metadata,
    check_request_id,
    check_retry,
    header_value,
    merge_headers,
)
from ._core.values import Reply, ResponseFormat, ToolCall

_STORED = 1  # version of `to_dict`
_NOW, _V0_32 = "modelrelay.Client", "modelrelay.v0_32.Client"


# The values of each option. A check returns the value to keep, or raises `ValidationError`.


def _model(value: Any, field: str) -> str | None:
    return None if value is None else check_text(value, field).strip()


def _customer(value: Any, field: str) -> str | None:
    """A blank id is refused, because the call would be sent without attribution."""
    text = None if value is None else header_value(value, field)
    if text == "":
        raise ValidationError("may not be blank", field=field)
    return text


def _messages(value: Any, field: str) -> tuple[Message, ...]:
    messages = check_list(value, field, "a list of messages")
    return tuple(Message.of(item, f"{field}[{index}]") for index, item in enumerate(messages))


def _finite(value: Any, field: str) -> float:
    if not isinstance(value, (int, float)) or isinstance(value, bool) or not math.isfinite(value):
        raise ValidationError(f"must be a finite number, got {value!r}", field=field)
    return value


def _texts(value: Sequence[Any], field: str) -> tuple[str, ...]:
    items = check_list(value, field, "a list of strings")
    return tuple(check_text(item, f"{field}[{index}]") for index, item in enumerate(items))


def _metadata(value: Any, field: str) -> tuple[tuple[str, str], ...]:
    return tuple(check_metadata(value, field).items())


def _extra_body(value: Any, field: str) -> dict[str, Any]:
    found = dict(check_mapping(value, field, "a mapping"))
    for name in found:
        check_text(name, f"{field} name")
    return found


def _response_format(value: Any, field: str) -> ResponseFormat:
    """Accepts the two types that the API has, checked before the request."""
    if isinstance(value, Mapping):
        spec = value.get("json_schema") or {}
        if not isinstance(spec, Mapping):
            raise ValidationError("json_schema must be a mapping", field=field)
        value = ResponseFormat(
            value.get("type"),  # type: ignore[arg-type]  # checked below
            spec.get("name"),
            spec.get("schema"),
            spec.get("description"),
            spec.get("strict"),
        )
    found = check_type(value, ResponseFormat, "a ResponseFormat", field)
    if found.type == "text":
        return found
    if found.type != "json_schema":
        raise ValidationError(f"type must be 'text' or 'json_schema', got {found.type!r}", field=field)
    if not isinstance(found.name, str) or not found.name.strip():
        raise ValidationError("the schema needs a name", field=field)
    if not isinstance(found.schema, Mapping):
        raise ValidationError("the schema must be a JSON object", field=field)
    return found


def _tools(value: Any, field: str) -> tuple[Any, ...]:
    from .tools import tools_of

    return tools_of(value)


def _name(value: Any, field: str) -> str:
    text = check_text(value, field).strip()
    if not text:
        raise ValidationError("may not be blank", field=field)
    return text


def _tool_choice(value: Any, field: str) -> str:
    return ToolChoice.of(value).type


def _timeout(value: Any, field: str) -> Timeout | float:
    if not isinstance(value, Timeout):
        Timeout.of(value, Timeout())
    checked: Timeout | float = value
    return checked


def _dicts(values: Iterable[Any]) -> list[dict[str, Any]]:
    return [value.to_dict() for value in values]


class Option(NamedTuple):
    """One option of the builder: its check, its stored form, and the clients that can send it."""

    check: Callable[[Any, str], Any]
    store: Callable[[Any], Any] | None = lambda value: value
    """The value as plain JSON for `to_dict`; None for an option of a call, which is not part of a conversation."""
    client: str = ""
    """The client that can send it, if only one can."""


class Fields(NamedTuple):
    """The data of a request. A new option is a line here, a method below, and a field of the contracts that carry it."""

    model: Annotated[str | None, Option(_model)] = None
    customer: Annotated[str | None, Option(_customer)] = None
    messages: Annotated[tuple[Message, ...], Option(_messages, _dicts)] = ()
    max_tokens: Annotated[int | None, Option(check_count)] = None
    temperature: Annotated[float | None, Option(_finite)] = None
    stop: Annotated[tuple[str, ...], Option(_texts, list)] = ()
    stop_sequences: Annotated[tuple[str, ...], Option(_texts, list)] = ()
    metadata: Annotated[tuple[tuple[str, str], ...], Option(_metadata, dict, _V0_32)] = ()
    response_format: Annotated[ResponseFormat | None, Option(_response_format, ResponseFormat.to_dict)] = None
    tools: Annotated[tuple[Any, ...], Option(_tools, _dicts)] = ()
    tool_choice: Annotated[str | None, Option(_tool_choice)] = None
    tool_function: Annotated[str | None, Option(_name, client=_NOW)] = None
    """The function that `tool_choice` "required" names."""
    provider: Annotated[str | None, Option(_name, client=_NOW)] = None
    reasoning_effort: Annotated[str | None, Option(_name, client=_NOW)] = None
    state: Annotated[str | None, Option(_name, client=_NOW)] = None
    extra_body: Annotated[Mapping[str, Any], Option(_extra_body, dict)] = {}  # never changed
    request_id: Annotated[str | None, Option(check_request_id)] = None
    headers: Annotated[tuple[tuple[str, str], ...], Option(check_headers, None)] = ()
    timeout: Annotated[Timeout | float | None, Option(_timeout, None)] = None
    retry: Annotated[RetryConfig | None, Option(check_retry, None)] = None


OPTIONS: dict[str, Option] = {name: kind.__metadata__[0] for name, kind in Fields.__annotations__.items()}


class ChatRequest:
    """A chat request that is not bound to a client; `client.chat(request)` binds it."""

    __slots__ = ("_fields",)

    def __init__(self, model: str | None = None, *, customer: str | None = None) -> None:
        self._fields = Fields(_model(model, "model"), _customer(customer, "customer"))

    def _of(self, fields: Fields) -> Self:
        """The same request with other data. All builder methods end here."""
        new = object.__new__(type(self))
        new._fields = fields
        return new

    def _set(self, name: str, value: Any) -> Self:
        return self._of(self._fields._replace(**{name: OPTIONS[name].check(value, name)}))

    def _add(self, message: Message) -> Self:
        return self._of(self._fields._replace(messages=(*self._fields.messages, message)))

    if not TYPE_CHECKING:

        def __getattr__(self, name: str) -> Any:
            if name in ("send", "stream", "stream_deltas", "stream_json", "structured", "run", "run_stream"):
                raise AttributeError(f"a ChatRequest belongs to no client: client.chat(request).{name}()")
            raise no_attribute(self, name, "bind it to a client and send it: client.chat(request).send()")

    # The conversation

    def system(self, text: str) -> Self:
        """Add a system message."""
        return self._add(Message("system", (check_text(text, "system"),)))

    def user(self, text: str | File, *more: str | File) -> Self:
        """Add a user message: text, with files if you like."""
        return self._add(Message("user", tuple(part_of(part, "user") for part in (text, *more))))

    def assistant(self, text: str) -> Self:
        """Add an assistant message."""
        return self._add(Message("assistant", (check_text(text, "assistant"),)))

    def message(
        self, role: str, content: str | Sequence[str | File | Mapping[str, Any]], **extra: Any
    ) -> Self:
        """Add a message of any role: `user`, `assistant`, `system`, `tool`. `extra`: members that the SDK does not know."""
        return self._add(Message.of({**extra, "role": role, "content": content}, "message"))

    def messages(self, messages: Iterable[MessageDict | Mapping[str, Any]]) -> Self:
        """Replace the whole conversation with messages as plain dicts: `{"role": …, "content": …}`."""
        return self._set("messages", messages)

    def reply(self, response: Reply) -> Self:
        """Add the model's reply to the conversation, its tool calls included."""
        response = check_type(response, Reply, "a Reply", "reply")
        return self._add(Message.of(response.to_message(), "reply"))

    def tool_result(self, call: ToolCall | str, value: Any) -> Self:
        """Answer a tool call, given as the call or its id. Text is sent as it is, other values as JSON, a `ToolResult` as its content."""
        from .tools import result_message

        return self._add(Message.of(result_message(call, value), "tool_result"))

    # What to generate

    def model(self, name: str) -> Self:
        """The model. Without one the customer's tier selects it. The 0.32 API takes no model for a customer."""
        return self._set("model", check_text(name, "model"))

    def customer(self, id: str) -> Self:
        """Attribute the call to one of your customers, by your own id for them (`external_id`)."""
        return self._set("customer", check_text(id, "customer"))

    def max_tokens(self, n: int) -> Self:
        """Maximum number of tokens to generate."""
        return self._set("max_tokens", n)

    def temperature(self, x: float) -> Self:
        """Sampling temperature; higher values make the output more random."""
        return self._set("temperature", x)

    def stop(self, *sequences: str) -> Self:
        """Stop sequences (the API's `stop`)."""
        return self._set("stop", sequences)

    def stop_sequences(self, *sequences: str) -> Self:
        """Stop sequences (the API's `stop_sequences`, a field of its own)."""
        return self._set("stop_sequences", sequences)

    def response_format(self, format: ResponseFormat | Mapping[str, Any]) -> Self:
        """The format of the reply: a `ResponseFormat`, or the same as a plain dict."""
        return self._set("response_format", format)

    def tools(self, tools: Iterable[Any]) -> Self:
        """Functions that the model may call: plain or async functions, `Tool`s, a `ToolRegistry`, or tools as plain dicts."""
        return self._set("tools", tools)

    def tool_choice(
        self,
        choice: Literal["auto", "required", "none"] | str | Mapping[str, Any],
        *,
        function: str | None = None,
    ) -> Self:
        """Whether the model may ("auto"), must ("required") or must not ("none") call a tool; with `function` this one."""
        if function is None and isinstance(choice, Mapping):
            function = choice.get("function")
        request = self._set("tool_choice", choice)
        if function is None:
            return request._of(request._fields._replace(tool_function=None))
        if request._fields.tool_choice != "required":
            raise ValidationError("needs the choice 'required'", field="function")
        return request._set("tool_function", function)

    def provider(self, name: str) -> Self:
        """The provider that runs the model, such as `anthropic` or `openai`. Not in the 0.32 API."""
        return self._set("provider", name)

    def reasoning_effort(
        self, level: Literal["none", "minimal", "low", "medium", "high", "xhigh"] | str
    ) -> Self:
        """How much the model reasons before it answers. Providers support different levels. Not in the 0.32 API."""
        return self._set("reasoning_effort", level)

    def state(self, id: str) -> Self:
        """The state handle (`client.state_handles`) in which server-side tools keep their memory. Not in the 0.32 API."""
        return self._set("state", id)

    def extra_body(self, map: Mapping[str, Any] | None = None, **fields: Any) -> Self:
        """Add fields that the API knows and this SDK does not. They are merged into the body last; known ones are refused."""
        given = _extra_body({} if map is None else map, "extra_body")
        return self._set("extra_body", {**self._fields.extra_body, **given, **fields})

    # How it is sent

    def metadata(self, map: Mapping[str, str] | None = None, **entries: str) -> Self:
        """Add metadata that the 0.32 API keeps with the request. Blank entries are dropped."""
        return self._set("metadata", dict(self._fields.metadata) | check_metadata(map) | entries)

    def metadata_entry(self, key: str, value: str) -> Self:
        """Add one entry of metadata."""
        return self.metadata({check_text(key, "metadata name"): value})

    def request_id(self, id: str) -> Self:
        """Your own id for this request, repeated in the reply. A blank one is ignored."""
        return self._set("request_id", id)

    def header(self, name: str, value: str) -> Self:
        """Add an HTTP header. Headers that the client sets itself are refused."""
        headers = merge_headers(self._fields.headers, check_headers([(name, value)], "header"))
        return self._of(self._fields._replace(headers=headers))

    def timeout(self, timeout: Timeout | float) -> Self:
        """Timeouts for this call. A bare number of seconds means `total`."""
        return self._set("timeout", timeout)

    def retry(self, retry: RetryConfig) -> Self:
        """Retries of this call."""
        return self._set("retry", retry)

    # Storing

    def to_dict(self) -> dict[str, Any]:
        """The conversation and its settings as plain JSON, for `from_dict`. Headers, timeouts and retries stay out."""
        stored: dict[str, Any] = {"version": _STORED, "messages": []}
        for (name, option), value in zip(OPTIONS.items(), self._fields, strict=True):
            if option.store is not None and value not in (None, (), {}):
                stored[name] = option.store(value)
        return stored

    @classmethod
    def from_dict(cls, stored: Mapping[str, Any]) -> "ChatRequest":
        """The request that `to_dict` stored. Tools come back as descriptions, without their functions."""
        if not isinstance(stored, Mapping) or stored.get("version") != _STORED:
            raise ValidationError(f"expected a dict made by to_dict() (version {_STORED})", field="stored")
        request = ChatRequest()
        for name, option in OPTIONS.items():
            if option.store is not None and name in stored:
                request = request._set(name, stored[name])
        return request

    def __eq__(self, other: object) -> bool:
        return isinstance(other, ChatRequest) and self._fields == other._fields

    __hash__ = None  # type: ignore[assignment]  # holds dicts

    def __repr__(self) -> str:
        f = self._fields
        who = f"customer={f.customer!r}" if f.customer is not None else f"model={f.model!r}"
        last = f.messages[-1] if f.messages else None
        shown = f", last={last.role}: {last.text[:40]!r}" if last else ""
        return f"{type(self).__name__}({who}, messages={len(f.messages)}{shown})"
