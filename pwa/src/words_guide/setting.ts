// Whether hints about words are shown on this phone: yes, until somebody turns them off.
import { signal } from '@preact/signals';

const KEY = 'lantern.words-guide';
export type Shown = 'on' | 'off';

const shown = signal<Shown>(typeof localStorage !== 'undefined' && localStorage.getItem(KEY) === 'off' ? 'off' : 'on');

export const setting = {
  value: shown,
  set(next: Shown | undefined) {
    if (!next) return;
    localStorage.setItem(KEY, next);
    shown.value = next;
  },
};
