// What whoever raised a concern meets where it is put right; some of them read Easy Read.
import { plural } from '../../../../words/plurals.ts';

export const en = {
  title: 'Put it right',
  lead: 'Nothing that was written is lost: who put it right, when and why stays with the concern.',
  keep: 'Do this',
  kept: 'Done. It shows as soon as it is sent.',
  fill: 'Something is missing: choose, and write why.',
  move: 'It is about another hospital, ward or person',
  moveWhat: 'The right people are told from the beginning. Those who read it in the wrong place hear that it was not about theirs, and can no longer read it.',
  hospital: 'Which hospital is it about?',
  ward: 'Which ward?',
  person: 'Who is it about?',
  choose: 'Choose',
  noWard: 'No ward in particular',
  nobody: 'Nobody in particular',
  moveWhy: 'Why did it stand in the wrong place?',
  voicesTitle: 'Other voices about the same thing',
  voicesShut: (n: number) => plural('en', n, { one: '# more voice, whose words are not yours to read', other: '# more voices, whose words are not yours to read' }),
};
