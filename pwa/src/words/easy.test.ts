// What people, families and Quality Checkers meet beside the questions is Easy Read too. A face that begins as a copy of the
// plain one may leave only what is easy already: short, or looked at here one by one.
import { expect, test } from 'vitest';

const files = import.meta.glob<Record<string, Record<string, unknown>>>(
  ['../app/words/*.ts', '../app/phone/words/*.ts', '../identity/words/*.ts', '../checklists/words/*.ts', '../sheets/words/*/*.ts', '../sheets/desk/words/{collated,paper}/*.ts',
    '../feedback/words/*.ts', '../feedback/desk/changed/words/*.ts', '../visits/words/part/*.ts', '../concerns/words/{raise,page}/*.ts', '../concerns/desk/words/reopen/*.ts'],
  { eager: true },
);
const MOST = 6;
/** The same in both, and easy: read one by one. */
const EASY = new Set([
  'ring', 'needYou', 'trouble', 'faults.ahead', 'needRelationship', 'suggests', 'stepOf', 'entry', 'paperSpan', 'where', 'what', 'management', 'room', 'done.yes',
]);
/** Words of a part of a visit that people meet on a sheet; the rest is for whoever visits a ward. */
const MET = [
  'stepOf', 'previous', 'done', 'writing', 'states', 'help', 'addWords', 'words', 'noAnswer', 'answerAfterAll', 'notSupplied', 'number', 'notANumber',
  'units', 'outOf', 'whoName', 'whoRole', 'entry', 'addFirst', 'addAnother', 'remove', 'removeYes', 'removeWhy', 'also', 'wrong', 'mayBe', 'mayBeSay',
  'tellHost', 'alreadyTold', 'untold', 'paperTimes', 'paperSpan', 'paperNotYet',
];
/** Kinds of commands and refusals that only staff meet. */
const STAFF = /^(types|codes)\./;
/** Who said what when, and names: the same in both. */
const SAID = /^(raisedBy|tellBy|reference|callLine|callTo\..*|routes\..*)$/;
/** Recording a call is for whoever answers. */
const CALL = /^(call|onDay|atTime|notAhead|reached|numberRung|spoke|number$|reference|took|keepCall|needTo)/;
const folders = [...new Set(Object.keys(files).map((one) => one.replace(/\/[^/]+$/, '')))];
const face = (folder: string, name: string) => Object.values(files[`${folder}/${name}.ts`] ?? {})[0];

function* leaves(words: unknown, path: string): Generator<[string, unknown]> {
  if (typeof words !== 'object' || words === null) yield [path, words];
  else for (const [key, one] of Object.entries(words)) yield* leaves(one, path ? `${path}.${key}` : key);
}

test.each(folders.flatMap((folder) => ['en', 'cy'].map((tongue) => [folder, tongue])))('%s has its own Easy Read in %s', (folder, tongue) => {
  const simple = face(folder!, `${tongue}-simple`);
  expect(simple).toBeDefined();
  const plain = new Map(leaves(face(folder!, tongue!), ''));
  const left = [...leaves(simple, '')].filter(([path, says]) => {
    if (folder!.endsWith('/part') && !MET.includes(path.split('.')[0]!)) return false;
    if (folder!.includes('/phone/') && STAFF.test(path)) return false;
    if (folder!.endsWith('/page') && SAID.test(path)) return false;
    if (folder!.endsWith('/raise') && CALL.test(path)) return false;
    return plain.get(path) === says && (typeof says === 'function' || String(says).split(/\s+/).length > MOST) && !EASY.has(path);
  });
  expect(left.map(([path, says]) => `${path}: ${says}`).join('\n')).toBe('');
});
