// Yr hyn na ellid ei ddweud, i bwy bynnag sy’n rhedeg y gosodiad hwn.
import type { Words } from '../../../words/faces.ts';
import { plural } from '../../../words/plurals.ts';
import type { en } from './en.ts';

export const cy: Words<typeof en> = {
  title: 'Yr hyn na ellid ei ddweud',
  why: 'Rhybuddion am bryderon agored a llythyrau eraill nad aethant, yr hynaf yn gyntaf. Am bryder, dywedwyd wrth eraill sy’n cymryd eu lle yn y cyfamser; trwsiwch y cyfeiriad neu’r gweinydd post, yna anfonwch eto.',
  none: 'Mae popeth y dylid ei ddweud wedi mynd.',
  alerts: (n) => plural('cy', n, { one: 'Nid yw # rhybudd wedi mynd', two: 'Nid yw # rybudd wedi mynd', other: 'Nid yw # rhybudd wedi mynd' }),
  letters: (n) => plural('cy', n, { one: 'Nid yw # llythyr arall wedi mynd', two: 'Nid yw # lythyr arall wedi mynd', other: 'Nid yw # llythyr arall wedi mynd' }),
  outboxes: {
    admission: 'am rywun a allai gael ei dderbyn', level: 'am lefel craffu', forum: 'am sedd neu gyfarfod mewn fforwm',
    rota: 'am oriau heb neb ar alwad',
  },
  noAddress: 'Nid oes cyfeiriad hysbys',
  more: 'Mae rhagor; dyma’r rhai hynaf.',
  givenUp: 'Ni roddir cynnig arall',
  trying: 'Rhoddir cynnig arall ohono’i hun',
  urgency: 'Pa mor frys',
  since: 'Addawyd',
  attempts: 'Cynigion',
  error: 'Pam nad aeth',
  nextTry: 'Cynnig nesaf',
  sendAgain: 'Anfon eto nawr',
  again: 'Mae ar ei ffordd eto.',
  parked: 'Yr hyn na ellid ymateb iddo',
  parkedWhy: 'Methodd y ffeithiau hyn bum gwaith a’u rhoi o’r neilltu, fel nad ydynt yn atal dim arall. Dylai rhywun sy’n adnabod y gweinydd edrych.',
};
