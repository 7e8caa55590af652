"""Phone and server mean the same: the app's types name exactly the fields of the structs that decode and encode."""

import re
from pathlib import Path

import msgspec
import pytest

from lantern.alerts.row import AlertRow
from lantern.checklists.authoring import model as authoring
from lantern.checklists.clips.model import ClipRow
from lantern.commissioners.model import Body, OwnValue
from lantern.concerns import model as concerns
from lantern.evidence.model import EvidenceRow
from lantern.feedback import model as feedback
from lantern.identity.model import Me, SeatRow
from lantern.people import model as people
from lantern.people.paying import AlsoPays
from lantern.sheets import model as sheets
from lantern.sync.commands import COMMANDS
from lantern.sync.nouns import NOUNS
from lantern.units.model import Hospital, Telephone, Unit
from lantern.visits import model as visits
from lantern.visits import owed_model as owed

APP = Path(__file__).resolve().parents[2] / "pwa" / "src"
INTERFACE = re.compile(r"^export interface (\w+)[^{]*\{\n(.*?)^\}", re.M | re.S)
FIELD = re.compile(r"^  (\w+)\??:", re.M)

ROWS = {
    "MeRow": Me, "SeatRow": SeatRow, "BodyRow": Body, "OwnValue": OwnValue, "Telephone": Telephone, "HospitalRow": Hospital, "UnitRow": Unit,
    "Communication": people.Communication, "LastSeen": people.LastSeen, "PersonRow": people.Person, "Handed": people.Handed, "Visitor": people.Visitor, "AlsoPays": AlsoPays,
    "OwedRow": owed.OwedRow, "Asked": visits.Asked, "Found": visits.Found, "Rung": visits.Rung, "VisitRow": visits.VisitRow, "Answer": visits.Answer,
    "AnswersRow": visits.AnswersRow, "PromiseCheck": visits.PromiseCheck, "PromiseRow": visits.PromiseRow,
    "CallRow": concerns.CallRow, "RouteRow": concerns.RouteRow, "Taken": concerns.Taken, "StoryLine": concerns.StoryLine, "Hearing": concerns.Hearing,
    "ConcernRow": concerns.ConcernRow, "AlertRow": AlertRow, "EvidenceRow": EvidenceRow,
    "FeedbackRow": feedback.FeedbackRow, "FeedbackChange": feedback.Change, "FeedbackStep": feedback.Step, "FeedbackSpoken": feedback.Spoken,
    "Subject": sheets.Subject, "Period": sheets.Period, "Whose": sheets.Whose, "SheetRow": sheets.SheetRow,
    "DraftFault": authoring.DraftFault, "DraftSave": authoring.DraftSave, "DraftReview": authoring.DraftReview,
    "DraftRow": authoring.DraftRow, "ClipRow": ClipRow,
}  # fmt: skip


def interfaces(file: str) -> dict[str, set[str]]:
    """Each interface of a TypeScript file, with the names of its own fields."""
    text = (APP / file).read_text()
    return {name: set(FIELD.findall(body)) for name, body in INTERFACE.findall(text)}


@pytest.mark.parametrize("name", ROWS)
def test_a_row_has_the_same_fields_on_both_sides(name: str) -> None:
    theirs = interfaces("wire.ts")[name]
    assert theirs == set(ROWS[name].__struct_fields__)


def test_every_noun_that_goes_out_is_known_to_the_app() -> None:
    assert interfaces("wire.ts")["Nouns"] == set(NOUNS)


def test_every_command_has_the_same_fields_on_both_sides() -> None:
    text = (APP / "commands.ts").read_text()
    theirs = {}
    for _, body in INTERFACE.findall(text):
        tag = re.search(r"type: '(\w+)'", body)
        if tag:
            theirs[tag.group(1)] = set(FIELD.findall(body)) - {"type"}
    ours = {tag: set(kind.__struct_fields__) for tag, (kind, _) in COMMANDS.items()}
    assert theirs == ours


def test_every_command_refuses_what_it_does_not_know() -> None:
    open_ones = [tag for tag, (kind, _) in COMMANDS.items() if not kind.__struct_config__.forbid_unknown_fields]
    assert open_ones == [], "a field from a newer app must be set aside, not dropped"
    assert all(issubclass(kind, msgspec.Struct) for kind, _ in COMMANDS.values())
