// What a concern's commands do to what is shown, before the server has heard. Words are only ever added.
import type { Appliers, Change, Shown } from '../store/merge.ts';
import type { Sent } from '../commands.ts';
import type { CallRow, ConcernRow, StoryLine } from '../wire.ts';

type Table = Pick<
  Appliers,
  | 'raise_concern' | 'add_to_concern' | 'record_call' | 'see_concern' | 'take_concern' | 'give_word' | 'see_again'
  | 'close_concern' | 'reopen_concern' | 'move_concern' | 'join_concerns' | 'unjoin_concern'
  | 'open_source' | 'leave_route'
>;

export const concerns: Table = {
  raise_concern(sent, shown) {
    const { command, by, at } = sent;
    if (shown.concerns.has(command.concern)) return [{ noun: 'concerns', row: shown.concerns.get(command.concern)! }];
    const { type: _type, concern, source, ...said } = command; // who told it is never shown again, not even here
    const protect = command.protect ?? (source ? 'source' : 'nobody');
    const row: ConcernRow = {
      about: [], voice: 'own', person_safe: 'unknown', access_still: 'unknown', about_management: false,
      tell_someone_now: false, ...said, id: concern, state: 'open', raised_by: by, raised_by_name: name(shown),
      raised_at: at, from_outside: false, calls: [], hearing: [], joined: [], routes: [],
      protect, provider_told: protect === 'nobody' && !said.about_management ? 'not_yet' : 'held',
      story: [line(sent, shown, 'raised', { words: command.words })],
    };
    return [{ noun: 'concerns', row }];
  },
  add_to_concern: (sent, shown) => story(sent, shown, line(sent, shown, 'added', { words: sent.command.words })),

  record_call(sent, shown) {
    const { type: _type, concern: _concern, ...said } = sent.command;
    const call: CallRow = { ...said, id: sent.id, at: sent.at, by_name: name(shown) };
    const words = said.words === undefined ? {} : { words: said.words };
    return story(sent, shown, line(sent, shown, 'called', words), (row) => ({
      calls: [...row.calls.filter(({ id }) => id !== sent.id), call],
      ...(said.took_it ? { state: 'taken' as const } : {}),
    }));
  },
  see_concern: (sent, shown) => story(sent, shown, line(sent, shown, 'seen')),

  take_concern(sent, shown) {
    const { next_step, next_word_by } = sent.command;
    return story(sent, shown, line(sent, shown, 'taken', { words: next_step, next_word_by }), () => ({
      state: 'taken', next_word_by,
      taken: { by: sent.by, by_name: name(shown), at: sent.at, next_step, how: 'app' },
    }));
  },
  give_word(sent, shown) {
    const { words, next_word_by } = sent.command;
    return story(sent, shown, line(sent, shown, 'word', { words, next_word_by }), () => ({ next_word_by }));
  },
  see_again: (sent, shown) => story(sent, shown, line(sent, shown, 'seen_again', { words: sent.command.words })),

  close_concern(sent, shown) {
    const { words, not_seen_why: reason } = sent.command;
    return story(sent, shown, line(sent, shown, 'closed', { words, ...(reason ? { reason } : {}) }), () => ({ state: 'closed' }));
  },
  // What is put right at a desk shows once it is sent: who reads it from then on, and which of two leads, are the server's to say.
  reopen_concern: () => [],
  move_concern: () => [],
  join_concerns: () => [],
  unjoin_concern: () => [],
  leave_route: () => [],
  open_source: () => [],
};

function story(
  sent: Sent<Extract<Sent['command'], { concern: string }>> | Sent,
  shown: Shown,
  added: StoryLine,
  change: (row: ConcernRow) => Partial<ConcernRow> = () => ({}),
): Change[] {
  const row = 'concern' in sent.command ? shown.concerns.get(sent.command.concern!) : undefined;
  if (!row) return [];
  const lines = [...row.story.filter(({ id }) => id !== added.id), added];
  return [{ noun: 'concerns', row: { ...row, ...change(row), story: lines } }];
}

function line(sent: Sent, shown: Shown, kind: StoryLine['kind'], more: Partial<StoryLine> = {}): StoryLine {
  return { id: sent.id, at: sent.at, kind, by_name: name(shown), ...more };
}

const name = (shown: Shown) => [...shown.me.values()][0]?.name ?? '';
