import { plural } from '../../words/plurals.ts';
import type { Words } from '../../words/faces.ts';
import type { en } from './en.ts';

export const cy: Words<typeof en> = {
  title: 'Yn aros amdanoch chi',
  what: {
    confirm: () => 'Cadarnhewch pwy sydd yno y mis hwn',
    unconfirmed: (count) => plural('cy', count, { one: 'Nid yw ysbyty wedi dweud pwy sydd yno', other: 'Nid yw # ysbyty wedi dweud pwy sydd yno' }),
    register: (count) => plural('cy', count, { one: 'Gofynnir i chi: pwy sydd ble?', other: '# cwestiwn: pwy sydd ble?' }),
    asked: (count) => plural('cy', count, { one: 'Mae corff yn gofyn cyn derbyn rhywun', other: '# cwestiwn cyn derbyn rhywun i ysbyty' }),
    answered: (count) => plural('cy', count, { one: 'Mae’r lletywr wedi ateb: beth yw’r penderfyniad?', other: '# lletywr wedi ateb: beth yw’r penderfyniad?' }),
    findings: (count) => plural('cy', count, { one: 'Dywedwyd wrth eich ysbyty am un canfyddiad: atebwch', two: 'Dywedwyd wrth eich ysbyty am ddau ganfyddiad: atebwch', other: 'Dywedwyd wrth eich ysbyty am # canfyddiad: atebwch' }),
    replies: (count) => plural('cy', count, { one: 'Beth mae ysbyty’n ei wybod neu wedi’i ateb: un peth i’w benderfynu neu i’w weld eto', two: 'Beth mae ysbytai’n ei wybod neu wedi’i ateb: dau beth i’w penderfynu neu i’w gweld eto', other: 'Beth mae ysbytai’n ei wybod neu wedi’i ateb: # peth i’w penderfynu neu i’w gweld eto' }),
    contacts: (count) => plural('cy', count, { one: 'Rhif neu gyfeiriad i’w wirio cyn y bydd ei angen', other: '# rhif a chyfeiriad i’w gwirio cyn y bydd eu hangen' }),
    gap: () => 'Yn yr wythnos nesaf ni fydd neb ar alwad am gyfnod',
    feedback: (count) => plural('cy', count, { one: 'Mae rhywun yn aros i glywed beth sydd wedi newid', two: 'Mae dau yn aros i glywed beth sydd wedi newid', other: 'Mae # yn aros i glywed beth sydd wedi newid' }),
    level: (count) => plural('cy', count, { one: 'Mae lefel craffu wedi newid: edrychwch', other: 'Mae # lefel craffu wedi newid: edrychwch' }),
    seats: (count) => plural('cy', count, { one: 'Mae sedd fforwm ar ddod i ben, neu heb ddeiliad', other: '# sedd fforwm ar ddod i ben, neu heb ddeiliad' }),
  },
};
