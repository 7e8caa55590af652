// What whoever takes it asks first (K7): said here only if it is known, and never in the way of the sentence.
import { Banner, Details, Radios, Textarea } from '../../parts/index.ts';
import { draft, row, rows } from '../../store/index.ts';
import type { Id, Urgency } from '../../wire.ts';
import { type Raising, told } from '../raising.ts';
import { raiseWords } from '../words/raise/index.ts';

interface Props {
  d: ReturnType<typeof draft<Raising>>;
  visit: Id | undefined;
  unit: Id | undefined;
  urgency: Urgency;
}

const choices = <K extends string>(all: Readonly<Record<K, string>>) =>
  (Object.entries(all) as [K, string][]).map(([value, label]) => ({ value, label }));

export function Known({ d, visit, unit, urgency }: Props) {
  const w = raiseWords();
  return (
    <Details summary={<>{w.card}. <span class="l-soft">{w.cardWhy}</span></>}>
      <Whom d={d} visit={visit} unit={unit} />
      <Radios legend={w.safe} bind={d.field('safe')} choices={choices(w.safes)} />
      <Radios legend={w.access} bind={d.field('access')} choices={choices(w.accesses)} />
      <Now d={d} urgency={urgency} />
      <Radios legend={w.management} hint={w.managementHint} bind={d.field('management')} choices={choices(w.managements)} />
      <Radios legend={w.whose} bind={d.field('voice')} choices={choices(w.whoses)} />
      <Radios legend={w.protect} hint={w.protectHint} bind={d.field('protect')} choices={choices(w.protects)} />
      <Sealed d={d} />
    </Details>
  );
}

function Now({ d, urgency }: Pick<Props, 'd' | 'urgency'>) {
  const access = d.field('access').value.value;
  if (urgency === 'immediate' || told(urgency, { access }) !== 'immediate') return null;
  return <Banner mood="bad">{raiseWords().nowImmediate}</Banner>;
}

/** Who told it goes straight under the seal: it is shown on no phone again. */
function Sealed({ d }: Pick<Props, 'd'>) {
  const w = raiseWords();
  if (d.field('protect').value.value !== 'source') return null;
  return <Textarea label={w.source} hint={w.sourceHint} bind={d.field('source')} rows={2} />;
}

function Whom({ d, visit, unit }: Pick<Props, 'd' | 'visit' | 'unit'>) {
  const w = raiseWords();
  const on = visit ? row('visits', visit).value?.people : undefined;
  const people = [...rows('people').value.values()].filter((one) => (on ? on.includes(one.id) : one.unit === unit));
  if (people.length === 0) return null;
  const named = people.map((one) => ({ value: one.id, label: one.known_as ?? one.name }));
  const bind = d.field('person');
  const whom = { value: bind.value, set: (next: Id | undefined) => bind.set(next === 'ward' ? undefined : next) };
  return <Radios legend={w.whom} bind={whom} choices={[...named, { value: 'ward', label: w.whomWard }]} />;
}
