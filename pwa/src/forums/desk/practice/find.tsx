// Good practice found again: by words, by tag, the newest first; and an empty place that invites.
import { useSignal } from '@preact/signals';
import { go, link } from '../../../app/route.ts';
import { Button, Card, Cards, Field, Tag } from '../../../parts/index.ts';
import { Read, read } from '../../../parts/desk/Read.tsx';
import { Select } from '../../../parts/desk/Select.tsx';
import { draft } from '../../../store/index.ts';
import { sayDay } from '../../../words/index.ts';
import { dayOf } from '../../../times.ts';
import { Screen } from './Screen.tsx';
import { easyOf } from './easy.ts';
import type { Found, Practice } from './shapes.ts';
import { words } from './words/index.ts';

const asked = () => draft('practice/find', () => ({ words: '', tag: '' }));

export function FindPractice({ query }: { query: URLSearchParams }) {
  const w = words();
  const d = asked();
  const path = `/api/practice?${query.toString()}`;
  const searched = Boolean(query.get('words') || query.get('tag'));
  function look() {
    const { words: said, tag } = d.value.peek();
    const next = new URLSearchParams({ ...(said.trim() ? { words: said.trim() } : {}), ...(tag ? { tag } : {}) });
    go(`#/practice${next.size ? `?${next.toString()}` : ''}`);
  }
  return (
    <Screen title={w.title} aloud={w.intro} back="#/today">
      <p>{w.intro}</p>
      <Button href={link('practice', 'share')}>{w.share}</Button>
      <form onSubmit={(event) => { event.preventDefault(); look(); }}>
        <Field label={w.words} bind={d.field('words')} />
        <Select label={w.tag} bind={d.field('tag')} none={w.anyTag} choices={Object.entries(w.tags).map(([value, label]) => ({ value, label }))} />
        <Button look="second" onTap={look}>{w.find}</Button>
      </form>
      <Read<Found> key={path} path={path}>{(found) => <List found={found} query={query} searched={searched} />}</Read>
    </Screen>
  );
}

function List({ found, query, searched }: { found: Found; query: URLSearchParams; searched: boolean }) {
  const w = words();
  const more = useSignal<Found[]>([]);
  const pages = [found, ...more.value];
  const all = pages.flatMap(({ practices }) => practices);
  const next = pages.at(-1)!.next;
  if (all.length === 0) return <p>{searched ? w.noneFound : w.none}</p>;
  async function fetchMore() {
    const page = await read<Found>(`/api/practice?${new URLSearchParams([...query, ['before', next!]]).toString()}`);
    if (page.is === 'here') more.value = [...more.value, page.value];
  }
  return (
    <>
      <Cards>{all.map((one) => <One key={one.id} one={one} />)}</Cards>
      {next && <Button look="second" onTap={fetchMore}>{w.more}</Button>}
    </>
  );
}

function One({ one }: { one: Practice }) {
  const w = words();
  return (
    <Card title={one.title} href={link('practice', one.id)} above={`${one.body_name}, ${sayDay(dayOf(one.at))}`} tag={one.taken_back_at && <Tag mood="off">{w.takenBack}</Tag>}>
      <p class="l-clip">{easyOf(one) ?? one.changed}</p>
      <p class="nhsuk-hint">{one.tags.map((tag) => w.tags[tag as 'voice'] ?? tag).join(', ')}{(one.tried ?? []).length > 0 && ` · ${w.triedBy(one.tried!.length)}`}</p>
    </Card>
  );
}
