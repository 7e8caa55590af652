// The words of one question, or the name of one section, in every face side by side; what is missing is marked.
import { Field, Tag, Textarea } from '../../../../parts/index.ts';
import { useLens } from '../../../../visits/asking/lens.ts';
import type { DraftRow } from '../../../../wire.ts';
import type { Question } from '../../../rules.ts';
import type { QuestionWords } from '../../../version.ts';
import { aboutOf, FACES, type Said, saidIn } from '../editing.ts';
import { words } from '../words/index.ts';

type Of = { question: Question; section?: never } | { section: string; question?: never };

export function Wording({ draft, question, section }: { draft: DraftRow } & Of) {
  const faces = aboutOf(draft.id).value.value.faces ?? [];
  return (
    <div class="l-side">
      {FACES.filter((one) => faces.includes(one)).map((face) =>
        question ? <Asked key={face} draft={draft} face={face} question={question} /> : <Named key={face} draft={draft} face={face} name={section} />)}
    </div>
  );
}

function Asked({ draft, face, question }: { draft: DraftRow; face: string; question: Question }) {
  const w = words();
  const said = saidIn(draft.id, face);
  const { id, options = [] } = question;
  const put = (all: Said, change: Partial<QuestionWords>): Said => ({ ...all, questions: { ...all.questions, [id]: { ...{ ask: '' }, ...all.questions?.[id], ...change } } });
  const ask = useLens<Said, string>(said, (all) => all.questions?.[id]?.ask ?? '', (all, to) => put(all, { ask: to }));
  const help = useLens<Said, string>(said, (all) => all.questions?.[id]?.help ?? '', (all, to) => put(all, { help: to || null } as unknown as QuestionWords));
  const missing = !ask.value.value.trim() || options.some((one) => one && !said.value.value.questions?.[id]?.options?.[one]?.trim());
  return (
    <fieldset class="nhsuk-fieldset l-opened" lang={face}>
      <legend class="nhsuk-fieldset__legend nhsuk-fieldset__legend--s">{w.facesSaid[face]} {missing && <Tag mood="warn">{w.missing}</Tag>}</legend>
      <Textarea label={w.ask} bind={ask} rows={3} />
      <Textarea label={w.help} bind={help} rows={3} />
      {options.filter(Boolean).map((one) => <Option key={one} draft={draft} face={face} id={id} option={one} />)}
    </fieldset>
  );
}

function Option({ draft, face, id, option }: { draft: DraftRow; face: string; id: string; option: string }) {
  const w = words();
  const text = useLens<Said, string>(saidIn(draft.id, face), (all) => all.questions?.[id]?.options?.[option] ?? '', (all, to) => {
    const one = all.questions?.[id] ?? { ask: '' };
    return { ...all, questions: { ...all.questions, [id]: { ...one, options: { ...one.options, [option]: to } } } };
  });
  return <Field label={w.option(option)} bind={text} />;
}

function Named({ draft, face, name }: { draft: DraftRow; face: string; name: string }) {
  const w = words();
  const text = useLens<Said, string>(saidIn(draft.id, face), (all) => all.sections?.[name] ?? '', (all, to) => ({ ...all, sections: { ...all.sections, [name]: to } }));
  return (
    <div lang={face}>
      <Field label={`${name}: ${w.facesSaid[face]}`} bind={text} />
      {!text.value.value.trim() && <p><Tag mood="warn">{w.missing}</Tag></p>}
    </div>
  );
}

export function TitleIn({ draft, face }: { draft: DraftRow; face: string }) {
  const w = words();
  const text = useLens<Said, string>(saidIn(draft.id, face), (all) => all.title ?? '', (all, to) => ({ ...all, title: to }));
  return (
    <div lang={face}>
      <Field label={`${w.faceTitle}: ${w.facesSaid[face]}`} bind={text} />
      {!text.value.value.trim() && <p><Tag mood="warn">{w.missing}</Tag></p>}
    </div>
  );
}
