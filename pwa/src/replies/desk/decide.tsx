// Whether and how a hospital is told of one concern or visit: an act of its own, with its author.
import { link, type Params } from '../../app/route.ts';
import { localDay } from '../../app/local_day.ts';
import { newId } from '../../ids.ts';
import { Banner, Cards, Note, Page, Radios, Section, Textarea } from '../../parts/index.ts';
import { DayField } from '../../parts/DayField.tsx';
import { Form } from '../../parts/Form.tsx';
import { Read } from '../../parts/desk/Read.tsx';
import { row } from '../../store/index.ts';
import { FindingCard } from './Finding.tsx';
import { HeldCard } from './list.tsx';
import { sayWhen } from './saying.ts';
import type { Subject } from './shapes.ts';
import { words } from './words/index.ts';

export function OfConcern({ params }: { params: Params }) {
  const w = words();
  const concern = params.concern!;
  const said = row('concerns', concern).value;
  return (
    <Page title={w.oneTitle} back={{ href: link('concern', concern), label: w.toConcern }}>
      {said?.words && <p class="l-words">{said.words}</p>}
      <Read<Subject> path={`/api/replies/concern/${concern}`}>{(one) => <Shown one={one} speaker={said?.raised_by_name ?? ''} />}</Read>
    </Page>
  );
}

export function OfVisit({ params }: { params: Params }) {
  const w = words();
  const visit = row('visits', params.visit!).value;
  const checked = visit?.kind === 'quality_checker';
  return (
    <Page title={w.oneTitle} back={{ href: '#/replies', label: w.back }}>
      {visit && <p><a href={checked ? link('check', visit.id, 'findings') : link('visit', visit.id)}>{w.toVisit}</a></p>}
      <Read<Subject> path={`/api/replies/visit/${params.visit!}`}>{(one) => <Shown one={one} speaker={visit?.lead_name ?? ''} />}</Read>
    </Page>
  );
}

function Shown({ one, speaker }: { one: Subject; speaker: string }) {
  const w = words();
  return (
    <>
      <p><strong>{w.states[one.state ?? 'open']}</strong>{one.about_management && `. ${w.aboutManagement}`}</p>
      <ReleaseForm one={one} speaker={speaker} />
      {one.concern && <HoldForm concern={one.concern} />}
      {one.findings.length > 0 && <Section title={w.released}><Cards>{one.findings.map((each) => <FindingCard key={each.id} one={each} />)}</Cards></Section>}
      {one.held.length > 0 && <Section title={w.before}><Cards>{one.held.map((each) => <HeldCard key={each.at} one={each} decide={false} />)}</Cards></Section>}
    </>
  );
}

/** The name, or a part of it, of whoever said it, where the words hold it. */
export function namedIn(said: string, speaker: string): string | undefined {
  const all = said.toLocaleLowerCase();
  return speaker.split(/\s+/).find((part) => part.length > 2 && new RegExp(`(^|[^\\p{L}])${escaped(part.toLocaleLowerCase())}([^\\p{L}]|$)`, 'u').test(all));
}

const escaped = (part: string) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

function ReleaseForm({ one, speaker }: { one: Subject; speaker: string }) {
  const w = words();
  const about = one.concern ? { concern: one.concern } : { visit: one.visit! };
  return (
    <Form name={`release/${one.concern ?? one.visit}`} title={w.release} words={{ ...w, keep: w.doRelease }}
      empty={() => ({ words: '', ward: 'yes' as 'yes' | 'no' | undefined })}
      lines={(d) => {
        const name = namedIn(d.value.value.words, speaker);
        return (
          <>
            <Textarea guide label={w.releaseWords} hint={w.releaseHint} rows={5} bind={d.field('words')} error={name ? w.named(name) : undefined} />
            {one.unit_name && <Radios legend={w.nameWard} choices={[{ value: 'yes', label: w.nameWards.yes }, { value: 'no', label: w.nameWards.no }]} bind={d.field('ward')} />}
            <Note>
              <p><strong>{w.willRead}</strong></p>
              <p class="l-words">{d.value.value.words}</p>
              <p>{one.unit_name && d.value.value.ward !== 'no' && `${w.wardIs(one.unit_name)} `}{sayWhen(one.when)}</p>
            </Note>
            <p class="l-soft">{w.people(one.people)}</p>
            <Banner>{w.check2}</Banner>
          </>
        );
      }}
      command={({ words: said, ward }) =>
        said.trim() && ward && !namedIn(said, speaker)
          ? { type: 'release_finding', release: newId(), words: said.trim(), ...about, ...(ward === 'no' ? { name_ward: false } : {}) } : undefined} />
  );
}

function HoldForm({ concern }: { concern: string }) {
  const w = words();
  return (
    <Form name={`hold/${concern}`} title={w.hold} words={{ ...w, keep: w.doHold }} empty={() => ({ reason: '', on: '' })}
      lines={(d) => (
        <>
          <p>{w.holdWhy}</p>
          <Textarea guide label={w.reason} rows={3} bind={d.field('reason')} />
          <DayField label={w.lookOn} bind={d.field('on')} />
        </>
      )}
      command={({ reason, on }) =>
        reason.trim() && on >= localDay.peek() ? { type: 'hold_from_provider', concern, reason: reason.trim(), look_on: on } : undefined} />
  );
}
