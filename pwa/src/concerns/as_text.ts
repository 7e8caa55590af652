// A concern as plain text, for one's own record system: its words, its story, its calls. Pure.
import type { CallRow, ConcernRow } from '../wire.ts';
import { lastWord } from './rules.ts';
import type { concernWords } from './words/page/index.ts';

export interface Telling {
  where: string;
  person: string;
  urgency: string;
  moment: (at: string) => string;
  went: (call: CallRow) => string;
  say: ReturnType<typeof concernWords>;
}

export function asText(concern: ConcernRow, { where, person, urgency, moment, went, say }: Telling): string {
  const { words, story, calls, heard_at: heard, taken, next_word_by: by } = concern;
  const seat = (one: { by_name?: string }) => one.by_name || say.somebody;
  const told = [...story].sort((a, b) => Date.parse(a.at) - Date.parse(b.at));
  return [
    say.title(where),
    [urgency, person].filter(Boolean).join('. '),
    heard ? say.sent(moment(heard), where) : say.kept,
    '',
    words ? `“${words}”` : say.withheld,
    say.raisedBy(concern.raised_by_name || say.somebody, moment(concern.raised_at)),
    '',
    taken ? `${say.taken(taken.by_name)}. ${say.doing(lastWord(concern) ?? taken.next_step)}` : say.open,
    ...(by ? [say.nextWord(moment(by))] : []),
    '',
    `${say.story}:`,
    ...told.map((one) => `- ${moment(one.at)}: ${seat(one)} ${say.storyKinds[one.kind]}${one.words ? `: ${one.words}` : ''}`),
    '',
    calls.length > 0 ? `${say.calls}:` : say.callsNone,
    ...calls.map((one) =>
      `- ${moment(one.told_at ?? one.at)}: ${say.callLine(say.callTo[one.to], one.spoke_to ?? '')}. ${went(one)}${one.words ? `. ${one.words}` : ''}`),
  ].join('\n');
}
