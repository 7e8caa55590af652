// Which answers of a part of a trip ask for a concern that nobody has raised from this trip. Pure.
import { type Answers, type Question, suggested, type Urgency } from '../checklists/rules.ts';
import type { ConcernRow, Id } from '../wire.ts';

const SOONEST: readonly Urgency[] = ['immediate', 'urgent', 'soon'];

export interface Asking {
  question: Question;
  urgency: Urgency;
  theme: string | undefined;
}

/** In the order asked. A concern of the same theme about the same person, or the ward, from this trip is enough. */
export function untoldIn(
  questions: readonly Question[], answers: Answers, themeOf: (section: string) => string | undefined,
  { visit, person }: { visit: Id; person: Id | undefined }, concerns: Iterable<ConcernRow>,
): Asking[] {
  const told = new Set([...concerns].filter((one) => one.visit === visit && one.person === person).flatMap(({ about }) => about));
  const asks = suggested(questions, answers);
  return questions.flatMap((question) => {
    const urgency = asks[question.id];
    const theme = themeOf(question.section);
    return urgency && SOONEST.includes(urgency) && !(theme && told.has(theme)) ? [{ question, urgency, theme }] : [];
  });
}
