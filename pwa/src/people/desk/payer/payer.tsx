// Another body pays for the care of some people: it owes what is owed, and those who pass them on see them no more.
import { useSignal } from '@preact/signals';
import { localDay } from '../../../app/local_day.ts';
import { Banner, Checkboxes, Confirm, Field, Page, Warning } from '../../../parts/index.ts';
import { DayField } from '../../../parts/DayField.tsx';
import { Select } from '../../../parts/desk/Select.tsx';
import { toFault } from '../../../parts/fault.ts';
import { draft, rows, send, waiting } from '../../../store/index.ts';
import type { Day, Id } from '../../../wire.ts';
import { bodies } from '../../../visits/desk/plans.tsx';
import { payerWords } from './words/index.ts';

const PAYS: readonly string[] = ['icb', 'health_board', 'collaborative'];
/** Who may pay beside the body that leads. */
export const PAY_TOO: readonly string[] = [...PAYS, 'council'];

export function Payer() {
  const w = payerWords();
  const wrong = useSignal(false);
  const own = bodies().map(({ id }) => id);
  const people = [...rows('people').value.values()].filter(({ view, placing_body: body, left_on: left }) => view === 'full' && own.includes(body) && !left);
  const others = [...rows('bodies').value.values()].filter(({ id, kind, on_lantern: on, successor }) => PAYS.includes(kind) && on !== false && !successor && !own.includes(id));
  const d = draft('who-pays', () => ({ people: [] as readonly Id[], to: '', since: localDay.peek() as Day, words: '', stays: [] as readonly 'yes'[] }));
  const { people: chosen, stays = [] } = d.value.value;
  const onItsWay = waiting.value.some(({ command: { type } }) => type === 'change_payer');

  async function keep() {
    const { people: whom, to, since, words, stays } = d.value.peek();
    wrong.value = !whom.length || !to || !since;
    if (wrong.value) return toFault();
    await send({ type: 'change_payer', people: [...whom], to, since, ...(words.trim() && { words: words.trim() }), ...(stays?.length && { still_pays: true }) }, { draft: d });
  }
  return (
    <Page title={w.title} back={{ href: '#/caseloads', label: w.back }}>
      <p>{w.lead}</p>
      {onItsWay && <Banner mood="good">{w.onItsWay}</Banner>}
      {wrong.value && <Banner mood="bad">{w.fill}</Banner>}
      {people.length === 0 ? <p>{w.none}</p> : (
        <>
          <Checkboxes legend={w.whom} bind={d.field('people')}
            choices={people.map((one) => ({ value: one.id, label: one.known_as ?? one.name, hint: rows('units').value.get(one.unit)?.name }))} />
          <Select label={w.to} bind={d.field('to')} none={w.choose} choices={others.map(({ id, name }) => ({ value: id, label: name }))} />
          <DayField label={w.since} bind={d.field('since')} />
          <Checkboxes legend={w.stays} hideLegend choices={[{ value: 'yes', label: w.stays, hint: w.staysHint }]} bind={d.field('stays')} />
          <Field label={w.words} bind={d.field('words')} />
          <Confirm ask={w.ask} yes={w.yes(chosen.length)} onYes={keep}><Warning title={w.title}><p>{stays.length > 0 ? w.readOn : w.seeNoMore}</p></Warning></Confirm>
        </>
      )}
    </Page>
  );
}
