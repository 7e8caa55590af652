// Concerns about the same thing share one life; the words of each stay with whoever may read them.
import { link } from '../../app/route.ts';
import { Card, Cards, Note, Section } from '../../parts/index.ts';
import { row, rows } from '../../store/index.ts';
import type { ConcernRow } from '../../wire.ts';
import { sayMoment } from '../../words/index.ts';
import { concernWords } from '../words/page/index.ts';

export function OtherVoices({ concern }: { concern: ConcernRow }) {
  const w = concernWords();
  if (concern.joined_into) {
    const life = row('concerns', concern.joined_into).value;
    return <Note><p>{w.oneLife}</p>{life && <p><a href={link('concern', life.id)}>{w.theOther}</a></p>}</Note>;
  }
  if (concern.joined.length === 0) return null;
  const held = concern.joined.flatMap((id) => rows('concerns').value.get(id) ?? []);
  const shut = concern.joined.length - held.length;
  return (
    <Section title={w.voicesTitle}>
      <Cards>
        {held.map((one) => (
          <Card key={one.id} href={link('concern', one.id)} title={<span class="l-clip">{one.words || w.withheld}</span>}>
            <p class="l-soft">{w.raisedBy(one.raised_by_name || w.somebody, sayMoment(one.raised_at))}</p>
          </Card>
        ))}
      </Cards>
      {shut > 0 && <p>{w.voicesShut(shut)}</p>}
    </Section>
  );
}
