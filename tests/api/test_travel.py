"""Results leave the process: as JSON, through pickle and copy, pydantic, FastAPI, and Celery's JSON backend."""

import asyncio
import contextlib
import copy
import json
import pickle
from dataclasses import dataclass
from typing import Any

import httpx
import pytest
from fastapi import FastAPI
from pydantic import BaseModel, TypeAdapter

import modelrelay
from modelrelay import (
    APIError,
    Citation,
    HttpInfo,
    ModelRelayError,
    RateLimitError,
    Reply,
    RequestTimeoutError,
    RunResult,
    StreamEvent,
    StructuredEvent,
    StructuredOutputError,
    StructuredResult,
    Usage,
    ValidationError,
)
from modelrelay.bulk import Outcome
from modelrelay.testing import MockClient, MockServer
from modelrelay.v0_32 import Client


@dataclass
class City:
    name: str
    population: int


def population(city: str) -> int:
    """The population of a city."""
    return 709_000


@pytest.fixture
def results(modelrelay_mock: MockClient) -> dict[str, Any]:
    """One of everything that a call gives."""
    mock, chat = modelrelay_mock.mock, modelrelay_mock.chat("m").user("Hi")
    mock.reply("Hello!").reply({"name": "Oslo", "population": 709_000})
    reply, structured = chat.send(), chat.structured(City).send()
    mock.tool_calls([("population", {"city": "Oslo"})]).reply("709,000")
    run = chat.tools([population]).run()
    mock.stream(["Hel", "lo!"]).stream_json({"name": "Oslo", "population": 709_000}).reply("Hello!")
    event = next(event for event in chat.stream() if event.text)
    update = list(chat.stream_json(City))[-1]
    outcome = next(iter(modelrelay_mock.map([chat]).as_completed()))
    mock.error(404)
    failure = next(iter(modelrelay_mock.map([chat], City, on_error="return").as_completed()))
    answer = {"id": "0", "status": "success", "response": reply.raw}
    problem = {"id": "1", "status": "error", "error": {"status_code": 429, "message": "slow down"}}
    mock.respond(json={"results": [answer, problem]})
    batch = modelrelay_mock.batch([chat, chat])
    return {
        "reply": reply, "structured": structured, "run": run, "event": event, "update": update, "outcome": outcome,
        "failure": failure, "item of a batch": batch[0], "refused item of a batch": batch[1],
    }  # fmt: skip


@pytest.fixture
def tiers() -> Any:
    with MockServer() as server, Client("mr_sk_x", base_url=server.url) as client:
        return client.tiers.list()


def test_everything_that_a_call_gives_becomes_json(results: dict[str, Any]) -> None:
    for result in results.values():
        assert json.loads(result.to_json()) == result.to_dict()
        assert "headers" not in result.to_json()
    made = {name: result.to_dict() for name, result in results.items()}
    assert (made["reply"]["text"], made["reply"]["stop_reason"], made["reply"]["tool_calls"]) == (
        "Hello!", "end_turn", [],
    )  # fmt: skip
    assert made["reply"]["usage"]["total_tokens"] == results["reply"].usage.total_tokens
    assert made["structured"]["value"] == {"name": "Oslo", "population": 709_000}
    assert made["structured"]["reply"]["text"] == '{"name": "Oslo", "population": 709000}'
    assert (made["run"]["text"], made["run"]["steps"][0]["results"][0]["value"]) == ("709,000", 709_000)
    assert [call["function"]["name"] for call in made["run"]["tool_calls"]] == ["population"]
    assert (made["event"]["kind"], made["event"]["text"]) == ("message_delta", "Hel")
    assert made["update"]["data"] == {"name": "Oslo", "population": 709_000}
    assert made["update"]["complete_fields"] == ["name", "population"]
    assert (made["outcome"]["key"], made["outcome"]["result"]["text"]) == ("0", "Hello!")
    assert (made["failure"]["error"]["status"], made["failure"]["result"]) == (404, None)
    assert (made["item of a batch"]["reply"]["text"], made["item of a batch"]["error"]) == ("Hello!", None)
    assert made["refused item of a batch"]["error"]["message"] == "slow down"


def test_events_of_telemetry_become_json(modelrelay_mock: MockClient) -> None:
    seen: list[Any] = []
    client = modelrelay_mock.with_options(on_event=seen.append)
    modelrelay_mock.mock.error(404).reply("Hello!")
    for _ in range(2):
        with contextlib.suppress(APIError):
            client.chat("m").user("Hi").send()
    made = [json.loads(event.to_json()) for event in seen]
    assert [(event["context"]["path"], event.get("status")) for event in made] == [
        ("/responses", 404), ("/responses", 200), ("/responses", None),
    ]  # fmt: skip
    assert (made[0]["error"]["type"], made[2]["usage"]["total_tokens"]) == (
        "NotFoundError",
        seen[2].usage.total_tokens,
    )


def test_the_headers_of_a_reply_travel_when_they_are_asked_for(results: dict[str, Any]) -> None:
    http = results["reply"].to_dict(http=True)["http"]
    assert (http["status"], http["headers"]["content-type"]) == (200, "application/json")


def test_a_list_of_results_becomes_json(tiers: Any) -> None:
    assert json.loads(tiers.to_json()) == tiers.to_dict() == [tier.to_dict() for tier in tiers]
    assert json.loads(tiers[0].to_json())["id"] == tiers[0].id
    again = pickle.loads(pickle.dumps(tiers))
    assert (again, again.http.status) == (tiers, 200)


TYPES = {
    "reply": Reply, "structured": StructuredResult[City], "run": RunResult, "event": StreamEvent,
    "update": StructuredEvent[City], "outcome": Outcome[Reply], "failure": Outcome[Reply],
    "item of a batch": modelrelay.BatchReply, "refused item of a batch": modelrelay.BatchReply,
}  # fmt: skip


def test_copies_keep_the_http_response_and_the_request_without_its_client(results: dict[str, Any]) -> None:
    reply = copy.deepcopy(results["reply"])
    assert (reply.http.headers["content-type"], reply.raw["model"]) == ("application/json", "m")
    for name in ("outcome", "failure"):
        assert pickle.loads(pickle.dumps(results[name])).request == modelrelay.ChatRequest("m").user("Hi")


@pytest.mark.parametrize(("name", "type_"), TYPES.items())
def test_results_are_pickled_copied_and_types_of_pydantic(
    results: dict[str, Any], name: str, type_: Any
) -> None:
    result = results[name]
    for again in (pickle.loads(pickle.dumps(result)), copy.deepcopy(result), copy.copy(result)):
        assert (type(again), again.to_dict()) == (type(result), result.to_dict())
    adapter: TypeAdapter[Any] = TypeAdapter(type_)
    assert adapter.validate_python(results[name]) is results[name]
    written = adapter.dump_json(results[name])
    assert json.loads(written) == results[name].to_dict()
    assert adapter.validate_json(written).to_dict() == results[name].to_dict()
    schema = adapter.json_schema(mode="serialization")
    assert schema.get("type") == "object" or len(schema["anyOf"]) == 2


def test_a_stored_event_of_a_structured_stream_is_read_as_it_was(results: dict[str, Any]) -> None:
    adapter: TypeAdapter[Any] = TypeAdapter(StructuredEvent[City])
    again = adapter.validate_python(results["update"].to_dict())
    assert (again.kind, again.payload.name, again.complete_fields) == (
        "completion", "Oslo", {"name", "population"},
    )  # fmt: skip
    with pytest.raises(AttributeError, match="City has no attribute 'size'"):
        again.payload.size  # the mistake


def test_models_of_the_api_are_types_of_pydantic(tiers: Any) -> None:
    adapter: TypeAdapter[Any] = TypeAdapter(list[type(tiers[0])])  # type: ignore[misc, arg-type]  # the type is found here
    assert adapter.validate_json(adapter.dump_json(tiers)) == tiers
    assert adapter.json_schema()["items"]["properties"]["id"] == {"title": "Id", "type": "string"}
    with pytest.raises(ValueError, match=r"\$\.id: missing"):
        adapter.validate_python([{}])


class Answer(BaseModel):
    reply: Reply
    cited: tuple[Citation, ...] = ()
    cost: Usage | None = None


def test_fastapi_takes_results_as_return_and_field_types(results: dict[str, Any], tiers: Any) -> None:
    app = FastAPI()
    tier = type(tiers[0])

    @app.get("/reply")
    def reply() -> Reply:
        return results["reply"]  # type: ignore[no-any-return]

    @app.get("/unannotated/{name}")
    def unannotated(name: str):  # type: ignore[no-untyped-def]  # FastAPI writes the fields of a dataclass
        return results[name]

    @app.get("/answer")
    def answer() -> Answer:
        return Answer(reply=results["reply"], cited=(Citation("https://example.com"),), cost=Usage(1, 2, 3))

    @app.get("/tiers", response_model=list[tier])  # type: ignore[valid-type]  # found at run time
    def all_tiers() -> Any:
        return tiers

    @app.post("/echo")
    def echo(usage: Usage) -> Usage:
        return usage + usage

    def ask(method: str, path: str, body: Any = None) -> httpx.Response:
        async def main() -> httpx.Response:
            transport = httpx.ASGITransport(app)
            async with httpx.AsyncClient(transport=transport, base_url="http://app") as client:
                return await client.request(method, path, json=body)

        return asyncio.run(main())

    for name in ("reply", "structured", "run"):
        plain = ask("GET", f"/unannotated/{name}").text
        assert "Hello!" in plain or "Oslo" in plain
        assert not any(word in plain for word in ("headers", "content-type", "mock_header", '"raw"'))
    assert ask("GET", "/reply").json() == results["reply"].to_dict()
    assert ask("GET", "/answer").json() == {
        "reply": results["reply"].to_dict(),
        "cited": [{"url": "https://example.com", "title": None}],
        "cost": {"input_tokens": 1, "output_tokens": 2, "total_tokens": 3},
    }
    assert ask("GET", "/tiers").json() == tiers.to_dict()
    assert ask("POST", "/echo", {"total_tokens": 3}).json()["total_tokens"] == 6
    assert ask("POST", "/echo", {"total_tokens": "many"}).status_code == 422
    properties = ask("GET", "/openapi.json").json()["paths"]["/reply"]["get"]["responses"]["200"]
    assert {"id", "text", "usage"} <= set(properties["content"]["application/json"]["schema"]["properties"])


ERRORS: list[ModelRelayError] = [
    RateLimitError("slow down", status=429, code="RATE_LIMIT", request_id="req_1", attempts=3, retry_after=7.5),
    ValidationError("may not be blank", field="customer"),
    RequestTimeoutError("no answer", kind="first_token", request_id="req_2"),
    StructuredOutputError("it does not fit", attempts=2, usage=Usage(1, 2, 3)),
    modelrelay.BadRequestError("bad", status=422, fields=(modelrelay.FieldError("email", "is taken"),)),
    ModelRelayError("boom"),
]  # fmt: skip


@pytest.mark.parametrize("error", ERRORS, ids=lambda error: type(error).__name__)
def test_an_error_is_made_again_out_of_its_args(error: ModelRelayError) -> None:
    """As Celery's JSON backend does: the class by name, called with `args` that went through JSON."""
    again = type(error)(*json.loads(json.dumps(error.args)))
    assert (str(again), repr(again), again.to_dict()) == (str(error), repr(error), error.to_dict())
    adapter = TypeAdapter(ModelRelayError)
    stored = adapter.validate_json(adapter.dump_json(error))
    for copied in (pickle.loads(pickle.dumps(error)), copy.deepcopy(error), stored):
        assert (type(copied), copied.to_dict()) == (type(error), error.to_dict())


@pytest.mark.parametrize(
    "given", [{}, {"type": "Any", "message": ""}, {"type": "ToolError", "message": ""}, 5]
)
def test_what_is_not_the_json_of_such_an_error_is_refused(given: Any) -> None:
    with pytest.raises(ValueError, match=r"not the JSON of an error|expected APIError, got (Any|ToolError)"):
        TypeAdapter(APIError).validate_python(given)


def test_the_repr_of_an_error_has_its_status_and_request_id() -> None:
    assert repr(ERRORS[0]) == "RateLimitError('slow down', status=429, code='RATE_LIMIT', request_id='req_1')"
    assert repr(ERRORS[1]) == "ValidationError('may not be blank', field='customer')"


def test_an_error_as_json_has_no_body_and_no_text_of_a_model() -> None:
    http = HttpInfo(500, modelrelay.Headers(), 0.1)
    error = APIError(
        "no", status=500, body="the body", partial_text="the text", usage=Usage(1, 2, 3), http=http
    )
    usage = {"input_tokens": 1, "output_tokens": 2, "total_tokens": 3}
    assert error.to_dict() == {
        "type": "APIError", "message": "no", "status": 500, "attempts": 1, "usage": usage,
    }  # fmt: skip


@pytest.mark.slow
def test_celery_rebuilds_an_error_with_its_status_and_request_id() -> None:
    celery = pytest.importorskip("celery", reason="of make setup-all")
    worker = pytest.importorskip("celery.contrib.testing.worker")

    app = celery.Celery("app", broker="memory://", backend="cache+memory://")
    app.conf.update(task_serializer="json", result_serializer="json", accept_content=["json"])

    def ask() -> str:
        raise ERRORS[0]

    task = app.task(name="ask")(ask)

    with worker.start_worker(app, perform_ping_check=False, pool="solo"):
        with pytest.raises(RateLimitError) as caught:
            task.delay().get(timeout=60)
    assert (caught.value.status, caught.value.request_id, caught.value.retry_after) == (429, "req_1", 7.5)


def test_a_reply_always_has_an_http_response() -> None:
    assert Reply("", (), "").http.status == 0


def test_a_notebook_shows_the_text_of_a_reply_and_the_fields_of_a_value(results: dict[str, Any]) -> None:
    assert results["reply"]._repr_markdown_() == "Hello!"
    shown = StructuredResult(City("<b>", 1), 1, Usage(), None, results["reply"])._repr_html_()
    assert shown == "<pre>{\n  &quot;name&quot;: &quot;&lt;b&gt;&quot;,\n  &quot;population&quot;: 1\n}</pre>"
