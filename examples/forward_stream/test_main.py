"""Tests of the application without a server: a mock client takes the place of the real one."""

from fastapi.testclient import TestClient
from main import app, get_client

from modelrelay.testing import AsyncMockClient


def test_a_reply_is_streamed(modelrelay_async_mock: AsyncMockClient) -> None:
    modelrelay_async_mock.mock.stream(["Salt ", "comes from rocks."])
    app.dependency_overrides[get_client] = lambda: modelrelay_async_mock
    response = TestClient(app).get("/chat", params={"question": "Why is the sea salty?"})
    assert response.headers["content-type"].startswith("text/event-stream")
    assert '"delta":"comes from rocks."' in response.text


def test_a_rate_limit_is_reported(modelrelay_async_mock: AsyncMockClient) -> None:
    modelrelay_async_mock.mock.error(429, retry_after=120)
    app.dependency_overrides[get_client] = lambda: modelrelay_async_mock
    response = TestClient(app).post("/summary", json={"text": "A long text."})
    assert (response.status_code, response.headers["retry-after"]) == (429, "120")
