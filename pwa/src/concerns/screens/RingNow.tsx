// Whom to ring now. The numbers are kept on this phone: they are here without signal.
import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { Details, TelLink, Warning } from '../../parts/index.ts';
import { me, row } from '../../store/index.ts';
import { instant } from '../../times.ts';
import { Dial } from '../../units/Dial.tsx';
import type { Id, Nation, PersonRow, Urgency } from '../../wire.ts';
import { type Ring, ringing } from '../ringing.ts';
import { raiseWords } from '../words/raise/index.ts';

interface Props {
  urgency: Urgency;
  hospital: Id;
  unit?: Id | undefined;
  person?: Id | undefined;
  aboutManagement?: boolean;
}

export function RingNow({ urgency, hospital: id, unit, person, aboutManagement = false }: Props) {
  const w = raiseWords();
  const at = useSignal(instant());
  useEffect(() => {
    const ticking = setInterval(() => (at.value = instant()), 60_000); // the day team goes home while this stands open
    return () => clearInterval(ticking);
  }, []);
  const hospital = row('hospitals', id).value;
  if (!hospital) return <Warning title={w.ringNow} danger><TelLink name={w.emergency} number="999" /><p>{w.noNumbers}</p></Warning>;
  const who = person ? row('people', person).value : undefined;
  const { rings, ages, both } = ringing({
    urgency, hospital, unit: unit ? row('units', unit).value : undefined, person: who, aboutManagement, at: at.value,
  });
  // The few that matter this minute; the rest one tap away, so that the sentence stays near.
  const first = rings.filter(({ to, now }) => now || to === 'emergency');
  const rest = rings.filter((one) => !first.includes(one));
  const danger = urgency === 'immediate';
  const has999 = rings.some(({ to }) => to === 'emergency');
  return (
    <Warning title={w.ringNow} danger={danger}>
      {danger && !has999 && <TelLink name={w.emergency} number="999" />}
      {rings.length === 0 && <p>{w.noNumbers}</p>}
      {first.map((one) => <Number key={one.to + one.number} one={one} hospital={id} />)}
      {both && <p>{w.bothAges}</p>}
      {who && ages[0] === 'child' && <p>{w.childNow}</p>}
      <Details summary={w.moreNumbers}>
        {rest.map((one) => <Number key={one.to + one.number} one={one} hospital={id} />)}
        <p>{w.council(hospital.council)}</p>
      </Details>
      {hospital.nation === 'wales' && <p><strong>{w.wales}</strong></p>}
      {hospital.nation === 'england' && payer(who) === 'wales' && <p>{w.walesOwn}</p>}
      <p><strong>{w.notForYou}</strong></p>
    </Warning>
  );
}

function Number({ one, hospital }: { one: Ring; hospital: Id }) {
  const hours = [one.now && raiseWords().answersNow, one.hours].filter(Boolean).join(' · ');
  return <Dial one={one} hospital={hospital} hours={hours || undefined} />;
}

/** The nation of the body that pays: the person's, else one's own. Its own people hear as well (K11). */
function payer(who: PersonRow | undefined): Nation | undefined {
  const body = who?.placing_body ?? me.value?.seats.find(({ role }) => role === 'placing_commissioner')?.body;
  return body ? row('bodies', body).value?.nation : undefined;
}
