// Takes up a rescue file that another phone has saved.
import { useSignal } from '@preact/signals';
import { account } from '../../identity/who.ts';
import { Banner, Details } from '../../parts/index.ts';
import { type PutIn as Came, putInFile } from '../../sync/rescue.ts';
import { phone } from './words/index.ts';

export function PutIn() {
  const w = phone().putIn;
  const came = useSignal<Came | undefined>(undefined);
  async function take(file: File | undefined) {
    const one = account.peek();
    if (file && one) came.value = await putInFile(await file.text(), one.account);
  }
  const now = came.value;
  return (
    <Details summary={w.title}>
      <label class="nhsuk-label" for="rescue-file">{w.choose}</label>
      <input class="l-file" id="rescue-file" type="file" accept=".json,application/json"
        onChange={(event) => void take(event.currentTarget.files?.[0])} />
      {now && <Banner mood={now.ok ? 'good' : 'bad'}>{now.ok ? w.done(now.count) : w[now.why]}</Banner>}
    </Details>
  );
}
