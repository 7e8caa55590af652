// What could not be told, for whoever runs this installation.
import { plural } from '../../../words/plurals.ts';

export const en = {
  title: 'What could not be told',
  why: 'Alerts of open concerns and other letters that did not go, the oldest first. Of a concern, others who stand in have been told meanwhile; mend the address or the mail server, then send again.',
  none: 'Everything that should have been told has gone.',
  alerts: (n: number) => plural('en', n, { one: '# alert has not gone', other: '# alerts have not gone' }),
  letters: (n: number) => plural('en', n, { one: '# other letter has not gone', other: '# other letters have not gone' }),
  outboxes: {
    admission: 'about somebody who may be admitted', level: 'about a level of scrutiny', forum: 'about a seat or a meeting at a forum',
    rota: 'about hours in which nobody is on call',
  },
  noAddress: 'No address is known',
  more: 'There are more; these are the oldest.',
  givenUp: 'Not tried any more',
  trying: 'Tried again by itself',
  urgency: 'Urgency',
  since: 'Promised',
  attempts: 'Tries',
  error: 'Why it did not go',
  nextTry: 'Next try',
  sendAgain: 'Send again now',
  again: 'It is on its way again.',
  parked: 'What could not be reacted to',
  parkedWhy: 'These facts failed five times and were put by, so that they stop nothing else. Somebody who knows the server should look.',
};
