"""The command line: chat, customers, tiers, a mock server and a doctor. Standard library only, over the public client.

The key comes from the environment: on a command line it would show in every list of processes.
Exit status: 0 fine, 1 the API refused or failed, 2 wrong usage, 3 not reachable or timed out, 4 the answer is not usable
(cut, refused by the model, not of the schema), 130 interrupted.
"""

from __future__ import annotations

import argparse
import json
import os
import sys
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

import modelrelay
from modelrelay import Client

OK, API_FAILED, USAGE, UNREACHABLE, UNUSABLE, INTERRUPTED = 0, 1, 2, 3, 4, 130

CUSTOMER_COLUMNS = ("id", "external_id", "email", "tier_code", "subscription_status", "created_at")
TIER_COLUMNS = (
    "id",
    "tier_code",
    "display_name",
    "price_amount",
    "price_currency",
    "price_interval",
    "spend_limit_cents",
)


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command and give the exit status. Errors are one line on stderr, never a traceback."""
    arguments = list(sys.argv[1:] if argv is None else argv)
    if arguments[:1] == ["mock-server"]:  # has its own options, and needs no key
        from modelrelay.testing.server import main as serve

        return serve(arguments[1:])
    options = parser().parse_args(arguments)
    try:
        run: Callable[[argparse.Namespace], int] = options.run
        return run(options)
    except KeyboardInterrupt:
        return INTERRUPTED
    except BrokenPipeError:  # `… | head` has seen enough
        os.dup2(
            os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno()
        )  # or the interpreter complains while it exits
        return OK
    except (modelrelay.ModelRelayError, OSError, ValueError) as error:
        print(f"error: {error}", file=sys.stderr)
        return status_of(error)


def status_of(error: Exception) -> int:
    """The exit status that goes with an error."""
    if isinstance(error, modelrelay.TransportError):
        return UNREACHABLE
    if isinstance(error, (modelrelay.ResponseError, modelrelay.StructuredOutputError)):
        return UNUSABLE
    return API_FAILED if isinstance(error, modelrelay.APIError) else USAGE


def client(options: argparse.Namespace) -> Client:
    return Client(base_url=options.base_url, timeout=options.timeout)


# -- chat ---------------------------------------------------------------------------------------------------------


def chat(options: argparse.Namespace) -> int:
    prompt = prompt_of(options.prompt)
    if not options.model and not options.customer:
        raise ValueError("say which --model, or which --customer (whose tier decides the model)")
    with client(options) as relay:
        request = relay.for_customer(options.customer) if options.customer else relay.chat(options.model)
        if options.system:
            request = request.system(options.system)
        if options.max_tokens is not None:
            request = request.max_tokens(options.max_tokens)
        if options.temperature is not None:
            request = request.temperature(options.temperature)
        request = request.user(prompt)
        if options.schema:
            return structured_chat(request, json.loads(Path(options.schema).read_text("utf-8")), options)
        return text_chat(request, options)


def text_chat(request: Any, options: argparse.Namespace) -> int:
    with request.stream() as stream:
        try:
            for text in stream.text_deltas():
                if not options.json:
                    print(text, end="", flush=True)
        except KeyboardInterrupt:
            print()
            raise  # the `with` block closes the connection: the server stops, and so does the bill
        finally:
            if not options.json:
                print(flush=True)
        reply = stream.final_response()
    if options.json:
        usage = {
            name: getattr(reply.usage, name) for name in ("input_tokens", "output_tokens", "total_tokens")
        }
        stop = None if reply.stop_reason is None else str(reply.stop_reason)
        show_json(
            {
                "text": reply.text,
                "model": reply.model,
                "stop_reason": stop,
                "usage": usage,
                "request_id": reply.request_id,
            }
        )
    if options.usage:
        print(
            f"{reply.usage.input_tokens} in + {reply.usage.output_tokens} out = {reply.usage.total_tokens} tokens",
            file=sys.stderr,
        )
    return OK


def structured_chat(request: Any, schema: Any, options: argparse.Namespace) -> int:
    """Fields as they complete, one a line; with --json only the whole value, at the end."""
    if not isinstance(schema, dict):
        raise ValueError(f"{options.schema} is not a JSON Schema: an object is expected")
    with request.stream_json(schema) as stream:
        for path, value in stream.fields():
            if not options.json and not isinstance(value, (Mapping, list)):
                print(f"{path}: {json.dumps(value, ensure_ascii=False)}", flush=True)
        value = stream.final_value()
    if options.json:
        show_json(value)
    if options.usage:
        print("usage is not part of a structured stream", file=sys.stderr)
    return OK


def prompt_of(words: Sequence[str]) -> str:
    """The words; without any, or where one is `-`, standard input."""
    if words and "-" not in words:
        return " ".join(words)
    if sys.stdin.isatty():
        print("(end with Ctrl-D)", file=sys.stderr)
    typed = sys.stdin.read().strip()
    prompt = "\n\n".join(part for part in (" ".join(w for w in words if w != "-"), typed) if part)
    if not prompt:
        raise ValueError("nothing to say: give a prompt, or pipe one in")
    return prompt


# -- customers and tiers ------------------------------------------------------------------------------------------


def resource(
    call: Callable[[Client, argparse.Namespace], Any], columns: Sequence[str] = ()
) -> Callable[[argparse.Namespace], int]:
    """A command that makes one call and shows what comes back."""

    def run(options: argparse.Namespace) -> int:
        with client(options) as relay:
            result = call(relay, options)
        if result is None:
            return OK
        rows = [plain(item) for item in result] if isinstance(result, list) else plain(result)
        if options.json:
            show_json(rows)
        elif isinstance(rows, list):
            table(rows, columns)
        else:
            width = max(map(len, rows), default=0)
            for name, value in rows.items():
                print(f"{name:<{width}}  {cell(value)}")
        return OK

    return run


def plain(model: Any) -> dict[str, Any]:
    return dict(model.to_dict())


def cell(value: Any) -> str:
    if value is None:
        return "–"
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)


def table(rows: Iterable[Mapping[str, Any]], columns: Sequence[str]) -> None:
    """Aligned columns with a heading; nothing but the heading when there are no rows."""
    lines = [
        [name.replace("_", " ") for name in columns],
        *([cell(row.get(name)) for name in columns] for row in rows),
    ]
    widths = [max(len(line[i]) for line in lines) for i in range(len(columns))]
    for line in lines:
        print("  ".join(text.ljust(width) for text, width in zip(line, widths, strict=True)).rstrip())


def show_json(value: Any) -> None:
    print(json.dumps(value, ensure_ascii=False, indent=2))


def pair(text: str) -> tuple[str, str]:
    name, equals, value = text.partition("=")
    if not equals or not name:
        raise argparse.ArgumentTypeError(f"{text!r} is not NAME=VALUE")
    return name, value


def doctor(options: argparse.Namespace) -> int:
    from modelrelay.doctor import examine

    findings = examine(base_url=options.base_url, timeout=options.timeout or 10.0)
    for finding in findings:
        print(finding)
    return API_FAILED if any(finding.problem for finding in findings) else OK


# -- the grammar --------------------------------------------------------------------------------------------------


def parser() -> argparse.ArgumentParser:
    """Every command with its options. Kept in one place, so that it reads as the help does."""
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

    def command(
        into: Any,
        name: str,
        help: str,
        run: Callable[[argparse.Namespace], int],
        *parents: argparse.ArgumentParser,
    ) -> argparse.ArgumentParser:
        added: argparse.ArgumentParser = into.add_parser(
            name, help=help, description=help, parents=[shared, *parents]
        )
        added.set_defaults(run=run)
        return added

    def group(name: str, help: str) -> Any:
        return commands.add_parser(name, help=help, description=help).add_subparsers(
            required=True, metavar="COMMAND"
        )

    def urls(added: argparse.ArgumentParser) -> None:
        added.add_argument("--success-url", required=True)
        added.add_argument("--cancel-url", required=True)

    talk = command(commands, "chat", "Send a prompt and print the answer as it arrives.", chat, output)
    talk.add_argument(
        "prompt", nargs="*", help="the prompt; read from standard input when absent, or where it says -"
    )
    talk.add_argument("--model", default=os.environ.get("MODELRELAY_MODEL"), help="default: MODELRELAY_MODEL")
    talk.add_argument("--customer", metavar="ID", help="on this customer's account (your own id for them)")
    talk.add_argument("--system", metavar="TEXT")
    talk.add_argument("--max-tokens", type=int, metavar="N")
    talk.add_argument("--temperature", type=float, metavar="X")
    talk.add_argument(
        "--schema", metavar="FILE", help="a JSON Schema: structured answer, fields shown as they complete"
    )
    talk.add_argument("--usage", action="store_true", help="token counts, on standard error")

    customers = group("customers", "Your customers (needs a secret key).")
    command(
        customers,
        "list",
        "All customers.",
        resource(lambda c, o: c.customers.list(), CUSTOMER_COLUMNS),
        output,
    )
    command(
        customers, "get", "One customer.", resource(lambda c, o: c.customers.get(o.id)), output
    ).add_argument("id")
    upsert = command(
        customers,
        "upsert",
        "Create a customer, or update the one with this external id.",
        resource(_upsert),
        output,
    )
    upsert.add_argument("--tier", "--tier-id", required=True, metavar="ID", help="the tier's id")
    upsert.add_argument("--external-id", required=True, metavar="ID", help="your own id for the customer")
    upsert.add_argument("--email", required=True)
    upsert.add_argument("--metadata", type=pair, action="append", default=[], metavar="NAME=VALUE")
    command(
        customers, "delete", "Delete a customer.", resource(lambda c, o: c.customers.delete(o.id))
    ).add_argument("id")
    checkout = command(customers, "checkout", "A checkout page for a customer.", resource(_checkout), output)
    checkout.add_argument("id")
    urls(checkout)
    command(
        customers,
        "subscription",
        "What a customer is subscribed to.",
        resource(lambda c, o: c.customers.get_subscription(o.id)),
        output,
    ).add_argument("id")

    tiers = group("tiers", "The tiers that customers are on.")
    command(tiers, "list", "All tiers.", resource(lambda c, o: c.tiers.list(), TIER_COLUMNS), output)
    command(tiers, "get", "One tier.", resource(lambda c, o: c.tiers.get(o.id)), output).add_argument("id")
    sign_up = command(
        tiers,
        "checkout",
        "A checkout page for a visitor who is no customer yet.",
        resource(_tier_checkout),
        output,
    )
    sign_up.add_argument("id")
    urls(sign_up)

    commands.add_parser(
        "mock-server",
        help="A small honest ModelRelay on loopback, to develop and test against.",
        add_help=False,
    )
    command(
        commands, "doctor", "Look at versions, key, address and name clashes, and say what to do.", doctor
    )
    return top


def _upsert(relay: Client, options: argparse.Namespace) -> Any:
    return relay.customers.upsert(
        tier_id=options.tier,
        external_id=options.external_id,
        email=options.email,
        metadata=dict(options.metadata) or None,
    )


def _checkout(relay: Client, options: argparse.Namespace) -> Any:
    return relay.customers.create_checkout_session(
        options.id, success_url=options.success_url, cancel_url=options.cancel_url
    )


def _tier_checkout(relay: Client, options: argparse.Namespace) -> Any:
    return relay.tiers.checkout(options.id, success_url=options.success_url, cancel_url=options.cancel_url)
