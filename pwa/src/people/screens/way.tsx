// Everything one person is owed, each with its reason; what stands in the way of leaving; and the way to record it.
import { Missing } from '../../app/Current.tsx';
import { localDay } from '../../app/local_day.ts';
import { link, type Params } from '../../app/route.ts';
import { Button, Card, Cards, Confirm, Page, Section, Tag } from '../../parts/index.ts';
import { row, rows, send } from '../../store/index.ts';
import type { OwedRow, PersonRow } from '../../wire.ts';
import { sayDay } from '../../words/index.ts';
import { late, toExplain } from '../late.ts';
import { barrierState, owedTo } from '../way.ts';
import { Attempts } from '../../visits/outcomes/screens/Attempts.tsx';
import { todayWords } from '../../visits/words/today/index.ts';
import { cardWords } from '../words/card/index.ts';
import { wayWords } from '../words/way/index.ts';
import { BarrierForm, ConsentForm, DeathForm, DetentionForm, EhcForm, ExceptionForm, HomeForm, KeyworkerForm, MovedForm, RatingForm, ReviewForm, ThemesForm } from './forms.tsx';
import { HowTheyCame, Promised } from './HowTheyCame.tsx';
import { Leads } from './Leads.tsx';
import { OnLeave } from './OnLeave.tsx';
import { OwedLine } from './OwedLine.tsx';
import { Support } from './Support.tsx';
import { WhoPays } from './WhoPays.tsx';
import { WhyOwed } from './WhyOwed.tsx';

export function Way({ params }: { params: Params }) {
  const w = wayWords();
  const person = row('people', params.person!).value;
  if (!person || person.view !== 'full') return <Missing />;
  const name = person.known_as ?? person.name;
  const ours = !person.shared;
  const owed = owedTo(rows('owed').value.values(), person.id, localDay.value);
  return (
    <Page title={w.title(name)} back={{ href: '#/today', label: w.back }}>
      {person.to_tell.length > 0 && <Tell person={person} />}
      <OnLeave person={person} day={localDay.value} />
      <HowTheyCame person={person} />
      <ToExplain person={person} />
      <Leads person={person} />
      {owed.length === 0 && <p>{w.nothing}</p>}
      {owed.map((one) => <Thing key={one.id} one={one} ours={ours} />)}
      <Promised person={person} />
      <WhoPays person={person} />
      {ours && (
        <>
          <p><a class="l-go" href={link('whereabouts', person.id)}>{w.whereabouts}</a></p>
          <p><a class="l-go" href={link('person', person.id, 'opened')}>{w.opened}</a></p>
          <p><a class="l-go" href={link('family', person.id)}>{w.family}</a></p>
        </>
      )}
      <Attempts person={person.id} />
      <Barriers person={person} />
      <Support person={person} />
      {ours && person.died_on === undefined && (
        <Section title={w.record}>
          <ReviewForm person={person.id} />
          <ConsentForm person={person.id} />
          <HomeForm person={person.id} />
          <BarrierForm person={person.id} />
          <ExceptionForm person={person.id} />
          <EhcForm person={person.id} />
          <DetentionForm person={person.id} />
          {person.support && <RatingForm person={person.id} />}
          <KeyworkerForm person={person.id} />
          <ThemesForm person={person.id} />
          <DeathForm person={person.id} />
        </Section>
      )}
    </Page>
  );
}

/** Lateness that waits to be explained, in a line, with the way to say why. */
function ToExplain({ person }: { person: PersonRow }) {
  const open = late([person]).filter(toExplain);
  if (!open[0]) return null;
  return (
    <p class="l-due">
      <Tag mood="warn">{cardWords().kinds.oversight_visit}: {todayWords().dueLine.overdue(sayDay(open[0].lapse.due_on))}</Tag> <a class="l-go" href="#/to-explain">{cardWords().toExplain(open.length)}</a>
    </p>
  );
}

function Thing({ one, ours }: { one: OwedRow; ours: boolean }) {
  const w = wayWords();
  const gone = () => send({ type: 'send_papers', person: one.person!, review_on: one.planned_on! });
  return (
    <div>
      <OwedLine row={one} />
      {ours && one.kind === 'review_papers' && one.state !== 'shut' && <Button look="second" onTap={gone}>{w.papersGone}</Button>}
      <WhyOwed row={one} />
    </div>
  );
}

function Barriers({ person }: { person: PersonRow }) {
  const w = wayWords();
  if (person.barriers.length === 0) return null;
  return (
    <Section title={w.barriers}>
      <Cards>
        {person.barriers.map((one) => {
          const state = barrierState(one, localDay.value);
          return (
            <Card key={one.id} title={one.words} above={w.owners[one.owner]} mood={state === 'climbs' ? 'warn' : 'plain'}>
              <p>{state === 'gone' ? <Tag mood="done">{w.gone}</Tag> : w.barrierOpen(one.owner_name, sayDay(one.by_when))}</p>
              {state === 'climbs' && <p><strong>{w.barrierClimbs(sayDay(one.by_when), one.line_name)}</strong></p>}
              {one.latest && <p>{one.latest}</p>}
              {state !== 'gone' && !person.shared && <MovedForm person={person.id} barrier={one} />}
            </Card>
          );
        })}
      </Cards>
    </Section>
  );
}

function Tell({ person }: { person: PersonRow }) {
  const w = wayWords();
  const mistaken = () => send({ type: 'record_death', person: person.id, died_on: person.died_on!, mistaken: true });
  return (
    <Section title={cardWords().tell}>
      <Cards>
        {person.to_tell.map(({ whom, told_on: on, by }) => (
          <Card key={whom} title={w.whom[whom]} tag={on ? <Tag mood="done">{w.told(sayDay(on))}</Tag> : by && <Tag mood={by < localDay.value ? 'danger' : 'notice'}>{w.tellBy(sayDay(by))}</Tag>}>
            {!on && <Button look="second" onTap={() => send({ type: 'tell_of_death', person: person.id, whom })}>{w.tellNow}</Button>}
          </Card>
        ))}
      </Cards>
      {person.died_on && <Confirm ask={w.mistaken} yes={w.mistaken} onYes={mistaken}><p>{w.mistakenMeans}</p></Confirm>}
    </Section>
  );
}
