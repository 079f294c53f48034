"""An article that grows in the browser. Each field of the page is marked when it is complete.

uvicorn article:app
"""

from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path

from fastapi import FastAPI, Request
from fastapi.responses import FileResponse, StreamingResponse

from modelrelay import AsyncClient


@dataclass
class Article:
    title: str
    summary: str
    body: str
    tags: list[str]


@asynccontextmanager
async def lifespan(app: FastAPI) -> AsyncGenerator[dict[str, object]]:
    async with AsyncClient() as client:  # one for all requests, so that they share connections
        yield {"client": client}


app = FastAPI(lifespan=lifespan)


@app.get("/")
async def page() -> FileResponse:
    return FileResponse(Path(__file__).parent / "page.html")


@app.get("/article")
async def article(request: Request, topic: str = "tides") -> StreamingResponse:
    """The article as server-sent events, each with the partial article and its complete fields.

    When the browser disconnects, the stream closes and the model stops writing.
    """
    client: AsyncClient = request.state.client
    stream = client.chat("claude-sonnet-4-5").user(f"Write an article about {topic}.").stream_json(Article)
    return StreamingResponse(
        stream.to_sse(), media_type="text/event-stream", headers={"X-Accel-Buffering": "no"}
    )
