import { faces } from '../../../words/faces.ts';
import { cy } from './cy.ts';
import { en } from './en.ts';

export const aboutWords = faces({ en, cy });
