"""The page on which a host that has no account answers a question, once (K5). No script."""

import hashlib
from collections.abc import Mapping
from datetime import date, datetime
from html import escape
from string import Template
from types import MappingProxyType
from typing import Any, Literal, NamedTuple

import sqlalchemy as sa
from litestar import Request, Response, get, post
from litestar.params import FromPath

from lantern.admissions import handling, records
from lantern.alerts import one_time
from lantern.alerts.asked import letters
from lantern.alerts.pages import quoted, words_for
from lantern.alerts.shut import sits
from lantern.clock import local_date, wire
from lantern.commissioners.records import body
from lantern.identity.acting import Act
from lantern.identity.model import Principal
from lantern.ids import derived
from lantern.journal import Line, write_facts
from lantern.store import Transaction
from lantern.units import records as units
from lantern.web.house import house

Asked = Request[Any, Any, Any]
Why = Literal["unknown", "used", "decided", "seat"]


class Behind(NamedTuple):
    """What stands behind a page: nothing, where nobody was sent it."""

    language: str = "en"
    letter: Any = None
    asked: Any = None
    place: Any = None
    said: Mapping[str, str] = MappingProxyType({})
    shut: Why | None = "unknown"


@get("/reply/{token:str}", opt={"access": "one-time-page"})
async def show_ask(request: Asked, token: FromPath[str]) -> Response[str]:
    """The question, and a form to answer it. Opening it uses nothing up."""
    h = house(request)
    found = await h.database.read(_behind, token, h.clock())
    return _shut(found) if found.shut else _page(found.language, _form(found))


@post("/reply/{token:str}", opt={"access": "one-time-page"}, status_code=200, request_max_body_size=32_768)
async def reply(request: Asked, token: FromPath[str]) -> Response[str]:
    """The answer, in its author's name. Works once."""
    h = house(request)
    given = await one_time.sent(request)
    words, name = given.get("words", "")[:4000], given.get("name", "")[:200]
    found = await h.database.read(_behind, token, h.clock())
    told = letters.page_words(found.language)
    if found.shut is None and not (words and name):
        return _page(found.language, f'<p class="error">{told["missing"]}</p>' + _form(found, name, words))
    if found.shut is None:
        found = await h.database.write(_answer, token, name, words, h.clock())
        h.bell.ring()
    return _shut(found, words) if found.shut else _page(found.language, f"<h1>{told['thanks']}</h1>")


def _behind(tx: Transaction, token: str, now: datetime) -> Behind:
    letter = records.by_page(tx, hashlib.sha256(token.encode()).hexdigest())
    asked = records.one(tx, letter.ask) if letter else None
    place = units.place(tx, asked.unit, asked.hospital) if asked else None
    if letter is None or asked is None or place is None:
        return Behind()
    shut: Why | None = None
    if letter.page_used_at is not None:
        shut = "used"
    elif asked.state == "decided":
        shut = "decided"
    elif not sits(tx, letter.address, local_date(now)):
        shut = "seat"
    return Behind(letter.language, letter, asked, place, _said(tx, letter.language, asked, place), shut)


def _said(tx: Transaction, language: str, asked: Any, place: Any) -> dict[str, str]:
    told = letters.page_words(language)
    return {
        "where": ", ".join(part for part in (place.unit_name, place.hospital_name) if part), "why_said": asked.why,
        "band": told[asked.age_band], "which": told[asked.nation], "day": f"{date.fromisoformat(asked.answer_by):%d/%m/%Y}",
        "body": tx.execute(sa.select(body.c.name).where(body.c.id == asked.body)).scalar() or "",
    }  # fmt: skip


def _answer(tx: Transaction, token: str, name: str, words: str, now: datetime) -> Behind:
    """The page as it was when the answer came: where `shut` says so, somebody was quicker, and nothing was kept."""
    found = _behind(tx, token, now)
    if found.shut:
        return found
    letter = found.letter
    guest = Principal(account=f"page-{letter.id}", name=name)
    act = Act(who=guest, command=derived(letter.id, "reply"), at=wire(now), heard_at=wire(now), today=local_date(now))
    handling.answered(tx, act, found.asked, found.place, words, "page", f"{name} ({letter.name})")
    records.change_letter(tx, letter.id, page_used_at=wire(now))
    write_facts(tx, [Line(fact=fact, at=wire(now)) for fact in act.facts])
    return found


def _form(found: Behind, name: str = "", words: str = "") -> str:
    given = {key: escape(text) for key, text in {**letters.page_words(found.language), **found.said}.items()}
    return Template(letters.FORM).substitute(
        given, told=quoted(found.said["why_said"]), name_value=escape(name, quote=True), words_value=escape(words)
    )  # fmt: skip


def _shut(found: Behind, wrote: str = "") -> Response[str]:
    """Why it opens no more, in words; what its reader wrote is given back."""
    words = {**words_for(found.language), **letters.page_words(found.language)}
    back = f"<p>{words['not_kept']}</p>{quoted(wrote)}" if wrote else ""
    return one_time.shut(found.language, words["title"], words, found.shut or "used", back)


def _page(language: str, content: str) -> Response[str]:
    return one_time.page(language, letters.page_words(language)["title"], content)


HANDLERS = [show_ask, reply]
