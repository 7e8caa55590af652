"""docs/policy.md cannot drift: its table is what the files say, and every rule that is cited stands on it.

After a change of policy: `python -m tests.server.policy.test_policy_page` writes the table anew.
"""

import re
from pathlib import Path

from lantern.policy.model import Entry, Route, Step, Worth
from lantern.policy.reading import shipped_policy
from tests.cases import cases

PAGE = Path(__file__).parents[3] / "docs" / "policy.md"
BEGIN, END = "<!-- the table begins -->\n", "<!-- the table ends -->\n"
POLICY = shipped_policy()
CASES = (
    "visits_due",
    "who_hears",
    "escalation",
    "urgency",
    "routes",
    "figures",
    "reviews_due",
    "home_planning",
    "hospitals_due",
    "clocks",
)


def counted(amount: int, unit: str) -> str:
    """A number with its unit: 1 hour, 2 working days."""
    words = unit.replace("_", " ")
    return f"{amount} {words.removesuffix('s') if amount == 1 else words}"


def step(found: Step) -> str:
    """One step of a ladder as the table shows it."""
    when = counted(found.after.amount, found.after.unit) if found.after.amount else "at once"
    again = f", again each {counted(found.repeat.amount, found.repeat.unit)}" if found.repeat else ""
    return f"{when}: {', '.join(found.tell)}{again}"


def said(value: Worth, unit: str) -> str:
    """A worth as the table shows it."""
    if isinstance(value, Route):
        return f"{value.law}; {value.team} team"
    if isinstance(value, tuple):
        parts = [step(each) if isinstance(each, Step) else each for each in value]
        return ("; " if unit == "steps" else ", ").join(parts) or "nobody"
    return counted(value, unit) if isinstance(value, int) else str(value)


def cell(entries: tuple[Entry, ...]) -> str:
    """What is in force now, whose word it is, and since when."""
    latest = entries[-1]
    return f"{said(latest.value, latest.unit)} ({latest.authority}, {latest.since})"


def table() -> str:
    """One row for each name: rule, England, Wales."""
    england, wales = POLICY.entries["england"], POLICY.entries["wales"]
    rows = ["| name | rule | England | Wales |", "|---|---|---|---|"]
    for name in sorted(england):
        rules = ", ".join(dict.fromkeys(filter(None, (england[name][-1].rule, wales[name][-1].rule))))
        here, there = cell(england[name]), cell(wales[name])
        rows.append(f"| `{name}` | {rules} | {here} | {'the same' if here == there else there} |")
    return "\n".join(rows) + "\n"


def cited() -> set[str]:
    """Every rule that a value or a worked case names."""
    texts = [entry.rule for entries in POLICY.entries.values() for each in entries.values() for entry in each]
    texts += [param.values[0]["source"] for name in CASES for param in cases(name)]
    return {rule for text in texts for rule in re.findall(r"\b[VKCHRDSFPTW]\d+\b", text)}


def test_the_table_is_what_the_files_say() -> None:
    assert PAGE.read_text().split(BEGIN)[1].split(END)[0] == table()


def test_every_rule_that_is_cited_stands_on_the_page() -> None:
    explained = set(re.findall(r"^\| ([VKCHRDSFPTW]\d+) \|", PAGE.read_text(), re.MULTILINE))
    assert cited() - explained == set()


if __name__ == "__main__":
    before, rest = PAGE.read_text().split(BEGIN)
    PAGE.write_text(before + BEGIN + table() + END + rest.split(END)[1])
