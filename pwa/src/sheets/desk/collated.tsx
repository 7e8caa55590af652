// Everybody's answers to one checklist, question by question, each voice by itself.
import { Missing } from '../../app/Current.tsx';
import { link, type Params } from '../../app/route.ts';
import { fits, sayKept } from '../../checklists/fitting.ts';
import { sayValue, type Version, versionOf, wordsIn } from '../../checklists/version.ts';
import { Details, Page, Section } from '../../parts/index.ts';
import { rows } from '../../store/index.ts';
import { face, sayDay } from '../../words/index.ts';
import { collate, type Collated, type SaidOn, type Voiced } from './collate.ts';
import { sheetsOf, subjectName, wordsOn } from '../filling.ts';
import { fillingWords } from '../words/filling/index.ts';
import { readingWords } from '../words/reading/index.ts';
import { collatedWords } from './words/collated/index.ts';

export function AllAnswers({ params }: { params: Params }) {
  const c = collatedWords();
  const checklist = params.checklist!;
  const versions = [...rows('checklists').value.values()].map((one) => versionOf(one)!).filter((one) => one.checklist === checklist);
  const newest = versions.sort((a, b) => (a.version < b.version ? 1 : -1))[0];
  if (!newest) return <Missing />;
  const sheets = sheetsOf(checklist).filter(({ state }) => state === 'finished');
  const all = collate(versions, sheets, [...rows('answers').value.values()]);
  return (
    <Page title={c.collated} above={wordsIn(newest, face.value).title} back={{ href: link('checklists', checklist) }}>
      <p>{sheets.length === 0 ? c.collatedNone : `${c.sheets(sheets.length)}. ${c.collatedWhy}`}</p>
      {sheets.length > 0 && newest.sections.map(({ id }) => <InSection key={id} version={newest} section={id} all={all} />)}
      {sheets.length > 0 && <NoLonger newest={newest} all={all} />}
    </Page>
  );
}

function InSection({ version, section, all }: { version: Version; section: string; all: readonly Collated[] }) {
  const words = wordsIn(version, face.value);
  const here = all.filter((one) => one.version.id === version.id && one.question.section === section);
  const silent = here.filter(({ voices }) => voices.length === 0);
  return (
    <Section title={words.sections[section] ?? section}>
      {here.filter(({ voices }) => voices.length > 0).map((one) => <Asked key={one.question.id} one={one} />)}
      {silent.length > 0 && (
        <Details summary={collatedWords().unanswered(silent.length)}>
          <ul class="l-rows">{silent.map(({ question: { id } }) => <li class="l-rows__item" key={id}>{words.questions[id]?.ask ?? id}</li>)}</ul>
        </Details>
      )}
    </Section>
  );
}

function NoLonger({ newest, all }: { newest: Version; all: readonly Collated[] }) {
  const gone = all.filter(({ version, voices }) => version.id !== newest.id && voices.length > 0);
  return gone.length === 0 ? null : <Section title={readingWords().goneTitle}>{gone.map((one) => <Asked key={one.question.id} one={one} />)}</Section>;
}

function Asked({ one }: { one: Collated }) {
  const words = wordsIn(one.version, face.value);
  return (
    <div class="l-box">
      <h3 class="nhsuk-heading-s">{words.questions[one.question.id]?.ask ?? one.question.id}</h3>
      {one.voices.map((voice) => <Voice key={voice.voice} one={one} voiced={voice} />)}
    </div>
  );
}

const FEW = 5;

function Voice({ one, voiced: { voice, said, counts } }: { one: Collated; voiced: Voiced }) {
  const w = fillingWords();
  const c = collatedWords();
  const words = wordsOn(one.version, voice);
  const name = voice === 'visitors' ? c.visitors : w.voices[voice];
  const list = <ul class="l-rows">{said.map((each) => <Said key={each.sheet.id} each={each} one={one} />)}</ul>;
  return (
    <div class="l-voiced">
      <p><strong>{name}</strong> ({c.saidBy(said.length)})</p>
      {counts.length > 0 && <ul>{counts.map(([value, n]) => <li key={value}>{sayValue(words, one.question.id, value)}: {c.saidBy(n)}</li>)}</ul>}
      {counts.length > 0 && said.length > FEW ? <Details summary={c.answers}>{list}</Details> : list}
    </div>
  );
}

function Said({ each: { sheet, told, asked }, one }: { each: SaidOn; one: Collated }) {
  const c = collatedWords();
  const name = subjectName(sheet.about, sheet);
  return (
    <li class="l-rows__item">
      <p class="l-last__line">{sayKept(wordsOn(one.version, sheet.whose?.voice), asked, told.value)}{told.words && `\n“${told.words}”`}</p>
      {!fits(asked, told.value) && <p class="nhsuk-hint">{readingWords().doesNotFit}</p>}
      <p class="nhsuk-hint">
        <a href={link('sheet', sheet.id, 'answers')} aria-label={c.seeSheet(name)}>{name}</a>
        {' · '}{[sheet.whose?.relationship, sheet.finished_on && sayDay(sheet.finished_on), sheet.by_name].filter(Boolean).join(' · ')}
      </p>
    </li>
  );
}
