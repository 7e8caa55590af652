"""The report on a directory's files, in plain words: every row, what comes of it, what to do, and what is lacking still."""

from datetime import date
from typing import Any

from lantern.imports import telling
from lantern.imports.cells import shown
from lantern.imports.dates import said
from lantern.imports.directory.columns import LABELS
from lantern.imports.directory.judging import DAYS
from lantern.imports.directory.model import File, Look, Outcome, Things
from lantern.imports.directory.words import BODY_KINDS, CHOICES
from lantern.imports.looking import not_taken, passed_over
from lantern.imports.model import Report

OF = {"region": "bodies", "successor": "bodies", "host": "bodies", "body": "bodies", "hospital": "hospitals"}
"""Fields that hold an id, and of what."""


def report(look: Look, keep: bool) -> Report:
    """The whole report; good when every row of every file could be taken."""
    parts: list[str] = []
    for number, file in enumerate(look.files):
        parts += [*_file(file, [one for one in look.outcomes if one.row.file == number], look.after, keep), ""]
    if look.missing:
        parts += ["Still lacking:", *(f"    {shown(sentence, 700)}" for sentence in look.missing), ""]
    parts.append(telling.end(look.outcomes, keep, "this file" if len(look.files) == 1 else "these files"))
    good = all(one.what != "not" for one in look.outcomes) and not any(file.error for file in look.files)
    return Report("\n".join(parts), good)


def _file(file: File, outcomes: list[Outcome], after: Things, keep: bool) -> list[str]:
    if file.sheet is None:
        return [f"{shown(file.name)}: nothing was brought in. {file.error}"]
    sheet = file.sheet
    return [
        f"{shown(file.name)}: {sheet.kind}",
        telling.how_read(sheet),
        *not_taken(sheet),
        *passed_over(sheet),
        "",
        *(line for outcome in outcomes for line in row(outcome, after, keep)),
        "",
        telling.counted(outcomes, keep),
    ]


def row(outcome: Outcome, after: Things, keep: bool) -> list[str]:
    """What is said of one row."""
    start = f"Row {outcome.number}  {outcome.row.said}  "
    if outcome.what == "not":
        lines = [f"{start}cannot be brought in:", *telling.reasons(outcome.faults)]
    elif outcome.what == "changed":
        lines = [f"{start}{'changed' if keep else 'would be changed'}:"]
        lines += [
            f"    {LABELS[one.field]}: {_value(outcome, one.field, one.was, after)} → {_value(outcome, one.field, one.now, after)}"
            for one in outcome.changes
        ]
    elif outcome.what == "same":
        lines = [f"{start}the same"]
    else:
        lines = [f"{start}{'brought in' if keep else 'would be brought in'}: {_summary(outcome, after)}"]
    return lines + [f"    Look: {shown(note, 300)}." for note in outcome.notes]


def _summary(outcome: Outcome, after: Things) -> str:
    """A new thing in a line."""

    def say(field: str, before: str = "") -> str:
        value = outcome.flat.get(field)
        return f"{before}{_value(outcome, field, value, after)}" if value not in (None, "") else ""

    match outcome.row.noun:
        case "bodies":
            parts = [say("name"), say("kind"), say("nation"), say("region", "behind it ")]
            parts += [
                "not on Lantern" if outcome.flat.get("on_lantern") is False else "",
                say("closed_on", "closed on "),
            ]
        case "hospitals":
            parts = [say("name"), say("town"), say("provider"), say("host", "host "), say("closed_on", "closed on ")]
        case "wards":
            parts = [say("name"), say("hospital"), say("kind"), say("ages"), say("closed_on", "closed on ")]
        case "telephones":
            parts = [say("name"), say("number"), say("hours")]
        case _:
            parts = [say("label"), say("body"), say("hospital"), say("address"), say("until_on", "until ")]
    return ", ".join(part for part in parts if part)


def _value(outcome: Outcome, field: str, value: Any, after: Things) -> str:
    if value is None or value == "":
        return "nothing"
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, float):
        return f"{value:g}"
    if field in DAYS:
        return said(date.fromisoformat(value))
    if field in OF:
        return shown(str(after[OF[field]].get(value, {}).get("name", value)))
    if field == "kind" and outcome.row.noun == "bodies":
        return BODY_KINDS.said(value)
    return CHOICES[field].said(value) if field in CHOICES else shown(value)
