// Easy Read of what people, families and Quality Checkers meet of it; the rest is for professionals, and stays as it is.
// At most 15 words a sentence, one idea each. Not checked yet by people with a learning disability.
import type { Words } from '../../../words/faces.ts';
import { en } from './en.ts';

export const enSimple: Words<typeof en> = {
  ...en,
  mayBe: 'This may be a worry',
  mayBeSay: 'You can tell people who must answer. One sentence is enough.',
  tellHost: 'Tell them',
};
