// A concern in a list: how urgent, how it stands against its clock, who has it.
import { link } from '../app/route.ts';
import { Card, type Mood, Tag, Unsent } from '../parts/index.ts';
import { row } from '../store/index.ts';
import type { ConcernRow, Urgency } from '../wire.ts';
import { now } from './now.ts';
import { type Standing, standingOf } from './rules.ts';
import { lastWord } from '../concerns/rules.ts';
import { sayUrgency } from '../concerns/words/urgency/index.ts';
import { sayAll, sayStanding } from './saying.ts';
import { words } from './words/index.ts';

export const MOODS: Record<Urgency, Mood> = { immediate: 'danger', urgent: 'warn', soon: 'notice', note: 'calm' };

/** The shape beside how it stands: overdue and untaken never look alike. */
export function moodOf(one: Standing): Mood {
  if (one.is === 'closed') return 'done';
  if (one.is === 'taken_overdue') return 'danger';
  if (one.is === 'taken') return 'calm';
  return one.is === 'untaken' && one.overdue !== undefined ? 'danger' : 'warn';
}

export function ConcernCard({ concern, place = true }: { concern: ConcernRow; place?: boolean }) {
  const w = words();
  const standing = standingOf(concern, now.value);
  const where = [row('units', concern.unit ?? '').value?.name, row('hospitals', concern.hospital).value?.name];
  // Whoever only has somebody in this hospital reads that there is a concern, and none of its words.
  const headline = concern.raised_by === '';
  const themes = sayAll(concern.about);
  const said = concern.words || (headline ? w.concern.headline : w.concern.noWords);
  return (
    <Card
      title={themes || (headline ? w.concern.someConcern : <span class="l-clip">{said}</span>)}
      href={link('concern', concern.id)}
      above={place ? where.filter(Boolean).join(', ') : where[0]}
      tag={<Tag mood={MOODS[concern.urgency]}>{sayUrgency(concern.urgency)}</Tag>}
      mood={standing.is === 'taken_overdue' || (standing.is === 'untaken' && concern.urgency === 'immediate') ? 'danger' : 'plain'}
    >
      {(themes || headline) && <p class="l-clip">{said}</p>}
      <p><Tag mood={moodOf(standing)}>{sayStanding(standing)}</Tag></p>
      {concern.taken && <p>{headline ? w.hasIt(concern.taken.by_name) : w.has(concern.taken.by_name, lastWord(concern) ?? concern.taken.next_step)}</p>}
      <Unsent noun="concerns" id={concern.id} />
    </Card>
  );
}
