"""Triggers that note in `touched` what changed, and whose phones it may concern (docs/decisions/0010).

Kept by the database, because whoever changes a row (a command, an import, a tick, somebody at the machine) must not have
to remember it. A migration that rebuilds a table on SQLite loses its triggers: it runs `create` for that table again.
"""

import re
from typing import NamedTuple

EVERYTHING = "*"
"""As a noun: what these accounts may see may be quite another now, so their stores are compared whole. As a scope: all."""


class Touch(NamedTuple):
    """What is noted of a table's row, called `it`: a noun, an id, and the scopes that listen, each a value and where from.
    `only` are the columns whose change is noted, where it is not any change."""

    table: str
    noun: str
    id: str
    scopes: tuple[str, ...]
    only: tuple[str, ...] = ()


def _of_visit(visit: str) -> tuple[str, ...]:
    columns = ("'body:' || v.body", "'hospital:' || v.hospital", "'account:' || v.lead")
    along = f"'account:' || c.account as scope from companion c where c.visit = {visit}"
    return (*(f"{column} as scope from visit v where v.id = {visit}" for column in columns), along)


def _told(concern: str) -> str:
    return f"'account:' || h.account as scope from concern_hearing h where h.concern = {concern}"


def _of_concern(concern: str) -> tuple[str, ...]:
    columns = ("'account:' || c.raised_by", "'body:' || c.body", "'hospital:' || c.hospital")
    return (*(f"{column} as scope from concern c where c.id = {concern}" for column in columns), _told(concern))


def _of_sheet(sheet: str) -> tuple[str, ...]:
    columns = ("'body:' || s.body", "'hospital:' || s.hospital", "'account:' || s.\"by\"")
    return tuple(f"{column} as scope from sheet s where s.id = {sheet}" for column in columns)


ALL, OWN = ("'*' as scope",), "'account:' || it.account as scope"
# whoever has somebody in a hospital hears of its concerns, and of nothing else there: `near:`
BODY, HOSPITAL = "'body:' || it.body as scope", "'hospital:' || it.hospital as scope"
PLACING = "'body:' || it.placing_body as scope"
# never `hospital:`, to which the provider listens: what a hospital is owed is none of its news
_REGION = "'body:' || b.region as scope from body b where b.id = it.body"

_TOO = "'body:' || a.body as scope from also_pays a where a.person = "
_OF_CONCERN_TOO = "'body:' || a.body as scope from concern c join also_pays a on a.person = c.person where c.id = "

SHARING = (
    Touch("also_pays", EVERYTHING, "''", (BODY,)),
    Touch("person", "people", "it.id", (f"{_TOO}it.id",)),
    Touch("person", EVERYTHING, "''", (f"{_TOO}it.id",), ("placing_body", "hospital", "left_on")),
    Touch("owed", "owed", "it.id", (f"{_TOO}it.person",)),
    Touch("concern", "concerns", "it.id", (f"{_TOO}it.person",)),
    Touch("evidence", "concerns", "it.concern", (f"{_OF_CONCERN_TOO}it.concern",)),
)
"""What a body hears of people for whose care it pays beside the one that leads. Made where `also_pays` is, in v0040."""

TOUCHES = (
    Touch("account", EVERYTHING, "''", ("'account:' || it.id as scope",)),
    Touch("seat", EVERYTHING, "''", (OWN,)),
    Touch("alert", "alerts", "it.id", (OWN,)),
    Touch("body", "bodies", "it.id", ALL),
    Touch("body", EVERYTHING, "''", ALL, ("region",)),
    Touch("hospital", "hospitals", "it.id", ALL),
    Touch("hospital", EVERYTHING, "''", ALL, ("host",)),
    Touch("unit", "units", "it.id", ALL),
    Touch("checklist_version", "checklists", "it.id", ALL),
    Touch("person", "people", "it.id", (PLACING, HOSPITAL)),
    Touch("person", EVERYTHING, "''", (PLACING,), ("placing_body", "hospital", "left_on")),
    Touch("owed", "owed", "it.id", ("'body:' || p.placing_body as scope from person p where p.id = it.person",)),
    Touch("visit", "visits", "it.id", (BODY, HOSPITAL, "'account:' || it.lead as scope", _of_visit("it.id")[-1])),
    Touch("companion", "visits", "it.visit", (OWN,)),
    Touch("answers", "visits", "it.visit", _of_visit("it.visit")),
    Touch("promise", "promises", "it.id", (BODY, HOSPITAL)),
    Touch("promise", "visits", "it.visit", _of_visit("it.visit")),
    Touch("evidence", "evidence", "it.id", ("'account:' || it.\"by\" as scope",)),
    Touch("evidence", "visits", "it.visit", _of_visit("it.visit")),
    Touch("evidence", "concerns", "it.concern", _of_concern("it.concern")),
    Touch(
        "concern",
        "concerns",
        "it.id",
        ("'account:' || it.raised_by as scope", BODY, HOSPITAL, "'near:' || it.hospital as scope", _told("it.id")),
    ),
    Touch("concern_hearing", "concerns", "it.concern", (OWN,)),
    Touch("sheet", "sheets", "it.id", (BODY, HOSPITAL, "'account:' || it.\"by\" as scope")),
    Touch("sheet_answers", "sheets", "it.sheet", _of_sheet("it.sheet")),
    Touch("checklist_draft", "drafts", "it.id", ALL),
    Touch("clip", "clips", "it.id", ALL),
    Touch("hospital_owed", "owed", "it.id", (BODY, "'body:' || it.checkers as scope", _REGION)),
    Touch(
        "feedback",
        "feedback",
        "it.id",
        (OWN, "'account:' || s.account as scope from family_share s where s.person = it.person"),
    ),
    Touch("family_share", EVERYTHING, "''", (OWN,)),
    *SHARING,
)
"""In the order in which they came: their place names their triggers, so a new one goes to the end."""


def create(dialect: str, *tables: str, besides: tuple[Touch, ...] = SHARING) -> list[str]:
    """The statements that make the triggers of these tables, or of all, but for those that another migration makes."""
    make = _sqlite if dialect == "sqlite" else _postgres
    mine = [(n, one) for n, one in enumerate(TOUCHES) if one not in besides and (not tables or one.table in tables)]
    return [words for n, touch in mine for words in make(n, touch)]


def _noting(touch: Touch, row: str, number: str) -> str:
    """What is noted of this row, `new` as it is or `old` as it was: whoever could see it then is told too."""
    touched = touch.id.replace("it.", f"{row}.")
    return " ".join(
        f"insert into touched (scope, number, noun, id) select s.scope, {number}, '{touch.noun}', {touched} "
        f"from (select {scope.replace('it.', f'{row}.')}) as s where s.scope is not null and {touched} is not null "
        "on conflict do nothing;"
        for scope in touch.scopes
    )


def _columns(touch: Touch) -> list[str]:
    """The columns that the id and the scopes are made of: when one changes, others may have listened before."""
    return sorted(set(re.findall(r'\bit\.("?\w+"?)', " ".join((touch.id, *touch.scopes))))) or ["id"]


def _sqlite(n: int, touch: Touch) -> list[str]:
    """The journal's head is the number: with a single writer, nothing that is written later has a lower one."""
    number = "(select coalesce(max(number), 0) from journal)"
    changed = f"update of {', '.join(touch.only)}" if touch.only else "update"
    moved = f"update of {', '.join(_columns(touch))}"
    events = (("insert", "new"), ("delete", "old"), (changed, "new"), (moved, "old"))
    return [
        f"create trigger touched_{n}_{place} after {event} on {touch.table} begin {_noting(touch, row, number)} end"
        for place, (event, row) in enumerate(events)
    ]


def _postgres(n: int, touch: Touch) -> list[str]:
    """The transaction's own number: one that was under way has none below the oldest under way (`sync.touched`)."""
    number = "cast(cast(pg_current_xact_id() as text) as bigint)"
    was, now = (", ".join(f"{row}.{column}" for column in _columns(touch)) for row in ("old", "new"))
    changed = f"update of {', '.join(touch.only)}" if touch.only else "update"
    return [
        f"""create function touched_{n}() returns trigger language plpgsql as $$ begin
            if tg_op <> 'DELETE' then {_noting(touch, "new", number)} end if;
            if tg_op = 'DELETE' then {_noting(touch, "old", number)}
            elsif tg_op = 'UPDATE' and row({was}) is distinct from row({now}) then {_noting(touch, "old", number)} end if;
            return null; end $$""",
        f"create trigger touched_{n} after insert or delete or {changed} on {touch.table} "
        f"for each row execute function touched_{n}()",
    ]
