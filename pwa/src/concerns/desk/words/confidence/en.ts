// What protects somebody who speaks up. What the law says stands with its source in the policy files (`speaking_up`).
interface Part {
  title: string;
  lines: readonly string[];
}

export const en: { title: string; parts: readonly Part[]; sources: string } = {
  title: 'When somebody is afraid to be known',
  parts: [
    {
      title: 'Who may know who they are',
      lines: [
        'Whoever wrote it down, and nobody else by themself.',
        'The safeguarding lead of that person’s own body, after saying why. It is kept that they asked, and it shows.',
        'Not the host, not the region, not an administrator of Lantern, and never the hospital.',
        'A court or the police can order a name to be given. Nobody can promise more than that.',
      ],
    },
    {
      title: 'What the hospital never learns from Lantern',
      lines: [
        'It reads nothing of the concern. A named person decides what it is told, in words written for it.',
        'Of when it was, it is told the month at most: neither day, hour nor shift. It is not told the ward.',
        'Words that hold the name of whoever said it are refused before they go.',
      ],
    },
    {
      title: 'What the law says for people who work there',
      lines: [
        'Part IVA of the Employment Rights Act 1996, put there by the Public Interest Disclosure Act 1998, protects workers who speak up: agency workers too. They must not be dismissed or treated worse for it.',
        'It covers what they reasonably believe to be in the public interest and to show danger to somebody’s health or safety, a crime, a broken legal duty, or that one of these is hidden.',
        'Telling a regulator that the law names, a prescribed person, is protected without telling the employer first.',
        'Lantern is not such a regulator. Telling somebody who visits may be protected less: tell the regulator too.',
      ],
    },
    {
      title: 'Whom they can tell outside their employer',
      lines: [
        'A hospital in England: the Care Quality Commission (CQC). A hospital in Wales: Healthcare Inspectorate Wales (HIW). Both are prescribed persons.',
        'The council’s safeguarding team where the hospital stands, and the police where there is a crime.',
        'Inside the NHS in England: a Freedom to Speak Up guardian. In NHS Wales: the people named under Speaking Up Safely. An independent hospital may have neither.',
        'A trade union, a lawyer, or the charity Protect for advice in confidence.',
      ],
    },
  ],
  sources: 'From: Public Interest Disclosure Act 1998; Public Interest Disclosure (Prescribed Persons) Order 2014; CQC’s report on it for 2023/24; HIW’s advice for healthcare workers; NHS Employers on Freedom to Speak Up; Speaking Up Safely, Welsh Government 2023. This is not legal advice.',
};
