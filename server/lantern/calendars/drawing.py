"""Entries as an iCalendar file (RFC 5545, RFC 7986) that Outlook, Apple, Google and Thunderbird take as it is."""

from datetime import date, datetime, timedelta

from icalendar import Calendar, Event, Timezone, TimezoneDaylight, TimezoneStandard
from icalendar.prop import vDuration

from lantern.calendars.model import Entry
from lantern.calendars.saying import title
from lantern.clock import LONDON, read_instant

ASK_AGAIN = timedelta(hours=1)
_HOUR = timedelta(hours=1)


def drawn(name: str, entries: list[Entry], words: dict[str, str], origin: str) -> bytes:
    """The whole file: lines end in CRLF and none is longer than 75 octets."""
    calendar = Calendar()
    calendar.add("prodid", "-//Lantern//Visits//EN")
    calendar.add("version", "2.0")
    calendar.add("calscale", "GREGORIAN")
    for key, value in (("name", name), ("x-wr-calname", name), ("x-wr-timezone", LONDON.key)):
        calendar.add(key, value)
    calendar.add("refresh-interval", vDuration(ASK_AGAIN), parameters={"VALUE": "DURATION"})
    calendar.add("x-published-ttl", vDuration(ASK_AGAIN))
    calendar.add_component(_london())
    for entry in entries:
        calendar.add_component(_event(entry, words, origin))
    return calendar.to_ical()


def _event(entry: Entry, words: dict[str, str], origin: str) -> Event:
    event = Event()
    event.add("uid", entry.uid)
    changed = read_instant(entry.changed_at).replace(microsecond=0)
    event.add("dtstamp", changed)
    event.add("last-modified", changed)
    event.add("sequence", entry.sequence)
    for name, value in _when(entry).items():
        event.add(name, value)
    event.add("summary", title(entry, words))
    if entry.hospital:
        event.add("location", ", ".join(part for part in (entry.ward, entry.hospital, entry.town) if part))
    event.add("description", words["kept_by"])
    event.add("status", "CANCELLED" if entry.called_off else "CONFIRMED")
    event.add("class", "PRIVATE")
    # only one's own trips take one's own time
    event.add("transp", "OPAQUE" if entry.visit and not entry.called_off else "TRANSPARENT")
    if entry.visit:
        event.add("url", f"{origin}/app/#/visit/{entry.visit}")
    return event


def _when(entry: Entry) -> dict[str, date | datetime]:
    """The whole day, unless it is known when the visitor was there."""
    if entry.began_at is None:
        day = date.fromisoformat(entry.day)
        return {"dtstart": day, "dtend": day + timedelta(days=1)}
    when: dict[str, date | datetime] = {"dtstart": _local(entry.began_at)}
    if entry.ended_at:
        when["dtend"] = _local(entry.ended_at)
    return when


def _local(instant: str) -> datetime:
    """London's time. In the autumn hour that comes twice, a local time means its first coming: the second stays UTC."""
    moment = read_instant(instant).replace(second=0, microsecond=0)
    local = moment.astimezone(LONDON)
    return moment if local.fold else local


def _london() -> Timezone:
    """Two rules and no list of years, and nothing beside them: some readers stumble over more (RFC 5545 §3.6.5).

    The clocks have changed on these Sundays since 1996 (Summer Time Order 2002, SI 2002/262).
    """
    zone = Timezone()
    zone.add("tzid", LONDON.key)
    summer, winter = TimezoneDaylight(), TimezoneStandard()
    for part, name, begins, month, before, after in (
        (summer, "BST", datetime(1996, 3, 31, 1), 3, timedelta(0), _HOUR),  # noqa: DTZ001
        (winter, "GMT", datetime(1996, 10, 27, 2), 10, _HOUR, timedelta(0)),  # noqa: DTZ001
    ):
        part.add("tzname", name)
        part.add("dtstart", begins)
        part.add("tzoffsetfrom", before)
        part.add("tzoffsetto", after)
        part.add("rrule", {"freq": "yearly", "bymonth": month, "byday": "-1su"})
        zone.add_component(part)
    return zone
