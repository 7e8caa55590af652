// A sheet to read: what stands out and which answer made it so, then every answer in its author's name.
import { Missing } from '../../app/Current.tsx';
import { link, type Params } from '../../app/route.ts';
import { fits, sayKept } from '../../checklists/fitting.ts';
import { type Question, type Rating, shown, suggested, type Urgency } from '../../checklists/rules.ts';
import { type FaceWords, sayValue, versionOf, wordsIn } from '../../checklists/version.ts';
import { raiseLink } from '../../concerns/link.ts';
import { Banner, Details, Facts, type Mood, Page, Section, Tag, Unsent } from '../../parts/index.ts';
import { me, row } from '../../store/index.ts';
import type { Told } from '../../visits/answers.ts';
import { told } from '../../visits/asking/answering.ts';
import { face, sayDay } from '../../words/index.ts';
import { aboutOf, becameOn, filledBy, type Filling, fillingOf, valuesOn } from '../filling.ts';
import { BECAME, missing } from '../missing.ts';
import { standings } from '../standing.ts';
import { How } from '../parts/How.tsx';
import { Wrong } from '../parts/Wrong.tsx';
import { fillingWords } from '../words/filling/index.ts';
import { readingWords } from '../words/reading/index.ts';
import { isFamily } from '../who.ts';
import { sayWhose } from './library.tsx';

export const MOODS: Record<Rating, Mood> = { poor: 'warn', mixed: 'notice', good: 'done' };

export function Answers({ params }: { params: Params }) {
  const r = readingWords();
  const here = fillingOf(params.sheet!).value;
  if (!here) return <Missing />;
  const { sheet, words, version } = here;
  const checklist = link('checklists', version.checklist);
  return (
    <Page title={words.title} above={here.name} back={{ href: checklist }}>
      <Unsent noun="sheets" id={sheet.id} />
      <Head here={here} />
      {sheet.state === 'begun' && <Banner>{r.notFinished}</Banner>}
      <StandsOut here={here} />
      {version.sections.map(({ id }) => <InSection key={id} here={here} section={id} />)}
      <Silent here={here} />
      <Gone here={here} />
      <p><a class="l-go" href={link('sheet', sheet.id)}>{r.changeAnswers}</a></p>
      {!isFamily(me.value) && <p><a class="l-go" href={`${checklist}/answers`}>{r.seeCollated}</a></p>}
      <Wrong sheet={sheet} />
    </Page>
  );
}

function Head({ here: { sheet, version } }: { here: Filling }) {
  const w = fillingWords();
  const r = readingWords();
  const { whose, period } = sheet;
  return (
    <>
      {sheet.finished_on && <p>{w.handedIn(sayDay(sheet.finished_on))}. {sheet.read_back && r.readBack}</p>}
      <Facts
        rows={[
          [r.filledBy, filledBy(sheet)],
          whose && [w.whose, sayWhose(sheet)],
          whose?.told && whose.told.length > 0 && [r.told, whose.told.map((one) => w.ways[one as keyof typeof w.ways] ?? one).join(', ')],
          !!whose?.interpreted_by && [r.interpreted, whose.interpreted_by],
          period && [w.period, w.periodIs(sayDay(period.from_on), sayDay(period.to_on))],
        ]}
      />
      <p class="nhsuk-hint">{r.version(sayDay(version.version))}</p>
    </>
  );
}

/** Ratings one by one, worst first, each with the answer it rests on. Nothing is added up. */
function StandsOut({ here }: { here: Filling }) {
  const r = readingWords();
  const { words } = here;
  const values = valuesOn(here);
  const byId = new Map(here.version.questions.map((one) => [one.id, one]));
  const judged = (id: string) => fits(byId.get(id)!, values[id]);
  const all = standings(here.version.questions, values).filter(({ question, rating }) => rating !== 'good' && judged(question));
  const concerns = suggested(here.version.questions, values);
  const say = (id: string) => `${words.questions[id]?.ask ?? id} ${sayKept(words, byId.get(id)!, values[id])}`;
  return (
    <Section title={r.ratings}>
      {all.length === 0 && <p>{r.noRatings}</p>}
      <ul class="l-rows">
        {all.map(({ question, rating, because }) => (
          <li class="l-rows__item" key={question}>
            <p><Tag mood={MOODS[rating]}>{r.rating[rating]}</Tag></p>
            <p>{say(question)}</p>
            {because.length > 0 && <p class="nhsuk-hint">{r.because(because.map(say).join(' · '))}</p>}
            <MayBe here={here} question={question} urgency={concerns[question]} />
          </li>
        ))}
        {Object.entries(concerns).filter(([id]) => !all.some(({ question }) => question === id)).map(([id, urgency]) => (
          <li class="l-rows__item" key={id}><p>{say(id)}</p><MayBe here={here} question={id} urgency={urgency} /></li>
        ))}
      </ul>
    </Section>
  );
}

function MayBe({ here, question, urgency }: { here: Filling; question: string; urgency: Urgency | undefined }) {
  const r = readingWords();
  if (!urgency) return null;
  const section = here.version.questions.find(({ id }) => id === question)?.section;
  const theme = here.version.sections.find(({ id }) => id === section)?.theme;
  return <p>{r.suggests} <a class="l-go" href={raiseLink({ ...aboutOf(here.sheet), urgency, about: theme })}>{r.tell}</a></p>;
}

function InSection({ here, section }: { here: Filling; section: string }) {
  const values = valuesOn(here);
  const shows = new Set(shown(here.version.questions, values));
  const said = told(here.sheet.id, here.sheet.about.kind).value;
  const asked = here.version.questions.filter((one) => one.section === section && shows.has(one.id) && said.some(({ question }) => question === one.id));
  if (asked.length === 0) return null;
  return (
    <Section title={here.words.sections[section] ?? section}>
      <ul class="l-rows">{asked.map((one) => <Answered key={one.id} question={one} words={here.words} told={said} />)}</ul>
    </Section>
  );
}

/** Every author's latest answer, in their name: nobody's account replaces another's. */
function Answered({ question, words, told: all }: { question: Question | { id: string; kind?: undefined }; words: FaceWords; told: readonly Told[] }) {
  const r = readingWords();
  const said = all.filter((one) => one.question === question.id);
  const each = [...new Map(said.map((one) => [one.by, one])).values()];
  return (
    <li class="l-rows__item">
      <p><strong>{words.questions[question.id]?.ask ?? question.id}</strong></p>
      {each.map((one) => (
        <p class="l-last__line" key={one.by}>
          {each.length > 1 && `${r.by(one.by_name)} `}{question.kind ? sayKept(words, question, one.value) : sayValue(words, question.id, one.value)}{one.words && `\n“${one.words}”`}
          {question.kind && !fits(question, one.value) && <span class="nhsuk-hint">{`\n${r.doesNotFit}`}</span>}
          <How one={one} />
        </p>
      ))}
    </li>
  );
}

function Silent({ here }: { here: Filling }) {
  const w = fillingWords();
  const found = missing(here.version.questions, valuesOn(here));
  const kinds = BECAME.filter((kind) => found[kind].length > 0);
  if (kinds.length === 0) return null;
  return (
    <Section title={w.missing}>
      <p>{w.becameWhy}</p>
      {kinds.map((kind) => (
        <Details key={kind} summary={`${becameOn(here, kind, w.became[kind])} (${found[kind].length})`}>
          <ul class="l-rows">{found[kind].map((id) => <li class="l-rows__item" key={id}>{here.words.questions[id]?.ask ?? id}</li>)}</ul>
        </Details>
      ))}
    </Section>
  );
}

/** What was answered in an older version and is no longer asked: nothing that somebody said goes away. */
function Gone({ here }: { here: Filling }) {
  const r = readingWords();
  const asked = new Set(here.version.questions.map(({ id }) => id));
  const all = told(here.sheet.id, here.sheet.about.kind).value;
  const gone = [...new Set(all.map(({ question }) => question))].filter((id) => !asked.has(id));
  if (gone.length === 0) return null;
  const older = [...here.sheet.carried_from].reverse().flatMap((id) => versionOf(row('checklists', id).value) ?? []);
  const wordsOf = (id: string) => older.map((one) => wordsIn(one, face.value)).find(({ questions }) => questions[id]) ?? here.words;
  const asking = (id: string) => older.flatMap(({ questions }) => questions).find((one) => one.id === id) ?? { id };
  return <Section title={r.goneTitle}><ul class="l-rows">{gone.map((id) => <Answered key={id} question={asking(id)} words={wordsOf(id)} told={all} />)}</ul></Section>;
}
