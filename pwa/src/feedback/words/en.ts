export const en = {
  title: 'You said, we did',
  see: 'See what changed',
  isNew: 'New',
  by: (day: string) => `You will hear what changed, or why not, by ${day}.`,
  saidOn: (day: string) => `You told us on ${day}`,
};
