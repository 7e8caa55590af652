// A sheet that was filled in on paper, typed in at a desk: first when it was said and written, then section by section, by the
// keyboard. What people told is read back before it is handed in, as always.
import { useSignal } from '@preact/signals';
import { useEffect, useMemo } from 'preact/hooks';
import { Missing } from '../../app/Current.tsx';
import { go, link, type Params } from '../../app/route.ts';
import { shown } from '../../checklists/rules.ts';
import { Button, Page, Section, StepList } from '../../parts/index.ts';
import { instant, timeOf } from '../../times.ts';
import { sayMoment } from '../../words/index.ts';
import { leave, type Place, settled } from '../../visits/asking/answering.ts';
import { Long } from '../../visits/paper/Long.tsx';
import { faultIn, paperTimes, stampOf } from '../../visits/paper/times.ts';
import { TimesForm } from '../../visits/paper/TimesForm.tsx';
import { around, stateOf, type Step } from '../../visits/steps.ts';
import { partWords } from '../../visits/words/part/index.ts';
import { aboutOf, type Filling, fillingOf, handInAll, placeIn, valuesOn } from '../filling.ts';
import { fillingWords } from '../words/filling/index.ts';
import { sheetPaperWords } from './words/paper/index.ts';

const titleOf = ({ words }: Filling, step: Step) => {
  const voice = step.questions.find(({ kind }) => kind === 'voice');
  return (voice && words.questions[voice.id]?.ask) || (words.sections[step.section] ?? step.section);
};
const timesStand = (id: string) => faultIn(paperTimes(id).value.value, new Date()) === undefined;

export function FromPaper({ params }: { params: Params }) {
  const w = sheetPaperWords();
  const id = params.sheet!;
  const changing = useSignal(false);
  useEffect(() => void handInAll(id), [id]);
  const here = fillingOf(id).value;
  if (!here) return <Missing />;
  return (
    <Page title={w.title} above={`${here.words.title}: ${here.name}`} back={{ href: link('sheet', id), label: fillingWords().toSheet }}>
      <p>{w.why}</p>
      {!changing.value && timesStand(id) ? <Sections here={here} onChange={() => (changing.value = true)} /> : <TimesForm of={id} words={w} changing={changing} />}
    </Page>
  );
}

function Sections({ here, onChange }: { here: Filling; onChange: () => void }) {
  const w = sheetPaperWords();
  const p = partWords();
  const { sheet, steps, version } = here;
  const { at, until, written_at } = stampOf(paperTimes(sheet.id).value.value);
  const seen = until ? w.span(timeOf(at ?? instant()), sayMoment(until)) : sayMoment(at ?? instant());
  const values = valuesOn(here);
  const shows = new Set(shown(version.questions, values));
  return (
    <>
      <p class="l-said">{w.stands(seen, sayMoment(written_at ?? instant()))} <button type="button" class="l-link" onClick={onChange}>{w.change}</button></p>
      <Section title={fillingWords().sections}>
        <StepList
          steps={steps.map((step) => {
            const { state } = stateOf(step.questions.filter(({ id }) => shows.has(id)).map(({ show_if: _, ...one }) => one), values);
            return {
              title: titleOf(here, step), href: link('sheet', sheet.id, 'from-paper', step.id), state: p.states[state],
              mood: { not_begun: 'calm', begun: 'notice', done: 'done' }[state] as 'calm' | 'notice' | 'done',
            };
          })}
        />
      </Section>
      <Button href={link('sheet', sheet.id, 'finish')}>{fillingWords().finish}</Button>
    </>
  );
}

/** A place of its own: what is typed from paper never mixes with what is half-written on the sheet itself. */
const placeOf = (here: Filling, step: Step): Place => ({ ...placeIn(here, step.section, `paper-${step.id}`), paper: true });

export function FromPaperStep({ params }: { params: Params }) {
  const here = fillingOf(params.sheet!).value;
  const step = here?.steps.find(({ id }) => id === params.step);
  const place = useMemo(() => (here && step ? placeOf(here, step) : undefined), [here?.sheet.id, step?.id]);
  const ready = useSignal(false);
  useEffect(() => {
    if (!place) return;
    // Without the times there is nothing an answer could carry: they are asked first.
    if (!timesStand(place.visit)) return go(link('sheet', place.visit, 'from-paper'), { replace: true });
    ready.value = false;
    void settled(place).then(() => (ready.value = true));
    return () => void leave(place);
  }, [place]);
  if (!here || !step || !place) return <Missing />;
  return ready.value ? <Typed key={step.id} here={here} place={place} step={step} /> : null;
}

function Typed({ here, place, step }: { here: Filling; place: Place; step: Step }) {
  const w = sheetPaperWords();
  const { sheet, steps, version, words } = here;
  const { after } = around(steps, step.id);
  const up = link('sheet', sheet.id, 'from-paper');
  return (
    <Page title={titleOf(here, step)} above={`${w.title}: ${here.name}`} back={{ href: up, label: w.title }}>
      <Long place={place} questions={step.questions} all={version.questions} besides={() => valuesOn(here)} words={words} version={version}
        at={aboutOf(sheet)} onward={{ href: after ? `${up}/${after.id}` : up, label: after ? w.next(titleOf(here, after)) : w.done }} />
    </Page>
  );
}
