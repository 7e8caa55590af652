import { plural } from '../../words/plurals.ts';

export const en = {
  title: 'Waits for you',
  what: {
    confirm: () => 'Please confirm who is there this month',
    unconfirmed: (count: number) => plural('en', count, { one: 'A hospital has not said who is there', other: '# hospitals have not said who is there' }),
    register: (count: number) => plural('en', count, { one: 'You are asked: who is where?', other: '# questions: who is where?' }),
    asked: (count: number) => plural('en', count, { one: 'A body asks before somebody is admitted', other: '# questions before somebody is admitted' }),
    answered: (count: number) => plural('en', count, { one: 'A host has answered: what is decided?', other: '# hosts have answered: what is decided?' }),
    findings: (count: number) => plural('en', count, { one: 'Your hospital was told of a finding: please reply', other: 'Your hospital was told of # findings: please reply' }),
    replies: (count: number) => plural('en', count, { one: 'What a hospital is told or has replied: one thing to decide or see again', other: 'What hospitals are told or have replied: # things to decide or see again' }),
    contacts: (count: number) => plural('en', count, { one: 'A number or address to check before it is needed', other: '# numbers and addresses to check before they are needed' }),
    gap: () => 'In the coming week nobody is on call for a time',
    feedback: (count: number) => plural('en', count, { one: 'Somebody waits to hear what changed', other: '# people wait to hear what changed' }),
    level: (count: number) => plural('en', count, { one: 'A level of scrutiny has changed: please see to it', other: '# levels of scrutiny have changed: please see to it' }),
    seats: (count: number) => plural('en', count, { one: 'A forum seat ends soon or has lost its holder', other: '# forum seats end soon or have lost their holders' }),
  },
};
