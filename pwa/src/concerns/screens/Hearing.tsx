// Who was told, by which ways, and whether it reached them.
import { Section, Tag } from '../../parts/index.ts';
import type { ConcernRow } from '../../wire.ts';
import { heardBy } from '../heard_by.ts';
import { concernWords } from '../words/page/index.ts';

const MOODS = { waiting: 'calm', sent: 'notice', failed: 'danger', seen: 'done' } as const;

export function Hearing({ concern }: { concern: ConcernRow }) {
  const w = concernWords();
  if (concern.hearing.length === 0 && concern.heard_at) return null; // somebody took it before Lantern told anybody
  const seats: Record<string, string> = w.seats;
  return (
    <Section title={w.hearing}>
      {concern.hearing.length === 0 && <p>{w.hearingNone}</p>}
      <ul class="l-hearing">
        {heardBy(concern.hearing).map(({ seat, name, state, channels, failed }) => (
          <li key={`${seat}/${name}`}>
            <span>
              <strong>{name}</strong><br />
              <span class="l-soft">{[seats[seat] ?? seat, ...(channels.length > 0 ? channels : failed).map((one) => w.channels[one])].join(', ')}</span>
            </span>
            <Tag mood={MOODS[state]}>{w.hearingState[state]}</Tag>
            {state !== 'failed' && failed.map((one) => <Tag key={one} mood="danger">{`${w.channels[one]}: ${w.hearingState.failed}`}</Tag>)}
          </li>
        ))}
      </ul>
    </Section>
  );
}
