"""`typing.get_type_hints` works on everything public, so that methods can be tools and frameworks can read them."""

import importlib
import inspect
import pkgutil
import subprocess
import sys
import typing
from collections.abc import Iterator
from typing import Any

import pytest

import modelrelay
from modelrelay.testing import MockClient

OPTIONAL = ("modelrelay.otel", "modelrelay.testing.pytest_plugin")
MODULES = [
    module.name
    for module in pkgutil.walk_packages(modelrelay.__path__, "modelrelay.")
    if not module.name.endswith("__main__") and module.name not in OPTIONAL
]


def members(module: str) -> Iterator[tuple[str, Any]]:
    """The classes and functions that a module defines, with the methods of the classes."""
    for name, value in list(vars(importlib.import_module(module)).items()):
        if getattr(value, "__module__", None) != module or name.startswith("_"):
            continue
        if inspect.isfunction(value) or inspect.isclass(value):
            yield name, value
        for inner, method in vars(value).items() if inspect.isclass(value) else ():
            function = getattr(method, "fget", None) or getattr(method, "__func__", method)
            own = inspect.isfunction(function) and function.__module__ == module
            if own and (inner == "__init__" or not inner.startswith("_")):
                yield f"{name}.{inner}", function


@pytest.mark.parametrize("module", MODULES)
def test_hints_of_every_class_and_function_can_be_read(module: str) -> None:
    for name, value in members(module):
        hints = typing.get_type_hints(value)
        assert "return" in hints or inspect.isclass(value), name


def test_hints_are_read_before_anything_else_was_loaded() -> None:
    code = (
        "import sys, typing, modelrelay; client = modelrelay.Client;"
        "assert 'modelrelay.bulk' not in sys.modules;"
        "print(typing.get_type_hints(client.batch)['return'], typing.get_type_hints(client.llm.fget)['return'])"
    )
    out = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout
    assert out.split() == [
        "list[modelrelay._wire.batch.BatchReply]",
        "modelrelay.chat.LLM[modelrelay._sync._generated.chat.Chat]",
    ]


def test_a_generated_method_is_a_tool(modelrelay_mock: MockClient) -> None:
    client, mock = modelrelay_mock, modelrelay_mock.mock
    mock.tool_calls([("list", {"capability": "vision"})]).respond(json={"models": []}).reply("None.")
    run = client.chat("m").user("Which models see?").tools([client.models.list]).run()
    assert [result.value for result in run.steps[0].results] == [[]]
    parameters = mock.requests[0].json["tools"][0]["function"]["parameters"]
    assert sorted(parameters["properties"]) == ["capability", "provider"]
    assert mock.requests[1].path == "/models?capability=vision"
