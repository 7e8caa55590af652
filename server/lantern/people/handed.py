"""Who has somebody: said when they were handed over, else whoever met them last; and what was said when it was."""

from lantern.people import course
from lantern.people.course import Entry
from lantern.people.model import Handed

MET = ("in_person", "declined_after_meeting")


LATEST = 3
"""Of so many times is a phone told; all are kept."""


def handed(entries: list[Entry]) -> list[Handed]:
    """Each time they were handed over, the latest day first."""
    back = {e.says["handover"]: e.on for e in entries if e.what == "handed_back"}
    read = {e.says["handover"]: e.on for e in reversed(entries) if e.what == "handed_read"}
    said = sorted(
        (e for e in entries if e.what == "handed"), key=lambda e: (e.says["from_on"], e.at, e.id), reverse=True
    )
    return [
        Handed(
            handover=e.says["handover"], from_on=e.says["from_on"], said_on=e.on, to=e.says["to"], to_name=e.says["to_name"],
            by_name=e.by_name or "", was_name=e.says["was_name"], words=e.says["words"] or None, note=e.says["note"] or None,
            looked_on=read.get(e.says["handover"]) or _met_by(entries, e.says["to"], e.says["from_on"]),
            taken_back_on=back.get(e.says["handover"]),
        )
        for e in said[:LATEST]
    ]  # fmt: skip


def said_to(entries: list[Entry], body: str, today: str) -> str | None:
    """The account that has this person for this body on a day because somebody said so; None where nobody did."""
    back = {e.says["handover"] for e in entries if e.what == "handed_back"}
    said = [
        e for e in entries
        if e.what == "handed" and e.says["body"] == body and e.says["from_on"] <= today and e.says["handover"] not in back
    ]  # fmt: skip
    return max(said, key=lambda e: (e.says["from_on"], e.at, e.id)).says["to"] if said else None


def whose(entries: list[Entry], body: str, today: str) -> str | None:
    """The account that has this person for this body on a day; None where nobody is known to.

    What was said stands until somebody says otherwise: a colleague who goes once instead does not take them over, and whoever
    comes for a body that pays too never does (K28).
    """
    if (said := said_to(entries, body, today)) is not None:
        return said
    met = [e for e in _meetings(entries) if e.on <= today and e.says.get("body", body) == body]
    return max(met, key=lambda e: (e.on, e.at, e.id)).says["lead"] if met else None


def _meetings(entries: list[Entry]) -> list[Entry]:
    """Every meeting face to face whose visitor is known, one for each trip as it was said of last."""
    return [e for e in course.meetings(entries) if e.says.get("lead") and e.says["how"] in MET]


def _met_by(entries: list[Entry], who: str, since: str) -> str | None:
    """The first day, from one on, on which this account met them."""
    return min((e.on for e in _meetings(entries) if e.says["lead"] == who and e.on >= since), default=None)
