import type { Words } from '../../../words/faces.ts';
import type { en } from './en.ts';

export const cy: Words<typeof en> = {
  prefers: 'Sut mae’n hoffi siarad',
  interpreter: 'Cyfieithydd',
  wishes: 'Beth sy’n bwysig i’r person',
  family: 'Teulu',
  advocate: 'Eiriolwr',
  legal: 'Pam na all y person adael fel y myn',
  welsh: 'Yn siarad Cymraeg',
  easyRead: 'Yn defnyddio Hawdd ei Ddeall',
};
