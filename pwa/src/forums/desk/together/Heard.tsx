// From how many sides each theme is heard in one hospital, beside what visits were worth. Never a number to compare hospitals by.
import { Section } from '../../../parts/index.ts';
import { Read } from '../../../parts/desk/Read.tsx';
import type { Id } from '../../../wire.ts';
import { sayDay } from '../../../words/index.ts';
import type { HeardThere } from './shapes.ts';
import { words } from './words/index.ts';

export function Heard({ hospital }: { hospital: Id }) {
  const w = words().heard;
  return (
    <Section title={w.title}>
      <Read<HeardThere> path={`/api/patterns/${encodeURIComponent(hospital)}/heard`}>
        {({ since, themes }) => (
          <>
            <p class="nhsuk-hint">{w.intro(sayDay(since))}</p>
            {themes.length === 0 && <p>{w.none}</p>}
            <Themes title={w.several} all={themes.filter(({ kinds }) => kinds.length > 1)} />
            <Themes title={w.one} all={themes.filter(({ kinds }) => kinds.length === 1)} />
          </>
        )}
      </Read>
    </Section>
  );
}

function Themes({ title, all }: { title: string; all: HeardThere['themes'] }) {
  const w = words();
  if (all.length === 0) return null;
  return (
    <>
      <h3 class="nhsuk-heading-s">{title}</h3>
      <ul class="l-rows">
        {all.map(({ theme, kinds }) => (
          <li class="l-rows__item" key={theme}><strong>{w.themes[theme] ?? theme}</strong><br />{kinds.map((kind) => w.sourceKinds[kind]).join(', ')}</li>
        ))}
      </ul>
    </>
  );
}
