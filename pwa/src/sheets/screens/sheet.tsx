// One sheet, while it is filled in: its sections, what is next, and the way to hand it in.
import { useEffect } from 'preact/hooks';
import { Missing } from '../../app/Current.tsx';
import { link, type Params } from '../../app/route.ts';
import { complete, shown } from '../../checklists/rules.ts';
import { Banner, Button, NoVoice, Page, Section, StepList, Unsent } from '../../parts/index.ts';
import { stateOf, type Step } from '../../visits/steps.ts';
import { partWords } from '../../visits/words/part/index.ts';
import { sayDay } from '../../words/index.ts';
import { type Filling, fillingOf, handInAll, newerThan, valuesOn } from '../filling.ts';
import { isSpoken } from '../who.ts';
import { Wrong } from '../parts/Wrong.tsx';
import { fillingWords } from '../words/filling/index.ts';
import { sayWhose } from './library.tsx';

export function stepTitle({ words }: Filling, step: Step): string {
  const voice = step.questions.find(({ kind }) => kind === 'voice');
  return (voice && words.questions[voice.id]?.ask) || (words.sections[step.section] ?? step.section);
}

/** Where a section is answered: on one screen, or question by question. */
export function stepLink(here: Filling, step: Step): string {
  const { sheet, version } = here;
  if (!isSpoken(version)) return link('sheet', sheet.id, 'part', step.id);
  const values = valuesOn(here);
  const first = complete(step.questions, values).open[0] ?? shown(step.questions, values)[0] ?? step.questions[0]!.id;
  return link('sheet', sheet.id, 'q', first);
}

export function Sheet({ params }: { params: Params }) {
  const w = fillingWords();
  const p = partWords();
  const id = params.sheet!;
  useEffect(() => void handInAll(id), [id]);
  const here = fillingOf(id).value;
  if (!here) return <Missing />;
  const { sheet, words, steps } = here;
  const values = valuesOn(here);
  // A follow-up may stand in another section than what it follows: what shows is asked of the whole.
  const shows = new Set(shown(here.version.questions, values));
  const visible = steps.map((step) => ({ ...step, questions: step.questions.filter((one) => shows.has(one.id)) })).filter(({ questions }) => questions.length > 0);
  const states = visible.map(({ questions }) => stateOf(questions.map(({ show_if: _, ...one }) => one), values));
  const next = states.findIndex(({ state }) => state !== 'done');
  return (
    <Page title={words.title} above={here.name} back={{ href: link('checklists', sheet.checklist.split('/')[0]!), label: w.library }}>
      <About here={here} />
      {isSpoken(here.version) && <NoVoice />}
      {next >= 0 && <Button href={stepLink(here, visible[next]!)}>{states.some(({ state }) => state !== 'not_begun') ? w.goOn : w.begin}</Button>}
      <Section title={w.sections}>
        <StepList
          steps={visible.map((step, at) => ({
            title: stepTitle(here, step), href: stepLink(here, step), state: p.states[states[at]!.state],
            mood: { not_begun: 'calm', begun: 'notice', done: 'done' }[states[at]!.state] as 'calm' | 'notice' | 'done',
          }))}
        />
      </Section>
      <Button look={next < 0 ? 'main' : 'second'} href={link('sheet', id, 'finish')}>{w.finish}</Button>
      <p><a class="l-go" href={link('sheet', id, 'answers')}>{w.read}</a></p>
      <p><a class="l-go" href={link('sheet', id, 'from-paper')}>{w.fromPaper}</a></p>
      <Wrong sheet={sheet} />
    </Page>
  );
}

function About({ here }: { here: Filling }) {
  const w = fillingWords();
  const { sheet } = here;
  const newer = newerThan(here);
  return (
    <>
      <Unsent noun="sheets" id={sheet.id} />
      {sheet.whose && <p>{sayWhose(sheet)}</p>}
      {sheet.period && <p>{w.periodIs(sayDay(sheet.period.from_on), sayDay(sheet.period.to_on))}</p>}
      {sheet.state === 'finished' && sheet.finished_on && <Banner mood="good">{w.handedIn(sayDay(sheet.finished_on))}. {w.answersAfter}</Banner>}
      {newer && <Banner>{w.newer(sayDay(newer.version))} <a class="l-go" href={link('sheet', sheet.id, 'newer')}>{w.newerSee}</a></Banner>}
    </>
  );
}
