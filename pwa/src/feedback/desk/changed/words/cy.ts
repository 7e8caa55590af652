import type { Words } from '../../../../words/faces.ts';
import type { en } from './en.ts';

export const cy: Words<typeof en> = {
  title: 'Fe ddywedoch chi, fe wnaethon ni',
  isNew: 'Newydd',
  saidOn: (day) => `Fe ddywedoch chi wrthym ar ${day}`,
  by: (day) => `Cewch glywed beth sydd wedi newid, neu pam ddim, erbyn ${day}.`,
  youSaid: 'Fe ddywedoch chi',
  what: { changed: 'Mae hyn wedi newid', partly: 'Mae rhan o hyn wedi newid', not_done: 'Ni wnaed hyn. Dyma pam' },
  from: (name) => `${name} ysgrifennodd hwn.`,
  told: (name, how, day) => `Dywedodd ${name} wrthych ${how} ar ${day}.`,
  hows: { in_person: 'wyneb yn wyneb', telephone: 'dros y ffôn', letter: 'drwy lythyr', video: 'drwy fideo', supporter: 'gyda chefnogwr', app: 'yn Lantern' },
  heardIt: 'Rydych wedi darllen neu glywed hwn.',
  youAnswered: 'Eich ateb chi',
  think: 'Beth ydych chi’n ei feddwl o hyn? Gallwch ei adael yn wag.',
  hear: 'Rwyf wedi darllen hwn',
  sendThink: 'Anfon fy marn',
  letter: 'Fel llythyr (PDF)',
  theySaid: 'Fe ddywedon nhw',
  tellThem: 'Y person',
  tellThemWhy: 'Geiriau’r person yw’r rhain. Dywedwch wrtho neu wrthi beth sydd wedi newid, neu pam ddim, yn y ffordd sydd orau ganddynt. Tan hynny nid oes neb wedi cael gwybod.',
  likes: 'Sut maent yn hoffi cael gwybod:',
  theirLetter: 'Llythyr Hawdd ei Ddeall iddynt (PDF)',
  theyThink: 'Beth ddywedon nhw am hyn? Gallwch ei adael yn wag.',
  theyKnowNow: 'Rwyf wedi dweud wrthynt',
  theyKnow: (name, day) => `Dywedodd ${name} wrthynt ar ${day}.`,
};
