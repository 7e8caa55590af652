import { describe, expect, it } from 'vitest';
import type { Command } from '../commands.ts';
import { filled, NOUNS, type Nouns } from '../wire.ts';
import { appliers } from './appliers.ts';
import { after, type Kept, keyOf, merge, nothing, type Shown } from './merge.ts';

const PRIYA = filled('me', { id: 'priya', name: 'Priya', language: 'en', seats: [] });
const CONCERN: Command = { type: 'raise_concern', concern: 'c1', hospital: 'ash', urgency: 'urgent', words: 'She had a bruise' };

function server(rows: { [N in keyof Nouns]?: Nouns[N][] } = {}): Shown {
  return after(nothing(NOUNS), { me: [PRIYA], ...rows }, {});
}

function kept(n: number, command: Command, more: Partial<Kept> = {}): Kept {
  return { n, id: `id-${n}`, at: '2026-11-21T14:02:00.000+00:00', by: 'priya', command, state: 'waiting', ...more };
}

const shown = (base: Shown, ...items: Kept[]) => merge(base, items, appliers);

describe('what is shown', () => {
  it('shows a concern at once, though nobody has heard of it yet', () => {
    const { shown: now, unsent } = shown(server(), kept(1, CONCERN));
    expect(now.concerns.get('c1')).toMatchObject({ words: 'She had a bruise', raised_by_name: 'Priya', state: 'open' });
    expect(now.concerns.get('c1')).not.toHaveProperty('heard_at');
    expect(unsent.get(keyOf('concerns', 'c1'))).toBe('waiting');
  });

  it('never lets a reply make unsent words vanish', () => {
    const heard = shown(server(), kept(1, CONCERN)).shown.concerns.get('c1')!;
    const fromServer = { ...heard, heard_at: '2026-11-21T14:02:05.000Z' };
    const { shown: now } = shown(
      server({ concerns: [fromServer] }),
      kept(1, CONCERN, { state: 'taken', arrived: true }),
      kept(2, { type: 'add_to_concern', concern: 'c1', words: 'And another on her arm' }),
    );
    expect(now.concerns.get('c1')!.heard_at).toBe('2026-11-21T14:02:05.000Z');
    expect(now.concerns.get('c1')!.story.map(({ words }) => words)).toContain('And another on her arm');
  });

  it('goes on showing a taken command until its rows have come back', () => {
    const before = shown(server(), kept(1, CONCERN, { state: 'taken' }));
    expect(before.shown.concerns.has('c1')).toBe(true);
    expect(before.unsent.size).toBe(0);
    expect(shown(server(), kept(1, CONCERN, { state: 'taken', arrived: true })).shown.concerns.has('c1')).toBe(false);
  });

  it('keeps the words of a set-aside concern where they were written, and says so', () => {
    const aside = { code: 'out-of-scope', why: '', at: '' };
    const { shown: now, unsent } = shown(server(), kept(1, CONCERN, { state: 'aside', aside }));
    expect(now.concerns.get('c1')!.words).toBe('She had a bruise');
    expect(unsent.get(keyOf('concerns', 'c1'))).toBe('aside');
  });

  it('does not show a visit as handed in when the server set that aside', () => {
    const visit = filled('visits', { id: 'v1', state: 'begun', people: [] });
    const aside = { code: 'needs-read-back', why: '', at: '' };
    const finish: Command = { type: 'finish_visit', visit: 'v1', visited_on: '2026-11-21' };
    expect(shown(server({ visits: [visit] }), kept(1, finish, { state: 'aside', aside })).shown.visits.get('v1')!.state).toBe('begun');
  });

  it('gives the same when a command is applied on top of its own effect', () => {
    const add = kept(2, { type: 'add_to_concern', concern: 'c1', words: 'More' });
    const once = shown(server(), kept(1, CONCERN), add).shown;
    expect(shown(once, kept(1, CONCERN), add).shown.concerns.get('c1')).toEqual(once.concerns.get('c1'));
  });

  it('applies commands in the order they were made', () => {
    const visit = filled('visits', { id: 'v1', state: 'planned', people: [] });
    const finish = kept(2, { type: 'finish_visit', visit: 'v1', visited_on: '2026-11-21' });
    const begin = kept(1, { type: 'begin_visit', visit: 'v1' });
    expect(shown(server({ visits: [visit] }), finish, begin).shown.visits.get('v1')!.state).toBe('finished');
  });

  it('leaves nouns that nothing touches exactly as they were, so that no screen is drawn for nothing', () => {
    const base = server();
    const { shown: now } = shown(base, kept(1, CONCERN));
    expect(now.people).toBe(base.people);
    expect(now.concerns).not.toBe(base.concerns);
  });

  it('keeps a command of a newer app, though it cannot show it', () => {
    const strange = { type: 'invented_later', visit: 'v1' } as unknown as Command;
    expect(() => shown(server(), kept(1, strange))).not.toThrow();
  });

  it('drops what is gone and ignores nouns it does not know', () => {
    const base = server({ concerns: [shown(server(), kept(1, CONCERN)).shown.concerns.get('c1')!] });
    const next = after(base, { moons: [{ id: 'm' }] } as never, { concerns: ['c1'] });
    expect(next.concerns.size).toBe(0);
  });

  it('ends my own alert when I take a concern, and leaves those of others', () => {
    const alert = (id: string, concern: string) => filled('alerts', { id, concern, hospital: 'ash', urgency: 'urgent', seat: 'host_lead', at: '' });
    const base = server({ alerts: [alert('a1', 'c1'), alert('a2', 'c2')], concerns: [filled('concerns', { id: 'c1', words: '' })] });
    const take: Command = { type: 'take_concern', concern: 'c1', next_step: 'Ringing the ward', next_word_by: '2026-11-21T15:30:00.000+00:00' };
    const now = shown(base, kept(1, take)).shown;
    expect(now.alerts.get('a1')!.state).toBe('done');
    expect(now.alerts.get('a2')!.state).toBe('waiting');
    expect(now.concerns.get('c1')!.taken).toMatchObject({ by_name: 'Priya', next_step: 'Ringing the ward' });
  });
});
