"""Ready-made answers, under the names that they have in the Rust SDK. Each call gives a new one, as JSON has it.

client.mock.respond(json=simple_proxy_response())
client.mock.stream(simple_stream_events())
client.mock.respond(json=frontend_token())
"""

from __future__ import annotations

from typing import Any

from .dialect import Said
from .proxy import PROXY


def simple_proxy_response(text: str = "Hello, world!", **fields: Any) -> dict[str, Any]:
    """A whole reply. `fields` replace its other members."""
    return {
        "id": "resp_mock_123",
        "content": [text],
        "model": "mock-model",
        "stop_reason": "end_turn",
        "usage": {"input_tokens": 10, "output_tokens": 5, "total_tokens": 15},
        **fields,
    }


def simple_stream_events(*deltas: str, **fields: Any) -> list[dict[str, Any]]:
    """The events of a text stream with these pieces of text, by default "Hello, " and "world!"."""
    pieces = list(deltas or ("Hello, ", "world!"))
    reply = simple_proxy_response(**fields)
    said = Said(**{name: reply[name] for name in Said._fields if name in reply})
    return PROXY.text_records(said, pieces)


def frontend_token(**fields: Any) -> dict[str, Any]:
    """A frontend token. `fields` replace its members."""
    return {
        "token": "mrft_mock",
        "expires_at": "2030-01-01T00:00:00Z",
        "expires_in": 3600,
        "token_type": "Bearer",
        "key_id": "key_mock",
        "session_id": "ses_mock",
        "project_id": "prj_mock",
        "customer_id": "cus_mock",
        "customer_external_id": "user-42",
        "tier_code": "free",
        **fields,
    }
