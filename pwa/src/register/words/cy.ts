import { plural } from '../../words/plurals.ts';
import type { Words } from '../../words/faces.ts';
import type { en } from './en.ts';

export const cy: Words<typeof en> = {
  title: 'Yn aros amdanoch chi',
  what: {
    confirm: () => 'Cadarnhewch pwy sydd yno y mis hwn',
    register: (count) => plural('cy', count, { one: 'Mae ysbyty’n gofyn: pwy sydd wedi symud?', other: '# cwestiwn gan ysbytai: pwy sydd wedi symud?' }),
    asked: (count) => plural('cy', count, { one: 'Mae corff yn gofyn cyn derbyn rhywun', other: '# cwestiwn cyn derbyn rhywun i ysbyty' }),
    answered: (count) => plural('cy', count, { one: 'Mae’r lletywr wedi ateb: beth yw’r penderfyniad?', other: '# lletywr wedi ateb: beth yw’r penderfyniad?' }),
    level: (count) => plural('cy', count, { one: 'Mae lefel craffu wedi newid: cadarnhewch', other: 'Mae # lefel craffu wedi newid: cadarnhewch' }),
  },
};
