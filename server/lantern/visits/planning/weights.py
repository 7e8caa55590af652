"""What is weighed against what, in points: all of it our default.

In effect one thing after the other: a day late that could have been spared outweighs any change of visitor, a change
of visitor outweighs a few journeys, a journey outweighs a few weeks of coming early, and spread decides what is left.
Not dated policy: they bind nobody, a plan is only proposed, and one set of them keeps value and bound comparable.
"""

LATE_DAY = 10_000
"""For each day that somebody waits past their due day though somebody could have come."""
NEW_VISITOR = 1_000
"""Somebody comes whom the person has not met, instead of the one they know best."""
STANDS_IN = 600
"""Somebody comes who has been before, instead of the one they know best."""
JOURNEY = 100
"""One day out; one more for each kilometre."""
EARLY_DAY = 2
"""For each day before the due day: the next visit is due so much sooner."""
NEAR_ANOTHER = 15
"""Less a third for each day that lies between our visit and another body's on the same ward's hospital."""
NOT_JOINED = 15
"""Not together with another body's visit, where that is wished for."""
SAME_WEEKDAY = 5
"""On the same day of the week as another body's visit nearby in time: the ward knows Tuesdays."""
CROWDED = 10
"""For each further visit of ours to one hospital in one week, where they should be spread."""

NEAR_DAYS = 3
JOIN_DAYS = 14
"""How far apart a visit of ours and another body's may lie and still be thought of as one that could be joined."""
PAIR_KM = 30
"""Two hospitals no further apart by road than this may be seen on one day out."""
EARLIEST_SHARE = 2
"""No visit is proposed before one over this of its interval is over."""
EARLIEST_ONCE = 28
"""And nothing that is owed once, more than so many days before it is due."""
TWO_LEAD = 20
"""For each further one of those who go together who could lead: a checker with a supporter, before two checkers."""
CREW_KM = 40
"""Those who go together set out from places no further apart by road than this."""
CREW_FROM = 12
"""Of those who could come along with somebody, the nearest so many are thought of."""
GROUP_HOSPITALS = 4
GROUP_DUTIES = 16
"""No more than this make one neighbourhood, out of which a day out does not lead."""
