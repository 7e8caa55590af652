// Who rang whom, when, and the reference they were given. Lantern never makes the referral itself.
import { useSignal } from '@preact/signals';
import { Missing } from '../../app/Current.tsx';
import { go, link, type Params } from '../../app/route.ts';
import { Button, Field, Page, Radios, Textarea } from '../../parts/index.ts';
import { toFault } from '../../parts/fault.ts';
import { draft, row, send } from '../../store/index.ts';
import { instant, timeOf, today } from '../../times.ts';
import { doubt } from '../../units/doubt.ts';
import { dialWords } from '../../units/words/dial/index.ts';
import type { Called, Reached } from '../../wire.ts';
import { concernWords } from '../words/page/index.ts';
import { raiseWords } from '../words/raise/index.ts';

const ALL: Called[] = ['emergency', 'police', 'council_day', 'council_night', 'children_day', 'regulator', 'provider_oncall', 'host', 'lfpse', 'leder'];

const REACHED: Reached[] = ['yes', 'nobody', 'wrong_number'];

export function RecordCall({ params }: { params: Params }) {
  const w = raiseWords();
  const c = concernWords();
  const failed = useSignal(false);
  const ahead = useSignal(false);
  const id = params.concern!;
  const concern = row('concerns', id).value;
  const d = draft(`call/${id}`, () => ({
    to: undefined as Called | undefined, spoke: '', number: '', reference: '', words: '', took: undefined as 'yes' | 'no' | undefined,
    reached: undefined as Reached | undefined,
    day: today(), time: timeOf(instant()),
  }));
  if (!concern) return <Missing />;
  const phones = row('hospitals', concern.hospital).value?.telephones ?? [];
  const reached = (d.value.value.reached ?? 'yes') === 'yes';
  const name = (to: Called) => phones.find((one) => one.to === to)?.name ?? c.callTo[to];

  async function keep() {
    const { to, spoke, number, reference, words, took, day, time, reached: how = 'yes' } = d.value.peek();
    const told = new Date(`${day}T${time}`);
    failed.value = !to;
    ahead.value = !(told.getTime() <= Date.now()); // no moment at all is not one before now
    if (!to || ahead.value) return toFault();
    const met = how === 'yes' ? { spoke_to: spoke.trim(), reference: reference.trim() } : {};
    const said = Object.entries({ ...met, number: number.trim(), words: words.trim() }).filter(([, text]) => text !== '');
    const came = how !== 'yes' ? { reached: how } : took === 'yes' ? { took_it: true } : {};
    await send({ type: 'record_call', concern: id, to, ...Object.fromEntries(said), told_at: instant(told), ...came }, { draft: d });
    const wrong = how === 'wrong_number' && phones.find((one) => one.to === to);
    if (wrong && concern) await doubt(concern.hospital, wrong);
    go(`concern/${id}`, { replace: true });
  }
  return (
    <Page title={w.callTitle} back={{ href: link('concern', id) }}>
      <p>{w.callIntro}</p>
      <Radios legend={w.callTo} bind={d.field('to')} error={failed.value ? w.needTo : undefined}
        choices={ALL.map((to) => ({ value: to, label: name(to), hint: name(to) === c.callTo[to] ? undefined : c.callTo[to] }))} />
      <div class="l-when">
        <Field label={w.onDay} type="date" bind={d.field('day')} error={ahead.value ? w.notAhead : undefined} />
        <Field label={w.atTime} type="time" bind={d.field('time')} />
      </div>
      <Radios legend={w.reached} bind={d.field('reached')}
        choices={REACHED.map((value) => ({ value, label: value === 'yes' ? w.reachedYes : dialWords()[value], hint: value === 'wrong_number' ? dialWords().wrongWhat : undefined }))} />
      {reached && <Field label={w.spoke} bind={d.field('spoke')} />}
      <Field label={reached ? w.number : w.numberRung} bind={d.field('number')} />
      {reached && <>
        <Field label={w.reference} hint={w.referenceHint} bind={d.field('reference')} />
        <Radios legend={w.took} hint={w.tookHint} bind={d.field('took')}
          choices={[{ value: 'yes', label: w.tooks.yes }, { value: 'no', label: w.tooks.no }]} />
      </>}
      <Textarea guide label={reached ? w.callWords : w.callTried} bind={d.field('words')} rows={3} />
      <Button onTap={keep}>{w.keepCall}</Button>
    </Page>
  );
}
