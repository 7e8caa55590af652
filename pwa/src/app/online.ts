// Whether this phone says it has a signal. Only ever an offer of what needs one; nothing is decided by it.
import { signal } from '@preact/signals';

export const online = signal(globalThis.navigator?.onLine ?? false);

if (typeof addEventListener !== 'undefined')
  for (const event of ['online', 'offline']) addEventListener(event, () => (online.value = navigator.onLine));
