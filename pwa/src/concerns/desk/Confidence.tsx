// What protects somebody who speaks up: who may know who they are, what a hospital never learns, the law, and whom else to tell.
// Under desk/ since no ward's phone needs these pages of text but those of people who visit or check: they have it fetched ahead
// (app/ahead.ts), and read it without signal. On any other phone it says in a plain sentence that it is not there yet.
import { Page, ReadAloud, Section } from '../../parts/index.ts';
import { confidenceWords } from './words/confidence/index.ts';

export function Confidence() {
  const w = confidenceWords();
  const all = w.parts.flatMap(({ title, lines }) => [title, ...lines]);
  return (
    <Page title={w.title} back={{ href: '#/concerns' }}>
      <ReadAloud words={[w.title, ...all].join(' ')} />
      {w.parts.map(({ title, lines }) => (
        <Section key={title} title={title}>
          <ul class="nhsuk-list nhsuk-list--bullet">{lines.map((one) => <li key={one}>{one}</li>)}</ul>
        </Section>
      ))}
      {w.sources && <p class="nhsuk-hint">{w.sources}</p>}
    </Page>
  );
}
