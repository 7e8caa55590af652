"""Who is owed a visit for which nobody goes any more, and why."""

from lantern.visits.planning.formulation import Plan
from lantern.visits.planning.ground import Ground
from lantern.visits.planning.model import LeftOut, Reason
from lantern.visits.planning.reasons import alone, but_for_leave, keeps_away
from lantern.visits.planning.weighing import unavoidable, visits_of


def left_out(ground: Ground, plan: Plan, can: dict[str, set[int]]) -> tuple[LeftOut, ...]:
    """Every duty that is owed and unmet on the last day of the horizon, the longest wait first."""
    visits = visits_of(plan)
    found = []
    for line in ground.owed:
        days = [day for day, _ in visits.get(line.duty.id, [])]
        covered = ground.covered(line, days)
        if covered[-1]:
            continue
        met = [line.met_until(day, ground.last) for day in (*line.fixed, *days)]
        due = max([line.due, *met])
        late = ground.last + 1 - due
        spared = max(0, covered.count(0) - unavoidable(ground, line, can[line.duty.id]))
        may = range(max(0, due - (line.duty.every or due) + 1), ground.last + 1)
        why = keeps_away(ground, line, may)
        data: dict[str, str | int] = {"hospital": line.duty.hospital}
        if why == "no_second":
            data |= {"people": line.duty.seats, "why": alone(ground, line) or ""}
        reason = Reason(code=why, duty=line.duty.id, data=data)
        found.append(
            LeftOut(
                duty=line.duty.id, person=line.duty.person, due_on=ground.date_of(due), late=late,
                avoidable=min(late, spared), reasons=(reason,),
                frees=tuple(but_for_leave(ground, line, may)) if why == "leave" else (),
            )
        )  # fmt: skip
    return tuple(sorted(found, key=lambda each: (-each.late, each.duty)))
