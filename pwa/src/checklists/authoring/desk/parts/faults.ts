// The faults that come up in every draft, in the reader's own language. The server names them in English, with a stable beginning.
import type { Words } from '../../../../words/faces.ts';
import type { DraftFault } from '../../../../wire.ts';
import type { en } from '../words/en.ts';

type Said = Pick<Words<typeof en>, 'faults' | 'facesSaid' | 'about' | 'questions' | 'words' | 'pages' | 'cases' | 'reviews'>;

/** Undefined for what is rarer: it is shown as the server says it. */
export function sayFault({ part, at = '', says }: DraftFault, w: Said): { says: string; remedy: string } | undefined {
  const f = w.faults;
  const after = (begins: string) => (says.startsWith(begins) ? says.slice(begins.length) : undefined);
  if (part === 'reviews') {
    const face = w.facesSaid[at] ?? at;
    if (says.startsWith('nobody with lived experience')) return { says: f.notLived(face), remedy: f.readByLived };
    if (says.startsWith('nobody has found')) return { says: f.notRead(face), remedy: f.readIt };
    return { says: f.asked(says.split(' asked for a change')[0] ?? '', face), remedy: f.changeIt };
  }
  const missing = after('no words for ');
  if (missing !== undefined && !missing.includes(' ')) return { says: f.noWords(missing), remedy: f.writeThem };
  const unreached = after('no case reaches ');
  return unreached === undefined ? undefined : { says: f.noExample(unreached), remedy: f.addOne };
}

/** Where it is: "Titles and sections, Welsh". */
export function sayPart(part: string, w: Said): string {
  const [kind = '', face] = part.split('/');
  const name = kind === 'page' ? w.pages : ({ about: w.about, questions: w.questions, words: w.words, cases: w.cases, reviews: w.reviews }[kind] ?? kind);
  return face ? `${name}, ${w.facesSaid[face] ?? face}` : name;
}
