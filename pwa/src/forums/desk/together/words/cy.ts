import type { Words } from '../../../../words/faces.ts';
import { plural } from '../../../../words/plurals.ts';
import type { en } from './en.ts';

export const cy: Words<typeof en> = {
  title: 'Beth sy’n dod ynghyd yma',
  intro: 'Cwestiwn i edrych iddo yw pob un o’r rhain. Does dim yn cael ei gyfartalu, a does yr un pryder yn aros amdano.',
  introPlacing: 'Yr hyn y mae sawl ffynhonnell yn ei ddweud am yr ysbyty hwn. Y corff lletyol sy’n darllen y ffynonellau; rydych chi’n darllen eich rhai eich hun.',
  none: 'Does dim yn dod ynghyd ar hyn o bryd. Nid yw hynny’n arwydd bod popeth yn iawn.',
  since: (day) => `Ers ${day}`,
  sinceMonth: (month) => `Ers ${month}`,
  kind: {
    theme: (theme) => theme,
    signs: (cluster) => `Arwyddion o ddiwylliant caeedig: ${cluster}`,
    promises: () => 'Addewidion na chawsant eu cadw',
    not_private: () => 'Does neb wedi’i weld yn breifat',
    zero_restraint: () => 'Dim atal corfforol, meddai’r ward, a does dim ffurflen yn ei ddangos',
  },
  themes: {
    safety: 'Diogelwch: cam-drin, anaf, ofn', care: 'Gofal ac iechyd', restraint: 'Atal corfforol a chyfyngu', staffing: 'Staffio',
    environment: 'Yr adeilad', leadership: 'Arweinyddiaeth a diwylliant', family: 'Cadw teuluoedd draw', rights: 'Hawliau a dewis',
    access: 'Ymwelwyr heb gael dod i mewn, neu heb gael gweld yr hyn y gofynnwyd amdano',
  } as Record<string, string>,
  clusters: {
    poor_care: 'gofal gwael', leadership: 'arweinyddiaeth', skills: 'staff a’u sgiliau', restriction: 'cyfyngu',
    outside_eyes: 'ar gau i’r byd y tu allan', records: 'yr hyn sydd wedi’i ysgrifennu', other: 'arwyddion eraill',
  } as Record<string, string>,
  standing: {
    new: 'Does neb wedi’i farnu eto', returned: 'Gwrthodwyd o’r blaen, a daeth rhywbeth newydd', confirmed: 'Cadarnhawyd',
    watched: 'Yn cael ei wylio', dismissed: 'Gwrthodwyd',
  },
  whyNow: 'Pam nawr',
  why: {
    theme: (times, voices) => plural('cy', times, { one: `Clywyd unwaith, gan ${voices}`, two: `Clywyd ddwywaith, gan ${voices}`, other: `Clywyd # o weithiau, gan ${voices}` }),
    signs: (times, voices) => plural('cy', times, { one: `Gwelwyd ar un achlysur, gan ${voices}`, two: `Gwelwyd ar ddau achlysur, gan ${voices}`, other: `Gwelwyd ar # achlysur, gan ${voices}` }),
    promises: (times) => plural('cy', times, { one: 'Edrychwyd ar un addewid, a gweld nad oedd wedi’i gadw', two: 'Edrychwyd ar ddau addewid, a gweld nad oeddent wedi’u cadw', other: 'Edrychwyd ar # addewid, a gweld nad oeddent wedi’u cadw' }),
    not_private: (times) => plural('cy', times, { zero: 'Does neb wedi ymweld yn y cyfnod hwn', one: 'Ar 1 ymweliad cwrddwyd â phobl, a neb ohonynt yn breifat', other: 'Ar # ymweliad cwrddwyd â phobl, a neb ohonynt yn breifat' }),
    zero_restraint: (times) => plural('cy', times, { one: 'Dywedwyd hynny ar 1 ymweliad. Nid yw peidio â rhoi ffigur yr un peth â sero.', other: 'Dywedwyd hynny ar # ymweliad. Nid yw peidio â rhoi ffigur yr un peth â sero.' }),
  },
  bodies: (n) => plural('cy', n, { two: '# gorff', few: '# chorff', many: '# chorff', other: '# corff' }),
  pressing: 'Roedd un ohonynt yn frys, neu dywedodd rhywun fod ofn arno. Mae hynny’n cyfrif yn llawn.',
  sources: 'Ffynonellau',
  ownSources: 'Y rhai y cewch chi eu hagor',
  sourceKinds: {
    person: 'pobl sy’n byw yno', family: 'teuluoedd', advocate: 'eiriolwyr', staff: 'staff', checkers: 'Gwirwyr Ansawdd',
    visitors: 'ymwelwyr', host: 'y corff lletyol', figures: 'ffigurau’r gweithlu', kept_back: 'rhywun y cedwir eu henw yn ôl',
  },
  nouns: { concerns: 'Pryder', visits: 'Ymweliad', sheets: 'Rhestr wirio', promises: 'Addewid' },
  hidden: 'Un ffynhonnell na chewch chi ei hagor',
  isNew: 'Newydd',
  leaves: 'Beth fyddai’n peri iddo fynd',
  leave: {
    quiet: (day) => `Dim rhagor yn cael ei glywed amdano${day ? ` tan ${day}` : ''}. Nid yw tawelwch yn dangos ei fod wedi mynd: gofynnwch i’r nesaf sy’n mynd yno edrych`,
    kept: (day) => `Bod rhywun yn edrych ac yn gweld yr addewidion wedi’u cadw${day ? `. Os na fydd neb yn edrych, dim ond tan ${day} y caiff ei ddangos yma` : ''}`,
    private: () => 'Bod rhywun sy’n byw yno yn cael ei weld yn breifat',
    return: () => 'Ffurflen gweithlu sy’n cyfrif atal corfforol; neu wardiau nad ydynt yn dweud “dim” mwyach',
  },
  judged: 'Beth benderfynwyd',
  judge: 'Cadarnhau, gwylio neu wrthod',
  verdict: 'Beth yw eich barn chi?',
  verdicts: {
    confirmed: 'Cadarnhau: mae angen i’r cyrff weithredu gyda’i gilydd',
    watched: 'Gwylio: edrych eto, a dweud wrth bwy bynnag sy’n mynd nesaf',
    dismissed: 'Gwrthod: nid yw’n dod ynghyd',
  },
  dismissNote: 'Daw un a wrthodwyd yn ôl pan ddaw ffynhonnell newydd.',
  reason: 'Pam? Mae ar y darllenydd nesaf angen eich rheswm.',
  fill: 'Dewiswch un a rhowch eich rheswm.',
  kept: 'Wedi’i gadw.',
  keep: 'Cadw hyn',
  heard: {
    title: 'Clywed o fwy nag un ochr',
    intro: (day) => `Yr hyn a ddywedwyd neu a welwyd yma ers ${day}, ac o enau pwy y daeth. Mae ymweliadau’n werth mwy pan fydd eraill yn dweud yr un peth. Gall un ochr ar ei phen ei hun fod yn iawn o hyd.`,
    several: 'O fwy nag un ochr',
    one: 'O un ochr hyd yma: gofynnwch i’r lleill',
    none: 'Nid oes neb wedi sôn am yr un thema yn yr amser hwn. Nid yw hynny’n arwydd bod popeth yn iawn.',
  },
  concernFirst: 'Oes rhywun mewn perygl? Codwch bryder; peidiwch ag aros am hyn.',
};
