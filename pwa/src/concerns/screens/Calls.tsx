// Calls that were made, with their references, and the way to record one more.
import { link } from '../../app/route.ts';
import { Button, Section, Tag } from '../../parts/index.ts';
import { row } from '../../store/index.ts';
import { sayMoment } from '../../words/index.ts';
import type { CallRow, ConcernRow } from '../../wire.ts';
import { concernWords } from '../words/page/index.ts';

export function Calls({ concern }: { concern: ConcernRow }) {
  const w = concernWords();
  const phones = row('hospitals', concern.hospital).value?.telephones ?? [];
  const name = ({ to }: CallRow) => phones.find((one) => one.to === to)?.name ?? w.callTo[to];
  return (
    <Section title={w.calls}>
      {concern.calls.length === 0 && <p>{w.callsNone}</p>}
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
  );
}
