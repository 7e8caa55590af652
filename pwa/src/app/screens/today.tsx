// "Today" is another screen for each: whoever visits, checks, answers, waits or runs it.
import type { FunctionComponent } from 'preact';
import { useSignal, useSignalEffect } from '@preact/signals';
import { whoseDay, type Day } from '../../identity/day.ts';
import { checklistsHere, me } from '../../store/index.ts';
import { visits } from '../../visits/routes.ts';
import { NotHere } from '../Current.tsx';
import { go, type Params, place, type Screen } from '../route.ts';
import { frame } from '../words/index.ts';

const SCREENS: Record<Exclude<Day, 'watcher'>, () => Promise<Screen>> = {
  visitor: () => visits.find(({ path }) => path === 'today')!.load(),
  checker: async () => (await import('../../checkers/screens/today.tsx')).CheckersToday,
  family: async () => (await import('../../identity/desk/family.tsx')).FamilyToday,
  provider: async () => (await import('../../identity/desk/provider.tsx')).ProviderToday,
  sitting: async () => (await import('../../forums/desk/voice/mine.tsx')).SittingToday,
  administrator: async () => (await import('../../identity/desk/people_in.tsx')).PeopleIn,
  nobody: async () => (await import('../../identity/desk/family.tsx')).NobodysToday,
};

/** Whoever also sits at a hospital's forum finds it under their own day; without a signal there is nothing of it to read. */
function Seats() {
  const here = useSignal<{ Seats: FunctionComponent } | undefined>(undefined);
  useSignalEffect(() => {
    const sits = me.value?.seats.some(({ role }) => role.startsWith('forum_')) && whoseDay(me.value) !== 'sitting';
    if (sits && !here.peek()) void import('../../forums/desk/voice/mine.tsx').then((found) => (here.value = found), () => undefined);
  });
  const Found = here.value?.Seats;
  return Found ? <Found /> : null;
}

export function Today(given: { params: Params; query: URLSearchParams }) {
  const standing = useSignal<{ screen: Screen } | 'not_here' | undefined>(undefined);
  const again = useSignal(0);
  useSignalEffect(() => {
    const day = whoseDay(me.value);
    void again.value;
    if (day === 'watcher') {
      // this screen stays until the next one's code is here: by then somebody may have gone elsewhere
      if (['', 'today'].includes(place.peek().path)) go('concerns', { replace: true });
    } else if (day !== undefined) Promise.all([SCREENS[day](), day === 'visitor' || checklistsHere()]).then(([screen]) => (standing.value = { screen }), () => (standing.value = 'not_here'));
  });
  const now = standing.value;
  if (now === 'not_here') return <NotHere onAgain={() => (again.value += 1)} />;
  if (now) return <><now.screen {...given} /><Seats /></>;
  return <p class="l-opening" role="status">{frame().loading}</p>;
}
