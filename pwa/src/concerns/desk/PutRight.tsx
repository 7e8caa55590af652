// A concern that stands in the wrong place, or was told twice. Its words are never changed by any of this.
import { Missing } from '../../app/Current.tsx';
import { link, type Params } from '../../app/route.ts';
import { Page, Textarea } from '../../parts/index.ts';
import { Select } from '../../parts/desk/Select.tsx';
import { Form } from '../../parts/Form.tsx';
import { me, row, rows } from '../../store/index.ts';
import { dayOf } from '../../times.ts';
import { hospitalName } from '../../units/names.ts';
import type { ConcernRow, RouteKey } from '../../wire.ts';
import { sayDay } from '../../words/index.ts';
import { mayPutRight } from '../lead/rules.ts';
import { concernWords } from '../words/page/index.ts';
import { OtherVoices } from './OtherVoices.tsx';
import { lifeWords } from './words/index.ts';
import { rightWords } from './words/right/index.ts';

export function PutRight({ params }: { params: Params }) {
  const w = rightWords();
  const concern = row('concerns', params.concern!).value;
  if (!concern) return <Missing />;
  const answers = mayPutRight(me.value, concern);
  return (
    <Page title={w.title} above={concernWords().title(hospitalName(row('hospitals', concern.hospital).value))} back={{ href: link('concern', concern.id) }}>
      {concern.words && <blockquote class="l-quote">{concern.words}</blockquote>}
      <OtherVoices concern={concern} />
      <p>{w.lead}</p>
      {(answers || concern.raised_by === me.value?.id) && <Move concern={concern} />}
      {answers && !concern.joined_into && <Join concern={concern} />}
      {answers && concern.routes.length > 0 && <Leave concern={concern} />}
      {answers && (concern.joined_into || concern.joined.length > 0) && <Unjoin concern={concern} />}
    </Page>
  );
}

function Move({ concern }: { concern: ConcernRow }) {
  const w = rightWords();
  const hospitals = [...rows('hospitals').value.values()]
    .map((one) => ({ value: one.id, label: [hospitalName(one), one.town].join(', ') }))
    .sort((a, b) => a.label.localeCompare(b.label));
  return (
    <Form name={`move/${concern.id}`} title={w.move} words={w}
      empty={() => ({ hospital: concern.hospital, unit: concern.unit ?? '', person: concern.person ?? '', words: '' })}
      lines={(d) => {
        const at = d.field('hospital').value.value;
        const wards = [...rows('units').value.values()].filter((one) => one.hospital === at);
        const people = [...rows('people').value.values()].filter((one) => one.hospital === at);
        return (
          <>
            <p>{w.moveWhat}</p>
            <Select label={w.hospital} none={w.choose} choices={hospitals} bind={d.field('hospital')} />
            <Select label={w.ward} none={w.noWard} choices={wards.map((one) => ({ value: one.id, label: one.name }))} bind={d.field('unit')} />
            <Select label={w.person} none={w.nobody} choices={people.map((one) => ({ value: one.id, label: one.known_as ?? one.name }))} bind={d.field('person')} />
            <Textarea label={w.moveWhy} bind={d.field('words')} rows={3} guide />
          </>
        );
      }}
      command={({ hospital, unit, person, words }) => {
        // What was chosen for one hospital does not follow to another.
        const there = row('units', unit).peek()?.hospital === hospital;
        const lives = row('people', person).peek()?.hospital === hospital;
        return hospital && words.trim()
          ? { type: 'move_concern', concern: concern.id, hospital, words: words.trim(), ...(there ? { unit } : {}), ...(lives ? { person } : {}) }
          : undefined;
      }} />
  );
}

/** Those that could be the same: of this hospital, read whole, and not one life with it already. The nearest in time first. */
export function couldBeSame(all: Iterable<ConcernRow>, concern: ConcernRow): ConcernRow[] {
  const apart = (one: ConcernRow) => Math.abs(Date.parse(one.raised_at) - Date.parse(concern.raised_at));
  return [...all]
    .filter((one) => one.id !== concern.id && one.hospital === concern.hospital && one.raised_by !== '' && one.joined_into !== concern.id)
    .filter((one) => one.state !== 'closed' || concern.state !== 'closed')
    .sort((a, b) => apart(a) - apart(b));
}

const short = (words: string) => (words.length > 80 ? `${words.slice(0, 79)}…` : words);

function Join({ concern }: { concern: ConcernRow }) {
  const w = lifeWords();
  const c = concernWords();
  const choices = couldBeSame(rows('concerns').value.values(), concern)
    .map((one) => ({ value: one.id, label: w.line(sayDay(dayOf(one.raised_at)), short(one.words || c.withoutWords)) }));
  return (
    <Form name={`join/${concern.id}`} title={w.join} words={rightWords()} empty={() => ({ other: '', words: '' })}
      lines={(d) => choices.length === 0 ? <p>{w.joinNone}</p> : (
        <>
          <p>{w.joinWhat}</p>
          <Select label={w.other} none={rightWords().choose} choices={choices} bind={d.field('other')} />
          <Textarea label={w.joinWhy} bind={d.field('words')} rows={3} guide />
        </>
      )}
      command={({ other, words }) =>
        other && words.trim() ? { type: 'join_concerns', concern: concern.id, other, words: words.trim() } : undefined} />
  );
}

function Unjoin({ concern }: { concern: ConcernRow }) {
  const w = lifeWords();
  const voices = concern.joined_into ? [concern] : concern.joined.flatMap((id) => rows('concerns').value.get(id) ?? []);
  const choices = voices.map((one) => ({ value: one.id, label: w.line(sayDay(dayOf(one.raised_at)), short(one.words)) }));
  return (
    <Form name={`unjoin/${concern.id}`} title={w.unjoin} words={rightWords()} empty={() => ({ which: voices.length === 1 ? voices[0]!.id : '', words: '' })}
      lines={(d) => (
        <>
          <p>{w.unjoinWhat}</p>
          <Select label={w.unjoinWhich} none={rightWords().choose} choices={choices} bind={d.field('which')} />
          <Textarea label={w.unjoinWhy} bind={d.field('words')} rows={3} guide />
        </>
      )}
      command={({ which, words }) =>
        which && words.trim() ? { type: 'unjoin_concern', concern: which, words: words.trim() } : undefined} />
  );
}

/** A route that need not be told: never passed over in silence. */
function Leave({ concern }: { concern: ConcernRow }) {
  const w = lifeWords();
  const c = concernWords();
  const choices = concern.routes.filter(({ left_why: left }) => !left).map(({ route }) => ({ value: route, label: c.routes[route] }));
  return (
    <Form name={`leave/${concern.id}`} title={w.leave} words={rightWords()} empty={() => ({ route: '' as RouteKey | '', words: '' })}
      lines={(d) => (
        <>
          <Select label={w.leaveWhich} none={rightWords().choose} choices={choices} bind={d.field('route')} />
          <Textarea label={w.leaveWhy} bind={d.field('words')} rows={3} guide />
        </>
      )}
      command={({ route, words }) =>
        route && words.trim() ? { type: 'leave_route', concern: concern.id, route, words: words.trim() } : undefined} />
  );
}
