import { Details } from '../../parts/index.ts';
import { CopyText } from '../../parts/CopyText.tsx';
import { row } from '../../store/index.ts';
import { sayMoment } from '../../words/index.ts';
import type { ConcernRow } from '../../wire.ts';
import { asText } from '../as_text.ts';
import { wentHow } from '../went.ts';
import { concernWords } from '../words/page/index.ts';
import { sayUrgency } from '../words/urgency/index.ts';
import { whereOf } from './raise.tsx';

export function CopyConcern({ concern }: { concern: ConcernRow }) {
  const w = concernWords();
  const person = concern.person ? row('people', concern.person).value : undefined;
  const where = whereOf({ hospital: concern.hospital, unit: concern.unit });
  const text = asText(concern, { where, person: person?.known_as ?? person?.name ?? '', urgency: sayUrgency(concern.urgency), moment: (at) => sayMoment(at), went: wentHow, say: w });
  return <Details summary={w.copyTitle}><CopyText text={text} title={w.title(where)} words={w} /></Details>;
}
