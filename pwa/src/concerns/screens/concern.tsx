// One concern, as everybody who may read it sees it: where it is, what was said, who has it, what happened.
import { Page, Section } from '../../parts/index.ts';
import { link, type Params } from '../../app/route.ts';
import { me, row } from '../../store/index.ts';
import type { ConcernRow } from '../../wire.ts';
import { WhatChanged } from '../../feedback/WhatChanged.tsx';
import { LeadActions } from '../lead/actions.tsx';
import { mayPutRight } from '../lead/rules.ts';
import { mustTelephone } from '../rules.ts';
import { concernWords } from '../words/page/index.ts';
import { sayUrgency } from '../words/urgency/index.ts';
import { AddMore } from './AddMore.tsx';
import { Calls } from './Calls.tsx';
import { CopyConcern } from './CopyConcern.tsx';
import { Hearing } from './Hearing.tsx';
import { whereOf } from './raise.tsx';
import { RingNow } from './RingNow.tsx';
import { Standing } from './Standing.tsx';
import { Story } from './Story.tsx';
import { WhatWasSaid } from './WhatWasSaid.tsx';

export function Concern({ params }: { params: Params }) {
  const w = concernWords();
  const id = params.concern!;
  const concern = row('concerns', id).value;
  if (!concern) return <Page title={w.gone} back={{ href: '#/concerns' }}><p>{w.goneWhy}</p></Page>;
  const { hospital, unit, visit } = concern;
  // Whoever raised it rings; whoever is told reads first what was said, and takes it.
  const raisedIt = concern.raised_by === me.value?.id;
  const words = <Section title={w.words}><WhatWasSaid concern={concern} /></Section>;
  return (
    <Page title={sayUrgency(concern.urgency)} above={w.title(whereOf({ hospital, unit }))}
      back={visit && visitsThere(visit) ? { href: link('visit', visit), label: w.toVisit } : { href: '#/concerns' }}>
      <Standing concern={concern} />
      {(concern.joined_into || concern.joined.length > 0) && <p><a class="l-go" href={link('concern', id, 'put-right')}>{w.oneLife}</a></p>}
      {raisedIt && <Ring concern={concern} />}
      {!raisedIt && words}
      <WhatChanged concern={id} />
      <LeadActions concern={id} />
      {concern.person && <WhoItIs concern={concern} />}
      {!raisedIt && <Ring concern={concern} />}
      {raisedIt && words}
      <Calls concern={concern} />
      <AddMore concern={concern} />
      <Story concern={concern} />
      <Hearing concern={concern} />
      {(raisedIt || mayPutRight(me.value, concern)) && <p><a class="l-go" href={link('concern', id, 'put-right')}>{w.putRight}</a></p>}
      <CopyConcern concern={concern} />
    </Page>
  );
}

const visitsThere = (visit: string) => {
  const one = row('visits', visit).value;
  return one !== undefined && [one.lead, ...one.companions].includes(me.value?.id ?? '');
};

/** For the host: whom it is about opens on stated need, at a desk. */
function WhoItIs({ concern }: { concern: ConcernRow }) {
  const host = row('hospitals', concern.hospital).value?.host;
  const hosts = me.value?.seats.some(({ role, body, hospital }) => role.startsWith('host_') && (hospital ? hospital === concern.hospital : body === host));
  return hosts ? <p><a class="l-go" href={link('concern', concern.id, 'who')}>{concernWords().who}</a></p> : null;
}

/** Until a human has it: for danger now always, and for what is urgent while it waits here. */
function Ring({ concern }: { concern: ConcernRow }) {
  if (concern.state !== 'open' || !mustTelephone(concern.urgency, concern.heard_at !== undefined)) return null;
  const { urgency, hospital, unit, person, about_management, protect } = concern;
  return <RingNow urgency={urgency} hospital={hospital} unit={unit} person={person} aboutManagement={about_management || protect !== 'nobody'} />;
}

