// Who listens after a hard visit. Free to ring, and not part of any hospital or commissioner.
// Sources: samaritans.org (116 123, day and night; Welsh-language line 0808 164 0123); nhs.uk and 111.wales.nhs.uk
// (NHS 111, option 2: mental health, day and night).
import type { Tongue } from '../words/index.ts';

export interface Line {
  name: string;
  number: string;
}

const SAMARITANS = { name: 'Samaritans', number: '116 123' };

export const LINES: Record<Tongue, readonly Line[]> = {
  en: [SAMARITANS, { name: 'NHS 111, then press 2', number: '111' }],
  cy: [{ name: 'Y Samariaid (Cymraeg)', number: '0808 164 0123' }, SAMARITANS, { name: 'GIG 111, wedyn pwyso 2', number: '111' }],
};
