// Every hospital: those one answers for first, and those where something is open before the quiet ones.
import { useSignal } from '@preact/signals';
import { link } from '../../app/route.ts';
import { once } from '../../concerns/lead/rules.ts';
import { MOODS } from '../../forums/ConcernCard.tsx';
import { now } from '../../forums/now.ts';
import { byClock } from '../../forums/rules.ts';
import { sayUrgency } from '../../concerns/words/urgency/index.ts';
import { words } from '../../forums/words/index.ts';
import { Card, Cards, Field, type Mood, Page, Section, Tag } from '../../parts/index.ts';
import { me, rows } from '../../store/index.ts';
import type { ConcernRow, HospitalRow, Level, MeRow } from '../../wire.ts';
import { hospitalName } from '../names.ts';

export const LEVELS: Record<Level, Mood> = { routine: 'calm', watch: 'notice', enhanced: 'warn', intensive: 'danger' };
const FEW = 8;
const MOST = 50;

export function Hospitals() {
  const w = words();
  const find = useSignal('');
  return (
    <Page title={w.hospitals}>
      {rows('hospitals').value.size > FEW && <Field label={w.find} bind={{ value: find, set: (to) => (find.value = to) }} />}
      <Found find={find} />
      {watchesRegion(me.value) && <p><a class="l-go" href="#/assurance">{w.bodies}</a></p>}
      <p><a class="l-go" href="#/checklists">{w.checklists}</a></p>
    </Page>
  );
}


/** Whether this account sits at this hospital's table. */
export const mineToAnswer = (who: MeRow | undefined, one: HospitalRow) =>
  who?.seats.some(
    ({ role, body, hospital }) =>
      (role === 'host_lead' || role === 'host_deputy') && (hospital ? hospital === one.id : body === one.host),
  ) ?? false;

/** Whether this account watches hospitals for a region. */
export const watchesRegion = (who: MeRow | undefined) => who?.seats.some(({ role }) => role === 'region') ?? false;

function Found({ find }: { find: { value: string } }) {
  const w = words();
  const wanted = find.value.trim().toLowerCase();
  const open = openByHospital(once(rows('concerns').value));
  const found = [...rows('hospitals').value.values()]
    .filter((one) => `${one.name} ${one.name_cy ?? ''} ${one.town}`.toLowerCase().includes(wanted))
    .sort((a, b) => (open.get(b.id)?.length ?? 0) - (open.get(a.id)?.length ?? 0) || hospitalName(a).localeCompare(hospitalName(b)))
    .slice(0, MOST);
  if (found.length === 0) return <p role="status">{w.none}</p>;
  const mine = found.filter((one) => mineToAnswer(me.value, one));
  const others = found.filter((one) => !mine.includes(one));
  const list = (some: HospitalRow[]) => <Cards>{some.map((one) => <Row key={one.id} hospital={one} open={open.get(one.id) ?? []} />)}</Cards>;
  if (mine.length === 0) return list(others);
  return (
    <>
      <Section title={w.mine}>{list(mine)}</Section>
      {others.length > 0 && <Section title={w.others}>{list(others)}</Section>}
    </>
  );
}

function openByHospital(all: ConcernRow[]): Map<string, ConcernRow[]> {
  const found = new Map<string, ConcernRow[]>();
  for (const one of byClock(all.filter(({ state }) => state !== 'closed'), now.value))
    found.set(one.hospital, [...(found.get(one.hospital) ?? []), one]);
  return found;
}

// "No open concern" only where this account would know of one.
function Row({ hospital, open }: { hospital: HospitalRow; open: ConcernRow[] }) {
  const w = words();
  const untaken = open.filter(({ state }) => state === 'open').length;
  const worst = open[0];
  return (
    <Card title={hospitalName(hospital)} href={link('hospital', hospital.id)} tag={worst && <Tag mood={MOODS[worst.urgency]}>{sayUrgency(worst.urgency)}</Tag>}>
      <p>{w.runBy(hospital.provider, hospital.town)}</p>
      <p>
        {open.length > 0 && w.openConcerns(open.length)}
        {untaken > 0 && <>{': '}<strong>{w.untaken(untaken)}</strong></>}
        {open.length === 0 && mineToAnswer(me.value, hospital) && w.quiet}
      </p>
      {hospital.level !== 'routine' && <p><Tag mood={LEVELS[hospital.level]}>{w.level[hospital.level]}</Tag></p>}
    </Card>
  );
}
