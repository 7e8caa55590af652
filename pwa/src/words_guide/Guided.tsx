// Stands under a field in which staff write. The guide itself is fetched when somebody first comes to such a field: it
// lies on the phone, and nothing waits for it.
import { signal } from '@preact/signals';
import { createContext } from 'preact';
import { useEffect } from 'preact/hooks';
import { me } from '../store/index.ts';
import type { Bound } from '../store/drafts.ts';
import type { Hint as HintPart } from './Hint.tsx';
import { setting } from './setting.ts';
import { writesAsStaff } from './who.ts';

export interface GuidedProps {
  bind: Bound<string>;
  /** Id of the text field. */
  field: string;
}

/** Whether the questions inside are answered by professionals: what people, families or checkers answer is their own. */
export const StaffAnswers = createContext(false);

const hint = signal<typeof HintPart | undefined>(undefined);

async function load() {
  // A build that is no longer there is no reason to disturb whoever writes.
  hint.value ??= await import('./Hint.tsx').then(({ Hint }) => Hint).catch(() => undefined);
}

/** `met`: somebody has come to the field. Before, there is nothing to say under it. */
export function Guided({ met, ...props }: GuidedProps & { met: { readonly value: boolean } }) {
  const wanted = met.value && setting.value.value === 'on' && writesAsStaff(me.value?.seats ?? []);
  useEffect(() => {
    if (wanted) (globalThis.requestIdleCallback ?? setTimeout)(() => void load());
  }, [wanted]);
  const Hint = hint.value;
  return wanted && Hint ? <Hint {...props} /> : null;
}
