// By whose hand an answer came, where not by their own, and the three times of what was on paper first.
import type { Told } from '../../visits/answers.ts';
import { paperTold } from '../../visits/paper/told.ts';
import { readingWords } from '../words/reading/index.ts';

export function How({ one }: { one: Told }) {
  const r = readingWords();
  const times = paperTold(one);
  const says = [one.typed_by_name && r.typed(one.typed_by_name), times && r.fromPaper(times)].filter(Boolean);
  return says.length === 0 ? null : <span class="nhsuk-hint">{`\n${says.join('. ')}`}</span>;
}
