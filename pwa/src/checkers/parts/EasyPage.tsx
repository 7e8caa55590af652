// Easy Read as its own kind of screen: one thing, its picture left and large, words beside it, all of it read aloud
// by one tap, and "Tell someone now" always at the thumb.
import type { ComponentChildren } from 'preact';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import { arriving } from '../../app/arriving.ts';
import { picture as addressOf } from '../../checklists/pictures.ts';
import { Picture, ReadAloud } from '../../parts/index.ts';
import { pictures } from '../likes.ts';
import { TellStrip } from './TellStrip.tsx';

interface Props {
  title: string;
  /** What the picture means: a name from checklists/shared/pictures. */
  picture?: string | undefined;
  /** Small line above: which ward, which question. */
  above?: ComponentChildren;
  /** Everything on the screen, as it is read aloud. */
  aloud: string;
  /** Somebody who reads it, recorded. */
  clip?: Blob | undefined;
  /** Where something begins: whether this phone can read aloud is said in a whole sentence, once. */
  first?: boolean;
  /** The check one is on, so that "Tell someone now" knows where. */
  visit?: string | undefined;
  tell?: boolean;
  children: ComponentChildren;
}

export function EasyPage({ title, picture, above, aloud, clip, first = false, visit, tell = true, children }: Props) {
  const heading = useArrival(title);
  return (
    <div class={`l-easy${visit !== undefined || !tell ? ' l-easy--alone' : ''}`}>
      {above && <div class="l-easy__above">{above}</div>}
      <div class="l-easy__head">
        <EasyPicture of={picture} />
        <div>
          <h1 class="l-easy__title" tabIndex={-1} ref={heading}>{title}</h1>
          <ReadAloud words={aloud} clip={clip} whole={first} />
        </div>
      </div>
      {children}
      {tell && <TellStrip visit={visit} />}
    </div>
  );
}

/** A picture by its meaning; nothing where pictures are off or nobody has chosen one. */
export function EasyPicture({ of, small = false }: { of?: string | undefined; small?: boolean }) {
  const src = pictures.value ? addressOf(of) : undefined;
  return src ? <Picture src={src} large={!small} /> : null;
}

/** One line of Easy Read: picture left, words right. */
export function EasyLine({ picture, children }: { picture?: string | undefined; children: ComponentChildren }) {
  return (
    <div class="l-easy__line">
      <EasyPicture of={picture} small />
      <div>{children}</div>
    </div>
  );
}

// As parts/Page.tsx does: the window's title, and the focus on the heading when one has come here.
function useArrival(title: string) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = `${title} – Lantern`;
  }, [title]);
  useLayoutEffect(() => {
    if (!arriving()) return;
    heading.current?.focus({ preventScroll: true });
    // A question needs the whole of a small screen: the header stays above it.
    const alone = heading.current?.closest('.l-easy--alone');
    if (alone) alone.scrollIntoView({ block: 'start' });
    else window.scrollTo(0, 0);
  }, []);
  return heading;
}
