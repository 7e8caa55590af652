// Apart from what else is said of a concern: every list of concerns says it, also the first screen of a day.
import type { Urgency } from '../../../wire.ts';
import { faces } from '../../../words/faces.ts';
import { cy } from './cy.ts';
import { cySimple } from './cy-simple.ts';
import { en } from './en.ts';
import { enSimple } from './en-simple.ts';

export const urgencyWords = faces({ en, cy, 'en-simple': enSimple, 'cy-simple': cySimple });

export const sayUrgency = (urgency: Urgency) => urgencyWords().urgency[urgency];
