// Calls that were made, with their references, and the way to record one more.
import { Fragment } from 'preact';
import { link } from '../../app/route.ts';
import { Button, Section, Tag } from '../../parts/index.ts';
import { row } from '../../store/index.ts';
import { sayBy, sayMoment } from '../../words/index.ts';
import { Dial } from '../../units/Dial.tsx';
import { dialWords } from '../../units/words/dial/index.ts';
import type { CallRow, ConcernRow, HospitalRow, RouteKey, RouteRow } from '../../wire.ts';
import { agesAt } from '../ringing.ts';
import { HEARD_BY, routesOwed, toldOf } from '../told.ts';
import { concernWords } from '../words/page/index.ts';
import { wentHow } from '../went.ts';
import { raiseWords } from '../words/raise/index.ts';

export function Calls({ concern }: { concern: ConcernRow }) {
  const w = concernWords();
  const hospital = row('hospitals', concern.hospital).value;
  const phones = hospital?.telephones ?? [];
  const routes = hospital ? routesOf(concern, hospital) : [];
  const name = ({ to }: CallRow) => phones.find((one) => one.to === to)?.name ?? w.callTo[to];
  return (
    <>
    {hospital && routes.length > 0 && <Routes routes={routes} calls={concern.calls} hospital={hospital} />}
    <Section title={w.calls}>
      {concern.calls.length === 0 && routes.length === 0 && <p>{w.callsNone}</p>}
      {concern.calls.map((one) => (
        <div class="l-box" key={one.id}>
          <p><strong>{w.callLine(name(one), one.spoke_to ?? '')}</strong> {one.took_it && <Tag mood="done">{w.took}</Tag>}</p>
          <p>{wentHow(one)}</p>
          {one.words && <p>{one.words}</p>}
          <p class="l-soft">{w.raisedBy(one.by_name, sayMoment(one.told_at ?? one.at))}</p>
        </div>
      ))}
      <Button look="second" href={link('concern', concern.id, 'call')}>{w.recordCall}</Button>
    </Section>
    </>
  );
}

type Owed = Pick<RouteRow, 'route'> & Partial<RouteRow>;

/** Whom it must be told, by when; the calls say whether it was. Lantern is not the referral. */
function Routes({ routes, calls, hospital }: { routes: Owed[]; calls: CallRow[]; hospital: HospitalRow }) {
  const w = concernWords();
  return (
    <Section title={w.toTell}>
      <p>{raiseWords().notForYou}</p>
      {routes.map(({ route, due_at: due, left_why: left, left_by: who }) => {
        const told = toldOf(route, calls, hospital.nation);
        return (
          <Fragment key={route}>
          <p>
            <strong>{route === 'regulator' ? hospital.regulator : w.routes[route]}</strong>{' '}
            {left ? w.leftWhy(left, who ?? '') : <Tag mood={told === 'received' ? 'done' : due && Date.parse(due) < Date.now() ? 'danger' : 'warn'}>{w.told[told]}</Tag>}{' '}
            {!left && due && told !== 'received' && w.tellBy(sayBy(due))}
          </p>
          {!left && told !== 'received' && <Numbers route={route} hospital={hospital} />}
          </Fragment>
        );
      })}
    </Section>
  );
}

/** Before the server has heard they are the same; only by when is its to say. */
function routesOf(concern: ConcernRow, { nation }: HospitalRow): Owed[] {
  const { heard_at, routes, unit, person, raised_at, urgency, about, about_management, protect } = concern;
  if (heard_at) return routes;
  const who = row('people', person ?? '').value;
  const ages = agesAt(row('units', unit ?? '').value, who, raised_at);
  return routesOwed({ nation, ages, urgency, about, held: about_management || protect !== 'nobody', died: Boolean(who?.died_on) }).map((route) => ({ route }));
}

/** Whom to ring along this route, with how old each number is; forms on the web have none. */
function Numbers({ route, hospital }: { route: RouteKey; hospital: HospitalRow }) {
  const to = HEARD_BY[route];
  const found = hospital.telephones.filter((one) => to.includes(one.to));
  if (found.length === 0) return route === 'lfpse' || route === 'leder' ? null : <p class="l-soft">{dialWords().none}</p>;
  return <>{found.map((one) => <Dial key={one.to + one.number} one={one} hospital={hospital.id} />)}</>;
}
