// What somebody is writing when something is wrong, and the command it becomes. Pure.
import type { RaiseConcern } from '../commands.ts';
import type { Id, Urgency, YesNoUnknown } from '../wire.ts';

export interface Raising {
  concern: Id;
  words: string;
  safe: YesNoUnknown | undefined;
  access: YesNoUnknown | 'nobody' | undefined;
  management: 'yes' | 'no' | undefined;
  voice: 'own' | 'person' | 'family' | 'advocate' | 'staff' | undefined;
  person: Id | undefined;
  protect: 'nobody' | 'source' | 'raiser' | undefined;
  source: string;
}

export const fresh = (concern: Id, person: Id | undefined): Raising => ({
  concern, words: '', safe: undefined, access: undefined, management: undefined, voice: undefined, person,
  protect: undefined, source: '',
});

/** Somebody may still reach the person, or nobody knows: danger now, whatever was chosen (K39). */
export function told(urgency: Urgency, { access }: Pick<Raising, 'access'>): Urgency {
  return access === 'yes' || access === 'unknown' ? 'immediate' : urgency;
}

/** Only "tell someone now" goes without words. */
export const mayGo = (urgency: Urgency, { words }: Pick<Raising, 'words'>) => urgency === 'immediate' || words.trim() !== '';

interface Where {
  hospital: Id;
  unit?: Id | undefined;
  visit?: Id | undefined;
  about?: string | undefined;
}

export function command(urgency: Urgency, raising: Raising, { hospital, unit, visit, about }: Where): RaiseConcern {
  const { concern, words, safe, access, management, voice, person, protect, source } = raising;
  const said = words.trim();
  return {
    type: 'raise_concern', concern, hospital, urgency: told(urgency, raising), words: said,
    ...(unit ? { unit } : {}),
    ...(visit ? { visit } : {}),
    ...(person ? { person } : {}),
    ...(about ? { about: [about] } : {}),
    ...(voice ? { voice } : {}),
    ...(safe ? { person_safe: safe } : {}),
    ...(access && access !== 'nobody' ? { access_still: access } : {}),
    ...(management === 'yes' ? { about_management: true } : {}),
    ...(protect && protect !== 'nobody' ? { protect } : {}),
    ...(protect === 'source' && source?.trim() ? { source: source.trim() } : {}),
    ...(said === '' ? { tell_someone_now: true } : {}),
  };
}
