// What hospitals and other bodies say otherwise than our record: who has moved, is it one person? Answered by recording it, or by
// saying who is right.
import { link } from '../../app/route.ts';
import { Card, Cards, Page, Radios, Tag, Textarea } from '../../parts/index.ts';
import { Form } from '../../parts/Form.tsx';
import { Read } from '../../parts/desk/Read.tsx';
import { rows } from '../../store/index.ts';
import { sayDay } from '../../words/index.ts';
import type { Question } from './shapes.ts';
import { words } from './words/index.ts';

export function Questions() {
  const w = words();
  return (
    <Page title={w.questionsTitle} back={{ href: '#/today', label: w.back }}>
      <p>{w.questionsWhy}</p>
      <Read<{ questions: Question[] }> path="/api/register/questions">
        {({ questions }) => (questions.length === 0 ? <p>{w.noQuestions}</p> : <Cards>{questions.map((one) => <One key={one.id} one={one} />)}</Cards>)}
      </Read>
    </Page>
  );
}

function One({ one }: { one: Question }) {
  const w = words();
  const people = rows('people').value;
  const name = people.get(one.person ?? '');
  const there = one.person ? [name].filter((found) => found !== undefined) : [...people.values()].filter(({ view, unit, placing_body, left_on }) => view === 'full' && unit === one.unit && placing_body === one.body && !left_on);
  if (one.kind === 'body_says') return <OnePerson one={one} />;
  return (
    <Card title={one.kind === 'ward_says' ? w.wardSays(name?.known_as ?? name?.name ?? '') : w.says(w.people(one.said ?? 0), w.people(one.have ?? 0))}
      above={`${one.unit_name}, ${one.hospital_name}`} mood={one.state === 'open' ? 'warn' : 'plain'}>
      <Asked one={one} />
      {one.state === 'open' && (
        <>
          {there.length > 0 && <p>{w.whoThere}:</p>}
          <ul class="l-plain">{there.map(({ id, known_as, name: full }) => <li key={id}><a href={link('whereabouts', id)}>{known_as ?? full}</a></li>)}</ul>
          <Form name={`settle/${one.id}`} title={w.settle} words={w} empty={() => ({ right: undefined as 'hospital' | 'us' | undefined, words: '' })}
            lines={(d) => (
              <>
                <Radios legend={w.whoRight} choices={(['hospital', 'us'] as const).map((value) => ({ value, label: w.rights[value] }))} bind={d.field('right')} />
                <Textarea label={w.settleWords} bind={d.field('words')} rows={3} guide />
              </>
            )}
            command={({ right, words: said }) => (right && said.trim() ? { type: 'settle_question', question: one.id, right, words: said.trim() } : undefined)} />
        </>
      )}
    </Card>
  );
}

/** Another body's file names somebody who may be this person. Who pays is said where it is always said; that answers it. */
function OnePerson({ one }: { one: Question }) {
  const w = words();
  const person = rows('people').value.get(one.person ?? '');
  const name = person?.known_as ?? person?.name ?? w.someone;
  const other = one.asks_name ?? '';
  return (
    <Card title={w.oneOrTwo(name, other)} above={`${one.unit_name}, ${one.hospital_name}`} mood={one.state === 'open' ? 'warn' : 'plain'}>
      <Asked one={one} />
      {one.state === 'open' && (
        <>
          <p>{w.oneOrTwoWhy(other)}</p>
          <p><a class="l-go" href={link('owed', one.person!, 'payers')}>{w.isOne(other)}</a></p>
          <p><a class="l-go" href="#/who-pays">{w.leadsNow(other)}</a></p>
          <Form name={`two/${one.id}`} title={w.areTwo} words={w} empty={() => ({ words: '' })}
            lines={(d) => <Textarea label={w.areTwoWords} bind={d.field('words')} rows={3} guide />}
            command={({ words: said }) => (said.trim() ? { type: 'settle_question', question: one.id, right: 'us', words: said.trim() } : undefined)} />
        </>
      )}
    </Card>
  );
}

function Asked({ one }: { one: Question }) {
  const w = words();
  const two = one.kind === 'body_says' && one.closed_how === 'we_are_right';
  return (
    <>
      <p class="nhsuk-hint">{w.asked(sayDay(one.asked_on))}</p>
      {one.words && <p>“{one.words}”</p>}
      {one.state === 'closed' && one.closed_how && (
        <p><Tag mood="done">{two ? w.areTwo : w.closed[one.closed_how]}</Tag> {[one.closed_on && sayDay(one.closed_on), one.closed_by_name, one.closed_words].filter(Boolean).join(' · ')}</p>
      )}
    </>
  );
}
