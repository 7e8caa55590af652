import type { Words } from '../../../../words/faces.ts';
import type { en } from './en.ts';

export const cySimple: Words<typeof en> = {
  title: 'Pan fyddwch yn ofni dweud rhywbeth',
  parts: [
    {
      title: 'Pwy sy’n gwybod eich enw',
      lines: [
        'Mae’r person y dywedoch wrtho yn gwybod.',
        'Gall un person arall ofyn. Mae’n cadw pobl yn ddiogel.',
        'Rhaid iddo ddweud pam mae angen gwybod.',
        'Nid yw’r ysbyty’n cael eich enw gennym ni.',
        'Gallai barnwr neu’r heddlu wneud i ni roi enw.',
      ],
    },
    {
      title: 'Beth rydym yn ei ddweud wrth yr ysbyty',
      lines: ['Nid ydym yn dangos eich geiriau iddynt.', 'Nid ydym yn dweud pa ddiwrnod.', 'Nid ydym yn dweud pa ward.'],
    },
    {
      title: 'Os ydych yn gweithio yn yr ysbyty',
      lines: [
        'Mae cyfraith i bobl sy’n codi llais.',
        'Ni chaiff eich rheolwr eich cosbi am hynny.',
        'Mae’n helpu fwyaf pan ddywedwch wrth arolygydd.',
      ],
    },
    {
      title: 'Wrth bwy arall y gallwch ddweud',
      lines: [
        'Yng Nghymru gallwch ddweud wrth Arolygiaeth Gofal Iechyd Cymru. Maen nhw’n gwirio ysbytai.',
        'Yn Lloegr gallwch ddweud wrth y Comisiwn Ansawdd Gofal. Maen nhw’n gwirio ysbytai.',
        'Gallwch ddweud wrth y cyngor.',
        'Os bu trosedd, gallwch ddweud wrth yr heddlu.',
      ],
    },
  ],
  sources: '',
};
