// Calls that were made, with their references, and the way to record one more.
import { link } from '../../app/route.ts';
import { Button, Section, Tag } from '../../parts/index.ts';
import { row } from '../../store/index.ts';
import { sayBy, sayMoment } from '../../words/index.ts';
import type { CallRow, ConcernRow } from '../../wire.ts';
import { toldOf } from '../told.ts';
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

/** Whom it must be told, by when; the calls say whether it was. Lantern is not the referral. */
function Routes({ concern }: { concern: ConcernRow }) {
  const w = concernWords();
  const hospital = row('hospitals', concern.hospital).value;
  if (concern.routes.length === 0 || !hospital) return null;
  return (
    <Section title={w.toTell}>
      <p>{w.callsNone}</p>
      {concern.routes.map(({ route, due_at: due, left_why: left, left_by: who }) => {
        const told = toldOf(route, concern.calls, hospital.nation);
        return (
          <p key={route}>
            <strong>{route === 'regulator' ? hospital.regulator : w.routes[route]}</strong>{' '}
            {left ? w.leftWhy(left, who ?? '') : <Tag mood={told === 'received' ? 'done' : 'warn'}>{w.told[told]}</Tag>}{' '}
            {!left && told !== 'received' && w.tellBy(sayBy(due))}
          </p>
        );
      })}
    </Section>
  );
}
