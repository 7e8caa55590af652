// Being told by text message.
export const en = {
  texts: 'Tell me by text message',
  textsWhy: 'A text says that a concern needs you, and where to open it: no name, no hospital.',
  mobile: 'Your mobile number',
  mobileHint: 'For example 07700 900123',
  mobileNone: 'Enter a mobile number',
  textsStart: 'Send me texts',
  textsStop: 'Send me no more texts',
  textsOn: (mobile: string) => `Texts go to ${mobile}.`,
};
