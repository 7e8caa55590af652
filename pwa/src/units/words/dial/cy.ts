import type { Words } from '../../../words/faces.ts';
import type { en } from './en.ts';

export const cy: Words<typeof en> = {
  checked: (day) => `Gwiriwyd ar ${day}`,
  old: (day) => `Heb ei wirio ers ${day}: holwch cyn y bydd ei angen`,
  never: () => 'Nid oes neb wedi’i wirio: holwch cyn y bydd ei angen',
  wrong: () => 'Ffoniodd rhywun, ac roedd yn anghywir: holwch cyn y bydd ei angen',
  nobody: 'Nid atebodd neb',
  wrong_number: 'Mae’r rhif yn anghywir',
  wrongWhat: 'Bydd ffôn pawb yn dweud hynny wedyn, nes bod rhywun wedi’i wirio. Gofynnir i bwy bynnag sy’n cadw’r rhif wneud hynny.',
  wrongYes: 'Ffoniais i, ac mae’n anghywir',
  mistaken: 'Fy nghamgymeriad i: ni wn i ei fod yn anghywir',
  nobodyThen: 'Ffoniwch rif arall, a’r un yma eto. Os oes rhywun mewn perygl, ffoniwch 999.',
  none: 'Nid oes rhif yn hysbys yma: holwch cyn y bydd ei angen',
};
