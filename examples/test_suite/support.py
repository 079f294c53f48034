"""A small feature of an application: support tickets are sorted, and answered. Its tests are in test_support.py."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from modelrelay import Client, ModelRelayError, StreamError

MODEL = "claude-sonnet-4-5"


@dataclass
class Ticket:
    team: Literal["billing", "shipping", "other"]
    urgent: bool


def sort_ticket(client: Client, text: str) -> Ticket:
    """The team for a ticket. Without a usable reply it goes to `other`, so that a person looks at it."""
    try:
        return client.chat(MODEL).user(text).structured(Ticket, max_retries=1).send().value
    except ModelRelayError:
        return Ticket("other", urgent=True)


def answer(client: Client, text: str) -> Iterator[str]:
    """A reply as it is written. A stream that breaks ends in a note instead of an exception."""
    try:
        with client.chat(MODEL).system("You work in support.").user(text).stream() as stream:
            yield from stream.text_deltas()
    except StreamError:
        yield " [The connection broke. Please try again.]"


def order_status(client: Client, text: str, orders: dict[str, str]) -> str:
    """An answer about an order, which the model looks up."""

    def find_order(number: str) -> str:
        """The status of an order."""
        return orders[number]

    return client.chat(MODEL).user(text).tools([find_order]).run().text
