"""What nobody looked at on the last visits, and is never counted as fine (K9). Pure."""

from collections.abc import Iterable

from msgspec import Struct

from lantern.findings.assurance.model import Unlooked


class Looks(Struct, frozen=True):
    """What was asked on one of the last visits to somebody, or to a ward, and which of it nobody looked at."""

    about: str
    checklist: str
    asked: tuple[str, ...]
    not_looked: frozenset[str]


def unlooked(looks: Iterable[Looks]) -> list[Unlooked]:
    """For each question, of how many of those it was asked about nobody looked at it on any of these visits.

    In the order of their names: what to look at first is for people to say.
    """
    asked: dict[str, dict[str, bool]] = {}
    latest: dict[str, str] = {}
    for one in looks:
        for question in one.asked:
            about = asked.setdefault(question, {})
            about[one.about] = about.get(one.about, True) and question in one.not_looked
            latest[question] = max(latest.get(question, ""), one.checklist)
    found = [
        Unlooked(question=name, checklist=latest[name], of=sum(about.values()), out_of=len(about))
        for name, about in sorted(asked.items())
    ]
    return [one for one in found if one.of]
