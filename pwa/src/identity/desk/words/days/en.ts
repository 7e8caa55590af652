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
    soon: (name: string) => `We will visit the hospital where ${name} is`,
    lookAt: 'Is there anything you want us to look at?',
    sayIt: 'Tell us before we go. You do not have to.',
    goOn: 'You began to tell us. Go on.',
    weHaveIt: 'Thank you. We have what you told us.',
    sayMore: 'Tell us more',
    answered: 'What you answered',
    yours: 'What you told us',
    coming: 'What is still to come',
    comingWhy: 'What a visit found, where your relative or a decision in their interest says you may read it. Until that is recorded, nobody’s record is shown here.',
    without: 'You need not wait for Lantern. You can always ring the hospital, the council or the people who pay for the care.',
  },
  nobody: {
    title: 'Nothing here yet',
    why: 'Your account holds no seat, so there are no visits or people to show. Whoever invited you can give you one.',
    raise: 'You can still raise a concern',
    raiseWhy: 'About any hospital. A concern is never refused.',
  },
};
