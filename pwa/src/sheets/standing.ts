// What stands out among the answers: how a question is rated, and which answer made it so. Pure.
import { type Answers, holds, type Question, rated, type Rating } from '../checklists/rules.ts';

export interface Standing {
  question: string;
  rating: Rating;
  /** Other questions whose answers made it so: a rating may rest on an answer elsewhere. */
  because: string[];
}

/** Worst first, then in the order asked. Never added up: each stands for itself. */
export function standings(questions: readonly Question[], answers: Answers): Standing[] {
  const found = rated(questions, answers);
  const order: Rating[] = ['poor', 'mixed', 'good'];
  return questions
    .filter(({ id }) => found[id])
    .map((one) => ({ question: one.id, rating: found[one.id]!, because: because(one, found[one.id]!, answers) }))
    .sort((a, b) => order.indexOf(a.rating) - order.indexOf(b.rating));
}

/** The other questions a condition names: of `any`, only those that held. */
function because({ id, rates }: Question, rating: Rating, answers: Answers): string[] {
  const condition = rates?.[rating];
  return condition ? [...new Set(named(condition, answers))].filter((one) => one !== id) : [];
}

function named(condition: Record<string, unknown>, answers: Answers): string[] {
  return Object.entries(condition).flatMap(([key, value]) => {
    if (key === 'any') return (value as Record<string, unknown>[]).filter((one) => holds(one, answers)).flatMap((one) => named(one, answers));
    if (key === 'all') return (value as Record<string, unknown>[]).flatMap((one) => named(one, answers));
    if (key === 'not') return named(value as Record<string, unknown>, answers);
    return [key === 'answered' ? (value as string) : key];
  });
}
