import type { ComponentChildren } from 'preact';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import { arriving } from '../app/arriving.ts';
import { frame } from '../app/words/index.ts';

interface Props {
  /** The screen's one heading; also the window's title. */
  title: string;
  /** Small line above it: which hospital, which ward. */
  above?: ComponentChildren;
  back?: { href: string; label?: string };
  lang?: string;
  children: ComponentChildren;
}

/** A screen. Moves the focus to its heading when it was gone to, so that a screen reader says where one is. */
export function Page({ title, above, back, lang, children }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  const w = frame();
  useEffect(() => {
    document.title = `${title} – Lantern`;
  }, [title]);
  // Before anybody can press a key here: a focus that moves afterwards would be taken from whoever already types.
  useLayoutEffect(() => {
    if (!arriving()) return;
    window.scrollTo(0, 0);
    heading.current?.focus({ preventScroll: true });
  }, []);
  return (
    <div class="l-page" lang={lang}>
      {back && <a class="nhsuk-back-link" href={back.href}>{back.label ?? w.back}</a>}
      {above && <p class="l-above">{above}</p>}
      <h1 class="nhsuk-heading-l l-title" tabIndex={-1} ref={heading}>{title}</h1>
      {children}
    </div>
  );
}

/** A part of a screen with its own heading. */
export function Section({ title, children }: { title: string; children: ComponentChildren }) {
  return (
    <section class="l-section">
      <h2 class="nhsuk-heading-m">{title}</h2>
      {children}
    </section>
  );
}
