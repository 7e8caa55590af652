// Who opened a name, when, for what and why: for the body that pays, on the person's own page; and for the lead of a table.
import { link, type Params } from '../../../app/route.ts';
import { Page } from '../../../parts/index.ts';
import { Read } from '../../../parts/desk/Read.tsx';
import { row } from '../../../store/index.ts';
import { hospitalName } from '../../../units/names.ts';
import { sayMoment } from '../../../words/index.ts';
import { sayAll } from '../../saying.ts';
import type { Opening } from './shapes.ts';
import { words } from './words/index.ts';

export function Log({ all }: { all: readonly Opening[] }) {
  const w = words();
  return (
    <ul class="l-rows">
      {all.map((one) => (
        <li class="l-rows__item" key={one.id}>
          <p><strong>{w.by(one.by_name, w.seats[one.of] ?? one.of)}</strong></p>
          <p>{[w.when(sayMoment(one.at), sayMoment(one.until)), sayAll(one.about)].filter(Boolean).join(' · ')}</p>
          {one.stated.map((said) => <p key={said.at}>{w.whatFor[said.what_for]}: “{said.why}”</p>)}
        </li>
      ))}
    </ul>
  );
}

export function OpenedOfPerson({ params }: { params: Params }) {
  const w = words();
  const person = row('people', params.person!).value;
  return (
    <Page title={w.ofPerson} above={person?.known_as ?? person?.name} back={{ href: link('owed', params.person!), label: w.back }}>
      <p>{w.ofPersonWhy}</p>
      <Found path={`/api/forums/person/${params.person!}/openings`} />
    </Page>
  );
}

export function OpenedAtTable({ params }: { params: Params }) {
  const w = words();
  const hospital = row('hospitals', params.hospital!).value;
  return (
    <Page title={w.atTable} above={hospital && hospitalName(hospital)} back={{ href: link('hospital', params.hospital!, 'forum'), label: w.back }}>
      <p>{w.atTableWhy}</p>
      <Found path={`/api/forums/hospital/${params.hospital!}/openings`} />
    </Page>
  );
}

function Found({ path }: { path: string }) {
  const w = words();
  return <Read<{ openings: Opening[] }> path={path}>{({ openings }) => (openings.length === 0 ? <p>{w.none}</p> : <Log all={openings} />)}</Read>;
}
