"""All SQL about meetings: the meeting, what was written down for it, and what was agreed."""

from typing import Any

import msgspec
import sqlalchemy as sa

from lantern.forums.meetings.model import ActionWord, Said, Topic
from lantern.store import Transaction, metadata
from lantern.store.statements import add_once, among, by, change
from lantern.store.straight import first, rows
from lantern.store.tables import key, maybe, words

meeting = sa.Table(
    "meeting",
    metadata,
    key(),
    sa.Column("host", sa.Text, nullable=False, index=True),
    words("kind"),
    words("state", "planned"),
    words("planned_on"),
    words("planned_at"),
    words("planned_by_name"),
    maybe("place"),
    maybe("as_at"),
    maybe("agenda"),
    maybe("finished_at"),
    maybe("finished_by_name"),
    words("present", "[]"),
    maybe("why"),
)
"""`agenda` is everything that was open when it began, frozen as it was then."""

meeting_hospital = sa.Table(
    "meeting_hospital",
    metadata,
    sa.Column("meeting", sa.Text, primary_key=True),
    sa.Column("hospital", sa.Text, primary_key=True, index=True),
)

meeting_said = sa.Table(
    "meeting_said",
    metadata,
    key(),
    sa.Column("meeting", sa.Text, nullable=False, index=True),
    words("says"),
)
"""Append-only: items, decisions and disagreements, each under the id of its command."""

forum_action = sa.Table(
    "forum_action",
    metadata,
    key(),
    sa.Column("meeting", sa.Text, nullable=False, index=True),
    sa.Column("hospital", sa.Text, nullable=False, index=True),
    words("topic"),
    words("words"),
    words("owner"),
    maybe("owner_body"),
    words("by_when"),
    words("made_at"),
    words("by_name"),
    words("state", "open"),
)

forum_action_word = sa.Table(
    "forum_action_word",
    metadata,
    key(),
    sa.Column("action", sa.Text, nullable=False, index=True),
    words("says"),
)
"""Append-only: what was said and seen of an action."""

_topics = msgspec.json.Decoder(list[Topic])
_said = msgspec.json.Decoder(Said)
_word = msgspec.json.Decoder(ActionWord)
_ABOUT = sa.select(meeting_hospital.c.hospital).where(meeting_hospital.c.meeting == sa.bindparam("it"))
_AT = (
    sa.select(meeting)
    .join(meeting_hospital, meeting_hospital.c.meeting == meeting.c.id)
    .where(meeting_hospital.c.hospital == sa.bindparam("it"))
    .order_by(meeting.c.planned_on.desc(), meeting.c.id.desc())
    .limit(50)
)


def one(tx: Transaction, meeting_id: str) -> Any:
    """One meeting; None when it has not arrived."""
    return first(tx, by(meeting), it=meeting_id)


def at(tx: Transaction, hospital_id: str) -> list[Any]:
    """Meetings about a hospital, the latest day first."""
    return rows(tx, _AT, it=hospital_id)


def hospitals_of(tx: Transaction, meeting_id: str) -> list[str]:
    """Which hospitals it is about."""
    return sorted(r.hospital for r in rows(tx, _ABOUT, it=meeting_id))


def plan(tx: Transaction, values: dict[str, Any], hospitals: list[str]) -> bool:
    """A meeting is planned. Planned twice under one id it is one meeting, as the first planned it."""
    if not add_once(tx, meeting, values):
        return False
    for hospital in sorted(set(hospitals)):
        add_once(tx, meeting_hospital, {"meeting": values["id"], "hospital": hospital})
    return True


def turn(tx: Transaction, meeting_id: str, **values: object) -> None:
    """What became of a meeting."""
    change(tx, meeting, meeting_id, values)


def agenda_of(row: Any) -> list[Topic]:
    """What was open when it began."""
    return _topics.decode(row.agenda) if row.agenda else []


def write_down(tx: Transaction, meeting_id: str, said: Said) -> None:
    """Something written down for a meeting; the same twice is one."""
    add_once(tx, meeting_said, {"id": said.id, "meeting": meeting_id, "says": msgspec.json.encode(said).decode()})


def said_at(tx: Transaction, meeting_id: str) -> list[Said]:
    """Everything written down for a meeting, oldest first."""
    found = [_said.decode(r.says) for r in rows(tx, by(meeting_said, "meeting"), it=meeting_id)]
    return sorted(found, key=lambda one: (one.at, one.id))


def agree(tx: Transaction, values: dict[str, Any]) -> bool:
    """An action was agreed, once."""
    return add_once(tx, forum_action, values)


def action(tx: Transaction, action_id: str) -> Any:
    """One action; None when it has not arrived."""
    return first(tx, by(forum_action), it=action_id)


def actions(tx: Transaction, column: str, them: list[str]) -> list[Any]:
    """Actions of these meetings or hospitals, by their day."""
    found = rows(tx, among(forum_action, (), column), them=them) if them else []
    return sorted(found, key=lambda r: (r.by_when, r.id))


_OPEN_OF = (
    sa.select(forum_action)
    .where(forum_action.c.owner_body == sa.bindparam("body"), forum_action.c.state != "seen")
    .order_by(forum_action.c.by_when, forum_action.c.id)
)


def open_of_body(tx: Transaction, body: str) -> list[Any]:
    """Actions of this body that nobody has seen done yet, by their day."""
    return rows(tx, _OPEN_OF, body=body)


def say_of(tx: Transaction, action_id: str, word: ActionWord) -> None:
    """Something said or seen of an action. Seen kept ends it; whatever else was seen opens it again."""
    add_once(tx, forum_action_word, {"id": word.id, "action": action_id, "says": msgspec.json.encode(word).decode()})
    said = words_of(tx, [action_id])[action_id]
    looked = [one for one in said if one.kind == "seen"]
    ended = bool(looked) and looked[-1].found == "kept"
    spoken = said[-1].kind == "said"
    change(tx, forum_action, action_id, {"state": "seen" if ended else "said_done" if spoken else "open"})


def words_of(tx: Transaction, actions: list[str]) -> dict[str, list[ActionWord]]:
    """What was said and seen of these actions, oldest first."""
    found: dict[str, list[ActionWord]] = {one: [] for one in actions}
    for r in rows(tx, among(forum_action_word, (), "action"), them=actions) if actions else ():
        found[r.action].append(_word.decode(r.says))
    return {one: sorted(said, key=lambda w: (w.at, w.id)) for one, said in found.items()}
