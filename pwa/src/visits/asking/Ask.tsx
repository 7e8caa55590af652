// One question as it is asked: why now, the input of its kind, help, words beside it, and why there is no answer.
import { useComputed } from '@preact/signals';
import { useContext } from 'preact/hooks';
import { NON_ANSWERS, type Question } from '../../checklists/rules.ts';
import { type FaceWords, sayValue } from '../../checklists/version.ts';
import { Details, Radios, Textarea } from '../../parts/index.ts';
import { sayDay, sentences } from '../../words/index.ts';
import type { Asked } from '../../wire.ts';
import { StaffAnswers } from '../../words_guide/Guided.tsx';
import type { Told } from '../answers.ts';
import { paperTold } from '../paper/told.ts';
import { partWords } from '../words/part/index.ts';
import { added, beside, type Place, value } from './answering.ts';
import { Group } from './Group.tsx';
import { HowMany, type InputProps, InWords, One, OnDay, Several, type Value } from './Inputs.tsx';
import { Share, Who } from './Parts.tsx';
import { useLens } from './lens.ts';
import { Meeting } from './Meeting.tsx';
import { VoiceBox } from './VoiceBox.tsx';

interface Props {
  place: Place;
  question: Question;
  words: FaceWords;
  asked: Asked | undefined;
  /** Whether it shows now: follows the answers before it. */
  shows: { readonly value: ReadonlySet<string> };
}

export function Ask({ place, question, words, asked, shows }: Props) {
  const here = useComputed(() => shows.value.has(question.id)).value;
  if (!here) return null;
  const w = partWords();
  const bind = value(place, question.id);
  const help = words.questions[question.id]?.help;
  const why = asked?.why;
  return (
    <div class="l-ask">
      {why && <p class="l-why">{'since' in why ? w.since(sayDay(why.since)) : w.never}</p>}
      <Input question={question} words={words} bind={bind} />
      <Also place={place} question={question} words={words} />
      {help && <Details summary={w.help} later={() => help} />}
      <Otherwise place={place} question={question} words={words} bind={bind} />
    </div>
  );
}

const INPUTS: Record<string, (props: InputProps) => preact.JSX.Element> = {
  yes_no_unsure: One, yes_no_sort_of: One, choice: One, several: Several, words: InWords, number: HowMany, date: OnDay,
  seen: Meeting, voice: VoiceBox, sign: One, scale: One, share: Share, who: Who, group: Group,
};

/** The input of a question's kind; words where this app does not know the kind yet. */
export function Input(props: InputProps) {
  const Kind = INPUTS[props.question.kind] ?? InWords;
  return <Kind {...props} />;
}

/** One and the same, so that an answer to another question draws nothing again here. */
const NOBODY: readonly Told[] = [];

/** Another visitor's answer is evidence too: it stands beside, and neither replaces the other. */
function Also({ place, question, words }: Pick<Props, 'place' | 'question' | 'words'>) {
  const w = partWords();
  const all = useComputed(() => beside(place.visit, place.part).value[question.id] ?? NOBODY).value;
  return (
    <>{all.map((one) => (
      <p class="l-also" key={one.by}>
        {w.also(one.by_name, sentences([sayValue(words, question.id, one.value), one.words]))} <Times one={one} />
      </p>
    ))}</>
  );
}

/** Seen, written and received are three times, where it came from paper. */
function Times({ one }: { one: Told }) {
  const says = paperTold(one);
  return says === undefined ? null : <span class="l-soft">({says})</span>;
}

type Why = 'not_looked_at' | 'not_applicable' | 'refused';

type Further = Omit<Props, 'asked' | 'shows'> & { bind: InputProps['bind'] };

const whyOf = (value: Value): Why | undefined => (NON_ANSWERS.includes(value) ? (value as Why) : undefined);
const isWordy = ({ kind }: Question) => ['words', 'voice'].includes(kind);

function Otherwise(props: Further) {
  const w = partWords();
  return (
    <>
      <NoAnswer words={props.words} bind={props.bind} />
      <Details summary={isWordy(props.question) ? w.noAnswer : w.addWords} later={() => <Beside {...props} />} />
    </>
  );
}

/** Words added to an answer, and why there is none. */
function Beside({ place, question, words, bind }: Further) {
  const w = partWords();
  const why = useLens<Value, Why | undefined>(bind, whyOf, (_, next) => next);
  const choices = (NON_ANSWERS as Why[]).map((one) => ({ value: one, label: words.answers[one] ?? one }));
  const guide = useContext(StaffAnswers);
  return (
    <>
      {!isWordy(question) && <Textarea guide={guide} label={w.words} bind={added(place, question.id)} rows={3} />}
      <Radios legend={w.noAnswer} hideLegend={isWordy(question)} choices={choices} bind={why} />
    </>
  );
}

function NoAnswer({ words, bind }: Pick<Further, 'words' | 'bind'>) {
  const w = partWords();
  const reason = useComputed(() => whyOf(bind.value.value)).value;
  if (!reason) return null;
  return (
    <p class="l-said">
      {words.answers[reason]} <button type="button" class="l-link" onClick={() => bind.set('')}>{w.answerAfterAll}</button>
    </p>
  );
}
