// The day of whoever manages a hospital: what waits for them, what their hospital was told, who is there.
import { Card, Cards, Page, Section } from '../../parts/index.ts';
import { Waits } from '../../register/Waits.tsx';
import { me, rows } from '../../store/index.ts';
import { words } from './words/provider/index.ts';

export function ProviderToday() {
  const w = words();
  const hospitals = [...new Set(me.value?.seats.flatMap(({ hospital }) => hospital ?? []))];
  return (
    <Page title={w.hello(me.value?.name.split(' ')[0] ?? '')}>
      <Waits />
      <Section title={w.can}>
        <Cards>
          <Card title={w.findings} href="#/findings"><p>{w.findingsWhy}</p></Card>
          {hospitals.map((id) => <Card key={`register/${id}`} title={w.register} href={`#/register/${id}`} />)}
          {hospitals.map((id) => (
            <Card key={id} title={rows('hospitals').value.get(id)?.name ?? ''} href={`#/hospital/${id}`}><p>{w.hospitalsWhy}</p></Card>
          ))}
          <Card title={w.checklists} href="#/checklists" />
          {!me.value?.seats.some(({ hospital }) => hospital) && <Card title={w.hospitals} href="#/hospitals"><p>{w.hospitalsWhy}</p></Card>}
          <Card title={w.raise} href="#/raise"><p>{w.raiseWhy}</p></Card>
        </Cards>
      </Section>
      <Section title={w.never}><p>{w.neverWhy}</p></Section>
    </Page>
  );
}
