// Concerns about the same thing share one life; the words of each stay with whoever may read them.
import { link } from '../../app/route.ts';
import { Card, Cards, Section } from '../../parts/index.ts';
import { row, rows } from '../../store/index.ts';
import type { ConcernRow } from '../../wire.ts';
import { sayMoment } from '../../words/index.ts';
import { concernWords } from '../words/page/index.ts';
import { rightWords } from './words/right/index.ts';

export function OtherVoices({ concern }: { concern: ConcernRow }) {
  const w = rightWords();
  const c = concernWords();
  const life = concern.joined_into ? row('concerns', concern.joined_into).value : undefined;
  const held = life ? [life] : concern.joined.flatMap((id) => rows('concerns').value.get(id) ?? []);
  const shut = concern.joined.length - held.length;
  if (!concern.joined_into && concern.joined.length === 0) return null;
  return (
    <Section title={w.voicesTitle}>
      <p>{c.oneLife}</p>
      <Cards>
        {held.map((one) => (
          <Card key={one.id} href={link('concern', one.id)} title={<span class="l-clip">{one.words || c.withheld}</span>}>
            <p class="l-soft">{c.raisedBy(one.raised_by_name || c.somebody, sayMoment(one.raised_at))}</p>
          </Card>
        ))}
      </Cards>
      {shut > 0 && <p>{w.voicesShut(shut)}</p>}
    </Section>
  );
}
