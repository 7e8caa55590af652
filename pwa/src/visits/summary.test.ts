import { en as ringEn } from './words/ring/en.ts';
import { describe, expect, test } from 'vitest';
import { questionsOf } from './asked.ts';
import { answers, concern, promise, version, visit } from './examples.ts';
import { lastTime } from './last_time.ts';
import { type Summed, summary } from './summary.ts';
import { sayTally, tally } from './tally.ts';
import { toldIn } from './answers.ts';
import { en } from './words/finish/en.ts';

const rows = [
  answers({
    answers: [
      { question: 'met', value: { how: 'in_person', private: 'yes' } },
      { question: 'own', value: { voice: 'person', words: 'I like the garden.', told: ['signs', 'words'], interpreted_by: 'Her sister' } },
      { question: 'safe', value: 'no', words: 'Because of the nights.' },
      { question: 'advocate', value: 'not_looked_at' },
    ],
  }),
  answers({ id: 'a9', by: 'hana', by_name: 'Hana Lindqvist', at: '2026-11-21T12:00:00Z', answers: [{ question: 'safe', value: 'yes' }] }),
];

const given: Summed = {
  visit: visit({ visited_on: '2026-11-21', heard_at: '2026-11-21T15:00:00Z' }), ward: 'Ash Ward', hospital: 'Larkmere Hospital',
  parts: [{ part: 'danny', name: 'Danny' }, { part: 'ward', name: 'The ward' }],
  instead: () => [], questions: (part) => questionsOf(version, visit().asked, part), words: version.words.en!, earlier: [], answers: rows,
  promises: [
    promise({ id: 'made', visit: 'today', words: 'A second quiet room', by_when: '2026-12-01' }),
    promise({ checks: [{ visit: 'today', on: '2026-11-21', by_name: 'Priya', found: 'partly', words: 'New handle' }] }),
  ],
  concerns: [concern()], photographs: 1, founds: { partly: 'Partly' }, urgencies: { urgent: 'Urgent' }, unsent: () => false,
  day: (day) => day, moment: (at) => at.slice(0, 16).replace('T', ' '), time: (at) => at.slice(11, 16),
  paper: { times: (seen, written, received) => `seen ${seen}, written ${written} on paper, received ${received}`, to: (a, b) => `${a} to ${b}`, notReceived: 'not yet' }, now: '2026-11-21T16:00:00Z', rungWords: ringEn,
};
const text = (change: Partial<Summed> = {}) => summary({ ...given, ...change }, en);

describe('the summary', () => {
  test('says where, on which day, by whom, and that it was received', () => {
    expect(text().split('\n').slice(0, 6)).toEqual([
      'Oversight visit to Ash Ward, Larkmere Hospital', 'Day of the visit: 2026-11-21', 'Visitor: Priya Raman, Northmoor ICB',
      'Announced', 'Questions asked: Visit, as they stand since 2026-04-01', 'Handed in and received 2026-11-21 15:00',
    ]);
  });

  test('says what the ward said on the telephone before, the latest word about each', () => {
    const call = { id: 'r1', at: '2026-11-20T10:00:00Z', by_name: 'Priya Raman', spoke_to: 'Sister Hale', infection: 'no' as const };
    const first = { ...call, people: { danny: { there: 'yes' as const } } };
    const second = { ...call, id: 'r2', infection: 'yes' as const, decided: 'go_on' as const, words: 'Come after ten.', people: { danny: { there: 'on_leave' as const, until: '2026-11-23', where: 'Fern Street' } } };
    const said = text({ visit: { ...given.visit, rung: [first, second] } });
    expect(said).toContain([
      'The ward was rung 2026-11-20, by Priya Raman (Sister Hale).', 'Danny is on leave until 2026-11-23: Fern Street. Visit them where they are.',
      'Is there an infection on the ward? Yes. Go as planned.', 'Come after ten.',
    ].join('\n'));
    expect(text()).not.toContain('rung');
  });

  test('gives a person’s own words with how they were told', () => {
    expect(text()).toContain('- own? “I like the garden.” (Told by: signs, words; Interpreted by: Her sister)');
  });

  test('keeps what does not fit its question as it came, and says so', () => {
    const odd = answers({ answers: [{ question: 'safe', value: null as never, words: 'It froze.' }, { question: 'own', value: { how: 3 } as never }] });
    const made = text({ answers: [odd] });
    expect(made).toContain('- safe? “null”. It froze. (This does not fit the question. It is kept as it came.)');
    expect(made).toContain('- own? “{"how":3}” (This does not fit the question. It is kept as it came.)');
  });

  test('what was answered in an older version and is no longer asked stays, in that version’s words', () => {
    const before = { questions: [{ ...version.questions[0]!, id: 'old', kind: 'yes_no_unsure' }], words: { ...version.words.en!, questions: { old: { ask: 'Were you well?' } } } };
    const told = answers({ answers: [{ question: 'old', value: 'no', words: 'Tired.' }, { question: 'nobody_knows', value: 'Loud.' }] });
    const made = text({ answers: [told], earlier: [before] });
    expect(made).toContain('Answered, and no longer asked:\n- Were you well? No. Tired.\n- nobody_knows Loud.');
  });

  test('keeps both accounts, each in its author’s name', () => {
    expect(text()).toContain('- safe? No. Because of the nights. (Priya Raman)');
    expect(text()).toContain('- safe? Yes (Hana Lindqvist)');
  });

  test('counts what was looked at, and names what was left open', () => {
    expect(text()).toContain('Looked at: 3 questions answered, 1 question not looked at, 1 question still open.');
    expect(text()).toContain('Left open, so not looked at: view?');
    expect(text()).not.toContain('%');
  });

  test('holds concerns, promises made and promises looked at', () => {
    expect(text()).toContain('- Urgent: Danny has bruises on both arms.');
    expect(text()).toContain('- A second quiet room (Ward manager, by 2026-12-01)');
    expect(text()).toContain('- The door is mended: Partly. New handle');
  });

  test('says that no concern is not the same as all well', () => {
    expect(text({ concerns: [] })).toContain('That says nothing of what was not looked at.');
  });

  test('keeps seen, written and received apart where it came from paper', () => {
    const paper = { at: '2026-11-21T10:00:00Z', written_at: '2026-11-21T11:30:00Z' };
    const typed = answers({
      id: 'p', at: '2026-11-21T17:00:00Z', heard_at: '2026-11-21T17:02:00Z', answers: [{ question: 'safe', value: 'yes', ...paper }],
    });
    expect(text({ answers: [typed] })).toContain('(From paper: seen 2026-11-21 10:00, written 11:30 on paper, received 17:02)');
    const { heard_at: _heard, ...waiting } = { ...typed, answers: [{ ...typed.answers[0]!, until: '2026-11-21T11:00:00Z' }] };
    expect(text({ answers: [waiting] })).toContain('seen 10:00 to 2026-11-21 11:00, written 11:30 on paper, received not yet)');
    expect(text()).not.toContain('From paper');
  });

  test('says what has not been sent', () => {
    const { heard_at: _heard, ...waiting } = given.visit;
    expect(text({ visit: { ...waiting, state: 'finished' } })).toContain('NOT SENT YET');
    expect(text({ visit: { ...waiting, state: 'begun' } })).toContain('NOT HANDED IN YET');
    expect(text({ unsent: (noun) => noun === 'concerns' })).toContain('both arms. [not sent yet]');
  });
});

test('a part is counted in words, and kinds of which there are none are not said', () => {
  const counts = tally(given.questions('danny'), toldIn([], 'today', 'danny'));
  expect(sayTally(counts, en.counts)).toBe('5 questions still open');
});

describe('last time you said', () => {
  const before = visit({ id: 'before', state: 'finished', visited_on: '2026-09-11' });
  const older = visit({ id: 'older', state: 'finished', visited_on: '2026-07-01' });
  const said = (by: string, trip: string, words: string) =>
    answers({ id: `${by}-${trip}`, visit: trip, by, by_name: by, answers: [{ question: 'own', value: { voice: 'person', words } }, { question: 'safe', value: 'no' }] });
  const look = (all: ReturnType<typeof answers>[]) =>
    lastTime(visit(), 'danny', { visits: [older, before, visit()], answers: all, versions: new Map([[version.id, version]]), me: 'priya', face: 'en' });

  test('one’s own words, also when a colleague has been there since; voices first, then what was poor', () => {
    const found = look([said('hana', 'before', 'Fine'), said('priya', 'older', 'Let me out')])!;
    expect([found.on, found.by_name, found.said.map(({ says }) => says)]).toEqual(['2026-07-01', undefined, ['Let me out', 'No']]);
  });

  test('a colleague’s where one has never been, in their name', () => {
    expect(look([said('hana', 'before', 'Fine')])!.by_name).toBe('hana');
  });

  test('long words are cut at a word, and never in the middle of one', () => {
    const says = look([said('priya', 'before', 'word '.repeat(60))])!.said[0]!.says;
    expect(says.endsWith(' word…') && says.length < 170).toBe(true);
  });

  test('nothing at all on a first visit', () => expect(look([])).toBeUndefined());
});
