// The questions in their order, by section; a new one; which have something to put right.
import { useSignal } from '@preact/signals';
import { go, link, type Params } from '../../../../app/route.ts';
import { Button, Field, Section } from '../../../../parts/index.ts';
import type { DraftRow } from '../../../../wire.ts';
import type { Question } from '../../../rules.ts';
import { aboutOf, isOpen, questionsOf, saidIn } from '../editing.ts';
import { DraftPage } from '../parts/Frame.tsx';
import { words } from '../words/index.ts';

export function DraftQuestions({ params }: { params: Params }) {
  const w = words();
  return <DraftPage id={params.draft!} title={() => w.questions} writes faults={({ part, at }) => part === 'questions' && !at}>{(draft) => <List draft={draft} />}</DraftPage>;
}

function List({ draft }: { draft: DraftRow }) {
  const w = words();
  const bind = questionsOf(draft.id);
  const questions = bind.value.value;
  const sections = aboutOf(draft.id).value.value.sections ?? [];
  const english = saidIn(draft.id, 'en').value.value;
  const left = (id: string) => draft.faults.filter(({ part, at }) => at === id && part !== 'about' && part !== 'cases').length;
  const other = questions.filter((one) => !sections.some(({ id }) => id === one.section));
  const up = (one: Question) => {
    const at = questions.indexOf(one);
    const next = [...questions];
    next.splice(at, 1);
    next.splice(Math.max(0, at - 1), 0, one);
    bind.set(next);
  };
  const line = (one: Question) => (
    <li class="l-rows__item" key={one.id}>
      <p><a href={link('draft', draft.id, 'question', one.id)}>{english.questions?.[one.id]?.ask ?? one.id}</a></p>
      <p class="l-soft">{one.id} · {w.kinds[one.kind] ?? one.kind}{left(one.id) > 0 && <> · <strong>{w.left(left(one.id))}</strong></>}</p>
      {questions.indexOf(one) > 0 && <button type="button" class="l-link" onClick={() => up(one)}>{w.up} <span class="nhsuk-u-visually-hidden">{one.id}</span></button>}
    </li>
  );
  return (
    <>
      {sections.map((section) => (
        <Section title={english.sections?.[section.id] ?? section.id} key={section.id}>
          <ul class="l-rows">{questions.filter((one) => one.section === section.id).map(line)}</ul>
        </Section>
      ))}
      {other.length > 0 && <ul class="l-rows">{other.map(line)}</ul>}
      {isOpen(draft) && <Add draft={draft} sections={sections} questions={questions} />}
    </>
  );
}

function Add({ draft, sections, questions }: { draft: DraftRow; sections: { id: string; part: Question['part'] }[]; questions: Question[] }) {
  const w = words();
  const id = useSignal('');
  const error = useSignal<string | undefined>(undefined);
  function add() {
    const name = id.value.trim();
    error.value = !/^[a-z][a-z0-9_]{0,79}$/.test(name) ? w.questionIdHint : questions.some((one) => one.id === name) ? w.idTaken : undefined;
    if (error.value) return;
    const last = sections.at(-1);
    questionsOf(draft.id).set([...questions, { id: name, part: last?.part ?? 'ward', section: last?.id ?? '', kind: 'yes_no_unsure', turn: 'core', source: 'our default' }]);
    go(link('draft', draft.id, 'question', name));
  }
  return (
    <Section title={w.addQuestion}>
      <Field label={w.questionId} hint={w.questionIdHint} error={error.value} bind={{ value: id, set: (to) => (id.value = to) }} />
      <Button look="second" onTap={add}>{w.addQuestion}</Button>
    </Section>
  );
}
