import type { Words } from '../../../words/faces.ts';
import type { en } from './en.ts';

export const cy: Words<typeof en> = {
  checked: (day) => `Gwiriwyd ar ${day}`,
  old: (day) => `Heb ei wirio ers ${day}: holwch cyn y bydd ei angen`,
  never: () => 'Nid oes neb wedi’i wirio: holwch cyn y bydd ei angen',
  wrong: () => 'Ffoniodd rhywun, ac roedd yn anghywir: holwch cyn y bydd ei angen',
  none: 'Nid oes rhif yn hysbys yma: holwch cyn y bydd ei angen',
};
