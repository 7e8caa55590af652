// Not checked yet by people with a learning disability.
import type { Words } from '../../../words/faces.ts';
import type { en } from './en.ts';

export const enSimple: Words<typeof en> = {
  urgency: { immediate: 'Danger now', urgent: 'Urgent', soon: 'Soon', note: 'Next time' },
};
