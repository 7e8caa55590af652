// The day before an announced visit: ring the ward, and write down who is there and whether one may come (K20).
import { Missing } from '../../app/Current.tsx';
import { go, link, type Params } from '../../app/route.ts';
import { Field, Page, Radios, TelLink, Textarea } from '../../parts/index.ts';
import { DayField } from '../../parts/DayField.tsx';
import { useBound } from '../../parts/bound.ts';
import { Form } from '../../parts/Form.tsx';
import type { Bound } from '../../store/drafts.ts';
import type { Found, Id, PersonRow, Rung } from '../../wire.ts';
import { hospitalName } from '../../units/names.ts';
import { nameOf, tripOf } from '../trip.ts';
import { ringWords } from '../words/ring/index.ts';

interface Said {
  people: Record<Id, Partial<Found>>;
  infection: Rung['infection'] | undefined;
  decided: NonNullable<Rung['decided']> | undefined;
  spoke: string;
  words: string;
}

const choices = <V extends string>(words: Record<V, string>) => (Object.entries(words) as [V, string][]).map(([value, label]) => ({ value, label }));

export function Ring({ params }: { params: Params }) {
  const w = ringWords();
  const trip = tripOf(params.visit!).value;
  if (!trip || !trip.visit.announced) return <Missing />;
  const { visit, unit, hospital, people } = trip;
  const numbers = hospital?.telephones.filter(({ to }) => to === 'provider_oncall') ?? [];
  return (
    <Page title={w.title(unit?.name ?? '')} above={hospitalName(hospital)} back={{ href: link('visit', visit.id) }}>
      {numbers.map((one) => <TelLink key={one.number} {...one} />)}
      {numbers.length === 0 && <p>{w.noNumber}</p>}
      <Form<Said> name={`ring/${visit.id}`} words={w} empty={() => ({ people: {}, infection: undefined, decided: undefined, spoke: '', words: '' })}
        lines={(d) => (
          <>
            {people.map((one) => <Person key={one.id} person={one} bind={d.field('people')} />)}
            <Radios legend={w.infection} choices={choices(w.infections)} bind={d.field('infection')} />
            {d.value.value.infection === 'yes' && <Radios legend={w.decide} choices={choices(w.decides)} bind={d.field('decided')} />}
            <Field label={w.spoke} bind={d.field('spoke')} />
            <Textarea label={w.words} bind={d.field('words')} rows={3} />
          </>
        )}
        command={({ people: said, infection, decided, spoke, words }) => {
          const found = people.flatMap(({ id }) => (said[id]?.there ? [[id, tidy(said[id] as Found)] as const] : []));
          if (!infection || found.length < people.length) return undefined;
          return {
            type: 'ring_ahead', visit: visit.id, people: Object.fromEntries(found), infection,
            ...(infection === 'yes' && decided ? { decided } : {}), ...(spoke.trim() ? { spoke_to: spoke.trim() } : {}), ...(words.trim() ? { words: words.trim() } : {}),
          };
        }}
        after={() => go(link('visit', visit.id), { replace: true })} />
    </Page>
  );
}

const tidy = ({ there, until, where }: Found): Found => ({
  there, ...(there === 'on_leave' && until ? { until } : {}), ...(there !== 'yes' && where?.trim() ? { where: where.trim() } : {}),
});

function Person({ person, bind }: { person: PersonRow; bind: Bound<Said['people']> }) {
  const w = ringWords();
  const said = bind.value.value[person.id] ?? {};
  const put = (change: Partial<Found>) => bind.set({ ...bind.value.peek(), [person.id]: { ...bind.value.peek()[person.id], ...change } });
  const there = useBound<Found['there'] | undefined>(() => bind.value.value[person.id]?.there, (value) => put(value ? { there: value } : {}));
  const until = useBound(() => bind.value.value[person.id]?.until ?? '', (value) => put({ until: value }));
  const where = useBound(() => bind.value.value[person.id]?.where ?? '', (value) => put({ where: value }));
  return (
    <>
      <Radios legend={w.there(nameOf(person))} choices={choices(w.theres)} bind={there} />
      {said.there === 'on_leave' && <DayField label={w.until} bind={until} />}
      {(said.there === 'on_leave' || said.there === 'moved') && <Field label={said.there === 'moved' ? w.whereMoved : w.whereLeave} bind={where} />}
    </>
  );
}
