"""schemathesis drives the mock servers from their documents: each keeps its own contract, and every answer it gives decodes."""

import importlib
import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import hypothesis
import pytest

from modelrelay import testing
from modelrelay._core.http import Headers, HttpInfo
from modelrelay._core.operation import HttpReply
from modelrelay.v0_32 import testing as testing_0_32

schemathesis = pytest.importorskip("schemathesis", reason="only requirements-all.txt has schemathesis")

pytestmark = pytest.mark.slow

KEY, TOKEN = "mr_sk_schemathesis", "token"
ROOT = Path(__file__).parents[2]
NOW = schemathesis.openapi.from_path(ROOT / "openapi.yaml")
V0_32 = schemathesis.openapi.from_path(ROOT / "openapi-0.32.yaml")

# What the schemas cannot say. A chat needs a model or a customer; the ids of a batch are unique; the customer of a token and of
# a session exists, and nobody can change to the tier that they have. A chat of 0.32 needs a user's message, too.
MORE_RULES = {
    "/responses", "/responses/batch", "/auth/customer-token", "/sessions", "/customers/me/change-tier", "/llm/proxy",
    "/auth/frontend-token",
}  # fmt: skip
drawn = hypothesis.settings(
    max_examples=60,
    deadline=None,  # a machine that is busy makes schemathesis slow at drawing, which says nothing about the server
    derandomize=True,
    database=None,
    suppress_health_check=list(hypothesis.HealthCheck),
)


@pytest.fixture(scope="module")
def url() -> Iterator[str]:
    with testing.MockServer() as server:
        yield server.url


@pytest.fixture(scope="module")
def url_0_32() -> Iterator[str]:
    with testing_0_32.MockServer() as server:
        yield server.url


@NOW.parametrize()
@drawn
def test_the_mock_server_keeps_its_contract(case: Any, url: str) -> None:
    check(case, url, NOW, "modelrelay._generated")


@V0_32.parametrize()
@drawn
def test_that_of_0_32_does_too(case: Any, url_0_32: str) -> None:
    check(case, url_0_32, V0_32, "modelrelay.v0_32._generated")


def check(case: Any, url: str, schema: Any, package: str) -> None:
    checks = schemathesis.checks
    unsaid = [checks.positive_data_acceptance] if case.path in MORE_RULES else []
    # Our key stands in the place of a made-up one, and may be taken for it. That keys are asked for, others test.
    unsaid.append(checks.ignored_auth)
    # The contract's emails are wider than JSON Schema's format: they need not be ASCII.
    email = schema.raw_schema["components"]["schemas"]["CustomerInput"]["properties"]["email"].get(
        "pattern", ".+@.+"
    )
    if isinstance(case.body, dict) and re.fullmatch(email, str(case.body.get("email", "")), re.DOTALL):
        unsaid.append(checks.negative_data_rejection)
    case.headers["X-ModelRelay-Api-Key"] = KEY
    case.headers["Authorization"] = f"Bearer {TOKEN}"
    case.headers.pop("X-ModelRelay-Customer-Id", None)
    response = case.call_and_validate(base_url=url, excluded_checks=unsaid)
    if 200 <= response.status_code < 300:
        said = case.operation.definition.raw
        headers = Headers((name, value[0]) for name, value in response.headers.items())
        reply = HttpReply(
            response.status_code, headers, response.content, HttpInfo(response.status_code, headers, 0.0)
        )
        decode(package, said["x-sdk-resource"], said["x-sdk-method"], reply)
    else:
        assert json.loads(response.content)["error"]


def decode(package: str, resource: str, name: str, reply: HttpReply) -> None:
    """As the SDK's own generated code does."""
    module = importlib.import_module(f"{package}.operations")
    getattr(module, f"{resource}_{name}".upper()).parse(reply)
