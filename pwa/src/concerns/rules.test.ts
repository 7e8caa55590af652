import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import type { Nation, Urgency } from '../wire.ts';
import {
  birthday, calls, goesTo, mayTake, mustTelephone, routesByAge, suggestedUrgency, wordIsLate, type PathStart, type Told,
  type WhoseRoute,
} from './rules.ts';

const read = (name: string) => readFileSync(new URL(`../../../tests/cases/${name}`, import.meta.url), 'utf8');
const cases = <T>(name: string) => parse(read(name), { schema: 'failsafe' }) as T[];
const paths = JSON.parse(read('paths.json')) as Record<string, PathStart>;
const path = (nation: Nation, urgency: Urgency) => paths[`${nation} ${urgency}`]!;

const OPEN = ['danger_now', 'access_still', 'others_in_danger'];
interface UrgencyCase { name: string; given: Record<string, string>; expect: string }

describe('how urgent it looks', () => {
  test.each(cases<UrgencyCase>('urgency.yaml'))('$name', ({ given, expect: expected }) => {
    const said = Object.entries(given).map(([key, value]) => [key, OPEN.includes(key) ? value : value === 'yes']);
    const { urgency, why } = suggestedUrgency(Object.fromEntries(said) as Told);
    expect(`${urgency} ${why}`).toBe(expected);
  });
});

interface RouteCase { name: string; given: { today: string; born?: string; child?: string; ward: string }; expect: string[] }

describe('which safeguarding routes are shown', () => {
  test.each(cases<RouteCase>('routes.yaml'))('$name', ({ given: { today, child, ...rest }, expect: expected }) => {
    const whose = { ...rest, ...(child === undefined ? {} : { child: child === 'yes' }) } as WhoseRoute;
    expect(routesByAge(whose, today, 18)).toEqual(expected);
  });
});

interface HearsCase {
  name: string;
  given: {
    urgency: Urgency; step: string; hospital?: Nation; pays?: string; about_management?: string; provider?: string;
    closed?: string; raised_by?: string; seats?: Record<string, string>;
  };
  expect: string[];
}
const SEATS: Record<string, string> = {
  huw: 'host_lead', dilys: 'host_deputy', priya: 'placing_oncall', 'priya-by-day': 'placing_commissioner',
  sgl: 'placing_safeguarding', gareth: 'other_placing_oncall', asha: 'region', nct: 'national_team', ola: 'provider',
};
const FORUM_EMPTY = JSON.stringify({ host_lead: 'empty', host_deputy: 'empty' });

/** Cases the phone can know: the first step, before anybody decided anything, everybody there or the forum empty. */
const knowable = cases<HearsCase>('who_hears.yaml').filter(
  ({ given }) =>
    given.step === '0' && !given.provider && !given.closed && given.raised_by !== 'huw' &&
    (given.seats === undefined || JSON.stringify(given.seats) === FORUM_EMPTY),
);

describe('"this goes to …" names the seats that hear at once', () => {
  test.each(knowable)('$name', ({ given, expect: expected }) => {
    const seats = goesTo(path(given.hospital ?? 'england', given.urgency), {
      pays: (given.pays ?? 'england').split(' and ') as Nation[],
      hasForum: given.seats === undefined,
      aboutManagement: given.about_management === 'yes',
    });
    const named = expected.map((each) => SEATS[each.replace('copy ', '').split(' ')[0]!]!);
    expect(seats.toSorted()).toEqual(named.toSorted());
  });
  test('enough of them can be known on a phone', () => expect(knowable.length).toBeGreaterThanOrEqual(12));
});

test('a promised word is late from its own moment, whatever the offset it is written in', () => {
  expect(wordIsLate('2026-11-21T15:20:00+00:00', '2026-11-21T15:19:59Z')).toBe(false);
  expect(wordIsLate('2026-11-21T15:20:00+00:00', '2026-11-21T15:20:00.000Z')).toBe(true);
  expect(wordIsLate('2026-10-25T01:30:00+01:00', '2026-10-25T01:15:00+00:00')).toBe(true);
  expect(wordIsLate(undefined, '2026-11-21T15:20:00Z')).toBe(false);
});

test('immediate always asks for a call, urgent while it waits on this phone', () => {
  const asked = (['immediate', 'urgent', 'soon', 'note'] as const).map((each) => [mustTelephone(each, false), mustTelephone(each, true)]);
  expect(asked).toEqual([[true, true], [true, false], [false, false], [false, false]]);
});

test('immediate offers the emergency number first', () => {
  expect(calls('immediate', ['adult'], false)).toEqual([
    'emergency', 'police', 'council_day', 'council_night', 'host', 'provider_oncall',
  ]);
});

test('for a child the children\'s team stands first among the councils', () => {
  expect(calls('urgent', ['adult', 'child'], false).slice(0, 3)).toEqual(['children_day', 'council_day', 'council_night']);
});

test('about its management, the provider is not offered as a call', () => {
  expect(calls('immediate', ['adult'], true)).not.toContain('provider_oncall');
});

test('born on 29 February, somebody is 18 on 1 March', () => {
  expect([birthday('2008-02-29', 18), birthday('2008-02-29', 20)]).toEqual(['2026-03-01', '2028-02-29']);
});

test('whoever raised it cannot take it, and nobody takes what is closed', () => {
  expect(mayTake({ raised_by: 'priya', state: 'open' }, 'priya')).toBe(false);
  expect(mayTake({ raised_by: 'priya', state: 'taken' }, 'huw')).toBe(true);
  expect(mayTake({ raised_by: 'priya', state: 'closed' }, 'huw')).toBe(false);
});
