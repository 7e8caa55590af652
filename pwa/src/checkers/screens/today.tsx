// A checker's day: go on where one stopped, what is planned, and what became of what was told.
import { link } from '../../app/route.ts';
import { Button, Card, Cards, Section, Unsent } from '../../parts/index.ts';
import { me, rows } from '../../store/index.ts';
import type { ConcernRow, VisitRow } from '../../wire.ts';
import { sayDay } from '../../words/index.ts';
import { AllChanged } from '../../feedback/WhatChanged.tsx';
import { whereIs } from '../checking.ts';
import { pictures, showPictures } from '../likes.ts';
import { EasyPage } from '../parts/EasyPage.tsx';
import { FromPaper } from '../parts/Paper.tsx';
import { firstName } from '../supporters.ts';
import { words } from '../words/index.ts';
import { NewerQuestions } from './newer.tsx';

export function CheckersToday() {
  const w = words();
  const mine = myChecks([...rows('visits').value.values()]);
  const begun = mine.filter(({ state }) => state === 'begun');
  const planned = mine.filter(({ state }) => state === 'planned');
  const past = mine.filter(({ state }) => state === 'finished').reverse();
  // A supporter goes along; only a checker begins a check, since its findings are theirs.
  const leads = me.value?.seats.some(({ role }) => role === 'quality_checker') ?? false;
  const startedBy = leads ? w.begun : w.begunAlong;
  const waits = [...rows('owed').value.values()].some(({ kind }) => kind === 'checker_visit');
  const title = w.hello(firstName(me.value?.name ?? ''));
  const aloud = [title, ...begun.map((one) => `${startedBy} ${whereIs(one)}.`), planned.length > 0 ? w.planned : ''].join('. ');
  return (
    <EasyPage title={title} picture="visitor" aloud={aloud}>
      {begun.length > 0 && (
        <Section title={startedBy}>
          <Cards>
            {begun.map((one) => (
              <Card key={one.id} title={whereIs(one)} tag={<Unsent noun="visits" id={one.id} />}>
                <Button href={link('check', one.id, 'go')}>{w.goOn}</Button>
                <NewerQuestions visit={one} />
                <FromPaper visit={one} />
              </Card>
            ))}
          </Cards>
        </Section>
      )}
      {planned.length > 0 && <Section title={w.planned}><Cards>{planned.map((one) => <Planned key={one.id} visit={one} />)}</Cards></Section>}
      {mine.length === past.length && <p>{w.nothing}</p>}
      {leads && <Button look="second" href="#/check">{w.another}</Button>}
      <AllChanged />
      {waits && <Button look="second" href="#/check/waits">{w.waits}</Button>}
      <Button look="second" href="#/checklists">{w.lists}</Button>
      <Button look="second" href="#/practice">{w.practice}</Button>
      <ToldBefore />
      {past.length > 0 && (
        <Section title={leads ? w.past : w.pastAlong}>
          <Cards>
            {past.map((one) => (
              <Card key={one.id} title={whereIs(one)} href={link('check', one.id, 'findings')} tag={<Unsent noun="visits" id={one.id} />}>
                <p>{w.pastOn(sayDay(one.visited_on ?? one.planned_on))}</p>
              </Card>
            ))}
          </Cards>
        </Section>
      )}
      <Likes />
    </EasyPage>
  );
}

function myChecks(all: VisitRow[]): VisitRow[] {
  return all
    .filter(({ kind, state }) => kind === 'quality_checker' && state !== 'called_off')
    .sort((a, b) => (a.planned_on < b.planned_on ? -1 : 1));
}

function Planned({ visit }: { visit: VisitRow }) {
  const w = words();
  return (
    <Card title={whereIs(visit)}>
      <p>{w.plannedOn(sayDay(visit.planned_on))}</p>
      <Button href={link('check', visit.id, 'go')}>{w.begin}</Button>
    </Card>
  );
}

function ToldBefore() {
  const w = words();
  const mine = [...rows('concerns').value.values()]
    .filter((one: ConcernRow) => one.raised_by === me.value?.id)
    .sort((a, b) => (a.raised_at < b.raised_at ? 1 : -1));
  if (mine.length === 0) return null;
  return (
    <Section title={w.toldBefore}>
      <Cards>
        {mine.map((one) => (
          <Card key={one.id} title={<span class="l-clip">{one.words || w.toldNoWords}</span>} href={link('told', one.id)} tag={<Unsent noun="concerns" id={one.id} />}>
            {one.taken && <p>{w.toldTaken(one.taken.by_name)}</p>}
          </Card>
        ))}
      </Cards>
    </Section>
  );
}

function Likes() {
  const w = words();
  const on = pictures.value;
  return (
    <Section title={w.myWay}>
      <Button look="second" onTap={() => showPictures(!on)}>{on ? w.picturesStop : w.picturesStart}</Button>
      <Button look="second" href="#/language">{w.language}</Button>
    </Section>
  );
}
