"""Who may fill in which checklist about what, and whose words they are. Pure."""

from typing import Any

from lantern.checklists.model import Brief
from lantern.identity.model import HOSTS, Principal, Role, Seat
from lantern.sheets.model import SPOKEN, SubjectKind

PLACING: tuple[Role, ...] = (
    "placing_commissioner", "placing_oncall", "placing_safeguarding", "quality_checker", "supporter",
)  # fmt: skip
SEATED: tuple[Role, ...] = (*PLACING, *HOSTS, "region")
"""Who works for a body that oversees care. `identity.records.MINE` says the same of `seated`."""


def may_be_about(version: Brief, kind: SubjectKind) -> bool:
    """Whether this version is filled in outside trips, and about this kind of thing."""
    return version.filled_in == "alone" and {section.part for section in version.sections} == {kind}


def speaks_of(who: Principal, person: str, placing_body: str, answered_by: str) -> bool:
    """Whether this account may begin one about this person: whoever works for the body that pays for their care, and their
    family where people or families are asked: their own words are always taken (K15)."""
    return placing_body in who.bodies(*PLACING) or (answered_by in ("people", "families") and is_family(who, person))


def is_family(who: Principal, person: str) -> bool:
    """Whether this account sits as this person's family."""
    return any(seat.role == "family_carer" and seat.person == person for seat in who.seats)


def looks_at(who: Principal, hospital: str, host: str, region: str | None, answered_by: str) -> Seat | None:
    """In which seat somebody looks at this hospital: visitors anywhere, as on a visit; a host and a region at their own;
    its provider where the checklist asks providers. None: they have nothing to do with it."""
    visiting = [seat for seat in who.seats if seat.role in PLACING and seat.body]
    if visiting:
        return visiting[0]
    for seat in who.seats:
        hosts = seat.role in HOSTS and (seat.hospital == hospital or (seat.hospital is None and seat.body == host))
        watches = seat.role == "region" and seat.body is not None and seat.body == region
        manages = seat.role == "provider_manager" and seat.hospital == hospital and answered_by == "providers"
        if hosts or watches or manages:
            return seat
    return None


def may_write(who: Principal, sheet: Any) -> bool:
    """Whether this account may answer on a sheet and hand it in: whoever began it, and their body."""
    if who.account == sheet.by:
        return True
    if sheet.by_provider:
        return sheet.hospital in who.hospitals("provider_manager")
    return sheet.body in who.bodies(*(PLACING if sheet.kind == "person" else SEATED))


def author(answered_by: str, began_by: str, who: Principal, typed_by: str | None) -> tuple[str, str | None]:
    """Whose words, and who typed them. What a supporter types on somebody else's sheet is theirs, and marked (K17)."""
    supports = who.holds("supporter") and not who.holds("quality_checker")
    if answered_by in SPOKEN and supports and who.account != began_by:
        return began_by, who.account
    return who.account, typed_by


def own_answering(answered_by: str, voice: str | None) -> bool:
    """Whether somebody answers for themself: a Quality Checker, the person, and a family where families are asked."""
    if answered_by == "quality_checkers":
        return True
    return voice == "own" or (voice == "family" and answered_by == "families")


def as_own(words: dict[str, Any]) -> dict[str, Any]:
    """A face's words for somebody who answers for themself: "I do not want to say", not "The person did not …"."""
    return {**words, "answers": {**words["answers"], **words.get("own_answers", {})}}
