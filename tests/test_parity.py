"""`Client` and `AsyncClient`: the same names, the same parameters, the same words, wherever a user can get from one of them."""

import inspect
from typing import Any

import pytest

import modelrelay
from modelrelay import AsyncClient, AsyncStream, AsyncStructuredStream, Client, Stream, StructuredStream

KEY = "mr_sk_parity"
# Protocol methods differ by name, not by meaning.
VARIANTS = {"__enter__": "__aenter__", "__exit__": "__aexit__", "__iter__": "__aiter__", "__next__": "__anext__"}  # fmt: skip


def pairs() -> list[tuple[type, type]]:
    sync, async_ = Client(api_key=KEY), AsyncClient(api_key=KEY)
    found: list[tuple[type, type]] = [
        (Client, AsyncClient), (Stream, AsyncStream), (StructuredStream, AsyncStructuredStream),
    ]  # fmt: skip
    found += [
        (type(getattr(sync, a)), type(getattr(async_, a))) for a in ("llm", "customers", "tiers", "auth")
    ]
    chats = sync.chat("m").user("x"), async_.chat("m").user("x")
    found.append((type(chats[0]), type(chats[1])))
    found.append((type(chats[0].structured(dict)), type(chats[1].structured(dict))))
    return found


def public(cls: type) -> dict[str, Any]:
    found = {name: inspect.getattr_static(cls, name) for name in dir(cls) if not name.startswith("_")}
    for sync, async_ in VARIANTS.items():
        for name in (sync, async_):
            if hasattr(cls, name):
                found[sync] = inspect.getattr_static(cls, name)
    return found


def parameters(function: Any) -> list[tuple[str, Any, Any]]:
    function = getattr(function, "__func__", function)
    # `parallel=` of a tool run: tasks side by side are what async is for; threads are for those who ask.
    return [
        (p.name, p.kind, None if p.name == "parallel" else p.default)
        for p in inspect.signature(function).parameters.values()
    ]


@pytest.mark.parametrize(("sync", "async_"), pairs(), ids=lambda cls: cls.__name__)
def test_same_names_and_parameters(sync: type, async_: type) -> None:
    ours, theirs = public(sync), public(async_)
    assert sorted(ours) == sorted(theirs)
    for name in ours:
        if callable(getattr(ours[name], "__func__", ours[name])) and inspect.isroutine(
            getattr(ours[name], "__func__", ours[name])
        ):
            assert parameters(ours[name]) == parameters(theirs[name]), f"{sync.__name__}.{name}"


@pytest.mark.parametrize(("sync", "async_"), pairs(), ids=lambda cls: cls.__name__)
def test_what_is_public_is_documented_in_both(sync: type, async_: type) -> None:
    for cls in (sync, async_):
        undocumented = [
            n
            for n, v in public(cls).items()
            if inspect.isroutine(v) and not n.startswith("__") and not inspect.getdoc(getattr(cls, n))
        ]
        assert not undocumented, f"{cls.__name__}: {undocumented}"


def test_method_names_do_not_say_async() -> None:
    for pair in pairs():
        for cls in pair:
            assert not [
                n for n in dir(cls) if n.endswith(("_async", "_blocking", "_sync")) and not n.startswith("_")
            ], cls


def test_the_package_itself_offers_every_type_in_both_clients() -> None:
    asyncs = {name for name in modelrelay.__all__ if name.startswith("Async")}
    assert {name.removeprefix("Async") for name in asyncs} <= set(modelrelay.__all__)
