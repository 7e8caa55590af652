// Behind a tap, under a thing that is owed: why this day, and on whose word.
import { localDay } from '../../app/local_day.ts';
import { Details, Facts } from '../../parts/index.ts';
import type { OwedRow } from '../../wire.ts';
import { sayDay } from '../../words/index.ts';
import { todayWords } from '../../visits/words/today/index.ts';
import { wayWords } from '../words/way/index.ts';

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
