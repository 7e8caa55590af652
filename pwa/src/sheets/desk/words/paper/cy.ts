import type { Words } from '../../../../words/faces.ts';
import type { en } from './en.ts';

export const cy: Words<typeof en> = {
  title: 'Teipio o bapur',
  why: 'Mae’r atebion ar bapur. Teipiwch nhw yma, fesul adran, yn nhrefn y papur.',
  when: 'Pryd oedd hyn?',
  day: 'Ar ba ddydd y rhoddwyd yr atebion?',
  from: 'O',
  to: 'Hyd',
  toHint: 'Gadewch yn wag os nad yw’r papur yn dweud.',
  writtenOn: 'Ar ba ddydd yr ysgrifennwyd nhw?',
  writtenOnHint: 'Gadewch yn wag os yr un dydd oedd hi.',
  written: 'Faint o’r gloch?',
  threeTimes: 'Cedwir ar wahân pryd y rhoddwyd yr atebion, pryd yr ysgrifennwyd nhw a phryd mae Lantern yn eu derbyn.',
  faults: {
    day: 'Dewiswch y dydd y rhoddwyd yr atebion.',
    from: 'Rhowch yr amser y dechreuodd.',
    to: 'Mae hyn cyn iddo ddechrau.',
    written: 'Rhowch yr amser yr ysgrifennwyd nhw.',
    order: 'Mae hyn cyn rhoi’r atebion.',
    ahead: 'Nid yw’r amser hwn wedi dod eto.',
  },
  begin: 'Dechrau teipio',
  change: 'Newid yr amserau',
  stands: (seen, written) => `Dywedwyd neu gwelwyd ${seen}. Ysgrifennwyd ar bapur ${written}.`,
  span: (from, to) => `${from} hyd ${to}`,
  next: (name) => `Nesaf: ${name}`,
  done: 'Popeth wedi’i deipio',
};
