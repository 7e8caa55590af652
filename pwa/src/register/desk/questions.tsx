// What hospitals say otherwise than our record: who has moved? Answered by recording it, or by saying who is right.
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
  return (
    <Card title={one.kind === 'ward_says' ? w.wardSays(name?.known_as ?? name?.name ?? '') : w.says(w.people(one.said ?? 0), w.people(one.have ?? 0))}
      above={`${one.unit_name}, ${one.hospital_name}`} mood={one.state === 'open' ? 'warn' : 'plain'}>
      <p class="nhsuk-hint">{w.asked(sayDay(one.asked_on))}</p>
      {one.words && <p>“{one.words}”</p>}
      {one.state === 'closed' && one.closed_how && (
        <p><Tag mood="done">{w.closed[one.closed_how]}</Tag> {[one.closed_on && sayDay(one.closed_on), one.closed_by_name, one.closed_words].filter(Boolean).join(' · ')}</p>
      )}
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
