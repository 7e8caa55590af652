// What the phone decides about a concern before the server has heard: how urgent it looks, whom it will go to,
// which calls to offer, and whether a promised word is late. The same decisions as server/lantern/concerns/rules.py
// and alerts/rules.py; tests/cases/{urgency,routes,who_hears}.yaml prove both. No policy number stands here.
import type { CallTo, ConcernRow, Day, Instant, Nation, Urgency, YesNoUnknown } from '../wire.ts';

/** What has been said so far. What was not said is unknown, never "no". */
export interface Told {
  tell_someone_now?: boolean;
  has_words?: boolean;
  danger_now?: YesNoUnknown;
  abuse_alleged?: boolean;
  access_still?: YesNoUnknown;
  serious_injury?: boolean;
  missing?: boolean;
  frightened?: boolean;
  unexpected_death?: boolean;
  others_in_danger?: YesNoUnknown;
}

/** An urgency until a human says otherwise, and the key of the words that say why. */
export interface Suggested {
  urgency: Urgency;
  why: string;
}

const URGENT = [
  'unexpected_death', 'abuse_alleged', 'serious_injury', 'missing', 'frightened', 'tell_someone_now',
] as const;

/** How urgent it looks (K1, K39). The most urgent reason wins; calm answers never dilute one. */
export function suggestedUrgency(told: Told): Suggested {
  const immediate = (why: string): Suggested => ({ urgency: 'immediate', why });
  if (told.tell_someone_now && told.has_words === false) return immediate('told_without_words');
  if (told.danger_now === 'yes') return immediate('danger_now');
  if (told.abuse_alleged && told.access_still !== 'no') {
    return immediate(told.access_still === 'yes' ? 'access_still' : 'access_not_known');
  }
  if (told.unexpected_death && told.others_in_danger === 'yes') return immediate('others_in_danger');
  const why = URGENT.find((each) => told[each]);
  return why ? { urgency: 'urgent', why } : { urgency: 'soon', why: 'something_is_wrong' };
}

/** What the phone reads of a path in force: its first step, and who hears besides (`Path` in alerts/model.py). */
export interface PathStart {
  nation: Nation;
  steps: readonly { tell: readonly string[] }[];
  no_forum: readonly string[];
  also_hears: Partial<Record<Nation, readonly string[]>>;
}

export interface Going {
  /** Nations of the bodies that pay, where a person is named: of the one that leads, and of those that pay too (K28). */
  pays?: readonly Nation[];
  /** False when the host is on Lantern and has nobody at its table. */
  hasForum?: boolean;
  aboutManagement?: boolean;
}

/** The seats that hear at once, so that a screen can say "this goes to …"; words by `hears.<seat>`. */
export function goesTo(path: PathStart, { pays = [], hasForum = true, aboutManagement = false }: Going = {}): string[] {
  const first = path.steps[0]?.tell ?? [];
  const host = first.some((seat) => seat === 'host_lead' || seat === 'host_deputy');
  const fromElsewhere = pays.filter((nation) => nation !== path.nation).flatMap((nation) => path.also_hears[nation] ?? []);
  const seats = new Set([...first, ...fromElsewhere, ...(host && !hasForum ? path.no_forum : [])]);
  if (!hasForum) for (const seat of ['host_lead', 'host_deputy']) seats.delete(seat);
  if (aboutManagement) seats.delete('provider');
  return [...seats];
}

/** Whether the next word promised has not come (K2). Moments are compared, never their texts. */
export function wordIsLate(nextWordBy: Instant | undefined, now: Instant): boolean {
  return nextWordBy !== undefined && Date.parse(nextWordBy) <= Date.parse(now);
}

/**
 * Whether the screen must tell the author to telephone: always when immediate, and when urgent while it waits
 * on this phone, because waiting is not sent.
 */
export function mustTelephone(urgency: Urgency, sent: boolean): boolean {
  return urgency === 'immediate' || (urgency === 'urgent' && !sent);
}

export type Age = 'adult' | 'child';
export interface WhoseRoute {
  born?: Day;
  child?: boolean;
  ward: 'adults' | 'under_18' | 'both';
}

/** Safeguarding routes by age today (K38); a ward with both ages and no named person shows both. */
export function routesByAge({ born, child, ward }: WhoseRoute, today: Day, adultAge: number): Age[] {
  if (born !== undefined) return [today >= birthday(born, adultAge) ? 'adult' : 'child'];
  if (child !== undefined) return [child ? 'child' : 'adult'];
  if (ward === 'both') return ['adult', 'child'];
  return [ward === 'adults' ? 'adult' : 'child'];
}

/** The day somebody turns this old; born on 29 February, on 1 March in other years (K24). */
export function birthday(born: Day, years: number): Day {
  const year = Number(born.slice(0, 4)) + years;
  const leap = new Date(Date.UTC(year, 1, 29)).getUTCMonth() === 1;
  return born.endsWith('-02-29') && !leap ? `${year}-03-01` : `${year}${born.slice(4)}`;
}

/** The calls of the first hour, most pressing first (K7). The provider is left out while telling it is held. */
export function calls(urgency: Urgency, ages: readonly Age[], aboutManagement: boolean): CallTo[] {
  const council: CallTo[] = [
    ...(ages.includes('child') ? (['children_day'] as const) : []),
    ...(ages.includes('adult') ? (['council_day'] as const) : []),
    'council_night',
  ];
  const danger: CallTo[] = urgency === 'immediate' ? ['emergency', 'police'] : [];
  const police: CallTo[] = urgency === 'urgent' ? ['police'] : [];
  const provider: CallTo[] = aboutManagement ? [] : ['provider_oncall'];
  return [...danger, ...council, ...police, 'host', ...provider];
}

/** Whoever raised it cannot take it (K36); nobody takes what is closed. */
export function mayTake(concern: { raised_by: string; state: string }, me: string): boolean {
  return concern.state !== 'closed' && concern.raised_by !== me;
}

/** The last word since somebody took it; until there is one, the step that they named stands. */
export function lastWord({ story }: Pick<ConcernRow, 'story'>): string | undefined {
  const said = story.filter(({ kind, words }) => (kind === 'taken' || kind === 'word') && words).sort((a, b) => Date.parse(a.at) - Date.parse(b.at)).at(-1);
  return said?.kind === 'word' ? said.words : undefined;
}
