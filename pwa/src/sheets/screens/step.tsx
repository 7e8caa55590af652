// One section a screen, as on a visit. Every key is kept; leaving sends what is new, in one command.
import { useComputed, useSignal } from '@preact/signals';
import { Fragment } from 'preact';
import { useEffect, useMemo } from 'preact/hooks';
import { Missing } from '../../app/Current.tsx';
import { link, type Params } from '../../app/route.ts';
import { shown, suggested, type Urgency } from '../../checklists/rules.ts';
import { Button, Page } from '../../parts/index.ts';
import { begun, leave, type Place, settled, values } from '../../visits/asking/answering.ts';
import { Ask } from '../../visits/asking/Ask.tsx';
import { Suggest } from '../../visits/asking/Suggest.tsx';
import { around } from '../../visits/steps.ts';
import { partWords } from '../../visits/words/part/index.ts';
import { aboutOf, type Filling, fillingOf, placeIn, valuesOn } from '../filling.ts';
import { StaffAnswers } from '../../words_guide/Guided.tsx';
import { Wrong } from '../parts/Wrong.tsx';
import { fillingWords } from '../words/filling/index.ts';
import { stepTitle } from './sheet.tsx';

export function SheetStep({ params }: { params: Params }) {
  const here = fillingOf(params.sheet!).value;
  const step = here?.steps.find(({ id }) => id === params.step);
  const key = here && step ? `${here.sheet.id}/${here.sheet.about.kind}/${step.id}/${step.section}` : '';
  const place = useMemo(() => (here && step ? placeIn(here, step.section, step.id) : undefined), [key]);
  const ready = useSignal(false);
  useEffect(() => {
    if (!place) return;
    ready.value = false;
    void settled(place).then(() => (ready.value = true));
    return () => void leave(place);
  }, [place]);
  if (!here || !place) return <Missing />;
  return ready.value ? <Questions here={here} place={place} /> : null;
}

function Questions({ here, place }: { here: Filling; place: Place }) {
  const w = fillingWords();
  const p = partWords();
  const { sheet, version, steps, words } = here;
  const { questions } = version;
  const { place: number, step, before, after } = around(steps, place.step);
  // What a colleague answered elsewhere on this sheet decides too what shows; one's own words stand above it.
  const all = useComputed(() => ({ ...valuesOn(here), ...values(place).value }));
  // As one text, so that a key that hides and shows nothing draws nothing again.
  const text = useComputed(() => shown(questions, all.value).join(' '));
  const shows = useComputed(() => new Set(text.value.split(' ')));
  const asks = useComputed(() => JSON.stringify(suggested(questions, all.value)));
  const concerns = useComputed(() => JSON.parse(asks.value) as Record<string, Urgency>);
  const theme = version.sections.find(({ id }) => id === step?.section)?.theme;
  const up = link('sheet', sheet.id);
  const to = (id: string) => link('sheet', sheet.id, 'part', id);
  if (!step) return <Missing />;
  return (
    <Page title={stepTitle(here, step)} above={`${here.name}: ${p.stepOf(number + 1, steps.length)}`} back={{ href: up, label: w.toSheet }}>
      <StaffAnswers.Provider value={version.answered_by === 'professionals'}>
        {step.questions.map((question) => (
          <Fragment key={question.id}>
            <Ask place={place} question={question} words={words} shows={shows} asked={undefined} />
            <Suggest at={aboutOf(sheet)} question={question} step={step.questions} all={concerns} theme={theme} />
          </Fragment>
        ))}
      </StaffAnswers.Provider>
      <Writing place={place} />
      <nav class="l-onward" aria-label={w.sections}>
        <Button href={after ? to(after.id) : up}>{after ? w.next : p.done}</Button>
        {before && <Button look="second" href={to(before.id)}>{p.previous}</Button>}
      </nav>
      <Wrong sheet={sheet} />
    </Page>
  );
}

function Writing({ place }: { place: Place }) {
  return <p class="l-soft" role="status">{begun(place).value ? partWords().writing : ''}</p>;
}
