"""Meetings as one reader may see them: only what is about hospitals at whose table they sit."""

from collections import Counter
from datetime import date
from typing import Any

import msgspec

from lantern.clock import local_date, read_instant
from lantern.commissioners.records import body
from lantern.concerns.records import one as concern_row
from lantern.concerns.seeing import WHOLE, view_of
from lantern.forums import seeing
from lantern.forums.meetings import records
from lantern.forums.meetings.agenda import topics
from lantern.forums.meetings.handling import may_run
from lantern.forums.meetings.model import Action, Line, Meeting, Place, Said, Todo, Told, Topic
from lantern.forums.members import records as members
from lantern.forums.opening.handling import asks_as
from lantern.forums.seeing import View
from lantern.identity.model import HOSTS, PLACING, Principal
from lantern.identity.records import names
from lantern.problems import Problem
from lantern.store import Transaction
from lantern.store.statements import among
from lantern.store.straight import rows
from lantern.units import records as units
from lantern.units.records import hospital


def meeting(tx: Transaction, who: Principal, meeting_id: str, now: str) -> Meeting:
    """One meeting, whole. Raises Problem not-found, also where it is not this account's to read."""
    found = records.one(tx, meeting_id)
    today = local_date(read_instant(now))
    seen = seeing.members(tx, who, today.isoformat())
    mine = sorted(seen.keys() & set(records.hospitals_of(tx, meeting_id)))
    if found is None or not mine:
        raise Problem("not-found")
    said = [one for one in records.said_at(tx, meeting_id) if one.hospital is None or one.hospital in mine]
    shown = _shape(tx, who, found, mine)
    agenda = [narrowed(one) if seen[one.hospital or ""] == "voice" else one for one in _agenda(tx, found, mine, today)]
    shown.topics = [*agenda, *(_added(one) for one in said if one.kind == "item")]
    shown.said = [one for one in said if one.kind != "item"]
    shown.may_open = any(asks_as(tx, who, units.place(tx, hospital_id=one), today.isoformat()) for one in mine)
    shown.told = _told(tx, meeting_id) if shown.may_run else []
    made = records.actions(tx, "meeting", [meeting_id])
    shown.actions = shaped(tx, [r for r in made if r.hospital in mine], today)
    return shown


def narrowed(topic: Topic) -> Topic:
    """For people with lived experience and families: hospital and theme, no ward, no body beside a concern, and of what
    visitors wrote down only how much of it there is."""
    if topic.kind == "concerns":
        lines = [
            Line(about=one.about, urgency=one.urgency, state=one.state, on=one.on, by=one.by) for one in topic.lines
        ]
    elif topic.kind == "promises":
        number = Counter(one.state for one in topic.lines)
        lines = [Line(state=state, n=number[state]) for state in sorted(number, key=str)]
    else:
        return topic
    return msgspec.structs.replace(topic, lines=lines)


def at(tx: Transaction, who: Principal, hospital_id: str) -> list[Meeting]:
    """Meetings about a hospital, without their agendas. Whoever may read its table may read these."""
    return [_shape(tx, who, r, [hospital_id]) for r in records.at(tx, hospital_id)]


def actions_at(tx: Transaction, hospital_id: str, today: date) -> list[Action]:
    """Everything agreed about a hospital that nobody has seen yet."""
    found = records.actions(tx, "hospital", [hospital_id])
    return shaped(tx, [r for r in found if r.state != "seen"], today)


def owned_by(tx: Transaction, who: Principal, body_id: str, account: str, today: date) -> list[Action]:
    """What stands at tables under somebody's name for a body, and nobody has seen yet: for those of that body who sit at these
    tables. An owner is a name that people wrote down, so it is compared as people would."""
    if body_id not in who.bodies(*PLACING, *HOSTS):
        raise Problem("not-found")
    name = names(tx, {account}).get(account, "").casefold().strip()
    here = seeing.members(tx, who, today.isoformat())
    found = [r for r in records.open_of_body(tx, body_id) if name and r.owner.casefold().strip() == name]
    return shaped(tx, [r for r in found if r.hospital in here], today)


def todo(tx: Transaction, who: Principal, hospital_id: str, view: View, now: str) -> list[Todo]:
    """One list of everything that somebody is to do there: agreed, promised, or next about a concern. Whatever is late first."""
    today = local_date(read_instant(now)).isoformat()
    found: list[Todo] = []
    kinds = ("actions",) if view == "voice" else ("actions", "promises", "concerns")
    for topic in topics(tx, hospital_id, date.fromisoformat(today)):
        for line in topic.lines if topic.kind in kinds else ():
            if topic.kind == "actions":
                found.append(Todo(id=line.id or "", source="meeting", state=line.state or "", words=line.words, owner=line.what, by=line.by, late=(line.by or "9") < today))  # fmt: skip
            elif topic.kind == "promises":
                found.append(Todo(id=line.id or "", source="promise", state=line.state or "", words=line.words, owner=line.what, by=line.by, about_person=line.about_person, late=(line.by or "9") < today, body_name=line.body_name, unit_name=line.unit_name))  # fmt: skip
            elif topic.kind == "concerns" and line.state == "taken":
                found.append(_next_step(tx, who, line, now, today))
    return sorted(found, key=lambda one: (not one.late, one.by or "9", one.id))


def _next_step(tx: Transaction, who: Principal, line: Any, now: str, today: str) -> Todo:
    """What comes next about a concern, in words for those who may read it whole."""
    full = view_of(tx, who.account, line.id, today) in WHOLE
    kept = concern_row(tx, line.id).taken
    taken = msgspec.json.decode(kept) if kept else {}
    return Todo(
        id=line.id, source="concern", state="taken", words=taken.get("next_step") if full else None, by=line.by,
        owner=taken.get("by_name"), about=line.about, late=(line.by or "9") < now, unit_name=line.unit_name,
    )  # fmt: skip


def shaped(tx: Transaction, found: list[Any], today: date) -> list[Action]:
    """Actions with what was said and seen of each."""
    said = records.words_of(tx, [r.id for r in found])
    bodies = sorted({r.owner_body for r in found if r.owner_body})
    named = {r.id: r.name for r in rows(tx, among(body, ("id", "name")), them=bodies)}
    return [
        Action(
            id=r.id, meeting=r.meeting, hospital=r.hospital, topic=r.topic, words=r.words, owner=r.owner, by_when=r.by_when,
            made_at=r.made_at, by_name=r.by_name, owner_body=r.owner_body, owner_body_name=named.get(r.owner_body or ""),
            state=r.state, story=said[r.id], late=r.state != "seen" and r.by_when < today.isoformat(),
        )
        for r in found
    ]  # fmt: skip


def _agenda(tx: Transaction, found: Any, mine: list[str], today: date) -> list[Topic]:
    """As it was when the meeting began; before that, as it would be now."""
    if found.agenda:
        return [one for one in records.agenda_of(found) if one.hospital in mine]
    if found.state == "called_off":
        return []
    return [one for each in mine for one in topics(tx, each, today)]


def _told(tx: Transaction, meeting_id: str) -> list[Told]:
    """Those who wait for a human first."""
    letters = members.letters(tx, "meeting", [meeting_id])
    sitting = {r.id: r for r in rows(tx, among(members.forum_seat), them=[r.seat for r in letters if r.seat])}
    found = [
        Told(
            id=r.id, name=r.name, how=r.told_by, state=r.state, face=r.language,
            contact=sitting[r.seat].contact if r.told_by != "email" and r.seat in sitting else None,
        )
        for r in letters
    ]  # fmt: skip
    return sorted(found, key=lambda one: (one.state not in ("by_hand", "failed"), one.name))


def _added(one: Said) -> Topic:
    return Topic(id=one.id, kind="added", hospital=one.hospital, words=one.words, by_name=one.by_name)


def _shape(tx: Transaction, who: Principal, r: Any, mine: list[str]) -> Meeting:
    (host,) = rows(tx, among(body, ("id", "name")), them=[r.host])
    places = rows(tx, among(hospital, ("id", "name")), them=mine)
    return Meeting(
        id=r.id, host=r.host, host_name=host.name, kind=r.kind, state=r.state, planned_on=r.planned_on, place=r.place,
        hospitals=[Place(id=one.id, name=one.name) for one in sorted(places, key=lambda one: one.name)],
        planned_by_name=r.planned_by_name, as_at=r.as_at, finished_at=r.finished_at, finished_by_name=r.finished_by_name,
        present=msgspec.json.decode(r.present), why=r.why, may_run=may_run(who, r),
        may_add=r.state in ("planned", "begun"),
    )  # fmt: skip
