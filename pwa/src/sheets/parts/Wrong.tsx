// Always there on a sheet, for the thumb: something is wrong. Who goes on checks has a way of their own, without a form (K17).
import { goesOnChecks } from '../../checkers/likes.ts';
import { TellStrip } from '../../checkers/parts/TellStrip.tsx';
import { me } from '../../store/index.ts';
import { WrongBar } from '../../visits/screens/VisitBar.tsx';
import type { SheetRow } from '../../wire.ts';
import { aboutOf } from '../filling.ts';

export function Wrong({ sheet }: { sheet: SheetRow }) {
  return goesOnChecks(me.value) ? <TellStrip /> : <WrongBar at={aboutOf(sheet)} />;
}
