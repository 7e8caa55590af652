"""The one-time page: a host that does not use Lantern can still take a concern (K5). No account, no script, one use."""

import hashlib
from datetime import datetime, timedelta
from html import escape
from string import Template
from typing import Any, Literal, NamedTuple

import msgspec
from litestar import Request, Response, get, post
from litestar.params import FromPath

from lantern.alerts import one_time, records
from lantern.alerts.pages import PAGE, quoted, words_for
from lantern.alerts.shut import Why, why_shut
from lantern.clock import LONDON, local_date, read_instant, wire
from lantern.concerns import handling
from lantern.concerns import records as concerns
from lantern.concerns.facts import ConcernAddedTo
from lantern.concerns.model import Taken
from lantern.identity.acting import Act
from lantern.identity.model import Principal
from lantern.ids import derived
from lantern.journal import Line, write_facts
from lantern.store import Transaction
from lantern.units import records as units
from lantern.web.house import house

CHOICES = {"30m": timedelta(minutes=30), "1h": timedelta(hours=1), "4h": timedelta(hours=4), "1d": timedelta(days=1)}
"""By when the next word can be promised on the page; never later than the urgency's own clock (K40)."""

Asked = Request[Any, Any, Any]


class Behind(NamedTuple):
    """What stands behind a page: nothing, where nobody was sent it."""

    alert: Any = None
    concern: Any = None
    place: Any = None
    shut: Why | Literal["unknown"] | None = "unknown"
    kept: bool = False
    """Whether what its reader wrote is kept though it is shut."""


@get("/take/{token:str}", opt={"access": "one-time-page"})
async def show(request: Asked, token: FromPath[str]) -> Response[str]:
    """The concern in words, and a form to take it. Opening it uses nothing up."""
    h = house(request)
    found = await h.database.read(_behind, token, h.clock())
    return _shut(found) if found.shut else _page(found.alert.language, _body(found))


@post("/take/{token:str}", opt={"access": "one-time-page"}, status_code=200, request_max_body_size=32_768)
async def take(request: Asked, token: FromPath[str]) -> Response[str]:
    """Take it, with a next step and a time. Works once."""
    h = house(request)
    given = await one_time.sent(request)
    step, name = given.get("next_step", "")[:4000], given.get("name", "")[:200]
    found = await h.database.read(_behind, token, h.clock())
    if found.shut is None and not (step and name):
        words = words_for(found.alert.language)
        return _page(found.alert.language, f'<p class="error">{words["missing"]}</p>' + _body(found, name, step))
    if found.alert is None or not (step and name):
        return _shut(found, step)
    by = h.clock() + CHOICES.get(given.get("by", ""), CHOICES["30m"])
    found, when = await h.database.write(_take, token, name, step, by, h.clock())
    h.bell.ring()
    words = words_for(found.alert.language)
    return (
        _page(found.alert.language, f"<h1>{words['thanks']}</h1><p>{words['told']} {_clock(when)}.</p>")
        if when
        else _shut(found, step)
    )


def _behind(tx: Transaction, token: str, now: datetime) -> Behind:
    alert = records.by_page(tx, hashlib.sha256(token.encode()).hexdigest())
    concern = concerns.one(tx, alert.concern) if alert else None
    if concern is None:
        return Behind()
    place = units.place(tx, concern.unit, concern.hospital)
    return Behind(alert, concern, place, why_shut(tx, alert, concern, wire(now), local_date(now)))


def _take(tx: Transaction, token: str, name: str, step: str, by: datetime, now: datetime) -> tuple[Behind, str]:
    """By when the next word comes; "" where it could not be taken any more. Somebody else was quicker: their words stay with it."""
    found = _behind(tx, token, now)
    alert, concern = found.alert, found.concern
    if found.shut and (found.shut != "taken" or alert.state == "done"):
        return found, ""
    guest = Principal(account=f"page-{alert.id}", name=name)
    act = Act(who=guest, command=derived(alert.id, "take"), at=wire(now), heard_at=wire(now), today=local_date(now))
    named, when = f"{name} ({alert.name})", handling.within_clock(concern, by, now)
    if found.shut:
        concerns.tell(tx, f"{act.command}-added", concern.id, act.at, "added", by_name=named, words=step)
        concerns.change(tx, concern.id)
        act.became(ConcernAddedTo(subject=concern.id))
    else:
        handling.taken(tx, act, concern.id, step, when, how="page", by_name=named)
    records.use_page(tx, alert.id, wire(now))
    concerns.heard(tx, alert.id, concern.id, state="seen")
    write_facts(tx, [Line(fact=fact, at=wire(now)) for fact in act.facts])
    return found._replace(kept=True), "" if found.shut else wire(when)


def _shut(found: Behind, wrote: str = "") -> Response[str]:
    """Why it opens no more, in words; what its reader wrote is kept, or given back."""
    language = found.alert.language if found.alert else "en"
    words = words_for(language)
    back = (
        "" if not wrote else f"<p>{words['kept']}</p>" if found.kept else f"<p>{words['not_kept']}</p>{quoted(wrote)}"
    )
    taken = msgspec.json.decode(found.concern.taken, type=Taken) if found.shut == "taken" else None
    said = {
        "who": escape(taken.by_name) if taken else "",
        "when": _clock(found.concern.next_word_by) if taken and found.concern.next_word_by else words["soon_word"],
    }
    return one_time.shut(language, words["shut_title"], words, found.shut or "used", back, **said)


def _body(found: Behind, name: str = "", step: str = "") -> str:
    concern, place = found.concern, found.place
    words = words_for(found.alert.language)
    where = ", ".join(part for part in (place.unit_name, place.hospital_name) if part) if place else ""
    return Template(PAGE["form"]).substitute(
        {key: escape(text) for key, text in words.items()},
        where=escape(where), urgency_words=escape(words[concern.urgency]), told=quoted(concern.words) or f"<p>{words['no_words']}</p>",
        heard=escape(_clock(concern.heard_at)), name_value=escape(name, quote=True), step_value=escape(step),
    )  # fmt: skip


def _page(language: str, body: str) -> Response[str]:
    return one_time.page(language, words_for(language)["title"], body)


def _clock(instant: str) -> str:
    return f"{read_instant(instant).astimezone(LONDON):%H:%M, %d/%m/%Y}"


HANDLERS = [show, take]
