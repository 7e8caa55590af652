"""A meeting on paper: its agenda as a pack, its minutes, and in Easy Read. What it holds is as at the time it says."""

from typing import Any, Literal

from lantern.clock import LONDON, read_instant
from lantern.forums.meetings.model import Action, Line, Meeting, Said, Topic
from lantern.reports import saying
from lantern.reports.laying import Draw
from lantern.reports.saying import Say

What = Literal["agenda", "minutes"]
PICTURES = {"where": "hospital", "when": "choose_day", "what": "looking", "speak": "your_words", "stop": "you_can_stop"}
EASY = {
    "concerns": "worry",
    "promises": "written_down",
    "late": "visitor",
    "actions": "things_to_do",
    "level": "looking",
}


def paper(meeting: Meeting, what: What, face: str, now: str, draw: Draw) -> dict[str, Any]:
    """What stands on it. An Easy Read face is the page that tells people what the meeting is about."""
    say = saying.words_of(face)
    own = say["meeting"]
    as_at = meeting.as_at or now
    hospitals = ", ".join(one.name for one in meeting.hospitals)
    easy = face.endswith("-simple")
    return {
        "face": face, "lang": face[:2], "easy": easy, "say": say, "title": own["easy" if easy else what].format(hospitals=hospitals),
        "version": own["as_at"].format(moment=_moment(say, as_at)),
        "date": dict(zip(("year", "month", "day"), map(int, meeting.planned_on.split("-")), strict=True)),
        "review": own["checked"],
        "above": [] if easy else _above(meeting, say), "warnings": [], "record": [],
        "lists": [] if easy else _lists(meeting, what, say), "parts": [],
        "telling": _telling(meeting, say, draw) if easy else None, "ending": [], "last": None if easy else own["need_to_know"],
    }  # fmt: skip


def _moment(say: Say, instant: str) -> str:
    at = read_instant(instant).astimezone(LONDON)
    return f"{saying.day(say, at.date().isoformat())}, {at:%H:%M}"


def _above(meeting: Meeting, say: Say) -> list[str]:
    own = say["meeting"]
    when = saying.weekday(say, meeting.planned_on)
    held = [own["kinds"][meeting.kind], own["on"].format(day=when, place=meeting.place or own["no_place"])]
    called = own["host"].format(host=meeting.host_name)
    if meeting.state != "finished":
        return [*held, called]
    present = own["present"].format(names="; ".join(meeting.present) or own["nobody_named"])
    done = own["finished"].format(moment=_moment(say, meeting.finished_at or ""), name=meeting.finished_by_name or "")
    return [*held, called, present, done]


def _lists(meeting: Meeting, what: What, say: Say) -> list[dict[str, Any]]:
    many = len(meeting.hospitals) > 1
    found = []
    for topic in meeting.topics:
        items = [_line(topic, line, say) for line in topic.lines]
        if what == "minutes":
            items += _agreed(meeting, topic, say)
        found.append(
            {"title": _title(topic, many, say), "why": None if items or topic.kind == "added" else say["meeting"]["nothing"], "strong": False, "items": items}
        )  # fmt: skip
    return found


def _title(topic: Topic, many: bool, say: Say) -> str:
    own = say["meeting"]
    if topic.kind == "added":
        return own["added"].format(words=topic.words or "", name=topic.by_name or "")
    said = str(own["topics"][topic.kind])
    return f"{topic.hospital_name}: {said}" if many else said


def _item(head: str, *more: str) -> dict[str, Any]:
    return {"head": head, "more": [one for one in more if one], "boxes": []}


def _line(topic: Topic, line: Line, say: Say) -> dict[str, Any]:
    own = say["meeting"]
    on = saying.day(say, line.on) if line.on else ""
    where = ", ".join(filter(None, (line.unit_name, line.body_name)))
    if topic.kind == "level":
        table = own["ratings" if line.what == "rating" else "levels"]
        return _item(
            table.get(line.state, line.state),
            own["report_of" if line.what == "rating" else "since"].format(day=on) if on else "",
            line.words or "",
        )
    if topic.kind == "concerns":
        about = ", ".join(own["about"].get(one, one) for one in line.about) or own["about"]["other"]
        said = own["concern"].format(
            urgency=own["urgency"][line.urgency], state=own["concern_states"][line.state], day=on
        )
        return _item(about, said, own["next_word"].format(moment=_moment(say, line.by)) if line.by else "", where)
    if topic.kind == "patterns":
        theme = own["pattern_themes"].get(line.about[0], line.about[0]) if line.about else ""
        said = own["patterns"].get(line.what, "{theme}").format(theme=theme)
        return _item(said, own["standing"].get(line.state, ""), own["since"].format(day=on.split(" ", 1)[-1]))
    if topic.kind == "promises" and line.n:
        return _item(f"{line.n}: {own['promise_states'][line.state]}")
    if topic.kind == "promises":
        until = own["until"].format(day=saying.day(say, line.by)) if line.by else own["no_day"]
        return _item(
            line.words or own["about_person"], own["promise_states"][line.state], until, line.what or "", where
        )
    if topic.kind == "late":
        return _item(
            line.body_name or "", own["late"].format(n=line.n, what=own["owed"].get(line.what, line.what), day=on)
        )
    if topic.kind == "opened":
        about = ", ".join(own["about"].get(one, one) for one in line.about) or own["about"]["other"]
        return _item(
            line.body_name or "", own["opened_for"].get(line.what, line.what or ""), about, own["since"].format(day=on)
        )
    if topic.kind == "seen":
        return _item(line.body_name or "", own["last_seen"].format(day=on) if on else own["never_seen"])
    until = own["until"].format(day=saying.day(say, line.by)) if line.by else ""
    return _item(line.words or "", line.what or "", until, own["action_states"][line.state])


def _agreed(meeting: Meeting, topic: Topic, say: Say) -> list[dict[str, Any]]:
    said = [_said(one, say) for one in meeting.said if one.topic == topic.id]
    return [*said, *(_action(one, say) for one in meeting.actions if one.topic == topic.id)]


def _said(one: Said, say: Say) -> dict[str, Any]:
    own = say["meeting"]
    head = own["decision"] if one.kind == "decision" else own["disagreement"].format(body=one.body_name or "")
    return _item(head, one.words, own["after"] if one.after else "")


def _action(one: Action, say: Say) -> dict[str, Any]:
    own = say["meeting"]
    who = ", ".join(filter(None, (one.owner, one.owner_body_name)))
    return _item(own["action"], one.words, who, own["until"].format(day=saying.day(say, one.by_when)))


def _telling(meeting: Meeting, say: Say, draw: Draw) -> dict[str, Any]:
    """Where, when, what will be talked about, and what somebody there can do."""
    own = say["meeting"]["page"]
    hospitals = ", ".join(one.name for one in meeting.hospitals)
    kinds = dict.fromkeys(topic.kind for topic in meeting.topics if topic.kind in EASY and topic.lines)
    lines = [
        (PICTURES["where"], own["where"].format(hospitals=hospitals)),
        (PICTURES["when"], own["when"].format(day=saying.weekday(say, meeting.planned_on))),
        *((EASY[kind], own[kind]) for kind in kinds),
        (PICTURES["speak"], own["speak"]),
        (PICTURES["stop"], own["stop"]),
    ]
    return {
        "title": own["title"],
        "lines": [{"text": text, "picture_svg": draw(picture)} for picture, text in lines],
    }
