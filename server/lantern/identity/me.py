"""The row of noun `me`: who this store belongs to."""

import sqlalchemy as sa

from lantern.identity.model import Me, SeatRow
from lantern.identity.records import account, house_key, push_subscription
from lantern.identity.weeks.records import leave_of, weeks_of
from lantern.store import Transaction

_SEATS = sa.text("""
    select s.role, s.body, b.name as body_name, s.hospital, h.name as hospital_name, s.away_until,
        p.id as person, coalesce(p.known_as, p.name) as person_name,
        (select max(f.at) from family_ask f join visit v on v.id = f.visit
         where f.open and f.account = s.account and f.person = p.id and v.state = 'planned'
            and v.hospital = p.hospital and p.left_on is null and exists (
            select 1 from family_share c where c.person = f.person and c.account = f.account and c.ended_at is null
                and c.covers like '%asked_before%')) as asked_at
    from seat s left join body b on b.id = s.body left join hospital h on h.id = s.hospital
        left join person p on p.id = s.person and s.role = 'family_carer'
    where s.account = :account and (s.until_on is null or s.until_on > :ended) order by s.id
""")


_WAITS = sa.text("""
    with sitting as (select role, body, hospital from seat
                     where account = :account and (until_on is null or until_on > :ended))
    select 'register' as what, count(*) as number from register_question q where q.state = 'open'
        and q.body in (select body from sitting where role in ('placing_commissioner', 'placing_oncall'))
    union all
    select 'confirm', count(*) from register_month m where m.confirmed_on is null
        and m.hospital in (select hospital from sitting where role = 'provider_manager')
        and not exists (select 1 from register_month l where l.hospital = m.hospital and l.month > m.month)
    union all
    select 'unconfirmed', count(*) from register_month m join hospital h on h.id = m.hospital
        where m.late_on is not null and m.confirmed_on is null and h.closed_on is null
        and not exists (select 1 from register_month l where l.hospital = m.hospital and l.month > m.month)
        and exists (select 1 from sitting s where s.role in ('host_lead', 'host_deputy')
                    and (s.hospital = h.id or (s.hospital is null and s.body = h.host)))
    union all
    select 'asked', count(*) from admission_ask a join hospital h on h.id = a.hospital where a.state = 'asked'
        and exists (select 1 from sitting s where s.role in ('host_lead', 'host_deputy')
                    and (s.hospital = h.id or (s.hospital is null and s.body = h.host)))
    union all
    select 'answered', count(*) from admission_ask a where a.state = 'answered'
        and a.body in (select body from sitting where role in ('placing_commissioner', 'placing_oncall'))
    union all
    select 'level', count(*) from level_heard l join hospital h on h.id = l.hospital
        where l.confirmed_at is null and l.due_at is not null and exists (select 1 from sitting s where
            (l.kind = 'placing' and s.body = l.body and s.role in ('placing_commissioner', 'placing_oncall'))
            or (l.kind = 'region' and s.body = l.body and s.role = 'region')
            or (l.kind = 'provider' and s.hospital = l.hospital and s.role = 'provider_manager')
            or (l.kind in ('regulator', 'council', 'quality_board', 'police') and s.role in ('host_lead', 'host_deputy')
                and (s.hospital = h.id or (s.hospital is null and s.body = h.host))))
    union all
    select 'findings', count(*) from finding_release f
        where f.hospital in (select hospital from sitting where role = 'provider_manager')
        and not exists (select 1 from finding_reply r where r.release = f.id)
    union all
    select 'feedback', count(*) from feedback f join hospital h on h.id = f.hospital left join body b on b.id = h.host
        where f.state <> 'told' and f.account <> :account and (f.climb > 0 or f.state <> 'owed')
        and (f.owner = :account
            or ((f.owner is null or f.climb >= 2) and exists (select 1 from sitting s where s.role in ('host_lead', 'host_deputy')
                and (s.hospital = h.id or (s.hospital is null and s.body = h.host))))
            or ((f.climb >= 2 or (f.visit is not null and f.owner is null)) and f.body in (select body from sitting where role in ('placing_commissioner', 'placing_oncall')))
            or (f.climb >= 3 and b.region in (select body from sitting where role = 'region')))
    union all
    select 'replies', count(*) from concern c join hospital h on h.id = c.hospital where c.state <> 'closed'
        and (c.body in (select body from sitting where role in ('placing_commissioner', 'placing_oncall'))
            or exists (select 1 from sitting s where s.role in ('host_lead', 'host_deputy')
                and (s.hospital = h.id or (s.hospital is null and s.body = h.host))))
        and ((c.provider_told = 'held'
                and not exists (select 1 from finding_held x where x.concern = c.id and not x.asked_again))
            or exists (select 1 from finding_release f join finding_reply r on r.release = f.id
                where f.concern = c.id and r.done and not exists (
                    select 1 from concern_story s where s.concern = c.id and s.kind = 'seen_again' and s.at > r.at)))
    union all
    select 'seats', count(*) from forum_seat f join hospital h on h.id = f.hospital
        where f.warned is not null and f.ended_on is null
        and exists (select 1 from sitting s where s.role in ('host_lead', 'host_deputy')
                    and (s.hospital = h.id or (s.hospital is null and s.body = h.host)))
    union all
    select 'gap', coalesce(sum(g.number), 0) from rota_gap g where exists (select 1 from sitting s where s.body = g.body and (
            (g.role = 'placing_oncall' and s.role in ('placing_commissioner', 'placing_oncall'))
            or (g.role in ('host_lead', 'host_deputy') and s.role in ('host_lead', 'host_deputy'))
            or (g.role = 'region' and s.role = 'region')))
    union all
    select 'contacts', count(distinct c.same) from contact c where c.stale is not null and (
        c.owner in (select body from sitting where body is not null
                    and role in ('placing_commissioner', 'placing_oncall', 'host_lead', 'host_deputy', 'region'))
        or (c.owner = '' and exists (select 1 from sitting where role = 'operator')))
""")
LATEST = 12
"""Of what was said of one's week, and of leave: enough for a year, and for a phone."""


def rows(tx: Transaction, ids: list[str], view: str) -> list[Me]:
    """Exactly one: the account that asks. `view` ends with the day of the seat that ended last, if one has."""
    ended = view.partition("/")[2]
    found = []
    keys = {k.name: k.public for k in tx.execute(sa.select(house_key.c.name, house_key.c.public))}
    for r in tx.execute(sa.select(account).where(account.c.id.in_(ids))).all():
        seats = [SeatRow(**dict(s._mapping)) for s in tx.execute(_SEATS, {"account": r.id, "ended": ended})]
        pushed = sa.select(push_subscription.c.endpoint_hash).where(push_subscription.c.account == r.id)
        waits = tx.execute(_WAITS, {"account": r.id, "ended": ended})
        found.append(
            Me(
                id=r.id, name=r.name, language=r.language, seats=seats, demo=r.demo,
                waits={one.what: one.number for one in waits if one.number},
                weeks=weeks_of(tx, [r.id]).get(r.id, [])[-LATEST:], leave=leave_of(tx, [r.id]).get(r.id, [])[-LATEST:],
                push_key=keys.get("push"), pushed_to=list(tx.execute(pushed).scalars()),
                texts="texts" in keys, mobile=r.mobile,
                reminders=r.reminders, weekly=r.weekly,
            )
        )  # fmt: skip
    return found
