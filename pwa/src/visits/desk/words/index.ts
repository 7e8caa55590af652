import { faces } from '../../../words/faces.ts';
import { cy } from './cy.ts';
import { en } from './en.ts';

export const planWords = faces({ en, cy });
