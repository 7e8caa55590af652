// Being told on this phone.
export const en = {
  push: 'Tell me on this phone',
  pushWhy: 'When a concern needs you, this phone shows “A concern needs you”: no name, no hospital.',
  pushStart: 'Tell me on this phone',
  pushStop: 'Stop telling me on this phone',
  pushOn: 'This phone is told.',
  pushWaits: 'This phone asked to be told. The server has not heard yet.',
  pushCannot: 'This browser cannot be told while the app is shut. E-mail still comes.',
  pushNotOffered: 'This installation does not send to phones. E-mail still comes.',
  pushRefused: 'Notices are refused in this phone’s settings. Allow them for Lantern there, then come back.',
  pushFailed: 'The browser’s service for notices did not answer. Try again later; e-mail still comes.',
  letters: 'Letters about what is due',
  pushBonus: 'A phone may be silent or off: e-mail always comes as well.',
  texts: 'Tell me by text message',
};
