// Who is there: a hospital's manager confirms the numbers we believe; its host sees whether that was done, and what nobody claims.
import { useSignal } from '@preact/signals';
import type { Params } from '../../app/route.ts';
import { Button, Field, Note, Page, Radios, Section, Tag, Textarea } from '../../parts/index.ts';
import { useBound } from '../../parts/bound.ts';
import { Form } from '../../parts/Form.tsx';
import { Read } from '../../parts/desk/Read.tsx';
import { Select } from '../../parts/desk/Select.tsx';
import type { Draft } from '../../store/drafts.ts';
import { rows } from '../../store/index.ts';
import { sayDay, sayMoment } from '../../words/index.ts';
import { MOODS, sayMonth } from './month.ts';
import type { Answered, Believed, Month, OfHospital } from './shapes.ts';
import { words } from './words/index.ts';

/** People of a body that is not listed, as they are typed. */
interface Other {
  named: string;
  ward: string;
  count: string;
}
interface Said extends Other {
  wards: Record<string, { right?: 'yes' | 'no'; count?: string; words?: string }>;
  /** Further bodies; the first stands beside `wards`. */
  more?: Other[];
}
const NONE: Other = { named: '', ward: '', count: '' };

export function Register({ params }: { params: Params }) {
  const w = words();
  const hospital = params.hospital!;
  return (
    <Page title={w.confirmTitle} above={rows('hospitals').value.get(hospital)?.name} back={{ href: `#/hospital/${hospital}`, label: w.back }}>
      <Read<OfHospital> path={`/api/register/hospital/${hospital}`}>{(found) => <Shown found={found} />}</Read>
    </Page>
  );
}

function Shown({ found }: { found: OfHospital }) {
  const w = words();
  const again = useSignal(false);
  const { month } = found;
  return (
    <>
      {month ? <Line month={month} /> : <p>{w.notAsked}</p>}
      {(found.open_questions ?? 0) > 0 && <p>{w.openQuestions(found.open_questions!)}</p>}
      {found.may_confirm && month && (month.standing !== 'confirmed' || again.value) ? (
        <>
          <p>{w.confirmWhy}</p>
          <Note>{w.noNames}</Note>
          <ConfirmForm found={found} month={month.month} after={() => (again.value = false)} />
        </>
      ) : (
        <ul class="l-rows">
          {found.believed.map((one) => <li class="l-rows__item" key={one.unit + one.body}>{w.ward(one.unit_name, one.body_name)}: {w.people(one.count)}</li>)}
        </ul>
      )}
      {found.believed.length === 0 && <p>{w.nobody}</p>}
      {found.answered && <YouSaid answered={found.answered} />}
      {found.may_confirm && month?.standing === 'confirmed' && !again.value && <Button look="second" onTap={() => (again.value = true)}>{w.again}</Button>}
      {(found.unknown ?? []).length > 0 && (
        <Section title={w.unknown}>
          <ul class="l-rows">{found.unknown!.map((one) => <li class="l-rows__item" key={one.unit + one.named}>{w.unknownOne(one.count, one.named, one.unit_name)}</li>)}</ul>
        </Section>
      )}
      {(found.earlier ?? []).length > 0 && <Section title={w.earlier}>{found.earlier!.map((one) => <Line key={one.month} month={one} />)}</Section>}
    </>
  );
}

function YouSaid({ answered }: { answered: Answered }) {
  const w = words();
  return (
    <Section title={w.youSaid(sayMoment(answered.at), answered.by_name)}>
      <ul class="l-rows">
        {answered.said.map((one, place) => <li class="l-rows__item" key={place}>{w.ward(one.unit_name, one.body_name)}: {w.people(one.count)}{one.words && ` – ${one.words}`}</li>)}
      </ul>
    </Section>
  );
}

function Line({ month }: { month: Month }) {
  const w = words();
  return (
    <p>
      <Tag mood={MOODS[month.standing]}>{w.standing[month.standing]}</Tag> {w.asks(sayMonth(month.month), sayDay(month.due_on))}{' '}
      {month.confirmed_on && [w.confirmedOn(sayDay(month.confirmed_on), month.by_name ?? ''), month.differences && w.differences(month.differences)].filter(Boolean).join(' · ')}
    </p>
  );
}

const count = (said: string) => (/^\d{1,4}$/.test(said.trim()) ? Number(said) : undefined);

function ConfirmForm({ found, month, after }: { found: OfHospital; month: string; after: () => unknown }) {
  const w = words();
  const wards = [...rows('units').value.values()].filter((one) => one.hospital === found.hospital).map(({ id, name }) => ({ value: id as string, label: name }));
  return (
    <Form<Said> name={['confirm', found.hospital, month, ...(found.answered ? [found.answered.at] : [])].join('/')} words={{ ...w, keep: w.confirm }} empty={() => saidBefore(found)} after={after}
      lines={(d) => (
        <>
          {found.believed.map((one) => <Ward key={one.unit + one.body} one={one} d={d} />)}
          <Section title={w.others}>
            <OtherBody d={d} place={-1} wards={wards} />
            {(d.value.value.more ?? []).map((_, place) => <OtherBody key={place} d={d} place={place} wards={wards} />)}
            <Button look="second" onTap={() => d.patch({ more: [...(d.value.peek().more ?? []), NONE] })}>{w.anotherBody}</Button>
          </Section>
        </>
      )}
      command={({ wards: said, more, ...one }) => {
        const each = found.believed.map((one) => {
          const here = said[one.unit + one.body];
          const number = here?.right === 'yes' ? one.count : here?.right === 'no' ? count(here.count ?? '') : undefined;
          return number === undefined ? undefined : { unit: one.unit, body: one.body, count: number, ...(here?.words?.trim() ? { words: here.words.trim() } : {}) };
        });
        const others = [one, ...(more ?? [])].filter(({ named, ward, count: many }) => named.trim() || ward || many.trim());
        if (each.some((it) => it === undefined) || others.some(({ named, ward, count: many }) => !named.trim() || !ward || !count(many))) return undefined;
        return {
          type: 'confirm_register', hospital: found.hospital, month, wards: each.filter((it) => it !== undefined),
          ...(others.length > 0 ? { others: others.map(({ named, ward, count: many }) => ({ unit: ward, named: named.trim(), count: count(many)! })) } : {}),
        };
      }} />
  );
}

/** What it said of bodies that are not listed stands again; what it counted it counts anew. */
function saidBefore({ answered }: OfHospital): Said {
  const [first, ...more] = (answered?.said ?? []).filter(({ body }) => !body).map((one) => ({ named: one.body_name, ward: one.unit as string, count: `${one.count}` }));
  return { wards: {}, ...(first ?? NONE), more };
}

/** `place` -1: the one beside the wards. */
function OtherBody({ d, place, wards }: { d: Draft<Said>; place: number; wards: { value: string; label: string }[] }) {
  const w = words();
  const here = (said: Said): Other => (place < 0 ? said : said.more?.[place]) ?? NONE;
  const put = (change: Partial<Other>) => d.patch(place < 0 ? change : { more: (d.value.peek().more ?? []).map((one, n) => (n === place ? { ...one, ...change } : one)) });
  const named = useBound(() => here(d.value.value).named, (value) => put({ named: value }));
  const ward = useBound(() => here(d.value.value).ward, (value) => put({ ward: value }));
  const many = useBound(() => here(d.value.value).count, (value) => put({ count: value }));
  return (
    <>
      <Field label={w.othersNamed} bind={named} />
      <Select label={w.othersWard} bind={ward} none={w.choose} choices={wards} />
      <Field label={w.howMany} bind={many} inputMode="numeric" />
    </>
  );
}

function Ward({ one, d }: { one: Believed; d: Draft<Said> }) {
  const w = words();
  const key = one.unit + one.body;
  const said = d.value.value.wards[key] ?? {};
  const put = (change: Said['wards'][string]) => d.patch({ wards: { ...d.value.peek().wards, [key]: { ...d.value.peek().wards[key], ...change } } });
  const right = useBound<'yes' | 'no' | undefined>(() => d.value.value.wards[key]?.right, (value) => put(value ? { right: value } : {}));
  const many = useBound(() => d.value.value.wards[key]?.count ?? '', (value) => put({ count: value }));
  const told = useBound(() => d.value.value.wards[key]?.words ?? '', (value) => put({ words: value }));
  return (
    <>
      <Radios legend={`${w.ward(one.unit_name, one.body_name)}: ${w.people(one.count)}`}
        choices={[{ value: 'yes', label: w.right }, { value: 'no', label: w.notRight }]} bind={right} />
      {said.right === 'no' && (
        <>
          <Field label={w.howMany} bind={many} inputMode="numeric" />
          <Textarea label={w.wardWords} bind={told} rows={2} />
        </>
      )}
    </>
  );
}
