import type { Words } from '../../../words/faces.ts';
import type { en } from './en.ts';

export const cy: Words<typeof en> = {
  urgency: { immediate: 'Perygl nawr', urgent: 'Brys', soon: 'Yn fuan', note: 'I’w nodi' },
};
