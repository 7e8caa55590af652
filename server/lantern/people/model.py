"""The people we visit, in two named views: full for those who pay for their care, brief for the host."""

from typing import Literal

import msgspec

from lantern.people.on_leave import HospitalLeave
from lantern.people.paying import AlsoPays


class LastSeen(msgspec.Struct, kw_only=True, omit_defaults=True):
    """When somebody from the placing body last met this person face to face, and how we know."""

    on: str
    by_name: str
    source: Literal["visit", "opening_balance"]
    note: str | None = None


class Communication(msgspec.Struct, kw_only=True, omit_defaults=True):
    """How this person likes to communicate, shown at every contact (Accessible Information Standard)."""

    prefers: str
    language: str = "en"
    easy_read: bool = False
    interpreter: str | None = None
    note: str | None = None


ReviewKind = Literal["cetr", "ctr", "plan"]
"""Care, education and treatment review; care and treatment review; in Wales a review of the care and treatment plan."""
Consent = Literal["given", "refused", "awaiting"]
KindOfHome = Literal["bought", "bought_with_works", "refurbished", "new_build"]
BarrierOwner = Literal["council", "housing", "icb_executive"]
Teller = Literal["family", "coroner", "regulator", "host", "other_bodies", "leder"]
"""Who must be told of a death (K14); `leder` is England's reviews of lives and deaths."""


Rated = Literal["red", "amber", "green"]
"""How somebody is rated on a dynamic support register while not in hospital: immediate risk; immediate risk unless help comes
very quickly; a risk that is well managed (D1)."""
Rating = Literal["red", "amber", "green", "blue"]
"""Blue: in hospital. The rule says it, nobody records it."""
Detention = Literal["detained", "short_hold", "not_detained"]
"""Under the Mental Health Act: detained in hospital; by a holding power of hours or days only (sections 4, 5, 135, 136, a
place of safety); neither."""


class Barrier(msgspec.Struct, kw_only=True, omit_defaults=True):
    """What stands in the way of leaving hospital. Past `by_when` it is for `line_name` (K22)."""

    id: str
    words: str
    owner: BarrierOwner
    owner_name: str
    line_name: str
    by_when: str
    named_on: str
    latest: str | None = None
    """What was said of it last."""
    gone: bool = False


class ToTell(msgspec.Struct, kw_only=True, omit_defaults=True):
    """One of those who must be told of a death, and whether somebody has."""

    whom: Teller
    told_on: str | None = None
    by_name: str | None = None
    by: str | None = None
    """The last local day on which they are told in time; absent where the death was recorded before there was such a day."""


class SupportSays(msgspec.Struct, kw_only=True, omit_defaults=True):
    """Says who: on which word the rating stands."""

    rule: str
    value: str
    unit: str
    authority: Literal["policy", "statute", "guidance", "our default", "local"]
    source: str


class Support(msgspec.Struct, kw_only=True, omit_defaults=True):
    """How somebody stands on their body's dynamic support register. Without consent they are not on it: there is no rating."""

    rating: Rating | None = None
    why: Literal["in_hospital", "left_hospital", "recorded", "not_rated"] = "not_rated"
    since: str | None = None
    red_until: str | None = None
    """After leaving hospital: red at least up to and including this day (D2)."""
    consent: Consent | None = None
    """Absent: nobody has asked whether they agree to be on it."""
    consent_on: str | None = None
    by_name: str | None = None
    words: str | None = None
    says: SupportSays | None = None


class Keyworker(msgspec.Struct, kw_only=True, omit_defaults=True):
    """Who works with somebody, and since when."""

    name: str
    since: str


class Themes(msgspec.Struct, kw_only=True, omit_defaults=True):
    """What came up in one review in the community."""

    on: str
    themes: str
    by_name: str | None = None


class Detained(msgspec.Struct, kw_only=True, omit_defaults=True):
    """Whether somebody is detained, since which day, and who recorded it."""

    detention: Detention
    since: str
    by_name: str | None = None


LateReason = Literal[
    "visitor_away", "nobody_free", "ward_closed", "access_refused", "person_away", "person_said_no", "not_told", "our_mistake",
    "recorded_wrongly", "other",
]  # fmt: skip
"""Why somebody was not seen in time, in a word; the sentence beside it says the rest."""


class Explained(msgspec.Struct, kw_only=True, omit_defaults=True):
    """What was said of it, by whom and when. It moves no date; until `until`, where it was given, no reminder goes."""

    reason: LateReason
    words: str
    by_name: str
    on: str
    until: str | None = None


class Lateness(msgspec.Struct, kw_only=True, omit_defaults=True):
    """One time somebody was seen late, missed, or only just seen in time; it stays in sight until it is explained."""

    id: str
    kind: Literal["near_miss", "late", "missed"]
    counted_on: str
    """The day from which that visit was counted."""
    due_on: str
    seen_on: str | None = None
    """Absent while nobody has been, and where they left hospital unseen."""
    ended_on: str | None = None
    """The day on which they left hospital unseen."""
    visit: str | None = None
    by_name: str | None = None
    before: bool = False
    """Was due before their body began with Lantern: counted, and nobody is asked why."""
    explained: Explained | None = None


class AgreedException(msgspec.Struct, kw_only=True):
    """Somebody agreed that a visit waits, until a day (K31)."""

    id: str
    on: str
    until: str
    why: str
    by_name: str


class Handed(msgspec.Struct, kw_only=True, omit_defaults=True):
    """One time this person was handed over to somebody, as both who gave and who got them read it."""

    handover: str
    from_on: str
    said_on: str
    to: str
    to_name: str
    by_name: str
    was_name: str | None = None
    """Who had them before; absent: nobody was known to."""
    words: str | None = None
    """What holds for everybody who was handed over with them."""
    note: str | None = None
    """What whoever had them wants the other to know of this person."""
    looked_on: str | None = None
    """Whoever got them has looked, or met them; until then they are new to them."""
    taken_back_on: str | None = None


class Visitor(msgspec.Struct, kw_only=True, omit_defaults=True):
    """Who has this person, as far as their body knows."""

    account: str
    name: str
    left_on: str | None = None
    """The last day of their seat as a visitor of this body: nobody has this person now."""


class Person(msgspec.Struct, kw_only=True, omit_defaults=True):
    """The row of noun `people`, view `full` or `brief`; to a body that pays too, `full` and `shared`. The brief view (host lead, deputy,
    region) carries only `id`, `view`, `name` (a reference such as "Person 7", never a name), `hospital`, `unit`, `placing_body`, `child`."""

    id: str
    view: Literal["full", "brief"]
    name: str
    hospital: str
    unit: str
    placing_body: str
    child: bool = False
    known_as: str | None = None
    born: str | None = None
    admitted_on: str | None = None
    communication: Communication | None = None
    wishes: str | None = None
    """What matters to this person, in their own words where we have them."""
    family: str | None = None
    """Who to ask, and how they like to be reached."""
    advocate: str | None = None
    legal_status: str | None = None
    out_of_area: bool = False
    last_seen: LastSeen | None = None
    """Absent means "history not known" (K10), never "never"."""
    last_review_on: str | None = None
    looked_at: dict[str, str] = {}
    """Question id to the local date on which anybody last looked at it with or for this person."""
    left_on: str | None = None
    """Local date of discharge or death; prompts stop at once (trap 35)."""
    ehc_plan: bool = False
    barriers: list[Barrier] = []
    died_on: str | None = None
    to_tell: list[ToTell] = []
    support: Support | None = None
    """Absent: their body keeps no dynamic support register (Wales), or they have died."""
    keyworker: Keyworker | None = None
    themes: list[Themes] = []
    """What came up in reviews in the community, the latest three, newest first."""
    detained: Detained | None = None
    """Absent: nobody has recorded it."""
    lateness: list[Lateness] = []
    exceptions: list[AgreedException] = []
    visitor: Visitor | None = None
    """Who has them; absent: nobody is known to."""
    handed: list[Handed] = []
    """The latest times they were handed over, the latest day first."""
    also_pays: list[AlsoPays] = []
    """Who pays beside `placing_body`, which leads and owes what is owed, or did: the earliest first."""
    hospital_leave: list[HospitalLeave] = []
    """The latest three, as they were said last, the latest day first; also those that lie ahead, and that are over."""
    shared: bool = False
    """Whoever is given this row works for a body that pays too, and does not lead."""
