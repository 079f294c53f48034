"""Asking until it fits, step by step: the flow is a generator, so no client and no network is needed."""

from __future__ import annotations

import copy
import json
import pickle
from collections.abc import Generator
from dataclasses import dataclass
from typing import Any, Literal

import pytest

from modelrelay import (
    ChatRequest,
    ContentFilterError,
    ModelRelayError,
    RateLimitError,
    RefusalError,
    Reply,
    StopReason,
    StructuredExhaustedError,
    StructuredOutputError,
    StructuredResult,
    TruncatedError,
    Usage,
    ValidationError,
    ValidationIssue,
)
from modelrelay._core.flow import Ask
from modelrelay._types.shape import Shape
from modelrelay.structured import AttemptRecord, structured_flow


@dataclass
class Item:
    price: float


@dataclass
class Cart:
    items: list[Item]
    note: str | None


GOOD = '{"items": [{"price": 1}], "note": null}'
BAD = '{"items": [{"price": 1}, {"price": 2}, {"price": "free"}]}'
WHY = (
    ValidationIssue("$.items[2].price", 'expected number, got "free"'),
    ValidationIssue("$.note", "required, but missing"),
)


class Model:
    """Answers with what it was given, and keeps what it was asked."""

    def __init__(self, *replies: Any) -> None:
        self.replies = list(replies)
        self.asked: list[ChatRequest] = []

    def __call__(self, draft: ChatRequest) -> Generator[Any, Any, Reply]:
        self.asked.append(draft)
        reply = self.replies.pop(0)
        if isinstance(reply, Exception):
            raise reply
        text, reason = reply if isinstance(reply, tuple) else (reply, "end_turn")
        number = len(self.asked)
        return Reply(
            "id", (text,), "m", StopReason(reason), Usage(number, 1, number + 1), request_id=f"req_{number}"
        )
        yield  # a flow, though one that needs nothing


def asked(model: Model, retries: int = 0, handler: Any = None, type_: Any = Cart) -> Any:
    """The flow's result; a handler is called as a driver would."""
    flow = structured_flow(ChatRequest("m").user("Fill the cart"), model, Shape.of(type_), retries, handler)
    answer: Any = None
    while True:
        try:
            step = flow.send(answer)
        except StopIteration as done:
            return done.value
        assert isinstance(step, Ask)
        answer = step.handler(*step.args)


def test_the_first_reply_fits() -> None:
    model = Model(GOOD)
    result: StructuredResult[Cart] = asked(model)
    assert result.value == Cart([Item(1.0)], None)
    assert (result.attempts, result.usage, result.request_id, result.history) == (1, Usage(1, 1, 2), "req_1", ())  # fmt: skip
    assert result.reply.text == GOOD
    sent = model.asked[0].to_dict()["response_format"]
    assert sent["type"] == "json_schema"
    assert (sent["json_schema"]["name"], sent["json_schema"]["strict"]) == ("Cart", True)


def test_the_model_is_told_path_by_path_and_it_accumulates() -> None:
    model = Model(BAD, "not json", GOOD)
    result = asked(model, retries=2)
    assert (result.attempts, result.usage, result.request_id) == (3, Usage(6, 3, 9), "req_3")
    assert [message.role for message in model.asked[2]._fields.messages] == [
        "user", "assistant", "user", "assistant", "user",
    ]  # fmt: skip
    assert [message.to_dict() for message in model.asked[1]._fields.messages[1:]] == [
        {"role": "assistant", "content": BAD},
        {
            "role": "user",
            "content": "Your last reply does not fit the requested JSON schema:\n"
            '- $.items[2].price: expected number, got "free"\n'
            "- $.note: required, but missing\n"
            "Reply again with the whole corrected JSON and nothing else.",
        },
    ]
    assert result.history == (
        AttemptRecord(1, BAD, "validation", WHY, Usage(1, 1, 2), "req_1"),
        AttemptRecord(2, "not json", "decode", (ValidationIssue("$", 'expected JSON, got "not json"'),), Usage(2, 1, 3), "req_2"),
    )  # fmt: skip


def test_the_paths_that_the_model_is_told_are_those_it_sees() -> None:
    model = Model('{"value": [{"price": "free"}]}', '{"value": []}')
    result = asked(model, retries=1, type_=list[Item])
    assert result.history[0].issues[0].path == "$[0].price"
    assert '- $.value[0].price: expected number, got "free"\n' in model.asked[1]._fields.messages[-1].text


@pytest.mark.parametrize("nothing", ["", " \n"])
def test_an_empty_answer_is_not_sent_back(nothing: str) -> None:
    model = Model(nothing, GOOD)
    assert asked(model, retries=1).history[0].issues[0].message == "expected JSON, got nothing"
    assert [message.role for message in model.asked[1]._fields.messages] == ["user", "user"]


def test_exhausted_has_everything() -> None:
    with pytest.raises(StructuredExhaustedError) as caught:
        asked(Model(BAD, BAD), retries=1)
    error = caught.value
    assert str(error) == (
        '2 replies do not fit Cart: $.items[2].price: expected number, got "free" (and 1 more) (request id req_2, 2 attempts)'
    )
    assert (error.attempts, error.usage, error.request_id) == (2, Usage(3, 2, 5), "req_2")
    assert [(record.raw, record.request_id, record.issues) for record in error.history] == [
        (BAD, "req_1", WHY),
        (BAD, "req_2", WHY),
    ]
    for again in (pickle.loads(pickle.dumps(error)), copy.deepcopy(error)):
        assert (again.history, again.usage, str(again)) == (error.history, error.usage, str(error))


@pytest.mark.parametrize(
    ("reply", "error"),
    [
        (('{"items": [{"pri', "max_tokens"), TruncatedError),
        (('{"items": [{"pri', "max_len"), TruncatedError),
        (('{"items": [{"pri', "max_context"), TruncatedError),
        (('{"items": [{"pri', "incomplete"), TruncatedError),
        (("", "content_filter"), ContentFilterError),
        (("I'd rather not.", "refusal"), RefusalError),
        ("I'm sorry, but I can't help with that.", RefusalError),
        ("I cannot assist with this request.", RefusalError),
        ("As an AI language model, I am not able to provide that.", RefusalError),
        ("Unfortunately, I’m unable to share this.", RefusalError),
    ],
)
def test_endings_that_asking_again_would_not_change_raise_at_once(
    reply: Any, error: type[StructuredOutputError]
) -> None:
    model = Model(BAD, reply, GOOD)
    with pytest.raises(error) as caught:
        asked(model, retries=5)
    assert len(model.asked) == 2
    assert (caught.value.attempts, caught.value.usage, caught.value.request_id) == (2, Usage(3, 2, 5), "req_2")  # fmt: skip
    raw = reply if isinstance(reply, str) else reply[0]
    assert [(record.attempt, record.raw, record.kind) for record in caught.value.history] == [
        (1, BAD, "validation"),
        (2, raw, "decode"),
    ]
    assert caught.value.partial_text == raw


def test_a_truncated_reply_has_the_partial_output() -> None:
    with pytest.raises(TruncatedError) as caught:
        asked(Model(('{"items": [{"price": 1}, {"price', "max_tokens")))
    assert caught.value.partial_value.items[0].price == 1
    assert caught.value.partial_value.note is None


@pytest.mark.parametrize(
    ("text", "attempts"),
    [
        (f"I cannot share the source, but here it is: {GOOD}", 1),
        ("Sorry for the delay! Here is your cart.", 2),
        ("I can do that: here", 2),
        ("I will help you.", 2),
    ],
)
def test_an_apology_before_a_value_and_chatter_do_not_refuse(text: str, attempts: int) -> None:
    assert asked(Model(text, GOOD), retries=1).attempts == attempts


def test_errors_of_the_api_pass_straight_through() -> None:
    with pytest.raises(RateLimitError):
        asked(Model(BAD, RateLimitError("slow", status=429), GOOD), retries=5)


def test_prose_full_of_brackets_costs_no_time() -> None:
    with pytest.raises(StructuredExhaustedError):
        asked(Model("[" * 50_000))
    with pytest.raises(StructuredExhaustedError):
        asked(Model('{"a":' * 50_000))


@pytest.mark.parametrize(
    "text",
    ["[" * 100_000 + "]" * 100_000, '{"items": ' + "9" * 10_000 + "}", '{"items": NaN}', '"\\ud800"', "\ud800"],
)  # fmt: skip
def test_only_errors_of_this_package_escape(text: str) -> None:
    with pytest.raises(ModelRelayError):
        asked(Model(text))


# The caller's own handler


def test_a_handler_makes_the_messages() -> None:
    calls: list[Any] = []

    def handler(attempt: int, raw: str, error: Any, messages: list[Any]) -> list[Any]:
        calls.append((attempt, raw, error.kind, error.issues, messages))
        return [{"role": "user", "content": f"again {attempt}"}]

    model = Model(BAD, BAD, GOOD)
    asked(model, retries=2, handler=handler)
    first = [{"role": "user", "content": "Fill the cart"}]
    assert calls == [
        (1, BAD, "validation", WHY, first),
        (2, BAD, "validation", WHY, [*first, {"role": "user", "content": "again 1"}]),
    ]
    assert [message.text for message in model.asked[2]._fields.messages] == ["Fill the cart", "again 1", "again 2"]  # fmt: skip
    whole = Model(BAD, GOOD)
    asked(whole, retries=1, handler=lambda *told: [*told[-1], {"role": "user", "content": "again"}])
    assert [message.text for message in whole.asked[1]._fields.messages] == ["Fill the cart", "again"]


def test_a_handler_can_stop() -> None:
    model = Model(BAD, GOOD)
    with pytest.raises(StructuredExhaustedError) as caught:
        asked(model, retries=3, handler=lambda *_: None)
    assert (caught.value.attempts, len(model.asked)) == (1, 1)
    with pytest.raises(StructuredExhaustedError):  # no attempt is left, so nobody is asked
        asked(Model(BAD), handler=lambda *_: pytest.fail("nothing is left to do"))


@pytest.mark.parametrize("answer", ["again", {"role": "user", "content": "x"}, 5])
def test_what_a_handler_returns_is_checked(answer: Any) -> None:
    with pytest.raises(ValidationError, match="retry_handler"):
        asked(Model(BAD, GOOD), retries=1, handler=lambda *_: answer)


def test_roots_that_are_not_objects_may_arrive_without_their_wrapper() -> None:
    assert asked(Model('[{"price": 1}]'), type_=list[Item]).value == [Item(1.0)]
    assert asked(Model('"yes"'), type_=Literal["yes", "no"]).value == "yes"
    assert asked(Model(json.dumps({"value": "no"})), type_=Literal["yes", "no"]).value == "no"
