"""How clients are made: credentials, the environment, addresses, and what an API does not take."""

from typing import Any

import pytest

from modelrelay import Client, NotFoundError, ValidationError
from modelrelay.testing import MockClient
from tests.api.toy import ToyClient
from tests.both_clients import both_mocks, both_mocks_v0_32, entered, finish


@pytest.mark.parametrize(
    ("environment", "given", "sent"),
    [
        ({"API_KEY": "mr_sk_one", "SECRET_KEY": "mr_sk_two"}, None, ("mr_sk_one", None)),
        ({"API_KEY": " ", "SECRET_KEY": "mr_sk_two"}, None, ("mr_sk_two", None)),
        ({"ACCESS_TOKEN": "one", "TOKEN": "two"}, None, (None, "Bearer one")),
        ({"TOKEN": "two"}, None, (None, "Bearer two")),
        ({"TOKEN": "bearer\t two"}, None, (None, "Bearer two")),
        ({"API_KEY": "mr_sk_one", "TOKEN": "two"}, None, ("mr_sk_one", "Bearer two")),
        ({"API_KEY": "mr_sk_one", "TOKEN": "two"}, "mine", (None, "Bearer mine")),
    ],
)
def test_credentials_of_the_environment_and_those_that_are_given(
    monkeypatch: pytest.MonkeyPatch,
    environment: dict[str, str],
    given: str | None,
    sent: tuple[str | None, str | None],
) -> None:
    for name, value in environment.items():
        monkeypatch.setenv(f"MODELRELAY_{name}", value)
    with MockClient(api_key=None, access_token=given) as client:
        client.mock.reply("ok")
        client.chat("m").user("Hi").send()
        headers = client.mock.requests[0].headers
    assert (headers.get("X-ModelRelay-Api-Key"), headers.get("Authorization")) == sent


@pytest.mark.parametrize(
    "given", [{"api_key": ""}, {"api_key": " "}, {"access_token": ""}, {"access_token": "Bearer "}]
)
def test_a_blank_credential_is_refused_and_never_replaced(
    monkeypatch: pytest.MonkeyPatch, given: dict[str, str]
) -> None:
    monkeypatch.setenv("MODELRELAY_API_KEY", "mr_sk_environment")
    with pytest.raises(ValidationError, match="is blank") as refused:
        Client(**given)  # type: ignore[arg-type]
    assert refused.value.field == next(iter(given))


@pytest.mark.parametrize(
    ("environment", "address"),
    [
        ({}, "https://api.modelrelay.ai/api/v1"),
        ({"API_BASE_URL": "https://a.example/api/v1/", "BASE_URL": "https://b.example"}, "https://a.example/api/v1"),
        ({"API_BASE_URL": "", "BASE_URL": "https://b.example/x"}, "https://b.example/x"),
    ],
)  # fmt: skip
def test_the_address_of_the_environment(
    monkeypatch: pytest.MonkeyPatch, environment: dict[str, str], address: str
) -> None:
    for name, value in environment.items():
        monkeypatch.setenv(f"MODELRELAY_{name}", value)
    assert repr(Client("mr_sk_x")) == f"Client({address!r}, key: secret)"


@pytest.mark.parametrize("url", ["https://api.modelrelay.ai/v1", "https://h.example/gateway/v1/"])
def test_the_address_of_the_openai_compatible_api_is_refused(url: str) -> None:
    with pytest.raises(ValidationError, match=r"OpenAI-compatible API; ModelRelay's own ends in /api/v1"):
        Client("mr_sk_x", base_url=url)


def test_publishable_keys_and_default_metadata_are_for_apis_that_know_them() -> None:
    with pytest.raises(ValidationError, match=r"use modelrelay\.v0_32\.Client"):
        ToyClient(api_key="mr_pk_x")
    with pytest.raises(ValidationError, match=r"takes no metadata; use modelrelay\.v0_32\.Client"):
        ToyClient(default_metadata={"a": "1"})
    with pytest.raises(ValidationError, match=r"takes no metadata; use modelrelay\.v0_32\.Client"):
        ToyClient().with_options(default_metadata={"a": "1"})


@both_mocks
async def test_a_model_of_the_client_is_that_of_chats_without_one(client_class: Any) -> None:
    async with entered(client_class(model="m-client")) as client:
        client.mock.reply("ok").reply("ok").reply("ok").reply('{"a": 1}')
        await finish(client.chat().user("Hi").send())
        await finish(client.with_options(timeout=9).chat("m-call").user("Hi").send())
        await finish(client.for_customer("c").user("Hi").send())
        await finish(client.parse(dict[str, int], "Hi", strict=False))
        assert [request.json.get("model") for request in client.mock.requests] == [
            "m-client", "m-call", None, "m-client",
        ]  # fmt: skip


@both_mocks_v0_32
async def test_a_404_of_the_chat_says_where_the_hosted_service_is(client: Any) -> None:
    client.mock.error(404)
    with pytest.raises(NotFoundError, match=r"without /llm/proxy: use modelrelay\.Client"):
        await finish(client.chat("m").user("Hi").send())
    client.mock.error(404)
    with pytest.raises(NotFoundError) as other:
        await finish(client.tiers.get("tier_x"))
    assert other.value.hint == ""


@both_mocks
async def test_each_call_of_a_flow_has_a_request_id_of_its_own(client_class: Any) -> None:
    def add(a: int) -> int:
        return a

    async with entered(client_class()) as client:
        chat = client.chat("m").user("Hi").request_id("rq")
        client.mock.reply("no").error(503).reply("{}")
        await finish(chat.structured(dict[str, int], strict=False, max_retries=3).send())
        client.mock.tool_calls([("add", {"a": 1})]).reply("done")
        await finish(chat.tools([add]).run())
        client.mock.tool_calls([("add", {"a": 1})]).reply("done")
        await finish(chat.tools([add]).run_stream().final_result())
        sent = [request.headers["X-ModelRelay-Request-Id"] for request in client.mock.requests]
    assert sent == ["rq", "rq-2", "rq-2", "rq", "rq-2", "rq", "rq-2"]
