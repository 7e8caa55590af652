// "Whose people are whose": each colleague's caseload, whom nobody has, and what was handed over lately.
import { localDay } from '../../../app/local_day.ts';
import { link } from '../../../app/route.ts';
import { Banner, Card, Cards, Confirm, Details, Page, Section, Tag } from '../../../parts/index.ts';
import { me, rows, send, waiting } from '../../../store/index.ts';
import type { Id } from '../../../wire.ts';
import { sayDay } from '../../../words/index.ts';
import { payerWords } from '../../../people/desk/payer/words/index.ts';
import { bodies } from '../plans.tsx';
import { type Caseload, caseloads, type Handover, handovers } from './handovers.ts';
import { coverWords } from './words/index.ts';

export function Caseloads() {
  const w = coverWords();
  const all = bodies();
  return (
    <Page title={w.caseloads} back={{ href: '#/today', label: w.back }}>
      <p>{w.caseloadsWhy}</p>
      {waiting.value.some(({ command: { type } }) => type === 'hand_over_people' || type === 'take_back_handover') && <Banner>{w.onItsWay}</Banner>}
      {all.map(({ id, name }) => <OfBody key={id} body={id} title={all.length > 1 ? name : undefined} />)}
      <Lately />
      <p><a class="l-go" href="#/away">{w.away}</a></p>
      <p><a class="l-go" href="#/who-pays">{payerWords().title}</a></p>
    </Page>
  );
}

function OfBody({ body, title }: { body: Id; title: string | undefined }) {
  const w = coverWords();
  const found = caseloads(rows('people').value.values(), body, me.value?.id ?? '', localDay.value);
  const cards = (
    <>
      {found.length === 0 && <p>{w.nobodyHere}</p>}
      <Cards>{found.map((one) => <One key={one.visitor?.account ?? 'nobody'} body={body} one={one} />)}</Cards>
    </>
  );
  return title ? <Section title={title}>{cards}</Section> : cards;
}

function One({ body, one: { visitor, people } }: { body: Id; one: Caseload }) {
  const w = coverWords();
  const empty = !visitor || visitor.left_on !== undefined;
  const title = !visitor ? w.nobodys : visitor.account === me.value?.id ? w.mine : visitor.name;
  return (
    <Card title={title} mood={visitor?.left_on ? 'warn' : 'plain'}
      tag={visitor?.left_on ? <Tag mood="warn">{w.left(sayDay(visitor.left_on))}</Tag> : <Tag mood={empty ? 'notice' : 'calm'}>{w.count(people.length)}</Tag>}>
      {visitor?.left_on && <p><strong>{w.haveNobody(people.length)}</strong></p>}
      {!visitor && <p>{w.nobodysWhy}</p>}
      <Details summary={w.who}>
        <ul class="nhsuk-list">
          {people.map((person) => (
            <li key={person.id}><a href={link('owed', person.id)}>{person.known_as ?? person.name}</a>, {rows('units').value.get(person.unit)?.name}</li>
          ))}
        </ul>
      </Details>
      <p class="l-card__go"><a href={link('caseload', body, visitor?.account ?? 'nobody')}>{w.handOver}</a></p>
    </Card>
  );
}

function Lately() {
  const w = coverWords();
  const all = handovers(rows('people').value.values());
  if (all.length === 0) return null;
  return <Section title={w.lately}><Cards>{all.map((one) => <Act key={one.handover} one={one} />)}</Cards></Section>;
}

function Act({ one }: { one: Handover }) {
  const w = coverWords();
  const { how, people, looked } = one;
  const back = how.taken_back_on;
  return (
    <Card title={w.act(how.was_name ?? (how.by_name || w.nobodys), how.to_name || w.colleague, people.length)}
      tag={back ? <Tag mood="off">{w.takenBack(sayDay(back))}</Tag> : <Tag mood={looked === people.length ? 'done' : 'notice'}>{w.looked(looked, people.length)}</Tag>}>
      <p>{w.actSays(how.by_name, sayDay(how.said_on), sayDay(how.from_on))}</p>
      {!back && (
        <Confirm ask={w.takeBack} yes={w.takeBackYes} onYes={() => send({ type: 'take_back_handover', handover: one.handover })}>
          <p>{w.takeBackMeans}</p>
        </Confirm>
      )}
    </Card>
  );
}
