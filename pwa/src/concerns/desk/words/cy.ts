import type { Words } from '../../../words/faces.ts';
import type { en } from './en.ts';

export const cy: Words<typeof en> = {
  join: 'Mae pryder arall am yr un peth',
  joinWhat: 'Mae’r ddau’n mynd ymlaen fel un: mae’r hyn a wneir dros y naill yn cael ei wneud dros y ddau, yn ôl cloc yr un mwyaf brys. Mae geiriau’r ddau’n aros fel y maent, gyda’r rhai sy’n cael eu darllen.',
  joinNone: 'Nid oes pryder arall am yr ysbyty hwn y gallwch ei ddarllen.',
  other: 'Pa un?',
  joinWhy: 'Sut y gwyddoch mai’r un peth ydyw?',
  line: (day, words) => `${day}: ${words}`,
  unjoin: 'Nid yw am yr un peth wedi’r cyfan',
  unjoinWhat: 'Mae’n mynd ymlaen ar ei ben ei hun, o’r man lle’r oedd. Os nad oedd neb wedi’i gymryd, dywedir wrth bobl eto.',
  unjoinWhich: 'Pa un sy’n mynd ymlaen ar ei ben ei hun?',
  leave: 'Nid oes angen dweud wrth un ohonynt',
  leaveWhich: 'Wrth bwy nad oes angen dweud?',
  leaveWhy: 'Pam?',
  unjoinWhy: 'Beth sy’n dangos mai rhywbeth arall ydyw?',
  endTitle: 'Sut mae’n dod i ben',
  closeUnseenWhy: 'Pam na all neb weld eto a yw wedi newid?',
  closeUnseenHint: 'Nid yw papur a anfonwyd, na “dim gweithredu pellach” gan gorff arall, yn rheswm.',
  closeUnseenNone: 'Dewiswch pam na all neb edrych eto',
  closeWhy: 'Beth ddaeth ohono? Bydd yr un a’i cododd yn darllen hwn.',
  closeNone: 'Ysgrifennwch beth ddaeth ohono',
  doClose: 'Cau’r pryder hwn',
  close: 'Ei gau',
};
