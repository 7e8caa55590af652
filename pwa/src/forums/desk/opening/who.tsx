// Whom a concern is about: opens on stated need, for some hours, to this account alone, and logged for whoever pays.
import type { WhatFor } from '../../../commands.ts';
import { link, type Params } from '../../../app/route.ts';
import { Note, Page, Radios, Section, Tag, Textarea } from '../../../parts/index.ts';
import { Form } from '../../../parts/Form.tsx';
import { Read } from '../../../parts/desk/Read.tsx';
import { row } from '../../../store/index.ts';
import { sayMoment } from '../../../words/index.ts';
import { now } from '../../now.ts';
import { sayAll } from '../../saying.ts';
import { Log } from './log.tsx';
import type { Who } from './shapes.ts';
import { isAReason } from './stated_need.ts';
import { words } from './words/index.ts';

export function WhoItIs({ params }: { params: Params }) {
  return <Read<Who> path={`/api/forums/concern/${params.concern!}/who`}>{(who) => <Shown who={who} />}</Read>;
}

function Shown({ who }: { who: Who }) {
  const w = words();
  const hospital = row('hospitals', who.hospital).value?.name;
  const here = row('concerns', who.concern).value !== undefined;
  return (
    <Page title={w.title} above={[hospital, sayAll(who.about)].filter(Boolean).join(': ')}
      back={{ href: here ? link('concern', who.concern) : link('hospital', who.hospital, 'forum'), label: w.back }}>
      {!who.reference ? <p>{w.nobody}</p> : (
        <>
          <Name who={who} />
          <Ask who={who} />
          {(who.mine ?? []).length > 0 && <Section title={w.mine}><Log all={who.mine ?? []} /></Section>}
        </>
      )}
    </Page>
  );
}

/** The name goes from the screen when its time is over, also where nobody touches it. */
function Name({ who }: { who: Who }) {
  const w = words();
  const runs = who.running !== undefined && now.value.getTime() < Date.parse(who.running.until);
  if (!runs || !who.name) return <p>{w.shut(who.reference ?? '')}</p>;
  return (
    <Note>
      <p><strong>{who.name}</strong>{who.known_as && who.known_as !== who.name ? ` (${who.known_as})` : ''}</p>
      <p>{w.paidBy(who.placing_body_name ?? '')}</p>
      <p><Tag mood="notice">{w.until(sayMoment(who.running!.until))}</Tag></p>
      <p>{w.keep}</p>
    </Note>
  );
}

function Ask({ who }: { who: Who }) {
  const w = words();
  const kinds = (Object.entries(w.whatFor) as [WhatFor, string][]).map(([value, label]) => ({ value, label }));
  return (
    <Section title={who.running ? w.askAgain : w.ask}>
      <p>{w.logged(who.hours)}</p>
      <Form name={`open-identity/${who.concern}`} words={{ ...w, keep: who.running ? w.askAgain : w.open, kept: who.running ? w.keptToo : w.kept }} empty={() => ({ what: undefined as WhatFor | undefined, why: '' })}
        lines={(d) => (
          <>
            <Radios legend={w.which} choices={kinds} bind={d.field('what')} />
            <Textarea label={w.why} bind={d.field('why')} rows={3} guide />
          </>
        )}
        command={({ what, why }) => (what && isAReason(why) ? { type: 'open_identity', concern: who.concern, what_for: what, why: why.trim() } : undefined)} />
    </Section>
  );
}
