// Which letters come about what is owed.
export const en = {
  letters: 'Letters about what is due',
  lettersWhy: 'E-mails on working days, in the day. They say how many things are due. They name no person and no hospital.',
  remind: 'Remind me of what is due',
  remindWhy: 'When three quarters of the time has passed, or sooner where your organisation says so, on the day, and when it is late. At most one letter a morning.',
  weekly: 'A letter at the start of the week',
  weeklyWhy: 'What is coming, what is late, and which promises are due.',
  lettersNever: 'Concerns always reach you, whatever you choose here. This holds for your account, on every phone.',
};
