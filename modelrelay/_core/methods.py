"""The methods of an API: what their calls send, and how their responses are read. Tables of these are generated.

Calling a `Method` with the arguments of its method gives an `Operation`. Bad arguments are refused here, before anything is sent.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cached_property, partial
from typing import Any, Generic, NamedTuple, TypeVar
from urllib.parse import quote

from .codec import dumps, loads, read
from .errors import DecodeError
from .files import File
from .http import media_type
from .kinds import ANY, TEXT, Kind, Object, as_json, refusal, wrong_type
from .model import UNSET
from .operation import Endpoint, HttpReply, Operation, Request, ResultList
from .pages import Paging as Paging  # tables name it here
from .upload import Upload, deep, multipart, text_of, urlencoded

T = TypeVar("T")
_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029]")
_JSON = "application/json"


class Parameter(NamedTuple):
    """An argument that goes into the path, the query or a header."""

    name: str
    kind: Kind = TEXT
    wire: str = ""
    """Its name in the request, if different."""
    required: bool = False
    joined: str | None = None
    """The separator of the items of a list; None: the name is repeated."""
    form: str = ""
    """How an object is written into a query: "deep" (`p[key]=v`), "spread" (`key=v`), "json"; else `p=key,v`."""


class Body(NamedTuple):
    """The body: the members of an object, each an argument, or one argument `body`."""

    kind: Kind
    media: str = _JSON
    required: bool = True
    whole: bool = False
    """It is one argument."""
    names: Mapping[str, str] = {}
    """Argument → member, where the two names differ."""
    fixed: Mapping[str, Any] = {}
    """Members with a constant value."""
    parts: Mapping[str, str] = {}
    """Member of a form → its media type, or "deep"."""


class Answer(NamedTuple):
    """One body of a successful response. `kind` is None when there is none."""

    kind: Kind | None
    media: str = _JSON
    status: str = "200"


@dataclass(frozen=True)
class Method(Endpoint, Generic[T]):
    """An endpoint with its arguments, bodies and responses."""

    ids: tuple[Parameter, ...] = ()
    """Parameters of the path, in its order."""
    query: tuple[Parameter, ...] = ()
    headers: tuple[Parameter, ...] = ()
    body: Body | None = None
    answers: tuple[Answer, ...] = (Answer(None),)
    streams: tuple[str, ...] = ()
    """Media types that are streams of records."""
    record: Kind | None = None
    unwrap: str | None = None
    """The attribute of the response that the method returns."""
    paging: Paging | None = None

    def __call__(self, *ids: Any, accept: str | None = None, **arguments: Any) -> Operation[T]:
        """A call that is ready to be made."""
        given = {
            n: v for n, v in arguments.items() if v is not UNSET and (v is not None or n in self._with_none)
        }
        path = self._path(ids) if self.ids else self.path
        if self.query:
            path += _query(self.query, given)
        headers = tuple(pair for p in self.headers for pair in _header(p, given))
        media, body = ("", None) if self.body is None else _body(self.body, given)
        if body is not None and media != _JSON:
            headers = (("Content-Type", media), *headers)
        if isinstance(body, Upload) and body.repeatable:
            headers = (*headers, ("Content-Length", str(body.length)))
        request = Request(self.method, path, headers, body, accept or self.accept)
        following = None if self.paging is None else partial(self._following, ids, accept, arguments)
        return Operation(self, request, self.parse, self.record.decode if self.record else None, following)

    def _following(
        self, ids: tuple[Any, ...], accept: str | None, arguments: dict[str, Any], page: Any
    ) -> Operation[T] | None:
        found = self.paging.following(page, arguments) if self.paging else None
        return None if found is None else self(*ids, accept=accept, **found)

    @cached_property
    def _with_none(self) -> set[str]:
        """The arguments for which None is not "absent": it is null, or an error."""
        found = {p.name for p in (*self.query, *self.headers) if p.required}
        if self.body is None or self.body.whole:
            return found | ({"body"} if self.body and (self.body.required or self.body.kind.null) else set())
        kind = self.body.kind
        assert isinstance(kind, Object)
        nulls = {n for n, wire in kind.wires.items() if wire in kind.required or kind.members[wire].null}
        return found | nulls | {n for n, attribute in self.body.names.items() if attribute in nulls}

    @cached_property
    def accept(self) -> str:
        """The media type to accept when the caller does not choose."""
        found = sorted((a.media for a in self.answers if a.kind), key=lambda media: not _is_json(media))
        return (*found, *self.streams, _JSON)[0]

    def _path(self, ids: tuple[Any, ...]) -> str:
        values = {p.name: _segment(p, value) for p, value in zip(self.ids, ids, strict=True)}
        return re.sub(r"\{([^{}]*)\}", lambda found: values[found[1]], self.path)

    # ------------------------------------------------------------ the response

    def parse(self, reply: HttpReply) -> T:
        value = self._value(reply)
        if self.unwrap is not None:
            value = getattr(value, self.unwrap)
        return ResultList(value) if type(value) is list else value  # type: ignore[return-value] # T is what the table says

    def _value(self, reply: HttpReply) -> Any:
        answer = self.answers[0] if len(self.answers) == 1 else self._answer(reply)
        if answer.kind is None:
            return None
        if answer.media == _JSON or _is_json(answer.media):
            return answer.kind.decode(read(reply.body))
        return _text(reply.body) if answer.kind is TEXT else reply.body

    def _answer(self, reply: HttpReply) -> Answer:
        """By status, then by media type. An undocumented status is read as the first one."""
        if not self.answers:
            raise DecodeError("this operation answers with a stream")
        named = {a.status for a in self.answers}
        status = next((s for s in (str(reply.status), f"{reply.status // 100}XX") if s in named), min(named))
        answers = [a for a in self.answers if a.status == status]
        came = media_type(reply.headers.get("content-type"))
        json = next((a for a in answers if _is_json(a.media)), answers[0])
        return next((a for a in answers if media_type(a.media) == came), json)


def _is_json(media: str) -> bool:
    return media_type(media).endswith(("/json", "+json"))


def _text(body: bytes) -> str:
    try:
        return body.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise DecodeError("not valid UTF-8") from None


# ---------------------------------------------------------------- the request


def _segment(p: Parameter, value: Any) -> str:
    """One path segment, percent-encoded: `a/b` stays one segment. Blank, `.`, `..` and control characters are refused.

    A server or proxy resolves `.` and `..` before it routes, even when they are percent-encoded.
    """
    value = p.kind.check(value, p.name)
    if isinstance(value, list) and value:
        return ",".join(_segment(p._replace(kind=TEXT), _plain(item, p.name)) for item in value)
    text = _plain(value, p.name)
    if not text.strip():
        raise refusal("must not be blank", p.name)
    if text.strip() in (".", ".."):
        raise refusal("must not be a relative path segment", p.name)
    if _CONTROL.search(text):
        raise refusal("must not hold control characters", p.name)
    return _quote(text, p.name)


def _plain(value: Any, field: str) -> str:
    """As text: a boolean as in JSON, a member of an enum as its value."""
    if not isinstance(value, (str, int, float)):
        raise wrong_type("a plain value", value, field)
    return text_of(value)


def _quote(text: str, field: str) -> str:
    try:
        return quote(text, safe="")
    except UnicodeEncodeError:
        raise refusal("must be valid Unicode", field) from None


def _texts(p: Parameter, value: Any) -> list[str]:
    checked = p.kind.check(value, p.name)
    if isinstance(checked, dict):  # `key,value,key,value`
        checked = [part for pair in checked.items() for part in pair]
    return [_plain(item, p.name) for item in (checked if isinstance(checked, list) else [checked])]


def _query(parameters: Iterable[Parameter], given: dict[str, Any]) -> str:
    """`?a=1&b=x`; a list repeats its name, or is joined."""
    pairs = [
        f"{_quote(name, p.name)}={text}"
        for p in parameters
        if p.name in given
        for name, text in _pairs(p, given.pop(p.name))
    ]
    return "?" + "&".join(pairs) if pairs else ""


def _pairs(p: Parameter, value: Any) -> Iterator[tuple[str, str]]:
    """Names, and percent-encoded values."""
    name = p.wire or p.name
    if p.form:
        checked = p.kind.check(value, p.name)
        found: Any = deep(name, checked)
        if p.form == "json":
            found = [(name, dumps(checked, p.name).decode())]
        elif p.form == "spread":
            found = (pair for key, item in checked.items() for pair in deep(key, item))
        yield from ((key, _quote(_plain(item, p.name), p.name)) for key, item in found)
        return
    items = [_quote(text, p.name) for text in _texts(p, value)]
    for item in items if p.joined is None or not items else [p.joined.join(items)]:
        yield name, item


def _header(p: Parameter, given: dict[str, Any]) -> Iterator[tuple[str, str]]:
    """Refuses a blank value, and characters that a header cannot contain."""
    if p.name in given:
        text = ",".join(_texts(p, given.pop(p.name))).strip()
        if not text:
            raise refusal("must not be blank", p.name)
        if re.search(r"[^\x20-\x7e]", text):
            raise refusal("must be printable ASCII", p.name)
        yield p.wire or p.name, text


def _body(body: Body, given: dict[str, Any]) -> tuple[str, bytes | Upload | None]:
    """The media type and the content of a body."""
    if body.whole and "body" not in given:
        return "", None
    checked = body.kind.check(given["body"], "body") if body.whole else _members(body, given)
    if not body.whole and not checked and not body.required:
        return "", None
    if _is_json(body.media):
        return body.media, dumps(checked, "body" if body.whole else "")
    if body.media == "application/x-www-form-urlencoded":
        return body.media, urlencoded(checked, body.parts)
    if body.media == "multipart/form-data":
        return multipart(checked, body.parts)
    if isinstance(checked, str):
        return body.media, checked.encode()
    file: Any = checked
    told = "*" in body.media or (body.media == "application/octet-stream" and isinstance(given["body"], File))
    return file.media if told else body.media, Upload([file])


def _members(body: Body, given: dict[str, Any]) -> dict[str, Any]:
    kind, names = body.kind, body.names
    assert isinstance(kind, Object)
    out: dict[str, Any] = {}
    more = given.pop("additional_properties", None) if kind.rest else None
    if more is not None and kind.rest is not None:
        out.update(kind.rest.check(more, "additional_properties"))
    wires, members = kind.wires, kind.members
    for name, value in given.items():
        wire = wires[names.get(name, name)]
        out[wire] = members[wire].check(value, name)
    out.update(body.fixed)
    kind.choice(out)
    return out


def add_extras(operation: Operation[T], query: Any, body: Any) -> Operation[T]:
    """The operation with query arguments and fields that this SDK does not know. Known ones are refused."""
    endpoint, request = operation.endpoint, operation.request
    if not isinstance(endpoint, Method):
        raise refusal("this call takes no extras", "extra_query" if query else "extra_body")
    if query:
        known = {p.wire or p.name for p in endpoint.query}
        pairs = _extras(query, "extra_query", known).items()
        parameters = [Parameter(f"extra_query.{name}", ANY, name) for name, _ in pairs]
        more = _query(
            parameters, {f"extra_query.{name}": value for name, value in pairs if value is not None}
        )
        request = request._replace(
            path=request.path + (more if "?" not in request.path else more.replace("?", "&", 1))
        )
    if body:
        if (
            endpoint.body is None
            or endpoint.body.media != _JSON
            or not isinstance(endpoint.body.kind, Object)
        ):
            raise refusal("this call has no JSON object to add fields to", "extra_body")
        members = loads(request.read()) if request.body else {}
        extra = _extras(body, "extra_body", {*endpoint.body.kind.members, *members})
        request = request._replace(body=dumps(members | extra, "extra_body"))
    return replace(operation, request=request)


def _extras(value: Any, field: str, known: set[str]) -> dict[str, Any]:
    if not isinstance(value, Mapping):
        raise wrong_type("a mapping", value, field)
    for name in value:
        if not isinstance(name, str):
            raise wrong_type("a mapping with names of strings", name, field)
        if name in known:
            raise refusal("has an argument or a method of its own: use that", f"{field}.{name}")
    return {name: as_json(item) for name, item in value.items()}
