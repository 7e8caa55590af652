"""The standing cast in a small world of their own: three hospitals, three wards, five people, and commands they send.

Ashgrove (England) · hosted by Vale · Ash Ward · Danny and Mary (North pays), Alun (Glan pays, from Wales)
Fenside (England)  · hosted by Quiet, which does not use Lantern · Reed Ward · Rosa (North pays)
Glanrhyd (Wales)   · hosted by Glan · Helyg Ward · Bethan (Glan pays)
"""

from datetime import UTC, datetime, timedelta
from typing import Any

import msgspec

from lantern.checklists.records import publish
from lantern.commissioners.records import body
from lantern.identity.records import account, seat
from lantern.ids import new_id
from lantern.people.records import person
from lantern.store import Transaction
from lantern.units.records import hospital, unit

NOW = datetime(2026, 11, 17, 10, 0, tzinfo=UTC)
"""A Tuesday morning, when every proof begins."""

SEATS: dict[str, list[dict[str, str]]] = {
    "priya": [{"role": "placing_commissioner", "body": "north"}],
    "kwame": [{"role": "placing_oncall", "body": "north"}],
    "gareth": [{"role": "placing_commissioner", "body": "glan"}, {"role": "placing_oncall", "body": "glan"}],
    "sian": [{"role": "placing_safeguarding", "body": "glan"}],
    "nerys": [{"role": "host_lead", "body": "glan"}],
    "carys": [{"role": "region", "body": "cymru"}],
    "huw": [{"role": "host_lead", "body": "vale"}],
    "dilys": [{"role": "host_deputy", "body": "vale"}],
    "asha": [{"role": "region", "body": "midlands"}],
    "megan": [{"role": "quality_checker", "body": "checkers"}],
    "tom": [{"role": "supporter", "body": "checkers"}],
    "ola": [{"role": "provider_manager", "body": "provider", "hospital": "ashgrove"}],
    "frank": [{"role": "family_carer", "body": "north", "person": "danny"}],
    "root": [{"role": "administrator"}, {"role": "operator"}],
    "sam": [{"role": "placing_commissioner", "body": "elsewhere"}],
}
CAST = tuple(SEATS)
WELSH = {"gareth", "sian", "nerys", "carys"}
FORUM = "forum@quiet.example"
"""The only way to reach the host of Fenside."""
TRIPS = "adult-oversight/2026-04-01"
"""What is asked on trips: published, with nothing in it that a proof of visits needs."""
_TRIPS = {
    "id": TRIPS, "checklist": "adult-oversight", "version": "2026-04-01", "answered_by": "professionals",
    "sections": [{"id": "met", "part": "person", "theme": "voice"}], "questions": [], "source": "The cast",
    "words": {"en": {"title": "Adult oversight visit", "sections": {"met": "Meeting them"}, "questions": {}, "answers": {}}},
}  # fmt: skip

_BODIES = (
    ("north", "icb", "england", "midlands"), ("vale", "icb", "england", "midlands"),
    ("quiet", "icb", "england", "midlands"), ("elsewhere", "icb", "england", "south"),
    ("glan", "health_board", "wales", "cymru"), ("midlands", "region", "england", None),
    ("south", "region", "england", None), ("cymru", "national_team", "wales", None),
    ("checkers", "checkers", "england", None), ("provider", "provider", "england", None),
)  # fmt: skip
_HOSPITALS = (("ashgrove", "england", "vale"), ("fenside", "england", "quiet"), ("glanrhyd", "wales", "glan"))
_WARDS = (("ash", "ashgrove"), ("reed", "fenside"), ("helyg", "glanrhyd"))
_PEOPLE = (
    ("danny", "ashgrove", "ash", "north"), ("mary", "ashgrove", "ash", "north"), ("alun", "ashgrove", "ash", "glan"),
    ("rosa", "fenside", "reed", "north"), ("bethan", "glanrhyd", "helyg", "glan"),
)  # fmt: skip


def keep_the_cast(tx: Transaction) -> None:
    """Everybody and everything, into an empty database."""
    tx.execute(
        body.insert(),
        [
            {
                "id": id,
                "name": id.title(),
                "kind": kind,
                "nation": nation,
                "region": region,
                "on_lantern": id != "quiet",
            }
            for id, kind, nation, region in _BODIES
        ],
    )
    tx.execute(
        hospital.insert(),
        [
            {"id": id, "name": id.title(), "provider": "Provider", "town": "Town", "nation": nation, "host": host,
             "regulator": "CQC" if nation == "england" else "HIW", "council": "Council"}
            for id, nation, host in _HOSPITALS
        ],
    )  # fmt: skip
    tx.execute(
        unit.insert(),
        [
            {"id": id, "hospital": at, "name": f"{id.title()} Ward", "kind": "assessment and treatment"}
            for id, at in _WARDS
        ],
    )
    tx.execute(
        person.insert(),
        [
            {"id": id, "reference": f"Person {n}", "name": f"{id.title()} Surname", "hospital": at, "unit": ward,
             "placing_body": payer, "born": "1990-05-05", "admitted_on": "2026-01-10", "joined_on": "2026-01-10"}
            for n, (id, at, ward, payer) in enumerate(_PEOPLE, 1)
        ],
    )  # fmt: skip
    tx.execute(
        account.insert(),
        [
            {"id": id, "name": id.title(), "email": f"{id}@cast.example", "made_at": "2026-01-01T00:00:00.000Z",
             "language": "cy" if id in WELSH else "en"}
            for id in SEATS
        ],
    )  # fmt: skip
    blank = {
        "account": None,
        "role": None,
        "body": None,
        "hospital": None,
        "person": None,
        "address": None,
        "label": None,
    }
    held = [{**blank, "id": f"{id}-{s['role']}", "account": id, **s} for id, seats in SEATS.items() for s in seats]
    rota = {**blank, "id": "forum", "role": "host_lead", "body": "quiet", "address": FORUM, "label": "Forum, Quiet"}
    tx.execute(seat.insert(), [*held, rota])
    publish(tx, TRIPS, *TRIPS.split("/"), "cast", msgspec.json.encode(_TRIPS).decode())


class Clock:
    """The time, as a proof says it is."""

    def __init__(self, now: datetime = NOW) -> None:
        self.now = now

    def __call__(self) -> datetime:
        return self.now

    def on(self, **length: float) -> datetime:
        """Let so much time pass."""
        self.now += timedelta(**length)
        return self.now


def raise_concern(words: str = "Danny says a night nurse hurt his arm.", **more: Any) -> dict[str, Any]:
    given = {"concern": new_id(), "hospital": "ashgrove", "urgency": "immediate", "words": words}
    return {"type": "raise_concern", **given, **more}


def take(concern: str, by: str = "2026-11-17T10:45:00+00:00", **more: Any) -> dict[str, Any]:
    step = {"next_step": "I ring the ward now.", "next_word_by": by}
    return {"type": "take_concern", "concern": concern, **step, **more}


def plan_visit(*people: str, unit: str = "ash", **more: Any) -> dict[str, Any]:
    given = {"visit": new_id(), "kind": "oversight", "checklist": TRIPS, "unit": unit}
    return {"type": "plan_visit", **given, "people": list(people), "planned_on": "2026-11-17", "asked": {}, **more}


def begin(visit: str) -> dict[str, Any]:
    return {"type": "begin_visit", "visit": visit}


def answer(visit: str, part: str = "ward", typed_by: str | None = None, **values: Any) -> dict[str, Any]:
    answers = [{"question": question, "value": value} for question, value in values.items()]
    typed = {"typed_by": typed_by} if typed_by else {}
    return {"type": "record_answers", "visit": visit, "part": part, "answers": answers, **typed}


def met(visit: str, person: str, how: str = "in_person") -> dict[str, Any]:
    return answer(visit, person, met={"how": how, "private": "yes"})


def finish(visit: str, on: str = "2026-11-17", **more: Any) -> dict[str, Any]:
    return {"type": "finish_visit", "visit": visit, "visited_on": on, **more}


def promise(visit: str, words: str = "A lock for Danny's door", **more: Any) -> dict[str, Any]:
    given = {"promise": new_id(), "visit": visit, "words": words, "by_whom": "Ward manager"}
    return {"type": "make_promise", **given, **more}
