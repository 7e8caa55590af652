import { expect, test } from 'vitest';
import { cy } from '../words/cy.ts';
import { en } from '../words/en.ts';
import { sayFault, sayPart } from './faults.ts';

test('who has yet to read a face is said with the name of the face, in both languages', () => {
  const fault = { part: 'reviews', at: 'cy-simple', says: 'nobody has found cy-simple fit as it is now', remedy: 'have it read' };
  expect(sayFault(fault, en)!.says).toBe('Nobody has found “Easy Read, Welsh” fit as it is now');
  expect(sayFault(fault, cy)!.says).toContain('Hawdd ei Ddeall, Cymraeg');
  expect(sayFault({ ...fault, says: 'nobody with lived experience has found cy-simple fit as it is now' }, en)!.says).toContain('lived experience');
  expect(sayFault({ ...fault, says: 'Ann, Bo asked for a change in cy-simple' }, en)!.says).toBe('Ann, Bo asked for a change in “Easy Read, Welsh”');
});

test('missing words and examples name what they are missing for; what is rarer stays as the server says it', () => {
  expect(sayFault({ part: 'words/cy', at: 'garden', says: 'no words for garden', remedy: '' }, en)!.says).toBe('No words for garden');
  expect(sayFault({ part: 'cases', says: 'no case reaches garden: answer', remedy: '' }, cy)!.says).toContain('garden: answer');
  expect(sayFault({ part: 'words/cy', says: 'no words for 3 where people answer for themselves', remedy: '' }, en)).toBeUndefined();
  expect(sayFault({ part: 'questions', says: 'garden names no source', remedy: '' }, en)).toBeUndefined();
});

test('where it is has a name, and the face too', () => {
  expect([sayPart('words/cy', en), sayPart('page/en-simple', en), sayPart('cases', en)]).toEqual([
    'Titles and sections, Welsh', 'Easy Read pages, Easy Read, English', 'Worked examples',
  ]);
});
