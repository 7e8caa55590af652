export const en = {
  checked: (day: string) => `Checked on ${day}`,
  old: (day: string) => `Not checked since ${day}: find out before you need it`,
  never: (_day: string) => 'Nobody has checked it: find out before you need it',
  wrong: (_day: string) => 'Somebody rang it, and it was wrong: find out before you need it',
  nobody: 'Nobody answered',
  wrong_number: 'The number is wrong',
  wrongWhat: 'Everybody’s phone says so then, until somebody has checked it. Whoever keeps the number is asked to.',
  wrongYes: 'I rang it, and it is wrong',
  mistaken: 'My mistake: I do not know that it is wrong',
  nobodyThen: 'Ring another number, and this one again. If somebody is in danger, ring 999.',
  none: 'No number is known here: find out before you need it',
};
