"""The public names: what `__all__` says is what the package has, each loaded when it is first looked at."""

import importlib
import inspect
import subprocess
import sys
from typing import Any

import pytest

import modelrelay
from modelrelay._core.operation import RequestOptions

# What api.md settles and outside code is written against. More may be public; none of these may go.
SETTLED = """
    Client AsyncClient ChatRequest Timeout RetryConfig Limits
    Stream AsyncStream StructuredStream AsyncStructuredStream StreamEvent
    ModelRelayError ValidationError APIError BadRequestError AuthenticationError QuotaExceededError PermissionDeniedError
    NotFoundError ConflictError RateLimitError ServerError RedirectError TransportError RequestTimeoutError
    ConnectionFailedError ResponseError LimitExceededError StreamError StructuredOutputError StructuredExhaustedError
    RefusalError TruncatedError ContentFilterError ToolError ToolArgumentsError UnknownToolError MaxTurnsError ClientClosedError
    StructuredResult AttemptRecord ValidationIssue ResponseFormat response_format Partial
    tool ToolRegistry ToolResult RunResult
    HttpRequestFinished StreamFirstToken UsageReported MetricsCallbacks
    MessageRole Model StopReason ResponseFormatKind ToolType ToolChoice ToolCall FunctionCall ToolCallDelta Usage
""".split()


def test_all_is_sorted_out() -> None:
    assert len(modelrelay.__all__) == len(set(modelrelay.__all__))
    assert [name for name in SETTLED if name not in modelrelay.__all__] == []


@pytest.mark.parametrize("name", sorted(modelrelay.__all__))
def test_every_public_name_is_there(name: str) -> None:
    assert getattr(modelrelay, name) is not None


def test_dir_shows_the_public_names_before_they_are_loaded() -> None:
    code = "import modelrelay; assert dir(modelrelay) == sorted(modelrelay.__all__)"
    subprocess.run([sys.executable, "-c", code], check=True)


def test_an_unknown_name_is_an_attribute_error() -> None:
    with pytest.raises(AttributeError, match="no attribute 'Cleint'"):
        modelrelay.Cleint  # type: ignore[attr-defined]


def test_public_classes_name_the_module_to_import_them_from() -> None:
    """Tracebacks and pickles name the module; users should recognise it."""
    for name in modelrelay.__all__:
        value = getattr(modelrelay, name)
        if isinstance(value, type):
            assert value.__module__.split(".")[0] == "modelrelay", name
            assert getattr(importlib.import_module(value.__module__), value.__name__) is value, name


def test_star_import_gives_exactly_the_public_names() -> None:
    names: dict[str, object] = {}
    exec("from modelrelay import *", names)
    names.pop("__builtins__")
    assert sorted(names) == sorted(modelrelay.__all__)


# Of each method the arguments in their order, with their defaults; those behind a `*` are keywords. Others may follow.
SIGNATURES = """
    Client(api_key=None, *, access_token=None, base_url=None, model=None, timeout=None, retry=None, default_headers=None, default_metadata=None, on_event=None, http_client=None)
    Client.with_options(*, timeout=None, retry=None, default_headers=None, default_metadata=None, on_event=None)
    Client.chat(model=None)
    Client.for_customer(id)
    Client.request(method, path, *, json=None, content=None, params=None, headers=None, timeout=None, retry=None, request_id=None)
    Client.stream_request(method, path, *, json=None, content=None, params=None, headers=None, timeout=None, retry=None, request_id=None)
    Client.batch(requests, *, max_concurrent=None, fail_fast=False, timeout=None)
    Chat.message(role, content, **extra)
    Chat.extra_body(map=None, **fields)
    Chat.metadata(map=None, **entries)
    Chat.metadata_entry(key, value)
    Chat.tool_choice(choice, *, function=None)
    Chat.tool_result(call, value)
    Chat.stream(format=None)
    Chat.structured(type_, max_retries=0, schema_name=None, retry_handler=None)
    Chat.run(max_turns=10, on_step=None)
    Chat.run_stream(max_turns=10, on_step=None)
    CustomerAuth.customer_token_provider(customer_external_id, email=None, tier_code=None, ttl_seconds=None)
    File.from_path(path, mime_type=None)
    response_format(type_, *, name=None, strict=True)
    Timeout(connect=5.0, request=60.0, total=None, first_token=300.0, idle=120.0)
    RetryConfig(max_attempts=3, base_delay=0.3, max_delay=5.0, jitter=(0.5, 1.5), retry_post=True, max_retry_after=60.0)
""".strip().splitlines()


@pytest.mark.parametrize("settled", [line.strip() for line in SIGNATURES], ids=lambda s: s.partition("(")[0])
def test_settled_signatures(settled: str) -> None:
    path, _, arguments = settled.removesuffix(")").partition("(")
    value: Any = modelrelay
    for name in path.split("."):
        value = getattr(value, name)
    is_method = path.count(".") == 1 and path != "File.from_path"
    found = list(inspect.signature(value).parameters.values())[is_method:]
    shown = ", ".join(str(p.replace(annotation=p.empty)) for p in found if p.kind != p.KEYWORD_ONLY)
    names = {p.name: f"{p.name}={p.default!r}" for p in found if p.kind == p.KEYWORD_ONLY}
    if found[-1].name == "options":  # members of a `TypedDict`, each of which may be left out or None
        names |= {name: f"{name}=None" for name in RequestOptions.__optional_keys__}
    start, _, keywords = arguments.partition("*, ")
    assert f"{shown}, ".startswith(start.removesuffix(", ") + ", " if start else "")
    for keyword in filter(None, keywords.split(", ")):
        assert names.get(keyword.partition("=")[0]) == keyword
