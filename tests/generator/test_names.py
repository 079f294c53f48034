"""The names that methods get when the document pins none."""

from __future__ import annotations

import re
from typing import Any

import pytest

from generator.ir import Api
from generator.render import by_resource, within

from .packages import api_from, minimal

# Path and operationId of a GET → name
NAMES = {
    "/sessions listSessions": "sessions.list",
    "/sessions/{id} getSession": "sessions.get",
    "/api-keys api-keys.list": "api_keys.list",  # the resource comes first
    "/projects/{id}/webhooks createProjectWebhook": "projects.webhooks.create",  # nested where the path nests
    "/projects/{id}/webhooks/{n}/events listProjectWebhookEvents": "projects.webhooks.list_events",
    "/customers/{id}/subscription getCustomerSubscription": "customers.get_subscription",  # no collection
    "/jobs/{id}/events jobEvents": "jobs.events.job_events",  # no verb
    "/payments createBookingPayment": "payments.create_booking_payment",  # another's object
    "/search search": "search.search",  # nothing would be left
}
# Without operationIds: method and path → name
BY_PATH = {
    "GET /users": "users.list",
    "POST /users": "users.create",
    "DELETE /users": "users.delete_all",
    "GET /users/{id}": "users.get",
    "PUT /users/{id}": "users.replace",
    "PATCH /users/{id}": "users.update",
    "DELETE /users/{id}": "users.delete",
    "POST /users/{id}": "users.post",
    "POST /users/{id}/activate": "users.activate",
    "GET /users/{id}/avatar": "users.get_avatar",
    "PUT /users/{id}/avatar": "users.update_avatar",
    "HEAD /users/{id}/avatar": "users.head_avatar",
    "GET /users/{id}/posts": "users.posts.list",
    "GET /users/{id}/posts/{post}": "users.posts.get",
    "POST /users/{id}/posts/{post}": "users.posts.update",
    "GET /users/by-email/{email}": "users.get_by_email",
    "GET /status": "status.get",
    "GET /me": "me.get",
    "POST /search": "search.create",
    "GET /{key}": "root.get",
}


def api_with(*endpoints: tuple[str, str | None], **pins: str) -> Api:
    """A document with these methods and paths, each with its operationId."""
    items: dict[str, dict[str, Any]] = {}
    for endpoint, id in endpoints:
        method, path = endpoint.split()
        parameters = [
            {"name": name, "in": "path", "required": True, "schema": {"type": "string"}}
            for name in re.findall(r"{(\w+)}", path)
        ]
        op = {"parameters": parameters, "responses": {"200": {"description": "ok"}}, **pins}
        items.setdefault(path, {})[method.lower()] = op if id is None else op | {"operationId": id}
    return api_from(minimal(paths=items), "names.json")


def names(api: Api) -> list[str]:
    return [f"{op.resource}.{op.name}" for op in api.operations]


@pytest.mark.parametrize("endpoint", NAMES)
def test_names_say_nothing_twice(endpoint: str) -> None:
    path, id = endpoint.split()
    assert names(api_with((f"GET {path}", id))) == [NAMES[endpoint]]


@pytest.mark.parametrize("turned", [False, True])
def test_names_of_operations_without_ids(turned: bool) -> None:
    endpoints = [*reversed(BY_PATH)] if turned else [*BY_PATH]
    api = api_with(*((endpoint, None) for endpoint in endpoints))
    assert {f"{op.method} {op.path}": f"{op.resource}.{op.name}" for op in api.operations} == BY_PATH


@pytest.mark.parametrize("turned", [False, True])
def test_of_two_methods_that_would_have_one_name_the_longer_keeps_its_words(turned: bool) -> None:
    paths = [("GET /bookings", "getBookings"), ("GET /bookings/{id}", "getBooking")]
    expected = ["bookings.get_bookings", "bookings.get"]
    found = names(api_with(*(reversed(paths) if turned else paths)))
    assert found == (expected[::-1] if turned else expected)


def test_a_resource_may_hold_nothing_but_others() -> None:
    resources = by_resource(api_with(("GET /x", "list"), **{"x-sdk-resource": "a.b.c"}).operations)
    assert {name: len(operations) for name, operations in resources.items()} == {"a": 0, "a.b": 0, "a.b.c": 1}
    inside = [within(resources, outer) for outer in ("", "a.", "a.b.")]
    assert inside == [[("a", "A")], [("b", "AB")], [("c", "ABC")]]
