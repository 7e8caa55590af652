// One thing that somebody is owed beside the visit, in a line; and behind a tap, why this day and on whose word.
import { localDay } from '../../app/local_day.ts';
import { Details, Facts, type Mood, Tag } from '../../parts/index.ts';
import { rows } from '../../store/index.ts';
import type { OwedRow } from '../../wire.ts';
import { sayDay } from '../../words/index.ts';
import { type OwedState, standing } from '../../visits/due.ts';
import { todayWords } from '../../visits/words/today/index.ts';
import { homeSays, type HomeSays, inTheWay } from '../way.ts';
import { wayWords } from '../words/way/index.ts';

type OfAPerson = keyof ReturnType<typeof wayWords>['kinds'];
type Said = Exclude<OwedState, 'stopped'>;
const MOODS: Record<Said, Mood> = {
  overdue: 'danger', due: 'warn', soon: 'notice', not_yet: 'calm', history_not_known: 'off', excepted: 'off', declined: 'off', shut: 'off',
};
const FIT: Record<HomeSays, Mood> = { in_time: 'calm', perhaps: 'notice', too_late: 'danger', should_be: 'warn' };

/** What it is, how it stands, by when. */
export function OwedLine({ row }: { row: OwedRow }) {
  const [w, t] = [wayWords(), todayWords()];
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

/** Why this day, and who says so. */
export function WhyOwed({ row }: { row: OwedRow }) {
  const [w, t] = [wayWords(), todayWords()];
  const { reason, also, counted_from: from, home, planned_on: planned } = row;
  return (
    <Details summary={w.why}>
      <Facts
        rows={[
          home && [w.homes[home.kind_of_home], home.soonest === home.latest ? w.readyOn(sayDay(home.latest)) : w.ready(sayDay(home.soonest), sayDay(home.latest))],
          [t.from, t.counted[from.what as keyof typeof t.counted](sayDay(from.on))],
          [t.rule, `${row.kind === 'oversight_visit' ? t.every(reason.value) : w.within(reason.value, reason.unit)}${reason.rule && ` (${reason.rule})`}`],
          [t.authority, <>{t.authorities[reason.authority]}: <span lang="en">{reason.source}</span></>],
          also !== undefined && [w.also, `${w.within(also.value, also.unit)}${also.rule && ` (${also.rule})`}`],
          also !== undefined && [w.alsoSays, <>{t.authorities[also.authority]}: <span lang="en">{also.source}</span></>],
          planned !== undefined && row.kind !== 'review_papers' && [w.review, planned < localDay.value ? w.wasPlanned(sayDay(planned)) : w.planned(sayDay(planned))],
          row.invite_on !== undefined && [w.consentAsk, w.invite(sayDay(row.invite_on))],
          (row.kind === 'review' || row.kind === 'review_papers') && [w.said, row.consent ? w.consent[row.consent] : w.notAsked],
          row.excepted_until !== undefined && row.excepted_why !== undefined
            && [w.exception, w.exceptedBy(row.excepted_why, row.excepted_by ?? '', sayDay(row.excepted_until))],
        ]}
      />
      {row.state === 'shut' && <p>{w.shutWhy}</p>}
      {!row.history_known && <p>{t.notLate[row.kind === 'oversight_visit' ? 'visit' : row.kind === 'home_plan' ? 'plan' : 'review']}</p>}
    </Details>
  );
}
