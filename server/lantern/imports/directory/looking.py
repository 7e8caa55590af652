"""All files together, looked through against what is known. Pure: nothing is kept here, and nothing is lost."""

from lantern.imports.directory.deciding import Decider
from lantern.imports.directory.doubles import Spoken, same_twice
from lantern.imports.directory.joining import Joiner, overlaid
from lantern.imports.directory.judging import judge
from lantern.imports.directory.matching import matched, strong
from lantern.imports.directory.missing import missing
from lantern.imports.directory.model import At, File, Known, Look, Noun, Outcome, Row

WITHOUT_ID: tuple[Noun, ...] = ("telephones", "seats")


def look(files: tuple[File, ...], known: Known) -> Look:
    """What would come of every row of every file."""
    rows = [
        judge(line, file.sheet.kind, number, known.today)  # type: ignore[arg-type]
        for number, file in enumerate(files)
        if file.sheet
        for line in file.sheet.lines
    ]
    joiner = Joiner(known, files, rows)
    made = joiner.join()
    spoken = [Spoken((row.noun, strong(row.noun, flat)), row, flat) for row, flat in made if row.noun in WITHOUT_ID]
    joiner.refuse(same_twice(spoken, files))
    left = {row.at for row in joiner.alive}
    made = [(row, flat) for row, flat in made if row.at in left]
    after = overlaid(known.things, made)
    ids: dict[At, str] = {row.at: row.id for row, _ in made}
    for noun in WITHOUT_ID:
        ids |= matched(noun, made, known.things)
        for row, flat in made:
            if row.noun == noun:
                id_ = ids[row.at]
                after[noun][id_] = {**after[noun].get(id_, {}), **flat}
    decider = Decider(known, after)
    outcomes = [decider.decide(row, ids[row.at]) for row, _ in made] + [_not(row) for row in joiner.refused]
    outcomes.sort(key=lambda one: one.row.at)
    return Look(files=files, outcomes=tuple(outcomes), after=after, missing=tuple(missing(known, after)))


def _not(row: Row) -> Outcome:
    return Outcome(row=row, what="not", faults=row.faults, notes=row.notes)
