// Who pays for one person's care: the one that leads, who pays too and since when, and the way to say or to end it (K28).
import { Missing } from '../../../app/Current.tsx';
import { localDay } from '../../../app/local_day.ts';
import { go, link, type Params } from '../../../app/route.ts';
import { Banner, Card, Cards, Details, Field, Page, Section } from '../../../parts/index.ts';
import { DayField } from '../../../parts/DayField.tsx';
import { Form } from '../../../parts/Form.tsx';
import { Select } from '../../../parts/desk/Select.tsx';
import { row, rows, waiting } from '../../../store/index.ts';
import { hospitalName } from '../../../units/names.ts';
import { bodies } from '../../../visits/desk/plans.tsx';
import type { AlsoPays, Day, PersonRow } from '../../../wire.ts';
import { sayDay } from '../../../words/index.ts';
import { PAY_TOO } from './payer.tsx';
import { payerWords } from './words/index.ts';

const named = (body: string) => hospitalName(rows('bodies').value.get(body));
const texts = () => ({ fill: payerWords().fillPayers, kept: payerWords().kept, keep: payerWords().keep });

export function Payers({ params }: { params: Params }) {
  const w = payerWords();
  const person = row('people', params.person!).value;
  if (!person || person.view !== 'full') return <Missing />;
  const all = person.also_pays ?? [];
  const now = all.filter(({ ended }) => ended === undefined || ended > localDay.value);
  const before = all.filter((one) => !now.includes(one));
  const onItsWay = waiting.value.some(({ command }) => (command.type === 'add_payer' || command.type === 'end_payer') && command.person === person.id);
  return (
    <Page title={w.whoPays} above={person.known_as ?? person.name} back={{ href: link('owed', person.id), label: w.toPerson }}>
      <p><strong>{w.leadsSince(named(person.placing_body))}</strong></p>
      <p>{w.oneClock}</p>
      {onItsWay && <Banner mood="good">{w.toldThen}</Banner>}
      <Section title={w.too}>
        {now.length === 0 && <p>{w.tooNone}</p>}
        <Cards>{now.map((one) => <Pays key={one.body} person={person} one={one} />)}</Cards>
      </Section>
      {!person.shared && <Add person={person} beside={now} />}
      {before.length > 0 && (
        <Details summary={w.before}>
          {before.map(({ body, since, ended = '' }) => <p key={body + since}>{named(body)}: {w.over(sayDay(since), sayDay(ended))}</p>)}
        </Details>
      )}
    </Page>
  );
}

/** Whoever leads ends it, and the other body itself. */
function Pays({ person, one }: { person: PersonRow; one: AlsoPays }) {
  const w = payerWords();
  const may = !person.shared || bodies().some(({ id }) => id === one.body);
  return (
    <Card title={named(one.body)}>
      <p>{w.from(sayDay(one.since), one.by_name)}</p>
      {one.ended && <p>{w.until(sayDay(one.ended))}</p>}
      {may && (
        <Form name={`pays-no-more/${person.id}/${one.body}`} title={w.end} words={texts()} empty={() => ({ since: localDay.peek() as string, words: '' })}
          {...(person.shared && { after: () => go('today') })}
          lines={(d) => (
            <>
              <DayField label={w.endSince} hint={w.endHint} bind={d.field('since')} />
              <Field label={w.words} bind={d.field('words')} />
            </>
          )}
          command={({ since, words }) => (since ? { type: 'end_payer', person: person.id, body: one.body, since: since as Day, ...said(words) } : undefined)} />
      )}
    </Card>
  );
}

function Add({ person, beside }: { person: PersonRow; beside: readonly AlsoPays[] }) {
  const w = payerWords();
  const taken = [person.placing_body, ...beside.map(({ body }) => body)];
  const others = [...rows('bodies').value.values()].filter(({ id, kind, successor }) => PAY_TOO.includes(kind) && !successor && !taken.includes(id));
  return (
    <Form name={`pays-too/${person.id}`} title={w.add} words={texts()} empty={() => ({ body: '', since: localDay.peek() as string, words: '' })}
      lines={(d) => (
        <>
          <p>{w.addMeans}</p>
          <Select label={w.addWho} bind={d.field('body')} none={w.choose} choices={others.map(({ id }) => ({ value: id, label: named(id) }))} />
          <DayField label={w.since} bind={d.field('since')} />
          <Field label={w.words} bind={d.field('words')} />
        </>
      )}
      command={({ body, since, words }) => (body && since ? { type: 'add_payer', person: person.id, body, since: since as Day, ...said(words) } : undefined)} />
  );
}

const said = (words: string) => (words.trim() ? { words: words.trim() } : {});
