import { me, rows } from '../../store/index.ts';
import type { AlertRow } from '../../wire.ts';
import { faces } from '../../words/faces.ts';
import { raisedBy, whyTold } from '../why.ts';
import { cy } from './cy.ts';
import { en } from './en.ts';

export const words = faces({ en, cy });

/** Why this stands before its reader; undefined where they are asked to take it, which each screen says in its own way. */
export function sayWhy(alert: AlertRow): string | undefined {
  const w = words();
  const concerns = rows('concerns').value;
  const why = whyTold(alert, raisedBy(me.value?.id, concerns.get(alert.concern), concerns));
  if (why === 'asked') return undefined;
  return why === 'news' ? w.news[alert.kind as keyof typeof w.news] : w.copies[why];
}
