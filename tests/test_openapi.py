"""openapi.yaml is valid, says every operation of the contract, and its examples fit its schemas."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import jsonschema
import openapi_spec_validator
import pytest

from generator.yaml12 import parse

SPEC: dict[str, Any] = parse((Path(__file__).parents[1] / "openapi.yaml").read_text("utf-8"), "openapi.yaml")

OPERATIONS = {
    ("POST", "/llm/proxy"): ("llm.proxy", "any"),
    ("GET", "/customers"): ("customers.list", "secret"),
    ("POST", "/customers"): ("customers.create", "secret"),
    ("PUT", "/customers"): ("customers.upsert", "secret"),
    ("POST", "/customers/claim"): ("customers.claim", "secret"),
    ("GET", "/customers/{customer_id}"): ("customers.get", "secret"),
    ("DELETE", "/customers/{customer_id}"): ("customers.delete", "secret"),
    ("POST", "/customers/{customer_id}/checkout"): ("customers.create_checkout_session", "secret"),
    ("GET", "/customers/{customer_id}/subscription"): ("customers.get_subscription", "secret"),
    ("GET", "/tiers"): ("tiers.list", "publishable"),
    ("GET", "/tiers/{tier_id}"): ("tiers.get", "publishable"),
    ("POST", "/tiers/{tier_id}/checkout"): ("tiers.checkout", "secret"),
    ("POST", "/auth/frontend-token"): ("auth.frontend_token", "any"),
}


def resolve(node: dict[str, Any]) -> dict[str, Any]:
    while "$ref" in node:
        target: Any = SPEC
        for key in node["$ref"].removeprefix("#/").split("/"):
            target = target[key]
        node = target
    return node


def operations() -> Iterator[tuple[str, str, dict[str, Any]]]:
    for path, item in SPEC["paths"].items():
        for method, operation in item.items():
            if method != "parameters":
                yield method.upper(), path, operation


def bodies() -> Iterator[tuple[str, dict[str, Any]]]:
    """Every media type object of every request and response, named."""
    for method, path, operation in operations():
        if "requestBody" in operation:
            for kind, media in resolve(operation["requestBody"])["content"].items():
                yield f"{method} {path} request {kind}", media
        for status, response in operation["responses"].items():
            for kind, media in resolve(response).get("content", {}).items():
                yield f"{method} {path} {status} {kind}", media


def examples(media: dict[str, Any]) -> list[Any]:
    if "example" in media:
        return [media["example"]]
    return [example["value"] for example in media.get("examples", {}).values()]


def test_it_is_valid() -> None:
    openapi_spec_validator.validate(SPEC)


def test_it_says_every_operation_of_the_contract_and_pins_its_name_and_key_kind() -> None:
    said = {
        (method, path): (f"{op['x-sdk-resource']}.{op['x-sdk-method']}", op["x-sdk-key"])
        for method, path, op in operations()
    }
    assert said == OPERATIONS


BODIES = dict(bodies())


@pytest.mark.parametrize("where", BODIES)
def test_examples_fit_their_schema(where: str) -> None:
    media = BODIES[where]
    found = examples(media)
    assert found, "no example"
    schema = {**media["schema"], "components": SPEC["components"]}
    validator = jsonschema.Draft202012Validator(schema, format_checker=jsonschema.FormatChecker())
    for example in found:
        validator.validate(example)


def test_every_operation_documents_the_caller_and_server_errors_and_any_other() -> None:
    for _, _, operation in operations():
        assert {"401", "403", "429", "500", "503", "default"} <= set(operation["responses"])


def test_every_response_may_carry_the_request_id_headers() -> None:
    for _, _, operation in operations():
        for response in operation["responses"].values():
            assert {"X-ModelRelay-Chat-Request-Id", "X-Request-Id"} <= set(resolve(response)["headers"])


def test_every_post_takes_an_idempotency_key() -> None:
    for method, _, operation in operations():
        names = [resolve(parameter)["name"] for parameter in operation.get("parameters", ())]
        assert ("Idempotency-Key" in names) == (method == "POST")


def test_stream_media_types_are_those_of_the_chat_operation() -> None:
    chat = SPEC["paths"]["/llm/proxy"]["post"]
    assert list(chat["responses"]["200"]["content"]) == ["application/json", *chat["x-sdk-streams"]]


@pytest.mark.parametrize(
    ("email", "fits"),
    [
        ("user@example.com", True),
        ("a@b.c", True),
        ("user", False),
        ("@example.com", False),
        ("user@", False),
        ("user@localhost", False),
        ("a@b@example.com", False),
        ("user@.com", False),
        ("user@example.", False),
    ],
)
def test_an_email_has_one_at_and_a_dot_inside_its_domain(email: str, fits: bool) -> None:
    schema = SPEC["components"]["schemas"]["CustomerInput"]["properties"]["email"]
    assert jsonschema.Draft202012Validator(schema).is_valid(email) == fits
