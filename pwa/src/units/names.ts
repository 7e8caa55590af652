// A hospital by its name in the language of the screen.
import { tongue } from '../words/index.ts';
import type { HospitalRow } from '../wire.ts';

export const hospitalName = (one: Pick<HospitalRow, 'name' | 'name_cy'> | undefined): string =>
  (tongue.value === 'cy' ? one?.name_cy : undefined) ?? one?.name ?? '';
