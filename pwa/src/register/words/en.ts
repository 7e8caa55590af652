import { plural } from '../../words/plurals.ts';

export const en = {
  title: 'Waits for you',
  what: {
    confirm: () => 'Please confirm who is there this month',
    register: (count: number) => plural('en', count, { one: 'A hospital asks: who has moved?', other: '# questions of hospitals: who has moved?' }),
    asked: (count: number) => plural('en', count, { one: 'A body asks before somebody is admitted', other: '# questions before somebody is admitted' }),
    answered: (count: number) => plural('en', count, { one: 'A host has answered: what is decided?', other: '# hosts have answered: what is decided?' }),
    level: (count: number) => plural('en', count, { one: 'A level of scrutiny has changed: please confirm', other: '# levels of scrutiny have changed: please confirm' }),
  },
};
