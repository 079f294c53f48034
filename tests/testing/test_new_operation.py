"""What is added to openapi.yaml is answered by the mock server, with nothing written for it."""

import json
import urllib.request
from pathlib import Path

from generator.__main__ import main
from generator.yaml12 import parse
from modelrelay.testing.routes import parse as parse_routes
from modelrelay.v0_32.testing import FakeModelRelay, MockServer

ROOT = Path(__file__).parents[2]


def test_a_new_operation_is_served(tmp_path: Path) -> None:
    spec = parse((ROOT / "openapi.yaml").read_text("utf-8"), "openapi.yaml")
    spec["components"]["schemas"]["Invoice"] = {
        "type": "object",
        "description": "An invoice.",
        "required": ["id", "cents"],
        "properties": {"id": {"type": "string"}, "cents": {"type": "integer", "minimum": 100}, "sent_at": {"type": "string", "format": "date-time"}},
    }  # fmt: skip
    spec["paths"]["/invoices/{invoice_id}"] = {
        "get": {
            "operationId": "getInvoice",
            "summary": "One invoice.",
            "x-sdk-resource": "invoices",
            "x-sdk-method": "get",
            "x-sdk-key": "secret",
            "security": [{"apiKey": []}],
            "parameters": [
                {"name": "invoice_id", "in": "path", "required": True, "schema": {"type": "string"}}
            ],
            "responses": {
                "200": {
                    "description": "It.",
                    "content": {"application/json": {"schema": {"$ref": "#/components/schemas/Invoice"}}},
                }
            },
        }
    }
    (tmp_path / "openapi.yaml").write_text(json.dumps(spec), "utf-8")
    out = tmp_path / "generated"
    arguments = [
        "generate",
        "--spec",
        str(tmp_path / "openapi.yaml"),
        "--out",
        str(out),
        "--package",
        "generated",
    ]
    assert main(arguments) == 0

    routes, schemas = parse_routes((out / "routes.json").read_text("utf-8"))
    with MockServer(fake=FakeModelRelay(routes=routes, components=schemas)) as server:
        request = urllib.request.Request(
            f"{server.url}/invoices/1", headers={"X-ModelRelay-Api-Key": "mr_sk_x"}
        )
        with urllib.request.urlopen(request, timeout=60) as response:
            assert json.load(response) == {"id": "Sample id", "cents": 100, "sent_at": "2025-11-14T09:26:53Z"}
