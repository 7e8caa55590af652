"""Who there is: the standing cast, whom one can sign in as, and the others who work beside them."""

import msgspec

from lantern.clock import day_of
from lantern.demo.reading import read
from lantern.demo.when import When
from lantern.identity.model import Role
from lantern.identity.records import account, seat
from lantern.identity.weeks.model import Base, WorkingWeek
from lantern.identity.weeks.records import working_week
from lantern.identity.weeks.rules import USUAL
from lantern.ids import derived
from lantern.store import Transaction

AT_WORK_SINCE = "400d"


class Cast(msgspec.Struct, frozen=True, rename={"as_": "as"}):
    """One of the cast: how to sign in as them, and who they are in a sentence, by language."""

    as_: str
    name: str
    what: dict[str, str]


class Sits(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A seat, held by an account or only an address and a label."""

    role: Role
    body: str | None = None
    hospital: str | None = None
    person: str | None = None
    address: str | None = None
    label: str | None = None


class Somebody(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """An account as the data file writes it. `en` and `cy` say who they are, for the cast only."""

    id: str
    name: str
    seats: list[Sits]
    language: str = "en"
    base: Base | None = None
    """From where they set out on visits, Monday to Friday."""
    en: str = ""
    cy: str = ""


class Everybody(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """cast.yaml."""

    cast: list[Somebody]
    others: list[Somebody]
    addresses: list[Sits]


EVERYBODY = read("cast.yaml", Everybody)
CAST = [Cast(as_=one.id, name=one.name, what={"en": one.en, "cy": one.cy}) for one in EVERYBODY.cast]


def keep_everybody(tx: Transaction, when: When) -> None:
    """Every account with its seats, marked as demonstration."""
    people = [*EVERYBODY.cast, *EVERYBODY.others]
    since = when.at(f"{AT_WORK_SINCE} 09:00")
    tx.execute(
        account.insert(),
        [
            {
                "id": one.id,
                "name": one.name,
                "email": f"{one.id}@demo.example",
                "language": one.language,
                "demo": True,
                "made_at": since,
            }
            for one in people
        ],
    )
    tx.execute(working_week.insert(), [_week(one, since) for one in people if one.base])
    held = [(one.id, sits) for one in people for sits in one.seats]
    tx.execute(
        seat.insert(), [_row(who, sits) for who, sits in [*held, *((None, sits) for sits in EVERYBODY.addresses)]]
    )


def _week(one: Somebody, since: str) -> dict[str, object]:
    week = WorkingWeek(from_on=day_of(since), hours=list(USUAL), base=one.base)
    said = {"account": one.id, "from_on": day_of(since), "says": msgspec.json.encode(week).decode(), "at": since}
    return {"id": derived("demo", "week", one.id), "by_name": one.name, **said}


def _row(who: str | None, sits: Sits) -> dict[str, object]:
    values = msgspec.structs.asdict(sits)
    return {"id": derived("demo", "seat", who or sits.address, sits.role, sits.body), "account": who, **values}
