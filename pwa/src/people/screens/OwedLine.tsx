// One thing that somebody is owed beside the visit, in a line. Why this day stands in WhyOwed.tsx: Today does without.
import { localDay } from '../../app/local_day.ts';
import { type Mood, Tag } from '../../parts/index.ts';
import { rows } from '../../store/index.ts';
import type { OwedRow } from '../../wire.ts';
import { sayDay } from '../../words/index.ts';
import { type OwedState, standing } from '../../visits/due.ts';
import { todayWords } from '../../visits/words/today/index.ts';
import { homeSays, type HomeSays, inTheWay } from '../way.ts';
import { cardWords } from '../words/card/index.ts';

type OfAPerson = keyof ReturnType<typeof cardWords>['kinds'];
type Said = Exclude<OwedState, 'stopped'>;
const MOODS: Record<Said, Mood> = {
  overdue: 'danger', due: 'warn', soon: 'notice', not_yet: 'calm', history_not_known: 'off', excepted: 'off', declined: 'off', shut: 'off',
};
const FIT: Record<HomeSays, Mood> = { in_time: 'calm', perhaps: 'notice', too_late: 'danger', should_be: 'warn' };

/** What it is, how it stands, by when. */
export function OwedLine({ row }: { row: OwedRow }) {
  const [w, t] = [cardWords(), todayWords()];
  const { state, days } = standing(row, localDay.value);
  const said = state as Said;
  const home = row.home && homeSays(row.home, localDay.value);
  const way = home ? inTheWay(rows('people').value.get(row.person ?? '')) : 0;
  const what = row.home ? w.home : row.kind === 'review' && row.review ? w.reviews[row.review] : w.kinds[row.kind as OfAPerson];
  return (
    <p class="l-due">
      <strong>{what}</strong>
      {home
        ? <Tag mood={FIT[home]}>{home === 'should_be' ? w.shouldBe : w.fits[home]}</Tag>
        : <Tag mood={MOODS[said]}>{t.due[said](Math.abs(days))}</Tag>}
      <span>{row.home ? w.hoped(sayDay(row.due_on)) : said === 'history_not_known' ? t.dueLine.not_yet(sayDay(row.due_on)) : t.dueLine[said](sayDay(row.due_on))}</span>
      {way > 0 && <span>{w.inTheWay(way)}</span>}
    </p>
  );
}
