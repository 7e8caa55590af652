// The frame: who one is with, what is only on this phone, the screen, and the bar for the thumb.
import type { ComponentChildren } from 'preact';
import { me } from '../store/index.ts';
import { face, tongue } from '../words/index.ts';
import { BottomBar } from './BottomBar.tsx';
import { Current } from './Current.tsx';
import { HonestLine } from './HonestLine.tsx';
import { LanternMark } from './LanternMark.tsx';
import { home } from './routes.ts';
import { UpdateBanner } from './UpdateBanner.tsx';
import { frame } from './words/index.ts';

export function Shell() {
  return (
    <Frame line={<HonestLine />} bar={<BottomBar />}>
      <Current />
    </Frame>
  );
}

interface Props {
  line?: ComponentChildren;
  bar?: ComponentChildren;
  children: ComponentChildren;
}

export function Frame({ line, bar, children }: Props) {
  const w = frame();
  return (
    <>
      <a class="nhsuk-skip-link" href="#main" onClick={toMain}>{w.skip}</a>
      <Header />
      {line}
      <UpdateBanner />
      <main id="main" class="l-main" tabIndex={-1}>
        {children}
        {w.unreviewed && <p class="l-unreviewed">{w.unreviewed}</p>}
      </main>
      {bar}
    </>
  );
}

// A real jump to #main would be taken for an address of the app.
function toMain(event: Event) {
  event.preventDefault();
  document.getElementById('main')?.focus();
}

function Header() {
  const w = frame();
  return (
    <header class="l-top">
      <div class="l-header">
        <a class="l-header__name" href={`#/${home(me.value)}`}><LanternMark />Lantern</a>
        <a class="l-header__language" href="#/language" lang={tongue.value}>
          <span class="nhsuk-u-visually-hidden">{w.language}: </span>{w.tongues[face.value]}
        </a>
      </div>
      {me.value?.demo && <p class="l-demo">{w.demo}</p>}
    </header>
  );
}
