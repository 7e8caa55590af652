// What a host asks of a hospital's visits, and that a number was wrong, shows at once.
import { digits } from '../parts/digits.ts';
import type { Appliers } from '../store/merge.ts';

export const units: Pick<Appliers, 'ask_of_visits' | 'doubt_number'> = {
  ask_of_visits({ command }, shown) {
    const row = shown.hospitals.get(command.hospital);
    return row ? [{ noun: 'hospitals', row: { ...row, visits: command.visits } }] : [];
  },
  doubt_number({ command: { hospital, to, number } }, shown) {
    const row = shown.hospitals.get(hospital);
    const wrong = row?.telephones.map((one) => (one.to === to && digits(one.number) === digits(number) ? { ...one, wrong: true } : one));
    return row && wrong ? [{ noun: 'hospitals', row: { ...row, telephones: wrong } }] : [];
  },
};
