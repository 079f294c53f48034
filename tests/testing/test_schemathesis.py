"""schemathesis drives the mock server from openapi-0.32.yaml: it keeps its own contract, and every answer it gives decodes."""

from __future__ import annotations

import importlib
import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import hypothesis
import pytest

from modelrelay._core.http import Headers, HttpInfo
from modelrelay._core.operation import HttpReply
from modelrelay.v0_32.testing import MockServer

schemathesis = pytest.importorskip("schemathesis", reason="only requirements-all.txt has schemathesis")

pytestmark = pytest.mark.slow

KEY = "mr_sk_schemathesis"
SPEC = Path(__file__).parents[2] / "openapi-0.32.yaml"
schema = schemathesis.openapi.from_path(SPEC)
EMAIL = schema.raw_schema["components"]["schemas"]["CustomerInput"]["properties"]["email"]["pattern"]


@pytest.fixture(scope="module")
def url() -> Iterator[str]:
    with MockServer(api_key=KEY) as server:
        yield server.url


def decode(resource: str, name: str, status: int, headers: dict[str, Any], body: bytes) -> None:
    """As the SDK's own generated code does."""
    module = importlib.import_module("modelrelay.v0_32._generated.operations")
    http = HttpInfo(status, Headers((key, value[0]) for key, value in headers.items()), 0.0)
    getattr(module, f"{resource}_{name}".upper()).parse(HttpReply(status, http.headers, body, http))


@schema.parametrize()
# A machine that is busy makes schemathesis slow at drawing, which says nothing about the server.
@hypothesis.settings(
    max_examples=60,
    deadline=None,
    derandomize=True,
    database=None,
    suppress_health_check=list(hypothesis.HealthCheck),
)
def test_the_mock_server_keeps_its_contract(case: Any, url: str) -> None:
    checks = schemathesis.checks
    # A chat needs a user's message and, without a customer, a model; a token needs a customer, or an email: rules that
    # the schema cannot say.
    unsaid = [checks.positive_data_acceptance] if case.path in ("/llm/proxy", "/auth/frontend-token") else []
    # Our key stands in the place of a made-up one, and may be taken for it. That keys are asked for, others test.
    unsaid.append(checks.ignored_auth)
    # The contract's emails are wider than JSON Schema's format: they need not be ASCII.
    if isinstance(case.body, dict) and re.fullmatch(EMAIL, str(case.body.get("email", "")), re.DOTALL):
        unsaid.append(checks.negative_data_rejection)
    case.headers["X-ModelRelay-Api-Key"] = KEY
    case.headers.pop("X-ModelRelay-Customer-Id", None)
    response = case.call_and_validate(base_url=url, excluded_checks=unsaid)
    if 200 <= response.status_code < 300:
        said = case.operation.definition.raw
        decode(
            said["x-sdk-resource"],
            said["x-sdk-method"],
            response.status_code,
            response.headers,
            response.content,
        )
    else:
        assert json.loads(response.content)["error"]["code"]
