"""Text to and from the terminal, whatever its encoding, and with standard streams that may be closed."""

from __future__ import annotations

import codecs
import contextlib
import io
import json
import os
import stat
import sys
from collections.abc import Iterator
from typing import Any

# Replacements for characters that an encoding lacks. Any other becomes its number, so nothing is lost.
_STAND_INS = {
    "✓": "ok", "✗": "x", "→": "->", "–": "-", "—": "-", "…": "...", "‘": "'", "’": "'", "“": '"', "”": '"', "•": "*",
}  # fmt: skip
# Escape sequences of a model's answer could change the terminal's title, colors or input.
_CONTROLS = dict.fromkeys((*range(9), *range(11, 32), *range(127, 160)))
_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"), (codecs.BOM_UTF32_LE, "utf-32"), (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"),
)  # fmt: skip


def _stand_in(error: UnicodeError) -> tuple[str, int]:
    if not isinstance(error, UnicodeEncodeError):
        raise error
    missing = error.object[error.start : error.end]
    return "".join(
        _STAND_INS.get(c) or c.encode("ascii", "backslashreplace").decode() for c in missing
    ), error.end


codecs.register_error("modelrelay.stand-in", _stand_in)


@contextlib.contextmanager
def console() -> Iterator[None]:
    """Standard streams that accept any text. A closed output (`>&-`) behaves like /dev/null."""
    with contextlib.ExitStack() as stack:
        if isinstance(stdin := sys.stdin, io.TextIOWrapper):
            stack.callback(stdin.reconfigure, errors=stdin.errors)
            stdin.reconfigure(errors="surrogateescape")  # `argument` reads such bytes
        for name, redirect in (
            ("stdout", contextlib.redirect_stdout),
            ("stderr", contextlib.redirect_stderr),
        ):
            stream = getattr(sys, name)
            if stream is None:
                nowhere = stack.enter_context(open(os.devnull, "w", encoding="utf-8"))
                stack.enter_context(redirect(nowhere))
            elif hasattr(stream, "reconfigure"):
                stack.callback(stream.reconfigure, errors=stream.errors)
                stream.reconfigure(errors="modelrelay.stand-in")
        yield
        sys.stdout.flush()


def decode(data: bytes, encoding: str | None) -> str:
    """Decoded by its byte order mark, else as UTF-8, else in the terminal's encoding."""
    for mark, name in _MARKS:
        if data.startswith(mark):
            return data.decode(name, "replace")
    try:
        return data.decode()
    except UnicodeDecodeError:
        return data.decode(encoding or "utf-8", "replace")


def argument(text: str) -> str:
    """A command line argument, with undecodable bytes as U+FFFD."""
    return text.encode("utf-8", "surrogateescape").decode("utf-8", "replace")


def is_terminal(stream: Any) -> bool:
    return stream is not None and stream.isatty()


def read_all() -> str:
    """Everything on standard input, up to its end; nothing when it is closed."""
    if sys.stdin is None:
        return ""
    buffer = getattr(sys.stdin, "buffer", None)
    return sys.stdin.read() if buffer is None else decode(buffer.read(), sys.stdin.encoding)


def read_piped() -> str:
    """The text of a pipe or file on standard input; empty when it is a terminal, a device such as /dev/null, or closed."""
    if sys.stdin is None or sys.stdin.isatty():
        return ""
    try:
        mode = os.fstat(sys.stdin.fileno()).st_mode
        return read_all() if stat.S_ISFIFO(mode) or stat.S_ISREG(mode) or stat.S_ISSOCK(mode) else ""
    except io.UnsupportedOperation:  # replaced by the program that runs us
        with contextlib.suppress(OSError):
            return read_all()
        return ""


def read_line(prompt: str) -> str | None:
    """A line from the terminal; None at its end (Ctrl-D)."""
    with contextlib.suppress(ImportError):
        import readline  # noqa: F401  # `input` then edits lines and recalls earlier ones
    if not is_terminal(sys.stdout):
        print(prompt, end="", file=sys.stderr, flush=True)
        prompt = ""
    try:
        return argument(input(prompt)).strip()
    except EOFError:
        print(file=sys.stderr)
        return None


def write(text: str, stream: Any = None) -> None:
    """Print text of others, on standard output by default. A terminal gets no control characters but tabs and line breaks."""
    stream = stream or sys.stdout
    print(text.translate(_CONTROLS) if is_terminal(stream) else text, end="", flush=True, file=stream)


def complain(problem: object) -> None:
    write(f"error: {problem}\n", sys.stderr)


def show_json(value: Any) -> None:
    """JSON that is valid in the encoding of standard output."""
    text = json.dumps(value, ensure_ascii=False, indent=2)
    try:
        text.encode(getattr(sys.stdout, "encoding", None) or "utf-8")
    except UnicodeEncodeError:
        text = json.dumps(value, indent=2)
    write(f"{text}\n")
