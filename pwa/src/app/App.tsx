// Which of three: opening, nobody known yet, or at work.
import { SignIn } from '../identity/screens/sign_in.tsx';
import { phase } from '../identity/who.ts';
import { Page } from '../parts/index.ts';
import { place } from './route.ts';
import { Language } from './screens/language.tsx';
import { Frame, Shell } from './Shell.tsx';
import { frame } from './words/index.ts';

export function App() {
  if (phase.value === 'opening') return <p class="l-opening" role="status">{frame().loading}</p>;
  if (phase.value === 'at_work') return <Shell />;
  if (phase.value === 'no_store') return <Frame><NoStore /></Frame>;
  return <Frame>{place.value.path === 'language' ? <Language /> : <SignIn />}</Frame>;
}

function NoStore() {
  const w = frame().noStore;
  return <Page title={w.title}><p>{w.why}</p></Page>;
}
