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
CASES = json.loads((Path(__file__).parent / "errors.json").read_text("utf-8"))


def error(status: int, body: bytes = b"", *headers: tuple[str, str], reason: str = "") -> APIError:
    found = Headers(headers)
    http = HttpInfo(status, found, 0.1, request_id=found.get("x-request-id"))
    return error_of(HttpReply(status, found, body, http, reason), Auth("mr_sk_0123456789").mask)


def sample(name: str) -> bytes:
    return (SAMPLES / name).read_bytes()


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_an_answer_becomes_an_error(case: dict[str, Any]) -> None:
    text = json.dumps(case["json"]) if "json" in case else case.get("body", "")
    body = sample(case["file"]) if "file" in case else text.encode()
    found = error(case["status"], body, *case.get("headers", {}).items(), reason=case.get("reason", ""))
    assert type(found).__name__ == case.get("class", type(found).__name__)
    expected = dict(case["expect"])
    if "fields" in expected:
        assert found.fields == tuple(FieldError(*field) for field in expected.pop("fields"))
    assert {name: getattr(found, name) for name in expected} == expected
    assert str(found) == case.get("text", str(found))


def test_html_is_itself_the_message_shortened_in_str_and_whole_in_body() -> None:
    found = error(502, sample("error_502.html"))
    assert found.message == sample("error_502.html").decode().strip()
    assert found.body == sample("error_502.html").decode()
    assert "502 Bad Gateway" in str(found)
    assert "\n" not in str(found)


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
    bare = cls("x")
    assert isinstance(bare.attempts, int)
    assert (bare.request_id, bare.partial_text, bare.events, bare.partial_value) == (None, "", (), None)
    original = instance(cls)
    for protocol in range(pickle.HIGHEST_PROTOCOL + 1):
        restored = pickle.loads(pickle.dumps(original, protocol))
        assert type(restored) is cls
        assert state(restored) == state(original)
    for copied in (copy.copy(original), copy.deepcopy(original)):
        assert type(copied) is cls
        assert state(copied) == state(original)


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
