import type { Words } from '../../../words/faces.ts';
import type { en } from './en.ts';

export const cy: Words<typeof en> = {
  pdf: 'Ei gael fel PDF',
  pdfLater: 'Mae PDF ar gael hefyd, pan fydd signal.',
  writeUp: 'Ysgrifennu o bapur',
  writeUpWhy: 'Ysgrifennoch chi ar bapur ar y ward. Teipiwch ef yma, yn nhrefn y papur.',
  when: 'Eich amserau',
  day: 'Ar ba ddydd oeddech chi yno?',
  from: 'O',
  to: 'Hyd',
  toHint: 'Gadewch yn wag os nad yw’r papur yn dweud.',
  writtenOn: 'Ar ba ddydd yr ysgrifennoch chi ar bapur?',
  writtenOnHint: 'Gadewch yn wag os yr un dydd oedd hi.',
  written: 'Faint o’r gloch?',
  threeTimes: 'Cedwir ar wahân pryd y gwelsoch chi, pryd yr ysgrifennoch chi a phryd mae Lantern yn derbyn.',
  faults: {
    day: 'Dewiswch y dydd yr oeddech chi yno.',
    from: 'Rhowch yr amser y dechreuoch chi.',
    to: 'Mae hyn cyn i chi ddechrau.',
    written: 'Rhowch yr amser yr ysgrifennoch chi ef.',
    order: 'Mae hyn cyn i chi fod yno.',
    ahead: 'Nid yw’r amser hwn wedi dod eto.',
  },
  begin: 'Dechrau teipio',
  change: 'Newid yr amserau',
  stands: (seen, written) => `Gwelwyd ${seen}. Ysgrifennwyd ar bapur ${written}.`,
  parts: 'Pa ran o’r papur?',
  partTitle: (name) => `O bapur: ${name}`,
  keys: 'Gyda bysellfwrdd: mae 1 i 9 yn dewis ateb, Enter yn mynd ymlaen, 0 yn agor geiriau a “dim ateb”, Shift ac Enter yn dechrau llinell newydd.',
  next: (name) => `Nesaf: ${name}`,
  done: 'Popeth wedi’i deipio',
};
