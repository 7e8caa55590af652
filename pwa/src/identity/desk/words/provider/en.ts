export const en = {
  hello: (name: string) => `Hello ${name}`,
  can: 'What you can do now',
  hospitals: 'Your hospitals as visitors see them',
  hospitalsWhy: 'Address, wards and telephone numbers. Tell your host commissioner if a number is wrong.',
  register: 'Who is there, month by month',
  findings: 'What your hospital was told',
  findingsWhy: 'In the words of those who watch over it. You reply beside them, and can send a picture or a paper.',
  never: 'What you are not shown',
  checklists: 'Checklists your hospital answers',
  raise: 'Raise a concern yourself',
  raiseWhy: 'It goes to the host commissioner as anybody’s does.',
  neverWhy: 'Raw notes, who said what, and visits that are not announced.',
};
