// A hospital's workforce figures over time: what stands out first, then every chart, days beside nights and weekends.
import { Missing } from '../../app/Current.tsx';
import { link, type Params } from '../../app/route.ts';
import { Page, Section } from '../../parts/index.ts';
import { row as held } from '../../store/index.ts';
import { hospitalName } from '../../units/names.ts';
import { sayDay } from '../../words/index.ts';
import type { HospitalRow } from '../../wire.ts';
import { Chart, scaleOf } from '../parts/Chart.tsx';
import { Key } from '../parts/Key.tsx';
import { type Figures as All, figuresOf, type Row, together } from '../reading.ts';
import { headline, nameOf, sayFigure, sayPeriod, standsOut, trigger } from '../saying.ts';
import { words } from '../words/index.ts';

export function Figures({ params }: { params: Params }) {
  const w = words();
  const hospital = held('hospitals', params.hospital!).value;
  if (!hospital) return <Missing />;
  const all = figuresOf(hospital);
  return (
    <Page title={w.title} above={hospitalName(hospital)} back={{ href: link('hospital', hospital.id), label: hospitalName(hospital) }}>
      {all.rows.length === 0 ? <p>{w.none}</p> : <Drawn all={all} hospital={hospital} />}
      {all.unusable.length > 0 && (
        <>
          <p>{w.unusable(all.unusable.length)}.</p>
          <ul class="l-plain">{all.unusable.map(({ id, finished_on }) => <li key={id}><a href={link('sheet', id, 'answers')}>{w.read(sayDay(finished_on!))}</a></li>)}</ul>
        </>
      )}
      <p><a class="l-go" href={`#/checklists/workforce-return?hospital=${encodeURIComponent(hospital.id)}`}>{w.fillIn}</a></p>
    </Page>
  );
}

function Drawn({ all, hospital }: { all: All; hospital: HospitalRow }) {
  const w = words();
  const ends = all.rows.flatMap(({ stand }) => stand).sort((a, b) => (a.to_on < b.to_on ? -1 : 1));
  const sections = [...new Set(all.rows.map(({ section }) => section))];
  return (
    <div class="l-wide">
      <p>{w.from(all.returns, all.reviews, sayPeriod(ends[0]!), sayPeriod(ends.at(-1)!))} {w.why}</p>
      <StandsOut all={all} hospital={hospital} />
      <Key />
      {sections.map((section) => (
        <Section key={section} title={all.words?.sections[section] ?? section}>
          {lines(together(all.rows.filter((one) => one.section === section))).map((line) => (
            <div class="l-multiples" key={line[0]!.row.question}>
              {line.map(({ row, beside }) => <Small key={row.question} row={row} beside={beside} all={all} hospital={hospital} />)}
            </div>
          ))}
        </Section>
      ))}
      <p><a class="l-go" href={`/api/reports/figures/${encodeURIComponent(hospital.id)}.csv`} download>{w.table}</a></p>
    </div>
  );
}

interface Placed {
  row: Row;
  beside: readonly Row[];
}

/** Days, nights and weekends share a line and a scale; those that stand alone share lines only. */
function lines(groups: readonly Row[][]): Placed[][] {
  const alone = groups.filter(({ length }) => length === 1).flat();
  const shared = groups.filter(({ length }) => length > 1).map((group) => group.map((row) => ({ row, beside: group })));
  return alone.length > 0 ? [...shared, alone.map((row) => ({ row, beside: [row] }))] : shared;
}

const hrefOf = (hospital: HospitalRow, { question }: Row) => link('hospital', hospital.id, 'figures', question);
const named = (one: Row, all: All) => nameOf(one, all.words?.questions[one.question]?.ask);

function StandsOut({ all, hospital }: { all: All; hospital: HospitalRow }) {
  const w = words();
  const found = all.rows.filter(standsOut);
  const missing = all.rows.filter(({ stand }) => stand.at(-1)?.state === 'not_supplied');
  return (
    <Section title={w.standsOut}>
      {found.length === 0 && <p>{w.nothing}</p>}
      <ul class="l-rows">
        {found.map((one) => {
          const set = trigger(one);
          return (
            <li class="l-rows__item" key={one.question}>
              <p><a href={hrefOf(hospital, one)}>{named(one, all)}</a>: {headline(one)}</p>
              {set?.crossed && <p class="nhsuk-hint">{w.trigger}: {set.is}. {w.crossed(set.crossed)}</p>}
            </li>
          );
        })}
      </ul>
      {missing.length > 0 && <p><strong>{w.missing}:</strong> {missing.map((one) => named(one, all)).join(' · ')}</p>}
    </Section>
  );
}

function Small({ row, beside, all, hospital }: { row: Row; beside: readonly Row[]; all: All; hospital: HospitalRow }) {
  const name = named(row, all);
  const last = row.stand.at(-1)!;
  return (
    <div class="l-card">
      <h3 class="l-card__title"><a href={hrefOf(hospital, row)}>{name}: {headline(row)}</a></h3>
      <p>{words().latest(sayFigure(row.kind, last), sayPeriod(last))}</p>
      <Chart row={row} name={name} scale={scaleOf(beside)} />
    </div>
  );
}
