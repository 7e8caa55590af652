// Hospitals that wait for a check, and why, in short sentences. Only for those who check there.
import { localDay } from '../../app/local_day.ts';
import { link } from '../../app/route.ts';
import { Button, Card, Cards } from '../../parts/index.ts';
import { rows } from '../../store/index.ts';
import { daysBetween } from '../../times.ts';
import { hospitalName } from '../../units/names.ts';
import { byNeed } from '../../visits/due.ts';
import type { OwedRow } from '../../wire.ts';
import { sayDay } from '../../words/index.ts';
import { EasyPage } from '../parts/EasyPage.tsx';
import { words } from './words/index.ts';

export function Waits() {
  const w = words();
  const found = [...rows('owed').value.values()].filter(({ kind }) => kind === 'checker_visit').sort(byNeed(localDay.value));
  const lines = found.map((one) => [nameOf(one), w.by(sayDay(one.due_on)), ...reasons(one)].join('. '));
  return (
    <EasyPage title={w.title} picture="hospital" aloud={[w.title, w.secret, ...lines].join('. ')}>
      <p>{found.length > 0 ? w.secret : w.none}</p>
      <Cards>
        {found.map((one) => (
          <Card key={one.id} title={nameOf(one)}>
            <p>{w.by(sayDay(one.due_on))}</p>
            {reasons(one).map((said) => <p key={said}>{said}</p>)}
            <Button look="second" href={link('check', 'at', one.hospital!)}>{w.check}</Button>
          </Card>
        ))}
      </Cards>
      <Button look="second" href="#/plans">{w.plan}</Button>
      <Button look="second" href="#/today">{w.back}</Button>
    </EasyPage>
  );
}

const nameOf = ({ hospital }: OwedRow) => hospitalName(rows('hospitals').value.get(hospital ?? ''));

function reasons({ why }: OwedRow): string[] {
  const w = words();
  return why.map(({ what, on, n }) => w.why[what](n ?? 0, Math.floor(daysBetween(on, localDay.value) / 30.44)));
}
