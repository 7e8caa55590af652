// The minute it is, for clocks on the screen: ticks while anybody looks.
import { signal } from '@preact/signals';

export const now = signal(new Date());

if (typeof document !== 'undefined') {
  const tick = () => document.visibilityState === 'visible' && (now.value = new Date());
  setInterval(tick, 30_000);
  document.addEventListener('visibilitychange', tick);
}
