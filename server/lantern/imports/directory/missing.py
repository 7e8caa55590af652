"""What a directory still lacks for a concern to be heard by night, in sentences that say what happens without it."""

from collections.abc import Iterable, Iterator

from lantern.imports.cells import shown
from lantern.imports.directory.model import PLACING, STANDS_BEHIND, Known, Sitting, Things
from lantern.imports.directory.words import BODY_KINDS
from lantern.imports.model import Flat

CALLED = {
    "emergency": "999", "council_day": "the council by day", "council_night": "the council at night",
    "provider_oncall": "the provider's on-call", "children_day": "children's services",
}  # fmt: skip
NEEDED = ("emergency", "council_day", "council_night", "provider_oncall")
AT_NIGHT = ("council_night", "provider_oncall")
MOST_NAMED = 10


def missing(known: Known, after: Things) -> list[str]:
    """Every sentence; none when nothing is lacking."""
    hospitals = {id_: one for id_, one in after["hospitals"].items() if not one.get("closed_on")}
    bodies = {id_: one for id_, one in after["bodies"].items() if not one.get("closed_on")}
    sitting = {*known.sitting, *_addresses(after, known)}
    hosting = {str(one["host"]) for one in hospitals.values()}
    return [
        *_numbers(after, hospitals),
        *_wards(after, hospitals),
        *_behind(bodies, hosting, sitting),
        *_forums(after, hospitals, sitting),
        *_oncall(bodies, sitting),
        *_operator(bodies, sitting),
    ]


def _addresses(after: Things, known: Known) -> Iterator[Sitting]:
    today = known.today.isoformat()
    for one in after["seats"].values():
        if one.get("address") and str(one.get("until_on") or today) >= today:
            yield Sitting(str(one["role"]), str(one["body"]), str(one["hospital"]) if one.get("hospital") else None)


def _numbers(after: Things, hospitals: dict[str, Flat]) -> Iterator[str]:
    there: dict[str, set[str]] = {}
    for one in after["telephones"].values():
        if not one.get("stopped_on"):
            there.setdefault(str(one["hospital"]), set()).add(str(one["to"]))
    young = {one["hospital"] for one in after["wards"].values() if one["ages"] != "adults" and not one.get("closed_on")}
    lacking: dict[tuple[str, ...], list[str]] = {}
    for id_, one in hospitals.items():
        needed = (*NEEDED, "children_day") if id_ in young else NEEDED
        lacks = tuple(to for to in needed if to not in there.get(id_, set()))
        lacking.setdefault(lacks, []).append(_called(one))
    lacking.pop((), None)
    for lacks, names in lacking.items():
        night = "nobody can be shown whom to ring at night" if set(lacks) & set(AT_NIGHT) else "nobody can be shown it"
        verb = "has" if len(names) == 1 else "have"
        yield f"{_joined(names)} {verb} no number for {_joined([CALLED[to] for to in lacks], 'or')}: {night}."


def _wards(after: Things, hospitals: dict[str, Flat]) -> Iterator[str]:
    with_wards = {one["hospital"] for one in after["wards"].values() if not one.get("closed_on")}
    without = [_called(one) for id_, one in hospitals.items() if id_ not in with_wards]
    if without:
        yield f"{_joined(without)} {'has' if len(without) == 1 else 'have'} no ward: nobody can be brought in there."


def _behind(bodies: dict[str, Flat], hosting: set[str], sitting: set[Sitting]) -> Iterator[str]:
    """Regions and national teams: named, and held by somebody (K3, K37)."""
    watched = {s.body for s in sitting if s.role == "region"}
    used: dict[str, list[str]] = {}
    for id_, one in bodies.items():
        if one["kind"] not in PLACING:
            continue
        behind = str(one.get("region") or "")
        if behind in bodies:
            used.setdefault(behind, []).append(_called(one))
            continue
        where = "a hospital there" if id_ in hosting else "its people"
        kind = BODY_KINDS.said(STANDS_BEHIND[str(one["nation"])])
        yield f"No {kind} stands behind {_called(one)}: when nobody takes a concern about {where} in time, it climbs to nobody above."
    for id_, names in used.items():
        if id_ not in watched:
            yield (
                f"Nobody sits in a seat of {_called(bodies[id_])}: what climbs there, when nobody takes a concern about "
                f"{_joined(names)} in time, reaches nobody. Invite somebody as region, or give an address in the file of seats."
            )


def _forums(after: Things, hospitals: dict[str, Flat], sitting: set[Sitting]) -> Iterator[str]:
    led = [s for s in sitting if s.role in ("host_lead", "host_deputy")]
    without: dict[str, list[str]] = {}
    for id_, one in hospitals.items():
        if not any(s.body == one["host"] and s.hospital in (None, id_) for s in led):
            without.setdefault(str(one["host"]), []).append(_called(one))
    for id_, names in without.items():
        host = after["bodies"][id_]
        how = (
            "Invite a host lead"
            if host.get("on_lantern", True)
            else "It is not on Lantern: give an address in the file of seats"
        )
        yield (
            f"Nobody leads the forum of {_called(host)}: concerns about {_joined(names)} go to whoever stands behind it "
            f"and to the on-call of every body with people there instead. {how}."
        )


def _oncall(bodies: dict[str, Flat], sitting: set[Sitting]) -> Iterator[str]:
    held = {s.body for s in sitting if s.role == "placing_oncall"}
    without = [
        _called(one)
        for id_, one in bodies.items()
        if one["kind"] in PLACING and one.get("on_lantern", True) and id_ not in held
    ]
    if without:
        yield (
            f"No on-call seat is held for {_joined(without)}: an immediate concern about somebody whose care they pay for "
            "rings nobody of theirs at night."
        )


def _operator(bodies: dict[str, Flat], sitting: set[Sitting]) -> Iterator[str]:
    if bodies and not any(s.role == "operator" for s in sitting):
        yield "Nobody is the operator: when every seat that is asked is empty, nobody looks after that. Invite one."


def _called(one: Flat) -> str:
    return shown(str(one["name"]))


def _joined(names: Iterable[str], last: str = "and") -> str:
    several = list(names)
    if len(several) > MOST_NAMED:
        return f"{', '.join(several[:MOST_NAMED])} and {len(several) - MOST_NAMED} more"
    return several[0] if len(several) == 1 else f"{', '.join(several[:-1])} {last} {several[-1]}"
