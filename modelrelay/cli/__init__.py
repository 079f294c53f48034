"""The command line: chat, customers, tiers, a mock server and a doctor. Standard library only, over the public client.

The key comes from the environment, because a command line is visible in every list of processes.
Exit status: 0 success, 1 the API returned an error, 2 wrong usage, 3 not reachable or timed out, 4 unusable reply
(truncated, refused by the model, not valid for the schema), 130 interrupted.

`console` reads and writes text, `chat` is one prompt or a conversation, `resources` has calls that print their results.
"""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Callable, Sequence
from typing import Any

import modelrelay
from modelrelay import Client

from . import console, resources
from .api import api
from .chat import chat
from .resources import Command, showing

OK, API_FAILED, USAGE, UNREACHABLE, UNUSABLE, INTERRUPTED = 0, 1, 2, 3, 4, 130


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command and give the exit status. Errors are one line on stderr, never a traceback."""
    arguments = list(sys.argv[1:] if argv is None else argv)
    try:
        with console.console():
            return _run(arguments)
    except KeyboardInterrupt:
        if console.is_terminal(sys.stderr):
            print(file=sys.stderr)  # the shell's prompt begins on a new line
        return INTERRUPTED
    except BrokenPipeError:  # `… | head` has seen enough
        os.dup2(
            os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno()
        )  # otherwise the interpreter prints an error at exit
        return OK


def _run(arguments: list[str]) -> int:
    if arguments[:1] == ["mock-server"]:  # has its own options, and needs no key
        from modelrelay.testing.command import main as serve

        return serve(arguments[1:])
    options = parser().parse_args(arguments)
    try:
        run: Callable[[argparse.Namespace], int] = options.run
        return run(options)
    except BrokenPipeError:
        raise
    except (modelrelay.ModelRelayError, OSError, ValueError) as error:
        console.complain(error)
        return status_of(error)


def status_of(error: Exception) -> int:
    """The exit status for an error."""
    if isinstance(error, modelrelay.TransportError):
        return UNREACHABLE
    if isinstance(error, (modelrelay.ResponseError, modelrelay.StructuredOutputError)):
        return UNUSABLE
    return API_FAILED if isinstance(error, modelrelay.APIError) else USAGE


def doctor(options: argparse.Namespace) -> int:
    from modelrelay.doctor import examine

    findings = examine(base_url=options.base_url, timeout=options.timeout or 10.0)
    for finding in findings:
        console.write(f"{finding}\n")
    return API_FAILED if any(finding.problem for finding in findings) else OK


def client_class(options: argparse.Namespace) -> type[Any]:
    """The client of the chosen API."""
    if getattr(options, "api", "current") == "current":
        return Client
    from modelrelay import v0_32

    return v0_32.Client


def pair(text: str) -> tuple[str, str]:
    name, equals, value = text.partition("=")
    if not equals or not name:
        raise argparse.ArgumentTypeError(f"{text!r} is not NAME=VALUE")
    return name, value


def parser() -> argparse.ArgumentParser:
    """Every command with its options, in the order of the help."""
    shared = argparse.ArgumentParser(add_help=False)
    shared.add_argument("--base-url", help="instead of MODELRELAY_API_BASE_URL")
    shared.add_argument("--timeout", type=float, metavar="SECONDS", help="for the whole call")
    output = argparse.ArgumentParser(add_help=False)
    output.add_argument("--json", action="store_true", help="JSON instead of text")

    top = argparse.ArgumentParser(
        prog="modelrelay-sdk",
        description="ModelRelay from the command line. The key is read from MODELRELAY_API_KEY.",
    )
    top.add_argument("--version", action="version", version=f"modelrelay-sdk {modelrelay.__version__}")
    commands = top.add_subparsers(required=True, metavar="COMMAND")

    def command(into: Any, name: str, help: str, run: Command, *parents: Any) -> argparse.ArgumentParser:
        def with_client(options: argparse.Namespace) -> int:
            with client_class(options)(base_url=options.base_url, timeout=options.timeout) as client:
                run(client, options)
            return OK

        added: argparse.ArgumentParser = into.add_parser(
            name, help=help, description=help, parents=[shared, *parents]
        )
        added.set_defaults(run=with_client)
        return added

    def group(name: str, help: str) -> Any:
        return commands.add_parser(name, help=help, description=help).add_subparsers(
            required=True, metavar="COMMAND"
        )

    def add_urls(added: argparse.ArgumentParser) -> None:
        added.add_argument("--success-url", required=True)
        added.add_argument("--cancel-url", required=True)

    talk = command(
        commands, "chat", "Send a prompt and print the answer as it arrives. Without a prompt, at a terminal: a conversation.",
        chat, output,
    )  # fmt: skip
    talk.add_argument(
        "prompt", nargs="*", help="the prompt, followed by piped input; - reads standard input too"
    )
    talk.add_argument("-m", "--model", help="default: MODELRELAY_MODEL, when no customer is given")
    talk.add_argument("--customer", metavar="ID", help="on this customer's account (your own id for them)")
    talk.add_argument("--system", metavar="TEXT")
    talk.add_argument(
        "--file", action="append", default=[], metavar="PATH",
        help="a picture, PDF, audio or text file after the prompt; may be repeated",
    )  # fmt: skip
    talk.add_argument("--max-tokens", type=int, metavar="N")
    talk.add_argument("--temperature", type=float, metavar="X")
    talk.add_argument(
        "--schema", metavar="FILE", help="a JSON Schema: structured answer, fields shown as they complete"
    )
    talk.add_argument("--api", choices=["current", "0.32"], default="current", help="default: current")
    talk.add_argument("--usage", action="store_true", help="token counts, on standard error")

    customers = group("customers", "Your customers (needs a secret key).")
    everyone = showing(lambda c, o: c.customers.list(), resources.CUSTOMER_COLUMNS)
    command(customers, "list", "All customers.", everyone, output)
    one = showing(lambda c, o: c.customers.get(o.id))
    command(customers, "get", "One customer.", one, output).add_argument("id")
    upsert = command(
        customers,
        "upsert",
        "Create a customer, or update the one with this external id.",
        showing(resources.upsert),
        output,
    )
    upsert.add_argument("--external-id", required=True, metavar="ID", help="your own id for the customer")
    upsert.add_argument("--email", required=True)
    upsert.add_argument("--metadata", type=pair, action="append", default=[], metavar="NAME=VALUE")
    delete = showing(lambda c, o: c.customers.delete(o.id))
    command(customers, "delete", "Delete a customer.", delete).add_argument("id")
    checkout = command(
        customers, "checkout", "A checkout page for a customer.", showing(resources.checkout), output
    )
    checkout.add_argument("id")
    checkout.add_argument("--tier", "--tier-id", required=True, metavar="ID", help="the tier's id")
    add_urls(checkout)
    subscription = showing(lambda c, o: c.customers.get_subscription(o.id))
    command(customers, "subscription", "A customer's subscription.", subscription, output).add_argument("id")

    tiers = group("tiers", "The tiers that customers are on.")
    all_tiers = showing(lambda c, o: c.tiers.list(), resources.TIER_COLUMNS)
    command(tiers, "list", "All tiers.", all_tiers, output)
    command(tiers, "get", "One tier.", showing(lambda c, o: c.tiers.get(o.id)), output).add_argument("id")
    sign_up = command(
        tiers,
        "checkout",
        "A checkout page for a visitor who is not a customer yet.",
        showing(resources.tier_checkout),
        output,
    )
    sign_up.add_argument("id")
    add_urls(sign_up)

    call = command(
        commands, "api", "Any call of the API: api GET /customers. Prints the answer as JSON.", api, output
    )
    call.add_argument("method", help="GET, POST, …")
    call.add_argument("path", help="below the base URL; it may have a query")
    call.add_argument(
        "-f", "--field", type=pair, action="append", default=[], metavar="NAME=TEXT",
        help="of the query (GET, DELETE) or of the body",
    )  # fmt: skip
    call.add_argument(
        "-F",
        "--json-field",
        type=pair,
        action="append",
        default=[],
        metavar="NAME=JSON",
        help="the same, as JSON",
    )
    call.add_argument("--pages", action="store_true", help="the items of all pages as one list")

    commands.add_parser(
        "mock-server",
        help="An in-memory ModelRelay on loopback, to develop and test against.",
        add_help=False,
    )
    look = "Check versions, key, address and name clashes, and say what to do."
    commands.add_parser("doctor", help=look, description=look, parents=[shared]).set_defaults(run=doctor)
    return top
