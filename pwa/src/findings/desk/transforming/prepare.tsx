// Prepare for Assuring Transformation: which moment, what is missing, who is in it and who drops out, and two files.
import { link, type Params } from '../../../app/route.ts';
import { Details, Page, Section, Warning } from '../../../parts/index.ts';
import { row } from '../../../store/index.ts';
import { hospitalName } from '../../../units/names.ts';
import { sayDay } from '../../../words/index.ts';
import type { Day, Id } from '../../../wire.ts';
import { Read } from '../../../parts/desk/Read.tsx';
import { words as frame } from '../words/assurance/index.ts';
import { words } from '../words/transforming/index.ts';
import { Everybody, type InIt, named } from './Everybody.tsx';

interface Preparation {
  body: Id;
  name: string;
  applies: boolean;
  kind: 'weekly' | 'monthly' | 'now';
  day: Day;
  rows: InIt[];
  out: { person: Id; hospital: Id; why: 'hospital_not_registered_with_cqc' | 'asked_of_another' }[];
  passed: Record<'weekly' | 'monthly', Day[]>;
}

export function Prepare({ params, query }: { params: Params; query: URLSearchParams }) {
  const w = words();
  const body = params.body!;
  const asked = new URLSearchParams({ cut: query.get('cut') ?? 'now', day: query.get('day') ?? '' });
  const api = `transforming/${encodeURIComponent(body)}`;
  return (
    <Page title={w.title} above={row('bodies', body).value?.name} back={{ href: `#/assurance?body=${encodeURIComponent(body)}`, label: frame().toFigures }}>
      <Warning title={w.isNot}><p>{w.isNotWhy}</p></Warning>
      <Read<Preparation> key={`${api}?${asked}`} path={`/api/${api}?${asked}`}>{(made) => (made.applies ? <Made made={made} api={`/api/${api}`} asked={asked} /> : <p>{w.notYours}</p>)}</Read>
    </Page>
  );
}

function Made({ made, api, asked }: { made: Preparation; api: string; asked: URLSearchParams }) {
  const w = words();
  return (
    <div class="l-wide">
      <Cuts made={made} />
      <Missing made={made} />
      <Section title={w.everybody(made.rows.length)}>{made.rows.length === 0 ? <p>{w.nobody}</p> : <Everybody all={made.rows} />}</Section>
      <Out made={made} />
      <Section title={w.files}>
        <p>{w.filesWhy}</p>
        <p><a class="l-go" href={`${api}/preparation.csv?${asked}`} download>{w.file}</a></p>
        <p><a class="l-go" href={`${api}/key.csv?${asked}`} download>{w.key}</a></p>
      </Section>
    </div>
  );
}

function Cuts({ made: { body, kind, day, passed } }: { made: Preparation }) {
  const w = words();
  const to = (cut: 'weekly' | 'monthly', on: Day) => ({ href: `${link('transforming', body)}?cut=${cut}&day=${on}`, said: w[cut](sayDay(on)), now: cut === kind && on === day });
  const now = { href: link('transforming', body), said: w.now, now: kind === 'now' };
  const all = { weekly: passed.weekly.map((on) => to('weekly', on)), monthly: passed.monthly.map((on) => to('monthly', on)) };
  const list = (some: readonly (typeof now)[]) => (
    <ul class="l-plain">{some.map(({ href, said, now: here }) => <li key={href}><a href={href} aria-current={here ? 'page' : undefined}>{said}</a></li>)}</ul>
  );
  return (
    <Section title={w.cut}>
      <p><strong>{w.shown(kind === 'now' ? w.now : w[kind](sayDay(day)))}</strong></p>
      {list([now, ...all.weekly.slice(0, 1), ...all.monthly.slice(0, 1)])}
      <Details summary={w.earlier}>{list([...all.weekly.slice(1), ...all.monthly.slice(1)])}</Details>
      {kind !== 'now' && <p class="nhsuk-hint">{w.later}</p>}
    </Section>
  );
}

function Missing({ made }: { made: Preparation }) {
  const w = words();
  const lacks = (Object.keys(w.lacks) as (keyof typeof w.lacks)[]).map((what) => [what, made.rows.filter(({ missing }) => missing?.includes(what))] as const);
  const some = lacks.filter(([, whose]) => whose.length > 0);
  return (
    <Section title={w.missing}>
      {some.length === 0 && <p>{w.missingNone}</p>}
      <ul class="l-rows">
        {some.map(([what, whose]) => (
          <li class="l-rows__item" key={what}>
            <p><strong>{w.lacks[what]}</strong> ({whose.length})</p>
            <p>{whose.map(({ person }, place) => <>{place > 0 && ', '}<a key={person} href={link('owed', person)}>{named(person)}</a></>)}</p>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Out({ made: { out } }: { made: Preparation }) {
  const w = words();
  if (out.length === 0) return null;
  return (
    <Section title={w.out(out.length)}>
      {[...new Set(out.map(({ why }) => why))].map((each) => (
        <div key={each}>
          <p>{w.outWhy[each]}</p>
          <ul class="l-rows">
            {out.filter(({ why }) => why === each).map(({ person, hospital }) => <li class="l-rows__item" key={person}>{named(person)}, {hospitalName(row('hospitals', hospital).value)}</li>)}
          </ul>
        </div>
      ))}
    </Section>
  );
}
