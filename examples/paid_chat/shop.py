"""Sign-up, checkout, a subscription gate, and chat on the customer's own account: what a backend does, in five routes.

uvicorn shop:app
"""

from __future__ import annotations

from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from typing import Any

from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse, Response, StreamingResponse
from starlette.routing import Route

from modelrelay import APIError, QuotaExceededError, ValidationError
from modelrelay.v0_32 import AsyncClient

# Your own users: their id here is ModelRelay's `external_id`. A real application has a database for this.
USERS: dict[str, dict[str, Any]] = {}


async def sign_up(request: Request) -> Response:
    """A new user starts on the free tier. PUT semantics: signing up twice is fine."""
    client: AsyncClient = request.app.state.client
    user = await request.json()
    free = next(tier for tier in await client.tiers.list() if not tier.price_amount)
    try:
        customer = await client.customers.upsert(tier_id=free.id, external_id=user["id"], email=user["email"])
    except ValidationError as error:  # refused before anything was sent
        return JSONResponse({"problem": str(error)}, status_code=422)
    USERS[user["id"]] = {"customer": customer.id}
    return JSONResponse({"tier": customer.tier_code}, status_code=201)


async def pricing(request: Request) -> Response:
    tiers = await request.app.state.client.tiers.list()
    return JSONResponse([{"id": t.id, "name": t.display_name, "cents": t.price_amount} for t in tiers])


async def upgrade(request: Request) -> Response:
    """Where to send the user to pay."""
    session = await request.app.state.client.customers.create_checkout_session(
        USERS[request.path_params["user"]]["customer"],
        success_url=str(request.url_for("pricing")) + "?thanks",
        cancel_url=str(request.url_for("pricing")),
    )
    return JSONResponse({"pay_at": session.url})


async def subscription(request: Request) -> Response:
    """What the account page shows."""
    client: AsyncClient = request.app.state.client
    state = await client.customers.get_subscription(USERS[request.path_params["user"]]["customer"])
    until = state.current_period_end and state.current_period_end.isoformat()
    return JSONResponse({"active": state.active, "until": until})


async def ask(request: Request) -> Response:
    """A chat behind the gate: for subscribers, on their own account, streamed as plain text."""
    client: AsyncClient = request.app.state.client
    user = request.path_params["user"]
    if not (await client.customers.get_subscription(USERS[user]["customer"])).active:
        return JSONResponse({"problem": "for subscribers: upgrade first"}, status_code=402)
    question = (await request.json())["question"]
    stream = client.for_customer(user).user(question).stream()  # their tier decides the model, and pays
    try:
        await stream.open()  # what is refused is refused here, while the status can still say so
    except QuotaExceededError:
        return JSONResponse({"problem": "this month's budget is used up: upgrade"}, status_code=402)
    except APIError as error:
        return JSONResponse({"problem": error.message, "request_id": error.request_id}, status_code=502)
    return StreamingResponse(stream.to_text(), media_type="text/plain")


@asynccontextmanager
async def lifespan(app: Starlette) -> AsyncGenerator[None]:
    async with AsyncClient() as client:
        app.state.client = client
        yield


app = Starlette(
    routes=[
        Route("/users", sign_up, methods=["POST"]),
        Route("/pricing", pricing),
        Route("/users/{user}/upgrade", upgrade, methods=["POST"]),
        Route("/users/{user}/subscription", subscription),
        Route("/users/{user}/ask", ask, methods=["POST"]),
    ],
    lifespan=lifespan,
)
