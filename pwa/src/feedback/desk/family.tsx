// What somebody's family may hear: only by their own consent or a best-interests decision, and taken back at once.
import { localDay } from '../../app/local_day.ts';
import { link, type Params } from '../../app/route.ts';
import { newId } from '../../ids.ts';
import { Card, Cards, Checkboxes, Confirm, Page, Radios, Section, Tag, Textarea } from '../../parts/index.ts';
import { DayField } from '../../parts/DayField.tsx';
import { Form } from '../../parts/Form.tsx';
import { Read } from '../../parts/desk/Read.tsx';
import { row, send } from '../../store/index.ts';
import type { FamilyCovers } from '../../wire.ts';
import { sayDay, sayMoment } from '../../words/index.ts';
import type { OfPerson, Share } from './shapes.ts';
import { words } from './words/index.ts';

export function Family({ params }: { params: Params }) {
  const w = words();
  const person = row('people', params.person!).value;
  return (
    <Page title={w.familyTitle} above={person?.known_as ?? person?.name} back={{ href: link('person', params.person!, 'owed'), label: w.back }}>
      <p>{w.familyWhy}</p>
      <Read<OfPerson> path={`/api/feedback/person/${params.person!}`}>{(found) => <Shown found={found} />}</Read>
    </Page>
  );
}

function Shown({ found }: { found: OfPerson }) {
  const w = words();
  const standing = found.shares.filter((one) => !one.ended_at);
  const ended = found.shares.filter((one) => one.ended_at);
  return (
    <>
      {found.family.length === 0 && <p>{w.noFamily}</p>}
      {found.family.map((one) => {
        const has = standing.find(({ account }) => account === one.account);
        return (
          <Section key={one.account} title={one.name}>
            {has ? <Standing one={has} /> : <p>{w.hearsNothing}</p>}
            <ShareForm person={found.person} account={one.account} />
          </Section>
        );
      })}
      {standing.filter((one) => !found.family.some(({ account }) => account === one.account)).map((one) => (
        <Section key={one.id} title={one.name}><Standing one={one} /></Section>
      ))}
      {ended.length > 0 && (
        <Section title={w.ended}>
          <Cards>
            {ended.map((one) => (
              <Card key={one.id} title={one.name} above={w.endedOn(sayMoment(one.ended_at!), one.ended_by_name ?? '')}>
                <p>{one.covers.map((each) => w.covers[each]).join(', ')}</p>
                {one.ended_words && <p class="l-words">{one.ended_words}</p>}
              </Card>
            ))}
          </Cards>
        </Section>
      )}
    </>
  );
}

function Standing({ one }: { one: Share }) {
  const w = words();
  return (
    <Card title={one.covers.map((each) => w.covers[each]).join(', ')} tag={<Tag mood="done">{w.bases[one.basis]}</Tag>}>
      <p class="l-words">{one.words}</p>
      <p class="l-soft">{w.saidOn(sayDay(one.said_on), one.by_name)}</p>
      <Confirm ask={w.stop} yes={w.doStop} danger onYes={() => send({ type: 'stop_sharing', share: one.id })}><p>{w.stopWhy}</p></Confirm>
    </Card>
  );
}

const COVERS: readonly FamilyCovers[] = ['what_changed', 'what_it_was_about', 'asked_before'];

function ShareForm({ person, account }: { person: string; account: string }) {
  const w = words();
  return (
    <Form name={`share/${person}/${account}`} title={w.share} words={w}
      empty={() => ({ covers: [] as readonly FamilyCovers[], basis: undefined as Share['basis'] | undefined, words: '', on: '' })}
      lines={(d) => (
        <>
          <Checkboxes legend={w.whatHears} choices={COVERS.map((value) => ({ value, label: w.covers[value], hint: w.coversWhy[value] }))} bind={d.field('covers')} />
          <Radios legend={w.basis} choices={[{ value: 'consent', label: w.bases.consent }, { value: 'best_interests', label: w.bases.best_interests }]} bind={d.field('basis')} />
          <Textarea guide label={w.howSaid} rows={3} bind={d.field('words')} />
          <DayField label={w.whenSaid} bind={d.field('on')} />
        </>
      )}
      command={({ covers, basis, words: said, on }) =>
        covers.length > 0 && basis && said.trim() && on && on <= localDay.peek()
          ? { type: 'share_with_family', share: newId(), person, account, covers: [...covers], basis, words: said.trim(), said_on: on } : undefined} />
  );
}
