"""Who has whom, who pays too, who is on call and who is away in the demonstration, from `cover.yaml` to the commands that say so."""

import msgspec

from lantern.demo.deeds import Deed, at_once
from lantern.demo.reading import read
from lantern.demo.when import When
from lantern.identity.rotas.commands import GoAway, SetTurn
from lantern.ids import derived
from lantern.people.commands import AddPayer
from lantern.visits.caseload.commands import HandOverPeople


class HandedOver(msgspec.Struct, frozen=True, forbid_unknown_fields=True, rename={"from_on": "from"}):
    """People handed over: each with what was written of them."""

    who: str
    to: str
    at: str
    from_on: str
    people: dict[str, str]
    words: str


class Turn(msgspec.Struct, frozen=True, forbid_unknown_fields=True, rename={"from_on": "from", "until_on": "until"}):
    """Hours on a rota, of an account or of a number."""

    who: str
    body: str
    at: str
    from_on: str
    until_on: str
    begins: str
    ends: str
    account: str | None = None
    label: str | None = None
    telephone: str | None = None


class Away(msgspec.Struct, frozen=True, forbid_unknown_fields=True, rename={"from_on": "from", "until_on": "until"}):
    """Somebody is away."""

    who: str
    cover: str
    at: str
    from_on: str
    until_on: str
    words: str


class PaysToo(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Another body pays for somebody's care beside the one that leads."""

    who: str
    at: str
    person: str
    body: str
    since: str
    words: str


class Cover(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """All of it."""

    handed: list[HandedOver]
    turns: list[Turn]
    away: list[Away]
    pays_too: list[PaysToo]


COVER = read("cover.yaml", Cover)


def deeds(when: When) -> list[Deed]:
    """Everything that was said of it."""
    handed = [
        _deed(when, one.who, one.at, HandOverPeople(
            handover=_id(one), to=one.to, people=sorted(one.people), from_on=when.day(one.from_on), words=one.words,
            notes=one.people,
        ))
        for one in COVER.handed
    ]  # fmt: skip
    turns = [
        _deed(when, one.who, one.at, SetTurn(
            turn=_id(one), body=one.body, from_on=when.day(one.from_on), until_on=when.day(one.until_on), begins=one.begins,
            ends=one.ends, account=one.account, label=one.label, telephone=one.telephone,
        ))
        for one in COVER.turns
    ]  # fmt: skip
    away = [
        _deed(when, one.who, one.at, GoAway(
            absence=_id(one), from_on=when.day(one.from_on), until_on=when.day(one.until_on), cover=one.cover, words=one.words
        ))
        for one in COVER.away
    ]  # fmt: skip
    too = [
        _deed(when, one.who, one.at, AddPayer(
            person=one.person, body=one.body, since=when.day(one.since), words=one.words
        ))
        for one in COVER.pays_too
    ]  # fmt: skip
    return [*handed, *turns, *away, *too]


def _id(one: HandedOver | Turn | Away) -> str:
    return derived("demo", "cover", one.who, one.at)


def _deed(when: When, who: str, at: str, command: msgspec.Struct) -> Deed:
    return at_once(who, when.moment(at), f"cover/{who}/{at}", command)
