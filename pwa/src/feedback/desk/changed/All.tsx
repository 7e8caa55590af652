// Everything that was written for whoever said something, what they have not heard yet first.
import { link } from '../../../app/route.ts';
import { goesOnChecks } from '../../../checkers/likes.ts';
import { EasyPage } from '../../../checkers/parts/EasyPage.tsx';
import { Card, Cards, Tag } from '../../../parts/index.ts';
import { me, row, rows } from '../../../store/index.ts';
import { hospitalName } from '../../../units/names.ts';
import type { FeedbackRow } from '../../../wire.ts';
import { sayDay } from '../../../words/index.ts';
import { words } from './words/index.ts';

export const isHeard = (one: FeedbackRow) => one.steps.some(({ kind }) => kind === 'heard');

const SHORT = 80;

/** Which of several it is: the ward, and how the words begin. */
function place({ hospital, visit, concern }: FeedbackRow): string {
  const unit = row('visits', visit ?? '').value?.unit ?? row('concerns', concern ?? '').value?.unit;
  return [row('units', unit ?? '').value?.name, hospitalName(row('hospitals', hospital).value)].filter(Boolean).join(', ') || words().title;
}

function said({ concern }: FeedbackRow): string {
  const all = row('concerns', concern ?? '').value?.words ?? '';
  return all.length > SHORT ? `${all.slice(0, all.lastIndexOf(' ', SHORT))} …` : all;
}

export function AllChanges() {
  const w = words();
  const written = [...rows('feedback').value.values()]
    .filter(({ changes }) => changes.length > 0)
    .sort((a, b) => Number(isHeard(a)) - Number(isHeard(b)) || (a.heard_on < b.heard_on ? 1 : -1));
  const aloud = written.map((one) => [place(one), w.saidOn(sayDay(one.heard_on)), said(one)].filter(Boolean).join('. '));
  return (
    <EasyPage title={w.title} picture="tell_you_after" aloud={[w.title, ...aloud].join('. ')} tell={goesOnChecks(me.value)}>
      <Cards>
        {written.map((one) => (
          <Card key={one.id} href={link('changed', one.id)} title={place(one)}
            tag={isHeard(one) || one.of_family ? undefined : <Tag mood="notice">{w.isNew}</Tag>}>
            <p>{w.saidOn(sayDay(one.heard_on))}</p>
            {said(one) && <p class="l-soft">“{said(one)}”</p>}
          </Card>
        ))}
      </Cards>
    </EasyPage>
  );
}
