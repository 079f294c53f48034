"""`import modelrelay` is cheap and stays cheap: what is loaded is counted, no time is measured."""

import json
import subprocess
import sys

# Each loads when it is first needed, or never.
NEVER_EAGER = [
    "httpx", "httpcore", "anyio", "ssl", "asyncio", "attrs", "attr", "dateutil", "pydantic", "aiohttp", "opentelemetry", "jinja2",
    "modelrelay.v0_32._generated.models", "modelrelay.testing", "modelrelay.cli", "modelrelay.otel", "modelrelay.bulk",
]  # fmt: skip
MODULES = 80  # of ours, of the standard library and of others, beyond a bare interpreter


def loaded_by(code: str) -> set[str]:
    """Modules that the code loads beyond what a bare interpreter has (`-S`-free: as users start Python)."""
    script = f"import sys, json; before = set(sys.modules)\n{code}\nprint(json.dumps(sorted(set(sys.modules) - before)))"
    done = subprocess.run([sys.executable, "-I", "-c", script], check=True, capture_output=True, text=True)
    return set(json.loads(done.stdout))


def test_importing_the_package_loads_nothing_heavy() -> None:
    names = loaded_by("import modelrelay")
    heavy = sorted(n for n in names if any(n == h or n.startswith(h + ".") for h in NEVER_EAGER))
    assert heavy == []
    assert len(names) <= MODULES, sorted(names)


def test_a_client_loads_no_http_library_and_no_model_before_its_first_call() -> None:
    names = loaded_by("import modelrelay; modelrelay.Client(api_key='mr_sk_x').chat('m').user('Hello!')")
    assert sorted(names & {"httpx", "attrs", "attr", "dateutil", "pydantic", "modelrelay.testing"}) == []


def test_a_sync_call_loads_no_event_loop_and_no_model() -> None:
    names = loaded_by(
        """import contextlib, modelrelay
client = modelrelay.Client("mr_sk_x", base_url="http://127.0.0.1:1", retry=modelrelay.RetryConfig(max_attempts=1))
with contextlib.suppress(modelrelay.ConnectionFailedError):
    client.chat("m").user("Hello!").send()"""
    )
    assert sorted(names & {"httpx", "asyncio", "attr", "dateutil"}) == ["httpx"]


def test_errors_can_be_caught_without_loading_a_client() -> None:
    names = loaded_by("from modelrelay import APIError, RateLimitError, StreamError")
    assert sorted(names & {"httpx", "httpcore", "attr", "modelrelay.client", "modelrelay.chat"}) == []
