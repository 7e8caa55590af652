// Pa lythyrau sy’n dod am yr hyn sydd i’w wneud.
export const cy = {
  letters: 'Llythyrau am yr hyn sydd i’w wneud',
  lettersWhy: 'E-byst ar ddiwrnodau gwaith, yn ystod y dydd. Maen nhw’n dweud faint o bethau sydd i’w gwneud. Nid ydyn nhw’n enwi neb nac unrhyw ysbyty.',
  remind: 'Fy atgoffa o’r hyn sydd i’w wneud',
  remindWhy: 'Pan fydd tri chwarter yr amser wedi mynd, neu’n gynt os yw’ch sefydliad yn dweud hynny, ar y diwrnod ei hun, a phan fydd yn hwyr. Un llythyr y bore ar y mwyaf.',
  weekly: 'Llythyr ar ddechrau’r wythnos',
  weeklyWhy: 'Beth sydd ar y ffordd, beth sy’n hwyr, a pha addewidion sydd i’w cadw.',
  lettersNever: 'Mae pryderon bob amser yn eich cyrraedd, beth bynnag a ddewiswch yma. Mae hyn ar gyfer eich cyfrif, ar bob ffôn.',
};
