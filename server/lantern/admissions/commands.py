"""What is asked before somebody is admitted, answered, decided and told. Every command enters through `sync`."""

import msgspec

from lantern.admissions.model import AgeBand, Decision, How, Whom
from lantern.commissioners.model import Nation
from lantern.shapes import Day, Id, Name, Sentence, Words
from lantern.units.model import Rating


class AskHost(msgspec.Struct, tag="ask_host", forbid_unknown_fields=True, kw_only=True):
    """A body that pays thinks of a hospital for somebody, and asks its host first. Nobody is named."""

    ask: Id
    hospital: Id
    age_band: AgeBand
    nation: Nation
    why: Sentence
    answer_by: Day
    unit: Id | None = None
    body: Id | None = None


class AnswerAsk(msgspec.Struct, tag="answer_ask", forbid_unknown_fields=True, kw_only=True):
    """The host's answer in words; another may follow, and both stay."""

    ask: Id
    words: Sentence


class RecordAskCall(msgspec.Struct, tag="record_ask_call", forbid_unknown_fields=True, kw_only=True):
    """The host was telephoned, and this is what it said: it counts as its answer (K5)."""

    ask: Id
    spoke_to: Name
    words: Sentence


class DecideAsk(msgspec.Struct, tag="decide_ask", forbid_unknown_fields=True, kw_only=True):
    """What the body that pays decided, and why. Said again, the later word stands and both stay."""

    ask: Id
    decision: Decision
    reasons: Sentence
    admit_on: Day | None = None
    safeguards: Words | None = None


class TellOfAdmission(msgspec.Struct, tag="tell_of_admission", forbid_unknown_fields=True, kw_only=True):
    """One of those who are told of an admission by exception has been."""

    ask: Id
    whom: Whom
    how: How
    named: Name | None = None


class RateHospital(msgspec.Struct, tag="rate_hospital", forbid_unknown_fields=True, kw_only=True):
    """What the regulator's report says of this hospital: the rating, its report's day, and the place it is about (trap 24)."""

    hospital: Id
    rating: Rating
    report_on: Day
    location: Name
    source: Words | None = None


AdmissionCommand = AskHost | AnswerAsk | RecordAskCall | DecideAsk | TellOfAdmission | RateHospital
