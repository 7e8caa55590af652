// Who sits at the table of a hospital: bodies because of who they are, people for a term; and what its host does about seats.
import { link, type Params } from '../../../app/route.ts';
import { Card, Cards, Details, type Mood, Page, Section, Tag } from '../../../parts/index.ts';
import { Read } from '../../../parts/desk/Read.tsx';
import { row } from '../../../store/index.ts';
import { hospitalName } from '../../../units/names.ts';
import { sayDay } from '../../../words/index.ts';
import { AppointForm, EndForm, ReachForm, RenewForm } from './forms.tsx';
import type { Ending, Members, Sitting } from './shapes.ts';
import { words } from './words/index.ts';

const MOODS: Record<Sitting['state'], Mood> = { to_come: 'calm', sits: 'done', ends_soon: 'warn', holder_left: 'danger', ended: 'off' };

export function MembersPage({ params }: { params: Params }) {
  const w = words();
  const hospital = row('hospitals', params.hospital!).value;
  return (
    <Page title={w.title} above={hospital && hospitalName(hospital)} back={{ href: link('hospital', params.hospital!, 'forum'), label: w.back }}>
      <Read<Members> path={`/api/forums/hospital/${params.hospital!}/members`}>{(at) => <Shown at={at} />}</Read>
    </Page>
  );
}

function Shown({ at }: { at: Members }) {
  const w = words();
  const host = at.may_appoint ?? false;
  const vacant = at.vacant ?? [];
  return (
    <>
      <Section title={w.people}>
        {vacant.length > 0 && <p><Tag mood="warn">{w.vacantTag}</Tag> {w.vacant(vacant.map((kind) => w.kinds[kind]).join('; '))}</p>}
        {(at.seats ?? []).length === 0 && <p>{w.nobody}</p>}
        <Cards>{(at.seats ?? []).map((one) => <Seat key={one.id} one={one} host={host} />)}</Cards>
        {host && <AppointForm hospital={at.hospital} />}
        <p class="nhsuk-hint">{w.warned(at.warn_days ?? 0)}</p>
      </Section>
      <Section title={w.bodies}>
        <p>{w.bodiesWhy}</p>
        <ul class="l-rows">
          {(at.bodies ?? []).map((one) => (
            <li class="l-rows__item" key={one.kind + one.body}>
              <p><strong>{one.body_name}</strong></p>
              <p>{w.bodyKinds[one.kind]} · {one.seats ? w.reached(one.seats) : <Tag mood="danger">{w.nobodyReached}</Tag>}</p>
            </li>
          ))}
        </ul>
      </Section>
      {(at.former ?? []).length > 0 && (
        <Section title={w.former}>
          <ul class="l-rows">{(at.former ?? []).map((one) => <li class="l-rows__item" key={one.id}><p><strong>{one.name}</strong>, {w.kinds[one.kind]}</p><Story one={one} /></li>)}</ul>
        </Section>
      )}
    </>
  );
}

function Seat({ one, host }: { one: Sitting; host: boolean }) {
  const w = words();
  return (
    <Card title={one.name} above={[w.kinds[one.kind], one.body_name].filter(Boolean).join(', ')} tag={<Tag mood={MOODS[one.state]}>{w.states[one.state]}</Tag>}>
      <p>{w.term(sayDay(one.from_on), sayDay(one.until_on))}</p>
      {one.letter_failed && <p><Tag mood="danger">{w.failed}</Tag> {w.failedWhy}</p>}
      {host && one.told_by && <p class="nhsuk-hint">{[w.toldBy[one.told_by], one.told_by === 'email' ? one.email : one.contact, w.faces[one.face as 'en']].filter(Boolean).join(' · ')}</p>}
      <Story one={one} />
      {host && (
        <>
          <RenewForm one={one} />
          <ReachForm one={one} />
          <EndForm one={one} />
        </>
      )}
    </Card>
  );
}

/** Who sat when: what became of a seat, in the order in which it was said. */
function Story({ one }: { one: Sitting }) {
  const w = words();
  const terms = one.terms ?? [];
  if (terms.length === 0) return null;
  return (
    <Details summary={w.history}>
      <ul class="nhsuk-list nhsuk-list--bullet">
        {terms.map((term) => (
          <li key={term.id}>{w.happened[term.what](term.from_on ? sayDay(term.from_on) : '', term.until_on ? sayDay(term.until_on) : '')}{term.why && <>: “{term.why}”</>} <span class="nhsuk-hint">{term.by_name}</span></li>
        ))}
      </ul>
    </Details>
  );
}

/** Seats of all forums that one leads which end soon, or whose holder has left. */
export function SeatsEnding() {
  const w = words();
  return (
    <Page title={w.ending} back={{ href: '#/today', label: w.back }}>
      <p>{w.endingWhy}</p>
      <Read<{ seats: Ending[] }> path="/api/forums/seats">
        {({ seats }) =>
          seats.length === 0 ? <p>{w.noneEnding}</p> : (
            <Cards>
              {seats.map((one) => (
                <Card key={one.seat} title={one.name} above={`${one.hospital_name}: ${w.kinds[one.kind]}`} href={link('hospital', one.hospital, 'forum', 'members')}>
                  <p><Tag mood={one.left ? 'danger' : 'warn'}>{one.left ? w.states.holder_left : w.until(sayDay(one.until_on))}</Tag></p>
                </Card>
              ))}
            </Cards>
          )}
      </Read>
    </Page>
  );
}
