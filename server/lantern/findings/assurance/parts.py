"""All SQL of the parts of finished visits: as they were gathered, for whoever counts them."""

import msgspec
import sqlalchemy as sa

from lantern.findings.assurance.model import Part
from lantern.findings.assurance.unlooked import Looks
from lantern.store import Transaction, metadata
from lantern.store.statements import within
from lantern.store.straight import rows
from lantern.store.tables import flag, key, maybe, words
from lantern.visits.model import Answer
from lantern.visits.records import answers
from lantern.visits.rules import MET

visit_part = sa.Table(
    "visit_part",
    metadata,
    key(),
    sa.Column("visit", sa.Text, nullable=False, index=True),
    words("part"),
    maybe("person", index=True),
    words("kind"),
    sa.Column("body", sa.Text, nullable=False, index=True),
    sa.Column("hospital", sa.Text, nullable=False, index=True),
    words("unit"),
    words("on_day"),
    maybe("began_at"),
    flag("doubtful"),
    flag("announced", True),
    words("visitors", "[]"),
    words("checklist"),
    maybe("how"),
    maybe("private"),
    flag("why_not"),
    words("voices", "{}"),
    words("declined", "[]"),
    words("asked", "[]"),
    words("not_looked", "[]"),
)
"""What a finished visit's parts say of themselves, gathered from its answers by a reaction; made anew at any time."""

_WHOSE = {
    "body": "(v.person in (select id from person where placing_body = :id) or (v.person is null and v.body = :id))",
    "hospital": "v.hospital = :id",
}
"""A body's are those of the people it pays for, whoever went, and the wards' parts of its own visits."""
_COLUMNS = """v.visit, v.person, v.kind, v.body, v.hospital, v.on_day, v.began_at, v.doubtful, v.announced, v.visitors, v.how,
        v.private, v.why_not, v.voices, v.declined"""
_PARTS = {
    scope: sa.text(f"""
        select {_COLUMNS} from visit_part v where {whose} and v.on_day >= :since and v.on_day <= :until
        union all
        select {_COLUMNS} from (
            select v.*, row_number() over (partition by v.person, v.hospital order by v.on_day desc, v.visit desc) as nth
            from visit_part v
            where {whose} and v.on_day < :since and v.person is not null and v.kind = 'oversight' and v.how in {MET}) v
        where v.nth = 1""")
    for scope, whose in _WHOSE.items()
}
"""Those since a day, and before it of each person the last meeting in each hospital: nothing that is counted reaches further."""
_names = msgspec.json.Decoder(tuple[str, ...])
_voices = msgspec.json.Decoder(dict[str, tuple[str, ...]])


def parts(tx: Transaction, scope: str, id: str, since: str, until: str) -> list[Part]:
    """Every part of every finished visit between two days, in no order, and who saw each person the time before: that may
    be years ago."""
    visitors: dict[str, tuple[str, ...]] = {}
    voices: dict[str, dict[str, tuple[str, ...]]] = {"{}": {}}  # thousands of visits say one of a few things
    found = []
    for r in rows(tx, _PARTS[scope], id=id, since=since, until=until):
        if r.visitors not in visitors:
            visitors[r.visitors] = _names.decode(r.visitors)
        if r.voices not in voices:
            voices[r.voices] = _voices.decode(r.voices)
        found.append(
            Part(
                visit=r.visit, person=r.person, kind=r.kind, body=r.body, hospital=r.hospital, on=r.on_day, began_at=r.began_at, doubtful=bool(r.doubtful),
                announced=bool(r.announced), visitors=visitors[r.visitors], how=r.how, private=r.private, why_not=bool(r.why_not),
                voices=voices[r.voices],
                declined=_names.decode(r.declined) if r.declined != "[]" else (),
            )
        )  # fmt: skip
    return found


_LOOKS = {
    scope: sa.text(f"""
        with numbered as (
            select v.id,
                   row_number() over (partition by coalesce(v.person, v.unit), v.kind order by v.on_day desc, v.id desc) as nth
            from visit_part v left join person p on p.id = v.person
            where {whose} and v.on_day <= :until and v.on_day >= :since and v.asked <> '[]' and v.kind = 'oversight'
              and (p.id is null or p.left_on is null))
        select coalesce(v.person, v.unit) as about, v.person, v.checklist, v.asked, v.not_looked
        from numbered n join visit_part v on v.id = n.id where n.nth <= :visits""")
    for scope, whose in _WHOSE.items()
}


def looks(tx: Transaction, scope: str, id: str, since: str, until: str, visits: int) -> tuple[list[Looks], list[Looks]]:
    """What was asked on the last visits to each person who is still there, and to each ward."""
    people: list[Looks] = []
    wards: list[Looks] = []
    for r in rows(tx, _LOOKS[scope], id=id, since=since, until=until, visits=visits):
        one = Looks(r.about, r.checklist, _names.decode(r.asked), frozenset(_names.decode(r.not_looked)))
        (people if r.person else wards).append(one)
    return people, wards


def why_not(tx: Transaction, visit_ids: list[str]) -> dict[tuple[str, str], str]:
    """Why people were not seen in private, in their visitors' words, by visit and person."""
    found: dict[tuple[str, str], str] = {}
    for r in rows(tx, _TOLD, them=sorted(set(visit_ids))):
        for answer in _told.decode(r.answers):
            why = answer.value.get("why_not") if isinstance(answer.value, dict) else None
            if isinstance(why, str) and why.strip():
                found[r.visit, r.part] = why.strip()
    return found


_TOLD = (
    sa.select(answers.c.visit, answers.c.part, answers.c.answers)
    .where(within(answers.c.visit))
    .order_by(answers.c.at, answers.c.id)
)
_told = msgspec.json.Decoder(list[Answer])
