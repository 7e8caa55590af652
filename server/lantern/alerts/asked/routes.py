"""The page on which a host that has no account answers a question, once (K5). No script."""

import hashlib
from datetime import date, datetime
from html import escape
from string import Template
from typing import Any
from urllib.parse import parse_qs

import sqlalchemy as sa
from litestar import Request, Response, get, post
from litestar.params import FromPath

from lantern.admissions import handling, records
from lantern.alerts.asked import letters
from lantern.alerts.pages import PAGE
from lantern.clock import local_date, wire
from lantern.commissioners.records import body
from lantern.identity.acting import Act
from lantern.identity.model import Principal
from lantern.ids import derived
from lantern.journal import Line, write_facts
from lantern.problems import Problem
from lantern.store import Transaction
from lantern.units import records as units
from lantern.web.house import house

Asked = Request[Any, Any, Any]


@get("/reply/{token:str}", opt={"access": "one-time-page"})
async def show_ask(request: Asked, token: FromPath[str]) -> Response[str]:
    """The question, and a form to answer it. Opening it uses nothing up."""
    h = house(request)
    letter, said = await h.database.read(_behind, token)
    return _page(letter.language, _form(letter.language, said))


@post("/reply/{token:str}", opt={"access": "one-time-page"}, status_code=200, request_max_body_size=32_768)
async def reply(request: Asked, token: FromPath[str]) -> Response[str]:
    """The answer, in its author's name. Works once."""
    h = house(request)
    form = parse_qs((await request.body()).decode("utf-8", "replace"), keep_blank_values=True)
    given = {name: values[0].replace("\0", "").strip() for name, values in form.items()}
    words, name = given.get("words", "")[:4000], given.get("name", "")[:200]
    letter, said = await h.database.read(_behind, token)
    told = letters.page_words(letter.language)
    if not words or not name:
        return _page(
            letter.language, f'<p class="error">{told["missing"]}</p>' + _form(letter.language, said, name, words)
        )
    await h.database.write(_answer, token, name, words, h.clock())
    h.bell.ring()
    return _page(letter.language, f"<h1>{told['thanks']}</h1>")


def _behind(tx: Transaction, token: str) -> tuple[Any, dict[str, str]]:
    """The letter of this page and what it asks. Raises Problem link-used when it works no more."""
    letter = records.by_page(tx, hashlib.sha256(token.encode()).hexdigest())
    asked = records.one(tx, letter.ask) if letter else None
    place = units.place(tx, asked.unit, asked.hospital) if asked else None
    if letter is None or asked is None or place is None or asked.state == "decided":
        raise Problem("link-used")
    told = letters.page_words(letter.language)
    return letter, {
        "where": ", ".join(part for part in (place.unit_name, place.hospital_name) if part), "why_said": asked.why,
        "band": told[asked.age_band], "which": told[asked.nation], "day": f"{date.fromisoformat(asked.answer_by):%d/%m/%Y}",
        "body": tx.execute(sa.select(body.c.name).where(body.c.id == asked.body)).scalar() or "",
    }  # fmt: skip


def _answer(tx: Transaction, token: str, name: str, words: str, now: datetime) -> None:
    letter, _ = _behind(tx, token)
    guest = Principal(account=f"page-{letter.id}", name=name)
    act = Act(who=guest, command=derived(letter.id, "reply"), at=wire(now), heard_at=wire(now), today=local_date(now))
    asked = records.one(tx, letter.ask)
    place = units.place(tx, hospital_id=asked.hospital)
    assert place is not None
    handling.answered(tx, act, asked, place, words, "page", f"{name} ({letter.name})")
    records.change_letter(tx, letter.id, page_used_at=wire(now))
    write_facts(tx, [Line(fact=fact, at=wire(now)) for fact in act.facts])


def _form(language: str, said: dict[str, str], name: str = "", words: str = "") -> str:
    told = "".join(f"<blockquote>{escape(line)}</blockquote>" for line in said["why_said"].splitlines() if line.strip())
    given = {key: escape(text) for key, text in {**letters.page_words(language), **said}.items()}
    return Template(letters.FORM).substitute(
        given, told=told, name_value=escape(name, quote=True), words_value=escape(words)
    )  # fmt: skip


def _page(language: str, content: str) -> Response[str]:
    title = letters.page_words(language)["title"]
    html = Template(PAGE["frame"]).substitute(
        lang="cy" if language.startswith("cy") else "en", title=title, body=content
    )  # fmt: skip
    return Response(html, media_type="text/html")


HANDLERS = [show_ask, reply]
