import { faces } from '../../../words/faces.ts';
import { cy } from './cy.ts';
import { en } from './en.ts';

export const lifeWords = faces({ en, cy });
