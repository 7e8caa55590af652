// Afterwards: whether it is really sent, who reads it, what happens next, and how the checker is.
import { Missing } from '../../app/Current.tsx';
import { link, type Params } from '../../app/route.ts';
import { WhatChanged } from '../../feedback/WhatChanged.tsx';
import { Banner, Button, TelLink } from '../../parts/index.ts';
import { row, unsent } from '../../store/index.ts';
import { tongue } from '../../words/index.ts';
import { whereIs } from '../checking.ts';
import { EasyLine, EasyPage } from '../parts/EasyPage.tsx';
import { LINES } from '../support.ts';
import { words } from '../words/index.ts';

export function Thanks({ params }: { params: Params }) {
  const w = words();
  const visit = row('visits', params.visit!).value;
  if (!visit) return <Missing />;
  const readers = w.readers(row('hospitals', visit.hospital).value?.host_name ?? '');
  const aloud = [w.thanks, state(visit.id), w.whoReads, readers, w.whatNext, w.nextTalk, w.nextHear, w.nextSee, w.areYouOk, w.okWhy, w.okTalk, w.payWhy, w.payGive];
  return (
    <EasyPage title={w.thanks} picture="helped_well" above={whereIs(visit)} aloud={aloud.join('. ')} visit={visit.id}>
      <Sent visit={visit.id} />
      <h2 class="l-easy__second">{w.areYouOk}</h2>
      <EasyLine picture="quiet_place">{w.okWhy} {w.okTalk}</EasyLine>
      {LINES[tongue.value].map((line) => <TelLink key={line.number} name={line.name} number={line.number} />)}
      <h2 class="l-easy__second">{w.whoReads}</h2>
      <EasyLine picture="visitor">{readers} {w.regionReads}</EasyLine>
      <h2 class="l-easy__second">{w.whatNext}</h2>
      <EasyLine picture="know_what_next">{w.nextTalk} {w.nextHear}</EasyLine>
      <WhatChanged visit={visit.id} />
      <EasyLine picture="your_words">{w.nextSee}</EasyLine>
      <h2 class="l-easy__second">{w.pay}</h2>
      <EasyLine picture="written_down">{w.payWhy} {w.payGive}</EasyLine>
      <Button href={link('check', visit.id, 'findings')}>{w.seeFindings}</Button>
      <Button look="second" href="#/today">{w.today}</Button>
    </EasyPage>
  );
}

const state = (visit: string) => (unsent('visits', visit).value ? words().thanksKept : words().thanksSent);

function Sent({ visit }: { visit: string }) {
  const w = words();
  const waits = unsent('visits', visit).value;
  return <Banner mood={waits ? 'notice' : 'good'}><p>{state(visit)} {waits && w.thanksKeptWhy}</p></Banner>;
}
