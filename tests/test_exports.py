"""The public names: what `__all__` says is what the package has, each loaded when it is first looked at."""

from __future__ import annotations

import importlib
import subprocess
import sys

import pytest

import modelrelay

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
    code = "import modelrelay; assert set(modelrelay.__all__) <= set(dir(modelrelay)), set(modelrelay.__all__) - set(dir(modelrelay))"
    subprocess.run([sys.executable, "-c", code], check=True)


def test_an_unknown_name_is_an_attribute_error() -> None:
    with pytest.raises(AttributeError, match="no attribute 'Cleint'"):
        modelrelay.Cleint  # type: ignore[attr-defined]


def test_public_classes_say_where_they_are_to_be_had() -> None:
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
