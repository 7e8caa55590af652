"""Days and moments as the demonstration writes them: counted from today, so that it never grows old.

"73d" is 73 days ago and "+3d" in three days; "73d 10:30" is that day at half past ten in London; "6h" is six hours
ago; an age is "27y 64d": born 27 years and 64 days ago.
"""

import re
from datetime import UTC, date, datetime, time, timedelta

import msgspec

from lantern.clock import LONDON, wire

_DAY = re.compile(r"^(?P<sign>[+-]?)(?P<days>\d+)d(?: (?P<time>\d\d:\d\d))?$")
_HOURS = re.compile(r"^(?P<sign>[+-]?)(?P<hours>\d+)h$")
_AGE = re.compile(r"^(?P<years>\d+)y (?P<days>\d+)d$")


class When(msgspec.Struct, frozen=True):
    """Reads days and moments as of one `today` and one `now`."""

    today: date
    now: datetime

    def day(self, text: str) -> str:
        """A local day: "73d" lies in the past, "+3d" ahead."""
        found = _DAY.match(text)
        if not found:
            raise ValueError(f"{text!r} is no day counted from today")
        days = int(found["days"])
        return (self.today + timedelta(days if found["sign"] == "+" else -days)).isoformat()

    def moment(self, text: str) -> datetime:
        """A moment: hours from now, or a day and a time in London. Without a time it is noon."""
        if hours := _HOURS.match(text):
            length = timedelta(hours=int(hours["hours"]))
            return self.now + length if hours["sign"] == "+" else self.now - length
        found = _DAY.match(text)
        at = time.fromisoformat(found["time"]) if found and found["time"] else time(12)
        return datetime.combine(date.fromisoformat(self.day(text)), at, LONDON).astimezone(UTC)

    def at(self, text: str) -> str:
        """A moment as rows carry it."""
        return wire(self.moment(text))

    def born(self, age: str) -> str:
        """The date of birth of somebody of this age today."""
        found = _AGE.match(age)
        if not found:
            raise ValueError(f"{age!r} is no age in years and days")
        birthday = self.today - timedelta(int(found["days"]))
        day = 28 if (birthday.month, birthday.day) == (2, 29) else birthday.day
        return birthday.replace(year=birthday.year - int(found["years"]), day=day).isoformat()
