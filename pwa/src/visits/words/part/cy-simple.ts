// Hawdd ei Ddeall: yr hyn mae pobl, teuluoedd a Gwirwyr Ansawdd yn ei gyfarfod. Hyd at 15 gair mewn brawddeg.
// Nid yw pobl ag anabledd dysgu wedi ei wirio eto.
import type { Words } from '../../../words/faces.ts';
import { cy } from './cy.ts';
import type { en } from './en.ts';

export const cySimple: Words<typeof en> = {
  ...cy,
  mayBe: 'Gall hyn fod yn bryder',
  mayBeSay: 'Gallwch ddweud wrth bobl sy’n gorfod ateb. Mae un frawddeg yn ddigon.',
  tellHost: 'Dweud wrthyn nhw',
};
