"""What thousands of calls leave behind, counted in a process of its own: `python -m tests.promises.growth URL`.

Prints, for sync and async, how many open files and memory blocks there are more after 4,500 calls than after 500.
"""

import asyncio
import gc
import json
import os
import sys
from typing import Any

from tests.both_clients import CLIENTS_V0_32 as CLIENTS
from tests.both_clients import connected, entered, finish


def held() -> tuple[int, int]:
    """Open files, and blocks of memory that Python objects take."""
    gc.collect()
    return len(
        os.listdir("/proc/self/fd" if os.path.isdir("/proc/self/fd") else "/dev/fd")
    ), sys.getallocatedblocks()


async def growth(client_class: Any, url: str) -> list[int]:
    async with entered(connected(client_class, url, max_connections=20)) as client:
        chat = client.chat("m").user("hi")

        async def calls(number: int) -> None:
            for _ in range(number // 50):
                await asyncio.gather(*(finish(chat.send()) for _ in range(50)))

        await calls(500)
        before = held()
        await calls(4500)
        return [after - earlier for earlier, after in zip(before, held(), strict=True)]


if __name__ == "__main__":
    grown = {mode: asyncio.run(growth(client_class, sys.argv[1])) for mode, client_class in CLIENTS.items()}
    print(json.dumps(grown))
