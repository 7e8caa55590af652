import { faces } from '../../../words/faces.ts';
import { cy } from './cy.ts';
import { cySimple } from './cy-simple.ts';
import { en } from './en.ts';
import { enSimple } from './en-simple.ts';

export const concernWords = faces({ en, cy, 'en-simple': enSimple, 'cy-simple': cySimple });
