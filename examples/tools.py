"""Functions that a model may call: it asks, they run, it goes on, until it has an answer.

python examples/tools.py "What is the weather in Paris?"
"""

from __future__ import annotations

import sys
from datetime import UTC, datetime
from typing import Literal

from modelrelay import Client, tool


def get_weather(city: str, unit: Literal["celsius", "fahrenheit"] = "celsius") -> dict[str, object]:
    """The weather in a city.

    Args:
        city: Its name, in English.
        unit: What the temperature is given in.
    """
    degrees = 21 if unit == "celsius" else 70
    return {"city": city, "degrees": degrees, "sky": "clear"}


@tool(description="The time now, anywhere.", timeout=5)
def now() -> str:
    return datetime.now(UTC).isoformat(timespec="minutes")


def main(question: str = "What is the weather in Paris?") -> None:
    with Client() as client:
        chat = client.chat("claude-sonnet-4-20250514").user(question).tools([get_weather, now])
        run = chat.run(
            max_turns=5,
            on_step=lambda step: [
                print(f"→ {call.name}({call.arguments})") for call in step.reply.tool_calls
            ],
        )
        print(run.text)
        print(f"{run.usage.total_tokens} tokens in {len(run.steps)} turns")


if __name__ == "__main__":
    main(*sys.argv[1:2])
