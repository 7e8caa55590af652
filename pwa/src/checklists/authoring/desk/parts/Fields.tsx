// What a repeat group asks of each of its things: fields with a kind of their own, and their words in every face.
import { useSignal } from '@preact/signals';
import { Button, Confirm, Field, Section, Tag, Textarea } from '../../../../parts/index.ts';
import type { Bound } from '../../../../store/index.ts';
import { useLens } from '../../../../visits/asking/lens.ts';
import type { DraftRow } from '../../../../wire.ts';
import type { Question } from '../../../rules.ts';
import { aboutOf, FACES, type Said, saidIn } from '../editing.ts';
import { words } from '../words/index.ts';
import { Pick } from './Pick.tsx';

type Part = NonNullable<Question['fields']>[number];
const KINDS = ['yes_no_unsure', 'choice', 'words', 'number', 'date', 'share', 'who'] as const;

interface Of {
  draft: DraftRow;
  one: Question;
  all: Bound<Question[]>;
}

export function Fields({ draft, one, all }: Of) {
  const w = words();
  const id = useSignal('');
  const error = useSignal<string | undefined>(undefined);
  const fields = one.fields ?? [];
  const put = (next: Part[]) => all.set(all.value.peek().map((each) => (each.id === one.id ? { ...each, fields: next } : each)));
  function add() {
    const name = id.value.trim();
    error.value = !/^[a-z][a-z0-9_]{0,79}$/.test(name) ? w.questionIdHint : fields.some((each) => each.id === name) ? w.idTaken : undefined;
    if (error.value) return;
    put([...fields, { id: name, kind: 'words' }]);
    id.value = '';
  }
  const up = (at: number) => put(fields.map((each, place) => (place === at - 1 ? fields[at]! : place === at ? fields[at - 1]! : each)));
  return (
    <Section title={w.fields}>
      {fields.map((field, at) => (
        <fieldset class="nhsuk-fieldset l-opened" key={field.id}>
          <legend class="nhsuk-fieldset__legend nhsuk-fieldset__legend--s">{field.id}</legend>
          <What field={field} one={one} all={all} />
          <InFaces draft={draft} question={one.id} field={field} />
          {at > 0 && <button type="button" class="l-link" onClick={() => up(at)}>{w.up} <span class="nhsuk-u-visually-hidden">{field.id}</span></button>}
          <Confirm ask={w.remove} yes={w.remove} look="plain" danger onYes={() => put(fields.filter((each) => each.id !== field.id))}><p>{field.id}</p></Confirm>
        </fieldset>
      ))}
      <Field label={w.fieldId} hint={w.questionIdHint} error={error.value} bind={{ value: id, set: (to) => (id.value = to) }} />
      <Button look="second" onTap={add}>{w.addField}</Button>
    </Section>
  );
}

const fieldIn = (list: readonly Question[], question: string, field: string) => list.find(({ id }) => id === question)?.fields?.find(({ id }) => id === field);

function changed(list: readonly Question[], question: string, field: string, change: (was: Part) => Part): Question[] {
  return list.map((each) => (each.id === question ? { ...each, fields: (each.fields ?? []).map((one) => (one.id === field ? change(one) : one)) } : each));
}

function What({ field, one, all }: { field: Part } & Omit<Of, 'draft'>) {
  const w = words();
  const { id, kind } = field;
  const options = useLens<Question[], string>(all, (list) => (fieldIn(list, one.id, id)?.options ?? []).join('\n'),
    (list, to) => changed(list, one.id, id, (was) => ({ ...was, options: to.split('\n').map((line) => line.trim()) })));
  const unit = useLens<Question[], string>(all, (list) => fieldIn(list, one.id, id)?.unit ?? '',
    (list, to) => changed(list, one.id, id, ({ unit: _was, ...rest }) => (to ? { ...rest, unit: to } : rest)));
  const pick = (to: string) => all.set(changed(all.value.peek(), one.id, id, ({ options: had }) => ({ id, kind: to, ...(to === 'choice' ? { options: had ?? [] } : {}) })));
  return (
    <>
      <Pick label={w.kind} value={kind} options={KINDS.map((each) => [each, w.kinds[each] ?? each])} onPick={pick} />
      {kind === 'choice' && <Textarea label={w.options} bind={options} rows={4} />}
      {(kind === 'number' || kind === 'share') && <Field label={w.unit} bind={unit} />}
    </>
  );
}

function InFaces({ draft, question, field }: { draft: DraftRow; question: string; field: Part }) {
  const faces = aboutOf(draft.id).value.value.faces ?? [];
  return <>{FACES.filter((one) => faces.includes(one)).map((face) => <InFace key={face} draft={draft} face={face} question={question} field={field} />)}</>;
}

function InFace({ draft, face, question, field: { id, options = [] } }: { draft: DraftRow; face: string; question: string; field: Part }) {
  const w = words();
  const said = saidIn(draft.id, face);
  const ask = useLens<Said, string>(said, (all) => wordsOf(all, question, id).ask, (all, to) => worded(all, question, id, { ask: to }));
  return (
    <div lang={face}>
      <Field label={`${w.fieldAsk(id)}: ${w.facesSaid[face]}`} bind={ask} />
      {!ask.value.value.trim() && <p><Tag mood="warn">{w.missing}</Tag></p>}
      {options.filter(Boolean).map((one) => <Option key={one} said={said} face={face} question={question} field={id} option={one} />)}
    </div>
  );
}

function Option({ said, face, question, field, option }: { said: Bound<Said>; face: string; question: string; field: string; option: string }) {
  const w = words();
  const text = useLens<Said, string>(said, (all) => wordsOf(all, question, field).options?.[option] ?? '',
    (all, to) => worded(all, question, field, { options: { ...wordsOf(all, question, field).options, [option]: to } }));
  return <Field label={`${w.option(option)}: ${w.facesSaid[face]}`} bind={text} />;
}

interface FieldWords {
  ask: string;
  options?: Record<string, string>;
}

const wordsOf = (all: Said, question: string, field: string): FieldWords => all.questions?.[question]?.fields?.[field] ?? { ask: '' };

function worded(all: Said, question: string, field: string, change: Partial<FieldWords>): Said {
  const one = all.questions?.[question] ?? { ask: '' };
  return { ...all, questions: { ...all.questions, [question]: { ...one, fields: { ...one.fields, [field]: { ...wordsOf(all, question, field), ...change } } } } };
}
