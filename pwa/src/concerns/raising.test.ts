import { describe, expect, test } from 'vitest';
import { concern, hospital, person, unit } from '../visits/examples.ts';
import { asText } from './as_text.ts';
import { firstHour } from './first_hour.ts';
import { raiseLink, readAbout } from './link.ts';
import { command, fresh, mayGo, told } from './raising.ts';
import { ringing } from './ringing.ts';
import { cy } from './words/page/cy.ts';
import { en } from './words/page/en.ts';

const where = { hospital: 'larkmere', unit: 'ash', visit: 'today', about: 'safety' };

describe('raising a concern', () => {
  test('three taps and a sentence are enough', () => {
    expect(command('soon', { ...fresh('c1', undefined), words: ' The door is broken. ' }, where)).toEqual({
      type: 'raise_concern', concern: 'c1', hospital: 'larkmere', unit: 'ash', visit: 'today', about: ['safety'], urgency: 'soon',
      words: 'The door is broken.',
    });
  });

  test.each([['yes', 'immediate'], ['unknown', 'immediate'], ['no', 'urgent'], ['nobody', 'urgent'], [undefined, 'urgent']] as const)(
    'somebody may still reach the person: %s makes it %s', (access, urgency) => expect(told('urgent', { access })).toBe(urgency));

  test('not known whether they still have access goes as immediate, and says so', () => {
    const sent = command('urgent', { ...fresh('c1', 'danny'), words: 'Bruises.', access: 'unknown' }, where);
    expect([sent.urgency, sent.access_still, sent.person]).toEqual(['immediate', 'unknown', 'danny']);
  });

  test('danger now may go without words, as “tell someone now”; anything else needs a sentence', () => {
    expect(mayGo('immediate', { words: '' })).toBe(true);
    expect(mayGo('urgent', { words: '  ' })).toBe(false);
    expect(command('immediate', fresh('c1', undefined), where).tell_someone_now).toBe(true);
  });

  test('what is known is carried in the address and read again', () => {
    const link = raiseLink({ hospital: 'larkmere', unit: 'ash', person: 'danny', urgency: 'soon' }, 'urgent');
    expect(link.startsWith('#/raise/urgent?')).toBe(true);
    expect(readAbout(new URLSearchParams(link.split('?')[1]))).toMatchObject({ hospital: 'larkmere', person: 'danny', suggested: 'soon' });
  });
});

describe('whom to ring', () => {
  const NOON = '2026-11-20T12:00:00+00:00'; // a Friday
  const NIGHT = '2026-11-20T23:00:00+00:00';
  const SUNDAY = '2026-11-22T12:00:00+00:00';
  const rings = (given: Partial<Parameters<typeof ringing>[0]> = {}) =>
    ringing({ urgency: 'immediate', hospital: hospital(), unit: unit(), at: NOON, ...given });
  const order = (given = {}) => rings(given).rings.map(({ to }) => to);

  test('999 first, then the council’s team of this hour', () => {
    expect(order().slice(0, 2)).toEqual(['emergency', 'council_day']);
    expect(order({ at: NIGHT }).slice(0, 2)).toEqual(['emergency', 'council_night']);
    expect(order({ at: SUNDAY }).slice(0, 2)).toEqual(['emergency', 'council_night']);
  });

  test('both of the council’s numbers always stand: a bank holiday is not known here', () => {
    expect(order()).toContain('council_night');
    expect(order({ at: NIGHT })).toContain('council_day');
  });

  test('the children’s team for somebody under 18 by age today', () => {
    expect(order({ person: person({ born: '2010-03-04' }) })).toContain('children_day');
    expect(order({ person: person({ born: '2008-11-20' }) })).not.toContain('children_day');
  });

  test('both teams on a ward with both ages and nobody named', () => {
    const found = rings({ unit: unit({ ages: 'both' }) });
    expect(found.both).toBe(true);
    expect(found.rings.filter(({ now }) => now).map(({ to }) => to)).toEqual(['children_day', 'council_day']);
  });

  test('the hospital is left out when it is about the people in charge', () => {
    expect(order({ aboutManagement: true })).not.toContain('provider_oncall');
  });
});

describe('in words', () => {
  test('the first-hour card keeps only what was answered, with what was asked', () => {
    expect(firstHour({ others: 'Two more people', evidence: ' ', mustNot: '' }, en)).toBe('Who else lives there, and are they safe? Two more people');
  });

  const telling = { where: 'Ash Ward', person: 'Danny', urgency: 'Soon', moment: (at: string) => at.slice(11, 16), went: ({ reference }: { reference?: string }) => (reference ? en.reference(reference) : en.noReference), say: en };
  test('as text it never says sent before it is', () => {
    expect(asText(concern(), telling)).toContain('Kept on this phone. Not sent yet.');
    expect(asText(concern({ heard_at: '2026-11-21T14:02:00Z' }), telling)).toContain('Sent 14:02. With Ash Ward’s forum.');
  });

  test('calls stand with their references', () => {
    const call = { id: 'k', to: 'council_night' as const, at: '2026-11-21T14:10:00Z', by_name: 'Priya', spoke_to: 'Jan', reference: 'MC 12' };
    expect(asText(concern({ calls: [call] }), telling)).toContain('- 14:10: The council, out of hours: spoke to Jan. Reference MC 12');
  });

  test('words that are withheld are not quoted as nothing', () => {
    expect(asText(concern({ words: '', raised_by_name: '' }), { ...telling, say: cy })).toContain(cy.withheld);
  });
});
