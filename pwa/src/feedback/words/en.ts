export const en = {
  see: 'See what changed',
  by: (day: string) => `You will hear what changed, or why not, by ${day}.`,
};
