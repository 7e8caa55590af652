// One figure over time: its chart, what is usual, the local trigger and whose it is, and the table beside.
import { Missing } from '../../app/Current.tsx';
import { link, type Params } from '../../app/route.ts';
import { Facts, Page, Section } from '../../parts/index.ts';
import { row as held } from '../../store/index.ts';
import { hospitalName } from '../../units/names.ts';
import { sayDay } from '../../words/index.ts';
import { Chart, scaleOf } from '../parts/Chart.tsx';
import { Key } from '../parts/Key.tsx';
import { Table } from '../parts/Table.tsx';
import { type Figures, figuresOf, type Row, together } from '../reading.ts';
import { capital, headline, nameOf, sayAmount, sayPeriod, trigger } from '../saying.ts';
import { words } from '../words/index.ts';

export function Figure({ params }: { params: Params }) {
  const hospital = held('hospitals', params.hospital!).value;
  const all = hospital && figuresOf(hospital);
  const row = all?.rows.find(({ question }) => question === params.question);
  if (!hospital || !all || !row) return <Missing />;
  const w = words();
  const asked = all.words?.questions[row.question]?.ask;
  const name = nameOf(row, asked);
  const beside = together(all.rows).find((group) => group.includes(row))!;
  return (
    <Page title={`${name}: ${headline(row)}`} above={hospitalName(hospital)} back={{ href: link('hospital', hospital.id, 'figures'), label: w.title }}>
      <div class="l-wide l-beside">
        <div>
          <Chart row={row} name={name} scale={scaleOf(beside)} tall={170} />
          <Judged row={row} asked={asked} />
          <Key />
          <Others row={row} beside={beside} all={all} hospital={hospital.id} />
        </div>
        <Section title={w.inTable}><Table row={row} name={name} /></Section>
      </div>
    </Page>
  );
}

function Judged({ row, asked }: { row: Row; asked: string | undefined }) {
  const w = words();
  const { limits, stand, kind, standing } = row;
  const set = trigger(row);
  const base = stand.filter(({ state }) => state === 'counted').slice(0, limits?.rests_on);
  const also = standing.map(({ mark }) => w.mark[mark]).join(', ');
  const amount = (value: number) => sayAmount(kind, value);
  return (
    <Facts
      rows={[
        asked !== undefined && [w.question, asked],
        limits && [w.usualRange, [
          `${capital(w.rangeIs(amount(limits.lower), amount(limits.upper), amount(limits.centre)))}.`,
          w.restsOn(limits.rests_on, sayPeriod(base[0]!), sayPeriod(base.at(-1)!)),
          limits.provisional && w.provisionalWhy,
        ].filter(Boolean).join(' ')],
        standing.length > 0 && [w.standsOut, capital(also)],
        set && [w.trigger, `${capital(set.is)}. ${set.crossed ? w.crossed(set.crossed) : w.notCrossed} ${capital(w.setBy(w.authority[set.authority] ?? set.authority, sayDay(set.from)))}.`],
      ]}
    />
  );
}

function Others({ row, beside, all, hospital }: { row: Row; beside: readonly Row[]; all: Figures; hospital: string }) {
  const others = beside.filter((one) => one !== row);
  if (others.length === 0) return null;
  return (
    <Section title={words().beside}>
      <ul class="l-rows">
        {others.map((one) => (
          <li class="l-rows__item" key={one.question}>
            <a href={link('hospital', hospital, 'figures', one.question)}>{nameOf(one, all.words?.questions[one.question]?.ask)}</a>: {headline(one)}
          </li>
        ))}
      </ul>
    </Section>
  );
}
