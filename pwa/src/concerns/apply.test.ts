import { expect, test } from 'vitest';
import type { RaiseConcern } from '../commands.ts';
import type { Shown } from '../store/merge.ts';
import type { ConcernRow } from '../wire.ts';
import { concerns } from './apply.ts';

const shown = { concerns: new Map(), me: new Map() } as unknown as Shown;
const raised = (said: Partial<RaiseConcern>) => {
  const command: RaiseConcern = { type: 'raise_concern', concern: 'c', hospital: 'larkmere', urgency: 'urgent', words: 'He is scared of a man on nights.', ...said };
  return (concerns.raise_concern({ command, by: 'priya', at: '2026-11-29T12:00:00Z' } as never, shown) as { row: ConcernRow }[])[0]!.row;
};

test('what was said in confidence is in confidence on the phone too, before the server has heard, and whoever it was is not kept in sight', () => {
  expect(raised({ protect: 'source' })).toMatchObject({ protect: 'source', provider_told: 'held' });
  expect(raised({ protect: 'raiser' })).toMatchObject({ protect: 'raiser', provider_told: 'held' });
  const named = raised({ source: 'The cook, Jo' });
  expect(named.protect).toBe('source');
  expect(JSON.stringify(named)).not.toContain('Jo');
  expect(raised({})).toMatchObject({ protect: 'nobody', provider_told: 'not_yet' });
  expect(raised({ about_management: true }).provider_told).toBe('held');
});
