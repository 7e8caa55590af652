// The sentence. Danger now shows first whom to ring. What is known already may be said; none of it holds the words back.
import { useSignal } from '@preact/signals';
import { go, type Params } from '../../app/route.ts';
import { newId } from '../../ids.ts';
import { Button, Page, Textarea } from '../../parts/index.ts';
import { toFault } from '../../parts/fault.ts';
import { draft, send } from '../../store/index.ts';
import type { Urgency } from '../../wire.ts';
import { raiseLink, readAbout } from '../link.ts';
import { command, fresh, mayGo, type Raising, told } from '../raising.ts';
import { mustTelephone } from '../rules.ts';
import { raiseWords } from '../words/raise/index.ts';
import { sayUrgency } from '../words/urgency/index.ts';
import { Known } from './Known.tsx';
import { whereOf } from './raise.tsx';
import { RingNow } from './RingNow.tsx';

// The screen that follows is here before it is needed, also on a phone that does not keep the app yet.
void import('./concern.tsx');

export function Write({ params, query }: { params: Params; query: URLSearchParams }) {
  const w = raiseWords();
  const failed = useSignal(false);
  const urgency = (params.urgency ?? 'soon') as Urgency;
  const about = readAbout(query);
  // One draft for this place, whatever urgency was tapped: changing one's mind loses nothing.
  const d = draft<Raising>(`raise/${about.visit ?? about.hospital ?? ''}/${about.person ?? ''}`, () => fresh(newId(), about.person));

  async function keep() {
    const raising = d.value.peek();
    failed.value = !mayGo(told(urgency, raising), raising);
    if (failed.value) return toFault();
    await send(command(urgency, raising, { ...about, hospital: about.hospital ?? '' }), { draft: d });
    go(`concern/${raising.concern}`, { replace: true });
  }
  return (
    <Page title={sayUrgency(urgency)} above={`${w.title}. ${w.where(whereOf(about))}`}
      back={{ href: raiseLink({ ...about, urgency: about.suggested }), label: w.change }}>
      <Ring urgency={urgency} d={d} about={about} />
      <Textarea guide={urgency !== 'immediate'} label={w.what} hint={w.whatHint} bind={d.field('words')} rows={4} large error={failed.value ? w.needWords : undefined} />
      <Known d={d} visit={about.visit} unit={about.unit} urgency={urgency} />
      <p class="l-soft">{w.goesTo(whereOf({ unit: about.unit, hospital: about.unit ? undefined : about.hospital }))}</p>
      <div class="l-keep"><Button look={urgency === 'immediate' ? 'warning' : 'main'} onTap={keep}>{w.keep}</Button></div>
    </Page>
  );
}

function Ring({ urgency, d, about }: { urgency: Urgency; d: ReturnType<typeof draft<Raising>>; about: ReturnType<typeof readAbout> }) {
  const access = d.field('access').value.value;
  const management = d.field('management').value.value;
  const person = d.field('person').value.value;
  const afraid = (d.field('protect').value.value ?? 'nobody') !== 'nobody';
  const now = told(urgency, { access });
  if (!mustTelephone(now, false)) return null;
  return <RingNow urgency={now} hospital={about.hospital ?? ''} unit={about.unit} person={person} aboutManagement={management === 'yes' || afraid} />;
}
