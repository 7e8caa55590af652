// One question: what is asked, when, what follows from it, and its words in every face, side by side.
import { Missing } from '../../../../app/Current.tsx';
import { go, link, type Params } from '../../../../app/route.ts';
import { Confirm, Details, Field, Section, Textarea } from '../../../../parts/index.ts';
import type { Bound } from '../../../../store/index.ts';
import { useLens } from '../../../../visits/asking/lens.ts';
import type { DraftRow } from '../../../../wire.ts';
import type { Condition, Question } from '../../../rules.ts';
import { aboutOf, questionsOf, savedIn } from '../editing.ts';
import { ConditionPicker } from '../parts/Condition.tsx';
import { Fields } from '../parts/Fields.tsx';
import { DraftPage } from '../parts/Frame.tsx';
import { Pick } from '../parts/Pick.tsx';
import { PickPicture } from '../parts/PickPicture.tsx';
import { Wording } from '../parts/Wording.tsx';
import { words } from '../words/index.ts';

export function DraftQuestion({ params }: { params: Params }) {
  const { draft: id, question } = params as { draft: string; question: string };
  return (
    <DraftPage id={id} title={(draft) => savedIn(draft).questions?.[question]?.ask || question} writes back={link('draft', id, 'questions')}
      faults={({ part, at }) => at === question && (part === 'questions' || part.startsWith('words/'))}>
      {(draft) => <Form draft={draft} id={question} key={question} />}
    </DraftPage>
  );
}

function Form({ draft, id }: { draft: DraftRow; id: string }) {
  const w = words();
  const all = questionsOf(draft.id);
  const questions = all.value.value;
  const one = questions.find((each) => each.id === id);
  if (!one) return aboutOf(draft.id).value.value.sections?.some((section) => section.id === id) ? <Wording draft={draft} section={id} /> : <Missing />;
  const set = (change: Partial<Question>) => all.set(all.value.peek().map((each) => (each.id === id ? pruned({ ...each, ...change }) : each)));
  const earlier = questions.slice(0, questions.indexOf(one)).filter((each) => each.part === one.part);
  return (
    <>
      <Section title={w.wording}><Wording draft={draft} question={one} /></Section>
      <Section title={w.kind}><What draft={draft} one={one} all={all} set={set} /></Section>
      {one.kind === 'group' && <Fields draft={draft} one={one} all={all} />}
      <Section title={w.showIf}>
        {earlier.length === 0 && !one.show_if ? <p>{w.always}</p>
          : <ConditionPicker legend={w.showIf} condition={one.show_if} among={earlier} onChange={(show_if) => set({ show_if: show_if as Condition })} />}
      </Section>
      <Details summary={w.rates}><Follows one={one} which="rates" said={w.ratings} questions={questions} set={set} /></Details>
      <Details summary={w.raises}><Follows one={one} which="raises" said={w.urgencies} questions={questions} set={set} /></Details>
      <Confirm ask={w.remove} yes={w.remove} look="plain" danger onYes={() => { all.set(questions.filter((each) => each.id !== id)); go(link('draft', draft.id, 'questions')); }}><p>{id}</p></Confirm>
    </>
  );
}

/** Without what says nothing, as the server keeps it. */
const pruned = (one: Question) => Object.fromEntries(Object.entries(one).filter(([, value]) => value !== undefined && value !== '')) as unknown as Question;

function What({ draft, one, all, set }: { draft: DraftRow; one: Question; all: Bound<Question[]>; set: (change: Partial<Question>) => void }) {
  const w = words();
  const sections = aboutOf(draft.id).value.value.sections ?? [];
  const text = (name: 'source' | 'unit') =>
    useLens<Question[], string>(all, (list) => list.find(({ id }) => id === one.id)?.[name] ?? '', (list, to) => list.map((each) => (each.id === one.id ? pruned({ ...each, [name]: to }) : each)));
  const source = text('source');
  const unit = text('unit');
  const options = useLens<Question[], string>(all, (list) => (list.find(({ id }) => id === one.id)?.options ?? []).join('\n'),
    (list, to) => list.map((each) => (each.id === one.id ? { ...each, options: to.split('\n').map((line) => line.trim()) } : each)));
  const kind = (to: string) => {
    const { options: had, whose, fields, ...rest } = one;
    const more = ['choice', 'several', 'scale'].includes(to) ? { options: had ?? [] } : to === 'voice' ? { whose: whose ?? 'person' } : to === 'group' ? { fields: fields ?? [] } : {};
    all.set(all.value.peek().map((each) => (each.id === one.id ? { ...rest, kind: to, ...more } : each)));
  };
  return (
    <>
      <Pick label={w.kind} value={one.kind} options={Object.entries(w.kinds)} onPick={kind} />
      {['choice', 'several', 'scale'].includes(one.kind) && <Textarea label={w.options} bind={options} rows={4} />}
      {one.kind === 'voice' && <Pick label={w.whose} value={one.whose ?? ''} none={w.choose} options={Object.entries(w.voices)} onPick={(whose) => set({ whose })} />}
      {['number', 'share'].includes(one.kind) && <Field label={w.unit} bind={unit} />}
      <Pick label={w.section} value={one.section} none={w.choose} options={sections.map(({ id }) => [id, id])}
        onPick={(section) => set({ section, part: sections.find(({ id }) => id === section)?.part ?? one.part })} />
      <Pick label={w.turn} value={one.turn} options={Object.entries(w.turns)} onPick={(turn) => set({ turn: turn as Question['turn'] })} />
      <PickPicture value={one.picture ?? ''} onPick={(picture) => set({ picture })} />
      <Field label={w.source} bind={source} />
    </>
  );
}

function Follows({ one, which, said, questions, set }: {
  one: Question; which: 'rates' | 'raises'; said: Record<string, string>; questions: readonly Question[]; set: (change: Partial<Question>) => void;
}) {
  const among = [one, ...questions.filter((each) => each.part === one.part && each.id !== one.id)];
  const now = (one[which] ?? {}) as Record<string, Condition>;
  const put = (name: string, to: Condition | undefined) => {
    const next = Object.fromEntries(Object.entries({ ...now, [name]: to }).filter(([, value]) => value !== undefined));
    set({ [which]: Object.keys(next).length > 0 ? next : undefined } as Partial<Question>);
  };
  return <>{Object.entries(said).map(([name, legend]) => <ConditionPicker key={name} legend={legend} condition={now[name]} among={among} onChange={(to) => put(name, to)} />)}</>;
}
