"""`make demo`: the product in a few seconds, against the mock server that ships with it. No key, no network.

Each scene is a function: its code is shown, then run, so what you read is what happens.
"""

from __future__ import annotations

import inspect
import os
import subprocess
import sys
import textwrap
from collections.abc import Callable
from dataclasses import dataclass

import modelrelay
from modelrelay import Client

MODEL = "claude-sonnet-4-20250514"


def a_chat(client: Client) -> None:
    """A chat"""
    reply = client.chat(MODEL).system("You are helpful.").user("Why is the sea salty?").send()
    print(reply.text)
    print(f"{reply.usage.total_tokens} tokens · {reply.stop_reason} · request {reply.request_id}")


def a_stream(client: Client) -> None:
    """A stream, printed as it arrives"""
    with client.chat(MODEL).user("Tell me about the tides.").stream() as stream:
        for text in stream.text_deltas():
            print(text, end="", flush=True)
    print(f"\n{stream.final_response().usage.output_tokens} tokens")


@dataclass
class Section:
    heading: str
    body: str


@dataclass
class Article:
    title: str
    summary: str
    sections: list[Section]
    tags: list[str]


def a_structured_stream(client: Client) -> None:
    """A typed value, its fields announced as they complete: each once, long before the end"""
    with client.chat(MODEL).user("Write an article about tides.").stream_json(Article) as stream:
        for path, value in stream.fields():
            if isinstance(value, str):
                print(f"✓ {path:<20} {value}", flush=True)
    article = stream.final_value()  # an Article, validated in full
    print(f"{type(article).__name__} with {len(article.sections)} sections and {len(article.tags)} tags")


def for_a_customer(client: Client) -> None:
    """The same for one of your customers: their tier decides the model and pays"""
    reply = client.for_customer("demo").user("Hello!").send()
    print(f"{reply.model}: {reply.text}")


def customers_and_billing(client: Client) -> None:
    """Sign-up, checkout, subscription"""
    paid = next(tier for tier in client.tiers.list() if tier.price_amount_cents)
    customer = client.customers.upsert(external_id="ada-1815", email="ada@example.com")
    session = client.customers.create_checkout_session(
        customer.id,
        tier_id=paid.id,
        success_url="https://app.example/thanks",
        cancel_url="https://app.example/pricing",
    )
    print(f"{customer.email} on {paid.display_name}: pay at {session.url}")
    subscription = client.customers.get_subscription(customer.id)  # the mock pays at once
    print(f"active: {subscription.active}, until {subscription.current_period_end:%d %B %Y}")


def an_error(client: Client) -> None:
    """An error, as you would see it"""
    try:
        client.customers.get("cus_nobody")
    except modelrelay.NotFoundError as error:
        print(f"{type(error).__name__}: {error}")
        print(f"status {error.status} · code {error.code} · request {error.request_id}")


SCENES: list[Callable[[Client], None]] = [
    a_chat,
    a_stream,
    a_structured_stream,
    for_a_customer,
    customers_and_billing,
    an_error,
]

COLOUR = sys.stdout.isatty() and "NO_COLOR" not in os.environ


def paint(code: str, text: str) -> str:
    return f"\033[{code}m{text}\033[0m" if COLOUR else text


def show(scene: Callable[[Client], None], client: Client) -> None:
    code = textwrap.dedent("".join(inspect.getsourcelines(scene)[0][2:])).rstrip()
    print(f"\n{paint('1;36', '── ' + (scene.__doc__ or ''))}\n")
    print(paint("2", textwrap.indent(code, "  ")) + "\n")
    scene(client)


def main() -> None:
    if COLOUR:
        print(paint("1", f"modelrelay {modelrelay.__version__}"), "against its own mock server")
    server = subprocess.Popen(
        [sys.executable, "-m", "modelrelay", "mock-server", "--latency", "0.03"],
        stdout=subprocess.PIPE,
        text=True,
    )
    try:
        assert server.stdout is not None
        base_url = server.stdout.readline().strip()  # its first line is the address
        with Client(api_key="mr_sk_demo", base_url=base_url) as client:
            for scene in SCENES:
                show(scene, client)
    finally:
        server.terminate()
        server.communicate()
    print(f"\n{paint('1;36', '── Next')}\n")
    print(
        "  python -m modelrelay mock-server    the server of this demo, to point your own code at (MODELRELAY_API_BASE_URL)"
    )
    print("  export MODELRELAY_API_KEY=mr_sk_…   the real one: the code above stays as it is")
    print("  make test                           what keeps all this true")
    print("  README.md                           one section for each thing people do\n")


if __name__ == "__main__":
    main()
