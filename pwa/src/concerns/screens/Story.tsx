// What happened, in order: raised, read, taken, word given, climbed, looked at again, closed.
import { Section } from '../../parts/index.ts';
import { row } from '../../store/index.ts';
import { hospitalName } from '../../units/names.ts';
import { sayBy, sayMoment } from '../../words/index.ts';
import type { ConcernRow, StoryLine } from '../../wire.ts';
import { concernWords } from '../words/page/index.ts';

const NOBODY: StoryLine['kind'][] = ['climbed'];

/** A climb carries why as a code: nobody took it, or whoever did was not heard of again, or has left. */
function titleOf({ kind, by_name, words }: StoryLine): string {
  const w = concernWords();
  if (kind === 'climbed' && words && words !== 'not-taken') return words === 'no-word' ? w.storyKinds.noWord : w.storyKinds.left;
  return `${NOBODY.includes(kind) ? '' : `${by_name || w.somebody} `}${w.storyKinds[kind]}`;
}

export function Story({ concern }: { concern: ConcernRow }) {
  const w = concernWords();
  // Whoever raised it has read it.
  const told = concern.story.filter(({ kind, by_name }) => kind !== 'seen' || !by_name || by_name !== concern.raised_by_name);
  const lines = told.sort((a, b) => Date.parse(a.at) - Date.parse(b.at));
  return (
    <Section title={w.story}>
      <ol class="l-story">
        {lines.map((one) => (
          <li key={one.id} class={`l-story__line l-story__line--${one.kind}`}>
            <p class="l-soft">{sayMoment(one.at)}</p>
            <p><strong>{titleOf(one)}</strong></p>
            {one.words && one.kind !== 'climbed' && <p class="l-words">{one.words}</p>}
            {one.reason && <p>{w.notSeen[one.reason]}</p>}
            {one.hospital && <p class="l-soft">{w.stoodAt(hospitalName(row('hospitals', one.hospital).value))}</p>}
            {one.next_word_by && <p class="l-soft">{w.nextWord(sayBy(one.next_word_by))}</p>}
          </li>
        ))}
      </ol>
    </Section>
  );
}
