"""What counts alike is counted together, and every figure is what it would be one by one."""

from datetime import date, time, timedelta
from itertools import chain

from hypothesis import given
from hypothesis import strategies as st

from lantern.findings.assurance import worth
from lantern.findings.assurance.figures import VOICES, counted
from lantern.findings.assurance.model import Part
from lantern.findings.assurance.periods import periods

TODAY = date(2026, 11, 29)
HOURS = worth.Hours(time(8), time(17), time(21))
WAYS = ("words", "signs", "no such way", "nor this one")


@st.composite
def visits(draw: st.DrawFn) -> list[Part]:
    found = []
    for number in range(draw(st.integers(0, 12))):
        on = (TODAY - timedelta(draw(st.integers(0, 500)))).isoformat()
        hour, zone = draw(st.integers(0, 23)), draw(st.sampled_from(["Z", "+01:00"]))
        trip = {
            "visit": f"v{number}", "on": on, "body": "b", "hospital": "h", "kind": draw(st.sampled_from(["oversight", "quality_checker"])),
            "began_at": draw(st.sampled_from([None, f"{on}T{hour:02}:30:00.000{zone}"])), "doubtful": draw(st.booleans()),
            "announced": draw(st.booleans()),
        }  # fmt: skip
        for person in draw(st.lists(st.sampled_from([None, "danny", "mary", "rosa"]), unique=True, min_size=1)):
            found.append(
                Part(
                    **trip, person=person, private=draw(st.sampled_from([None, "yes", "no", "partly", "?"])), why_not=draw(st.booleans()),
                    how=draw(st.sampled_from([None, "in_person", "declined_after_meeting", "video", "another"])),
                    voices=draw(st.dictionaries(st.sampled_from(VOICES), st.lists(st.sampled_from(WAYS), unique=True).map(tuple))),
                    declined=tuple(draw(st.lists(st.sampled_from(VOICES), unique=True))),
                )
            )  # fmt: skip
    return draw(st.permutations(found))


@given(visits(), st.sampled_from(["month", "quarter"]))
def test_together_and_one_by_one_are_the_same(parts: list[Part], by: str) -> None:
    over = periods(TODAY, by)  # type: ignore[arg-type]
    one_by_one = chain(worth.meetings(parts), worth.coverage(parts, HOURS, "ENG"))
    assert counted((), over, worth.alike(parts, over, HOURS, "ENG")) == counted(one_by_one, over)
