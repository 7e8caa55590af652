// Which language, and whether in Easy Read.
import { useMemo } from 'preact/hooks';
import { Page, Radios } from '../../parts/index.ts';
import { account } from '../../identity/who.ts';
import { send } from '../../store/index.ts';
import { face, FACES, type Face, pick } from '../../words/index.ts';
import { cameFrom } from '../route.ts';
import { frame } from '../words/index.ts';

const bind = {
  value: face,
  set(next: Face | undefined) {
    if (!next) return;
    pick(next);
    if (account.peek()) void send({ type: 'choose_language', language: next });
  },
};

export function Language() {
  const w = frame();
  // Opened from the header of any screen: back is where one was.
  const back = useMemo(() => cameFrom() || '#/', []);
  const choices = FACES.map((value) => ({ value, label: w.tongues[value] }));
  return (
    <Page title={w.language} back={{ href: back }}>
      <Radios legend={w.language} hideLegend choices={choices} bind={bind} />
      <p>{w.languageWhy}</p>
    </Page>
  );
}
