// A screen for whoever sits there for themself or their family: Easy Read where that is their face, else as others read.
import type { ComponentChildren } from 'preact';
import { EasyLine, EasyPage } from '../../../checkers/parts/EasyPage.tsx';
import { Page } from '../../../parts/index.ts';
import { simple } from '../../../words/index.ts';
import { words } from './words/index.ts';

interface Props {
  title: string;
  picture: string;
  above?: string | undefined;
  back?: string;
  /** What is read aloud: the lines that matter. */
  aloud: readonly string[];
  children: ComponentChildren;
}

export function Screen({ title, picture, above, back, aloud, children }: Props) {
  const w = words();
  if (!simple.value) return <Page title={title} above={above} {...(back ? { back: { href: back, label: w.back } } : {})}>{children}</Page>;
  const way = back && <a class="nhsuk-back-link" href={back}>{w.back}</a>;
  return (
    <EasyPage title={title} picture={picture} above={(way || above) && <>{way}{above}</>} aloud={[title, ...aloud].join('. ')} tell={false}>
      {children}
    </EasyPage>
  );
}

/** One thing: with its picture in Easy Read, else a paragraph. */
export function Say({ picture, children }: { picture: string; children: ComponentChildren }) {
  return simple.value ? <EasyLine picture={picture}><p>{children}</p></EasyLine> : <p>{children}</p>;
}
