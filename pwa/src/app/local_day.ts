// The date in London, followed while the app stays open: installed apps are rarely closed.
import { signal } from '@preact/signals';
import { today } from '../times.ts';

export const localDay = signal(today());

const look = () => (localDay.value = today());
if (typeof document !== 'undefined') {
  setInterval(look, 60_000);
  document.addEventListener('visibilitychange', look);
}
