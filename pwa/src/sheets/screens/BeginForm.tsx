// What it is about, and, where people answer, whose answers these are and how they are told. Nothing is chosen beforehand,
// but for the thing one has come from.
import { useComputed, useSignal } from '@preact/signals';
import { useMemo } from 'preact/hooks';
import { go, link } from '../../app/route.ts';
import { BEFORE_VISIT, LOOK_AT, type Version } from '../../checklists/version.ts';
import { newId } from '../../ids.ts';
import { DayField } from '../../parts/DayField.tsx';
import { toFault } from '../../parts/fault.ts';
import { Button, Checkboxes, Details, Field, Radios } from '../../parts/index.ts';
import { type Draft, draft, me, rows, send } from '../../store/index.ts';
import { instant } from '../../times.ts';
import { hospitalName } from '../../units/names.ts';
import type { Id, Subject, Whose } from '../../wire.ts';
import { asksWhose, type Choosable, choosable, isFamily, kindOf } from '../who.ts';
import { fillingWords } from '../words/filling/index.ts';

interface Beginning {
  sheet: Id;
  about: Id | undefined;
  voice: Whose['voice'] | undefined;
  relationship: string;
  told: readonly string[];
  interpreted_by: string;
  from: string;
  to: string;
}
type Fault = 'which' | 'whose' | 'relationship' | 'period';

interface Props {
  version: Version;
  about: Subject | undefined;
  /** By the link that asks a family what a visit should look at: it leads straight to that question, and says that it is before one. */
  beforeVisit: boolean;
}

export function BeginForm({ version, about, beforeVisit }: Props) {
  const w = fillingWords();
  const failed = useSignal<Fault | undefined>(undefined);
  const kind = kindOf(version);
  const alone = kind === 'visitor' ? me.value?.id : about?.kind === kind ? about.id : undefined;
  const d = draft<Beginning>(`sheet-new/${version.checklist}/${alone ?? ''}`, () =>
    ({ sheet: newId(), about: alone, voice: undefined, relationship: '', told: [], interpreted_by: '', from: '', to: '' }));
  const whose = asksWhose(version);

  async function begin() {
    const { sheet, about: id, voice, relationship, told, interpreted_by: by, from, to } = d.value.peek();
    failed.value = fault(d.value.peek(), whose);
    if (failed.value) return toFault();
    await send(
      {
        type: 'begin_sheet', sheet, checklist: version.id, about: { kind, id: id! },
        ...(from && to ? { period: { from_on: from, to_on: to } } : {}),
        ...(whose && voice
          ? { whose: { voice, ...(relationship.trim() ? { relationship: relationship.trim() } : {}), ...(told.length > 0 ? { told: [...told] } : {}), ...(by.trim() ? { interpreted_by: by.trim() } : {}) } }
          : {}),
      },
      { draft: d },
    );
    if (beforeVisit) await send({ type: 'record_answers', visit: sheet, part: kind, answers: [{ ...BEFORE_VISIT, at: instant() }] });
    go(beforeVisit ? link('sheet', sheet, 'q', LOOK_AT) : link('sheet', sheet), { replace: true });
  }
  return (
    <>
      {!alone && <Which version={version} d={d} error={failed.value === 'which' ? w.needWhich : undefined} />}
      {whose ? <WhoseAnswers d={d} failed={failed.value} /> : <InPeriod d={d} failed={failed.value} open={version.answered_by === 'providers'} />}
      <Button onTap={begin}>{w.begin}</Button>
    </>
  );
}

function fault({ about, voice, relationship, from, to }: Beginning, whose: boolean): Fault | undefined {
  if (!about) return 'which';
  if (whose && !voice) return 'whose';
  if (whose && voice !== 'own' && relationship.trim() === '') return 'relationship';
  return (from || to) && !(from && to && from <= to) ? 'period' : undefined;
}

const MANY = 8;
const MOST = 20;

function Which({ version, d, error }: { version: Version; d: Draft<Beginning>; error: string | undefined }) {
  const w = fillingWords();
  const find = useSignal('');
  const all = choosable(me.value, version, {
    people: rows('people').value.values(), units: rows('units').value, hospitals: rows('hospitals').value, bodies: rows('bodies').value, hospitalName,
  });
  if (all.length === 0) return <p class="l-said">{w.noneToChoose}</p>;
  return (
    <>
      {all.length > MANY && <Field label={w.find} bind={{ value: find, set: (text) => (find.value = text) }} />}
      <Found all={all} find={find} d={d} error={error} />
    </>
  );
}

function Found({ all, find, d, error }: { all: Choosable[]; find: { value: string }; d: Draft<Beginning>; error: string | undefined }) {
  const w = fillingWords();
  const sought = find.value.trim().toLowerCase();
  const chosen = useComputed(() => d.value.value.about).value;
  // What was chosen stays in sight, whatever is sought.
  const found = all.filter(({ id, name, hint = '' }) => id === chosen || `${name} ${hint}`.toLowerCase().includes(sought)).slice(0, MOST);
  return <Radios legend={w.which} bind={d.field('about')} error={error} choices={found.map(({ id, name, hint }) => ({ value: id, label: name, hint }))} />;
}

function WhoseAnswers({ d, failed }: { d: Draft<Beginning>; failed: Fault | undefined }) {
  const w = fillingWords();
  // A family speaks for itself, or writes down what somebody else says; staff have their own account.
  const voices = isFamily(me.value) ? (['family', 'own', 'advocate', 'other'] as const) : (['own', 'family', 'advocate', 'staff', 'other'] as const);
  const ways = ['words', 'signs', 'symbols', 'behaviour', 'picture'] as const;
  const proxy = useComputed(() => d.value.value.voice !== undefined && d.value.value.voice !== 'own').value;
  const interpreted = useMemo(() => d.field('interpreted_by'), [d]);
  return (
    <>
      <Radios legend={w.whose} hint={w.whoseHint} bind={d.field('voice')} error={failed === 'whose' ? w.needWhose : undefined}
        choices={voices.map((value) => ({ value, label: w.voices[value] }))} />
      {proxy && <Field label={w.relationship} bind={d.field('relationship')} error={failed === 'relationship' ? w.needRelationship : undefined} />}
      <Checkboxes legend={w.told} bind={d.field('told')} choices={ways.map((value) => ({ value, label: w.ways[value] }))} />
      <Field label={w.interpretedBy} bind={interpreted} />
    </>
  );
}

/** A hospital's return is always about a stretch of time; others may be. */
function InPeriod({ d, failed, open }: { d: Draft<Beginning>; failed: Fault | undefined; open: boolean }) {
  const w = fillingWords();
  const days = (
    <>
      <DayField label={w.from} bind={d.field('from')} error={failed === 'period' ? w.periodWrong : undefined} />
      <DayField label={w.to} bind={d.field('to')} />
    </>
  );
  return open ? days : <Details summary={w.period}>{days}</Details>;
}
