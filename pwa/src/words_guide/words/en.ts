// The hint about a word, and its switch on "This phone". The guide's own sentences stand in guide/en.yaml.
import { plural } from '../../words/plurals.ts';

export const en = {
  title: 'About your words',
  say: (plain: string) => `Say “${plain}”`,
  leave: 'Leave it',
  changed: (said: string, plain: string) => `“${said}” is now “${plain}”.`,
  undo: 'Put it back',
  more: (count: number) => plural('en', count, { one: '# more word to look at.', other: '# more words to look at.' }),
  setting: 'Hints about words',
  settingWhy: 'While you write, a hint may offer plainer words for the people you visit. It never stops you. It never looks at what a person or a family said, or inside quotation marks. It works on this phone alone.',
  on: 'Show hints',
  off: 'Do not show hints',
};
