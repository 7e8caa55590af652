// For a host or a region: which hospitals have confirmed who is there this month, and which have not.
import { link } from '../../app/route.ts';
import { Card, Cards, Page, Tag } from '../../parts/index.ts';
import { Read } from '../../parts/desk/Read.tsx';
import { sayDay } from '../../words/index.ts';
import { MOODS, sayMonth } from './month.ts';
import type { Awaited } from './shapes.ts';
import { words } from './words/index.ts';

export function RegistersAwaited() {
  const w = words();
  return (
    <Page title={w.awaitedTitle} back={{ href: '#/today', label: w.back }}>
      <p>{w.awaitedWhy}</p>
      <Read<{ hospitals: Awaited[] }> path="/api/register/hospitals">
        {({ hospitals }) => (
          <>
            {hospitals.length === 0 && <p>{w.nothingAwaited}</p>}
            <Cards>
              {hospitals.map(({ hospital, hospital_name: name, month }) => (
                <Card key={hospital} href={link('register', hospital)} title={name} above={w.asks(sayMonth(month.month), sayDay(month.due_on))}
                  tag={<Tag mood={MOODS[month.standing]}>{w.standing[month.standing]}</Tag>} />
              ))}
            </Cards>
          </>
        )}
      </Read>
    </Page>
  );
}
