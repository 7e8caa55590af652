import type { Words } from '../../../../words/faces.ts';
import type { en } from './en.ts';

export const cy: Words<typeof en> = {
  hello: (name) => `Helo ${name}`,
  can: 'Beth gallwch chi ei wneud nawr',
  hospitals: 'Eich ysbytai fel y mae ymwelwyr yn eu gweld',
  hospitalsWhy: 'Cyfeiriad, wardiau a rhifau ffôn. Dywedwch wrth eich comisiynydd lletyol os yw rhif yn anghywir.',
  register: 'Pwy sydd yno, fesul mis',
  findings: 'Beth ddywedwyd wrth eich ysbyty',
  findingsWhy: 'Yng ngeiriau’r rhai sy’n cadw golwg arno. Rydych chi’n ateb wrth eu hymyl, a gallwch anfon llun neu bapur.',
  never: 'Yr hyn na chaiff ei ddangos i chi',
  checklists: 'Rhestrau gwirio y mae eich ysbyty’n eu hateb',
  raise: 'Codi pryder eich hun',
  raiseWhy: 'Mae’n mynd at y comisiynydd lletyol fel un unrhyw un arall.',
  neverWhy: 'Nodiadau crai, pwy ddywedodd beth, ac ymweliadau heb rybudd.',
};
