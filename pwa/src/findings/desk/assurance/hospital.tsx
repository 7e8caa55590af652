// What visits to one hospital were worth, for its host and region: no names, and nothing that opens.
import { Missing } from '../../../app/Current.tsx';
import { link, type Params } from '../../../app/route.ts';
import { Heard } from '../../../forums/desk/together/Heard.tsx';
import { Page } from '../../../parts/index.ts';
import { row } from '../../../store/index.ts';
import { hospitalName } from '../../../units/names.ts';
import { Read } from '../../../parts/desk/Read.tsx';
import { words } from '../words/assurance/index.ts';
import { Figures } from './Body.tsx';
import type { Assurance } from './model.ts';

export function AssuranceHere({ params, query }: { params: Params; query: URLSearchParams }) {
  const w = words();
  const hospital = row('hospitals', params.hospital!).value;
  if (!hospital) return <Missing />;
  const by = query.get('by') === 'month' ? 'month' : 'quarter';
  const api = `assurance/hospital/${encodeURIComponent(hospital.id)}`;
  const here = link('hospital', hospital.id);
  return (
    <Page title={w.ofHospital} above={hospitalName(hospital)} back={{ href: here, label: hospitalName(hospital) }}>
      <p>{w.intro}</p>
      <p>{w.hospitalIntro}</p>
      <Read<Assurance> key={`${api}?by=${by}`} path={`/api/${api}?by=${by}`}>{(found) => <Figures found={found} here={`${here}/assurance?`} api={`/api/${api}`} />}</Read>
      <Heard hospital={hospital.id} />
    </Page>
  );
}
