"""Who may see what lies on the host's table of a hospital: the table itself, the region behind it, every body that pays
for somebody there, and whoever sits on a seat of the forum today. People with lived experience and families (`voice`) read
hospital and theme. Its provider sees the level, and nothing else."""

from typing import Literal

import sqlalchemy as sa

from lantern.identity.model import Principal
from lantern.identity.records import MINE
from lantern.store import Transaction
from lantern.store.straight import rows

View = Literal["host", "region", "placing", "member", "voice", "provider"]
_ORDER: tuple[View, ...] = ("host", "region", "placing", "member", "voice", "provider")

_AT = sa.text(f"""
    with {MINE}
    select 'host' as view, id from hosted
    union all select 'region', id from watched
    union all select distinct 'placing', p.hospital from person p
        where p.left_on is null and p.hospital is not null and (p.placing_body in (select body from paying) or p.id in (select id from shared))
    union all select case role when 'forum_voice' then 'voice' else 'member' end, hospital from mine
        where role in ('forum_member', 'forum_voice') and hospital is not null
    union all select 'provider', id from managed
""")


def views(tx: Transaction, who: Principal, today: str) -> dict[str, View]:
    """Hospitals whose table this account may see, and how much of it; where it may in two ways, the wider."""
    found: dict[str, View] = {}
    for r in rows(tx, _AT, account=who.account, today=today):
        was = found.get(r.id)
        if was is None or _ORDER.index(r.view) < _ORDER.index(was):
            found[r.id] = r.view
    return found


def members(tx: Transaction, who: Principal, today: str) -> dict[str, View]:
    """Hospitals at whose table this account sits: not those it runs."""
    return {one: view for one, view in views(tx, who, today).items() if view != "provider"}
