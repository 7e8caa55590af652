// Somebody has looked again, at a later visit: only that can end a concern (trap 23).
import { useSignal } from '@preact/signals';
import { Missing } from '../../app/Current.tsx';
import { go, link, type Params } from '../../app/route.ts';
import { Button, Page, Radios, Textarea } from '../../parts/index.ts';
import { toFault } from '../../parts/fault.ts';
import { draft, row, rows, send } from '../../store/index.ts';
import type { ConcernRow, VisitRow } from '../../wire.ts';
import { sayDay } from '../../words/index.ts';
import { laterVisits } from './rules.ts';
import { againWords } from './words/again/index.ts';

const MOST = 6;

export function Again({ params }: { params: Params }) {
  const concern = row('concerns', params.concern!).value;
  return concern ? <SeeAgain concern={concern} /> : <Missing />;
}

function SeeAgain({ concern }: { concern: ConcernRow }) {
  const w = againWords();
  const later = laterVisits(rows('visits').value.values(), concern).slice(0, MOST);
  const mine = draft(`again/${concern.id}`, () => ({ visit: undefined as string | undefined, changed: undefined as Changed | undefined, words: '' }));
  const faults = useSignal<{ visit?: string; changed?: string; words?: string }>({});

  async function record() {
    const { visit, changed, words: said } = mine.value.peek();
    faults.value = {
      ...(visit ? {} : { visit: w.whichNone }), ...(changed ? {} : { changed: w.changedNone }), ...(said.trim() ? {} : { words: w.seenWhatNone }),
    };
    if (!visit || !changed || !said.trim()) return toFault();
    await send({ type: 'see_again', concern: concern.id, visit, changed, words: said.trim() }, { draft: mine });
    go(link('concern', concern.id), { replace: true });
  }
  return (
    <Page title={w.seenAgain} back={{ href: link('concern', concern.id) }}>
      {concern.words && <blockquote class="l-quote">{concern.words}</blockquote>}
      <p class="nhsuk-hint">{w.seenAgainWhy}</p>
      {later.length === 0 ? <p>{w.noLater}</p> : (
        <>
          <Radios legend={w.whichVisit} choices={later.map(choice)} bind={mine.field('visit')} error={faults.value.visit} />
          <Radios legend={w.changed} choices={CHANGES.map((value) => ({ value, label: w.changedChoices[value] }))} bind={mine.field('changed')} error={faults.value.changed} />
          <Textarea guide label={w.seenWhat} rows={3} bind={mine.field('words')} error={faults.value.words} />
          <Button onTap={record}>{w.recordSeen}</Button>
        </>
      )}
    </Page>
  );
}

type Changed = 'yes' | 'partly' | 'no';
const CHANGES: readonly Changed[] = ['yes', 'partly', 'no'];

const choice = (one: VisitRow) => ({
  value: one.id, label: `${sayDay(one.visited_on ?? one.planned_on)}, ${one.lead_name}`, hint: one.body_name,
});
