import { expect, test } from 'vitest';
import { digits } from '../parts/digits.ts';
import type { Shown } from '../store/merge.ts';
import { type HospitalRow, filled } from '../wire.ts';
import { units } from './apply.ts';

const council = { to: 'council_day', name: 'The council', number: '01632 960110' } as const;
const row = filled('hospitals', { id: 'larkmere', name: 'Larkmere', telephones: [council, { ...council, to: 'police' }] } as unknown as HospitalRow);
const shown = { hospitals: new Map([['larkmere', row]]) } as unknown as Shown;
const of = (type: 'doubt_number' | 'take_back_doubt', hospital = 'larkmere') =>
  ({ command: { type, hospital, to: 'council_day', number: '01632960110' } }) as never;

test('that a number is wrong, and that this was a mistake, shows at once and of this number alone', () => {
  expect(digits('01632 960110')).toBe('01632960110');
  const said = units.doubt_number(of('doubt_number'), shown) as { row: HospitalRow }[];
  expect(said.map((one) => one.row.telephones.map(({ wrong }) => wrong))).toEqual([[true, undefined]]);
  const back = units.take_back_doubt(of('take_back_doubt'), shown) as { row: HospitalRow }[];
  expect(back.map((one) => one.row.telephones.map(({ wrong }) => wrong))).toEqual([[false, undefined]]);
  expect(units.take_back_doubt(of('take_back_doubt', 'nowhere'), shown)).toEqual([]);
});
