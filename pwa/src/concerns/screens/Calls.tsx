// Calls that were made, with their references, and the way to record one more.
import { link } from '../../app/route.ts';
import { Button, Section, Tag } from '../../parts/index.ts';
import { row } from '../../store/index.ts';
import { today } from '../../times.ts';
import { sayBy, sayMoment } from '../../words/index.ts';
import type { CallRow, ConcernRow, Nation, RouteRow } from '../../wire.ts';
import { ADULT } from '../ringing.ts';
import { routesByAge } from '../rules.ts';
import { routesOwed, toldOf } from '../told.ts';
import { concernWords } from '../words/page/index.ts';

export function Calls({ concern }: { concern: ConcernRow }) {
  const w = concernWords();
  const phones = row('hospitals', concern.hospital).value?.telephones ?? [];
  const name = ({ to }: CallRow) => phones.find((one) => one.to === to)?.name ?? w.callTo[to];
  return (
    <>
    <Routes concern={concern} />
    <Section title={w.calls}>
      {concern.calls.length === 0 && concern.routes.length === 0 && <p>{w.callsNone}</p>}
      {concern.calls.map((one) => (
        <div class="l-box" key={one.id}>
          <p><strong>{w.callLine(name(one), one.spoke_to ?? '')}</strong> {one.took_it && <Tag mood="done">{w.took}</Tag>}</p>
          <p>{one.reference ? w.reference(one.reference) : w.noReference}</p>
          {one.words && <p>{one.words}</p>}
          <p class="l-soft">{w.raisedBy(one.by_name, sayMoment(one.at))}</p>
        </div>
      ))}
      <Button look="second" href={link('concern', concern.id, 'call')}>{w.recordCall}</Button>
    </Section>
    </>
  );
}

/** As the server says; before it has heard, as this phone knows by itself, without a time. */
function owedBy(concern: ConcernRow, nation: Nation): Pick<RouteRow, 'route' | 'due_at' | 'left_why' | 'left_by'>[] {
  if (concern.heard_at) return concern.routes;
  const { urgency, about, about_management, protect } = concern;
  const person = concern.person ? row('people', concern.person).value : undefined;
  const ward = (concern.unit ? row('units', concern.unit).value?.ages : undefined) ?? 'both';
  const ages = routesByAge({ ...(person?.born ? { born: person.born } : {}), ...(person ? { child: person.child } : {}), ward }, today(), ADULT);
  const held = about_management || protect !== 'nobody';
  return routesOwed({ nation, ages, urgency, about, held, died: false }).map((route) => ({ route, due_at: '' }));
}

/** Whom it must be told, by when; the calls say whether it was. Lantern is not the referral. */
function Routes({ concern }: { concern: ConcernRow }) {
  const w = concernWords();
  const hospital = row('hospitals', concern.hospital).value;
  const owed = hospital ? owedBy(concern, hospital.nation) : [];
  if (owed.length === 0 || !hospital) return null;
  return (
    <Section title={w.toTell}>
      <p>{w.callsNone}</p>
      {owed.map(({ route, due_at: due, left_why: left, left_by: who }) => {
        const told = toldOf(route, concern.calls, hospital.nation);
        return (
          <p key={route}>
            <strong>{route === 'regulator' ? hospital.regulator : w.routes[route]}</strong>{' '}
            {left ? w.leftWhy(left, who ?? '') : <Tag mood={told === 'received' ? 'done' : 'warn'}>{w.told[told]}</Tag>}{' '}
            {!left && told !== 'received' && due && w.tellBy(sayBy(due))}
          </p>
        );
      })}
    </Section>
  );
}
