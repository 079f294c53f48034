"""The sync classes are written from the async ones."""

from __future__ import annotations

import re

from generator.sync import HOME

WRITTEN = {path.relative_to(HOME).as_posix(): path.read_text("utf-8") for path in HOME.rglob("*.py")}


def test_nothing_async_is_left() -> None:
    for name, text in WRITTEN.items():
        assert (
            re.findall(
                r"\basync (?:def|for|with)\b|(?<!`)\bawait\b|__a(?:enter|exit|iter|next)__|\bAsync(?!Client`)\w+",
                text,
            )
            == []
        ), name


def test_every_async_class_without_a_handwritten_counterpart_has_a_sync_one() -> None:
    found = {name: re.findall(r"^class (\w+)", text, re.M) for name, text in WRITTEN.items()}
    assert found == {
        "__init__.py": [],
        "_core/__init__.py": [],
        "_core/flow.py": ["Runner"],
        "_core/operation.py": ["RecordStream", "Driver"],
        "_core/pages.py": ["PageReader", "Pages"],
        "_drivers.py": ["Driver"],
        "streams.py": [
            "Reading",
            "Steps",
            "WebSteps",
            "Relay",
            "TextRelay",
            "Stream",
            "StructuredStream",
            "RecordReader",
        ],
        "raw.py": ["RawStream"],
        "chat.py": ["Chat", "StructuredChat", "RunStream"],
        "tokens.py": ["TokenProvider", "CustomerAuth"],
        "client.py": ["AnyClient", "Client"],
    }


def test_names_come_from_where_they_are() -> None:
    text = WRITTEN["client.py"]
    assert "from modelrelay._generated.client import Resources" in text
    assert "\n    from modelrelay.bulk.map import MapOptions, Requests\n" in text
    assert "        from modelrelay._sync._generated.chat import Chat\n" in text
