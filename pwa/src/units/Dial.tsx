// A number of a hospital, with when somebody last checked it: it stands here without signal. Once it was rung it asks how that went.
import { useSignal } from '@preact/signals';
import { localDay } from '../app/local_day.ts';
import { Button, Confirm, TelLink } from '../parts/index.ts';
import { sayDay } from '../words/index.ts';
import type { Id, Telephone } from '../wire.ts';
import { doubt, doubtedHere, takeBack } from './doubt.ts';
import { ageOf } from './number_age.ts';
import { dialWords } from './words/dial/index.ts';

interface Props {
  one: Telephone;
  hospital: Id;
  hours?: string | undefined;
}

export function Dial({ one, hospital, hours }: Props) {
  const w = dialWords();
  const rung = useSignal(false);
  const nobody = useSignal(false);
  if (one.to === 'emergency') return <TelLink name={one.name} number={one.number} hours={hours ?? one.hours} />;
  return (
    <>
      <TelLink name={one.name} number={one.number} hours={hours ?? one.hours} onCall={() => (rung.value = true)} />
      <p class="l-soft">{w[ageOf(one, localDay.value)](one.checked_on ? sayDay(one.checked_on) : '')}</p>
      {rung.value && !one.wrong && (
        <>
          <Button look="plain" onTap={() => (nobody.value = true)}>{w.nobody}</Button>
          <Confirm ask={w.wrong_number} yes={w.wrongYes} onYes={() => doubt(hospital, one)} look="plain"><p>{w.wrongWhat}</p></Confirm>
        </>
      )}
      {one.wrong && doubtedHere(hospital, one) && <Button look="plain" onTap={() => takeBack(hospital, one)}>{w.mistaken}</Button>}
      {nobody.value && <p role="status">{w.nobodyThen}</p>}
    </>
  );
}
