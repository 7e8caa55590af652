// A screen about good practice: Easy Read for Quality Checkers and whoever reads so, else as others read.
import type { ComponentChildren } from 'preact';
import { EasyPage } from '../../../checkers/parts/EasyPage.tsx';
import { Page } from '../../../parts/index.ts';
import { simple } from '../../../words/index.ts';
import { words } from './words/index.ts';

export function Screen({ title, aloud, back, children }: { title: string; aloud: string; back: string; children: ComponentChildren }) {
  const w = words();
  if (!simple.value) return <Page title={title} back={{ href: back, label: w.back }}>{children}</Page>;
  return (
    <EasyPage title={title} picture="good_here" above={<a class="nhsuk-back-link" href={back}>{w.back}</a>} aloud={`${title}. ${aloud}`} tell={false}>
      {children}
    </EasyPage>
  );
}
