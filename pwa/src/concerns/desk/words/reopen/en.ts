// Opening a concern again: whoever raised it may, and some of them read Easy Read.
export const en = {
  what: 'What was seen, and when?',
  hint: 'It is open again: the people who must hear are told from the beginning, and somebody must take it.',
  fill: 'Write what was seen',
  keep: 'Open it again',
  kept: 'Done. It shows as soon as it is sent.',
};
