// Turns hints about words on or off, on this phone.
import { Radios, Section } from '../parts/index.ts';
import { me } from '../store/index.ts';
import { setting } from './setting.ts';
import { writesAsStaff } from './who.ts';
import { words } from './words/index.ts';

export function WordsSetting() {
  if (!writesAsStaff(me.value?.seats ?? [])) return null;
  const w = words();
  return (
    <Section title={w.setting}>
      <Radios legend={w.setting} hideLegend hint={w.settingWhy} bind={setting}
        choices={[{ value: 'on', label: w.on }, { value: 'off', label: w.off }]} />
    </Section>
  );
}
