// Signing in: the demonstration's cast where there is one, else a code or a link by e-mail.
import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { place } from '../../app/route.ts';
import { Banner, Button, Field, Page } from '../../parts/index.ts';
import { Confirm } from '../../parts/Confirm.tsx';
import { askCast, type Cast } from '../api.ts';
import { tongue } from '../../words/index.ts';
import { asOneOf, code, email, sendCode, sentTo, trouble, type Trouble, withCode, withToken } from '../sign_in.ts';
import { account, forgetHere, session } from '../who.ts';
import { words } from '../words/index.ts';

export function SignIn() {
  const w = words();
  const cast = useSignal<Cast[] | undefined>(undefined);
  const token = place.value.query.get('token');
  useEffect(() => {
    void askCast().then((all) => (cast.value = all));
    if (token) void withToken(token);
  }, []);
  return (
    <Page title={sentTo.value ? w.codeTitle : w.title}>
      <WhoseWork />
      <Say />
      {cast.value && <TheCast cast={cast.value} />}
      {token && !trouble.value ? <p role="status">{w.opening}</p> : sentTo.value ? <WithCode /> : <WithEmail />}
    </Page>
  );
}

/** At work already, and the session has ended: nothing is lost, and it says so before it asks anything. */
function WhoseWork() {
  const w = words();
  const one = account.value;
  if (!one) return null;
  return (
    <>
      <Banner>{session.value === 'someone_else' ? w.notYou(one.name) : `${w.youAre(one.name)}. ${w.safe}`}</Banner>
      <Confirm ask={w.other.ask} yes={w.other.yes} look="plain" onYes={forgetHere}><p>{w.other.stays(one.name)}</p></Confirm>
    </>
  );
}

const AT_FIELD: Trouble[] = ['empty', 'emptyCode'];

function Say() {
  const w = words();
  const what = trouble.value;
  return what && !AT_FIELD.includes(what) ? <Banner mood="bad">{w[what]}</Banner> : null;
}

function WithEmail() {
  const w = words();
  return (
    <form onSubmit={(event) => (event.preventDefault(), void sendCode())}>
      <Field label={w.email} hint={w.emailHint} bind={email} type="email" autoComplete="email"
        error={trouble.value === 'empty' ? w.empty : undefined} />
      <Button submit>{w.sendCode}</Button>
    </form>
  );
}

function WithCode() {
  const w = words();
  return (
    <form onSubmit={(event) => (event.preventDefault(), void withCode())}>
      <p>{w.sentTo(sentTo.value ?? '')}</p>
      <Field label={w.code} hint={w.codeHint} bind={code} inputMode="numeric" autoComplete="one-time-code"
        error={trouble.value === 'emptyCode' ? w.emptyCode : undefined} />
      <Button submit>{w.enter}</Button>
      <Button look="plain" onTap={() => (sentTo.value = undefined)}>{w.another}</Button>
    </form>
  );
}

function TheCast({ cast }: { cast: Cast[] }) {
  const w = words();
  return (
    <section>
      <h2 class="nhsuk-heading-m">{w.cast}</h2>
      <p>{w.castWhy}</p>
      <ul class="l-cast">
        {cast.map((one) => (
          <li key={one.as}>
            <button type="button" class="l-cast__one" onClick={() => void asOneOf(one.as)}>
              <strong>{one.name}</strong>
              <span>{one.what[tongue.value]}</span>
            </button>
          </li>
        ))}
      </ul>
      <h2 class="nhsuk-heading-m l-or">{w.orEmail}</h2>
    </section>
  );
}
