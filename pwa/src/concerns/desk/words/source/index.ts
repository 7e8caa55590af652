import { faces } from '../../../../words/faces.ts';
import { cySimple } from './cy-simple.ts';
import { cy } from './cy.ts';
import { enSimple } from './en-simple.ts';
import { en } from './en.ts';

export const sourceWords = faces({ en, cy, 'en-simple': enSimple, 'cy-simple': cySimple });
