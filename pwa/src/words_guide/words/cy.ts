import { plural } from '../../words/plurals.ts';
import type { Words } from '../../words/faces.ts';
import type { en } from './en.ts';

export const cy: Words<typeof en> = {
  title: 'Am eich geiriau',
  say: (plain) => `Dweud “${plain}”`,
  leave: 'Ei adael',
  changed: (said, plain) => `Yn lle “${said}” mae “${plain}” nawr.`,
  undo: 'Ei roi yn ôl',
  more: (count) =>
    plural('cy', count, { one: '# gair arall i’w ystyried.', two: '# air arall i’w hystyried.', few: '# gair arall i’w hystyried.', many: '# gair arall i’w hystyried.', other: '# gair arall i’w hystyried.' }),
  setting: 'Awgrymiadau am eiriau',
  settingWhy: 'Wrth i chi ysgrifennu, gall awgrym gynnig geiriau symlach am y bobl rydych yn ymweld â nhw. Nid yw byth yn eich atal. Nid yw byth yn edrych ar yr hyn a ddywedodd person neu deulu, nac y tu mewn i ddyfynodau. Ar y ffôn hwn yn unig y mae’n gweithio.',
  on: 'Dangos awgrymiadau',
  off: 'Peidio â dangos awgrymiadau',
};
