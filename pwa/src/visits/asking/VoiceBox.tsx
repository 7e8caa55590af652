// One voice, by itself: who says it and how it was told stand with every report of it (K18).
import { Checkboxes, Field, Textarea } from '../../parts/index.ts';
import { useContext } from 'preact/hooks';
import { StaffAnswers } from '../../words_guide/Guided.tsx';
import { partWords } from '../words/part/index.ts';
import type { InputProps, Value } from './Inputs.tsx';
import { useLens } from './lens.ts';

const TOLD = ['words', 'signs', 'symbols', 'behaviour', 'picture'] as const;
type Whose = 'person' | 'family' | 'staff' | 'own_view';
interface Said {
  voice: Whose;
  words: string;
  told?: (typeof TOLD)[number][];
  interpreted_by?: string;
  relationship?: string;
}

export function VoiceBox({ question, words, bind }: InputProps) {
  const w = partWords();
  const whose = (question.whose ?? 'own_view') as Whose;
  const said = (value: Value): Said =>
    typeof value === 'object' && !Array.isArray(value) ? (value as Said) : { voice: whose, words: '' };
  const put = <K extends keyof Said>(key: K) => (value: Value, next: Said[K]): Value => ({ ...said(value), [key]: next }) as Value;

  const text = useLens<Value, string>(bind, (value) => said(value).words, put('words'));
  const told = useLens<Value, readonly (typeof TOLD)[number][]>(bind, (value) => said(value).told ?? [], (value, next) => put('told')(value, [...next]));
  const by = useLens<Value, string>(bind, (value) => said(value).interpreted_by ?? '', put('interpreted_by'));
  const who = useLens<Value, string>(bind, (value) => said(value).relationship ?? '', put('relationship'));
  const label = whose === 'person' ? w.theirWords : whose === 'own_view' ? w.youSaw : w.theySay;
  return (
    <div class={`l-voice l-voice--${whose}`}>
      <p class="l-voice__ask">{words.questions[question.id]!.ask}</p>
      <p class="l-voice__whose">{w.voiceHints[whose]}</p>
      {whose === 'family' && <Field label={words.fields.relationship ?? w.whoIs} bind={who} />}
      <Textarea label={label} bind={text} rows={6} guide={useContext(StaffAnswers) && whose === 'own_view'} />
      {whose !== 'own_view' && whose !== 'staff' && (
        <>
          <Checkboxes legend={words.fields.told ?? ''} bind={told}
            choices={TOLD.map((value) => ({ value, label: words.answers[value] ?? value }))} />
          <Field label={words.fields.interpreted_by ?? ''} bind={by} />
        </>
      )}
    </div>
  );
}
