// Which ward of the hospital.
import { Missing } from '../../app/Current.tsx';
import { link, type Params } from '../../app/route.ts';
import { Card, Cards } from '../../parts/index.ts';
import { row, rows } from '../../store/index.ts';
import { EasyPage, EasyPicture } from '../parts/EasyPage.tsx';
import { words } from '../words/index.ts';
import { hospitalName } from '../../units/names.ts';

export function ChooseWard({ params }: { params: Params }) {
  const w = words();
  const hospital = row('hospitals', params.hospital!).value;
  if (!hospital) return <Missing />;
  const wards = [...rows('units').value.values()].filter((one) => one.hospital === hospital.id);
  const aloud = [w.chooseWard, ...wards.map(({ name }) => name)].join('. ');
  return (
    <EasyPage title={w.chooseWard} picture="hospital" above={hospitalName(hospital)} aloud={aloud}>
      <h2 class="nhsuk-u-visually-hidden">{w.chooseWard}</h2>
      <Cards>
        {wards.map((one) => (
          <Card key={one.id} title={one.name} href={link('check', 'ward', one.id)}>
            <div class="l-easy__line"><EasyPicture of="hospital" small /><p>{hospitalName(hospital)}</p></div>
          </Card>
        ))}
      </Cards>
    </EasyPage>
  );
}
