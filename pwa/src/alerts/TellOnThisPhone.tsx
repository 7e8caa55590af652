// The switch with which somebody is told on this phone. On an iPhone only the installed app can be.
import { useEffect } from 'preact/hooks';
import { byHand, installed } from '../app/phone/install.ts';
import { phone } from '../app/phone/words/index.ts';
import { Button, Section } from '../parts/index.ts';
import { me } from '../store/index.ts';
import { comparePush, push, startPush, stopPush } from './push.ts';
import { pushWords } from './words/push/index.ts';

export function TellOnThisPhone() {
  const w = pushWords();
  useEffect(() => void comparePush(), []);
  return (
    <Section title={w.push}>
      <p>{w.pushWhy}</p>
      <How />
      <p class="nhsuk-hint">{w.pushBonus}</p>
      {me.value?.texts && <p><a href="#/texts">{w.texts}</a></p>}
      <p><a href="#/letters">{w.letters}</a></p>
    </Section>
  );
}

function How() {
  const w = pushWords();
  const stop = <Button look="second" onTap={stopPush}>{w.pushStop}</Button>;
  switch (push.value) {
    case 'on': return <><p role="status">✓ {w.pushOn}</p>{stop}</>;
    case 'not_known': return <><p role="status">◐ {w.pushWaits}</p>{stop}</>;
    case 'off': return <Button look="second" onTap={startPush}>{w.pushStart}</Button>;
    case 'failed': return <><p role="status">▲ {w.pushFailed}</p><Button look="second" onTap={startPush}>{w.pushStart}</Button></>;
    case 'refused': return <p role="status">{w.pushRefused}</p>;
    case 'not_offered': return <p>{w.pushNotOffered}</p>;
    case 'cannot': return <p>{byHand() && !installed() ? phone().installHow : w.pushCannot}</p>;
  }
}
