// The screen of the current address. The one before stays until the next one's code is here, or cannot come.
import { useSignal, useSignalEffect } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { checklistsHere, me } from '../store/index.ts';
import { Button, Page } from '../parts/index.ts';
import { type Params, place, type Screen } from './route.ts';
import { deskRoutes, fetchDesk, find, home } from './routes.ts';
import { frame } from './words/index.ts';

interface Standing {
  screen: Screen;
  params: Params;
  query: URLSearchParams;
  key: string;
}

export function Current() {
  const standing = useSignal<Standing | 'missing' | 'not_here' | undefined>(undefined);
  const again = useSignal(0);
  useSignalEffect(() => {
    const { path, query } = place.value;
    const tries = again.value;
    const found = find(path || home(me.peek()));
    if (!found) {
      if (deskRoutes.value.length > 0) standing.value = 'missing';
      else fetchDesk().catch(() => (standing.value = 'not_here')); // read above: this is looked at again when they are here
      return;
    }
    let left = false;
    Promise.all([found.route.load(), found.route.early || checklistsHere()]).then(
      ([screen]) => {
        if (!left) standing.value = { screen, params: found.params, query, key: path };
      },
      () => {
        if (left) return;
        standing.value = 'not_here';
        if (tries > 0) void startAnew();
      },
    );
    return () => {
      left = true;
    };
  });
  const now = standing.value;
  if (now === undefined) return null;
  if (now === 'missing') return <Missing />;
  if (now === 'not_here') return <NotHere key={place.value.path} onAgain={() => (again.value += 1)} />;
  // Keyed by address: a new address is a new screen, with its own focus and scroll.
  return <now.screen key={now.key} params={now.params} query={now.query} />;
}

export function Missing() {
  const w = frame();
  return (
    <Page title={w.missing}>
      <p>{w.missingWhy}</p>
      <p><a href={`#/${home(me.value)}`}>{w.toStart}</a></p>
    </Page>
  );
}

/** The phone does not keep this screen, and could not fetch it. It tries by itself when there is signal. */
export function NotHere({ onAgain }: { onAgain: () => void }) {
  const w = frame().notHere;
  useEffect(() => {
    addEventListener('online', onAgain);
    return () => removeEventListener('online', onAgain);
  }, []);
  return (
    <Page title={w.title}>
      <p role="alert">{w.why}</p>
      <Button onTap={onAgain}>{w.again}</Button>
    </Page>
  );
}

/** A browser may remember that a file did not come. With a server that answers, the app is opened anew at this address. */
async function startAnew() {
  const answer = await fetch(import.meta.env.BASE_URL, { method: 'HEAD', cache: 'no-store' }).catch(() => undefined);
  if (answer?.ok) location.reload();
}
