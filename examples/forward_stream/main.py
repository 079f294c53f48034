"""A FastAPI application that forwards the model's stream to the browser.

uvicorn main:app
"""

import asyncio
from collections.abc import AsyncGenerator, Coroutine
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Annotated, Any, TypeVar

from fastapi import Body, Depends, FastAPI, HTTPException, Request
from fastapi.responses import FileResponse, JSONResponse, StreamingResponse
from pydantic import BaseModel

from modelrelay import APIError, AsyncClient, Client, TransportError

MODEL = "claude-sonnet-4-5"
T = TypeVar("T")


@asynccontextmanager
async def lifespan(app: FastAPI) -> AsyncGenerator[dict[str, object]]:
    """One client for all requests. What is yielded here becomes `request.state`."""
    async with AsyncClient() as client:
        with Client() as sync_client:
            yield {"client": client, "sync_client": sync_client}


def get_client(request: Request) -> AsyncClient:
    client: AsyncClient = request.state.client
    return client


def get_sync_client(request: Request) -> Client:
    client: Client = request.state.sync_client
    return client


Relay = Annotated[AsyncClient, Depends(get_client)]
SyncRelay = Annotated[Client, Depends(get_sync_client)]
Text = Annotated[str, Body(embed=True)]
app = FastAPI(lifespan=lifespan)


@app.get("/")
async def page() -> FileResponse:
    return FileResponse(Path(__file__).parent / "page.html")


@app.get("/chat")
async def chat(question: str, relay: Relay, request: Request) -> StreamingResponse:
    """A streamed reply. When the browser disconnects, the stream closes and the model stops writing."""
    stream = relay.chat(MODEL).system("Be brief.").user(question).stream()
    await while_connected(request, stream.open())  # an error raised here still gets its own status
    headers = {"X-Accel-Buffering": "no"}  # nginx must not collect the events
    return StreamingResponse(stream.to_sse(), media_type="text/event-stream", headers=headers)


class Summary(BaseModel):
    headline: str
    points: list[str]


@app.post("/summary")
async def summary(text: Text, relay: Relay, request: Request) -> Summary:
    """A typed reply. The call is cancelled when the client disconnects."""
    chat = relay.chat(MODEL).user(f"Summarise: {text}").structured(Summary, max_retries=1)
    result = await while_connected(request, chat.send())
    return result.value


@app.get("/title")
def title(text: str, relay: SyncRelay) -> str:
    """A sync handler. FastAPI runs it in a thread, so it takes the sync client."""
    chat = relay.chat(MODEL).system("Answer with a title of five words.").user(text)
    return chat.send().text


async def while_connected(request: Request, call: Coroutine[Any, Any, T]) -> T:
    """The result of the call, which is cancelled when the client disconnects."""

    async def disconnected() -> None:
        while (await request.receive())["type"] != "http.disconnect":
            pass

    task, watch = asyncio.create_task(call), asyncio.create_task(disconnected())
    try:
        await asyncio.wait({task, watch}, return_when=asyncio.FIRST_COMPLETED)
        if not task.done():
            raise HTTPException(499, "the client disconnected")
        return task.result()
    finally:
        task.cancel()
        watch.cancel()


@app.exception_handler(APIError)
async def api_error(request: Request, error: APIError) -> JSONResponse:
    """Pass 402 and 429 on; any other error of the API is a bad gateway."""
    status = error.status if error.status in (402, 429) else 502
    headers = {"Retry-After": f"{error.retry_after:.0f}"} if error.retry_after else None
    return JSONResponse({"problem": error.message, "request_id": error.request_id}, status, headers)


@app.exception_handler(TransportError)
async def no_response(request: Request, error: TransportError) -> JSONResponse:
    problem = {"problem": "the model did not answer", "request_id": error.request_id}
    return JSONResponse(problem, 504)
