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

from modelrelay import APIError, AsyncClient, QuotaExceededError, Subscription, ValidationError

# Your own users: their id here is ModelRelay's `external_id`. A real application has a database for this.
USERS: dict[str, dict[str, Any]] = {}


async def sign_up(request: Request) -> Response:
    """A new user has no subscription yet. PUT semantics: signing up twice is fine."""
    client: AsyncClient = request.app.state.client
    user = await request.json()
    try:
        customer = await client.customers.upsert(external_id=user["id"], email=user["email"])
    except ValidationError as error:  # refused before anything was sent
        return JSONResponse({"problem": str(error)}, status_code=422)
    USERS[user["id"]] = {"customer": customer.id}
    return JSONResponse({"id": customer.external_id}, status_code=201)


async def pricing(request: Request) -> Response:
    tiers = await request.app.state.client.tiers.list()
    return JSONResponse(
        [{"id": t.id, "name": t.display_name, "cents": t.price_amount_cents or 0} for t in tiers]
    )


async def upgrade(request: Request) -> Response:
    """Where to send the user to pay for the tier."""
    session = await request.app.state.client.customers.create_checkout_session(
        USERS[request.path_params["user"]]["customer"],
        tier_id=(await request.json())["tier"],
        success_url=str(request.url_for("pricing")) + "?thanks",
        cancel_url=str(request.url_for("pricing")),
    )
    return JSONResponse({"pay_at": session.url})


async def subscribed(request: Request) -> Subscription | None:
    """The user's subscription, while it is active."""
    customer = await request.app.state.client.customers.get(USERS[request.path_params["user"]]["customer"])
    found: Subscription | None = customer.subscription
    return found if found and found.active else None


async def subscription(request: Request) -> Response:
    """What the account page shows."""
    found = await subscribed(request)
    until = found.current_period_end.isoformat() if found and found.current_period_end else None
    return JSONResponse({"active": found is not None, "until": until})


async def ask(request: Request) -> Response:
    """A chat behind the gate: for subscribers, on their own account, streamed as plain text."""
    client: AsyncClient = request.app.state.client
    user = request.path_params["user"]
    if await subscribed(request) is None:
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
