"""A fast, healthy server in a process of its own, for tests of numbers: `python -m tests.faults.plain_server`.

Its first line of output is the port. `/hold` streams say a first word and wait until as many of them are open as the
request's `X-Together` says; everything else is answered at once. On stdin's end it leaves.
"""

from __future__ import annotations

import asyncio
import sys

from tests.faults.wires import LAST_CHUNK, SEND, SSE, chunk

REPLY = SEND.healthy()
BEGIN = SSE.chunked() + chunk(SSE.start)
END = chunk(SSE.rest) + LAST_CHUNK


class Connection(asyncio.Protocol):
    together: list[Connection] = []  # noqa: RUF012  # all of this process

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        assert isinstance(transport, asyncio.Transport)
        self.transport = transport
        self.data = b""

    def data_received(self, data: bytes) -> None:
        self.data += data
        head, blank, rest = self.data.partition(b"\r\n\r\n")
        if not blank:
            return
        lower = head.lower()
        length = int(lower.partition(b"content-length: ")[2].split(b"\r\n")[0] or 0)
        if len(rest) < length:
            return
        self.data = rest[length:]
        wanted = lower.partition(b"x-together: ")[2].split(b"\r\n")[0]
        if not wanted:
            self.transport.write(REPLY)
            return
        self.transport.write(BEGIN)
        self.together.append(self)
        if len(self.together) >= int(wanted):
            for other in self.together:
                other.transport.write(END)
            self.together.clear()


async def main() -> None:
    loop = asyncio.get_running_loop()
    server = await loop.create_server(Connection, "127.0.0.1", 0, backlog=2048)
    print(server.sockets[0].getsockname()[1], flush=True)
    await loop.run_in_executor(None, sys.stdin.read)


if __name__ == "__main__":
    asyncio.run(main())
