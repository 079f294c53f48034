"""The command `chat`: one prompt, or a conversation at the terminal."""

from __future__ import annotations

import argparse
import json
import mimetypes
import os
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import modelrelay
from modelrelay import Chat, File, Reply
from modelrelay._sync._generated.client import AnyClient
from modelrelay.client import TOKEN_NAMES, from_environment

from . import console

COMMANDS = "/reset starts again, /save FILE keeps the conversation as JSON, Ctrl-D ends"


def chat(client: AnyClient, options: argparse.Namespace) -> None:
    model = options.model
    if not model and not options.customer:
        model = os.environ.get("MODELRELAY_MODEL")
        if not model and not from_environment(TOKEN_NAMES):
            raise ValueError("--model or --customer is required (a customer's tier selects the model)")
    files = _files(options)
    request = client.chat(modelrelay.ChatRequest(model, customer=options.customer))
    if options.system:
        request = request.system(console.argument(options.system))
    if options.max_tokens is not None:
        request = request.max_tokens(options.max_tokens)
    if options.temperature is not None:
        request = request.temperature(options.temperature)
    if not options.prompt and console.is_terminal(sys.stdin) and not (options.json or options.schema):
        converse(request, options, files)
        return
    request = request.user(_prompt(options.prompt), *files)
    if options.schema:
        _structured(request, options)
    else:
        _answer(request, options)


def _files(options: argparse.Namespace) -> list[File]:
    """The files of `--file`, in order."""
    if options.file and options.api == "0.32":
        raise ValueError("--file needs today's API: the 0.32 API takes text only. Leave out --api 0.32")
    return [File.from_path(path, _file_type(path)) for path in options.file]


def _file_type(path: str) -> str:
    kind = mimetypes.guess_type(Path(path).name)[0]
    if kind is None:
        raise ValueError(f"--file {path}: expected a name with a known extension, such as .png, .pdf or .txt")
    return kind


def _prompt(words: list[str]) -> str:
    """The words and the piped input. A `-` also reads from a terminal, up to Ctrl-D."""
    if "-" in words and console.is_terminal(sys.stdin):
        print("(end with Ctrl-D)", file=sys.stderr)
    piped = console.read_all() if "-" in words else console.read_piped()
    given = console.argument(" ".join(word for word in words if word != "-"))
    prompt = "\n\n".join(filter(None, (given, piped.strip())))
    if not prompt:
        raise ValueError("no prompt: pass one as an argument or on stdin")
    return prompt


def _answer(request: Chat, options: argparse.Namespace) -> Reply:
    """Print the answer as it arrives; with --json as one document at the end."""
    with request.stream() as stream:
        try:
            for text in stream.text_deltas():
                if not options.json:
                    console.write(text)
        finally:
            if not options.json:
                print(flush=True)
        reply = stream.final_response()
    usage = {name: getattr(reply.usage, name) for name in ("input_tokens", "output_tokens", "total_tokens")}
    if options.json:
        stop = None if reply.stop_reason is None else str(reply.stop_reason)
        told = {"text": reply.text, "model": reply.model, "stop_reason": stop, "usage": usage}
        console.show_json({**told, "request_id": reply.request_id})
    if options.usage:
        print(
            "{input_tokens} in + {output_tokens} out = {total_tokens} tokens".format(**usage), file=sys.stderr
        )
    return reply


def _structured(request: Chat, options: argparse.Namespace) -> None:
    """Print fields as they complete, one a line; with --json only the whole value, at the end."""
    try:
        schema = json.loads(console.decode(Path(options.schema).read_bytes(), None))
    except ValueError as error:
        raise ValueError(f"{options.schema} is not JSON: {error}") from None
    if not isinstance(schema, dict):
        raise ValueError(
            f"{options.schema} is not a JSON Schema: expected an object, got {type(schema).__name__}"
        )
    with request.stream_json(schema) as stream:
        for path, value in stream.fields():
            if not options.json and not isinstance(value, (Mapping, list)):
                console.write(f"{path}: {json.dumps(value, ensure_ascii=False)}\n")
        value = stream.final_value()
    if options.json:
        console.show_json(value)
    if options.usage:
        print("usage is not part of a structured stream", file=sys.stderr)


def converse(start: Chat, options: argparse.Namespace, files: Sequence[File] = ()) -> None:
    """Prompts from the terminal, each sent with the conversation so far, until Ctrl-D. The first one has the files."""
    request = start
    print(f"({COMMANDS})", file=sys.stderr)
    while (line := console.read_line("> ")) is not None:
        command, _, path = line.partition(" ")
        if command == "/reset":
            request = start
        elif command == "/save" and path.strip():
            _save(request, path.strip())
        elif command.startswith("/"):
            problem = "needs a file" if command == "/save" else "is not a command"
            console.complain(f"{command} {problem}: {COMMANDS}")
        elif line:
            asked = request.user(line, *(files if request is start else ()))
            try:
                request = asked.reply(_answer(asked, options))
            except modelrelay.ModelRelayError as error:  # the conversation continues without this prompt
                console.complain(error)


def _save(request: Any, path: str) -> None:
    try:
        Path(path).write_text(json.dumps(request.to_dict(), ensure_ascii=False, indent=2) + "\n", "utf-8")
    except OSError as error:
        console.complain(error)
