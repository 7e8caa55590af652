"""The demonstration has two nations, every kind of seat, and an account for everybody of the cast."""

import re
from collections import Counter

import pytest
import sqlalchemy as sa

from lantern import demo
from lantern.demo.cast import EVERYBODY
from lantern.demo.people import PEOPLE
from lantern.demo.places import HOSPITAL_OF, PLACES
from lantern.identity import records as accounts
from lantern.problems import Problem
from lantern.store import metadata
from tests.server.demo.conftest import NOW, TODAY, may_see

STANDING = {"priya", "gareth", "huw", "dilys", "megan", "tom", "asha", "ola", "frank", "root", "ruth", "sam"}


def test_the_whole_standing_cast_is_there_and_says_who_it_is_in_both_languages() -> None:
    assert {one.as_ for one in demo.CAST} == STANDING
    assert all(one.what["en"].endswith(".") and one.what["cy"].endswith(".") for one in demo.CAST)


def test_three_hosts_eight_hospitals_one_in_wales_and_forty_people() -> None:
    assert len({h.host for h in PLACES.hospitals}) == 3
    assert len(PLACES.hospitals) == 8
    assert [h.id for h in PLACES.hospitals if h.nation == "wales"] == ["glanhelyg"]
    assert len(PEOPLE) == 40 and len({one.id for one in PEOPLE}) == 40
    assert len({one.name for one in PEOPLE}) == 40


def test_people_live_across_the_border_both_ways() -> None:
    nation = {b.id: b.nation for b in PLACES.bodies}
    stands = {h.id: h.nation for h in PLACES.hospitals}
    ways = Counter((nation[one.body], stands[HOSPITAL_OF[one.unit]]) for one in PEOPLE)
    assert ways["wales", "england"] and ways["england", "wales"]


def test_every_name_in_the_data_leads_somewhere() -> None:
    bodies, hospitals = {b.id for b in PLACES.bodies}, {h.id for h in PLACES.hospitals}
    everybody = [*EVERYBODY.cast, *EVERYBODY.others]
    seats = [*(s for one in everybody for s in one.seats), *EVERYBODY.addresses]
    assert {s.body for s in seats if s.body} <= bodies
    assert {s.hospital for s in seats if s.hospital} <= hospitals
    assert {s.person for s in seats if s.person} <= {one.id for one in PEOPLE}
    assert {one.body for one in PEOPLE} | {one.home for one in PEOPLE if one.home} <= bodies
    assert {b.region for b in PLACES.bodies if b.region} | {h.host for h in PLACES.hospitals} <= bodies


def test_telephones_are_those_kept_for_drama_and_every_hospital_has_the_first_hour() -> None:
    drama = re.compile(r"^(999|01632 960\d{3}|011[357] 496 0\d{3}|029 2018 0\d{3}|07700 900\d{3})$")
    for hospital in PLACES.hospitals:
        to = {line[0] for line in hospital.telephones}
        assert {"emergency", "police", "council_day", "council_night", "provider_oncall", "host"} <= to, hospital.id
        assert all(drama.match(line[2]) for line in hospital.telephones), hospital.id
        ages = {ward.ages for ward in PLACES.units if ward.hospital == hospital.id}
        assert ("children_day" in to) == bool(ages & {"under_18", "both"}), hospital.id


def test_a_secure_ward_bars_phones() -> None:
    assert {ward.phones for ward in PLACES.units if ward.security != "none"} == {"not_allowed"}


def test_the_host_that_is_not_on_lantern_is_only_an_address(loaded: sa.Connection) -> None:
    (held,) = accounts.holders(loaded, TODAY.isoformat(), role="host_lead", body="wealdbourne")
    assert held.account is None and held.address == "quality.forum@wealdbourne.demo.example"


@pytest.mark.parametrize("noun", ["people", "owed", "visits", "answers", "promises", "concerns", "alerts"])
def test_sam_sees_nothing_of_it(loaded: sa.Connection, noun: str) -> None:
    assert may_see(loaded, "sam", noun) == {}


def test_loading_twice_is_loading_once(loaded: sa.Connection) -> None:
    before = loaded.execute(sa.select(sa.func.count()).select_from(accounts.account)).scalar()
    demo.load(loaded, TODAY, NOW)
    assert loaded.execute(sa.select(sa.func.count()).select_from(accounts.account)).scalar() == before


def test_it_will_not_load_beside_real_people() -> None:
    engine = sa.create_engine("sqlite://")
    metadata.create_all(engine)
    with engine.begin() as tx:
        tx.execute(
            accounts.account.insert().values(id="a", name="Real", demo=False, made_at="2026-01-01T00:00:00.000Z")
        )
        with pytest.raises(Problem) as refused:
            demo.load(tx, TODAY, NOW)
    assert refused.value.code == "demo-refused"
    engine.dispose()
