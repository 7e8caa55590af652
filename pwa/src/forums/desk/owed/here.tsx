// What one hospital is owed: its host's own visit, and Quality Checkers, with the reasons in order. Never beside another.
import { Missing } from '../../../app/Current.tsx';
import { localDay } from '../../../app/local_day.ts';
import { link, type Params } from '../../../app/route.ts';
import { Button, Details, Facts, type Mood, Page, Radios, Section, Tag, Unsent } from '../../../parts/index.ts';
import { draft, me, row, rows, send } from '../../../store/index.ts';
import { daysBetween } from '../../../times.ts';
import { hospitalName } from '../../../units/names.ts';
import { type OwedState, standing } from '../../../visits/due.ts';
import type { HospitalRow, OwedRow, WhyGo } from '../../../wire.ts';
import { sayDay } from '../../../words/index.ts';
import { words } from './words/index.ts';

const MOODS: Partial<Record<OwedState, Mood>> = { overdue: 'danger', due: 'warn', soon: 'notice', not_yet: 'calm' };

export function OwedHere({ params }: { params: Params }) {
  const w = words();
  const hospital = row('hospitals', params.hospital!).value;
  const owed = [...rows('owed').value.values()].filter((one) => one.hospital === params.hospital);
  const visit = owed.find(({ kind }) => kind === 'host_visit');
  const check = owed.find(({ kind }) => kind === 'checker_visit');
  if (!hospital || !(visit || check)) return <Missing />;
  return (
    <Page title={w.title} above={hospitalName(hospital)} back={{ href: link('hospital', hospital.id) }}>
      <p>{w.intro}</p>
      {visit && (
        <Section title={hospital.nation === 'wales' ? w.boardsVisit : w.hostsVisit}>
          <Line one={visit} />
          <p>{w.hostWhat}</p>
          {hosts(hospital) && <Wards hospital={hospital} />}
          {hosts(hospital) && <p><a class="l-go" href="#/plans">{w.plans}</a></p>}
          <Why one={visit} />
        </Section>
      )}
      {check && (
        <Section title={w.check}>
          <Line one={check} />
          <Reasons why={check.why} />
          <Checkers hospital={hospital} one={check} />
          <p class="nhsuk-hint">{w.secret}</p>
          <Why one={check} />
        </Section>
      )}
      {hosts(hospital) && <p><a class="l-go" href="#/away">{w.away}</a></p>}
    </Page>
  );
}

const hosts = ({ id, host }: HospitalRow) =>
  me.value?.seats.some(({ role, body, hospital }) => (role === 'host_lead' || role === 'host_deputy') && (hospital ? hospital === id : body === host)) ?? false;

function Line({ one }: { one: OwedRow }) {
  const w = words();
  const { state, days } = standing(one, localDay.value);
  const known = state !== 'history_not_known';
  return (
    <p class="l-due">
      <Tag mood={MOODS[state] ?? 'off'}>{known ? w.stands(state, Math.abs(days)) : w.notKnown}</Tag>
      <span>{known ? w.by(sayDay(one.due_on)) : w.firstBy(sayDay(one.due_on))}</span> <Unsent noun="owed" id={one.id} />
    </p>
  );
}

/** The reasons, one under another: each with its day, and by when it alone asks somebody to go. */
function Reasons({ why }: { why: readonly WhyGo[] }) {
  const w = words();
  if (why.length === 0) return <p>{w.noReason}</p>;
  return (
    <>
      <h3 class="nhsuk-heading-s">{w.reasons}</h3>
      <ol class="l-rows">
        {why.map((one) => (
          <li class="l-rows__item" key={one.what}>
            <p><strong>{w.why[one.what](one.n ?? 0, w.ago(daysBetween(one.on, localDay.value)))}</strong></p>
            <p class="nhsuk-hint">{[w.since[one.what](sayDay(one.on)), w.askedBy(sayDay(one.by)), w.sources[one.what]].join(' · ')}</p>
          </li>
        ))}
      </ol>
    </>
  );
}

function Wards({ hospital }: { hospital: HospitalRow }) {
  const w = words();
  const wards = [...rows('units').value.values()].filter((one) => one.hospital === hospital.id);
  return <>{wards.map((one) => <Button key={one.id} look="second" href={`#/visit/new?unit=${encodeURIComponent(one.id)}&as=host`}>{w.prepare(one.name)}</Button>)}</>;
}

function Checkers({ hospital, one }: { hospital: HospitalRow; one: OwedRow }) {
  const w = words();
  const d = draft(`checkers/${hospital.id}`, () => ({ checkers: '' }));
  const all = [...rows('bodies').value.values()].filter(({ kind }) => kind === 'checkers');
  const who = one.checked_by && row('bodies', one.checked_by).value?.name;
  const { checkers } = d.value.value;
  return (
    <>
      <p>{who ? w.goes(who) : w.nobodyGoes}</p>
      {hosts(hospital) && all.length > 0 && (
        <Details summary={w.name}>
          <Radios legend={w.which} bind={d.field('checkers')} choices={all.map(({ id, name }) => ({ value: id, label: name }))} />
          <Button disabled={checkers === ''} onTap={() => send({ type: 'name_checkers', hospital: hospital.id, checkers }, { draft: d })}>{w.nameThem}</Button>
        </Details>
      )}
    </>
  );
}

function Why({ one: { reason, counted_from: from, history_known: known } }: { one: OwedRow }) {
  const w = words();
  return (
    <Details summary={w.saysWho}>
      <Facts
        rows={[
          [w.from, w.counted[from.what as keyof typeof w.counted](sayDay(from.on))],
          [w.rule, `${w.within(reason.value, reason.unit)} (${reason.rule})`],
          [w.authority, <>{w.authorities[reason.authority]}: <span lang="en">{reason.source}</span></>],
        ]}
      />
      {!known && <p>{w.notLate}</p>}
    </Details>
  );
}
