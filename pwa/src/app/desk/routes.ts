// The addresses of what is only for a desk: fetched when one of them is opened (docs/decisions/0017).
import { admissions } from '../../admissions/desk/routes.ts';
import { calendars } from '../../calendars/desk/routes.ts';
import { letters } from '../../alerts/desk/routes.ts';
import { authoringRoutes } from '../../checklists/authoring/desk/routes.ts';
import { assurance } from '../../findings/desk/routes.ts';
import { concernsAtDesk } from '../../concerns/desk/routes.ts';
import { contacts } from '../../contacts/desk/routes.ts';
import { feedback } from '../../feedback/desk/routes.ts';
import { forums } from '../../forums/desk/routes.ts';
import { replies } from '../../replies/desk/routes.ts';
import { register } from '../../register/desk/routes.ts';
import { sheetsAtDesk } from '../../sheets/desk/routes.ts';
import { planning } from '../../visits/desk/routes.ts';
import type { Route } from '../route.ts';

const own: Route[] = [
  { path: 'people-in', nav: 'today', load: async () => (await import('../../identity/desk/people_in.tsx')).PeopleIn },
  { path: 'hospital/:hospital/owed', nav: 'hospitals', load: async () => (await import('../../forums/desk/owed/here.tsx')).OwedHere },
  { path: 'homes', nav: 'today', load: async () => (await import('../../people/desk/homes.tsx')).Homes },
  { path: 'who-pays', nav: 'today', load: async () => (await import('../../people/desk/payer/payer.tsx')).Payer },
  { path: 'owed/:person/payers', nav: 'today', load: async () => (await import('../../people/desk/payer/payers.tsx')).Payers },
  { path: 'to-explain', nav: 'today', load: async () => (await import('../../people/desk/to_explain.tsx')).ToExplain },
];

export const desk: readonly Route[] = [
  ...own, ...planning, ...register, ...admissions, ...concernsAtDesk, ...letters, ...calendars, ...assurance, ...forums, ...replies,
  ...feedback, ...contacts, ...sheetsAtDesk, ...authoringRoutes,
];
