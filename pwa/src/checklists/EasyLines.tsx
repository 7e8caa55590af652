// What people are told is asked about their care: the lines of the Easy Read page, on the screen and on paper.
import { EasyLine } from '../checkers/parts/EasyPage.tsx';
import { enSimple } from '../checkers/words/en-simple.ts';
import { cySimple } from '../checkers/words/cy-simple.ts';
import { tongue } from '../words/index.ts';
import type { Version } from './version.ts';

interface PageLine {
  picture: string;
  text: string;
}

/** Easy Read of the tongue spoken, whatever face the app speaks. */
export const easyWords = () => (tongue.value === 'cy' ? cySimple : enSimple);

export const easyLines = (version: Version | undefined): PageLine[] => version?.pages?.[`${tongue.value}-simple`] ?? [];

export function EasyLines({ version }: { version: Version | undefined }) {
  const lines = easyLines(version);
  const review = version?.review[`${tongue.value}-simple`];
  return (
    <>
      {lines.length === 0 && <p>{easyWords().easyMissing}</p>}
      {lines.map((line) => <EasyLine key={line.text} picture={line.picture}>{line.text}</EasyLine>)}
      {review && <p class="l-unreviewed">{review}</p>}
    </>
  );
}
