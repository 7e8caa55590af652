// Nid yw pobl ag anabledd dysgu wedi ei wirio eto.
import type { Words } from '../../../words/faces.ts';
import type { en } from './en.ts';

export const cySimple: Words<typeof en> = {
  urgency: { immediate: 'Perygl nawr', urgent: 'Brys', soon: 'Yn fuan', note: 'Y tro nesaf' },
};
