"""Error bodies of every shape become one typed error; every error pickles, copies and says what to do in one line."""

import copy
import json
import pickle
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

import modelrelay
from modelrelay._core import errors
from modelrelay._core.auth import Auth
from modelrelay._core.errors import APIError, FieldError, ModelRelayError
from modelrelay._core.http import Headers, HttpInfo
from modelrelay._core.operation import HttpReply
from modelrelay._core.replies import error_of
from modelrelay._core.values import StreamEvent

SAMPLES = Path(__file__).parent.parent / "samples"


def error(status: int, body: bytes = b"", *headers: tuple[str, str], reason: str = "") -> APIError:
    found = Headers(headers)
    http = HttpInfo(status, found, 0.1, request_id=found.get("x-request-id"))
    return error_of(HttpReply(status, found, body, http, reason), Auth("mr_sk_0123456789").mask)


def sample(name: str) -> bytes:
    return (SAMPLES / name).read_bytes()


@pytest.mark.parametrize(
    ("status", "name"),
    [(400, "BadRequestError"), (422, "BadRequestError"), (401, "AuthenticationError"), (402, "QuotaExceededError"),
     (403, "PermissionDeniedError"), (404, "NotFoundError"), (409, "ConflictError"), (429, "RateLimitError"),
     (500, "ServerError"), (502, "ServerError"), (599, "ServerError"), (301, "RedirectError"), (399, "RedirectError"),
     (405, "APIError"), (410, "APIError"), (418, "APIError"), (499, "APIError")],
)  # fmt: skip
def test_the_status_picks_the_class(status: int, name: str) -> None:
    assert type(error(status)).__name__ == name


def test_a_nested_error_body() -> None:
    found = error(429, sample("error_429.json"), ("X-Request-Id", "in the header"))
    assert (found.code, found.message, found.request_id, found.status) == ("RATE_LIMIT", "slow down", "req_7", 429)  # fmt: skip
    assert found.is_rate_limit and not found.is_not_found


def test_a_flat_error_body_with_the_code_under_error() -> None:
    found = error(404, sample("error_404_flat.json"))
    assert (found.code, found.message, found.request_id) == ("NOT_FOUND", "no such customer", "req_8")
    assert found.is_not_found


def test_field_errors() -> None:
    found = error(400, sample("error_422_fields.json"))
    assert found.fields == (FieldError("email", "is not an email"), FieldError(None, "is incomplete"))
    assert (found.status, found.is_validation) == (422, True)
    assert str(found) == "422 VALIDATION_ERROR: invalid [email: is not an email; is incomplete]"


def test_html_is_itself_the_message_shortened_in_str_and_whole_in_body() -> None:
    found = error(502, sample("error_502.html"))
    assert found.message == sample("error_502.html").decode().strip()
    assert found.body == sample("error_502.html").decode()
    assert "502 Bad Gateway" in str(found)
    assert "\n" not in str(found)


@pytest.mark.parametrize(
    ("status", "body", "reason", "message"),
    [
        (503, b"", "", "Service Unavailable"),
        (503, b"", "Down for lunch", "Down for lunch"),
        (503, b"{}", "Down for lunch", "Down for lunch"),
        (503, b'{"error":{}}', "Down for lunch", "Down for lunch"),
        (503, b'{"error":{"message":""}}', "Down for lunch", "Down for lunch"),
        (503, b'{"error":{"message":5}}', "Down for lunch", "Down for lunch"),
        (503, b'{"code":"X"}', "Down for lunch", "Down for lunch"),
        (503, b"not json", "Down for lunch", "not json"),
        (503, b"[1]", "Down for lunch", "[1]"),
        (503, b'{"error":', "Down for lunch", '{"error":'),
        (599, b"", "", "HTTP status 599"),
    ],
)
def test_where_the_message_comes_from(status: int, body: bytes, reason: str, message: str) -> None:
    assert error(status, body, reason=reason).message == message


@pytest.mark.parametrize(
    "fields",
    [b"5", b"{}", b'"x"', b"null", b'[{"field":"a"}]', b"[5]", b'[{"field":"a","message":5}]', b"[null]"],
)
def test_malformed_fields_count_as_none(fields: bytes) -> None:
    found = error(400, b'{"error":{"code":"C","message":"m","fields":' + fields + b"}}")
    assert (found.fields, found.code, found.message) == ((), "C", "m")


@pytest.mark.parametrize("status", [b'"x"', b"null", b"true", b"0", b"-5", b"1.5", b"[]"])
def test_a_status_in_the_body_that_is_none_does_not_override(status: bytes) -> None:
    assert error(500, b'{"error":{"status":' + status + b"}}").status == 500


def test_a_redirect_keeps_its_location() -> None:
    found = error(307, b"", ("Location", "https://other.example/?key=mr_sk_0123456789"))
    assert isinstance(found, errors.RedirectError)
    assert found.location == "https://other.example/?key=mr_sk_…"


@pytest.mark.parametrize(
    ("code", "flag"),
    [("NOT_FOUND", "is_not_found"), ("RATE_LIMIT", "is_rate_limit"), ("VALIDATION_ERROR", "is_validation"),
     ("INVALID_INPUT", "is_validation"), ("UNAUTHORIZED", "is_unauthorized"), ("FORBIDDEN", "is_forbidden"),
     ("SERVICE_UNAVAILABLE", "is_unavailable"), ("NO_TIERS", "is_no_tiers"), ("NO_FREE_TIER", "is_no_free_tier"),
     ("EMAIL_REQUIRED", "is_email_required")],
)  # fmt: skip
def test_the_questions_go_by_code(code: str, flag: str) -> None:
    found = error(400, b'{"error":{"code":"' + code.encode() + b'"}}')
    assert getattr(found, flag) is True
    assert found.is_provisioning_error is (code in ("NO_TIERS", "NO_FREE_TIER", "EMAIL_REQUIRED"))
    assert getattr(error(404, b""), flag) is False


CLASSES = sorted(
    (
        cls
        for cls in vars(errors).values()
        if isinstance(cls, type) and issubclass(cls, ModelRelayError)
    ),
    key=lambda cls: cls.__name__,
)  # fmt: skip


def instance(cls: type[ModelRelayError]) -> ModelRelayError:
    """An error as full as one can be."""
    made = cls("what went wrong")
    http = HttpInfo(500, Headers([("X-A", "b")]), 0.1, 2, "req_1")
    made.__dict__.update(
        request_id="req_1", attempts=2, partial_text="Hel", partial_value={"a": [1]}, http=http,
        events=(StreamEvent("message_delta", {"delta": "Hel"}, "Hel"),), status=500, fields=(FieldError("a", "b"),),
    )  # fmt: skip
    return made


def state(error: ModelRelayError) -> dict[str, Any]:
    return {name: repr(value) for name, value in error.__dict__.items()} | {
        "args": error.args,
        "str": str(error),
    }


@pytest.mark.parametrize("cls", CLASSES, ids=lambda cls: cls.__name__)
def test_every_error_is_public_pickles_and_copies_whole(cls: type[ModelRelayError]) -> None:
    assert getattr(modelrelay, cls.__name__) is cls
    original = instance(cls)
    for protocol in range(pickle.HIGHEST_PROTOCOL + 1):
        restored = pickle.loads(pickle.dumps(original, protocol))
        assert type(restored) is cls
        assert state(restored) == state(original)
    for copied in (copy.copy(original), copy.deepcopy(original)):
        assert type(copied) is cls
        assert state(copied) == state(original)


@pytest.mark.parametrize("cls", CLASSES, ids=lambda cls: cls.__name__)
def test_attempts_is_always_a_number_and_the_rest_is_there(cls: type[ModelRelayError]) -> None:
    bare = cls("x")
    assert isinstance(bare.attempts, int)
    assert (bare.request_id, bare.partial_text, bare.events, bare.partial_value) == (None, "", (), None)


@given(message=st.text(max_size=5000))
def test_str_is_one_short_line_whatever_the_server_says(message: str) -> None:
    found = instance(errors.ServerError)
    found.message = message
    assert len(str(found)) < 500
    assert len(str(found).splitlines()) <= 1


JSON = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats(allow_nan=False, allow_infinity=False)
    | st.text(max_size=8),
    lambda inner: (
        st.lists(inner, max_size=4)
        | st.dictionaries(
            st.sampled_from(
                ["error", "code", "message", "fields", "field", "status", "request_id", "requestId", "x"]
            ),
            inner,
            max_size=5,
        )
    ),
    max_leaves=20,
)


@given(
    body=st.binary(max_size=60) | JSON.map(lambda value: json.dumps(value).encode()),
    status=st.integers(300, 599),
)
def test_any_error_body_becomes_a_whole_api_error(body: bytes, status: int) -> None:
    found = error(status, body)
    assert isinstance(found, APIError)
    assert isinstance(found.status, int) and found.status > 0
    assert isinstance(found.message, str) and found.message
    assert found.code is None or (isinstance(found.code, str) and found.code)
    assert found.request_id is None or isinstance(found.request_id, str)
    assert all(isinstance(item, FieldError) for item in found.fields)
    assert found.body == body.decode("utf-8", "replace")
    assert pickle.loads(pickle.dumps(found)).__dict__.keys() == found.__dict__.keys()
    str(found), repr(found)


def test_a_key_that_the_server_echoes_is_masked_everywhere() -> None:
    key = "mr_sk_0123456789"
    body = (
        b'{"error":{"code":"mr_sk_0123456789","message":"bad key mr_sk_0123456789",'
        b'"fields":[{"field":"mr_sk_0123456789","message":"mr_sk_0123456789"}]},"request_id":"mr_sk_0123456789"}'
    )
    for found in (
        error(401, body),
        error(401, b"bad key mr_sk_0123456789"),
        error(401, b"", reason=f"bad {key}"),
    ):
        assert key not in repr(vars(found)) + str(found) + repr(found)
        assert key.encode() not in pickle.dumps(found)


def test_details_are_added_to_the_error_itself_and_pickle_with_it() -> None:
    broken = errors.ConnectionFailedError("the connection broke")
    assert broken.retryable is True
    assert broken.with_details(attempts=3, retryable=False, method="POST", path="/x") is broken
    again = pickle.loads(pickle.dumps(broken))
    assert (again.attempts, again.retryable, str(again)) == (3, False, str(broken))
    assert str(broken) == "the connection broke (POST /x, 3 attempts)"
