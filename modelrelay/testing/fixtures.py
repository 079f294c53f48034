"""Ready-made answers, with the names of the Rust SDK. Each call returns a new JSON value.

client.mock.respond(json=simple_proxy_response())
client.mock.stream(simple_stream_events())
client.mock.respond(json=customer_token())

`modelrelay.v0_32.testing.fixtures` has the ones for the 0.32 API.
"""

from __future__ import annotations

from typing import Any

from .dialect import Dialect, Record, Said
from .responses import RESPONSES

_USAGE = {"input_tokens": 10, "output_tokens": 5, "total_tokens": 15}


def simple_proxy_response(text: str = "Hello, world!", **fields: Any) -> Record:
    """A whole reply. `fields` replace its other members."""
    return reply(RESPONSES, text, fields)


def simple_stream_events(*deltas: str, **fields: Any) -> list[Record]:
    """The records of a text stream with these pieces of text, by default "Hello, " and "world!"."""
    return events(RESPONSES, deltas, fields)


def customer_token(**fields: Any) -> Record:
    """A customer token. `fields` replace its members."""
    return {
        **_token("mock.token.signature"),
        "project_id": "7d0c1b1e-3f51-4a52-9c0e-2f6f4d5a9b10",
        "customer_id": "2f9a4c3e-8b1d-4e57-a6c0-91d3f7b2e845",
        **fields,
    }


def frontend_token(**fields: Any) -> Record:
    """A frontend token of the 0.32 API. `fields` replace its members."""
    ids = {
        "key_id": "key_mock",
        "session_id": "ses_mock",
        "project_id": "prj_mock",
        "customer_id": "cus_mock",
    }
    return {**_token("mrft_mock"), **ids, **fields}


def reply(dialect: Dialect, text: str, fields: Record) -> Record:
    """A whole reply of one API."""
    said = Said("resp_mock_123", "mock-model", text, usage=dict(_USAGE))
    return {**dialect.reply(said), **fields}


def events(dialect: Dialect, deltas: tuple[str, ...], fields: Record) -> list[Record]:
    """The records of a text stream of an API."""
    pieces = deltas or ("Hello, ", "world!")
    said = Said("resp_mock_123", "mock-model", "".join(pieces), usage=dict(_USAGE))
    return dialect.text_records(said._replace(**fields), pieces)


def _token(token: str) -> Record:
    return {
        "token": token,
        "expires_at": "2030-01-01T00:00:00Z",
        "expires_in": 3600,
        "token_type": "Bearer",
        "customer_external_id": "user-42",
        "tier_code": "free",
    }
