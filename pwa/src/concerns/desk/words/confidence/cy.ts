import type { Words } from '../../../../words/faces.ts';
import type { en } from './en.ts';

export const cy: Words<typeof en> = {
  title: 'Pan fo rhywun yn ofni cael ei adnabod',
  parts: [
    {
      title: 'Pwy gaiff wybod pwy ydyn nhw',
      lines: [
        'Y sawl a’i hysgrifennodd, a neb arall ohono’i hun.',
        'Arweinydd diogelu corff y person hwnnw, ar ôl dweud pam. Cedwir iddynt ofyn, ac mae hynny i’w weld.',
        'Nid y corff sy’n lletya, nid y rhanbarth, nid gweinyddwr Lantern, a byth yr ysbyty.',
        'Gall llys neu’r heddlu orchymyn rhoi enw. Ni all neb addo mwy na hynny.',
      ],
    },
    {
      title: 'Yr hyn nad yw’r ysbyty byth yn ei ddysgu gan Lantern',
      lines: [
        'Nid yw’n darllen dim o’r pryder. Mae person a enwir yn penderfynu beth a ddywedir wrtho, mewn geiriau a ysgrifennir ar ei gyfer.',
        'Am bryd y bu, dywedir y mis ar y mwyaf: na diwrnod, awr na shifft. Ni ddywedir y ward.',
        'Gwrthodir geiriau sy’n cynnwys enw’r sawl a’i dywedodd cyn iddynt fynd.',
      ],
    },
    {
      title: 'Beth mae’r gyfraith yn ei ddweud dros bobl sy’n gweithio yno',
      lines: [
        'Mae Rhan IVA o Ddeddf Hawliau Cyflogaeth 1996, a roddwyd yno gan Ddeddf Datgelu er Lles y Cyhoedd 1998, yn amddiffyn gweithwyr sy’n codi llais: gweithwyr asiantaeth hefyd. Ni chaniateir eu diswyddo na’u trin yn waeth am hynny.',
        'Mae’n cynnwys yr hyn y maent yn credu’n rhesymol ei fod er lles y cyhoedd ac yn dangos perygl i iechyd neu ddiogelwch rhywun, trosedd, torri dyletswydd gyfreithiol, neu guddio un o’r rhain.',
        'Mae dweud wrth reoleiddiwr a enwir gan y gyfraith, person rhagnodedig, wedi’i amddiffyn heb ddweud wrth y cyflogwr yn gyntaf.',
        'Nid yw Lantern yn rheoleiddiwr o’r fath. Gall dweud wrth rywun sy’n ymweld fod wedi’i amddiffyn yn llai: dywedwch wrth y rheoleiddiwr hefyd.',
      ],
    },
    {
      title: 'Wrth bwy y gallant ddweud y tu allan i’w cyflogwr',
      lines: [
        'Ysbyty yng Nghymru: Arolygiaeth Gofal Iechyd Cymru (AGIC). Ysbyty yn Lloegr: y Comisiwn Ansawdd Gofal (CQC). Mae’r ddau’n bersonau rhagnodedig.',
        'Tîm diogelu’r cyngor lle mae’r ysbyty’n sefyll, a’r heddlu lle bu trosedd.',
        'O fewn GIG Cymru: y bobl a enwir dan Codi Llais yn Ddiogel. O fewn y GIG yn Lloegr: gwarcheidwad Freedom to Speak Up. Efallai nad oes gan ysbyty annibynnol y naill na’r llall.',
        'Undeb llafur, cyfreithiwr, neu’r elusen Protect am gyngor cyfrinachol.',
      ],
    },
  ],
  sources: 'O: Deddf Datgelu er Lles y Cyhoedd 1998; Gorchymyn Datgelu er Lles y Cyhoedd (Personau Rhagnodedig) 2014; adroddiad CQC arno ar gyfer 2023/24; cyngor AGIC i weithwyr gofal iechyd; NHS Employers ar Freedom to Speak Up; Codi Llais yn Ddiogel, Llywodraeth Cymru 2023. Nid cyngor cyfreithiol yw hwn.',
};
