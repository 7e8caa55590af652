// The first screen of those whose part of Lantern is still small, said honestly.
export const en = {
  hello: (name: string) => `Hello ${name}`,
  family: {
    can: 'What you can do now',
    raise: 'Tell us that something is wrong',
    raiseWhy: 'About any hospital, at any time. It goes to people who must answer, and you see who has taken it.',
    page: 'Read what visitors ask about somebody’s care',
    tell: (name: string) => `Tell us how ${name} is`,
    tellWhy: 'In your own words. It goes to the people who pay for the care, in your name. The hospital does not read it.',
    answered: 'What you answered',
    yours: 'What you told us',
    coming: 'What is still to come',
    comingWhy: 'What a visit found, where your relative or a decision in their interest says you may read it. Until that is recorded, nobody’s record is shown here.',
    without: 'You need not wait for Lantern. You can always ring the hospital, the council or the people who pay for the care.',
  },
  provider: {
    can: 'What you can do now',
    hospitals: 'Your hospitals as visitors see them',
    hospitalsWhy: 'Address, wards and telephone numbers. Tell your host commissioner if a number is wrong.',
    register: 'Who is there, month by month',
    checklists: 'Checklists your hospital answers',
    raise: 'Raise a concern yourself',
    raiseWhy: 'It goes to the host commissioner as anybody’s does.',
    coming: 'What is still to come',
    comingWhy: 'Agreed findings, and replies beside them. You will not see raw notes, who said what, or visits that are not announced.',
  },
  nobody: {
    title: 'Nothing here yet',
    why: 'Your account holds no seat, so there are no visits or people to show. Whoever invited you can give you one.',
    raise: 'You can still raise a concern',
    raiseWhy: 'About any hospital. A concern is never refused.',
  },
};
