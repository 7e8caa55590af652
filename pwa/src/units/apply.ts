// What a host asks of a hospital's visits shows at once.
import type { Appliers } from '../store/merge.ts';

export const units: Pick<Appliers, 'ask_of_visits'> = {
  ask_of_visits({ command }, shown) {
    const row = shown.hospitals.get(command.hospital);
    return row ? [{ noun: 'hospitals', row: { ...row, visits: command.visits } }] : [];
  },
};
