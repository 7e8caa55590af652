"""What the body that pays may record about somebody's way through hospital. Every command enters through `sync`."""

from typing import Annotated, Literal

import msgspec

from lantern.people.model import BarrierOwner, Consent, Detention, KindOfHome, LateReason, Rated, ReviewKind, Teller
from lantern.shapes import Day, Id, Name, Sentence, Words


class RecordReview(msgspec.Struct, tag="record_review", forbid_unknown_fields=True, kw_only=True):
    """A review was held, or, where its day lies ahead, is planned; said again after its day, it counts (K31)."""

    person: Id
    kind: ReviewKind
    held_on: Day
    consent: Consent
    community: bool = False
    next_on: Day | None = None


class RecordConsent(msgspec.Struct, tag="record_consent", forbid_unknown_fields=True, kw_only=True):
    """What the person, or a best-interests decision, said about a review. It can be taken back at any time."""

    person: Id
    consent: Consent
    said_on: Day


class SendPapers(msgspec.Struct, tag="send_papers", forbid_unknown_fields=True, kw_only=True):
    """The papers of the review on this day have gone to its panel."""

    person: Id
    review_on: Day


class NoteEhcPlan(msgspec.Struct, tag="note_ehc_plan", forbid_unknown_fields=True, kw_only=True):
    """Whether this person has an education, health and care plan."""

    person: Id
    has: bool


class BeginHomePlan(msgspec.Struct, tag="begin_home_plan", forbid_unknown_fields=True, kw_only=True):
    """Planning where somebody will live is begun, or changed: the later one stands, both are kept."""

    person: Id
    hoped_for: Day
    kind_of_home: KindOfHome
    area: Name


class NameBarrier(msgspec.Struct, tag="name_barrier", forbid_unknown_fields=True, kw_only=True):
    """What stands in the way of leaving hospital, whose it is to move, by when, and who stands above them (K22)."""

    barrier: Id
    person: Id
    words: Sentence
    owner: BarrierOwner
    owner_name: Name
    line_name: Name
    by_when: Day


class BarrierMoved(msgspec.Struct, tag="barrier_moved", forbid_unknown_fields=True, kw_only=True):
    """What came of it: another day, or gone."""

    barrier: Id
    person: Id
    words: Sentence
    by_when: Day | None = None
    gone: bool = False


class ExceptVisit(msgspec.Struct, tag="except_visit", forbid_unknown_fields=True, kw_only=True):
    """Until this day reminders of a visit are quiet; its date stands (K31)."""

    person: Id
    why: Sentence
    until: Day


class ExplainLateness(msgspec.Struct, tag="explain_lateness", forbid_unknown_fields=True, kw_only=True):
    """Why somebody was seen late, or not at all. Said again, the later word stands; no date moves by it. Until `until`, while
    nobody has been, reminders rest; without it they go on."""

    person: Id
    lapse: Id
    reason: LateReason
    words: Sentence
    until: Day | None = None


class RecordDeath(msgspec.Struct, tag="record_death", forbid_unknown_fields=True, kw_only=True):
    """Somebody has died: prompts stop, concerns stay open. `mistaken` takes back what was recorded in error (K13, K14)."""

    person: Id
    died_on: Day
    mistaken: bool = False


class TellOfDeath(msgspec.Struct, tag="tell_of_death", forbid_unknown_fields=True, kw_only=True):
    """One of those who must be told has been."""

    person: Id
    whom: Teller
    how: Literal["telephone", "in_person", "letter", "form"] = "telephone"


class MovePerson(msgspec.Struct, tag="move_person", forbid_unknown_fields=True, kw_only=True):
    """Since this day they are on this ward, in the same hospital or another; after a discharge: they are in hospital again.
    `mistaken` takes back what was recorded of this day and ward."""

    person: Id
    unit: Id
    moved_on: Day
    words: Words | None = None
    mistaken: bool = False


class RecordDischarge(msgspec.Struct, tag="record_discharge", forbid_unknown_fields=True, kw_only=True):
    """They left hospital on this day, and where they live now if it was said. `mistaken` takes it back."""

    person: Id
    discharged_on: Day
    lives_now: Name | None = None
    words: Words | None = None
    mistaken: bool = False


class RecordRating(msgspec.Struct, tag="record_rating", forbid_unknown_fields=True, kw_only=True):
    """How this person is rated on their body's dynamic support register, and whether they agree to be on it (D1). In hospital
    the rule says blue, and for a time after it red; what is recorded meanwhile stands behind that."""

    person: Id
    rating: Rated
    consent: Consent
    rated_on: Day
    words: Words | None = None


class NameKeyworker(msgspec.Struct, tag="name_keyworker", forbid_unknown_fields=True, kw_only=True):
    """Who works with this person from a day on. `ended`: nobody does since that day."""

    person: Id
    keyworker: Name
    since: Day
    ended: bool = False


class NoteThemes(msgspec.Struct, tag="note_themes", forbid_unknown_fields=True, kw_only=True):
    """What came up in a review in the community, held on this day."""

    person: Id
    review_on: Day
    themes: Sentence


class RecordDetention(msgspec.Struct, tag="record_detention", forbid_unknown_fields=True, kw_only=True):
    """Whether this person is detained since a day, held for a short time only, or neither."""

    person: Id
    detention: Detention
    since: Day


class NoteHospitalLeave(msgspec.Struct, tag="note_hospital_leave", forbid_unknown_fields=True, kw_only=True):
    """Somebody is on leave from hospital, for example under section 17, from this day to that one, both included: still in hospital, not
    a day moves, and who visits them goes where they are (V6). Said again of one leave, the later word stands; `mistaken` takes it back."""

    leave: Id
    person: Id
    from_on: Day
    until_on: Day | None = None
    where: Name | None = None
    mistaken: bool = False


class ChangePayer(msgspec.Struct, tag="change_payer", forbid_unknown_fields=True, kw_only=True):
    """Another body pays for the care of these people since this day, leads, and owes what is owed: all of them, or none. Nothing
    that was set moves by it (K28). `still_pays`: the body that led goes on paying beside it."""

    people: Annotated[list[Id], msgspec.Meta(min_length=1, max_length=500)]
    to: Id
    since: Day
    words: Words | None = None
    still_pays: bool = False


class AddPayer(msgspec.Struct, tag="add_payer", forbid_unknown_fields=True, kw_only=True):
    """Another body pays for this person's care too since this day: it reads of them and may visit, and owes nothing. Said by the
    body that leads (K28)."""

    person: Id
    body: Id
    since: Day
    words: Words | None = None


class EndPayer(msgspec.Struct, tag="end_payer", forbid_unknown_fields=True, kw_only=True):
    """From this day on that body no longer pays beside the one that leads; the day of its beginning takes it back. Said by the
    body that leads, or by that body of itself."""

    person: Id
    body: Id
    since: Day
    words: Words | None = None


PersonCommand = (
    RecordReview | RecordConsent | SendPapers | NoteEhcPlan | BeginHomePlan | NameBarrier | BarrierMoved | ExceptVisit
    | RecordDeath | TellOfDeath | MovePerson | RecordDischarge | RecordRating | NameKeyworker | NoteThemes | RecordDetention
    | ExplainLateness | ChangePayer | AddPayer | EndPayer | NoteHospitalLeave
)  # fmt: skip
