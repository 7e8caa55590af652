// Who said it, under seal: whoever was afraid and raised it themself meets this too, and some of them read Easy Read.
export const en = {
  title: 'Who said it',
  who: 'Only whoever wrote it down, and the safeguarding lead of their body, can open this. Where their body has none, it is the lead of the body that pays. Every opening is kept, and everybody who reads the concern sees that it was opened.',
  why: 'Why must you know who said it?',
  hint: 'It is shown to you for an hour. Write nothing down that somebody else could find.',
  stillSealed: 'It stays sealed until one who may open it has said why.',
  sealedTitle: 'Under the seal',
  writtenBy: 'Written down by',
  toldBy: 'Told by',
  inConfidence: 'What protects somebody who speaks up',
};
