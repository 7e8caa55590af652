"""The read model: everything that is counted for one body or hospital, and what stands behind one figure."""

from collections.abc import Callable, Iterator, Sequence
from datetime import date
from itertools import chain

from lantern.commissioners.local import local_values
from lantern.findings.assurance import parts as visit_parts
from lantern.findings.assurance import records, worth
from lantern.findings.assurance.figures import counted
from lantern.findings.assurance.model import Assurance, By, Counted, Found, Part, Period, Scope
from lantern.findings.assurance.periods import periods
from lantern.findings.assurance.unlooked import unlooked
from lantern.findings.assurance.waits import Rules, waits
from lantern.policy.model import Nation, Policy
from lantern.policy.values import clock_time, many_words, value, whole
from lantern.store import Transaction

SUBDIVISION = {"england": "ENG", "wales": "WLS"}


def assurance(
    tx: Transaction, scope: Scope, id: str, name: tuple[str, str | None], by: By, today: date, policy: Policy
) -> Assurance:
    """Everything, as of a day."""
    over = periods(today, by)
    since, until = over[0].from_on, today.isoformat()
    nation = records.nation_of(tx, scope, id)
    back = whole(value(policy, "assurance.last_visits", nation, today))
    people, wards = visit_parts.looks(tx, scope, id, since, until, back)
    return Assurance(
        scope=scope, id=id, name=name[0], name_cy=name[1], as_of=until, by=by, periods=over,
        figures=figures(tx, scope, id, over, today, policy), last_visits=back,
        people_not_looked=unlooked(people), wards_not_looked=unlooked(wards),
        standing=records.standing(tx, scope, id, until), opens=scope == "body",
    )  # fmt: skip


def figures(
    tx: Transaction, scope: Scope, id: str, over: Sequence[Period], today: date, policy: Policy,
    only: frozenset[str] | None = None,
) -> list[Counted]:  # fmt: skip
    """Every figure, up to today; `only` in these hospitals, where they are given."""
    nation, since, until = records.nation_of(tx, scope, id), over[0].from_on, today.isoformat()
    parts = [one for one in visit_parts.parts(tx, scope, id, since, until) if only is None or one.hospital in only]
    lately = [one for one in parts if one.on >= since]
    many = worth.alike(lately, over, hours(policy, nation, today), SUBDIVISION[nation])
    return counted(_one_by_one(tx, scope, id, nation, since, today, policy, parts, only), over, many)


def _one_by_one(
    tx: Transaction, scope: Scope, id: str, nation: Nation, since: str, today: date, policy: Policy, parts: list[Part],
    only: frozenset[str] | None,
) -> Iterator[Found]:  # fmt: skip
    """What is found of each person and each promise."""
    until = today.isoformat()
    yield from (one for one in worth.continuity(parts, since) if one.on >= since)
    yield from worth.promises(records.promises(tx, scope, id, since, until, only), today)
    yield from (one for one in _waits(tx, scope, id, nation, since, today, policy, only) if since <= one.on <= until)


def of_figure(tx: Transaction, body: str, figure: str, since: str, today: date, policy: Policy) -> list[Found]:
    """What stands behind one figure of a body, the latest first."""
    nation, until = records.nation_of(tx, "body", body), today.isoformat()

    def parts() -> list[Part]:
        return visit_parts.parts(tx, "body", body, since, until)

    ways: dict[str, Callable[[], Iterator[Found]]] = {
        "in_time": lambda: _waits(tx, "body", body, nation, since, today, policy),
        "same_visitor": lambda: worth.continuity(parts(), since),
        "when": lambda: worth.coverage(parts(), hours(policy, nation, today), SUBDIVISION[nation]),
        "promises": lambda: worth.promises(records.promises(tx, "body", body, since, until), today),
    }
    alike = {"visitors_in_year": "same_visitor", "announced": "when", "who_went": "when", "seen_again": "promises"}
    way = ways.get(alike.get(figure, figure), lambda: worth.meetings(parts()))
    return sorted(
        (one for one in way() if one.figure == figure), key=lambda one: (one.on, one.item, one.bucket), reverse=True
    )


def hours(policy: Policy, nation: Nation, today: date) -> worth.Hours:
    """How hours are grouped, as policy has it today."""
    return worth.Hours(
        *(clock_time(value(policy, f"assurance.{one}", nation, today)) for one in worth.Hours.__struct_fields__)
    )


def _waits(
    tx: Transaction,
    scope: Scope,
    id: str,
    nation: Nation,
    since: str,
    today: date,
    policy: Policy,
    only: frozenset[str] | None = None,
) -> Iterator[Found]:
    resets = list(many_words(value(policy, "visit.resets", nation, today)))
    own = local_values(tx)
    by_body: dict[str, Rules] = {}
    return chain.from_iterable(
        waits(
            one.person, one.known, one.met, one.agreed,
            by_body.setdefault(one.body, Rules(policy, own.get(one.body, ()), {})), today,
        )
        for one in records.waiting(tx, scope, id, since, today.isoformat(), resets)
        if only is None or one.hospital in only
    )  # fmt: skip
