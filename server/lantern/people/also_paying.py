"""Which bodies pay for somebody's care beside the one that leads, each from which day on (K28).

Two words about one body and one day: the later stands, so that an end on the day of the beginning takes it back. Any order of
arrival gives the same. Whoever begins to lead no longer pays beside it; whoever led may go on paying.

Only whoever leads may say that another leads now: each such word begins where the one before it ended. That is the order in
which they stand (`turn`), and no phone's clock is asked.
"""

from itertools import groupby

from lantern.people.course import Entry
from lantern.people.paying import AlsoPays

Word = tuple[str, str, int, bool, str, str, bool, str]
"""A body, the day; how often the lead had passed on when it was heard, and whether it passed on by this; the moment it was said and
under which id; whether the body pays too since then, and who said it."""


def passings(entries: list[Entry]) -> list[Entry]:
    """Each time another body began to lead, in the order in which one followed from the other."""
    said = [e for e in entries if e.what == "payer"]
    return sorted(said, key=lambda e: (e.says.get("turn", 0), e.at, e.id))


def also_paying(entries: list[Entry], lead: str) -> list[AlsoPays]:
    """Every stretch, the earliest first, for somebody whose care `lead` pays for now."""
    words = sorted(word for entry in entries for word in _words(entry))
    found = [one for body, each in groupby(words, lambda word: word[0]) for one in _stretches(body, list(each))]
    standing = [one for one in found if one.ended is not None or one.body != lead]
    return sorted(standing, key=lambda one: (one.since, one.body))


def _words(e: Entry) -> list[Word]:
    by, turn = e.by_name or "", e.says.get("turn", 0)
    if e.what in ("also_pays", "pays_no_more"):
        return [(e.says["body"], e.on, turn, False, e.at, e.id, e.what == "also_pays", by)]
    if e.what == "payer":
        return [
            (e.says["to"], e.on, turn, True, e.at, e.id, False, by),
            (e.says["was"], e.on, turn, True, e.at, e.id, bool(e.says.get("still_pays")), by),
        ]
    return []


def _stretches(body: str, words: list[Word]) -> list[AlsoPays]:
    stand = {on: (pays, by) for _, on, *_, pays, by in words}
    found: list[AlsoPays] = []
    for on, (pays, by) in sorted(stand.items()):
        last = found[-1] if found else None
        if pays and (last is None or last.ended is not None):
            found.append(AlsoPays(body=body, since=on, by_name=by))
        elif not pays and last is not None and last.ended is None:
            last.ended, last.ended_by = on, by
    return found
