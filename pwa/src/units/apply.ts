// What a host asks of a hospital's visits, and that a number was wrong, shows at once.
import { digits } from '../parts/digits.ts';
import type { DoubtNumber } from '../commands.ts';
import type { Appliers, Change, Shown } from '../store/merge.ts';

export const units: Pick<Appliers, 'ask_of_visits' | 'doubt_number' | 'take_back_doubt'> = {
  ask_of_visits({ command }, shown) {
    const row = shown.hospitals.get(command.hospital);
    return row ? [{ noun: 'hospitals', row: { ...row, visits: command.visits } }] : [];
  },
  doubt_number: ({ command }, shown) => said(shown, command, true),
  take_back_doubt: ({ command }, shown) => said(shown, command, false),
};

function said(shown: Shown, { hospital, to, number }: Omit<DoubtNumber, 'type'>, wrong: boolean): Change[] {
  const row = shown.hospitals.get(hospital);
  const telephones = row?.telephones.map((one) => (one.to === to && digits(one.number) === digits(number) ? { ...one, wrong } : one));
  return row && telephones ? [{ noun: 'hospitals', row: { ...row, telephones } }] : [];
}
