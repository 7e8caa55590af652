// What is known of a person before one meets them.
export const en = {
  prefers: 'How they like to talk',
  interpreter: 'Interpreter',
  wishes: 'What matters to them',
  family: 'Family',
  advocate: 'Advocate',
  legal: 'Why they may not simply leave',
  welsh: 'Speaks Welsh',
  easyRead: 'Uses Easy Read',
};
