"""`diff`: every kind of change, applied to a copy of a document, gives its finding and its verdict; no change gives none."""

from __future__ import annotations

import copy
import json
import re
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from generator.__main__ import main
from generator.adapt import joined
from generator.changes import compared
from generator.findings import Changes
from generator.ir import Api
from generator.normalise import normalised
from generator.spec import Document, load

from .packages import NAMES, ROOT, SPECS

Mutation = Callable[[dict[str, Any]], None]


@cache
def document(name: str) -> Document:
    return load(ROOT / "openapi.yaml" if name == "openapi" else SPECS / f"{name}.yaml")


@cache
def original(name: str) -> Api:
    return joined(normalised(document(name)))


def changed(name: str, mutation: Mutation) -> Changes:
    data = copy.deepcopy(document(name).data)
    mutation(data)
    return compared(original(name), joined(normalised(Document(data, "new.yaml", ""))))


def at(path: str) -> Callable[[dict[str, Any]], Any]:
    """The member of a document at a pointer whose tokens are parted by spaces."""

    def found(data: dict[str, Any]) -> Any:
        for token in path.split():
            data = data[int(token)] if isinstance(data, list) else data[token]
        return data

    return found


def put(path: str, **members: Any) -> Mutation:
    return lambda data: at(path)(data).update(members)


def change(path: str, key: str, value: Any) -> Mutation:
    return lambda data: at(path)(data).__setitem__(
        int(key) if isinstance(at(path)(data), list) else key, value
    )


def drop(path: str, key: str) -> Mutation:
    def mutation(data: dict[str, Any]) -> None:
        target = at(path)(data)
        del target[int(key) if isinstance(target, list) else key]

    return mutation


def add(path: str, value: Any) -> Mutation:
    return lambda data: at(path)(data).append(value)


def rename(path: str, old: str, new: str) -> Mutation:
    """Another key in the same place of an object."""

    def mutation(data: dict[str, Any]) -> None:
        target = at(path)(data)
        items = [(new if key == old else key, value) for key, value in target.items()]
        target.clear()
        target.update(items)

    return mutation


def rename_schema(old: str, new: str) -> Mutation:
    def mutation(data: dict[str, Any]) -> None:
        text = json.dumps(data).replace(f'"#/components/schemas/{old}"', f'"#/components/schemas/{new}"')
        renamed = json.loads(text)
        rename("components schemas", old, new)(renamed)
        data.clear()
        data.update(renamed)

    return mutation


def both(*mutations: Mutation) -> Mutation:
    def mutation(data: dict[str, Any]) -> None:
        for one in mutations:
            one(data)

    return mutation


OK = {"description": "ok"}
S = "components schemas"
CUSTOMER = f"{S} Customer properties"
INPUT = f"{S} CustomerInput"
ONE = "paths /customers/{customer_id}"
CHAT = "paths /llm/proxy post"
CALLS_ASK = "paths /ask post responses 200 content"
CALLS_REPORT = "paths /report get responses 200 content"
SEARCH = "paths /search get"
EVERY = f"{S} Everything properties"

# document, mutation, code, level, Python name, verdict (None: as the level)
MUTATIONS: dict[str, tuple[str, Mutation, str, str, str, str | None]] = {
    # the document
    "title": ("openapi", change("info", "title", "Other"), "title-changed", "patch", "", None),
    "version": ("openapi", change("info", "version", "9"), "version-changed", "patch", "", None),
    "description": ("openapi", change("info", "description", "Other"), "doc-changed", "patch", "", None),
    "dialect": ("openapi", lambda d: d.update(openapi="3.1.1"), "openapi-changed", "patch", "", None),
    "servers": (
        "openapi",
        lambda d: d.update(servers=[{"url": "https://x"}]),
        "servers-changed",
        "patch",
        "",
        None,
    ),
    "tags": ("openapi", change("tags 1", "description", "Other"), "documentation-changed", "patch", "", None),
    "scheme header": (
        "openapi",
        change("components securitySchemes apiKey", "name", "X-Other"),
        "security-scheme-changed",
        "patch",
        "",
        None,
    ),
    "scheme added": (
        "openapi",
        put("components securitySchemes", more={"type": "apiKey", "in": "header", "name": "X-More"}),
        "security-scheme-added",
        "patch",
        "",
        None,
    ),
    "scheme removed": (
        "calls",
        both(
            drop("components securitySchemes", "token"),
            lambda d: d.update(security=[{"key": []}]),
            put("paths /both get", security=[{"key": []}, {}]),
        ),
        "security-scheme-removed",
        "patch",
        "",
        "major",
    ),
    "only the mock sees it": (
        "openapi",
        change(
            "components responses BadRequest content application/json",
            "schema",
            {"$ref": "#/components/schemas/ErrorFlat"},
        ),
        "error-changed",
        "patch",
        "customers.create",
        None,
    ),
    "a vendor extension": (
        "openapi",
        put(f"{S} Customer", **{"x-team": "billing"}),
        "other-changed",
        "patch",
        "",
        None,
    ),
    # methods
    "method added": (
        "openapi",
        put("paths", **{"/new": {"get": {"operationId": "getNew", "responses": {"204": OK}}}}),
        "method-added",
        "minor",
        "new.get_new",
        None,
    ),
    "method removed": ("openapi", drop("paths", "/tiers"), "method-removed", "major", "tiers.list", None),
    "method renamed": (
        "openapi",
        put("paths /tiers get", **{"x-sdk-method": "all"}),
        "method-renamed",
        "major",
        "tiers.list",
        None,
    ),
    "resource renamed": (
        "openapi",
        put("paths /tiers get", **{"x-sdk-resource": "plans"}),
        "method-renamed",
        "major",
        "tiers.list",
        None,
    ),
    "method made internal": (
        "openapi",
        put("paths /tiers get", **{"x-sdk-internal": True}),
        "method-removed",
        "major",
        "tiers.list",
        None,
    ),
    "internal made public": (
        "openapi",
        both(drop(CHAT, "x-sdk-internal"), put(CHAT, **{"x-sdk-resource": "raw"})),
        "method-added",
        "minor",
        "raw.proxy",
        "major",
    ),
    "path": ("openapi", rename("paths", "/tiers", "/plans"), "endpoint-changed", "patch", "tiers.list", None),
    "http method": (
        "openapi",
        rename(ONE, "delete", "patch"),
        "endpoint-changed",
        "patch",
        "customers.delete",
        None,
    ),
    "operationId": (
        "openapi",
        put("paths /tiers get", operationId="allTiers"),
        "operation-id-changed",
        "patch",
        "tiers.list",
        None,
    ),
    "method deprecated": (
        "openapi",
        put("paths /tiers get", deprecated=True),
        "deprecation",
        "minor",
        "tiers.list",
        None,
    ),
    "method summary": (
        "openapi",
        put("paths /tiers get", summary="Other"),
        "documentation-changed",
        "patch",
        "tiers.list",
        None,
    ),
    # arguments
    "argument added": (
        "openapi",
        put(f"{INPUT} properties", note={"type": "string"}),
        "argument-added",
        "minor",
        "customers.create(note=)",
        None,
    ),
    "argument added, required": (
        "openapi",
        both(put(f"{INPUT} properties", note={"type": "string"}), add(f"{INPUT} required", "note")),
        "argument-added",
        "major",
        "customers.upsert(note=)",
        None,
    ),
    "argument removed": (
        "openapi",
        drop(f"{INPUT} properties", "metadata"),
        "argument-removed",
        "major",
        "customers.create(metadata=)",
        None,
    ),
    "argument required": (
        "openapi",
        add(f"{INPUT} required", "metadata"),
        "argument-required",
        "major",
        "customers.create(metadata=)",
        None,
    ),
    "argument optional": (
        "openapi",
        drop(f"{INPUT} required", "0"),
        "argument-optional",
        "minor",
        "customers.create(tier_id=)",
        None,
    ),
    "argument renamed": (
        "openapi",
        put(f"{INPUT} properties tier_id", **{"x-sdk-name": "tier"}),
        "argument-renamed",
        "major",
        "customers.create(tier_id=)",
        None,
    ),
    "argument on the wire": (
        "calls",
        both(
            put(f"{SEARCH} parameters 0", **{"x-sdk-name": "q"}), put(f"{SEARCH} parameters 0", name="query")
        ),
        "argument-sent-elsewhere",
        "patch",
        "search.search(q=)",
        None,
    ),
    "argument wider": (
        "openapi",
        change(f"{INPUT} properties metadata", "additionalProperties", {}),
        "other-changed",
        "patch",
        "",
        None,
    ),
    "argument of another type": (
        "openapi",
        put(f"{S} FrontendTokenRequest properties ttl_seconds", type="string"),
        "argument-type",
        "major",
        "auth.frontend_token(ttl_seconds=)",
        None,
    ),
    "argument integer to number": (
        "openapi",
        put(f"{S} FrontendTokenRequest properties ttl_seconds", type="number"),
        "argument-type",
        "minor",
        "auth.frontend_token(ttl_seconds=)",
        None,
    ),
    "argument nullable": (
        "openapi",
        put(f"{S} FrontendTokenRequest properties ttl_seconds", type=["integer", "null"]),
        "argument-type",
        "minor",
        "auth.frontend_token(ttl_seconds=)",
        None,
    ),
    "tighter limit": (
        "openapi",
        put(f"{S} FrontendTokenRequest properties ttl_seconds", maximum=10),
        "argument-type",
        "major",
        "auth.frontend_token(ttl_seconds=)",
        None,
    ),
    "looser limit": (
        "calls",
        put(f"{SEARCH} parameters 1 schema", minimum=0),
        "argument-type",
        "minor",
        "search.search(limit=)",
        None,
    ),
    "pattern dropped": (
        "openapi",
        drop(f"{INPUT} properties tier_id", "pattern"),
        "argument-type",
        "minor",
        "customers.create(tier_id=)",
        None,
    ),
    "default": (
        "calls",
        put(f"{SEARCH} parameters 8 schema", default=True),
        "default-changed",
        "patch",
        "search.search(exact=)",
        None,
    ),
    "argument deprecated": (
        "calls",
        put(f"{SEARCH} parameters 2", deprecated=True),
        "deprecation",
        "minor",
        "search.search(tags=)",
        None,
    ),
    "argument described": (
        "calls",
        put(f"{SEARCH} parameters 2", description="Other"),
        "documentation-changed",
        "patch",
        "search.search(tags=)",
        None,
    ),
    "path arguments swapped": (
        "calls",
        rename("paths", "/jobs/{id}/events/{seq}", "/jobs/{seq}/events/{id}"),
        "arguments-reordered",
        "major",
        "jobs.job_events",
        None,
    ),
    "path argument to query": (
        "calls",
        both(
            rename("paths", "/upload/{id}", "/upload"),
            put("paths /upload put parameters 0", **{"in": "query"}),
        ),
        "argument-kind",
        "major",
        "upload.upload(id=)",
        None,
    ),
    "filled in by the client": (
        "openapi",
        drop(f"{S} FrontendTokenRequest properties publishable_key", "x-sdk-client-value"),
        "argument-required",
        "major",
        "auth.frontend_token(publishable_key=)",
        None,
    ),
    "filled in differently": (
        "openapi",
        put(f"{S} FrontendTokenRequest properties device_id", **{"x-sdk-client-value": "publishable_key"}),
        "client-value",
        "patch",
        "auth.frontend_token(device_id=)",
        None,
    ),
    "managed header": (
        "openapi",
        put("components parameters ClientName", description="Other"),
        "managed-headers",
        "patch",
        "tiers.list",
        None,
    ),
    "no longer managed": (
        "openapi",
        drop("components parameters ClientName", "x-sdk-managed"),
        "argument-added",
        "minor",
        "tiers.list(x_model_relay_client=)",
        None,
    ),
    "body media": (
        "calls",
        rename("paths /note put requestBody content", "text/plain", "text/markdown"),
        "body-media",
        "patch",
        "note.put_note",
        None,
    ),
    "body described": (
        "calls",
        put("paths /bulk post requestBody", description="Other"),
        "documentation-changed",
        "patch",
        "bulk.bulk",
        None,
    ),
    "body required": (
        "calls",
        put("paths /jobs post requestBody", required=True),
        "body-required",
        "patch",
        "jobs.start_job",
        None,
    ),
    # results
    "field added": (
        "openapi",
        put(CUSTOMER, note={"type": "string"}),
        "field-added",
        "minor",
        "Customer.note",
        None,
    ),
    "field removed": (
        "openapi",
        drop(CUSTOMER, "tier_code"),
        "field-removed",
        "major",
        "Customer.tier_code",
        None,
    ),
    "field renamed": (
        "openapi",
        put(f"{CUSTOMER} tier_code", **{"x-sdk-name": "tier"}),
        "field-renamed",
        "major",
        "Customer.tier_code",
        None,
    ),
    "field may be absent": (
        "openapi",
        drop(f"{S} Customer required", "0"),
        "field-optional",
        "major",
        "Customer.id",
        None,
    ),
    "field always there": (
        "openapi",
        add(f"{S} Customer required", "tier_code"),
        "field-required",
        "minor",
        "Customer.tier_code",
        None,
    ),
    "field may be null": (
        "openapi",
        put(f"{CUSTOMER} id", type=["string", "null"]),
        "field-type",
        "major",
        "Customer.id",
        None,
    ),
    "field of another type": (
        "openapi",
        put(f"{CUSTOMER} tier_code", type="integer"),
        "field-type",
        "major",
        "Customer.tier_code",
        None,
    ),
    "field narrower": (
        "openapi",
        put(f"{S} ErrorFlat properties message", type="integer"),
        "field-type",
        "patch",
        "ErrorFlat.message",
        None,
    ),
    "field described": (
        "openapi",
        put(f"{CUSTOMER} id", description="Other"),
        "documentation-changed",
        "patch",
        "Customer.id",
        None,
    ),
    "field deprecated": (
        "openapi",
        put(f"{CUSTOMER} tier_code", deprecated=True),
        "deprecation",
        "minor",
        "Customer.tier_code",
        None,
    ),
    "limit of a result": ("openapi", put(f"{CUSTOMER} id", maxLength=3), "other-changed", "patch", "", None),
    "spelling added": (
        "openapi",
        put(f"{CUSTOMER} id", **{"x-sdk-aliases": ["ID"]}),
        "alias-added",
        "minor",
        "Customer.id",
        None,
    ),
    "spelling removed": (
        "openapi",
        drop(f"{S} FrontendToken properties key_id", "x-sdk-aliases"),
        "alias-removed",
        "major",
        "FrontendToken.key_id",
        None,
    ),
    "field of what is passed": (
        "openapi",
        both(put(f"{S} Message properties", name={"type": "string"}), add(f"{S} Message required", "name")),
        "field-added",
        "major",
        "Message.name",
        None,
    ),
    "field of what is passed, required": (
        "openapi",
        add(f"{S} Message required", "tool_call_id"),
        "field-required",
        "major",
        "Message.tool_call_id",
        None,
    ),
    "read-only": (
        "schemas",
        drop(f"{EVERY} read_only", "readOnly"),
        "field-access",
        "patch",
        "Everything.read_only",
        "minor",
    ),
    "closed": (
        "openapi",
        put(f"{S} Customer", additionalProperties=False),
        "schema-closed",
        "major",
        "Customer.additional_properties",
        None,
    ),
    "opened": (
        "schemas",
        drop(f"{S} Closed", "additionalProperties"),
        "schema-opened",
        "minor",
        "Closed.additional_properties",
        None,
    ),
    "extensible": (
        "openapi",
        put(f"{S} Customer", additionalProperties=True),
        "extensible",
        "patch",
        "Customer.additional_properties",
        None,
    ),
    "further members": (
        "schemas",
        put(f"{S} TypedExtra", additionalProperties={"type": "integer"}),
        "additional-properties",
        "major",
        "TypedExtra.additional_properties",
        None,
    ),
    "return type": (
        "openapi",
        put(
            "paths /tiers/{tier_id}/checkout post responses 200 content application/json",
            schema={"$ref": "#/components/schemas/CheckoutSession"},
        ),
        "return-type",
        "major",
        "tiers.checkout",
        None,
    ),
    "no longer unwrapped": (
        "openapi",
        drop("paths /tiers get", "x-sdk-unwrap"),
        "unwrap-changed",
        "patch",
        "tiers.list",
        "major",
    ),
    "success status": (
        "openapi",
        rename("paths /tiers get responses", "200", "201"),
        "success-status",
        "patch",
        "tiers.list",
        None,
    ),
    "result described": (
        "openapi",
        put("paths /tiers get responses 200", description="Other"),
        "documentation-changed",
        "patch",
        "tiers.list",
        None,
    ),
    "media type added": (
        "calls",
        put(CALLS_REPORT, **{"image/png": {}}),
        "media-added",
        "minor",
        "report.get_report",
        None,
    ),
    "media type removed": (
        "calls",
        drop(CALLS_REPORT, "text/csv"),
        "media-removed",
        "major",
        "report.get_report",
        None,
    ),
    # streams
    "stream added": (
        "calls",
        put("paths /note put responses 2XX content", **{"text/event-stream": {"schema": {"type": "string"}}}),
        "stream-added",
        "minor",
        "note.put_note",
        None,
    ),
    "stream removed": (
        "calls",
        drop(CALLS_ASK, "text/event-stream"),
        "stream-removed",
        "major",
        "ask.ask",
        None,
    ),
    "stream only": ("calls", drop(CALLS_ASK, "application/json"), "stream-only", "major", "ask.ask", None),
    "stream or not": (
        "calls",
        put(
            "paths /jobs/{id}/events/{seq} get responses 200 content",
            **{"application/json": {"schema": {"type": "string"}}},
        ),
        "stream-optional",
        "major",
        "jobs.job_events",
        None,
    ),
    "framing added": (
        "calls",
        put(
            CALLS_ASK,
            **{
                "application/x-ndjson": {
                    "schema": {"type": "object", "properties": {"delta": {"type": "string"}}}
                }
            },
        ),
        "stream-media-added",
        "minor",
        "ask.ask",
        None,
    ),
    "framing removed": (
        "openapi",
        both(
            drop(f"{CHAT} responses 200 content", "text/event-stream"),
            put(CHAT, **{"x-sdk-streams": ["application/x-ndjson"]}),
        ),
        "stream-media-removed",
        "major",
        "llm.proxy",
        None,
    ),
    "framing order": (
        "openapi",
        put(CHAT, **{"x-sdk-streams": ["application/x-ndjson", "text/event-stream"]}),
        "stream-media-order",
        "patch",
        "llm.proxy",
        None,
    ),
    "record": (
        "calls",
        put(f"{CALLS_ASK} text/event-stream", schema={"type": "string"}),
        "record-type",
        "major",
        "ask.ask (stream)",
        None,
    ),
    # errors
    "error added": (
        "openapi",
        put("paths /tiers get responses", **{"418": OK}),
        "error-added",
        "minor",
        "tiers.list",
        None,
    ),
    "error removed": (
        "openapi",
        drop("paths /tiers get responses", "429"),
        "error-removed",
        "patch",
        "tiers.list",
        None,
    ),
    "error described": (
        "openapi",
        put("components responses RateLimited", description="Other"),
        "error-changed",
        "patch",
        "tiers.list",
        None,
    ),
    # auth
    "another key": (
        "openapi",
        put("paths /tiers get", **{"x-sdk-key": "secret"}),
        "key-kind",
        "major",
        "tiers.list",
        None,
    ),
    "any key": (
        "openapi",
        put("paths /tiers get", **{"x-sdk-key": "any"}),
        "key-kind",
        "minor",
        "tiers.list",
        None,
    ),
    "credentials removed": (
        "openapi",
        drop(f"{CHAT} security", "1"),
        "security-removed",
        "major",
        "llm.proxy",
        None,
    ),
    "credentials added": (
        "openapi",
        add("paths /tiers get security", {"bearer": []}),
        "security-added",
        "minor",
        "tiers.list",
        None,
    ),
    "anonymous": (
        "openapi",
        put("paths /tiers get", security=[]),
        "security-added",
        "minor",
        "tiers.list",
        None,
    ),
    # schemas
    "schema added, unused": (
        "openapi",
        put(S, More={"type": "object", "properties": {"a": {}}}),
        "schema-added",
        "patch",
        "More",
        None,
    ),
    "schema added, shown": (
        "openapi",
        both(
            put(S, More={"type": "object", "properties": {"a": {}}}),
            put(CUSTOMER, more={"$ref": "#/components/schemas/More"}),
        ),
        "schema-added",
        "minor",
        "More",
        None,
    ),
    "schema removed": (
        "openapi",
        both(drop(S, "PriceInterval"), change(f"{S} Tier properties", "price_interval", {"type": "string"})),
        "schema-removed",
        "major",
        "PriceInterval",
        None,
    ),
    "schema renamed, shown": (
        "openapi",
        rename_schema("Customer", "Client"),
        "schema-renamed",
        "major",
        "Customer",
        None,
    ),
    "schema renamed, hidden": (
        "openapi",
        rename_schema("TierList", "Tiers"),
        "schema-renamed",
        "patch",
        "TierList",
        None,
    ),
    "schema described": (
        "openapi",
        put(f"{S} Customer", description="Other"),
        "documentation-changed",
        "patch",
        "Customer",
        None,
    ),
    "schema deprecated": (
        "openapi",
        put(f"{S} Customer", deprecated=True),
        "deprecation",
        "minor",
        "Customer",
        None,
    ),
    "schema of another kind": (
        "openapi",
        change(S, "PriceInterval", {"type": "object", "properties": {"every": {"type": "string"}}}),
        "schema-kind",
        "major",
        "PriceInterval",
        None,
    ),
    "enum value added": (
        "openapi",
        add(f"{S} PriceInterval enum", "week"),
        "enum-value-added",
        "minor",
        "PriceInterval.WEEK",
        None,
    ),
    "enum value removed": (
        "openapi",
        drop(f"{S} PriceInterval enum", "0"),
        "enum-value-removed",
        "major",
        "PriceInterval.MONTH",
        None,
    ),
    "enum value renamed": (
        "openapi",
        change(f"{S} PriceInterval enum", "1", "annual"),
        "enum-value-removed",
        "major",
        "PriceInterval.YEAR",
        None,
    ),
    "enum order": (
        "openapi",
        lambda d: at(f"{S} PriceInterval enum")(d).reverse(),
        "enum-order",
        "patch",
        "PriceInterval",
        None,
    ),
    "enum base": (
        "openapi",
        change(
            S,
            "PriceInterval",
            {"type": "integer", "enum": [1, 12], "description": "How often a tier is billed."},
        ),
        "enum-base",
        "major",
        "PriceInterval",
        None,
    ),
    "enum member renamed": (
        "names",
        lambda d: at(f"{S} shadow_copy enum")(d).remove("a-b"),
        "enum-member-renamed",
        "major",
        "ShadowCopy2.A_B_2",
        None,
    ),
    "member added to an open union": (
        "schemas",
        both(
            put(
                S,
                Bird={
                    "type": "object",
                    "required": ["species"],
                    "properties": {"species": {"const": "bird"}},
                },
            ),
            add(f"{S} Pet oneOf", {"$ref": "#/components/schemas/Bird"}),
        ),
        "union-changed",
        "minor",
        "Pet",
        None,
    ),
    "member removed from a union": (
        "schemas",
        both(drop(f"{S} Pet oneOf", "2"), drop(f"{S} Pet discriminator mapping", "trout")),
        "union-changed",
        "major",
        "Pet",
        None,
    ),
    "member added to a plain union": (
        "openapi",
        add(f"{S} TextStreamEvent properties delta anyOf", {"type": "integer"}),
        "union-changed",
        "major",
        "TextStreamEventDelta",
        None,
    ),
    "discriminator": (
        "schemas",
        rename(f"{S} Pet discriminator mapping", "trout", "fish"),
        "discriminator-changed",
        "patch",
        "Pet",
        None,
    ),
    "alias": ("schemas", put(f"{S} Chain3", minLength=5), "alias-changed", "patch", "Chain1", "major"),
    "constant": (
        "schemas",
        put(f"{EVERY} kind", const="all"),
        "field-type",
        "major",
        "Everything.kind",
        None,
    ),
}


@pytest.mark.parametrize("name", MUTATIONS)
def test_mutation(name: str) -> None:
    document_name, mutation, code, level, python, verdict = MUTATIONS[name]
    found = changed(document_name, mutation)
    said = [(f.code, f.level, f.python) for f in found.findings]
    assert (code, level, python) in said
    assert found.verdict == (verdict or level), said
    assert all(f.reason and f.message for f in found.findings)


@pytest.mark.parametrize("name", ["openapi", *NAMES])
def test_no_change_gives_nothing(name: str) -> None:
    assert changed(name, lambda data: None).findings == ()


@pytest.mark.parametrize("name", ["openapi", "tiny", "schemas"])
def test_places_do_not_matter(name: str) -> None:
    """Another order of schemas is no change, where no two names clash."""

    def reverse(data: dict[str, Any]) -> None:
        schemas = data["components"]["schemas"] if "schemas" in data.get("components", {}) else {}
        items = list(schemas.items())[::-1]
        schemas.clear()
        schemas.update(items)

    assert [f for f in changed(name, reverse).findings if f.level != "patch"] == []


def test_every_code_has_a_mutation() -> None:
    source = "".join((ROOT / "generator" / name).read_text() for name in ("changes.py", "findings.py"))
    codes = set(re.findall(r'"([a-z]+(?:-[a-z]+)+)"', source))
    known = {code for _, _, code, _, _, _ in MUTATIONS.values()}
    dynamic = {
        "deprecation",
        "extensible",
        "title-changed",
        "version-changed",
        "doc-changed",
        "openapi-changed",
    } | {f"security-scheme-{what}" for what in ("added", "removed", "changed")}
    assert sorted(code for code in codes - known - _WORDS if not code.startswith("x-")) == []
    assert sorted(known - codes - dynamic) == []


_WORDS = {"read-only", "write-only", "keyword-only"}


def test_json_for_machines(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    new = tmp_path / "new.json"
    data = copy.deepcopy(document("openapi").data)
    data["components"]["schemas"]["PriceInterval"]["enum"].append("week")
    new.write_text(json.dumps(data))
    assert main(["diff", str(ROOT / "openapi.yaml"), str(new), "--format", "json"]) == 0
    assert json.loads(capsys.readouterr().out) == {
        "verdict": "minor",
        "old": str(ROOT / "openapi.yaml"),
        "new": str(new),
        "findings": [
            {
                "code": "enum-value-added",
                "level": "minor",
                "pointer": "/components/schemas/PriceInterval/enum",
                "python": "PriceInterval.WEEK",
                "message": "PriceInterval.WEEK (week) is new",
                "reason": "enums are open: it was accepted before, without a name",
            }
        ],
    }


@pytest.mark.parametrize(("gate", "status"), [("major", 0), ("minor", 1), ("patch", 1)])
def test_the_exit_status_gates(
    gate: str, status: int, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    new = tmp_path / "new.json"
    data = copy.deepcopy(document("openapi").data)
    data["components"]["schemas"]["PriceInterval"]["enum"].append("week")
    new.write_text(json.dumps(data))
    assert main(["diff", str(ROOT / "openapi.yaml"), str(new), "--fail-on", gate]) == status


def test_markdown_for_a_pull_request(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    new = tmp_path / "new.json"
    data = copy.deepcopy(document("openapi").data)
    del data["components"]["schemas"]["Customer"]["properties"]["tier_code"]
    data["info"]["title"] = "<script>*x*"
    new.write_text(json.dumps(data))
    assert main(["diff", str(ROOT / "openapi.yaml"), str(new), "--format", "markdown"]) == 0
    assert capsys.readouterr().out == (
        "**major**: breaks users: a major version\n\n### Breaking\n\n"
        "- `Customer.tier_code` is gone: code that uses it fails.\n\n### Other\n\n"
        "- the API's title changed from ModelRelay API to \\<script\\>\\*x\\*: documentation only.\n"
    )
