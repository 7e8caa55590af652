// How somebody was met, and whether they could talk with nobody listening; if not, why not.
import { useContext } from 'preact/hooks';
import { Radios, Textarea } from '../../parts/index.ts';
import type { Met } from '../../wire.ts';
import { StaffAnswers } from '../../words_guide/Guided.tsx';
import { partWords } from '../words/part/index.ts';
import type { InputProps, Value } from './Inputs.tsx';
import { useLens } from './lens.ts';

const HOW: Met[] = ['in_person', 'declined_after_meeting', 'video', 'phone', 'not_seen'];
const PRIVATE = ['yes', 'partly', 'no'] as const;
type Meet = { how?: Met; private?: (typeof PRIVATE)[number]; why_not?: string };

const meet = (value: Value): Meet => (typeof value === 'object' && !Array.isArray(value) ? (value as Meet) : {});
const put = <K extends keyof Meet>(key: K) => (value: Value, next: Meet[K]): Value => ({ ...meet(value), [key]: next }) as Value;

export function Meeting({ question, words, bind }: InputProps) {
  const w = partWords();
  const how = useLens<Value, Met | undefined>(bind, (value) => meet(value).how, put('how'));
  const choices = HOW.map((value) => ({ value, label: words.answers[value] ?? value }));
  return (
    <>
      <Radios legend={words.questions[question.id]!.ask} choices={choices} bind={how} />
      <After words={words} bind={bind} say={w} />
    </>
  );
}

function After({ words, bind, say }: Pick<InputProps, 'words' | 'bind'> & { say: ReturnType<typeof partWords> }) {
  const alone = useLens<Value, Meet['private']>(bind, (value) => meet(value).private, put('private'));
  const why = useLens<Value, string>(bind, (value) => meet(value).why_not ?? '', put('why_not'));
  const guide = useContext(StaffAnswers);
  const { how, private: isPrivate } = meet(bind.value.value);
  if (how === undefined) return null;
  const met = how === 'in_person' || how === 'declined_after_meeting';
  return (
    <>
      {!met && <p class="l-said">{say.clockNot}</p>}
      {how !== 'not_seen' && (
        <Radios legend={words.fields.private ?? ''} bind={alone}
          choices={PRIVATE.map((value) => ({ value, label: say.private[value] }))} />
      )}
      {(how === 'not_seen' || (isPrivate && isPrivate !== 'yes')) && <Textarea guide={guide} label={words.fields.why_not ?? ''} bind={why} rows={3} />}
    </>
  );
}
