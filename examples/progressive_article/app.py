"""An article whose fields appear in the page as they complete.

pip install starlette uvicorn
python -m modelrelay mock-server --latency 0.05          # prints an address
MODELRELAY_API_KEY=mr_sk_demo MODELRELAY_API_BASE_URL=<that address> uvicorn app:app
"""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path

from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import FileResponse, Response, StreamingResponse
from starlette.routing import Route

from modelrelay import AsyncClient


@dataclass
class Article:
    title: str
    summary: str
    body: str
    tags: list[str]


async def article(request: Request) -> Response:
    """The article as server-sent events: what there is of it so far, and which of its fields are complete.

    When the reader goes away the stream is closed with the response, and the model stops writing.
    """
    topic = request.query_params.get("topic", "tides")
    chat = request.app.state.client.chat("claude-sonnet-4-20250514").user(f"Write an article about {topic}.")
    return StreamingResponse(
        chat.stream_json(Article).to_sse(),
        media_type="text/event-stream",
        headers={"X-Accel-Buffering": "no"},
    )


async def page(request: Request) -> Response:
    return FileResponse(Path(__file__).parent / "page.html")


@asynccontextmanager
async def lifespan(app: Starlette) -> AsyncIterator[None]:
    async with AsyncClient() as client:  # one for all requests, its connections reused
        app.state.client = client
        yield


app = Starlette(routes=[Route("/", page), Route("/article", article)], lifespan=lifespan)
