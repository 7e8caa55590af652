import { expect, test } from 'vitest';

interface Words {
  readonly [key: string]: unknown;
}
interface Said {
  file: string;
  key: string;
  says: string;
}
const FILES = import.meta.glob<Record<string, Words>>('/src/**/words/**/{en,cy}.ts', { eager: true });
const plain = (says: string) => says.toLowerCase().replace(/[.?:]$/, '').trim();
/** `urgency` and `urgencies` are about the same. */
const alike = (one: string, other: string) => one === other || `${one}s` === other || `${one.replace(/y$/, 'ie')}s` === other;

/** A sentence labels nothing. */
const LABEL = 30;

/** Labels, and the words that may stand beside each: those of any list that is named as it is, in this language. */
function said(language: 'en' | 'cy') {
  const labels: Said[] = [];
  const values: Said[] = [];
  const walk = (file: string, words: Words, list?: string) => {
    for (const [key, says] of Object.entries(words)) {
      if (typeof says === 'string' && says.length <= LABEL) (list ? values : labels).push({ file, key: list ?? key, says: plain(says) });
      else if (says && typeof says === 'object') walk(file, says as Words, key);
    }
  };
  for (const [file, found] of Object.entries(FILES)) if (found[language]) walk(file, found[language]);
  return { labels, values };
}

test('no label says the same as what stands beside it: "Urgent: Urgent" tells nobody anything', () => {
  for (const language of ['en', 'cy'] as const) {
    const { labels, values } = said(language);
    expect([labels.length > 500, values.length > 500]).toEqual([true, true]);
    expect(labels.filter((one) => values.some((other) => alike(one.key, other.key) && one.says === other.says))).toEqual([]);
  }
});
