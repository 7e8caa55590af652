// The list of concerns.
import { plural } from '../../../words/plurals.ts';

export const en = {
  title: 'Concerns',
  raise: 'Raise a concern',
  replies: 'What hospitals are told, and what they reply',
  mustHear: (n: number) => plural('en', n, { one: '# concern needs you. Open it.', other: '# concerns need you. Open them.' }),
  heardAll: 'What you were told, and being told on this phone',
  none: 'There is no concern that this account may see.',
  untaken: 'Nobody has taken these',
  mine: 'You have taken these',
  others: 'Somebody has taken these',
  closed: (n: number) => plural('en', n, { one: '# closed concern', other: '# closed concerns' }),
};
