"""What this server takes and gives, as an OpenAPI 3.1 document made from the very structs that decode and encode."""

from typing import Any

import msgspec
from litestar import Litestar

from lantern.problems import CATALOGUE, Body
from lantern.sync.commands import COMMANDS
from lantern.sync.nouns import NOUNS

REF = "#/components/schemas/{name}"


def document(app: Litestar) -> dict[str, Any]:
    """The whole document."""
    handlers = sorted(_handlers(app), key=lambda found: (found[0], found[1]))
    kinds = {k for _, _, h in handlers for k in (h.opt.get("takes"), h.opt.get("gives")) if k}
    commands = [kind for kind, _ in COMMANDS.values()]
    named = sorted({*kinds, *commands, *_rows(), Body}, key=lambda k: k.__name__)
    refs, schemas = msgspec.json.schema_components(named, ref_template=REF)
    shapes = dict(zip(named, refs, strict=True))  # two shapes of one name are told apart by where they are from
    paths: dict[str, Any] = {}
    for path, method, handler in handlers:
        paths.setdefault(path, {})[method] = _operation(handler, path, shapes)
    return {
        "openapi": "3.1.0",
        "info": {
            "title": "Lantern",
            "version": "1",
            "description": "Every change enters through POST /api/sync (docs/sync.md).",
        },
        "paths": paths,
        "components": {"schemas": schemas},
        "x-commands": {tag: shapes[kind] for tag, (kind, _) in COMMANDS.items()},
        "x-nouns": list(NOUNS),
        "x-problems": {code: {"status": k.status, "title": k.title, "next": k.next} for code, k in CATALOGUE.items()},
    }


def _rows() -> list[type]:
    from lantern.alerts.row import AlertRow
    from lantern.commissioners.model import Body as CommissioningBody
    from lantern.concerns.model import ConcernRow
    from lantern.evidence.model import EvidenceRow
    from lantern.identity.model import Me
    from lantern.people.model import Person
    from lantern.units.model import Hospital, Unit
    from lantern.visits.model import AnswersRow, PromiseRow, VisitRow
    from lantern.visits.owed_model import OwedRow

    return [
        Me, CommissioningBody, Hospital, Unit, Person, OwedRow, VisitRow, AnswersRow, PromiseRow, ConcernRow, AlertRow,
        EvidenceRow,
    ]  # fmt: skip


def _handlers(app: Litestar) -> list[tuple[str, str, Any]]:
    return [
        (route.path_format, method.lower(), handler)
        for route in app.routes
        for handler in getattr(route, "route_handlers", [])
        for method in handler.http_methods
        if "access" in handler.opt and route.path.startswith("/api/") and method != "OPTIONS"
    ]


def _operation(handler: Any, path: str, shapes: dict[type, dict[str, Any]]) -> dict[str, Any]:
    doc = (handler.fn.__doc__ or "").strip()
    refusal = {"description": "A refusal.", "content": {"application/problem+json": {"schema": shapes[Body]}}}
    gives = handler.opt.get("gives")
    content = {"content": {"application/json": {"schema": shapes[gives]}}} if gives else {}
    operation: dict[str, Any] = {
        "operationId": handler.handler_name,
        "summary": doc.split("\n")[0],
        "responses": {str(handler.status_code): {"description": doc.split("\n")[0], **content}, "default": refusal},
    }
    if takes := handler.opt.get("takes"):
        operation["requestBody"] = {"required": True, "content": {"application/json": {"schema": shapes[takes]}}}
    if "{" in path:
        name = path.split("{")[1].split("}")[0].split(":")[0]
        operation["parameters"] = [{"name": name, "in": "path", "required": True, "schema": {"type": "string"}}]
    return operation
