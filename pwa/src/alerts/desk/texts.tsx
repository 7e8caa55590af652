// Texts to a mobile, where this installation sends them. The number is the account's, not the phone's: it is given at leisure.
import { useSignal } from '@preact/signals';
import { Button, Field, Page } from '../../parts/index.ts';
import { draft, me, send } from '../../store/index.ts';
import { words } from './words/texts/index.ts';

export function Texts() {
  const w = words();
  const mobile = me.value?.mobile;
  return (
    <Page title={w.texts} back={{ href: '#/phone' }}>
      <p>{w.textsWhy}</p>
      {mobile ? (
        <>
          <p role="status">✓ {w.textsOn(mobile)}</p>
          <Button look="second" onTap={() => send({ type: 'stop_texts' })}>{w.textsStop}</Button>
        </>
      ) : <Number />}
    </Page>
  );
}

function Number() {
  const w = words();
  const none = useSignal(false);
  const mine = draft('mobile', () => ({ mobile: '' }));
  async function start() {
    const mobile = mine.value.peek().mobile.trim();
    none.value = mobile === '';
    if (mobile) await send({ type: 'allow_texts', mobile }, { draft: mine });
  }
  return (
    <>
      <Field label={w.mobile} hint={w.mobileHint} type="tel" inputMode="tel" autoComplete="tel" bind={mine.field('mobile')}
        error={none.value ? w.mobileNone : undefined} />
      <Button look="second" onTap={start}>{w.textsStart}</Button>
    </>
  );
}
