// Who pays for somebody's care beside the body that leads, as it stands on a day (K28).
import type { AlsoPays, Day, PersonRow } from '../wire.ts';

/** It pays on its first day, and no longer on the day it ends. */
export const paysOn = ({ since, ended }: AlsoPays, day: Day): boolean => since <= day && (ended === undefined || day < ended);

export const payingToo = ({ also_pays: all = [] }: PersonRow, today: Day): AlsoPays[] => all.filter((one) => paysOn(one, today));
