import { DayField } from '../../parts/DayField.tsx';
import { Checkboxes, Radios } from '../../parts/index.ts';
import type { Draft } from '../../store/index.ts';
import { sayDay } from '../../words/index.ts';
import type { Day, Id, PersonRow } from '../../wire.ts';
import type { Owing } from '../owed.ts';
import { useUsual } from '../asking/lens.ts';
import { todayWords } from '../words/today/index.ts';
import { tripWords } from '../words/trip/index.ts';
import { WhoElse } from './WhoElse.tsx';

export interface Planning {
  visit: Id;
  /** Undefined: those whose visit is owed. */
  people: readonly Id[] | undefined;
  /** Undefined: today. */
  on: Day | undefined;
  announced: 'yes' | 'no' | undefined;
  wardOnly: readonly 'yes'[];
}

interface Props {
  d: Draft<Planning>;
  /** Nobody is chosen: the visit is to the ward itself. */
  alone?: boolean;
  usual: { people: readonly Id[]; on: Day };
  people: readonly PersonRow[];
  owings: readonly Owing[];
  unit: Id;
  hospital: Id;
  failed: 'who' | 'day' | 'announced' | undefined;
}

export function PrepareForm({ d, alone = false, usual, people, owings, unit, hospital, failed }: Props) {
  const w = tripWords();
  const t = todayWords();
  const who = useUsual(d.field('people'), usual.people);
  const on = useUsual(d.field('on'), usual.on);
  const hint = (id: Id) => {
    const one = owings.find(({ person }) => person.id === id);
    if (!one || one.state === 'stopped') return undefined;
    if (one.met) return t.met(sayDay(one.met));
    return `${t.due[one.state](Math.abs(one.days))}. ${t.dueLine[one.state](sayDay(one.owed.due_on))}`;
  };
  return (
    <>
      {!alone && <Checkboxes legend={w.who} hint={w.whoHint} bind={who} error={failed === 'who' ? w.needWho : undefined}
        choices={people.map(({ id, known_as, name }) => ({ value: id, label: known_as ?? name, hint: hint(id) }))} />}
      {!alone && <Checkboxes legend={w.who} hideLegend bind={d.field('wardOnly')} choices={[{ value: 'yes', label: w.wardAlone }]} />}
      <DayField label={w.when} bind={on} error={failed === 'day' ? w.needDay : undefined} large />
      {!alone && <WhoElse going={{ unit, hospital, on: on.value.value, people: who.value.value }} />}
      <Radios legend={w.announced} bind={d.field('announced')} error={failed === 'announced' ? w.needAnnounced : undefined}
        choices={[
          { value: 'yes', label: w.yesAnnounced },
          { value: 'no', label: w.notAnnounced, hint: w.notAnnouncedHint },
        ]} />
    </>
  );
}
