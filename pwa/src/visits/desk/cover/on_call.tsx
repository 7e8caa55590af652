// "Who is on call": now, with the number to ring; when nobody is; and the turns of the rota, set and taken off.
import { newId } from '../../../ids.ts';
import { Card, Cards, Checkboxes, Confirm, Field, Page, Radios, Section, TelLink, Warning } from '../../../parts/index.ts';
import { DayField } from '../../../parts/DayField.tsx';
import { Read } from '../../../parts/desk/Read.tsx';
import { Select } from '../../../parts/desk/Select.tsx';
import { Form } from '../../../parts/Form.tsx';
import { me, send } from '../../../store/index.ts';
import { sayDay, sayWeekday } from '../../../words/index.ts';
import { dayOf, timeOf } from '../../../times.ts';
import type { Instant } from '../../../wire.ts';
import { type Duties, type Duty, type RotaRole, rotasOf, type Turn } from './duty.ts';
import { coverWords } from './words/index.ts';

export function OnCall() {
  const w = coverWords();
  return (
    <Page title={w.onCall} back={{ href: '#/today', label: w.back }}>
      <Read<Duties> path="/api/duty">
        {({ bodies }) => <>{bodies.map((one) => <OfBody key={one.body} duty={one} many={bodies.length > 1} />)}</>}
      </Read>
      <p><a class="l-go" href="#/away">{w.away}</a></p>
    </Page>
  );
}

function OfBody({ duty, many }: { duty: Duty; many: boolean }) {
  const rotas = rotasOf(duty, me.value?.seats ?? []);
  const several = rotas.length > 1;
  return (
    <div>
      {many && <h2 class="nhsuk-heading-m">{duty.name}</h2>}
      {rotas.map((role) => <Rota key={role} duty={duty} role={role} several={several} />)}
      <SetTurn duty={duty} rotas={rotas} />
    </div>
  );
}

function Rota({ duty, role, several }: { duty: Duty; role: RotaRole; several: boolean }) {
  const w = coverWords();
  const [now, gaps, turns] = [duty.now, duty.gaps, duty.turns].map((all) => all.filter((one) => one.role === role)) as
    [Duty['now'], Duty['gaps'], Duty['turns']];
  const holders = duty.seats.find((one) => one.role === role)?.names ?? [];
  return (
    <Section title={several ? w.roles[role] : w.onCallNow}>
      {now.length === 0 && <p>{turns.length === 0 ? w.noRota : w.nobodyNow}</p>}
      {now.length === 0 && holders.length > 0 && <p>{w.holders}: {holders.join(', ')}</p>}
      {now.map(({ who, telephone }) => (telephone ? <TelLink key={who} name={who} number={telephone} /> : <p key={who}><strong>{who}</strong></p>))}
      {gaps.length > 0 && (
        <Warning title={w.gaps}>
          <ul class="nhsuk-list">{gaps.map((one) => <li key={one.begin}>{w.gap(sayHour(one.begin), sayHour(one.end))}</li>)}</ul>
        </Warning>
      )}
      {turns.length > 0 && gaps.length === 0 && <p>{w.noGaps}</p>}
      <Cards>{turns.map((one) => <One key={one.id} one={one} />)}</Cards>
    </Section>
  );
}

function One({ one }: { one: Turn }) {
  const w = coverWords();
  const days = one.days.length === 0 ? w.everyDay : one.days.map((day) => w.dayNames[day - 1]).join(', ');
  return (
    <Card title={one.who} above={w.awaySpan(sayDay(one.from_on), sayDay(one.until_on))}>
      <p>{w.turn(days, one.begins, one.ends)}</p>
      {(one.telephone || one.email) && <p>{[one.telephone, one.email].filter(Boolean).join(', ')}</p>}
      <Confirm ask={w.drop} yes={w.drop} onYes={() => send({ type: 'drop_turn', turn: one.id })}><p>{w.dropMeans}</p></Confirm>
    </Card>
  );
}

function SetTurn({ duty, rotas }: { duty: Duty; rotas: readonly RotaRole[] }) {
  const w = coverWords();
  if (rotas.length === 0) return null;
  return (
    <Form name={`turn/${duty.body}`} title={w.setTurn} words={{ fill: w.turnFill, kept: w.kept, keep: w.keepTurn }}
      empty={() => ({
        role: undefined as RotaRole | undefined, who: '', label: '', telephone: '', email: '', from: '', until: '', begins: '', ends: '',
        days: [] as readonly string[],
      })}
      lines={(d) => (
        <>
          {rotas.length > 1 && <Radios legend={w.rotaOf} bind={d.field('role')} choices={rotas.map((value) => ({ value, label: w.roles[value] }))} />}
          <Select label={w.whoseTurn} bind={d.field('who')} none={w.number} choices={duty.colleagues.map(({ id, name }) => ({ value: id, label: name }))} />
          {!d.value.value.who && <Field label={w.label} bind={d.field('label')} />}
          <Field label={w.telephone} type="tel" bind={d.field('telephone')} />
          {!d.value.value.who && <Field label={w.email} type="email" bind={d.field('email')} />}
          <DayField label={w.firstDay} bind={d.field('from')} />
          <DayField label={w.lastDay} bind={d.field('until')} />
          <div class="l-side">
            <Field label={w.begins} type="time" bind={d.field('begins')} />
            <Field label={w.ends} type="time" bind={d.field('ends')} />
          </div>
          <p class="nhsuk-hint">{w.overNight}</p>
          <Checkboxes legend={w.onDays} hint={w.onDaysHint} bind={d.field('days')} choices={w.dayNames.map((label, n) => ({ value: String(n + 1), label }))} />
        </>
      )}
      command={(said) => asTurn(duty.body, rotas, said)} />
  );
}

/** "Friday 4 December 2026 17:30", as a rota says it. */
const sayHour = (at: Instant) => `${sayWeekday(dayOf(at))} ${timeOf(at)}`;

interface Said {
  role: RotaRole | undefined;
  who: string;
  label: string;
  telephone: string;
  email: string;
  from: string;
  until: string;
  begins: string;
  ends: string;
  days: readonly string[];
}

/** The command, or undefined while it does not say who, when and from when to when. */
function asTurn(body: string, rotas: readonly RotaRole[], said: Said) {
  const { who, from, until, begins, ends } = said;
  const role = said.role ?? (rotas.length === 1 ? rotas[0] : undefined);
  const [label, telephone, email] = [said.label, said.telephone, said.email].map((one) => one.trim());
  if (!role || !from || !until || until < from || !begins || !ends || !(who || telephone || email)) return undefined;
  return {
    type: 'set_turn' as const, turn: newId(), body, role, from_on: from, until_on: until, begins, ends, days: said.days.map(Number),
    ...(who ? { account: who } : label ? { label } : {}), ...(telephone ? { telephone } : {}), ...(!who && email ? { email } : {}),
  };
}
