// One figure: how many of how many, over time as plain bars in a table, its parts, and what it does not mean.
import { link } from '../../../app/route.ts';
import { Details } from '../../../parts/index.ts';
import { type Tongue, tongue } from '../../../words/index.ts';
import { MONTHS } from '../../../words/dates.ts';
import { words } from '../words/assurance/index.ts';
import { Bar } from './Bar.tsx';
import { type Cell, type Counted, isEmpty, partName, type Period, wordsOf } from './model.ts';

/** Whose visits open behind a number; nobody's for a hospital. */
export interface Opens {
  body: string;
  from: string;
  to: string;
}

export function Figure({ one, periods, opens }: { one: Counted; periods: readonly Period[]; opens: Opens | undefined }) {
  const said = wordsOf(one.figure);
  const w = words();
  if (!said) return null;
  const { whole } = one;
  return (
    <div class="l-card">
      <h3 class="l-card__title"><To opens={opens} figure={one.figure}>{`${said.title}: ${sayCell(whole)}`}</To></h3>
      <p>{said.counts}</p>
      <p class="nhsuk-hint">{said.not} {one.several && w.several}</p>
      {!isEmpty(whole) && (whole.of === null ? <Spread one={one} periods={periods} opens={opens} /> : <Share one={one} periods={periods} opens={opens} />)}
    </div>
  );
}

/** "Announced 9 · Not announced 4": what there is of each part. */
export function sayParts({ figure, whole: { parts } }: Counted): string {
  const some = Object.entries(parts).filter(([, count]) => count > 0).map(([name, count]) => `${partName(figure, name)} ${count}`);
  return some.length > 0 ? some.join(' · ') : words().none;
}

/** "12 of 14", "20 counted", and how many are not known. */
export function sayCell({ of, out_of: all, not_known: dark }: Cell): string {
  const w = words();
  const known = all === 0 ? w.none : of === null ? w.counted(all) : w.outOf(of, all);
  return dark > 0 ? `${known} (${w.notKnown.toLowerCase()}: ${dark})` : known;
}

interface Given {
  one: Counted;
  periods: readonly Period[];
  opens: Opens | undefined;
}

/** A share over time; its parts are shut at first. */
function Share({ one, periods, opens }: Given) {
  const w = words();
  const most = Math.max(...one.periods.map(({ out_of: all, not_known: dark }) => all + dark));
  return (
    <>
      <table class="l-figures">
        <caption class="nhsuk-u-visually-hidden">{wordsOf(one.figure)!.title}</caption>
        <thead><tr><th scope="col">{w.when}</th><th scope="col">{w.number}</th></tr></thead>
        <tbody>
          {one.periods.map((cell, place) => (
            <tr key={periods[place]!.from_on}>
              <th scope="row"><To opens={opens && { ...opens, from: periods[place]!.from_on, to: periods[place]!.to_on }} figure={one.figure}>{sayPeriod(periods[place]!)}</To></th>
              <td>{sayCell(cell)}<br /><Bar of={cell.of ?? 0} outOf={cell.out_of} notKnown={cell.not_known} most={most} /></td>
            </tr>
          ))}
        </tbody>
      </table>
      <Details summary={<>{w.inParts}<span class="nhsuk-u-visually-hidden">: {wordsOf(one.figure)!.title}</span></>}><Parts one={one} opens={opens} /></Details>
    </>
  );
}

/** How things spread; over time in a table that is shut at first. */
function Spread({ one, periods, opens }: Given) {
  const w = words();
  const { title } = wordsOf(one.figure)!;
  const names = shown(one);
  return (
    <>
      <Parts one={one} opens={opens} />
      {one.periods.length > 0 && (
        <Details summary={<>{w.overTime}<span class="nhsuk-u-visually-hidden">: {title}</span></>}>
          <div class="l-scroll" role="region" aria-label={`${w.overTime}: ${title}`} tabIndex={0}>
            <table class="l-figures">
              <caption class="nhsuk-u-visually-hidden">{title}</caption>
              <thead><tr><th scope="col">{w.when}</th>{names.map((name) => <th scope="col" key={name}>{partName(one.figure, name)}</th>)}</tr></thead>
              <tbody>
                {one.periods.map(({ parts }, place) => (
                  <tr key={periods[place]!.from_on}><th scope="row">{sayPeriod(periods[place]!)}</th>{names.map((name) => <td key={name}>{parts[name]}</td>)}</tr>
                ))}
              </tbody>
            </table>
          </div>
        </Details>
      )}
    </>
  );
}

function Parts({ one, opens }: { one: Counted; opens: Opens | undefined }) {
  const w = words();
  const { parts } = one.whole;
  const most = Math.max(...Object.values(parts));
  return (
    <table class="l-figures">
      <caption class="nhsuk-u-visually-hidden">{`${wordsOf(one.figure)!.title}: ${w.inParts}`}</caption>
      <thead><tr><th scope="col">{w.what}</th><th scope="col">{w.number}</th></tr></thead>
      <tbody>
        {shown(one).map((name) => (
          <tr key={name}>
            <th scope="row">
              <To opens={parts[name] ? opens : undefined} figure={one.figure} part={name}>{partName(one.figure, name)}</To>
              {one.aside.includes(name) && <span class="l-soft"> ({w.aside})</span>}
            </th>
            <td>{parts[name]}<br />{one.aside.includes(name) ? <Bar of={0} outOf={0} notKnown={parts[name]!} most={most} /> : <Bar of={parts[name]!} outOf={parts[name]!} most={most} />}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Four parts or fewer all stand, noughts too; of more, those that there are. */
const shown = ({ whole: { parts } }: Counted) => Object.keys(parts).filter((name, _, all) => all.length <= 5 || parts[name]! > 0);

/** A name that opens the visits behind it, for those who may. */
function To({ opens, figure, part, children }: { opens: Opens | undefined; figure: string; part?: string; children: string }) {
  if (!opens) return <>{children}</>;
  const query = new URLSearchParams({ from: opens.from, to: opens.to, ...(part && { part }) });
  return <a href={`${link('assurance', opens.body, figure)}?${query}`}>{children}</a>;
}

/** "October to December 2025", "October 2025"; the last is not over. */
export function sayPeriod({ from_on: from, to_on: to, so_far: soFar }: Period): string {
  const w = words();
  const name = (day: string) => MONTHS[tongue.value as Tongue][Number(day.slice(5, 7)) - 1]!;
  const year = to.slice(0, 4);
  const said = from.slice(0, 7) === to.slice(0, 7) ? `${name(from)} ${year}` : `${w.span(name(from), name(to))} ${year}`;
  return soFar ? w.soFar(said) : said;
}
