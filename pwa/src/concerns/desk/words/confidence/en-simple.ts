import type { Words } from '../../../../words/faces.ts';
import type { en } from './en.ts';

export const enSimple: Words<typeof en> = {
  title: 'When you are afraid to say something',
  parts: [
    {
      title: 'Who knows your name',
      lines: [
        'The person you told knows.',
        'One other person can ask. They keep people safe.',
        'They must say why they need to know.',
        'The hospital does not get your name from us.',
        'A judge or the police could make us give a name.',
      ],
    },
    {
      title: 'What we tell the hospital',
      lines: ['We do not show them your words.', 'We do not tell them the day.', 'We do not tell them the ward.'],
    },
    {
      title: 'If you work at the hospital',
      lines: [
        'There is a law for people who speak up.',
        'Your boss must not punish you for it.',
        'It helps most when you tell an inspector.',
      ],
    },
    {
      title: 'Who else you can tell',
      lines: [
        'In England you can tell the Care Quality Commission. They check hospitals.',
        'In Wales you can tell Healthcare Inspectorate Wales. They check hospitals.',
        'You can tell the council.',
        'If there was a crime, you can tell the police.',
      ],
    },
  ],
  sources: '',
};
