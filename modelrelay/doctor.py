"""Checks an installation, and reports problems with their remedies. Shows no secret, changes nothing."""

from __future__ import annotations

import os
import platform
import sys
from dataclasses import dataclass
from importlib import metadata
from pathlib import Path

import modelrelay
from modelrelay._core.session import DEFAULT_BASE_URL, check_base_url
from modelrelay.client import BASE_URL_NAMES, KEY_NAMES, TOKEN_NAMES, from_environment

OURS, THEIRS = "modelrelay-sdk", "modelrelay"
LIBRARIES = (
    "httpx",
    "httpcore",
    "msgspec",
    "attrs",
    "python-dateutil",
    "pydantic",
    "aiohttp",
    "opentelemetry-api",
)
# Keys in the wrong variable.
VENDORS = {
    "sk-ant-": "Anthropic", "sk-or-": "OpenRouter", "sk-": "OpenAI", "AIza": "Google", "gsk_": "Groq", "xai-": "xAI",
    "pplx-": "Perplexity", "hf_": "Hugging Face", "AKIA": "AWS", "ghp_": "GitHub",
}  # fmt: skip
PROXIES = ("HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY", "NO_PROXY", "SSL_CERT_FILE", "SSL_CERT_DIR")


@dataclass(frozen=True)
class Finding:
    """One check. `problem`: it will not work like this."""

    what: str
    value: str
    problem: bool = False
    remedy: str = ""

    def __str__(self) -> str:
        line = f"{'✗' if self.problem else '✓'} {self.what:<14} {self.value}"
        return f"{line}\n  → {self.remedy}" if self.remedy else line


def examine(*, base_url: str | None = None, timeout: float = 10.0) -> list[Finding]:
    """All checks, in a useful order. Makes one cheap request (`GET /tiers`)."""
    return [
        Finding("python", f"{platform.python_version()} ({sys.executable})"),
        Finding("modelrelay", f"{modelrelay.__version__} ({Path(modelrelay.__file__).parent})"),
        Finding("libraries", ", ".join(filter(None, map(version, LIBRARIES)))),
        name_clash(),
        *environment(),
        credentials(),
        reachable(base_url, timeout),
    ]


def version(name: str) -> str | None:
    try:
        return f"{name} {metadata.version(name)}"
    except metadata.PackageNotFoundError:
        return None


def name_clash() -> Finding:
    """Two distributions install the import name `modelrelay`: this one, and an unrelated one of that name."""
    theirs, ours = version(THEIRS), version(OURS)
    if theirs:
        return Finding(
            "name clash",
            f"the unrelated distribution {theirs} is installed too, and writes over the same folder",
            problem=True,
            remedy=f"pip uninstall {THEIRS} {OURS}, then install {OURS} again",
        )
    if not ours:
        return Finding("name clash", f"none; {OURS} itself is not installed: imported from a folder")
    return Finding("name clash", "none")


def environment() -> list[Finding]:
    """The settings that come from the environment. Names only, because a proxy's address may contain a password."""
    present = [name for name in PROXIES if os.environ.get(name) or os.environ.get(name.lower())]
    return [Finding("environment", ", ".join(present) + " set")] if present else []


def credentials() -> Finding:
    """The kind of the key or of the access token, never the secret."""
    key, token = from_environment(KEY_NAMES), from_environment(TOKEN_NAMES)
    what, secret = ("token", token) if token and not key else ("key", key)
    if secret is None:
        return Finding(
            what,
            "none",
            problem=True,
            remedy=f"export {KEY_NAMES[0]}=mr_sk_… (or {TOKEN_NAMES[0]}), or point {BASE_URL_NAMES[0]} at a mock server",
        )
    if vendor := next((name for prefix, name in VENDORS.items() if secret.startswith(prefix)), None):
        return Finding(
            what,
            f"looks like a key of {vendor}",
            problem=True,
            remedy=f"use a key of ModelRelay: export {KEY_NAMES[0]}=mr_sk_…",
        )
    if secret.startswith("mr_pk_"):
        return Finding(
            what,
            "a publishable key (mr_pk_…), which only the 0.32 API knows",
            problem=True,
            remedy="use a secret key (mr_sk_…), or modelrelay.v0_32.Client",
        )
    if what == "token" and secret.startswith("mr_sk_"):
        return Finding(
            what,
            "is a secret key (mr_sk_…) in the variable of an access token",
            problem=True,
            remedy=f"export it as {KEY_NAMES[0]}",
        )
    try:
        modelrelay.Client(key, access_token=None if key else token, base_url=DEFAULT_BASE_URL).close()
    except modelrelay.ValidationError as error:
        return Finding(
            what,
            str(error),
            problem=True,
            remedy=f"copy the {what} again: it has no spaces, line breaks or typographic characters",
        )
    if what == "token":
        return Finding(what, f"an access token of {len(secret)} characters: what its owner may do")
    if secret.startswith("mr_sk_"):
        return Finding(what, "a secret key (mr_sk_…): everything")
    return Finding(
        what,
        "of unknown kind: chat only",
        remedy="customers and tiers need a key that begins with mr_sk_",
    )


def reachable(base_url: str | None, timeout: float) -> Finding:
    """One request that any key may make. Any response, even a refusal, means that the address is right."""
    address = base_url or from_environment(BASE_URL_NAMES) or DEFAULT_BASE_URL
    try:
        shown = check_base_url(address)
    except (
        modelrelay.ValidationError
    ) as error:  # the problem without the address, which may contain a password
        return Finding(
            "base url", str(error), problem=True, remedy="check MODELRELAY_API_BASE_URL, or --base-url"
        )
    used = credentials()
    # The address can be tested without a secret that is invalid, or not allowed to make this request.
    mine = not used.problem and not used.remedy
    key = "mr_sk_none" if not mine else from_environment(KEY_NAMES)
    try:
        with modelrelay.Client(
            api_key=key,
            access_token=None if key else from_environment(TOKEN_NAMES),
            base_url=base_url,
            timeout=timeout,
            retry=modelrelay.RetryConfig.disabled(),
        ) as client:
            tiers = client.tiers.list()
    except modelrelay.AuthenticationError as error:
        if not mine:
            return Finding("base url", f"{shown} answers")
        return Finding(
            "base url",
            f"{shown} answers, and refuses the {used.what}: {error}",
            problem=True,
            remedy=f"check {(TOKEN_NAMES if used.what == 'token' else KEY_NAMES)[0]}",
        )
    except modelrelay.APIError as error:
        return Finding("base url", f"{shown} answers with {error}")
    except modelrelay.ModelRelayError as error:
        return Finding(
            "base url",
            f"{shown} does not answer as ModelRelay does: {error}",
            problem=True,
            remedy="check MODELRELAY_API_BASE_URL, /api/v1 included, and any proxy",
        )
    return Finding("base url", f"{shown} answers ({len(tiers)} tiers)")
