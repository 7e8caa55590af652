"""How a word about a pattern is heard."""

import msgspec

from lantern.identity.acting import Act, Handler
from lantern.patterns import records
from lantern.patterns.commands import JudgePattern
from lantern.patterns.facts import PatternJudged
from lantern.problems import Problem
from lantern.store import Transaction


def judge_pattern(tx: Transaction, act: Act, command: JudgePattern) -> None:
    """Only by its host and region. A pattern that has gone meanwhile keeps the word all the same."""
    place = records.place(tx, act.who.account, command.hospital, act.today.isoformat())
    if place.manages or not (place.hosts or place.watches):
        raise Problem("out-of-scope")
    records.decide(tx, {
        "id": act.command, "hospital": command.hospital, "kind": command.kind, "theme": command.theme,
        "verdict": command.verdict, "words": command.words, "marks": msgspec.json.encode(command.marks).decode(),
        "by": act.who.account, "by_name": act.who.name, "at": act.at, "on_day": act.day,
    })  # fmt: skip
    act.became(PatternJudged(subject=command.hospital, kind=command.kind, theme=command.theme, verdict=command.verdict))


HANDLERS: dict[type[msgspec.Struct], Handler] = {JudgePattern: judge_pattern}
