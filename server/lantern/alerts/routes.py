"""The one-time page: a host that does not use Lantern can still take a concern (K5). No account, no script, one use."""

import hashlib
from datetime import datetime, timedelta
from html import escape
from string import Template
from typing import Any
from urllib.parse import parse_qs

from litestar import Request, Response, get, post
from litestar.params import FromPath

from lantern.alerts import records
from lantern.alerts.pages import PAGE, words_for
from lantern.clock import LONDON, local_date, read_instant, wire
from lantern.concerns import handling
from lantern.concerns import records as concerns
from lantern.identity.acting import Act
from lantern.identity.model import Principal
from lantern.ids import derived
from lantern.journal import Line, write_facts
from lantern.problems import Problem
from lantern.store import Transaction
from lantern.units import records as units
from lantern.web.house import house

CHOICES = {"30m": timedelta(minutes=30), "1h": timedelta(hours=1), "4h": timedelta(hours=4), "1d": timedelta(days=1)}
"""By when the next word can be promised on the page; never later than the urgency's own clock (K40)."""

Asked = Request[Any, Any, Any]


@get("/take/{token:str}", opt={"access": "one-time-page"})
async def show(request: Asked, token: FromPath[str]) -> Response[str]:
    """The concern in words, and a form to take it. Opening it uses nothing up."""
    h = house(request)
    alert, concern, place = await h.database.read(_behind, token)
    return _page(alert.language, _body(alert, concern, place))


@post("/take/{token:str}", opt={"access": "one-time-page"}, status_code=200, request_max_body_size=32_768)
async def take(request: Asked, token: FromPath[str]) -> Response[str]:
    """Take it, with a next step and a time. Works once."""
    h = house(request)
    try:
        form = parse_qs((await request.body()).decode("utf-8", "replace"), keep_blank_values=True)
    except ValueError as error:
        raise Problem("not-json") from error
    given = {name: values[0].replace("\0", "").strip() for name, values in form.items()}
    step, name = given.get("next_step", "")[:4000], given.get("name", "")[:200]
    alert, concern, place = await h.database.read(_behind, token)
    if not step or not name:
        words = words_for(alert.language)
        return _page(
            alert.language, f'<p class="error">{words["missing"]}</p>' + _body(alert, concern, place, name, step)
        )
    by = h.clock() + CHOICES.get(given.get("by", ""), CHOICES["30m"])
    when = await h.database.write(_take, token, name, step, by, h.clock())
    h.bell.ring()
    words = words_for(alert.language)
    return _page(alert.language, f"<h1>{words['thanks']}</h1><p>{words['told']} {_clock(when)}.</p>")


def _behind(tx: Transaction, token: str) -> tuple[Any, Any, Any]:
    """The alert, concern and place of this page. Raises Problem link-used when it works no more."""
    alert = records.by_page(tx, hashlib.sha256(token.encode()).hexdigest())
    concern = concerns.one(tx, alert.concern) if alert else None
    if concern is None or concern.state == "closed" or alert.state == "done":
        raise Problem("link-used")
    return alert, concern, units.place(tx, concern.unit, concern.hospital)


def _take(tx: Transaction, token: str, name: str, step: str, by: datetime, now: datetime) -> str:
    alert, concern, _ = _behind(tx, token)
    guest = Principal(account=f"page-{alert.id}", name=name)
    act = Act(who=guest, command=derived(alert.id, "take"), at=wire(now), heard_at=wire(now), today=local_date(now))
    when = handling.within_clock(concern, by, now)
    handling.taken(tx, act, concern.id, step, when, how="page", by_name=f"{name} ({alert.name})")
    records.use_page(tx, alert.id, wire(now))
    concerns.heard(tx, alert.id, concern.id, state="seen")
    write_facts(tx, [Line(fact=fact, at=wire(now)) for fact in act.facts])
    return wire(when)


def _body(alert: Any, concern: Any, place: Any, name: str = "", step: str = "") -> str:
    words = words_for(alert.language)
    where = ", ".join(part for part in (place.unit_name, place.hospital_name) if part) if place else ""
    told = "".join(f"<blockquote>{escape(line)}</blockquote>" for line in concern.words.splitlines() if line.strip())
    return Template(PAGE["form"]).substitute(
        {key: escape(text) for key, text in words.items()},
        where=escape(where), urgency_words=escape(words[concern.urgency]), told=told or f"<p>{words['no_words']}</p>",
        heard=escape(_clock(concern.heard_at)), name_value=escape(name, quote=True), step_value=escape(step),
    )  # fmt: skip


def _page(language: str, body: str) -> Response[str]:
    words = words_for(language)
    html = Template(PAGE["frame"]).substitute(
        lang="cy" if language.startswith("cy") else "en", title=words["title"], body=body
    )
    return Response(html, media_type="text/html")


def _clock(instant: str) -> str:
    return f"{read_instant(instant).astimezone(LONDON):%H:%M, %d/%m/%Y}"


HANDLERS = [show, take]
