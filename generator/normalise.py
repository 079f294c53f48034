"""A valid document → the same document in one plain dialect.

What comes out has: 3.1 spelling; parameters, bodies and responses resolved into their operations; `allOf` merged; null as
`x-nullable`; inline objects, enums and unions lifted into `schemas` under stable names (`CustomerAddress`). What the SDK
would silently get wrong is refused here, with its place and a remedy.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from .naming import pascal
from .normal import METHODS, Normal, RawOperation, request_kind
from .problems import Problem, child, refuse, shown
from .schemas import Schemas
from .spec import Document


def normalised(document: Document) -> Normal:
    """The document in plain dialect; `SpecError` with all that stands in the way."""
    work = _Normaliser(document)
    work.run()
    refuse([Problem(p.pointer, p.message, p.remedy, document.source) for p in work.problems])
    return work.out


class _Normaliser(Schemas):
    def run(self) -> None:
        self._refuse_document_parts()
        self.name_components()
        for name in self.components:
            self.component(name)
        for path, item in self.data.get("paths", {}).items():
            self._path(path, item)

    def _refuse_document_parts(self) -> None:
        if self.data.get("webhooks"):
            self.no(
                "/webhooks",
                "are not generated",
                "describe what the server sends elsewhere, and remove it with an overlay",
            )
        self.extensions(self.data, "document", "")
        components = self.data.get("components", {})
        for key in ("callbacks", "links", "pathItems"):
            if components.get(key):
                self.no(f"/components/{key}", "are not generated", "remove them with an overlay")
        for index, server in enumerate(self.data.get("servers", [])):
            if server.get("variables") or "{" in server.get("url", ""):
                self.no(f"/servers/{index}", "has variables", "write the URL out; callers set `base_url`")
        for key in self.data:
            if key == "jsonSchemaDialect":
                self.skip(
                    "/jsonSchemaDialect",
                    "jsonSchemaDialect",
                    "the keywords are read as JSON Schema 2020-12 has them",
                )

    # ------------------------------------------------------------ operations

    def _path(self, path: str, item: dict[str, Any]) -> None:
        pointer = child("/paths", path)
        if "$ref" in item:
            self.no(
                child(pointer, "$ref"), "a path by reference is not supported", "write the operations here"
            )
            return
        for key in ("servers", "trace"):
            if key in item:
                self.no(
                    child(pointer, key),
                    "is not supported",
                    "callers set `base_url`" if key == "servers" else "remove it",
                )
        self.extensions(item, "path", pointer)
        for method in METHODS:
            if method in item:
                self._operation(path, method, item, child(pointer, method))

    def _operation(self, path: str, method: str, item: dict[str, Any], pointer: str) -> None:
        raw = item[method]
        self.extensions(raw, "operation", pointer)
        for key, remedy in (
            ("callbacks", "describe them elsewhere, and remove them with an overlay"),
            ("servers", "callers set `base_url`"),
        ):
            if raw.get(key):
                self.no(child(pointer, key), "is not supported", remedy)
        hint = pascal(raw.get("operationId") or f"{method} {path}")
        self.out.operations.append(
            RawOperation(
                method.upper(),
                path,
                pointer,
                raw,
                tuple(self._parameters(path, item, raw, pointer, hint)),
                self._body(raw, pointer, hint),
                dict(self._responses(raw, pointer, hint)),
            )
        )

    def _parameters(
        self, path: str, item: dict[str, Any], raw: dict[str, Any], pointer: str, hint: str
    ) -> Iterator[dict[str, Any]]:
        found: dict[tuple[str, str], tuple[dict[str, Any], str]] = {}
        above = child("/paths", path)
        for owner, at in ((item, above), (raw, pointer)):
            for index, parameter in enumerate(owner.get("parameters") or []):
                value, place = self.resolved(parameter, child(at, "parameters", index))
                if isinstance(value, dict) and "name" in value:
                    found[value["in"], value["name"]] = (value, place)
        for value, place in found.values():
            ready = self._parameter(value, place, hint)
            if ready is not None:
                yield ready

    def _parameter(self, raw: dict[str, Any], pointer: str, hint: str) -> dict[str, Any] | None:
        self.extensions(raw, "parameter", pointer)
        where, name = raw["in"], raw["name"]
        if where == "header" and name.lower() in ("accept", "content-type", "authorization"):
            self.skip(
                pointer,
                f"header parameter {name}",
                "OpenAPI has it from the media types and the security schemes",
            )
            return None
        problem = _parameter_problem(raw)
        if problem:
            self.no(pointer, *problem)
            return None
        schema = self.schema(raw.get("schema", True), child(pointer, "schema"), f"{hint} {pascal(name)}")
        return {**raw, "schema": schema, "x-raw": raw.get("schema", True), "x-pointer": pointer}

    def _body(self, raw: dict[str, Any], pointer: str, hint: str) -> dict[str, Any] | None:
        if "requestBody" not in raw:
            return None
        value, place = self.resolved(raw["requestBody"], child(pointer, "requestBody"))
        self.extensions(value, "body", place)
        shared = place.startswith("/components/")
        if shared:
            hint = f"{pascal(place.rpartition('/')[2])} Body"
        content = value.get("content") or {}
        usable = [media for media in content if request_kind(media)]
        if not usable:
            media = next(iter(content), "")
            self.no(
                child(place, "content", *([media] if media else [])),
                f"a body of {shown(media) or 'no media type'} is not supported",
                "offer application/json, text or a binary type, or remove the operation with an overlay",
            )
            return None
        usable.sort(key=lambda media: "json" not in media)
        for media in content:
            if media != usable[0]:
                self.skip(
                    child(place, "content", media),
                    f"request media type {media}",
                    f"the body is sent as {usable[0]}",
                )
        chosen = content[usable[0]]
        at = child(place, "content", usable[0])
        if chosen.get("encoding"):
            self.no(child(at, "encoding"), "is not supported", "remove it")
        suffix = "" if shared else " Request"
        schema = self.schema(chosen.get("schema", True), child(at, "schema"), f"{hint}{suffix}")
        return {**value, "media": usable[0], "schema": schema, "content": chosen, "x-pointer": at}

    def _responses(
        self, raw: dict[str, Any], pointer: str, hint: str
    ) -> Iterator[tuple[str, dict[str, Any]]]:
        statuses = raw.get("responses") or {}
        twins: list[tuple[Any, dict[str, Any]]] = []
        good = [status for status in statuses if str(status).startswith("2")]
        for status, response in statuses.items():
            if status.startswith("x-"):
                continue
            at = child(pointer, "responses", status)
            if not re.fullmatch(r"default|[1-5](\d\d|XX)", status):
                self.no(at, "is no status", "use `200`, `4XX`, `default`")
                continue
            value, place = self.resolved(response, at)
            self.extensions(value, "response", place)
            if value.get("links"):
                self.no(child(place, "links"), "are not supported", "remove them with an overlay")
            if place.startswith("/components/"):
                name = f"{pascal(place.rpartition('/')[2])} Response"
            elif status in good or (status == "default" and not good):
                name = f"{hint} Response" + (status if len(good) > 1 and status != good[0] else "")
            else:
                name = f"{hint} Error{status if status != 'default' else ''}"
            yield status, {**value, "content": self._contents(value, place, name, twins), "x-pointer": at}

    def _contents(
        self, response: dict[str, Any], pointer: str, hint: str, twins: list[tuple[Any, dict[str, Any]]]
    ) -> dict[str, dict[str, Any]]:
        out: dict[str, dict[str, Any]] = {}
        for index, (media, content) in enumerate((response.get("content") or {}).items()):
            at = child(pointer, "content", media)
            name = hint if not index else f"{hint} {pascal(media.rpartition('/')[2])}"
            schema = None
            if "schema" in content:
                # The same inline schema under two statuses is one class.
                twin = next((node for raw, node in twins if raw == content["schema"]), None)
                schema = dict(twin) if twin else self.schema(content["schema"], child(at, "schema"), name)
                twins.append((content["schema"], schema))
            examples = {
                key: self.resolved(value, "")[0].get("value")
                for key, value in (content.get("examples") or {}).items()
            }
            out[media] = {
                **content,
                "schema": schema,
                "examples": examples,
                "raw": content.get("schema", True),
            }
        return out


_STYLES = {"path": "simple", "query": "form", "header": "simple"}


def _parameter_problem(raw: dict[str, Any]) -> tuple[str, str] | None:
    where = raw["in"]
    if where == "cookie":
        return "is a cookie, which the SDK does not send", "pass it as a header, or remove it with an overlay"
    if "content" in raw:
        return "has `content` instead of `schema`", "use `schema`"
    if raw.get("allowReserved"):
        return "has allowReserved, but values are always percent-encoded", "remove it"
    style = raw.get("style", _STYLES[where])
    if style != _STYLES[where] and not (where == "query" and style in ("spaceDelimited", "pipeDelimited")):
        return f"has style {shown(style)}", f"use {_STYLES[where]}"
    return None
