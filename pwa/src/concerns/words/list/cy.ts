import type { Words } from '../../../words/faces.ts';
import { plural } from '../../../words/plurals.ts';
import type { en } from './en.ts';

export const cy: Words<typeof en> = {
  title: 'Pryderon',
  raise: 'Codi pryder',
  replies: 'Beth mae ysbytai’n ei wybod, a beth maen nhw’n ei ateb',
  mustHear: (n) =>
    plural('cy', n, {
      two: 'Mae # bryder angen eich sylw. Agorwch nhw.', few: 'Mae # phryder angen eich sylw. Agorwch nhw.',
      many: 'Mae # phryder angen eich sylw. Agorwch nhw.', one: 'Mae # pryder angen eich sylw. Agorwch ef.', other: 'Mae # pryder angen eich sylw. Agorwch nhw.',
    }),
  heardAll: 'Yr hyn a ddywedwyd wrthych, a chael gwybod ar y ffôn hwn',
  none: 'Nid oes pryder y caiff y cyfrif hwn ei weld.',
  untaken: 'Nid oes neb wedi cymryd y rhain',
  mine: 'Rydych chi wedi cymryd y rhain',
  others: 'Mae rhywun wedi cymryd y rhain',
  closed: (n) => plural('cy', n, { two: '# bryder ar gau', few: '# phryder ar gau', many: '# phryder ar gau', other: '# pryder ar gau' }),
};
