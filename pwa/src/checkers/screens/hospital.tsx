// Which hospital: picture, name, town.
import { useSignal } from '@preact/signals';
import { link } from '../../app/route.ts';
import { Card, Cards, Field } from '../../parts/index.ts';
import { rows } from '../../store/index.ts';
import type { HospitalRow } from '../../wire.ts';
import { hospitalName } from '../../units/names.ts';
import { EasyPage, EasyPicture } from '../parts/EasyPage.tsx';
import { words } from '../words/index.ts';

const FEW = 6;
const MOST = 20;

export function ChooseHospital() {
  const w = words();
  const find = useSignal('');
  const all = [...rows('hospitals').value.values()].sort((a, b) => a.name.localeCompare(b.name));
  return (
    <EasyPage title={w.chooseHospital} picture="hospital" aloud={w.chooseHospital}>
      {all.length > FEW && <Field label={w.find} bind={{ value: find, set: (to) => (find.value = to) }} />}
      <h2 class="nhsuk-u-visually-hidden">{w.chooseHospital}</h2>
      <Found all={all} find={find} />
    </EasyPage>
  );
}

function Found({ all, find }: { all: HospitalRow[]; find: { value: string } }) {
  const wanted = find.value.trim().toLowerCase();
  const found = all.filter((one) => `${one.name} ${one.name_cy ?? ''} ${one.town}`.toLowerCase().includes(wanted)).slice(0, MOST);
  if (found.length === 0) return <p role="status">{words().noneFound}</p>;
  return (
    <Cards>
      {found.map((one) => (
        <Card key={one.id} title={hospitalName(one)} href={link('check', 'at', one.id)}>
          <div class="l-easy__line"><EasyPicture of="hospital" small /><p>{one.town}</p></div>
        </Card>
      ))}
    </Cards>
  );
}
