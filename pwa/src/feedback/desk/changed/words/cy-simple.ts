import type { Words } from '../../../../words/faces.ts';
import type { en } from './en.ts';

export const cySimple: Words<typeof en> = {
  title: 'Fe ddywedoch chi, fe wnaethon ni',
  isNew: 'Newydd',
  saidOn: (day) => `Fe ddywedoch chi wrthon ni ar ${day}`,
  by: (day) => `Byddwn ni’n dweud beth sydd wedi newid erbyn ${day}.`,
  youSaid: 'Fe ddywedoch chi',
  what: { changed: 'Mae hyn wedi newid.', partly: 'Mae rhan o hyn wedi newid.', not_done: 'Chafodd hyn mo’i wneud. Dyma pam.' },
  from: (name) => `${name} ysgrifennodd hwn.`,
  told: (name, how, day) => `Dywedodd ${name} wrthoch chi ${how} ar ${day}.`,
  hows: { in_person: 'pan oeddech chi gyda’ch gilydd', telephone: 'ar y ffôn', letter: 'mewn llythyr', video: 'ar alwad fideo', supporter: 'gyda’ch cefnogwr', app: 'ar y ffôn hwn' },
  heardIt: 'Rydych chi’n gwybod hyn nawr.',
  youAnswered: 'Dyma eich barn chi',
  think: 'Beth ydych chi’n ei feddwl? Gallwch adael hwn yn wag.',
  hear: 'Rydw i’n gwybod hyn nawr',
  sendThink: 'Anfon fy marn',
  letter: 'Cael hwn fel llythyr',
  theySaid: 'Fe ddywedon nhw',
  tellThem: 'Dweud wrth y person',
  tellThemWhy: 'Fe ddywedon nhw hyn wrthoch chi. Nawr dywedwch wrthyn nhw beth sydd wedi newid. Gwnewch hynny yn y ffordd maen nhw’n ei hoffi.',
  likes: 'Maen nhw’n hoffi:',
  theirLetter: 'Cael llythyr iddyn nhw',
  theyThink: 'Beth ddywedon nhw? Gallwch adael hwn yn wag.',
  theyKnowNow: 'Rydw i wedi dweud wrthyn nhw',
  theyKnow: (name, day) => `Dywedodd ${name} wrthyn nhw ar ${day}.`,
};
