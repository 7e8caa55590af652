// Worked examples: answers, what follows from them by the very rules of the app, and somebody who says that this is right.
import type { Params } from '../../../../app/route.ts';
import { Button, Details, Tag } from '../../../../parts/index.ts';
import type { DraftRow } from '../../../../wire.ts';
import { asSent, type Question, rated, shown, suggested } from '../../../rules.ts';
import { allowed, type Case, casesOf, questionsOf } from '../editing.ts';
import { Typed } from '../parts/Condition.tsx';
import { DraftPage } from '../parts/Frame.tsx';
import { Pick } from '../parts/Pick.tsx';
import { words } from '../words/index.ts';

export function DraftCases({ params }: { params: Params }) {
  const w = words();
  return (
    <DraftPage id={params.draft!} title={() => w.cases} writes faults={({ part, says }) => part === 'cases' || says.startsWith('no case reaches')}>
      {(draft) => <All draft={draft} />}
    </DraftPage>
  );
}

function All({ draft }: { draft: DraftRow }) {
  const w = words();
  const bind = casesOf(draft.id);
  const cases = bind.value.value;
  const questions = questionsOf(draft.id).value.value;
  const put = (place: number, to: Case) => bind.set(cases.map((one, at) => (at === place ? to : one)));
  return (
    <>
      {cases.map((one, place) => (
        <Details key={place} summary={one.name || w.caseOf(place + 1)}>
          <One one={one} questions={questions} onChange={(to) => put(place, to)} onRemove={() => bind.set(cases.filter((_, at) => at !== place))} />
        </Details>
      ))}
      <Button look="second" onTap={() => bind.set([...cases, { name: w.caseOf(cases.length + 1), answers: {}, expect: {} }])}>{w.addCase}</Button>
    </>
  );
}

/** What the rules say; undefined where a condition cannot be read yet. */
function following(questions: Question[], written: Record<string, unknown>) {
  try {
    const answers = asSent(questions, written);
    const ids = shown(questions, answers).filter((id) => id in answers);
    return { shown: ids, rated: rated(questions, answers), raised: suggested(questions, answers) as Record<string, string> };
  } catch {
    return undefined;
  }
}

const sorted = (one: Record<string, string> = {}) => JSON.stringify(Object.entries(one).sort());

function One({ one, questions, onChange, onRemove }: { one: Case; questions: Question[]; onChange: (to: Case) => void; onRemove: () => void }) {
  const w = words();
  const follows = following(questions, one.answers);
  const same = follows !== undefined && one.expect.rated !== undefined && sorted(follows.rated) === sorted(one.expect.rated) && sorted(follows.raised) === sorted(one.expect.raised);
  const free = questions.filter(({ id }) => !(id in one.answers));
  return (
    <>
      <Typed label={w.caseName} value={one.name} onInput={(name) => onChange({ ...one, name })} />
      <h3 class="nhsuk-heading-s">{w.caseAnswers}</h3>
      {Object.entries(one.answers).map(([id, value]) => (
        <div class="l-pair" key={id}>
          <AnswerTo question={questions.find((each) => each.id === id)} id={id} value={value} onChange={(to) => onChange({ ...one, answers: { ...one.answers, [id]: to } })} />
          <button type="button" class="l-link" onClick={() => onChange({ ...one, answers: Object.fromEntries(Object.entries(one.answers).filter(([key]) => key !== id)) })}>{w.remove} <span class="nhsuk-u-visually-hidden">{id}</span></button>
        </div>
      ))}
      <Pick label={w.addAnswer} value="" none={w.choose} options={free.map(({ id }) => [id, id])}
        onPick={(id) => id && onChange({ ...one, answers: { ...one.answers, [id]: allowed(questions.find((each) => each.id === id))?.[0] ?? '' } })} />
      <h3 class="nhsuk-heading-s">{w.follows}</h3>
      {follows && Object.keys({ ...follows.rated, ...follows.raised }).length === 0 && <p>{w.nothingFollows}</p>}
      <ul>
        {Object.entries(follows?.rated ?? {}).map(([id, rating]) => <li key={id}>{w.rated(id, (w.ratings[rating] ?? rating).split(' ')[0]!)}</li>)}
        {Object.entries(follows?.raised ?? {}).map(([id, urgency]) => <li key={id}>{w.raised(id, (w.urgencies[urgency] ?? urgency).split(' ')[0]!)}</li>)}
      </ul>
      {same ? <p><Tag mood="done">{w.keptFollows}</Tag></p> : (
        <>
          <p>{w.differs}</p>
          {follows && <Button look="second" onTap={() => onChange({ ...one, expect: { ...follows, ...(one.expect.not_shown ? { not_shown: one.expect.not_shown } : {}) } })}>{w.keepFollows}</Button>}
        </>
      )}
      <Button look="plain" onTap={onRemove}>{w.remove}</Button>
    </>
  );
}

function AnswerTo({ question, id, value, onChange }: { question: Question | undefined; id: string; value: unknown; onChange: (to: unknown) => void }) {
  const can = allowed(question);
  if (value !== null && typeof value === 'object') return <p>{id}: <code>{JSON.stringify(value)}</code></p>;
  if (can && question?.kind !== 'several') return <Pick label={id} value={String(value)} options={can.map((one) => [one, one])} onPick={onChange} />;
  return <Typed label={id} value={String(value)} onInput={onChange} />;
}
