// Who said it. Shown to the one who wrote it down, and to their body's safeguarding lead for a while after they say why.
import { Missing } from '../../app/Current.tsx';
import { link, type Params } from '../../app/route.ts';
import { Facts, Page, Section, Textarea } from '../../parts/index.ts';
import { Read } from '../../parts/desk/Read.tsx';
import { Form } from '../../parts/Form.tsx';
import { me, row } from '../../store/index.ts';
import { concernWords } from '../words/page/index.ts';
import { rightWords } from './words/right/index.ts';
import { sourceWords } from './words/source/index.ts';

interface Sealed {
  concern: string;
  written_by: string;
  words?: string;
}

export function Source({ params }: { params: Params }) {
  const w = sourceWords();
  const c = concernWords();
  const concern = row('concerns', params.concern!).value;
  if (!concern || concern.protect === 'nobody') return <Missing />;
  const mine = concern.raised_by === me.value?.id;
  const leads = me.value?.seats.some(({ role }) => role === 'placing_safeguarding') ?? false;
  return (
    <Page title={w.title} back={{ href: link('concern', concern.id) }}>
      <p>{c.protects[concern.protect]}</p>
      <p>{w.who}</p>
      {!mine && leads && (
        <Form name={`source/${concern.id}`} words={rightWords()} empty={() => ({ why: '' })}
          lines={(d) => <Textarea label={w.why} hint={w.hint} bind={d.field('why')} rows={3} guide />}
          command={({ why }) => (why.trim() ? { type: 'open_source', concern: concern.id, why: why.trim() } : undefined)} />
      )}
      {(mine || leads) && (
        <Section title={w.sealedTitle}>
          <Read<Sealed> path={`/api/concerns/${concern.id}/source`} none={<p>{w.stillSealed}</p>}>
            {(found) => <Facts rows={[[w.writtenBy, found.written_by], found.words ? [w.toldBy, found.words] : false]} />}
          </Read>
        </Section>
      )}
      <p><a href="#/in-confidence">{w.inConfidence}</a></p>
    </Page>
  );
}
