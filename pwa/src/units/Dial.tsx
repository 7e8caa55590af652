// A number of a hospital, with when somebody last checked it: it stands here without signal.
import { localDay } from '../app/local_day.ts';
import { TelLink } from '../parts/index.ts';
import { sayDay } from '../words/index.ts';
import type { Telephone } from '../wire.ts';
import { ageOf } from './number_age.ts';
import { dialWords } from './words/dial/index.ts';

export function Dial({ one, hours }: { one: Telephone; hours?: string | undefined }) {
  const age = one.to === 'emergency' ? undefined : ageOf(one, localDay.value);
  return (
    <>
      <TelLink name={one.name} number={one.number} hours={hours ?? one.hours} />
      {age && <p class="l-soft">{dialWords()[age](one.checked_on ? sayDay(one.checked_on) : '')}</p>}
    </>
  );
}
