// One hospital, and everything all bodies have seen of it: the host's table laid on one page.
import { Missing } from '../../app/Current.tsx';
import { link, type Params } from '../../app/route.ts';
import { Concerns, Themes } from '../../forums/table/Concerns.tsx';
import { People, Wards } from '../../forums/table/People.tsx';
import { Promises } from '../../forums/table/Promises.tsx';
import { TogetherHere } from '../../forums/table/Together.tsx';
import { Visits } from '../../forums/table/Visits.tsx';
import { words } from '../../forums/words/index.ts';
import { offers } from '../../calendars/rules.ts';
import { Sheets } from '../../sheets/parts/OfHospital.tsx';
import { Button, Details, Facts, Page, Section, Tag } from '../../parts/index.ts';
import { me, row, rows, send } from '../../store/index.ts';
import { sayDay } from '../../words/index.ts';
import type { HospitalRow, Id, Role } from '../../wire.ts';
import { Dial } from '../Dial.tsx';
import { hospitalName } from '../names.ts';
import { LEVELS, mineToAnswer, watchesRegion } from './hospitals.tsx';

export function Hospital({ params }: { params: Params }) {
  const w = words();
  const hospital = row('hospitals', params.hospital!).value;
  if (!hospital) return <Missing />;
  return (
    <Page title={hospitalName(hospital)} above={w.runBy(hospital.provider, hospital.town)} back={{ href: '#/hospitals', label: w.hospitals }}>
      <Level hospital={hospital} />
      <Telephones hospital={hospital} />
      <div class="l-table">
        <div class="l-table__first">
          <Concerns hospital={hospital.id} />
          <TogetherHere hospital={hospital} />
          <Themes hospital={hospital.id} />
          <Visits hospital={hospital.id} />
          <Promises hospital={hospital.id} />
          <Sheets hospital={hospital.id} />
        </div>
        <div class="l-table__second">
          <Ways hospital={hospital} />
          <Scrutiny hospital={hospital} />
          <Wards hospital={hospital.id} />
          <People hospital={hospital.id} />
        </div>
      </div>
    </Page>
  );
}

/** Beside the concerns on a desk and below them on a phone: whoever opens a hospital sees first what is wrong there. */
function Ways({ hospital }: { hospital: HospitalRow }) {
  const w = words();
  return (
    <Section title={w.ways}>
      <div class="l-ways">
        <OwedHere hospital={hospital.id} />
        <p><a class="l-go" href={link('hospital', hospital.id, 'figures')}>{w.figures}</a></p>
        <Desk hospital={hospital} />
        <Worth hospital={hospital} />
      </div>
    </Section>
  );
}

/** The way to what it is owed, for those who may know. */
function OwedHere({ hospital }: { hospital: Id }) {
  const any = [...rows('owed').value.values()].some((one) => one.hospital === hospital);
  return any ? <p><a class="l-go" href={link('hospital', hospital, 'owed')}>{words().owedHere}</a></p> : null;
}

/** The way to what visits were worth, for its host and region. */
function Worth({ hospital }: { hospital: HospitalRow }) {
  const may = mineToAnswer(me.value, hospital) || watchesRegion(me.value);
  return may ? <p><a class="l-go" href={link('hospital', hospital.id, 'assurance')}>{words().assurance}</a></p> : null;
}

/** How closely it is watched, before anything else; more about it stands further down. */
function Level({ hospital }: { hospital: HospitalRow }) {
  const w = words();
  return <p><Tag mood={LEVELS[hospital.level]}>{w.level[hospital.level]}</Tag></p>;
}

/** What is read at a desk: who asked before an admission, and who is there. Only for those who may. */
function Desk({ hospital: { id } }: { hospital: HospitalRow }) {
  const w = words();
  const roles = new Set(me.value?.seats.map(({ role }) => role));
  const has = (...some: Role[]) => some.some((role) => roles.has(role));
  return (
    <>
      {has('placing_commissioner', 'placing_oncall', 'host_lead', 'host_deputy', 'region') && <p><a class="l-go" href={link('hospital', id, 'admissions')}>{w.admissions}</a></p>}
      {has('placing_commissioner', 'placing_oncall', 'host_lead', 'host_deputy', 'region', 'provider_manager', 'forum_member', 'forum_voice') && <p><a class="l-go" href={link('hospital', id, 'forum')}>{w.forum}</a></p>}
      {has('provider_manager', 'host_lead', 'host_deputy', 'region') && <p><a class="l-go" href={link('register', id)}>{w.whoIsThere}</a></p>}
    </>
  );
}

const OTHER = { spread: 'join', join: 'spread' } as const;

function Scrutiny({ hospital }: { hospital: HospitalRow }) {
  const w = words();
  return (
    <Section title={w.scrutiny}>
      <p><strong>{w.level[hospital.level]}.</strong> {w.levelWhy[hospital.level]}</p>
      <p class="nhsuk-hint">{w.levelNote}</p>
      <Facts
        rows={[
          [w.host, hospital.host_on_lantern ? hospital.host_name : `${hospital.host_name}: ${w.hostOff}`],
          [w.council, hospital.council],
          [w.regulator, hospital.regulator],
          [w.visitsAsked, w.asked[hospital.visits]],
          hospital.rating && hospital.rating_on ? [w.rating, w.ratingOf(w.ratings[hospital.rating], sayDay(hospital.rating_on), hospital.rating_location ?? '')] : undefined,
        ]}
      />
      {offers(me.value?.seats ?? [], [hospital]).some(({ kind }) => kind === 'forum') && (
        <Button look="second" onTap={() => send({ type: 'ask_of_visits', hospital: hospital.id, visits: OTHER[hospital.visits] })}>
          {w.askFor[OTHER[hospital.visits]]}
        </Button>
      )}
    </Section>
  );
}

/** One tap away, whatever else the page holds: whoever rings does not look for the number. */
function Telephones({ hospital }: { hospital: HospitalRow }) {
  return (
    <Details summary={words().telephones}>
      {hospital.telephones.map((one) => <Dial key={one.to + one.number} one={one} hospital={hospital.id} />)}
      <p><a class="l-go" href={link('hospital', hospital.id, 'contacts')}>{words().contacts}</a></p>
    </Details>
  );
}
