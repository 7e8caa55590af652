import { describe, expect, it } from 'vitest';
import { sayBy, sayDay, sayMoment, sayNear, sayWeekday } from './dates.ts';

describe('how days are said', () => {
  it('says a day as the NHS writes it', () => expect(sayDay('2018-08-06', 'en')).toBe('6 August 2018'));
  it('says it in Welsh with our own names, since the browser has none', () => {
    expect(sayWeekday('2026-11-21', 'cy')).toBe('Dydd Sadwrn 21 Tachwedd 2026');
  });
  it('never moves a day, whatever the clocks do', () => {
    expect(sayWeekday('2026-03-29', 'en')).toBe('Sunday 29 March 2026');
    expect(sayWeekday('2026-10-25', 'en')).toBe('Sunday 25 October 2026');
  });
  it('says the days nearby in one word', () => {
    expect(sayNear('2026-11-22', '2026-11-21', 'en')).toBe('tomorrow');
    expect(sayNear('2026-11-20', '2026-11-21', 'cy')).toBe('ddoe');
    expect(sayNear('2026-11-19', '2026-11-21', 'en')).toBe('19 November 2026');
  });
  it('says a moment by the clock in London, in summer too', () => {
    expect(sayMoment('2026-07-01T23:30:00.000Z', '2026-07-02', 'en')).toBe('00:30 today');
    expect(sayMoment('2026-11-21T14:02:11.000Z', '2026-11-30', 'en')).toBe('14:02, 21 November 2026');
  });
  it('says the last moment of a day as the end of that day', () => {
    expect(sayBy('2026-11-25T00:00:00.000Z', '2026-11-21', 'en')).toBe('the end of 24 November 2026');
    expect(sayBy('2026-07-01T23:00:00.000Z', '2026-07-01', 'cy')).toBe('diwedd heddiw');
    expect(sayBy('2026-11-25T00:00:11.000Z', '2026-11-24', 'en')).toBe('00:00 tomorrow');
  });
});
