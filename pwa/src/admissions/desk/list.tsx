// What was asked before admissions: of all one's bodies and hospitals, or of one hospital; and the way to ask.
import { link, type Params } from '../../app/route.ts';
import { localDay } from '../../app/local_day.ts';
import { Button, Card, Cards, Field, Page, Radios, Tag } from '../../parts/index.ts';
import { DayField } from '../../parts/DayField.tsx';
import { Form } from '../../parts/Form.tsx';
import { Read } from '../../parts/desk/Read.tsx';
import { me, rows } from '../../store/index.ts';
import { dayOf } from '../../times.ts';
import { hospitalName } from '../../units/names.ts';
import type { HospitalRow, Id, Rating } from '../../wire.ts';
import { sayDay } from '../../words/index.ts';
import type { Ask } from './shapes.ts';
import { words } from './words/index.ts';

const MOODS = { asked: 'warn', answered: 'notice', decided: 'done' } as const;

export function Admissions({ params, query }: { params: Params; query: URLSearchParams }) {
  const w = words();
  const at = params.hospital;
  const hospital = rows('hospitals').value.get(at ?? '');
  const before = query.get('before');
  const search = new URLSearchParams({ ...(at ? { hospital: at } : {}), ...(before ? { before } : {}) }).toString();
  const places = me.value?.seats.some(({ role }) => role === 'placing_commissioner' || role === 'placing_oncall');
  const hosts = me.value?.seats.some(({ role, body, hospital: one }) => (role === 'host_lead' || role === 'host_deputy') && (one ? one === at : body === hospital?.host));
  return (
    <Page title={w.listTitle} above={hospital && hospitalName(hospital)} back={{ href: at ? link('hospital', at) : '#/today', label: w.back }}>
      <p>{w.listWhy}</p>
      {places && <Button href={`#/admissions/new${at ? `?hospital=${encodeURIComponent(at)}` : ''}`}>{w.askTitle}</Button>}
      <Read<{ asks: Ask[]; more: boolean }> path={`/api/admissions?${search}`} key={search}>
        {({ asks, more }) => (
          <>
            {asks.length === 0 && <p>{w.none}</p>}
            <Cards>{asks.map((one) => <One key={one.id} one={one} />)}</Cards>
            {more && <p><a class="l-go" href={`#/${at ? `hospital/${at}/` : ''}admissions?before=${asks.at(-1)!.id}`}>{w.earlier}</a></p>}
          </>
        )}
      </Read>
      {hosts && hospital && <RateForm hospital={hospital} />}
    </Page>
  );
}

/** How a question stands; one whose day has passed without an answer says so. */
export function Stands({ ask: { state, answer_by: by } }: { ask: Ask }) {
  const w = words();
  const late = state === 'asked' && by < localDay.value;
  return <Tag mood={late ? 'danger' : MOODS[state]}>{late ? w.unanswered : w.states[state]}</Tag>;
}

function One({ one }: { one: Ask }) {
  const w = words();
  const decided = one.words?.findLast(({ kind }) => kind === 'decided');
  return (
    <Card href={link('admission', one.id)} title={one.hospital_name} above={w.asked(one.body_name, sayDay(dayOf(one.asked_at)), sayDay(one.answer_by))}
      tag={<Stands ask={one} />}>
      {decided?.decision && <p>{w.decisions[decided.decision]} {decided.exception && <Tag mood="danger">{w.exceptions}</Tag>}</p>}
    </Card>
  );
}

function RateForm({ hospital }: { hospital: HospitalRow }) {
  const w = words();
  const id: Id = hospital.id;
  return (
    <Form name={`rate/${id}`} title={w.rate} words={w} empty={() => ({ rating: undefined as Rating | undefined, on: '', location: hospital.name })}
      lines={(d) => (
        <>
          <Radios legend={w.rating} choices={(Object.entries(w.ratings) as [Rating, string][]).map(([value, label]) => ({ value, label }))} bind={d.field('rating')} />
          <DayField label={w.reportOn} bind={d.field('on')} />
          <Field label={w.location} bind={d.field('location')} />
        </>
      )}
      command={({ rating, on, location }) =>
        on > localDay.peek() ? w.ahead : rating && on && location.trim() ? { type: 'rate_hospital', hospital: id, rating, report_on: on, location: location.trim() } : undefined} />
  );
}
