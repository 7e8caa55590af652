// The words guide is data that people read and write (YAML). A phone needs no comment, no source and no list for our own
// screens: `import guide from './en.yaml'` gives what it matches with, and the reader of YAML stays here.
import { parse } from 'yaml';
import type { Plugin } from 'vite';
import type { Guide } from './src/words_guide/rules/match.ts';

export function wordsGuide(): Plugin {
  return {
    name: 'lantern-words-guide',
    transform(code, id) {
      if (!id.endsWith('.yaml')) return null;
      const guide = parse(code) as Guide;
      const entries = guide.entries.map(({ id, why, say, unless = [] }) => ({ id, why, say, unless }));
      return { code: `export default JSON.parse(${JSON.stringify(JSON.stringify({ ...guide, entries }))})`, map: null };
    },
  };
}
