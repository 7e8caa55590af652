import { faces } from '../../../words/faces.ts';
import { cy } from './cy.ts';
import { en } from './en.ts';

/** What was made at a desk, by the name of its command. */
export const madeAtDesk = faces({ en, cy });
