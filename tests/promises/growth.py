"""What thousands of calls leave behind, counted in a process of its own: `python -m tests.promises.growth URL`.

Prints, for sync and async, how many open files and memory blocks there are more after 4,500 calls than after 500.
"""

import asyncio
import gc
import json
import os
import sys

from modelrelay.v0_32 import AsyncClient, Client
from tests.both_clients import connected


def held() -> tuple[int, int]:
    """Open files, and blocks of memory that Python objects take."""
    gc.collect()
    return len(
        os.listdir("/proc/self/fd" if os.path.isdir("/proc/self/fd") else "/dev/fd")
    ), sys.getallocatedblocks()


def growth(before: tuple[int, int], after: tuple[int, int]) -> list[int]:
    return [b - a for a, b in zip(before, after, strict=True)]


def blocking(url: str) -> list[int]:
    with connected(Client, url) as client:
        chat = client.chat("m").user("hi")
        for _ in range(500):
            chat.send()
        before = held()
        for _ in range(4500):
            chat.send()
        return growth(before, held())


async def concurrent(url: str) -> list[int]:
    async with connected(AsyncClient, url, max_connections=20) as client:
        chat = client.chat("m").user("hi")

        async def calls(number: int) -> None:
            for _ in range(number // 50):
                await asyncio.gather(*(chat.send() for _ in range(50)))

        await calls(500)
        before = held()
        await calls(4500)
        return growth(before, held())


if __name__ == "__main__":
    url = sys.argv[1]
    print(json.dumps({"sync": blocking(url), "async": asyncio.run(concurrent(url))}))
