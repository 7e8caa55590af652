// First when: the day and time on the ward, and when it was written down. They go with every answer that is typed in.
import { useSignal } from '@preact/signals';
import { Missing } from '../../app/Current.tsx';
import { go, link, type Params } from '../../app/route.ts';
import { DayField } from '../../parts/DayField.tsx';
import { toFault } from '../../parts/fault.ts';
import { Button, Field } from '../../parts/index.ts';
import { faultIn, paperTimes, type TimesFault } from '../../visits/paper/times.ts';
import { checking, whereIs } from '../checking.ts';
import { EasyPage } from '../parts/EasyPage.tsx';
import { standing } from '../saying.ts';
import { words } from '../words/index.ts';

export function FromPaper({ params }: { params: Params }) {
  const w = words();
  const failed = useSignal<TimesFault | undefined>(undefined);
  const here = checking(params.visit!);
  if (!here || here.visit.state === 'finished') return <Missing />;
  const { visit } = here;
  const d = paperTimes(visit.id);
  const says = (...which: TimesFault[]) => (failed.value && which.includes(failed.value) ? w.paperFaults[failed.value] : undefined);
  function begin() {
    failed.value = faultIn(d.value.peek(), new Date());
    if (failed.value) return toFault();
    standing(visit.id).patch({ paper: true });
    go(link('check', visit.id, 'go'));
  }
  return (
    <EasyPage title={w.paper} picture="written_down" above={whereIs(visit)} aloud={[w.paper, w.paperWhy, w.paperKeep].join('. ')} visit={visit.id}>
      <p class="l-easy__help">{w.paperWhy}</p>
      <DayField label={w.paperDay} bind={d.field('day')} error={says('day', 'ahead')} />
      <Field label={w.paperFrom} type="time" bind={d.field('from')} error={says('from')} />
      <Field label={w.paperTo} hint={w.paperToHint} type="time" bind={d.field('to')} error={says('to')} />
      <Field label={w.paperWritten} type="time" bind={d.field('written')} error={says('written', 'order')} />
      <DayField label={w.paperWrittenOn} hint={w.paperWrittenHint} bind={d.field('written_on')} />
      <p class="l-easy__help">{w.paperKeep}</p>
      <Button onTap={begin}>{w.paperBegin}</Button>
    </EasyPage>
  );
}
