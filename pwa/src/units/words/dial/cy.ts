import type { Words } from '../../../words/faces.ts';
import type { en } from './en.ts';

export const cy: Words<typeof en> = {
  checked: (day) => `Gwiriwyd ar ${day}`,
  old: (day) => `Heb ei wirio ers ${day}: holwch cyn y bydd ei angen`,
  never: () => 'Nid oes neb wedi’i wirio: holwch cyn y bydd ei angen',
  wrong: () => 'Ffoniodd rhywun, ac roedd yn anghywir: holwch cyn y bydd ei angen',
  nobody: 'Nid atebodd neb',
  wrong_number: 'Mae’r rhif yn anghywir',
  nobodyThen: 'Ffoniwch rif arall, a’r un yma eto. Os oes rhywun mewn perygl, ffoniwch 999.',
  none: 'Nid oes rhif yn hysbys yma: holwch cyn y bydd ei angen',
};
