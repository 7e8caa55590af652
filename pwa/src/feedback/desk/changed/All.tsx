// Everything that was written for whoever said something, what they have not heard yet first.
import { link } from '../../../app/route.ts';
import { goesOnChecks } from '../../../checkers/likes.ts';
import { EasyPage } from '../../../checkers/parts/EasyPage.tsx';
import { Card, Cards, Tag } from '../../../parts/index.ts';
import { me, row, rows } from '../../../store/index.ts';
import type { FeedbackRow } from '../../../wire.ts';
import { sayDay } from '../../../words/index.ts';
import { words } from './words/index.ts';

export const isHeard = (one: FeedbackRow) => one.steps.some(({ kind, whom }) => kind === 'heard' && whom !== 'person');

export function AllChanges() {
  const w = words();
  const written = [...rows('feedback').value.values()]
    .filter(({ changes }) => changes.length > 0)
    .sort((a, b) => Number(isHeard(a)) - Number(isHeard(b)) || (a.heard_on < b.heard_on ? 1 : -1));
  const place = (one: FeedbackRow) => row('hospitals', one.hospital).value?.name ?? w.title;
  const aloud = written.map((one) => `${place(one)}. ${w.saidOn(sayDay(one.heard_on))}`);
  return (
    <EasyPage title={w.title} picture="tell_you_after" aloud={[w.title, ...aloud].join('. ')} tell={goesOnChecks(me.value)}>
      <Cards>
        {written.map((one) => (
          <Card key={one.id} href={link('changed', one.id)} title={place(one)}
            tag={isHeard(one) || one.of_family ? undefined : <Tag mood="notice">{w.isNew}</Tag>}>
            <p>{w.saidOn(sayDay(one.heard_on))}</p>
          </Card>
        ))}
      </Cards>
    </EasyPage>
  );
}
