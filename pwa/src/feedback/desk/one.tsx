// One person who waits to hear: what they said, what is written for them, and how they were told.
import { localDay } from '../../app/local_day.ts';
import { link, type Params } from '../../app/route.ts';
import { Banner, Card, Facts, Page, Radios, Section, Tag, Textarea } from '../../parts/index.ts';
import { DayField } from '../../parts/DayField.tsx';
import { Form } from '../../parts/Form.tsx';
import { Read } from '../../parts/desk/Read.tsx';
import { dayOf } from '../../times.ts';
import type { FeedbackHow } from '../../wire.ts';
import { FACES, tongueOf } from '../../words/language.ts';
import { sayDay, sayMoment } from '../../words/index.ts';
import type { One } from './shapes.ts';
import { ReadToThem } from './Spoken.tsx';
import { WriteForm } from './Write.tsx';
import { words } from './words/index.ts';

export function OneFeedback({ params }: { params: Params }) {
  const w = words();
  return (
    <Page title={w.oneTitle} back={{ href: '#/feedback', label: w.listTitle }}>
      <Read<One> path={`/api/feedback/one/${params.feedback!}`}>{(one) => <Shown one={one} />}</Read>
    </Page>
  );
}

function Shown({ one }: { one: One }) {
  const w = words();
  const { row } = one;
  const written = (row.changes ?? []).length > 0;
  return (
    <>
      <p>
        <strong>{one.to_name ? w.to(one.to_name) : w.toSomebody}</strong>, {one.hospital_name}{' '}
        <Tag mood={one.late ? 'danger' : row.state === 'told' ? 'done' : 'notice'}>{one.late ? w.late : w.states[row.state]}</Tag>
      </p>
      <Facts rows={[
        [w.form, one.easy ? w.formEasy(w.tongues[one.language]) : w.formPlain(w.tongues[one.language])],
        [w.dueOn, sayDay(row.due_on)],
        one.person_name !== undefined && [w.about, one.person_name],
        [w.owes, one.owner_name ?? w.noOwner],
      ]} />
      <Section title={w.theySaid}>
        <p class="l-words">{one.said || (row.visit ? w.check : w.noWords)}</p>
        {row.concern && <p><a href={link('concern', row.concern)}>{w.toConcern}</a></p>}
        {row.visit && <p><a href={link('check', row.visit, 'findings')}>{w.toCheck}</a></p>}
      </Section>
      {row.through && <Through one={one} />}
      {written && <Written one={one} />}
      {written && <ReadToThem one={one} />}
      {one.may_write && <WriteForm one={one} />}
      {one.may_write && written && <TellForm one={one} />}
      {one.may_write && row.state !== 'told' && <NotToldForm id={row.id} />}
      <Steps one={one} />
    </>
  );
}

function Written({ one: { row } }: { one: One }) {
  const w = words();
  return (
    <Section title={w.written}>
      {row.changes!.map((change, n) => (
        <Card key={n} title={w.what[change.what]}>
          <p class="l-words" lang={row.tongue ?? 'en'}>{change.words}</p>
          {change.easy && <p class="l-soft">{w.easyTag}</p>}
          {change.easy && <p class="l-words" lang={row.tongue ?? 'en'}>{change.easy}</p>}
        </Card>
      ))}
      <p>{w.letters}</p>
      <ul class="l-rows">
        {FACES.filter((face) => tongueOf(face) === (row.tongue ?? 'en')).map((face) => (
          <li class="l-rows__item" key={face}><a href={`/api/reports/feedback/${row.id}.${face}.pdf`} target="_blank" rel="noopener">{w.faces[face]}</a></li>
        ))}
      </ul>
    </Section>
  );
}

const HOWS: readonly FeedbackHow[] = ['in_person', 'telephone', 'video', 'supporter', 'letter'];

/** The person's own words: whoever wrote them down is told, and so is the person; only then is it done. */
function Through({ one: { row, to_name } }: { one: One }) {
  const w = words();
  return <Banner mood={row.state === 'told' ? 'good' : 'notice'}><p>{row.state === 'told' ? w.throughDone : w.through(to_name || w.somebody)}</p></Banner>;
}

function TellForm({ one: { row: { id, through }, to_name, person_name } }: { one: One }) {
  const w = words();
  const whom = [{ value: 'person' as const, label: person_name ?? w.thePerson }, { value: 'raiser' as const, label: to_name || w.somebody }];
  return (
    <Form name={`told/${id}`} title={w.tell} words={{ ...w, keep: w.doTell }} empty={() => ({ whom: undefined as 'person' | 'raiser' | undefined, how: undefined as FeedbackHow | undefined, on: localDay.peek(), read: undefined as 'yes' | 'no' | undefined, said: '' })}
      lines={(d) => (
        <>
          {through && <Radios legend={w.whom} choices={whom} bind={d.field('whom')} />}
          <Radios legend={w.how} choices={HOWS.map((value) => ({ value, label: w.hows[value] }))} bind={d.field('how')} />
          <DayField label={w.toldOn} bind={d.field('on')} error={d.value.value.on > localDay.value ? w.notAhead : undefined} />
          {d.value.value.how !== 'letter' && <Radios legend={w.read} hint={w.readWhy} choices={[{ value: 'yes', label: w.yes }, { value: 'no', label: w.notYet }]} bind={d.field('read')} />}
          <Textarea label={w.theySaidTo} hint={w.theySaidToWhy} rows={3} bind={d.field('said')} />
        </>
      )}
      command={({ whom: told, how, on, read, said }) =>
        (told || !through) && how && on && on <= localDay.peek() && (how === 'letter' || read === 'yes')
          ? { type: 'tell_back', feedback: id, how, told_on: on, ...(read === 'yes' ? { read_back: true } : {}), ...(said.trim() ? { they_said: said.trim() } : {}), ...(told === 'person' ? { whom: told } : {}) } : undefined} />
  );
}

function NotToldForm({ id }: { id: string }) {
  const w = words();
  return (
    <Form name={`not-told/${id}`} title={w.notTold} words={w} empty={() => ({ why: '', on: '' })}
      lines={(d) => (
        <>
          <Textarea guide label={w.whyNot} rows={2} bind={d.field('why')} />
          <DayField label={w.nextTry} bind={d.field('on')} error={d.value.value.on && d.value.value.on < localDay.value ? w.notPast : undefined} />
        </>
      )}
      command={({ why, on }) => (why.trim() && on >= localDay.peek() ? { type: 'could_not_tell', feedback: id, why: why.trim(), try_on: on } : undefined)} />
  );
}

function Steps({ one: { row } }: { one: One }) {
  const w = words();
  const steps = row.steps ?? [];
  if (steps.length === 0) return null;
  return (
    <Section title={w.steps}>
      <ol class="l-story">
        {steps.map((step) => (
          <li key={step.id} class="l-story__line">
            <p class="l-soft">{sayMoment(step.at)}</p>
            <p><strong>{(step.whom === 'person' ? w.stepPerson : w.step[step.kind])(step.by_name || w.somebody)}</strong> {step.how && `${w.hows[step.how]}, ${sayDay(step.on ?? dayOf(step.at))}`}</p>
            {step.words && <p class="l-words">{step.words}</p>}
            {step.kind === 'not_told' && step.on && <p class="l-soft">{w.tryOn(sayDay(step.on))}</p>}
          </li>
        ))}
      </ol>
    </Section>
  );
}
