// A newer version is in force: what is different is seen first, and then the person decides.
import { Missing } from '../../app/Current.tsx';
import { go, link, type Params } from '../../app/route.ts';
import { type FaceWords, wordsIn } from '../../checklists/version.ts';
import { Button, Page, Section } from '../../parts/index.ts';
import { send } from '../../store/index.ts';
import { face, sayDay } from '../../words/index.ts';
import { difference } from '../difference.ts';
import { fillingOf, handInAll, newerThan, valuesOn } from '../filling.ts';
import { readingWords } from '../words/reading/index.ts';

export function Newer({ params }: { params: Params }) {
  const r = readingWords();
  const here = fillingOf(params.sheet!).value;
  if (!here) return <Missing />;
  const { sheet } = here;
  const up = link('sheet', sheet.id);
  const newer = newerThan(here);
  if (!newer) return <Page title={r.carry} above={here.words.title} back={{ href: up }}><p>{r.noneNewer}</p></Page>;
  const words = { before: here.words, after: wordsIn(newer, face.value) };
  const found = difference(here.version, newer, words, valuesOn(here));

  async function carry() {
    await handInAll(sheet.id);
    await send({ type: 'carry_over', sheet: sheet.id, checklist: newer!.id });
    go(up, { replace: true });
  }
  const ask = (id: string, { questions }: FaceWords) => questions[id]?.ask ?? id;
  return (
    <Page title={r.carry} above={`${here.words.title}: ${here.name}`} back={{ href: up }}>
      <p>{r.carryNow} {sayDay(here.version.version)}. {r.carryTo} {sayDay(newer.version)}. {r.same(found.same.length)}.</p>
      <List title={r.gone} items={found.gone.map(({ id, answered }) => <>{ask(id, words.before)} {answered && <strong>{r.goneKept}</strong>}</>)} />
      <List title={r.added} items={found.added.map((id) => ask(id, words.after))} />
      <List title={r.reworded} items={found.reworded.map((id) => <><span class="l-soft">{r.was} {ask(id, words.before)}</span><br />{r.is} {ask(id, words.after)}</>)} />
      <Button onTap={carry}>{r.carryDo}</Button>
      <Button look="second" href={up}>{r.stay}</Button>
    </Page>
  );
}

function List({ title, items }: { title: string; items: preact.ComponentChild[] }) {
  if (items.length === 0) return null;
  return <Section title={`${title} (${items.length})`}><ul class="l-rows">{items.map((one, at) => <li class="l-rows__item" key={at}>{one}</li>)}</ul></Section>;
}
