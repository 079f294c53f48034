"""An article whose fields appear in the page as they complete.

pip install starlette uvicorn
python -m modelrelay mock-server --latency 0.05          # prints an address
MODELRELAY_API_KEY=mr_sk_demo MODELRELAY_API_BASE_URL=<that address> uvicorn app:app
"""

from __future__ import annotations

import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path

from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import FileResponse, Response, StreamingResponse
from starlette.routing import Route

from modelrelay import AsyncClient, ModelRelayError


@dataclass
class Article:
    title: str
    summary: str
    body: str
    tags: list[str]


async def article(request: Request) -> Response:
    """The article as server-sent events: what there is of it so far, and which fields have just been completed."""
    chat = request.app.state.client.chat("claude-sonnet-4-20250514")
    topic = request.query_params.get("topic", "tides")

    async def events() -> AsyncIterator[str]:
        request.app.state.open += 1
        try:
            # When the reader goes away Starlette ends this generator, the block is left, and the model stops writing.
            async with chat.user(f"Write an article about {topic}.").stream_json(Article) as stream:
                async for event in stream:
                    update = {"article": event.data, "complete": sorted(event.newly_complete)}
                    yield f"data: {json.dumps(update)}\n\n"
            yield "event: done\ndata: {}\n\n"
        except ModelRelayError as error:
            yield f"event: failed\ndata: {json.dumps({'message': str(error)})}\n\n"
        finally:
            request.app.state.open -= 1

    return StreamingResponse(events(), media_type="text/event-stream", headers={"X-Accel-Buffering": "no"})


async def page(request: Request) -> Response:
    return FileResponse(Path(__file__).parent / "page.html")


@asynccontextmanager
async def lifespan(app: Starlette) -> AsyncIterator[None]:
    async with AsyncClient() as client:  # one for all requests, its connections reused
        app.state.client = client
        app.state.open = 0  # streams being read, for whoever monitors this
        yield


app = Starlette(routes=[Route("/", page), Route("/article", article)], lifespan=lifespan)
