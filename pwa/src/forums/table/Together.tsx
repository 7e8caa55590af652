// What comes together in a hospital, for whoever may know: the section itself is for a desk and comes when it is asked for.
import { useSignal, useSignalEffect } from '@preact/signals';
import type { ComponentType } from 'preact';
import { me, row, rows } from '../../store/index.ts';
import type { HospitalRow, Id, SeatRow } from '../../wire.ts';

/** Without a signal nothing stands here: what was kept of it would be old, and old is no answer. */
export function TogetherHere({ hospital }: { hospital: HospitalRow }) {
  const come = useSignal<{ Section: ComponentType<{ hospital: Id }> } | undefined>(undefined);
  useSignalEffect(() => {
    if (!me.value?.seats.some((seat) => mayKnow(seat, hospital))) return;
    import('../desk/together/here.tsx').then(({ Together }) => (come.value = { Section: Together }), () => undefined);
  });
  const Section = come.value?.Section;
  return Section ? <Section hospital={hospital.id} /> : null;
}

/** Its host, its region, and bodies with somebody there; the server decides it again. */
function mayKnow({ role, body, hospital: only }: SeatRow, hospital: HospitalRow): boolean {
  if (role === 'host_lead' || role === 'host_deputy') return only ? only === hospital.id : body === hospital.host;
  if (role === 'region') return row('bodies', hospital.host).value?.region === body;
  if (role !== 'placing_commissioner' && role !== 'placing_oncall') return false;
  return [...rows('people').value.values()].some((one) => one.hospital === hospital.id && one.placing_body === body && !one.left_on);
}
