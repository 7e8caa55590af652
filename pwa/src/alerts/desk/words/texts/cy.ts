import type { Words } from '../../../../words/faces.ts';
import type { en } from './en.ts';

export const cy: Words<typeof en> = {
  texts: 'Dweud wrthyf drwy neges destun',
  textsWhy: 'Mae neges yn dweud bod pryder angen eich sylw, a ble i’w agor: dim enw, dim ysbyty.',
  mobile: 'Eich rhif ffôn symudol',
  mobileHint: 'Er enghraifft 07700 900123',
  mobileNone: 'Rhowch rif ffôn symudol',
  textsStart: 'Anfon negeseuon ataf',
  textsStop: 'Peidio ag anfon negeseuon ataf',
  textsOn: (mobile) => `Mae negeseuon yn mynd i ${mobile}.`,
};
