import type { Words } from '../../../words/faces.ts';
import type { en } from './en.ts';

export const cy: Words<typeof en> = {
  push: 'Dweud wrthyf ar y ffôn hwn',
  pushWhy: 'Pan fydd pryder angen eich sylw, mae’r ffôn yn dangos “Mae pryder angen eich sylw”: dim enw, dim ysbyty.',
  pushStart: 'Dweud wrthyf ar y ffôn hwn',
  pushStop: 'Peidio â dweud wrthyf ar y ffôn hwn',
  pushOn: 'Dywedir wrth y ffôn hwn.',
  pushWaits: 'Gofynnodd y ffôn hwn am gael gwybod. Nid yw’r gweinydd wedi clywed eto.',
  pushCannot: 'Ni ellir dweud wrth y porwr hwn tra bo’r ap ar gau. Daw e-bost o hyd.',
  pushNotOffered: 'Nid yw’r gosodiad hwn yn anfon i ffonau. Daw e-bost o hyd.',
  pushRefused: 'Gwrthodir hysbysiadau yng ngosodiadau’r ffôn hwn. Caniatewch nhw i Lantern yno, yna dewch yn ôl.',
  pushFailed: 'Nid atebodd gwasanaeth hysbysiadau’r porwr. Rhowch gynnig arall arni; daw e-bost o hyd.',
  letters: 'Llythyrau am yr hyn sydd i’w wneud',
  pushBonus: 'Gall ffôn fod yn dawel neu i ffwrdd: daw e-bost bob amser hefyd.',
  texts: 'Dweud wrthyf drwy neges destun',
};
