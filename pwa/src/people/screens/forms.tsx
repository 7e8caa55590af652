// What is recorded about somebody's way through hospital: each a few lines, kept as they are typed, sent with one tap.
import { localDay } from '../../app/local_day.ts';
import { newId } from '../../ids.ts';
import { Checkboxes, Confirm, Field, Radios, Textarea } from '../../parts/index.ts';
import { DayField } from '../../parts/DayField.tsx';
import { Form as LinesForm, type FormProps } from '../../parts/Form.tsx';
import type { Barrier, BarrierOwner, Consent, Detention, Id, KindOfHome, Rated, ReviewKind } from '../../wire.ts';
import { cardWords } from '../words/card/index.ts';
import { wayWords } from '../words/way/index.ts';

type Given<T extends object> = Omit<FormProps<T>, 'words'>;

const Form = <T extends object>(given: Given<T>) => <LinesForm {...given} words={wayWords()} />;

const choices = <V extends string>(words: Record<V, string>) =>
  (Object.entries(words) as [V, string][]).map(([value, label]) => ({ value, label }));
/** In words what is wrong with a day of something that has been. */
const notYet = (on: string) => (on > localDay.peek() ? wayWords().ahead : undefined);
const one = <V extends string>() => undefined as V | undefined;

export function ReviewForm({ person }: { person: Id }) {
  const w = wayWords();
  return (
    <Form name={`review/${person}`} title={w.review}
      empty={() => ({ kind: one<ReviewKind>(), on: '', consent: one<Consent>(), next: '', community: [] as readonly 'yes'[] })}
      lines={(d) => (
        <>
          <Radios legend={w.kind} choices={choices(cardWords().reviews)} bind={d.field('kind')} />
          <DayField label={w.heldOn} hint={w.heldHint} bind={d.field('on')} />
          <Checkboxes legend={w.community} hideLegend choices={[{ value: 'yes', label: w.community }]} bind={d.field('community')} />
          <Radios legend={w.consentAsk} choices={choices(w.consent)} bind={d.field('consent')} />
          <DayField label={w.nextOn} bind={d.field('next')} />
        </>
      )}
      command={({ kind, on, consent, next, community }) =>
        kind && on && consent
          ? { type: 'record_review', person, kind, held_on: on, consent, community: community.length > 0, ...(next ? { next_on: next } : {}) }
          : undefined} />
  );
}

export function ConsentForm({ person }: { person: Id }) {
  const w = wayWords();
  return (
    <Form name={`consent/${person}`} title={w.said} empty={() => ({ consent: one<Consent>(), on: localDay.peek() as string })}
      lines={(d) => (
        <>
          <Radios legend={w.consentAsk} choices={choices(w.consent)} bind={d.field('consent')} />
          <DayField label={w.saidOn} bind={d.field('on')} />
        </>
      )}
      command={({ consent, on }) => notYet(on) ?? (consent && on ? { type: 'record_consent', person, consent, said_on: on } : undefined)} />
  );
}

export function EhcForm({ person }: { person: Id }) {
  const w = wayWords();
  return (
    <Form name={`ehc/${person}`} title={w.ehc} empty={() => ({ has: one<'yes' | 'no'>() })}
      lines={(d) => <Radios legend={w.ehcAsk} choices={choices({ yes: w.yes, no: w.no })} bind={d.field('has')} />}
      command={({ has }) => (has ? { type: 'note_ehc_plan', person, has: has === 'yes' } : undefined)} />
  );
}

export function DetentionForm({ person }: { person: Id }) {
  const w = wayWords();
  return (
    <Form name={`detained/${person}`} title={w.detained} empty={() => ({ detention: one<Detention>(), since: '' })}
      lines={(d) => (
        <>
          <Radios legend={w.detainedAsk} choices={choices(w.detention)} bind={d.field('detention')} />
          <DayField label={w.sinceAsk} bind={d.field('since')} />
        </>
      )}
      command={({ detention, since }) => notYet(since) ?? (detention && since ? { type: 'record_detention', person, detention, since } : undefined)} />
  );
}

export function RatingForm({ person }: { person: Id }) {
  const w = wayWords();
  return (
    <Form name={`rating/${person}`} title={w.rate}
      empty={() => ({ rating: one<Rated>(), consent: one<Consent>(), on: localDay.peek() as string, words: '' })}
      lines={(d) => (
        <>
          <Radios legend={w.rateAsk} hint={w.rateHint} choices={choices({ red: w.rated.red, amber: w.rated.amber, green: w.rated.green })} bind={d.field('rating')} />
          <Radios legend={w.listAsk} choices={choices(w.listed)} bind={d.field('consent')} />
          <DayField label={w.ratedOn} bind={d.field('on')} />
          <Textarea label={w.rateWhy} bind={d.field('words')} rows={3} guide />
        </>
      )}
      command={({ rating, consent, on, words }) =>
        notYet(on) ?? (rating && consent && on
          ? { type: 'record_rating', person, rating, consent, rated_on: on, ...(words.trim() ? { words: words.trim() } : {}) }
          : undefined)} />
  );
}

export function KeyworkerForm({ person }: { person: Id }) {
  const w = wayWords();
  return (
    <Form name={`keyworker/${person}`} title={w.keyworkerName} empty={() => ({ name: '', since: '', ended: [] as readonly 'yes'[] })}
      lines={(d) => (
        <>
          <Field label={w.keyworkerWho} bind={d.field('name')} />
          <DayField label={w.sinceAsk} bind={d.field('since')} />
          <Checkboxes legend={w.keyworkerEnded} hideLegend choices={[{ value: 'yes', label: w.keyworkerEnded }]} bind={d.field('ended')} />
        </>
      )}
      command={({ name, since, ended }) =>
        notYet(since) ?? (name.trim() && since ? { type: 'name_keyworker', person, keyworker: name.trim(), since, ended: ended.length > 0 } : undefined)} />
  );
}

export function ThemesForm({ person }: { person: Id }) {
  const w = wayWords();
  return (
    <Form name={`themes/${person}`} title={w.themesNote} empty={() => ({ on: '', themes: '' })}
      lines={(d) => (
        <>
          <DayField label={w.heldOn} bind={d.field('on')} />
          <Textarea label={w.themesAsk} bind={d.field('themes')} rows={3} guide />
        </>
      )}
      command={({ on, themes }) => notYet(on) ?? (on && themes.trim() ? { type: 'note_themes', person, review_on: on, themes: themes.trim() } : undefined)} />
  );
}

export function HomeForm({ person }: { person: Id }) {
  const w = wayWords();
  return (
    <Form name={`home/${person}`} title={w.plan} empty={() => ({ hoped: '', kind: one<KindOfHome>(), area: '' })}
      lines={(d) => (
        <>
          <DayField label={w.hopedFor} bind={d.field('hoped')} />
          <Radios legend={w.kindOfHome} choices={choices(w.homes)} bind={d.field('kind')} />
          <Field label={w.area} bind={d.field('area')} />
        </>
      )}
      command={({ hoped, kind, area }) =>
        hoped && kind && area.trim() ? { type: 'begin_home_plan', person, hoped_for: hoped, kind_of_home: kind, area: area.trim() } : undefined} />
  );
}

export function BarrierForm({ person }: { person: Id }) {
  const w = wayWords();
  return (
    <Form name={`barrier/${person}`} title={w.barrier} empty={() => ({ words: '', owner: one<BarrierOwner>(), name: '', line: '', by: '' })}
      lines={(d) => (
        <>
          <Textarea label={w.what} bind={d.field('words')} rows={3} guide />
          <Radios legend={w.owner} choices={choices(w.owners)} bind={d.field('owner')} />
          <Field label={w.ownerName} bind={d.field('name')} />
          <Field label={w.line} bind={d.field('line')} />
          <DayField label={w.byWhen} bind={d.field('by')} />
        </>
      )}
      command={({ words, owner, name, line, by }) =>
        words.trim() && owner && name.trim() && line.trim() && by
          ? { type: 'name_barrier', barrier: newId(), person, words: words.trim(), owner, owner_name: name.trim(), line_name: line.trim(), by_when: by }
          : undefined} />
  );
}

export function MovedForm({ person, barrier }: { person: Id; barrier: Barrier }) {
  const w = wayWords();
  return (
    <Form name={`moved/${barrier.id}`} title={w.moved} empty={() => ({ words: '', by: '', gone: [] as readonly 'yes'[] })}
      lines={(d) => (
        <>
          <Textarea label={w.movedWhat} bind={d.field('words')} rows={3} guide />
          <DayField label={w.newDay} bind={d.field('by')} />
          <Checkboxes legend={w.gone} hideLegend choices={[{ value: 'yes', label: w.gone }]} bind={d.field('gone')} />
        </>
      )}
      command={({ words, by, gone }) =>
        words.trim()
          ? { type: 'barrier_moved', barrier: barrier.id, person, words: words.trim(), gone: gone.length > 0, ...(by ? { by_when: by } : {}) }
          : undefined} />
  );
}

export function ExceptionForm({ person }: { person: Id }) {
  const w = wayWords();
  return (
    <Form name={`except/${person}`} title={w.exception} empty={() => ({ why: '', until: '' })}
      lines={(d) => (
        <>
          <Textarea label={w.exceptionWhy} bind={d.field('why')} rows={3} guide />
          <DayField label={w.until} hint={w.untilHint} bind={d.field('until')} />
        </>
      )}
      command={({ why, until }) => (until && until < localDay.peek() ? w.passed : why.trim() && until ? { type: 'except_visit', person, why: why.trim(), until } : undefined)} />
  );
}

export function DeathForm({ person }: { person: Id }) {
  const w = wayWords();
  return (
    <Form name={`death/${person}`} title={w.death} empty={() => ({ on: '' })}
      lines={(d) => <DayField label={w.diedOn} bind={d.field('on')} />}
      command={({ on }) => notYet(on) ?? (on ? { type: 'record_death', person, died_on: on } : undefined)}
      button={(tap) => <Confirm ask={w.deathAsk} yes={w.deathYes} onYes={tap} danger><p>{w.deathMeans}</p></Confirm>} />
  );
}
