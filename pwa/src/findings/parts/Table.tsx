// The same figures as a table: everything that was supplied, what another return replaced as well.
import { link } from '../../app/route.ts';
import type { Row } from '../reading.ts';
import { crosses, type Figure } from '../rules/figures.ts';
import type { Mark } from '../rules/xmr.ts';
import { capital, sayFigure, sayPeriod } from '../saying.ts';
import { words } from '../words/index.ts';

export function Table({ row, name }: { row: Row; name: string }) {
  const w = words();
  const borne = new Map(row.stand.map((one, place) => [one, row.marked[place]!]));
  const suppliers = [...new Set(row.figures.map(suppliedBy))];
  const heads = [w.head.when, w.head.value, w.head.standsOut, ...(suppliers.length > 1 ? [w.head.by] : [])];
  return (
    <>
      {suppliers.length === 1 && <p>{w.allBy(suppliers[0]!)}</p>}
      <div class="l-scroll" role="region" aria-label={`${w.inTable}: ${name}`} tabIndex={0}>
        <table class="l-figures">
          <caption class="nhsuk-u-visually-hidden">{name}</caption>
          <thead>
            <tr>{heads.map((one) => <th scope="col" key={one}>{one}</th>)}</tr>
          </thead>
          <tbody>{[...row.figures].reverse().map((one) => <Line key={one.sheet} row={row} one={one} borne={borne.get(one) ?? []} by={suppliers.length > 1 && suppliedBy(one)} />)}</tbody>
        </table>
      </div>
    </>
  );
}

const suppliedBy = ({ by, from_provider: provider, beside }: Figure) =>
  `${by}, ${beside ? words().inReview : provider ? words().fromProvider : words().onBehalf}`;

const outside = (borne: readonly Mark[]) => borne[0]?.endsWith('limits');

function Line({ row, one, borne, by }: { row: Row; one: Figure; borne: readonly Mark[]; by: string | false }) {
  const w = words();
  const said = [
    ...borne.filter((mark) => !(outside(borne) && mark.startsWith('near'))).map((mark) => w.mark[mark]),
    row.trigger && crosses(row.trigger, one) && w.crosses,
    one.replaced && (one.beside ? w.returnStands : w.replaced),
    one.corrects && w.corrects,
  ].filter(Boolean);
  return (
    <tr class={one.replaced ? 'l-figures__replaced' : undefined}>
      <th scope="row"><a href={link('sheet', one.sheet, 'answers')}>{sayPeriod(one)}</a></th>
      <td>{sayFigure(row.kind, one)}</td>
      <td>{said.length > 0 ? capital(said.join(', ')) : <><span aria-hidden="true">–</span><span class="nhsuk-u-visually-hidden">{w.dash}</span></>}</td>
      {by && <td>{by}</td>}
    </tr>
  );
}
