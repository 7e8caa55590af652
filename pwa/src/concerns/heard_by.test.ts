import { expect, test } from 'vitest';
import type { Hearing } from '../wire.ts';
import { heardBy } from './heard_by.ts';

const told = (name: string, channel: Hearing['channel'], state: Hearing['state'], seat: Hearing['seat'] = 'host_lead'): Hearing =>
  ({ seat, name, channel, state, at: '2026-11-21T09:00:00Z' });

test('somebody told in two ways stands once, with the best that became of it', () => {
  expect(heardBy([told('Huw', 'email', 'sent'), told('Dilys', 'app', 'waiting', 'host_deputy'), told('Huw', 'app', 'seen')])).toEqual([
    { seat: 'host_lead', name: 'Huw', state: 'seen', channels: ['email', 'app'], failed: [] },
    { seat: 'host_deputy', name: 'Dilys', state: 'waiting', channels: ['app'], failed: [] },
  ]);
});

test('a way that did not reach them is named, and never hidden behind one that did', () => {
  expect(heardBy([told('Huw', 'email', 'failed'), told('Huw', 'app', 'sent')])[0]).toMatchObject({ state: 'sent', channels: ['app'], failed: ['email'] });
  expect(heardBy([told('Huw', 'email', 'failed')])[0]).toMatchObject({ state: 'failed', failed: ['email'] });
});

test('a way by which they were told again, at a later step, stands once', () => {
  expect(heardBy([told('Huw', 'email', 'sent'), told('Huw', 'app', 'sent'), told('Huw', 'email', 'sent'), told('Huw', 'app', 'sent')])[0]!.channels)
    .toEqual(['email', 'app']);
});
