// Easy Read: at most 15 words a sentence, one idea each. Not checked yet by people with a learning disability.
import { plural } from '../../../words/plurals.ts';

const months = (n: number) => plural('en', n, { one: '# month', other: '# months' });

export const enSimple = {
  title: 'Hospitals to check',
  plan: 'Plan the coming weeks',
  secret: 'Do not tell the hospital that you may come.',
  none: 'No hospital waits for you now.',
  by: (day: string) => `Please go there by ${day}.`,
  why: {
    never_checked: () => 'Nobody has checked there before.',
    not_checked: (_: number, n: number) => `Nobody has checked there for ${months(n)}.`,
    concerns: (n: number) => plural('en', n, { one: 'Somebody had a big worry about this hospital.', other: 'People had # big worries about this hospital.' }),
    level: () => 'Other people look closely at this hospital now.',
    signs: () => 'People saw signs that care may not be good.',
    manager: () => 'There is a new manager, or no manager.',
    not_private: () => 'For a long time nobody talked with people alone.',
    regulator_rating: () => 'The inspectors said the hospital must get better.',
    regulator_old: () => 'The inspectors have not written about it for a long time.',
  },
  check: 'Check this hospital',
  back: 'Go back',
};
