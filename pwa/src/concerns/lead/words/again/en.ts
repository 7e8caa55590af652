// Looking again, at a later visit.

export const en = {
  seenAgain: 'Somebody has looked again',
  seenAgainWhy: 'A concern ends when somebody has seen, at a later visit, that things changed. Papers are not enough.',
  noLater: 'There is no later visit to this hospital yet.',
  whichVisit: 'At which visit?',
  whichNone: 'Choose the visit',
  changed: 'Have things changed?',
  changedNone: 'Choose whether things have changed',
  changedChoices: { yes: 'Yes', partly: 'Partly', no: 'No' },
  seenWhat: 'What did they see?',
  seenWhatNone: 'Write what was seen',
  recordSeen: 'Record this',
};
