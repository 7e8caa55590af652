"""Two bare endpoints of the same framework: decode and answer; decode, write one row and commit."""

import os
from pathlib import Path
from typing import Any

import msgspec
import sqlalchemy as sa
from litestar import Litestar, Request, Response, post

from lantern.settings import read_settings
from lantern.store import metadata, open_database
from lantern.sync.model import SyncRequest

kept = sa.Table("bare", metadata, sa.Column("id", sa.Text, primary_key=True), sa.Column("body", sa.LargeBinary))
_decoder = msgspec.json.Decoder(SyncRequest)


@post("/decode", status_code=200)
async def decode(request: Request[Any, Any, Any]) -> Response[bytes]:
    """Decode, and answer."""
    asked = _decoder.decode(await request.body())
    return Response(msgspec.json.encode({"taken": [item.id for item in asked.sent]}), media_type="application/json")


@post("/commit", status_code=200)
async def commit(request: Request[Any, Any, Any]) -> Response[bytes]:
    """Decode, keep the body as one row, commit, and answer."""
    body = await request.body()
    asked = _decoder.decode(body)
    await request.app.state.database.write(_keep, asked.sent[0].id, body)
    return Response(msgspec.json.encode({"taken": [item.id for item in asked.sent]}), media_type="application/json")


def _keep(tx: sa.Connection, row_id: str, body: bytes) -> None:
    tx.execute(kept.insert().values(id=row_id, body=body))


async def _open(app: Litestar) -> None:
    app.state.database = await open_database(read_settings())
    await app.state.database.write(lambda tx: kept.create(tx, checkfirst=True))


def make() -> Litestar:
    """The bare application, on the same kind of database as the one beside it."""
    Path(os.environ["LANTERN_HOME"]).mkdir(parents=True, exist_ok=True)
    return Litestar([decode, commit], on_startup=[_open], openapi_config=None, logging_config=None)


__all__ = ["make"]
