// The visits behind one number of a body's own, the latest first, a page at a time.
import { useSignal } from '@preact/signals';
import { link, type Params } from '../../../app/route.ts';
import { Button, Page } from '../../../parts/index.ts';
import { row } from '../../../store/index.ts';
import { sayDay } from '../../../words/index.ts';
import { read, Read } from '../../../parts/desk/Read.tsx';
import { words } from '../words/assurance/index.ts';
import { type Behind, partName, wordsOf } from './model.ts';

export function BehindFigure({ params, query }: { params: Params; query: URLSearchParams }) {
  const w = words();
  const [body, figure] = [params.body!, params.figure!];
  const part = query.get('part') ?? undefined;
  const [from, to] = [query.get('from') ?? '', query.get('to') ?? ''];
  const asked = new URLSearchParams({ from, to, ...(part && { part }) });
  const path = `/api/assurance/body/${encodeURIComponent(body)}/behind/${encodeURIComponent(figure)}?${asked}`;
  const title = w.behind(wordsOf(figure)?.title ?? w.another, part && partName(figure, part));
  return (
    <Page title={title} back={{ href: `#/assurance?body=${encodeURIComponent(body)}`, label: w.toFigures }}>
      {from && to && <p>{w.span(sayDay(from), sayDay(to))}</p>}
      <Read<Behind> key={path} path={path}>{(found) => <Pages figure={figure} path={path} first={found} />}</Read>
    </Page>
  );
}

function Pages({ figure, path, first }: { figure: string; path: string; first: Behind }) {
  const w = words();
  const pages = useSignal<Behind[]>([]);
  const failed = useSignal(false);
  const all = [first, ...pages.value];
  const next = all.at(-1)!.next;
  async function more() {
    const came = await read<Behind>(`${path}&after=${encodeURIComponent(next ?? '')}`);
    failed.value = came.is !== 'here';
    if (came.is === 'here') pages.value = [...pages.value, came.value];
  }
  if (first.count === 0) return <p>{w.behindNone}</p>;
  return (
    <>
      <p>{w.behindCount(first.count)}</p>
      <ul class="l-rows">{all.flatMap(({ found }) => found).map((one) => <One key={one.key} figure={figure} one={one} />)}</ul>
      {failed.value && <p role="alert">{w.offline}</p>}
      {next !== null && <Button look="second" onTap={more}>{w.more}</Button>}
    </>
  );
}

function One({ figure, one }: { figure: string; one: Behind['found'][number] }) {
  const w = words();
  const person = one.person === undefined ? undefined : row('people', one.person).value;
  const held = one.visit !== undefined && row('visits', one.visit).value !== undefined;
  const who = one.person === undefined ? w.wardPart : person ? person.known_as ?? person.name : w.someone;
  return (
    <li class="l-rows__item">
      <p><strong>{sayDay(one.on)}</strong>: {person ? <a href={link('owed', person.id)}>{who}</a> : who}. {partName(figure, one.part)}</p>
      {one.why_not && <p>{w.why}: <q>{one.why_not}</q></p>}
      {held && <p><a href={link('visit', one.visit!, 'summary')}>{w.visit}<span class="nhsuk-u-visually-hidden">: {who}, {sayDay(one.on)}</span></a></p>}
    </li>
  );
}
