// Levels that have changed, for whoever is to say that their body has heard.
import { link } from '../../../app/route.ts';
import { Button, Card, Cards, Page, Tag } from '../../../parts/index.ts';
import { Read } from '../../../parts/desk/Read.tsx';
import { send } from '../../../store/index.ts';
import { words as table } from '../../words/index.ts';
import { sayWhen } from '../saying.ts';
import type { Waiting } from '../shapes.ts';
import { words } from '../words/index.ts';

export function Levels() {
  const w = words();
  return (
    <Page title={w.waitingTitle} back={{ href: '#/today', label: w.back }}>
      <p>{w.waitingWhy}</p>
      <Read<{ waiting: Waiting[] }> path="/api/forums/levels">
        {({ waiting }) =>
          waiting.length === 0 ? <p>{w.nothingWaits}</p> : (
            <Cards>
              {waiting.map((one) => (
                <Card key={one.heard} title={<a href={link('hospital', one.hospital, 'forum')}>{one.hospital_name}</a>} tag={one.late && <Tag mood="danger">{w.late}</Tag>}>
                  <p>{table().level[one.level]}. {w.until(sayWhen(one.due_at))}</p>
                  {one.ring ? <p><a href={link('hospital', one.hospital, 'forum')}>{w.toRing(one.ring_name || w.outside[one.ring])}</a></p>
                    : <Button look="second" onTap={() => send({ type: 'confirm_level', heard: one.heard })}>{w.confirm}</Button>}
                </Card>
              ))}
            </Cards>
          )}
      </Read>
    </Page>
  );
}
