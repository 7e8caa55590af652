// Writing what changed: one thing, or several; of a check each beside the finding it answers. Kept as it is typed.
import { Button, Radios, Textarea } from '../../parts/index.ts';
import { useBound } from '../../parts/bound.ts';
import { Form } from '../../parts/Form.tsx';
import { Select } from '../../parts/desk/Select.tsx';
import { versionOf, wordsIn } from '../../checklists/version.ts';
import type { Draft } from '../../store/drafts.ts';
import { row } from '../../store/index.ts';
import type { FeedbackChange } from '../../wire.ts';
import { face } from '../../words/index.ts';
import { tooLong } from './easy.ts';
import type { One } from './shapes.ts';
import { words } from './words/index.ts';

interface Line {
  what: FeedbackChange['what'] | undefined;
  words: string;
  easy: string;
  question: string;
}
interface Said {
  lines: Line[];
  tongue: 'en' | 'cy';
}

const blank = (): Line => ({ what: undefined, words: '', easy: '', question: '' });

export function WriteForm({ one }: { one: One }) {
  const w = words();
  const written = one.row.changes ?? [];
  return (
    <Form<Said> name={`write-back/${one.row.id}`} title={written.length > 0 ? w.writeAgain : w.write} words={{ ...w, keep: w.doWrite }}
      empty={() => ({ lines: [blank()], tongue: one.language })}
      lines={(d) => (
        <>
          <Radios legend={w.tongue} choices={[{ value: 'en', label: w.tongues.en }, { value: 'cy', label: w.tongues.cy }]} bind={d.field('tongue')} />
          {d.value.value.lines.map((_line, n) => <LineForm key={n} d={d} n={n} one={one} />)}
          <Button look="second" onTap={() => d.patch({ lines: [...d.value.peek().lines, blank()] })}>{w.another}</Button>
        </>
      )}
      command={({ lines, tongue }) => {
        const filled = lines.filter((line) => line.words.trim() !== '' || line.what !== undefined);
        const changes = filled.flatMap(changeOf);
        const fits = changes.length === filled.length && changes.length > 0 && changes.every(({ easy }) => tooLong(easy ?? '').length === 0);
        return fits ? { type: 'write_back', feedback: one.row.id, changes, tongue } : undefined;
      }} />
  );
}

function changeOf({ what, words: said, easy, question }: Line): FeedbackChange[] {
  if (!what || said.trim() === '') return [];
  return [{ what, words: said.trim(), ...(easy.trim() ? { easy: easy.trim() } : {}), ...(question ? { question } : {}) }];
}

function LineForm({ d, n, one }: { d: Draft<Said>; n: number; one: One }) {
  const w = words();
  const put = (change: Partial<Line>) => d.patch({ lines: d.value.peek().lines.map((line, at) => (at === n ? { ...line, ...change } : line)) });
  const of = <K extends keyof Line>(key: K) => useBound(() => (d.value.value.lines[n] ?? blank())[key], (value) => put({ [key]: value }));
  const [what, said, easy, question] = [of('what'), of('words'), of('easy'), of('question')];
  const long = tooLong(easy.value.value);
  return (
    <div class="l-opened">
      {(one.answers ?? []).length > 0 && <Select label={w.finding} none={w.wholeCheck} choices={findings(one)} bind={question} />}
      <Radios legend={w.became} choices={(['changed', 'partly', 'not_done'] as const).map((value) => ({ value, label: w.what[value] }))} bind={what} />
      <Textarea guide label={what.value.value === 'not_done' ? w.because : w.whatChanged} rows={3} bind={said} />
      <Textarea label={w.easy} hint={one.easy ? w.easyNeeded : w.easyWhy} rows={3} bind={easy} error={long.length > 0 ? w.easyLong(long[0]!) : undefined} />
    </div>
  );
}

/** Each finding as it was asked, and what was said to it. */
function findings(one: One) {
  const version = versionOf(row('checklists', one.checklist ?? '').value);
  const asked = version ? wordsIn(version, face.value).questions : {};
  return one.answers!.map(([id, said]) => ({ value: id, label: `${asked[id]?.ask ?? id} ${said}` }));
}
