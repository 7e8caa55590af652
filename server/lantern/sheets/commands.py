"""What a person may do with a sheet. `record_answers` of visits serves sheets too: its `visit` names a visit or a sheet;
`carry_over` serves visits."""

import msgspec

from lantern.shapes import Day, Id, Key
from lantern.sheets.model import Period, Subject, Whose
from lantern.visits.model import Asked


class BeginSheet(msgspec.Struct, tag="begin_sheet", forbid_unknown_fields=True, kw_only=True):
    """Begin to fill in this version of a checklist about one subject."""

    sheet: Id
    checklist: Key
    about: Subject
    period: Period | None = None
    whose: Whose | None = None


class CarryOver(msgspec.Struct, tag="carry_over", forbid_unknown_fields=True, kw_only=True):
    """Go on in a newer version of the same checklist, after seeing what is different. Every answer is kept."""

    sheet: Id
    """A sheet, or a trip that has not been handed in."""
    checklist: Key
    asked: dict[str, list[Asked]] | None = None
    """On a trip: what is asked in each part from now on. Absent: what was asked before."""


class FinishSheet(msgspec.Struct, tag="finish_sheet", forbid_unknown_fields=True, kw_only=True):
    """Hand it in, for this day. What people answer is read back to them first."""

    sheet: Id
    finished_on: Day
    read_back: bool = False


SheetCommand = BeginSheet | CarryOver | FinishSheet
