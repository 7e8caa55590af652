"""Words of a cell that stand for one of a few things, in English and Welsh, and how a report says each."""

from lantern.imports.cells import shown
from lantern.imports.fields import plain
from lantern.imports.model import CellFault


class Choice:
    """A few values, each with the words that stand for it; the first word is how a report says it."""

    def __init__(self, words: dict[str, tuple[str, ...]]) -> None:
        self._words = words
        self._value_of = {plain(word): value for value, several in words.items() for word in (value, *several)}

    def read(self, label: str, text: str) -> str:
        """Which value is meant. Raises CellFault with what may be written."""
        found = self._value_of.get(plain(text))
        if found is None:
            ways = [words[0] for words in self._words.values()]
            raise CellFault(f'{label} is "{shown(text)}"', f"write {', '.join(ways[:-1])} or {ways[-1]}")
        return found

    def said(self, value: str) -> str:
        """How a report says this value."""
        return self._words[value][0] if value in self._words else value

    def a(self, value: str) -> str:
        """The same with its article."""
        said = self.said(value)
        return f"{'an' if said[0] in 'aeiou' else 'a'} {said}"


NATIONS = Choice({"england": ("England", "Lloegr", "ENG"), "wales": ("Wales", "Cymru", "CYM")})
BODY_KINDS = Choice({
    "icb": ("integrated care board", "ICB", "bwrdd gofal integredig"),
    "health_board": (
        "health board", "local health board", "university health board", "LHB", "bwrdd iechyd", "bwrdd iechyd lleol",
        "bwrdd iechyd prifysgol",
    ),
    "collaborative": ("provider collaborative", "collaborative", "cydweithrediad darparwyr", "cydweithrediad"),
    "council": ("council", "local authority", "county council", "borough council", "cyngor", "awdurdod lleol", "cyngor sir"),
    "region": ("region", "NHS England region", "rhanbarth"),
    "national_team": (
        "national team", "national commissioning team", "tîm cenedlaethol", "tîm comisiynu cenedlaethol",
    ),
    "checkers": ("Quality Checkers", "checkers", "gwirwyr ansawdd"),
    "provider": ("provider", "darparwr"),
})  # fmt: skip
SECURITY = Choice(
    {
        "none": ("none", "not secure", "no", "non secure", "open", "dim", "nac oes"),
        "low": ("low", "low secure", "isel"),
        "medium": ("medium", "medium secure", "canolig"),
        "high": ("high", "high secure", "uchel"),
    }
)
AGES = Choice(
    {
        "adults": ("adults", "adult", "18 and over", "oedolion"),
        "under_18": ("under 18", "children", "children and young people", "young people", "CYP", "dan 18", "plant"),
        "both": ("both", "all ages", "all", "y ddau", "pob oed"),
    }
)
ALLOWED = Choice(
    {
        "allowed": ("allowed", "yes", "caniateir", "ie", "oes"),
        "not_allowed": ("not allowed", "no", "never", "ni chaniateir", "na", "nac oes"),
        "ask": ("ask", "ask first", "gofynnwch", "gofyn"),
    }
)
CALLS = Choice({
    "emergency": ("999", "emergency", "emergency services", "argyfwng", "gwasanaethau brys"),
    "police": ("police", "police desk", "heddlu"),
    "council_day": (
        "council by day", "council day", "council", "adult safeguarding", "cyngor yn ystod y dydd", "cyngor dydd", "cyngor",
    ),
    "council_night": (
        "council at night", "council night", "council out of hours", "emergency duty team", "EDT", "out of hours",
        "cyngor gyda'r nos", "cyngor nos", "tîm dyletswydd brys",
    ),
    "children_day": ("children's services", "children day", "children", "children's safeguarding", "gwasanaethau plant", "plant"),
    "provider_oncall": (
        "provider on call", "provider oncall", "on call manager", "hospital on call", "darparwr ar alwad", "rheolwr ar alwad",
    ),
    "regulator": ("regulator", "CQC", "HIW", "AGIC", "rheoleiddiwr"),
    "host": ("host", "host on call", "host commissioner", "comisiynydd lletyol", "lletywr"),
})  # fmt: skip
ROLES = Choice({
    "host_lead": ("host lead", "forum lead", "arweinydd y fforwm", "arweinydd lletyol"),
    "host_deputy": ("host deputy", "forum deputy", "deputy", "dirprwy", "dirprwy'r fforwm"),
    "placing_oncall": ("placing on call", "placing oncall", "on call", "ar alwad"),
    "placing_commissioner": ("placing commissioner", "commissioner", "comisiynydd"),
    "placing_safeguarding": ("placing safeguarding", "safeguarding", "safeguarding lead", "diogelu", "arweinydd diogelu"),
    "region": ("region", "region or national team", "national team", "rhanbarth", "tîm cenedlaethol"),
})  # fmt: skip
"""Roles that an address may hold: those that are told of concerns. Everybody else needs an account."""

CHOICES = {
    "nation": NATIONS, "security": SECURITY, "ages": AGES, "phones": ALLOWED, "cameras": ALLOWED, "to": CALLS, "role": ROLES,
}  # fmt: skip
