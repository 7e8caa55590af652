"""What can become true about somebody's week."""

from lantern.facts import Fact


class WorkingWeekSet(Fact, frozen=True, kw_only=True):
    """Their week is like this from a day on; what exactly stands in `working_week` under the command's id."""

    from_on: str


class LeaveNoted(Fact, frozen=True, kw_only=True):
    """They are away."""

    leave: str
    from_on: str
    until_on: str


class LeaveCalledOff(Fact, frozen=True, kw_only=True):
    """They are there all the same."""

    leave: str
