import { frame } from '../app/words/index.ts';
import { digits } from './digits.ts';

interface Props {
  name: string;
  number: string;
  /** When it is answered; absent means day and night. */
  hours?: string | undefined;
  onCall?: () => void;
}

/** One tap rings. The number stands in words too: on a ward the call is often made from another telephone. */
export function TelLink({ name, number, hours, onCall }: Props) {
  const w = frame();
  return (
    <a class="l-tel" href={`tel:${digits(number)}`} onClick={onCall}>
      <span class="l-tel__name">{w.ring(name)}</span>
      <span class="l-tel__number">{number}</span>
      {hours && <span class="l-tel__hours">{hours}</span>}
    </a>
  );
}
