// Where questions are read aloud for everybody.

export const en = {
  title: 'Read questions aloud',
  why: 'Phones play your recording where somebody taps “Read aloud”. It is played only while the words are the ones you read. Where there is none, the phone uses its own voice if it has one.',
  face: 'In which words do you want to read?',
  cannot: 'This browser cannot record. Use one that may use the microphone, over a secure connection.',
  none: 'Nobody has recorded this yet.',
  stale: 'The words have changed since this was recorded, so it is not played. Read it again.',
  read: 'Recorded',
  readBy: (name: string, when: string) => `By ${name}, ${when}.`,
  record: 'Record',
  recording: 'Recording. Read the words above.',
  stop: 'Stop',
  again: 'Record again',
  keep: 'Keep this recording',
  listen: 'The recording that is kept',
  listenNew: 'Your new recording',
  notHere: 'This phone does not have the recording yet. It comes with signal.',
  refused: 'The microphone could not be used. Allow it for Lantern in this browser, then try again.',
  drop: 'Take this recording away',
  dropYes: 'Take it away',
  dropWhy: 'Phones do not play it any more. They use their own voice.',
};
