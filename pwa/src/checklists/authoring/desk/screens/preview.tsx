// The draft as somebody would meet it on a phone, in each face, with the very inputs of the app. Nothing is kept.
import { computed, type Signal, signal, useSignal } from '@preact/signals';
import { useMemo } from 'preact/hooks';
import type { Params } from '../../../../app/route.ts';
import { AnswerButtons } from '../../../../checkers/parts/AnswerButtons.tsx';
import { EasyLine, EasyPicture } from '../../../../checkers/parts/EasyPage.tsx';
import { Radios } from '../../../../parts/index.ts';
import type { Bound } from '../../../../store/index.ts';
import { EasyChoice } from '../../../../sheets/parts/EasyChoice.tsx';
import { Input } from '../../../../visits/asking/Ask.tsx';
import type { Value } from '../../../../visits/asking/Inputs.tsx';
import type { DraftRow } from '../../../../wire.ts';
import { type Question, shown } from '../../../rules.ts';
import type { FaceWords, QuestionWords } from '../../../version.ts';
import { aboutOf, FACES, linesOf, questionsOf, saidIn, sharedWords } from '../editing.ts';
import { tongue } from '../../../../words/index.ts';
import { DraftPage } from '../parts/Frame.tsx';
import { Pick } from '../parts/Pick.tsx';
import { words } from '../words/index.ts';

export function DraftPreview({ params }: { params: Params }) {
  const w = words();
  return <DraftPage id={params.draft!} title={() => w.preview}>{(draft) => <Preview draft={draft} />}</DraftPage>;
}

function Preview({ draft }: { draft: DraftRow }) {
  const w = words();
  const about = aboutOf(draft.id).value.value;
  const all = FACES.filter((one) => about.faces?.includes(one) || about.pages?.includes(one));
  const face = useSignal<string | undefined>(all[0]);
  const section = useSignal(about.sections?.[0]?.id ?? '');
  const answers = useMemo(() => signal<Record<string, unknown>>({}), [draft.id]);
  return (
    <>
      <p>{w.previewWhy}</p>
      <Radios legend={w.previewFace} choices={all.map((value) => ({ value: value as string, label: w.facesSaid[value]! }))} bind={{ value: face, set: (to) => (face.value = to) }} />
      <Pick label={w.section} value={section.value} options={(about.sections ?? []).map(({ id }) => [id, saidIn(draft.id, tongue.value).value.value.sections?.[id] || id])} onPick={(to) => (section.value = to)} />
      {face.value && (
        <div class="l-handset" lang={face.value} key={face.value}>
          {about.faces?.includes(face.value) ? <Questions draft={draft} face={face.value} section={section.value} answers={answers} /> : <Lines draft={draft} face={face.value} />}
        </div>
      )}
    </>
  );
}

function Lines({ draft, face }: { draft: DraftRow; face: string }) {
  return <>{linesOf(draft.id, face).value.value.map((line, place) => <EasyLine key={place} picture={line.picture}>{line.text}</EasyLine>)}</>;
}

/** One section at a time, as on a phone. What was answered stays when the section or the face is changed. */
function Questions({ draft, face, section: chosen, answers }: { draft: DraftRow; face: string; section: string; answers: Signal<Record<string, unknown>> }) {
  const w = words();
  const questions = questionsOf(draft.id).value.value.filter((one) => one.id && one.kind);
  const said = saidIn(draft.id, face).value.value;
  const none: Record<string, QuestionWords> = Object.fromEntries(questions.map(({ id }) => [id, { ask: `${id}: ${w.previewNone}` }]));
  const filled = Object.fromEntries(Object.entries(said.questions ?? {}).filter(([, one]) => one.ask?.trim()));
  const face_words: FaceWords = { title: said.title ?? '', sections: said.sections ?? {}, questions: { ...none, ...filled }, ...sharedWords(face) };
  const shows = useMemo(() => computed(() => visible(questions, answers.value)), [questions]).value;
  return (
    <>
      <h2 class="nhsuk-heading-m">{said.title || w.previewNone}</h2>
      {(aboutOf(draft.id).value.value.sections ?? []).filter(({ id }) => id === chosen).map((section) => {
        const here = questions.filter((one) => one.section === section.id && shows.has(one.id));
        if (here.length === 0) return null;
        return (
          <section key={section.id}>
            <h3 class="nhsuk-heading-s">{said.sections?.[section.id] || `${section.id}: ${w.previewNone}`}</h3>
            {here.map((one) => <One key={one.id} one={one} words={face_words} easy={face.endsWith('simple')} answers={answers} />)}
          </section>
        );
      })}
    </>
  );
}

function visible(questions: Question[], answers: Record<string, unknown>): ReadonlySet<string> {
  try {
    return new Set(shown(questions, answers));
  } catch {
    return new Set(questions.map(({ id }) => id)); // a condition that cannot be read yet hides nothing
  }
}

function One({ one, words: said, easy, answers }: { one: Question; words: FaceWords; easy: boolean; answers: { value: Record<string, unknown>; peek: () => Record<string, unknown> } }) {
  const bind = useMemo<Bound<Value>>(() => ({
    value: computed(() => answers.value[one.id] as Value),
    set: (to) => (answers.value = { ...answers.peek(), [one.id]: to }),
  }), [one.id]);
  const help = said.questions[one.id]?.help;
  if (!easy) return <div class="l-ask"><Input question={one} words={said} bind={bind} />{help && <p class="nhsuk-hint">{help}</p>}</div>;
  const chosen = bind.value.value;
  return (
    <div class="l-ask">
      <EasyPicture of={one.picture} small />
      <p><strong>{said.questions[one.id]!.ask}</strong></p>
      {help && <p>{help}</p>}
      {one.kind === 'yes_no_sort_of'
        ? <AnswerButtons legend={said.questions[one.id]!.ask} question={one.id} words={said} chosen={typeof chosen === 'string' ? chosen : ''} onChoose={bind.set} />
        : ['choice', 'several', 'scale'].includes(one.kind) ? <EasyChoice question={one} words={said} bind={bind} /> : <Input question={one} words={said} bind={bind} />}
    </div>
  );
}
