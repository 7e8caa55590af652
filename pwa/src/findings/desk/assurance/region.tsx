// The region's view: body by body in the order of their names, lateness beside what visits were worth. Never a ranking.
import { Facts, Page, Section } from '../../../parts/index.ts';
import { sayDay, tongue } from '../../../words/index.ts';
import { Read } from '../../../parts/desk/Read.tsx';
import { words } from '../words/assurance/index.ts';
import { sayCell, sayParts } from './Figure.tsx';
import { type OfBody, type Region, wordsOf } from './model.ts';

export function OfRegion() {
  const w = words();
  return (
    <Page title={w.region} back={{ href: '#/hospitals', label: w.back }}>
      <p>{w.regionIntro}</p>
      <Read<Region> path="/api/assurance/region">
        {({ bodies, since }) => (
          <>
            {bodies.length === 0 ? <p>{w.regionNone}</p> : <p class="nhsuk-hint">{w.sinceDay(sayDay(since))}. {w.explainedWhat}</p>}
            {bodies.map((one) => <OneBody key={one.id} one={one} />)}
          </>
        )}
      </Read>
    </Page>
  );
}

function OneBody({ one }: { one: OfBody }) {
  const w = words();
  const { standing } = one;
  return (
    <Section title={(tongue.value === 'cy' && one.name_cy) || one.name}>
      {!one.whole && <p class="nhsuk-hint">{w.onlyHere}</p>}
      <p>{standing.people === 0 ? w.todayNone : w.owedTo(standing.people)}</p>
      <Facts
        rows={[
          [w.overdueLong, String(standing.at_region)],
          standing.at_region > 0 && [w.explained, String(one.explained)],
          standing.at_region > 0 && [w.unexplained, String(one.unexplained)],
          ...one.figures.map((each) => [wordsOf(each.figure)?.title ?? w.another, each.whole.of === null ? sayParts(each) : sayCell(each.whole)] as const),
        ]}
      />
    </Section>
  );
}
