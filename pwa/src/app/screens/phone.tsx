// What this phone holds, what waits, whether it is ready for a ward with no signal, and the way out.
import { useEffect } from 'preact/hooks';
import { TellOnThisPhone } from '../../alerts/TellOnThisPhone.tsx';
import { ToCalendar } from '../../calendars/ToCalendar.tsx';
import { Button, Confirm, Facts, NoVoice, Page, Section } from '../../parts/index.ts';
import { account, session } from '../../identity/who.ts';
import { leave } from '../../identity/leaving.ts';
import { me, waiting } from '../../store/index.ts';
import { meta } from '../../store/meta.ts';
import { sayMoment } from '../../words/index.ts';
import { appKept } from '../kept.ts';
import { byHand, install, installed, offer } from '../phone/install.ts';
import { askToKeep, lookAtRoom, room, size } from '../phone/storage.ts';
import { SetAside, Waiting } from '../phone/Waiting.tsx';
import { WordsSetting } from '../../words_guide/WordsSetting.tsx';
import { build, version } from '../version.ts';
import { phone } from '../phone/words/index.ts';

export function Phone() {
  const w = phone();
  return (
    <Page title={w.title}>
      <Waiting />
      <SetAside />
      <Ready />
      <Install />
      <TellOnThisPhone />
      <ToCalendar />
      <WordsSetting />
      <About />
      <SignOut />
    </Page>
  );
}

function Ready() {
  const w = phone();
  useEffect(() => void lookAtRoom(), []);
  const { persisted, used, all } = room.value;
  const whole = meta.value.whole_at;
  return (
    <Section title={w.ready}>
      <Facts rows={[
        [w.app, appKept.value ? w.yes : w.notYet],
        [w.rows, whole ? w.fetched(sayMoment(whole)) : w.notYet],
      ]} />
      <p>{persisted === undefined ? w.keepsNothing : persisted ? w.keeps : w.keepsNot}</p>
      {persisted === false && <Button look="second" onTap={askToKeep}>{w.ask}</Button>}
      <NoVoice />
      {used !== undefined && all !== undefined && <p class="nhsuk-hint">{w.room(size(used), size(all))}</p>}
    </Section>
  );
}

function Install() {
  const w = phone();
  if (installed() || (!offer.value && !byHand())) return null;
  return (
    <Section title={w.install}>
      <p>{w.installWhy}</p>
      {offer.value ? <Button look="second" onTap={install}>{w.install}</Button> : <p>{w.installHow}</p>}
    </Section>
  );
}

function About() {
  const w = phone();
  return (
    <Section title={w.about}>
      <Facts rows={[
        [w.account, me.value?.name ?? account.value?.name ?? ''],
        [w.seats, [...new Set(me.value?.seats.map((seat) => seat.body_name ?? seat.hospital_name ?? ''))].filter(Boolean).join(', ')],
        [w.version, `${version} · ${build}`],
      ]} />
    </Section>
  );
}

function SignOut() {
  const w = phone();
  const count = waiting.value.length;
  const out = session.value === 'out' || session.value === 'someone_else';
  return (
    <Section title={out ? w.signedOut : w.signedIn}>
      {out && <Button href="#/sign-in">{w.signIn}</Button>}
      <Confirm ask={w.signOut} yes={w.signOut} onYes={leave} danger={count > 0}>
        {count > 0 && <p><strong>{w.signOutUnsent(count)}</strong></p>}
        <p>{w.signOutWhy}</p>
      </Confirm>
    </Section>
  );
}
