"""What letters of reminding say: how many of what, and where to look. No name, no place, no day of a visit (trap 31).

Numbers stand behind a colon: so no noun bends, in English or in Welsh. The Welsh awaits a Welsh-speaking reviewer.
"""

from collections import Counter
from string import Template

from msgspec import Struct

LETTERS = {
    "en": {
        "subject": "What is due",
        "subject_week": "Your week",
        "hello": "This letter says how many things are due, and names nobody. Lantern shows you which they are.",
        "coming": "Coming up: time to plan it",
        "due": "Due today, or before the next working day",
        "late": "Late: go, record it, or say why it is late",
        "long_late": "Late by two weeks or more: the next people up the line hear of it too",
        "first": "No earlier visit or review is known: the first one is awaited",
        "week": "Your week",
        "week_coming": "Due in the next $days days",
        "week_late": "Late",
        "week_unexplained": "Late, and nobody has said why yet",
        "week_promises": "Promises of hospitals that are due in the next $days days",
        "week_promises_late": "Promises of hospitals whose day has passed",
        "region": "In the area you watch over:",
        "open": "Open Lantern:\n$link",
        "stop": "Letters like this come on working days, in the day. You can turn them off:\n$settings\n"
        "Concerns always reach you.",
        "seat": "This letter goes to the address of a seat. Please pass it on to whoever plans visits.",
        "kinds": {
            "oversight_visit": "Visits", "review": "Reviews (C(E)TR)", "review_papers": "Papers of a review",
            "home_plan": "Plans for a home", "plan_review": "Care and treatment plan reviews",
            "host_visit": "Visits to a hospital", "checker_visit": "Quality Checker visits",
            "told_back": "Telling somebody what changed", "death_told": "Deaths of which somebody must still be told", "contact": "Numbers and addresses to check",
            "register": "Hospitals that have not confirmed who is there this month",
            "barrier": "What stands in the way of leaving hospital", "": "Other things that are owed",
        },
    },
    "cy": {
        "subject": "Beth sydd i’w wneud",
        "subject_week": "Eich wythnos",
        "hello": "Mae’r llythyr hwn yn dweud faint o bethau sydd i’w gwneud. Nid yw’n enwi neb. Mae Lantern yn dangos pa rai ydynt.",
        "coming": "Ar y ffordd: mae’n bryd ei drefnu",
        "due": "I’w gwneud heddiw, neu cyn y diwrnod gwaith nesaf",
        "late": "Yn hwyr: ewch, cofnodwch, neu dywedwch pam",
        "long_late": "Pythefnos neu fwy yn hwyr: mae’r bobl nesaf i fyny’r llinell yn clywed hefyd",
        "first": "Ni wyddom am ymweliad nac adolygiad cynharach: disgwylir yr un cyntaf",
        "week": "Eich wythnos",
        "week_coming": "I’w gwneud yn ystod y $days diwrnod nesaf",
        "week_late": "Yn hwyr",
        "week_unexplained": "Yn hwyr, a neb wedi dweud pam eto",
        "week_promises": "Addewidion ysbytai i’w cadw yn ystod y $days diwrnod nesaf",
        "week_promises_late": "Addewidion ysbytai y mae eu diwrnod wedi mynd heibio",
        "region": "Yn yr ardal rydych chi’n cadw golwg arni:",
        "open": "Agor Lantern:\n$link",
        "stop": "Daw llythyrau fel hyn ar ddiwrnodau gwaith, yn ystod y dydd. Gallwch eu diffodd:\n$settings\n"
        "Mae pryderon bob amser yn eich cyrraedd.",
        "seat": "Mae’r llythyr hwn yn mynd i gyfeiriad swydd. Rhowch ef i bwy bynnag sy’n trefnu ymweliadau, os gwelwch yn dda.",
        "kinds": {
            "oversight_visit": "Ymweliadau", "review": "Adolygiadau (C(E)TR)", "review_papers": "Papurau adolygiad",
            "home_plan": "Cynlluniau ar gyfer cartref", "plan_review": "Adolygiadau o’r cynllun gofal a thriniaeth",
            "host_visit": "Ymweliadau ag ysbyty", "checker_visit": "Ymweliadau Gwirwyr Ansawdd",
            "told_back": "Dweud wrth rywun beth sydd wedi newid", "death_told": "Marwolaethau y mae angen dweud wrth rywun amdanynt o hyd", "contact": "Rhifau a chyfeiriadau i’w gwirio",
            "register": "Ysbytai sydd heb gadarnhau pwy sydd yno y mis hwn",
            "barrier": "Yr hyn sy’n rhwystro rhywun rhag gadael yr ysbyty", "": "Pethau eraill sy’n ddyledus",
        },
    },
}  # fmt: skip

Group = tuple[str, bool]
"""A heading of the reminders, and whether it is about what the region is told."""


class Week(Struct, frozen=True, kw_only=True):
    """What the weekly letter counts for one reader."""

    days: int
    coming: Counter[str]
    late: Counter[str]
    unexplained: int | None = None
    promises: int = 0
    promises_late: int = 0

    @property
    def empty(self) -> bool:
        """Whether there is nothing to count."""
        return not (self.coming or self.late or self.promises or self.promises_late)


def words_for(language: str) -> dict[str, str]:
    """Letters in this reader's language; Easy Read faces share their language's letters."""
    return LETTERS["cy" if language.startswith("cy") else "en"]  # type: ignore[return-value]


def letter(
    language: str, reminders: dict[Group, Counter[str]], week: Week | None, origin: str, has_account: bool
) -> tuple[str, str]:
    """Subject and text. `reminders` counts kinds under each heading; `week` where it is the weekly letter too."""
    words = words_for(language)
    parts = [words["hello"], *_reminders(words, reminders)]
    if week is not None and not week.empty:
        parts += _week(words, week)
    links = {"link": f"{origin}/app/", "settings": f"{origin}/app/#/letters"}
    ends = ("open", "stop") if has_account else ("seat",)
    parts += [Template(words[end]).substitute(links) for end in ends]
    return words["subject" if reminders else "subject_week"], "\n\n".join(parts) + "\n"


ORDER = ("due", "coming", "late", "long_late", "first")


def _reminders(words: dict[str, str], reminders: dict[Group, Counter[str]]) -> list[str]:
    found = []
    for (heading, of_region), counts in sorted(
        reminders.items(), key=lambda each: (each[0][1], ORDER.index(each[0][0]))
    ):
        above = words["region"] + "\n" if of_region else ""
        found.append(above + words[heading] + "\n" + _counted(words, counts))
    return found


def _week(words: dict[str, str], week: Week) -> list[str]:
    def heading(name: str) -> str:
        return Template(words[name]).substitute(days=week.days)

    lists = (("week_coming", week.coming), ("week_late", week.late))
    parts = [words["week"].upper(), *(heading(n) + "\n" + _counted(words, counts) for n, counts in lists if counts)]
    numbers = (
        ("week_unexplained", week.unexplained), ("week_promises", week.promises), ("week_promises_late", week.promises_late),
    )  # fmt: skip
    lines = [f"{heading(name)}: {number}" for name, number in numbers if number]
    return [*parts, "\n".join(lines)] if lines else parts


def _counted(words: dict[str, str], counts: Counter[str]) -> str:
    kinds: dict[str, str] = words["kinds"]  # type: ignore[assignment]
    named: Counter[str] = Counter()
    for kind, number in counts.items():
        named[kind if kind in kinds else ""] += number
    return "\n".join(f"  {kinds[kind]}: {named[kind]}" for kind in kinds if named[kind])
