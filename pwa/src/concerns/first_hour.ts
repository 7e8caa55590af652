// The first-hour card as words: each question that was answered, with its answer, in the language it was asked in.
const ASKED = ['others', 'evidence', 'mustNot'] as const;
export type FirstHour = Record<(typeof ASKED)[number], string>;

export function firstHour(said: FirstHour, words: Record<(typeof ASKED)[number], string>): string {
  return ASKED.filter((one) => said[one].trim() !== '').map((one) => `${words[one]} ${said[one].trim()}`).join('\n');
}
