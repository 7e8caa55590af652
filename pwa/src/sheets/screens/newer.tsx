// A newer version is in force: what is different is seen first, and then the person decides. On a sheet, and on a trip.
import type { ComponentChild, ComponentChildren } from 'preact';
import { Missing } from '../../app/Current.tsx';
import { localDay } from '../../app/local_day.ts';
import { go, link, type Params } from '../../app/route.ts';
import { type Difference, difference } from '../../checklists/difference.ts';
import { type FaceWords, type Version, wordsIn } from '../../checklists/version.ts';
import { Button, Page, ReadAloud, Section } from '../../parts/index.ts';
import { rows, send } from '../../store/index.ts';
import { latest, toldIn, valuesOf } from '../../visits/answers.ts';
import { leaveAll } from '../../visits/asking/answering.ts';
import { carried, newerFor, onTrip } from '../../visits/newer.ts';
import { tripOf } from '../../visits/trip.ts';
import { face, sayDay } from '../../words/index.ts';
import { fillingOf, handInAll, newerThan, valuesOn } from '../filling.ts';
import { Wrong } from '../parts/Wrong.tsx';
import { isSpoken } from '../who.ts';
import { newerWords } from '../words/newer/index.ts';

export function Newer({ params }: { params: Params }) {
  const w = newerWords();
  const here = fillingOf(params.sheet!).value;
  if (!here) return <Missing />;
  const { sheet, version } = here;
  const up = link('sheet', sheet.id);
  const newer = newerThan(here);
  if (!newer) return <Page title={w.title} above={here.words.title} back={{ href: up }}><p>{w.noneNewer}</p></Page>;
  const words = { before: here.words, after: wordsIn(newer, face.value) };

  async function carry() {
    await handInAll(sheet.id);
    await send({ type: 'carry_over', sheet: sheet.id, checklist: newer!.id });
    go(up, { replace: true });
  }
  return (
    <Different title={`${here.words.title}: ${here.name}`} up={up} now={w.now} versions={[version, newer]} words={words}
      found={difference(version, newer, words, valuesOn(here))} onCarry={carry}>
      <Wrong sheet={sheet} />
    </Different>
  );
}

/** The same for a trip that is not handed in: only what is asked on it is compared. */
export function NewerTrip({ params }: { params: Params }) {
  const w = newerWords();
  const id = params.visit!;
  const trip = tripOf(id).value;
  if (!trip?.version || !trip.words) return <Missing />;
  const { visit, version } = trip;
  const up = link('visit', id);
  const newer = newerFor(visit, rows('checklists').value.values(), localDay.value);
  if (!newer) return <Page title={w.title} above={trip.words.title} back={{ href: up }}><p>{w.noneNewerTrip}</p></Page>;
  const words = { before: trip.words, after: wordsIn(newer, face.value) };
  const asks = carried(visit.asked, newer);
  const told = Object.keys(visit.asked).map((part) => valuesOf(latest(toldIn(rows('answers').value.values(), id, part))));
  const questions = { before: { questions: onTrip(version, visit.asked) }, after: { questions: onTrip(newer, asks) } };

  async function carry() {
    await leaveAll(id);
    await send({ type: 'carry_over', sheet: id, checklist: newer!.id, asked: asks });
    go(up, { replace: true });
  }
  return (
    <Different title={`${trip.words.title}: ${trip.unit?.name ?? ''}`} up={up} now={w.nowTrip} versions={[version, newer]} words={words}
      found={difference(questions.before, questions.after, words, Object.assign({}, ...told))} onCarry={carry} />
  );
}

interface Props {
  title: string;
  up: string;
  /** On which version it was begun. */
  now: (day: string) => string;
  versions: [before: Version, after: Version];
  words: { before: FaceWords; after: FaceWords };
  found: Difference;
  onCarry: () => Promise<void>;
  children?: ComponentChildren;
}

function Different({ title, up, now, versions: [before, after], words, found, onCarry, children }: Props) {
  const w = newerWords();
  const ask = (id: string, { questions }: FaceWords) => questions[id]?.ask ?? id;
  const says = [now(sayDay(before.version)), w.to(sayDay(after.version)), w.same(found.same.length), w.kept];
  return (
    <Page title={w.title} above={title} back={{ href: up }}>
      {isSpoken(before) && <ReadAloud words={`${w.title}. ${says.join(' ')}`} />}
      {says.map((one) => <p key={one}>{one}</p>)}
      <List title={w.gone} items={found.gone.map(({ id, answered }) => <>{ask(id, words.before)} {answered && <strong>{w.goneKept}</strong>}</>)} />
      <List title={w.added} items={found.added.map((id) => ask(id, words.after))} />
      <List title={w.reworded} items={found.reworded.map((id) => <><span class="l-soft">{w.was} {ask(id, words.before)}</span><br />{w.is} {ask(id, words.after)}</>)} />
      <Button onTap={onCarry}>{w.carry}</Button>
      <Button look="second" href={up}>{w.stay}</Button>
      {children}
    </Page>
  );
}

function List({ title, items }: { title: string; items: ComponentChild[] }) {
  if (items.length === 0) return null;
  return <Section title={`${title} (${items.length})`}><ul class="l-rows">{items.map((one, at) => <li class="l-rows__item" key={at}>{one}</li>)}</ul></Section>;
}
