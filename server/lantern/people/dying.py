"""How a death is recorded, and that somebody was told of it (K14)."""

from datetime import date

from lantern.clock import read_instant
from lantern.commissioners.model import Nation
from lantern.commissioners.records import nation_of
from lantern.identity.acting import Act
from lantern.people import commands as c
from lantern.people import facts, whereabouts
from lantern.people.asking import begin, keep, ours, past
from lantern.people.deaths import told_by
from lantern.people.model import Teller
from lantern.policy.reading import shipped_policy
from lantern.policy.values import one_word, value
from lantern.store import Transaction
from lantern.units import records as units

TOLD: tuple[Teller, ...] = ("family", "coroner", "regulator", "host", "other_bodies")


def record_death(tx: Transaction, act: Act, command: c.RecordDeath) -> None:
    """Prompts stop, and who must be told is listed; the record and every concern stay open."""
    row = ours(tx, act, command.person)
    past(act, command.died_on)
    paid, place = nation_of(tx, row.placing_body), units.place(tx, hospital_id=row.hospital)
    there: Nation = place.nation if place else paid  # type: ignore[assignment]
    reviewed = _reviewed({there, paid}, act.today)
    begin(tx, act, row)
    nations = {} if command.mistaken else dict.fromkeys(TOLD, there) | reviewed
    told, heard = tuple(nations), read_instant(act.heard_at)
    by = {whom: told_by(shipped_policy(), nation, whom, heard) for whom, nation in nations.items()}
    keep(tx, act, command, "death", command.died_on, to_tell=told, by=by)
    whereabouts.settle(tx, row.id, act.today)
    act.became(facts.PersonDied(subject=command.person, died_on=command.died_on, mistaken=command.mistaken))


def tell_of_death(tx: Transaction, act: Act, command: c.TellOfDeath) -> None:
    """One of those who must be told has been."""
    ours(tx, act, command.person)
    keep(tx, act, command, "told", act.day)
    act.became(facts.DeathTold(subject=command.person, whom=command.whom))


def _reviewed(nations: set[Nation], today: date) -> dict[Teller, Nation]:
    """England reviews the deaths of people with a learning disability and autistic people; Wales has no such review. Told where
    they died in England, whoever pays, and where an English body pays, wherever they died."""
    found: dict[Teller, Nation] = {}
    for nation in nations:
        if one_word(value(shipped_policy(), "death.review", nation, today)) == "LeDeR":
            found["leder"] = nation
    return found
