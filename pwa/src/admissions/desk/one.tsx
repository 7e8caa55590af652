// One question to a host: what was asked, what is known, what was answered and decided, and who is told of an exception.
import { link, type Params } from '../../app/route.ts';
import type { AdmissionDecision, TellOfAdmission } from '../../commands.ts';
import { Card, Cards, Facts, Field, Page, Radios, Section, Tag, Textarea, Warning } from '../../parts/index.ts';
import { DayField } from '../../parts/DayField.tsx';
import { Form } from '../../parts/Form.tsx';
import { Read } from '../../parts/desk/Read.tsx';
import { dayOf } from '../../times.ts';
import { sayDay, sayMoment } from '../../words/index.ts';
import { Known } from './Known.tsx';
import { Stands } from './list.tsx';
import type { Ask, Word } from './shapes.ts';
import { words } from './words/index.ts';

const choices = <V extends string>(of: Record<V, string>) => (Object.entries(of) as [V, string][]).map(([value, label]) => ({ value, label }));

export function Admission({ params }: { params: Params }) {
  const w = words();
  return (
    <Page title={w.listTitle} back={{ href: '#/admissions', label: w.back }}>
      <Read<Ask> path={`/api/admissions/ask/${params.ask!}`}>{(ask) => <Shown ask={ask} />}</Read>
    </Page>
  );
}

function Shown({ ask }: { ask: Ask }) {
  const w = words();
  return (
    <>
      <p><a href={link('hospital', ask.hospital)}>{ask.hospital_name}</a> <Stands ask={ask} /></p>
      <p>{w.asked(`${ask.asked_by_name}, ${ask.body_name}`, sayDay(dayOf(ask.asked_at)), sayDay(ask.answer_by))}</p>
      <Facts rows={[[w.age, w.ages[ask.age_band]], [w.nation, w.nations[ask.nation]], [w.why, ask.why]]} />
      {ask.mine && ask.state === 'asked' && !ask.host_on_lantern && <p>{w.ring}</p>}
      {ask.mine && ask.state === 'asked' && <Letters ask={ask} />}
      {(ask.words ?? []).filter(({ kind }) => kind !== 'told').map((one) => <Said key={one.id} one={one} />)}
      <Known hospital={ask.hospital} />
      {ask.may_answer && <AnswerForm ask={ask} />}
      {ask.mine && <CallForm ask={ask} />}
      {ask.mine && <DecideForm ask={ask} />}
      {(ask.to_tell ?? []).length > 0 && <ToTell ask={ask} />}
    </>
  );
}

function Letters({ ask }: { ask: Ask }) {
  const w = words();
  if ((ask.letters ?? []).length === 0) return null;
  return <p class="nhsuk-hint">{w.letters}: {ask.letters!.map((one) => `${one.name} (${w.letterStates[one.state] ?? one.state})`).join(', ')}</p>;
}

function Said({ one }: { one: Word }) {
  const w = words();
  const by = one.spoke_to ? `${one.spoke_to} (${one.by_name})` : one.by_name;
  return (
    <Card title={one.decision ? w.decisions[one.decision] : w.answer} above={[by, one.how && (w.said[one.how] ?? one.how), sayMoment(one.at)].filter(Boolean).join(' · ')} mood={one.exception ? 'danger' : 'plain'}>
      <p>{one.words}</p>
      {one.admit_on && <p>{w.admitOn} {sayDay(one.admit_on)}</p>}
      {one.safeguards && <p>{w.safeguards} {one.safeguards}</p>}
    </Card>
  );
}

function AnswerForm({ ask }: { ask: Ask }) {
  const w = words();
  return (
    <Form name={`answer-ask/${ask.id}`} title={w.answer} words={w} empty={() => ({ words: '' })}
      lines={(d) => <Textarea label={w.answerWords} bind={d.field('words')} rows={4} guide />}
      command={({ words: said }) => (said.trim() ? { type: 'answer_ask', ask: ask.id, words: said.trim() } : undefined)} />
  );
}

function CallForm({ ask }: { ask: Ask }) {
  const w = words();
  return (
    <Form name={`ask-call/${ask.id}`} title={w.call} words={w} empty={() => ({ spoke: '', words: '' })}
      lines={(d) => (
        <>
          <Field label={w.spoke} bind={d.field('spoke')} />
          <Textarea label={w.callWords} bind={d.field('words')} rows={3} />
        </>
      )}
      command={({ spoke, words: said }) => (spoke.trim() && said.trim() ? { type: 'record_ask_call', ask: ask.id, spoke_to: spoke.trim(), words: said.trim() } : undefined)} />
  );
}

function DecideForm({ ask }: { ask: Ask }) {
  const w = words();
  const inadequate = ask.rating === 'inadequate';
  return (
    <Form name={`decide/${ask.id}`} title={w.decide} words={w}
      empty={() => ({ decision: undefined as AdmissionDecision | undefined, reasons: '', on: '', safeguards: '' })}
      lines={(d) => (
        <>
          {inadequate && <Warning title={w.ratings.inadequate}><p>{w.inadequate}</p></Warning>}
          <Radios legend={w.decide} choices={choices(w.decisions)} bind={d.field('decision')} />
          <Textarea label={w.reasons} bind={d.field('reasons')} rows={3} guide />
          {d.value.value.decision !== 'not_placed' && <DayField label={w.admitOn} bind={d.field('on')} />}
          {d.value.value.decision !== 'not_placed' && <Textarea label={w.safeguards} bind={d.field('safeguards')} rows={2} guide />}
        </>
      )}
      command={({ decision, reasons, on, safeguards }) =>
        decision && reasons.trim()
          ? { type: 'decide_ask', ask: ask.id, decision, reasons: reasons.trim(), ...(on ? { admit_on: on } : {}), ...(safeguards.trim() ? { safeguards: safeguards.trim() } : {}) }
          : undefined} />
  );
}

function ToTell({ ask }: { ask: Ask }) {
  const w = words();
  return (
    <Section title={w.told}>
      <Cards>
        {ask.to_tell!.map(({ whom, told_at: at, by_name: by, how, late }) => (
          <Card key={whom} title={w.whom[whom]} tag={late ? <Tag mood="danger">{w.late}</Tag> : at ? <Tag mood="done">{w.tell}</Tag> : undefined}>
            <p>{at ? w.toldOn(sayMoment(at), `${by ?? ''} (${w.hows[how as TellOfAdmission['how']] ?? how ?? ''})`) : w.notTold}</p>
            {!at && (ask.mine || ask.may_answer) && (
              <Form name={`tell/${ask.id}/${whom}`} title={w.tell} words={w} empty={() => ({ how: undefined as TellOfAdmission['how'] | undefined, named: '' })}
                lines={(d) => (
                  <>
                    <Radios legend={w.how} choices={choices(w.hows)} bind={d.field('how')} />
                    <Field label={w.named} bind={d.field('named')} />
                  </>
                )}
                command={({ how: way, named }) => (way ? { type: 'tell_of_admission', ask: ask.id, whom, how: way, ...(named.trim() ? { named: named.trim() } : {}) } : undefined)} />
            )}
          </Card>
        ))}
      </Cards>
    </Section>
  );
}
