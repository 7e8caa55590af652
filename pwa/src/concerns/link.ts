// The address where a concern is raised, with what is already known filled in.
import type { Id, Urgency } from '../wire.ts';

export interface About {
  hospital?: Id | undefined;
  unit?: Id | undefined;
  visit?: Id | undefined;
  person?: Id | undefined;
  urgency?: Urgency | undefined;
  about?: string | undefined;
}

/** `step` is the urgency chosen: absent, it is asked first. */
export function raiseLink({ urgency, ...about }: About, step: Urgency | '' = ''): string {
  const query = new URLSearchParams();
  for (const [key, value] of Object.entries({ ...about, suggested: urgency })) if (value) query.set(key, value);
  const asked = query.toString();
  return `#/raise${step && `/${step}`}${asked && `?${asked}`}`;
}

export function readAbout(query: URLSearchParams): About & { suggested: Urgency | undefined } {
  const get = (key: string) => query.get(key) ?? undefined;
  return {
    hospital: get('hospital'), unit: get('unit'), visit: get('visit'), person: get('person'), about: get('about'),
    suggested: get('suggested') as Urgency | undefined,
  };
}
