"""`diff`: every kind of edit, both ways, gives its finding and no other; what callers cannot notice gives one line or none."""

from __future__ import annotations

import copy
import json
from collections.abc import Callable, Iterator
from contextlib import suppress
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from generator.__main__ import main
from generator.build import api_of
from generator.changes import compared
from generator.findings import LEVELS, RULES, Changes
from generator.ir import Api
from generator.media import METHODS
from generator.problems import child
from generator.spec import Document, find, load
from generator.verdict import as_text

from .edits import Edit, all_of, drop, put, rename, rename_schema, reverse, sort_keys
from .packages import NAMES, PUBLIC, ROOT, SHARED, SPECS, answering, ref, with_public

LIBRARY = SPECS / "diff.yaml"
PAIRS = SHARED / "edges" / "diff"


@cache
def data_of(spec: Path) -> dict[str, Any]:
    return load(spec).data


@cache
def api(spec: Path) -> Api:
    return api_of(Document(copy.deepcopy(data_of(spec)), spec.name, ""))


def edited(edit: Edit, spec: Path = LIBRARY) -> Api:
    data = copy.deepcopy(data_of(spec))
    edit(data)
    return api_of(Document(data, spec.name, ""))


def brief(changes: Changes) -> str:
    """Level, code and name of each finding, with its other names and its types."""
    return "; ".join(
        "details"
        if f.code == "details-changed"
        else f"{f.level} {f.code} {f.python}{f.names}".strip() + "".join(f" +{text}" for text in f.types)
        for f in changes.findings
    )


OK = {"description": "ok"}
S = "components schemas"
BOOK, INPUT, READER = f"{S} Book properties", f"{S} BookInput", f"{S} Reader"
LIST, PAGE = "paths /books get", "paths /books/{book}/pages/{page} get"
ASK, ENROL = "paths /ask post", "paths /readers post"
FORM = f"{ENROL} requestBody content application/json schema"
CLERK = {"type": "object", "properties": {"name": {"type": "string"}}}
LOAN = {"type": "object", "properties": {"when": {"type": "string"}, "by": ref("Clerk")}}
GET_LOAN = {
    "get": {
        "operationId": "getLoan",
        "x-sdk-resource": "loans",
        "x-sdk-method": "get",
        "responses": answering(**{"application/json": ref("Loan")}),
    }
}

# What people read in some order, and no caller notices.
ORDERS = (
    "paths", S, f"{LIST} parameters", BOOK, f"{S} Book required", f"{S} State enum", f"{S} Part oneOf", "tags",
    f"{ASK} responses 200 content", f"{PAGE} responses 200 content", f"{ASK} security",
)  # fmt: skip

# Edit, what it gives, and what its undoing gives where that is something else. "details" is the one line for what no caller
# notices.
# fmt: off
EDITS: dict[str, tuple[Edit, str] | tuple[Edit, str, str]] = {
    # the document
    "title": (put("info title", "Other"), "details"),
    "version": (put("info version", "9"), "details"),
    "description": (put("info description", "Other"), "details"),
    "dialect": (put("openapi", "3.1.1"), "details"),
    "tag described": (put("tags 0 description", "Other"), "details"),
    "servers": (put("servers 0 url", "https://other.example"), "patch servers-changed"),
    "scheme header": (put("components securitySchemes key name", "X-Other"), "patch security-scheme-changed"),
    "scheme described": (put("components securitySchemes key description", "Other"), "details"),
    "scheme added": (put("components securitySchemes more", {"type": "apiKey", "in": "header", "name": "X-More"}), "patch security-scheme-added", "patch security-scheme-removed"),
    # methods
    "method added with types": (all_of(put("paths /loans", GET_LOAN), put(f"{S} Loan", LOAN), put(f"{S} Clerk", CLERK)), "minor method-added loans.get +new type Clerk +new type Loan", "major method-removed loans.get +type Clerk is gone +type Loan is gone"),
    "method renamed": (put(f"{LIST} x-sdk-method", "all"), "major method-renamed books.list", "major method-renamed books.all"),
    "resource renamed": (put(f"{LIST} x-sdk-resource", "shelves"), "major method-renamed books.list", "major method-renamed shelves.list"),
    "method internal": (put(f"{LIST} x-sdk-internal", True), "major method-removed books.list", "minor method-added books.list"),
    "path": (rename("paths /books", "/titles"), "minor endpoint-changed books.add; minor endpoint-changed books.list; minor endpoint-changed books.replace"),
    "http method": (rename("paths /books put", "patch"), "minor endpoint-changed books.replace"),
    "operationId": (put(f"{LIST} operationId", "allBooks"), "details"),
    "method deprecated": (put(f"{LIST} deprecated", True), "minor deprecation books.list", "patch deprecation books.list"),
    "summary": (put(f"{LIST} summary", "Other"), "details"),
    "example": (put(f"{LIST} responses 200 content application/json example", {"books": [{"id": "1", "title": "x"}]}), "details"),
    "result described": (put(f"{LIST} responses 200 description", "Other"), "details"),
    # arguments
    "argument added": (put(f"{INPUT} properties note", {"type": "string"}), "minor argument-added books.add(note=) (also books.replace(note=))", "major argument-removed books.add(note=) (also books.replace(note=))"),
    "argument added needed": (all_of(put(f"{INPUT} properties note", {"type": "string"}), put(f"{INPUT} required -", "note")), "major argument-added books.add(note=) (also books.replace(note=))", "major argument-removed books.add(note=) (also books.replace(note=))"),
    "argument needed": (put(f"{INPUT} required -", "shelf"), "major argument-required books.add(shelf=) (also books.replace(shelf=))", "minor argument-optional books.add(shelf=) (also books.replace(shelf=))"),
    "further members of a body": (put(f"{INPUT} additionalProperties", {"type": "string"}), "minor argument-added books.add(additional_properties=) (also books.replace(additional_properties=))", "major argument-removed books.add(additional_properties=) (also books.replace(additional_properties=))"),
    "argument renamed": (put(f"{INPUT} properties shelf x-sdk-name", "place"), "major argument-renamed books.add(shelf=) (also books.replace(shelf=))", "major argument-renamed books.add(place=) (also books.replace(place=))"),
    "argument moved on the wire": (all_of(put(f"{LIST} parameters 2 name", "order"), put(f"{LIST} parameters 2 x-sdk-name", "sort")), "minor argument-sent-elsewhere books.list(sort=)"),
    "argument joined": (put(f"{LIST} parameters 1 explode", True), "minor argument-sent-elsewhere books.list(tag=)"),
    "shared parameter": (put("components parameters Limit schema maximum", 50), "major argument-type books.list(limit=) (also readers.list(limit=))", "minor argument-type books.list(limit=) (also readers.list(limit=))"),
    "shared parameter described": (put("components parameters Limit description", "Other"), "details"),
    "argument type": (put(f"{FORM} properties note type", "integer"), "major argument-type readers.enrol(note=)"),
    "argument wider type": (all_of(put("components parameters Limit schema type", "number")), "minor argument-type books.list(limit=) (also readers.list(limit=))", "major argument-type books.list(limit=) (also readers.list(limit=))"),
    "argument type wider, limit tighter": (put("components parameters Limit schema", {"type": "number", "minimum": 1, "maximum": 50}), "major argument-type books.list(limit=) (also readers.list(limit=))"),
    "argument nullable": (put(f"{FORM} properties note type", ["string", "null"]), "minor argument-type readers.enrol(note=)", "major argument-type readers.enrol(note=)"),
    "argument free": (put(f"{FORM} properties note", {}), "minor argument-type readers.enrol(note=)", "major argument-type readers.enrol(note=)"),
    "argument list": (put(f"{FORM} properties note", {"type": "array", "items": {"type": "string"}}), "major argument-type readers.enrol(note=)"),
    "argument nullable in a map": (put(f"{FORM} properties note", {"type": "object", "additionalProperties": {"type": ["string", "null"]}}), "major argument-type readers.enrol(note=)"),
    "argument union": (put(f"{FORM} properties note", {"oneOf": [{"type": "string", "maxLength": 64}, {"type": "integer"}]}), "minor argument-type readers.enrol(note=) +new type EnrolReaderRequestNote", "major argument-type readers.enrol(note=) +type EnrolReaderRequestNote is gone"),
    "argument enum": (put(f"{FORM} properties note", {"type": "string", "enum": ["a", "b"]}), "major argument-type readers.enrol(note=) +new type EnrolReaderRequestNote", "major schema-removed EnrolReaderRequestNote; minor argument-type readers.enrol(note=)"),
    "argument limit": (put(f"{FORM} properties note maxLength", 32), "major argument-type readers.enrol(note=)", "minor argument-type readers.enrol(note=)"),
    "argument item limit": (put(f"{LIST} parameters 1 schema items maxLength", 9), "major argument-type books.list(tag=)", "minor argument-type books.list(tag=)"),
    "argument format": (put(f"{FORM} properties note format", "email"), "major argument-type readers.enrol(note=)", "minor argument-type readers.enrol(note=)"),
    "argument format for people": (put(f"{FORM} properties note format", "hostname"), ""),
    "named limit, sent and read": (put(f"{S} Isbn pattern", "^978"), "major argument-type books.add(isbn=) (also books.replace(isbn=)); details"),
    "named limit dropped": (drop(f"{S} Isbn pattern"), "minor argument-type books.add(isbn=) (also books.replace(isbn=)); details", "major argument-type books.add(isbn=) (also books.replace(isbn=)); details"),
    "default": (put(f"{LIST} parameters 3 schema default", True), "patch default-changed books.list(strict=)"),
    "argument deprecated": (put(f"{LIST} parameters 2 deprecated", True), "minor deprecation books.list(sort=)", "patch deprecation books.list(sort=)"),
    "argument described": (put(f"{LIST} parameters 1 description", "Other"), "details"),
    "path arguments swapped": (rename("paths /books/{book}/pages/{page}", "/books/{page}/pages/{book}"), "major arguments-reordered books.page"),
    "path argument to query": (all_of(rename("paths /books/{book}/pages/{page}", "/books/{book}/pages"), put("paths /books/{book}/pages get parameters 1 in", "query")), "major argument-kind books.page(page=); minor endpoint-changed books.page", "minor endpoint-changed books.page; minor argument-kind books.page(page=)"),
    "filled in by the client": (drop(f"{FORM} properties card x-sdk-client-value"), "major argument-required readers.enrol(card=)", "minor argument-optional readers.enrol(card=)"),
    "no longer managed": (drop(f"{LIST} parameters 4 x-sdk-managed"), "minor argument-added books.list(x_client=)", "major argument-removed books.list(x_client=)"),
    "managed described": (put(f"{LIST} parameters 4 description", "Other"), "details"),
    "body media": (rename(f"{ASK} requestBody content text/plain", "text/markdown"), "minor body-media desk.ask"),
    "body optional": (put(f"{ASK} requestBody required", False), "minor argument-optional desk.ask(body=)", "major argument-required desk.ask(body=)"),
    # fields
    "field added": (put(f"{BOOK} note", {"type": "string"}), "minor field-added Book.note", "major field-removed Book.note"),
    "field added with types": (all_of(put(f"{BOOK} loan", ref("Loan")), put(f"{S} Loan", LOAN), put(f"{S} Clerk", CLERK)), "minor field-added Book.loan +new type Clerk +new type Loan", "major field-removed Book.loan +type Clerk is gone +type Loan is gone"),
    "field added needed, sent and read": (all_of(put(f"{S} Address properties zip", {"type": "string"}), put(f"{S} Address required -", "zip")), "major field-added Address.zip", "major field-removed Address.zip"),
    "field renamed": (put(f"{BOOK} pages x-sdk-name", "length"), "major field-renamed Book.pages", "major field-renamed Book.length"),
    "field moved on the wire": (all_of(rename(f"{BOOK} pages", "page_count"), put(f"{BOOK} page_count x-sdk-name", "pages")), "minor field-sent-elsewhere Book.pages"),
    "field always there": (put(f"{S} Book required -", "pages"), "minor field-required Book.pages", "major field-optional Book.pages"),
    "field needed, sent and read": (put(f"{S} Address required -", "street"), "major field-required Address.street", "major field-optional Address.street"),
    "field needed, sent": (put(f"{S} Guardian required -", "name"), "major field-required Guardian.name", "minor field-optional Guardian.name"),
    "field null": (put(f"{BOOK} pages type", ["integer", "null"]), "major field-type Book.pages", "minor field-type Book.pages"),
    "field type": (put(f"{BOOK} pages type", "string"), "major field-type Book.pages"),
    "field number": (put(f"{BOOK} pages type", "number"), "major field-type Book.pages", "minor field-type Book.pages"),
    "field free": (put(f"{BOOK} pages", {}), "major field-type Book.pages", "minor field-type Book.pages"),
    "field free to nullable": (put(f"{BOOK} extra", {"type": ["string", "null"]}), "minor field-type Book.extra", "major field-type Book.extra"),
    "field limit": (put(f"{BOOK} title maxLength", 100), "details"),
    "field list limit": (put(f"{BOOK} parts maxItems", 3), "details"),
    "limit sent and read": (put(f"{READER} properties age maximum", 130), "major field-type Reader.age", "minor field-type Reader.age"),
    "field described": (put(f"{BOOK} title description", "Other"), "details"),
    "field described, sent and read": (put(f"{READER} properties name description", "Other"), "details"),
    "field deprecated": (put(f"{BOOK} pages deprecated", True), "minor deprecation Book.pages", "patch deprecation Book.pages"),
    "field read only": (put(f"{READER} properties age readOnly", True), "details"),
    "spelling added": (put(f"{BOOK} id x-sdk-aliases -", "ID"), "minor alias-added Book.id", "major alias-removed Book.id"),
    "map value": (put(f"{BOOK} labels additionalProperties", {"type": "integer"}), "major field-type Book.labels"),
    "map of anything": (put(f"{BOOK} labels additionalProperties", {}), "major field-type Book.labels", "minor field-type Book.labels"),
    "map from model": (put(f"{READER} properties address", {"type": "object", "additionalProperties": {"type": "string"}}), "major field-type Reader.address"),
    "opened": (put(f"{READER} additionalProperties", True), "minor schema-opened Reader.additional_properties", "major schema-closed Reader.additional_properties"),
    "further members": (put(f"{S} Answer additionalProperties", {"type": "string"}), "major additional-properties Answer.additional_properties"),
    "extensible": (put(f"{S} Book additionalProperties", True), "details"),
    "extension": (put(f"{S} Book x-team", "shelves"), "details"),
    # results
    "another type": (put(f"{PAGE} responses 200 content application/json schema", ref("Book")), "major return-type books.page"),
    "no longer unwrapped": (drop(f"{LIST} x-sdk-unwrap"), "major return-type books.list"),
    "status": (rename("paths /books post responses 201", "200"), "details"),
    "media added": (put(f"{PAGE} responses 200 content image/png", {}), "major return-type books.page; minor media-added books.page", "major media-removed books.page; minor return-type books.page"),
    "media changed": (rename(f"{LIST} responses 200 content application/json", "application/vnd.api+json"), "patch media-changed books.list"),
    "result gone": (put("paths /books put responses", {"204": OK}), "major return-type books.replace"),
    "stream added": (put(f"{LIST} responses 200 content text/event-stream", {"schema": ref("Word")}), "minor stream-added books.list", "major stream-removed books.list"),
    "stream instead": (put(f"{PAGE} responses 200 content", {"text/event-stream": {"schema": ref("Word")}}), "major media-removed books.page; major media-removed books.page; major stream-added books.page", "major stream-removed books.page; minor media-added books.page; minor media-added books.page"),
    "stream only": (drop(f"{ASK} responses 200 content application/json"), "major stream-only desk.ask", "major stream-optional desk.ask"),
    "framing added": (put("paths /watch get responses 200 content application/x-ndjson", {"schema": ref("Word")}), "minor stream-media-added desk.watch", "major stream-media-removed desk.watch"),
    "pages": (put(f"{LIST} parameters -", {"name": "offset", "in": "query", "schema": {"type": "integer"}}), "major paging-added books.list; major return-type books.list; minor argument-added books.list(offset=)", "major paging-removed books.list; major return-type books.list; major argument-removed books.list(offset=)"),
    "framing order": (put(f"{ASK} x-sdk-streams", ["application/x-ndjson", "text/event-stream"]), "patch stream-media-order desk.ask"),
    "record": (all_of(put(f"{ASK} responses 200 content text/event-stream schema", {"type": "string"}), put(f"{ASK} responses 200 content application/x-ndjson schema", {"type": "string"})), "major record-type desk.ask (stream)"),
    # errors and credentials
    "error added": (put(f"{LIST} responses 418", OK), "minor error-added books.list", "details"),
    "error described": (put("components responses Busy description", "Other"), "details"),
    "error body": (put(f"{S} Problem properties message type", "integer"), "details"),
    "key": (put(f"{LIST} x-sdk-key", "secret"), "major key-kind books.list", "minor key-kind books.list"),
    "any key": (put(f"{LIST} x-sdk-key", "any"), "minor key-kind books.list", "major key-kind books.list"),
    "credentials added": (put(f"{LIST} security", [{"key": []}, {"token": []}]), "minor security-added books.list", "major security-removed books.list"),
    "anonymous": (put(f"{LIST} security", []), "minor security-added books.list", "major security-removed books.list"),
    "both at once": (put(f"{ASK} security", [{"key": [], "token": []}]), "major security-removed desk.ask; major security-removed desk.ask", "minor security-added desk.ask; minor security-added desk.ask"),
    # types
    "unused type": (put(f"{S} More", CLERK), "details"),
    "type gone": (all_of(drop(f"{S} Address"), put(f"{READER} properties address", {"type": "string"})), "major field-type Reader.address +type Address is gone", "major field-type Reader.address +new type Address"),
    "type renamed": (rename_schema("Book", "Title"), "major schema-renamed Book", "major schema-renamed Title"),
    "type renamed and changed": (all_of(rename_schema("Reader", "Member"), put(f"{S} Member properties level", {"type": "integer"})), "major schema-renamed Reader; minor field-added Member.level", "major schema-renamed Member; major field-removed Reader.level"),
    "two types renamed": (all_of(rename_schema("Reader", "Member"), rename_schema("Address", "Home")), "major schema-renamed Address; major schema-renamed Reader", "major schema-renamed Home; major schema-renamed Member"),
    "hidden type renamed": (rename_schema("BookList", "Books"), "details"),
    "union renamed": (rename_schema("Part", "Piece"), "major schema-renamed Part", "major schema-renamed Piece"),
    "type described": (put(f"{S} State description", "Other"), "details"),
    "type deprecated": (put(f"{S} Book deprecated", True), "minor deprecation Book", "patch deprecation Book"),
    "type kind": (put(f"{S} State", {"type": "object", "properties": {"at": {"type": "string"}}}), "major schema-kind State"),
    "enum value added, read": (put(f"{S} State enum -", "sold"), "minor enum-value-added State.SOLD", "major enum-value-removed State.SOLD"),
    "enum value added, sent": (put(f"{S} Sort enum -", "year"), "minor enum-value-added Sort.YEAR", "major enum-value-removed Sort.YEAR"),
    "enum value renamed": (put(f"{S} State enum 2", "missing"), "major enum-value-removed State.LOST; minor enum-value-added State.MISSING", "major enum-value-removed State.MISSING; minor enum-value-added State.LOST"),
    "enum member renamed": (drop(f"{S} Sort enum 2"), "major enum-value-removed Sort.BY_YEAR; major enum-member-renamed Sort.BY_YEAR_2", "major enum-member-renamed Sort.BY_YEAR; minor enum-value-added Sort.BY_YEAR"),
    "enum base": (put(f"{S} State", {"type": "integer", "enum": [1, 2], "description": "Where a book is."}), "major enum-base State"),
    "enum to text, read": (put(f"{BOOK} state", {"type": "string"}), "major field-type Book.state", "minor field-type Book.state"),
    "enum to text, sent": (all_of(put(f"{LIST} parameters 2 schema", {"type": "string"}), drop(f"{S} Sort")), "major schema-removed Sort; minor argument-type books.list(sort=)", "major argument-type books.list(sort=) +new type Sort"),
    "union member": (all_of(put(f"{S} Part oneOf -", ref("Cover")), put(f"{S} Part discriminator mapping cover", "#/components/schemas/Cover")), "minor union-changed Part"),
    "tag gone": (drop(f"{S} Part discriminator mapping plate"), "major discriminator-changed Part; minor discriminator-changed Part"),
    "tag gone beside a new member": (all_of(drop(f"{S} Part discriminator mapping plate"), put(f"{S} Part oneOf -", ref("Cover")), put(f"{S} Part discriminator mapping cover", "#/components/schemas/Cover")), "major discriminator-changed Part; minor discriminator-changed Part; minor union-changed Part"),
    "tag renamed": (rename(f"{S} Part discriminator mapping plate", "image"), "major discriminator-changed Part; minor discriminator-changed Part"),
    "union inlined": (all_of(put(f"{BOOK} parts items", {"oneOf": [ref("Prose"), ref("Plate")]})), "minor schema-added BookPartsItem", "major schema-removed BookPartsItem"),
    "recursive alias inlined": (put(f"{S} Leaf oneOf 1", {"type": "object", "additionalProperties": ref("Leaf")}), ""),
    "recursive alias inlined where used": (put(f"{BOOK} tree", {"type": "object", "additionalProperties": ref("Leaf")}), ""),
    "recursive alias under another name": (all_of(put(f"{S} Branch", {"type": "object", "additionalProperties": ref("Leaf")}), put(f"{S} Leaf oneOf 1", ref("Branch")), put(f"{BOOK} tree", ref("Branch")), drop(f"{S} Tree")), "major schema-renamed Tree", "major schema-renamed Branch"),
    "recursive alias changed": (put(f"{S} Leaf oneOf 0 type", "integer"), "major union-changed Leaf"),
    # order
    **{f"{path} reversed": (reverse(path), "") for path in ORDERS},
    "keys sorted": (sort_keys, ""),
    "property inlined": (put(f"{BOOK} isbn", {"type": "string", "pattern": "^97"}), ""),
}
# fmt: on


@cache
def both_ways(name: str) -> tuple[Changes, Changes]:
    old, new = api(LIBRARY), edited(EDITS[name][0])
    return compared(old, new), compared(new, old)


@pytest.mark.parametrize("name", EDITS)
def test_edit(name: str) -> None:
    _, there, *back = EDITS[name]
    assert [brief(changes) for changes in both_ways(name)] == [there, *(back or [there])]


def test_every_rule_has_an_edit() -> None:
    """And says what it must: its level and its reason."""
    seen = {(f.level, f.reason) for name in EDITS for changes in both_ways(name) for f in changes.findings}
    codes = {f.code for name in EDITS for changes in both_ways(name) for f in changes.findings}
    rules = {
        key: rule for key, rule in RULES.items() if not key.startswith("package-")
    }  # test_release.py has these
    assert {key: rule for key, rule in rules.items() if (rule.level, rule.reason) not in seen} == {}
    assert {key.split()[0] for key in rules if not key.startswith("type ")} - codes == set()


@pytest.mark.parametrize(
    "spec",
    [*(SPECS / f"{name}.yaml" for name in NAMES), ROOT / "openapi.yaml"],
    ids=lambda p: p.stem,
)
def test_sorting_the_keys_of_a_document_changes_nothing(spec: Path) -> None:
    def sort_backwards(data: Any) -> None:
        sort_keys(data, backwards=True)

    assert compared(api(spec), api(spec)).findings == ()
    assert compared(api(spec), edited(sort_keys, spec)).findings == ()
    assert compared(api(spec), edited(sort_backwards, spec)).findings == ()


def test_what_several_schemas_have_by_all_of_is_one_edit() -> None:
    loaned = {"allOf": [ref("Book"), {"type": "object", "properties": {"due": {"type": "string"}}}]}
    has = all_of(put(f"{S} Loaned", loaned), put(f"{READER} properties loaned", ref("Loaned")))
    old = edited(has)
    both = compared(old, edited(all_of(has, put(f"{BOOK} pages type", "string"))))
    assert brief(both) == "major field-type Book.pages (also Loaned.pages)"
    assert both.findings[0].pointer == "/components/schemas/Book/properties/pages"
    own = compared(old, edited(all_of(has, put(f"{S} Loaned allOf 1 properties due type", "integer"))))
    assert brief(own) == "major field-type Loaned.due"
    assert own.findings[0].pointer == "/components/schemas/Loaned/allOf/1/properties/due"


# ---------------------------------------------------------------- nothing is missed

Object = dict[str, Any]


class Kind(NamedTuple):
    """An edit that is made to every property of a document that it suits, and what that is worth: to those who pass it and
    to those who read it, done and undone."""

    suits: Callable[[Object, str, Any], bool]
    edit: Callable[[Object, str, Any], Any]
    passed: str
    read: str
    passed_back: str
    read_back: str


def _needs(owner: Object, name: str, on: bool) -> None:
    required = owner.setdefault("required", [])
    required.append(name) if on else required.remove(name)


def _lose(owner: Object, name: str, value: Any) -> None:
    del owner["properties"][name]


def _one_of(*kinds: str) -> Callable[[Object, str, Any], bool]:
    return lambda owner, name, value: (
        value.get("type") in kinds and not {"enum", "const", "maxLength", "maxItems"} & {*value}
    )


def _is_required(owner: Object, name: str, value: Any) -> bool:
    return name in owner.get("required", ())


_PLAIN = ("string", "integer", "number", "boolean")
KINDS = {
    "gone": Kind(lambda o, n, v: not _is_required(o, n, v) and [*o["properties"]].index(n) == len(o["properties"]) - 1 > 0, _lose, "major", "major", "minor", "minor"),
    "required": Kind(lambda o, n, v: not _is_required(o, n, v) and "default" not in v, lambda o, n, v: _needs(o, n, True), "major", "minor", "minor", "major"),
    "optional": Kind(lambda o, n, v: _is_required(o, n, v) and "const" not in v and len(v.get("enum", "ab")) > 1, lambda o, n, v: _needs(o, n, False), "minor", "major", "major", "minor"),
    "type": Kind(_one_of("string"), lambda o, n, v: (v.clear(), v.update(type="boolean")), "major", "major", "major", "major"),
    "null": Kind(_one_of(*_PLAIN, "array"), lambda o, n, v: v.update(type=[v["type"], "null"]), "minor", "major", "major", "minor"),
    "free": Kind(_one_of(*_PLAIN), lambda o, n, v: v.clear(), "minor", "major", "major", "minor"),
    "limit": Kind(_one_of("string"), lambda o, n, v: v.update(maxLength=1), "major", "none", "minor", "none"),
    "items": Kind(_one_of("array"), lambda o, n, v: v.update(maxItems=1), "major", "none", "minor", "none"),
    "value": Kind(lambda o, n, v: len(v.get("enum", "")) > 1, lambda o, n, v: v["enum"].append("zz"), "minor", "minor", "major", "major"),
    "deprecated": Kind(lambda o, n, v: "$ref" not in v and not v.get("deprecated"), lambda o, n, v: v.update(deprecated=True), "minor", "minor", "patch", "patch"),
    "described": Kind(lambda o, n, v: "$ref" not in v, lambda o, n, v: v.update(description="zz"), "none", "none", "none", "none"),
}  # fmt: skip


def properties(data: Any) -> dict[tuple[str, str], set[str]]:
    """(pointer of an object, property) → whether methods pass it or read it, from the raw document."""
    out: dict[tuple[str, str], set[str]] = {}
    met: set[tuple[str, str]] = set()

    def walk(node: Any, pointer: str, way: str) -> None:
        if isinstance(node, dict) and "$ref" in node:
            pointer = node["$ref"][1:]
            node = found(data, pointer)
        if not isinstance(node, dict) or (pointer, way) in met:
            return
        met.add((pointer, way))
        for name, value in node.get("properties", {}).items():
            if not value.get("readOnly") and "x-sdk-client-value" not in value:
                out.setdefault((pointer, name), set()).add(way)
            walk(value, child(pointer, "properties", name), way)
        walk(node.get("items"), child(pointer, "items"), way)
        walk(node.get("additionalProperties"), child(pointer, "additionalProperties"), way)
        for key in ("oneOf", "allOf"):
            for index, member in enumerate(node.get(key, ())):
                walk(member, child(pointer, key, index), way)

    for path, item in data["paths"].items():
        for method, op in ((key, value) for key, value in item.items() if key in METHODS):
            bodies = [("passed", op.get("requestBody", {}), ("requestBody",))]
            good = min(status for status in op["responses"] if status.startswith("2"))
            bodies.append(("read", op["responses"][good], ("responses", good)))
            for way, body, at in bodies:
                for media, content in body.get("content", {}).items():
                    where = child("/paths", path, method, *at, "content", media, "schema")
                    if "x-sdk-unwrap" in op and way == "read":
                        where = child(content["schema"]["$ref"][1:], "properties", op["x-sdk-unwrap"])
                    walk(found(data, where), where, way)
    return out


def found(data: Any, pointer: str) -> Any:
    """None when nothing is there."""
    with suppress(KeyError):
        return find(data, pointer.removeprefix("/"))
    return None


def judged(changes: Changes, pointer: str) -> str:
    """The worst that is said of a place and of what is in it; when nothing is, of what it went or came with."""
    at = {f.level for f in changes.findings if f"{f.pointer}/".startswith(f"{pointer}/")}
    owners = [f for f in changes.findings if f.code.endswith(("-removed", "-added"))]
    levels = at or {f.level for f in owners if pointer.startswith(f"{f.pointer}/")}
    return next((level for level in LEVELS if level in levels), "none")


def worst(levels: Iterator[str]) -> str:
    return min(levels, key=[*LEVELS, "none"].index)


public = pytest.param(PUBLIC, marks=[pytest.mark.slow, with_public])


@pytest.mark.parametrize("spec", [LIBRARY, public], ids=lambda p: p.stem)
@pytest.mark.parametrize("name", KINDS)
def test_an_edit_of_every_property_is_judged_at_every_one(name: str, spec: Path) -> None:
    kind, data = KINDS[name], copy.deepcopy(data_of(spec))
    places = {
        (pointer, member): ways
        for (pointer, member), ways in properties(data).items()
        if kind.suits(found(data, pointer), member, found(data, pointer)["properties"][member])
    }
    for pointer, member in sorted(places, key=lambda place: -len(place[0])):
        owner = found(data, pointer)
        kind.edit(owner, member, owner["properties"][member])
    old, new = api(spec), api_of(Document(data, spec.name, ""))
    for changes, values in (
        (compared(old, new), {"passed": kind.passed, "read": kind.read}),
        (compared(new, old), {"passed": kind.passed_back, "read": kind.read_back}),
    ):
        wrong = {
            (pointer, member): judged(changes, child(pointer, "properties", member))
            for (pointer, member), ways in places.items()
            if judged(changes, child(pointer, "properties", member)) != worst(values[way] for way in ways)
        }
        assert wrong == {}
    assert places or spec == LIBRARY


# The verdict that a careful reader gives.
VERDICTS = {
    "a_arg_nullable_to_any": "minor", "b_arg_map_nullable_to_any": "minor", "c_read_any_to_nullable": "minor",
    "d_read_inline_limit_dropped": "patch", "e_read_alias_limit_dropped": "patch",
    # The same edit as the last one's, of a type with null: `Meta` can be imported before and after, and is the same type.
    "g_model_to_map_name_gone": "none",
    "h_resp_prop_enum_inline_to_named": "major", "i_arg_str_to_enum": "major", "k_recursive_ref_inlined": "none",
}  # fmt: skip


@with_public
@pytest.mark.parametrize("name", VERDICTS)
def test_pair(name: str) -> None:
    old, new = (api(PAIRS / f"{name}.{side}.json") for side in ("old", "new"))
    assert compared(old, new).verdict == VERDICTS[name]


# ---------------------------------------------------------------- what it says


MESSAGES = {
    "readers.enrol(note=) accepts fewer values (maxLength: 64 → 32)": put(
        f"{FORM} properties note maxLength", 32
    ),
    "books.list(limit=) accepts other values (minimum: 1 → 0, maximum: 100 → 50) (also readers.list(limit=))": put(
        "components parameters Limit schema", {"type": "integer", "minimum": 0, "maximum": 50}
    ),
    "books.list(tag=) accepts fewer values (maxLength: 20 → 9)": put(
        f"{LIST} parameters 1 schema items maxLength", 9
    ),
    "books.add(isbn=) accepts more values (pattern: ^97 → none) (also books.replace(isbn=))": drop(
        f"{S} Isbn pattern"
    ),
    "Book.pages gives fewer values": put(f"{BOOK} pages const", 7),
    "readers.enrol calls POST /members instead of POST /readers": rename("paths /readers", "/members"),
}


@pytest.mark.parametrize("message", MESSAGES)
def test_message(message: str) -> None:
    assert compared(api(LIBRARY), edited(MESSAGES[message])).findings[0].text == message


FEATURE = all_of(
    put("paths /loans", GET_LOAN),
    put(f"{S} Loan", LOAN),
    put(f"{S} Clerk", CLERK),
    put(f"{INPUT} properties note", {"type": "string"}),
    drop(f"{FORM} properties note"),
    put(f"{FORM} required -", "guardian"),
    put(f"{READER} properties loans", {"type": "array", "items": ref("Loan")}),
    put(f"{FORM} properties desk", {"type": "string"}),
    rename("paths /watch", "/shelves"),
    put("info title", "<script>*x*"),
)


def test_text_is_grouped_by_method() -> None:
    text = as_text(compared(api(LIBRARY), edited(FEATURE), "a", "b")) + "\n"
    text = text.replace("/paths/~1readers/post/requestBody/content/application~1json/schema", "/enrol")
    text = text.replace("/components/schemas", "")
    assert (
        text
        == """\
a → b: major (breaks users: a major version)

Breaking (major)
  readers.enrol
    readers.enrol(guardian=) is required now
        calls without it fail · argument-required · #/enrol/properties/guardian
    readers.enrol(note=) is gone
        calls that pass it fail · argument-removed · #/enrol/properties/note

Moved on the wire (minor)
  desk.watch calls GET /shelves instead of GET /watch
      installed SDKs call the old one, and get a 404 once it is gone · endpoint-changed · #/paths/~1shelves/get

New (minor)
  Reader.loans is new
      code that does not know it still works · field-added · #/Reader/properties/loans
  books.add(note=) is new and optional (also books.replace(note=))
      calls without it still work · argument-added · #/BookInput/properties/note
  new method loans.get
    new type Clerk
    new type Loan
      nothing called it before · method-added · #/paths/~1loans/get
  readers.enrol(desk=) is new and optional
      calls without it still work · argument-added · #/enrol/properties/desk

Other (patch)
  documentation, examples or details of the mock server changed: the document
      no caller notices · details-changed · #/info
"""
    )


@pytest.fixture
def diff(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Callable[..., tuple[int, str]]:
    """`diff(edit, …)`: status and output of the command for an edited document, which is called NEW in it."""

    def run(edit: Edit, *options: str) -> tuple[int, str]:
        new, data = tmp_path / "new.json", copy.deepcopy(data_of(LIBRARY))
        edit(data)
        new.write_text(json.dumps(data))
        status = main(["diff", str(LIBRARY), str(new), *options])
        return status, capsys.readouterr().out.replace(str(new), "NEW")

    return run


Diff = Callable[..., tuple[int, str]]


def test_json_for_machines(diff: Diff) -> None:
    status, out = diff(put(f"{BOOK} loan", {"type": "string", "enum": ["out", "in"]}), "--format", "json")
    assert (status, json.loads(out)) == (0, {
        "verdict": "minor",
        "old": str(LIBRARY),
        "new": "NEW",
        "findings": [
            {
                "code": "field-added", "level": "minor", "pointer": "/components/schemas/Book/properties/loan",
                "python": "Book.loan", "message": "Book.loan is new; new type BookLoan",
                "reason": "code that does not know it still works",
            }
        ],
    })  # fmt: skip


@pytest.mark.parametrize(("gate", "status"), [("major", 0), ("minor", 1), ("patch", 1)])
def test_the_exit_status_gates(gate: str, status: int, diff: Diff) -> None:
    assert diff(put(f"{S} State enum -", "sold"), "--fail-on", gate)[0] == status


def test_markdown_is_the_entry_of_a_changelog(diff: Diff) -> None:
    expected = """\
### Breaking
- `readers.enrol(guardian=)` is required now: calls without it fail.
- `readers.enrol(note=)` is gone: calls that pass it fail.

### Added
- `Reader.loans` is new.
- `books.add(note=)` is new and optional (also `books.replace(note=)`).
- New method `loans.get`.
  - New type Clerk
  - New type Loan
- `readers.enrol(desk=)` is new and optional.

### Changed
- `desk.watch` calls GET /shelves instead of GET /watch: installed SDKs call the old one, and get a 404 once it is gone.
"""
    assert diff(FEATURE, "--format", "markdown") == (0, expected)


def test_text_of_a_document_has_no_say_in_how_a_page_looks(diff: Diff) -> None:
    status, out = diff(put("servers 0 url", "https://x.example/<script>*x*"), "--format", "markdown")
    assert status == 0
    assert "\\<script\\>\\*x\\*" in out
