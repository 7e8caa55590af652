// What is missing, in words and kinds; for what people told, all of it read back; then the day, and handed in.
import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { Missing } from '../../app/Current.tsx';
import { localDay } from '../../app/local_day.ts';
import { go, link, type Params } from '../../app/route.ts';
import { shown } from '../../checklists/rules.ts';
import { sayValue } from '../../checklists/version.ts';
import { DayField } from '../../parts/DayField.tsx';
import { toFault } from '../../parts/fault.ts';
import { Banner, Button, Checkboxes, Details, Page, ReadAloud } from '../../parts/index.ts';
import { draft, me, rows, send } from '../../store/index.ts';
import type { Told } from '../../visits/answers.ts';
import { Untold } from '../../visits/asking/Untold.tsx';
import { useLens, useUsual } from '../../visits/asking/lens.ts';
import { paperTimes } from '../../visits/paper/times.ts';
import { face } from '../../words/index.ts';
import { goesAlong, heardAt, pressing, untold, wentAlong } from '../along.ts';
import { aboutOf, becameOn, type Filling, fillingOf, handInAll, saidOn, valuesOn } from '../filling.ts';
import { BECAME, missing } from '../missing.ts';
import { isSpoken } from '../who.ts';
import { How } from '../parts/How.tsx';
import { Wrong } from '../parts/Wrong.tsx';
import { fillingWords } from '../words/filling/index.ts';
import { sayWhose } from './library.tsx';

export function FinishSheet({ params }: { params: Params }) {
  const w = fillingWords();
  const id = params.sheet!;
  useEffect(() => void handInAll(id), [id]);
  const here = fillingOf(id).value;
  if (!here) return <Missing />;
  const spoken = isSpoken(here.version);
  return (
    <Page title={spoken ? w.readBack : w.missing} above={`${here.words.title}: ${here.name}`} back={{ href: link('sheet', id), label: w.toSheet }}>
      {spoken && <ReadBack here={here} />}
      <WhatIsMissing here={here} />
      {spoken && here.sheet.by !== me.value?.id ? <p class="l-said">{w.handInOthers}</p> : <HandIn here={here} spoken={spoken} />}
      <Went here={here} />
      <Wrong sheet={here.sheet} />
    </Page>
  );
}

const pressingOn = (here: Filling) => pressing(here, saidOn(here), rows('concerns').value.values());

/** Said before the tap: what goes to others as well, or that nobody is told where there is no hospital. */
function AlsoTold({ here }: { here: Filling }) {
  const w = fillingWords();
  const found = pressingOn(here);
  if (found.length === 0) return null;
  const said = saidOn(here);
  return (
    <div class="l-maybe" role="status">
      <p class="l-maybe__title">{heardAt(here.sheet) ? w.alsoTold : w.nobodyTold}</p>
      <ul>
        {found.map(({ question: { id } }) => <li key={id}>{here.words.questions[id]?.ask} {sayValue(here.words, id, said[id]?.value)}</li>)}
      </ul>
    </div>
  );
}

function NobodyTold({ here }: { here: Filling }) {
  const said = saidOn(here);
  const themeOf = (section: string) => here.version.sections.find(({ id }) => id === section)?.theme;
  return (
    <Untold all={untold(here, said, rows('concerns').value.values()).map(({ question: { id, section }, urgency }) => ({
      id, says: `${here.words.questions[id]?.ask} ${sayValue(here.words, id, said[id]?.value)}`, at: { ...aboutOf(here.sheet), urgency, about: themeOf(section) },
    }))} />
  );
}

function Went({ here: { sheet } }: { here: Filling }) {
  const w = fillingWords();
  if (!wentAlong(sheet, rows('concerns').value.values())) return null;
  return (
    <div class="l-maybe" role="status">
      <p class="l-maybe__title">{w.wentAlong}</p>
      <a class="l-maybe__go" href={link('sheet', sheet.id, 'answers')}>{w.read}</a>
    </div>
  );
}

/** Where a question is answered again. */
function again({ sheet, version, steps }: Filling, question: string): string {
  if (isSpoken(version)) return link('sheet', sheet.id, 'q', question);
  return link('sheet', sheet.id, 'part', steps.find(({ questions }) => questions.some(({ id }) => id === question))!.id);
}

function WhatIsMissing({ here }: { here: Filling }) {
  const w = fillingWords();
  const found = missing(here.version.questions, valuesOn(here));
  const kinds = BECAME.filter((kind) => found[kind].length > 0);
  return (
    <>
      <p>{w.answered(found.answered.length)}. {kinds.length === 0 ? w.nothingMissing : w.becameWhy}</p>
      {kinds.map((kind) => (
        <Details key={kind} summary={`${becameOn(here, kind, w.became[kind])} (${found[kind].length})`}>
          <ul class="l-rows">
            {found[kind].map((id) => (
              <li class="l-rows__item" key={id}><a class="l-go" href={again(here, id)}>{here.words.questions[id]?.ask ?? id}</a></li>
            ))}
          </ul>
        </Details>
      ))}
    </>
  );
}

function ReadBack({ here }: { here: Filling }) {
  const w = fillingWords();
  const said = saidOn(here);
  const ids = shown(here.version.questions, valuesOn(here)).filter((id) => said[id]);
  const ask = (id: string) => here.words.questions[id]?.ask ?? id;
  const answer = (id: string) => sayValue(here.words, id, said[id]!.value);
  return (
    <>
      <p>{w.readBackWhy}</p>
      <ReadAloud words={ids.map((id) => [ask(id), `${answer(id)}.`, said[id]!.words].filter(Boolean).join(' ')).join(' ')} lang={face.value} />
      <ul class="l-rows">
        {ids.map((id) => (
          <li class="l-rows__item" key={id}>
            <p><strong>{ask(id)}</strong></p>
            <p class="l-last__line">{answer(id)}</p>
            {said[id]!.words && <p class="l-last__line">“{said[id]!.words}”</p>}
            <How one={said[id]!} />
            <a class="l-go" href={again(here, id)}>{w.change}<span class="nhsuk-u-visually-hidden">: {ask(id)}</span></a>
          </li>
        ))}
      </ul>
    </>
  );
}

/** These very answers, and no later ones. */
const heardAs = (said: Readonly<Record<string, Told>>) =>
  JSON.stringify(Object.values(said).map(({ question, value, words = '' }) => [question, value, words]).sort());

function HandIn({ here, spoken }: { here: Filling; spoken: boolean }) {
  const w = fillingWords();
  const failed = useSignal<'right' | 'day' | undefined>(undefined);
  const { id, state } = here.sheet;
  const d = draft(`sheet-finish/${id}`, () => ({ on: undefined as string | undefined, heard: '' }));
  // Of paper, the day that stands on it.
  const usual = paperTimes(id).value.value.day || localDay.value;
  const day = useUsual(d.field('on'), usual);
  // "They are right" is said of these answers: when one of them changes, they are heard again.
  const now = () => heardAs(saidOn(here));
  const right = useLens<string, readonly 'yes'[]>(d.field('heard'), (heard) => (heard === now() ? ['yes'] : []), (_, to) => (to.length > 0 ? now() : ''));

  async function finish() {
    const { on = usual, heard } = d.value.peek();
    failed.value = spoken && heard !== now() ? 'right' : on === '' ? 'day' : undefined;
    if (failed.value) return toFault();
    await handInAll(id);
    const along = goesAlong(here, saidOn(here), pressingOn(here), sayWhose(here.sheet));
    const goes = along && !rows('concerns').peek().has(along.concern);
    if (goes) await send(along);
    await send({ type: 'finish_sheet', sheet: id, finished_on: on, ...(spoken ? { read_back: true } : {}) }, { draft: d });
    await paperTimes(id).clear();
    if (!goes) go(`sheet/${id}/answers`, { replace: true }); // otherwise it is said here that they went
  }
  return (
    <>
      {spoken && (
        <Checkboxes legend={w.readBack} hideLegend bind={right} choices={[{ value: 'yes', label: w.right }]}
          error={failed.value === 'right' ? w.notRightYet : undefined} />
      )}
      <DayField label={w.day} bind={day} error={failed.value === 'day' ? w.needDay : undefined} />
      {state === 'finished' && <Banner>{w.answersAfter}</Banner>}
      <AlsoTold here={here} />
      <NobodyTold here={here} />
      <Button onTap={finish}>{w.handIn}</Button>
    </>
  );
}
