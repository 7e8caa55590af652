// Hawdd ei Ddeall: hyd at 15 gair mewn brawddeg, un syniad ar y tro. Nid yw pobl ag anabledd dysgu wedi ei wirio eto.
import type { Words } from '../../../../words/faces.ts';
import type { en } from './en.ts';

export const cySimple: Words<typeof en> = {
  title: 'Teipio beth sydd ar bapur',
  why: 'Ysgrifennodd rhywun yr atebion ar bapur. Gallwch chi eu teipio yma.',
  when: 'Pryd oedd hyn?',
  day: 'Ar ba ddydd yr atebon nhw?',
  from: 'Faint o’r gloch y dechreuon nhw?',
  to: 'Faint o’r gloch y gorffennon nhw?',
  toHint: 'Gallwch adael hwn yn wag.',
  writtenOn: 'A ysgrifennodd rhywun hyn ar ddydd arall?',
  writtenOnHint: 'Gadewch hwn yn wag os yr un dydd oedd hi.',
  written: 'Faint o’r gloch yr ysgrifennodd rhywun hyn?',
  threeTimes: 'Rydym yn cadw’r amserau hyn gyda’r atebion.',
  faults: {
    day: 'Dewiswch ddydd yr atebion.',
    from: 'Ysgrifennwch yr amser y dechreuon nhw.',
    to: 'Mae’r amser hwn cyn iddyn nhw ddechrau.',
    written: 'Ysgrifennwch yr amser yr ysgrifennodd rhywun hyn.',
    order: 'Mae’r amser hwn cyn iddyn nhw ateb.',
    ahead: 'Nid yw’r amser hwn wedi dod eto.',
  },
  begin: 'Dechrau teipio',
  change: 'Newid yr amserau',
  stands: (seen, written) => `Atebon nhw: ${seen}. Ysgrifennodd rhywun hyn: ${written}.`,
  span: (from, to) => `${from} i ${to}`,
  next: (name) => `Nesaf: ${name}`,
  done: 'Rydw i wedi teipio popeth',
};
