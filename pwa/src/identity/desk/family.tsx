// The days of those whose part is still small: what they can do now, and what will come. No promise without its "not yet".
import { AllChanged } from '../../feedback/WhatChanged.tsx';
import { ConcernCard } from '../../forums/ConcernCard.tsx';
import { Card, Cards, Page, Section } from '../../parts/index.ts';
import { link } from '../../app/route.ts';
import { wordsIn } from '../../checklists/version.ts';
import { library } from '../../sheets/filling.ts';
import { Done, Unfinished } from '../../sheets/screens.ts';
import { mayFill, relatives } from '../../sheets/who.ts';
import { me, rows } from '../../store/index.ts';
import { face } from '../../words/index.ts';
import { AskedBefore } from './AskedBefore.tsx';
import { words } from './words/days/index.ts';

const hello = () => words().hello(me.value?.name.split(' ')[0] ?? '');

export function FamilyToday() {
  const w = words().family;
  return (
    <Page title={hello()}>
      <AskedBefore />
      <Section title={w.can}>
        <Cards>
          <Card title={w.raise} href="#/raise"><p>{w.raiseWhy}</p></Card>
          <Card title={w.page} href="#/easy/adult-oversight" />
        </Cards>
      </Section>
      <AllChanged />
      <Tell />
      <Unfinished />
      <Mine title={w.yours} />
      <HandedIn />
      <Section title={w.coming}><p>{w.comingWhy}</p><p>{w.without}</p></Section>
    </Page>
  );
}

/** What people and families are asked, about the one whose family this is. Their own words need nobody's consent (K15). */
function Tell() {
  const w = words().family;
  const relative = relatives(me.value)[0];
  const lists = library().filter((one) => mayFill(me.value, one));
  if (!relative || lists.length === 0) return null;
  return (
    <Section title={w.tell(relative.name)}>
      <p>{w.tellWhy}</p>
      <Cards>
        {lists.map((one) => <Card key={one.id} title={wordsIn(one, face.value).title} href={`${link('checklists', one.checklist)}?person=${encodeURIComponent(relative.id)}`}>
          {one.answered_by === 'people' && <p>{w.forThem(relative.name)}</p>}
        </Card>)}
      </Cards>
    </Section>
  );
}

function HandedIn() {
  const done = [...rows('sheets').value.values()].filter(({ state, by }) => state === 'finished' && by === me.value?.id);
  if (done.length === 0) return null;
  return <Section title={words().family.answered}><Cards>{done.map((one) => <Done key={one.id} sheet={one} />)}</Cards></Section>;
}

export function NobodysToday() {
  const w = words().nobody;
  return (
    <Page title={w.title}>
      <p>{w.why}</p>
      <Cards><Card title={w.raise} href="#/raise"><p>{w.raiseWhy}</p></Card></Cards>
    </Page>
  );
}

function Mine({ title }: { title: string }) {
  const mine = [...rows('concerns').value.values()].filter((one) => one.raised_by === me.value?.id);
  if (mine.length === 0) return null;
  return <Section title={title}><Cards>{mine.map((one) => <ConcernCard key={one.id} concern={one} />)}</Cards></Section>;
}
