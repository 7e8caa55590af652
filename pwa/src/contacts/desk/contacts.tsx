// Numbers and addresses on which somebody will rely one night: what is stale first, one tap where it is still right.
import { link, type Params } from '../../app/route.ts';
import { Button, Card, Cards, Details, Field, type Mood, Page, Section, Tag } from '../../parts/index.ts';
import { Read } from '../../parts/desk/Read.tsx';
import { Form } from '../../parts/Form.tsx';
import { me, row, rows, send } from '../../store/index.ts';
import { hospitalName } from '../../units/names.ts';
import { sayDay, sayMoment } from '../../words/index.ts';
import type { Id } from '../../wire.ts';
import type { Contact, Contacts, Why, Word } from './shapes.ts';
import { words } from './words/index.ts';

const MOODS: Record<Why, Mood> = { missing: 'danger', left: 'danger', bounced: 'danger', wrong: 'danger', old: 'warn', never: 'warn' };
/** What is no number is put right elsewhere: the words say where. */
const ELSEWHERE = ['turn', 'vacant', 'account'] as const;

export function ContactsPage({ params, query }: { params: Params; query: URLSearchParams }) {
  const w = words();
  const at = params.hospital;
  const hospital = row('hospitals', at ?? '').value;
  const after = query.get('after');
  const search = new URLSearchParams({ ...(at ? { hospital: at } : {}), ...(after ? { after } : {}) }).toString();
  return (
    <Page title={w.title} above={hospital && hospitalName(hospital)} back={at ? { href: link('hospital', at), label: w.hospital } : { href: '#/today', label: w.today }}>
      <p>{at ? w.whyHere : w.why}</p>
      <Read<Contacts> path={`/api/contacts?${search}`} key={search}>{(all) => <Shown all={all} here={location.hash.split('?')[0]!} />}</Read>
    </Page>
  );
}

function Shown({ all, here }: { all: Contacts; here: string }) {
  const w = words();
  const stale = all.contacts.filter((one) => one.stale);
  const good = all.contacts.filter((one) => !one.stale);
  return (
    <>
      <p>{w.rule(all.every)}</p>
      <Section title={w.toCheck(all.stale)}>
        {stale.length === 0 ? <p>{w.allRight}</p> : <Cards>{stale.map((one) => <One key={one.id} one={one} />)}</Cards>}
      </Section>
      {good.length > 0 && <Section title={w.rest}><Cards>{good.map((one) => <One key={one.id} one={one} />)}</Cards></Section>}
      {all.more && <p><a class="l-go" href={`${here}?after=${all.contacts.at(-1)!.id}`}>{w.more}</a></p>}
    </>
  );
}

function One({ one }: { one: Contact }) {
  const w = words();
  const named = one.name || w.whats[one.what] || one.what;
  const mine = me.value?.seats.some(({ body, role }) => body === one.owner || (one.owner === '' && role === 'operator'));
  const whom = one.hospitals ? places(one.hospitals) : nameOf(one.body, one.body_name);
  return (
    <Card title={named} above={[one.name ? w.whats[one.what] : undefined, one.of, whom].filter(Boolean).join(' · ')}
      tag={<Tag mood={one.stale ? MOODS[one.stale] : 'done'}>{one.stale ? w.stale[one.stale] : w.right}</Tag>}>
      {one.said && <p><strong>{one.said}</strong>{one.hours && `, ${one.hours}`}</p>}
      <p>{said(one)}</p>
      <p class="l-soft">{one.owner ? w.keptBy(nameOf(one.owner, one.owner_name)) : w.keptByOperator}</p>
      {one.may_check && <Button look="second" onTap={() => send({ type: 'check_contact', contact: one.id })}>{w.stillRight}</Button>}
      {one.may_correct && <Correct one={one} />}
      {one.stale && mine && ELSEWHERE.filter((kind) => kind === one.kind).map((kind) => <p key={kind}>{w.elsewhere[kind]}</p>)}
      {one.stale && mine && (one.kind === 'turn' || one.kind === 'vacant') && <p><a class="l-go" href="#/on-call">{w.rota}</a></p>}
      {(one.story ?? []).length > 0 && <Details summary={w.story}><ul class="l-rows">{one.story!.map((each) => <li class="l-rows__item" key={each.id}><Said one={each} /></li>)}</ul></Details>}
    </Card>
  );
}

/** Why it is stale and since when it is known, or by when it is to be checked again. */
function said(one: Contact): string {
  const w = words();
  const since = one.since ? sayDay(one.since) : '';
  if (one.stale === 'old' && one.checked_on) return w.because.old(sayDay(one.checked_on));
  if (one.stale) return w.because[one.stale](since);
  return one.checked_on ? w.checked(sayDay(one.checked_on), one.check_by ? sayDay(one.check_by) : '') : w.signsIn;
}

function Said({ one }: { one: Word }) {
  const w = words();
  return (
    <>
      <p>{w.did[one.did](one.by_name ?? '', sayMoment(one.at))}</p>
      {one.did === 'corrected' && <p>{w.fromTo(one.was ?? '', one.now ?? '')}</p>}
      {one.words && <p>{one.words}</p>}
    </>
  );
}

/** A body by its name in the language of the screen, where this desk knows it. */
const nameOf = (body: Id | undefined, name = ''): string => hospitalName(rows('bodies').value.get(body ?? '')) || name;

const SHOWN = 3;

/** The hospitals that it is the same for: a few by name, then how many more. */
function places(ids: readonly string[]): string {
  const names = ids.map((id) => rows('hospitals').value.get(id)).filter((one) => one !== undefined).map((one) => hospitalName(one)).sort((a, b) => a.localeCompare(b));
  return names.length > SHOWN ? words().andMore(names.slice(0, SHOWN).join(', '), names.length - SHOWN) : names.join(', ');
}

const ADDRESS = /^[^@\s]+@[^@\s]+\.[^@\s]+$/;
const NUMBER = /^\+?[\d ().-]{3,30}$/;

function Correct({ one }: { one: Contact }) {
  const w = words();
  const number = one.kind === 'telephone';
  return (
    <Form name={`contact/${one.id}`} title={one.said ? w.correct : w.enter} words={{ fill: number ? w.fillNumber : w.fillAddress, kept: w.kept, keep: w.keep }}
      empty={() => ({ name: one.name || one.of || '', said: one.said ?? '', hours: one.hours ?? '' })}
      lines={(d) => (
        <>
          <Field label={w.name} bind={d.field('name')} />
          <Field label={number ? w.number : w.address} type={number ? 'tel' : 'email'} bind={d.field('said')} />
          {number && <Field label={w.hours} hint={w.hoursHint} bind={d.field('hours')} />}
          {(one.hospitals ?? []).length > 1 && <p class="nhsuk-hint">{w.everywhere(one.hospitals!.length)}</p>}
        </>
      )}
      command={(it) => {
        const [name, to, hours] = [it.name, it.said, it.hours].map((text) => text.trim()) as [string, string, string];
        if (!name || !(number ? NUMBER : ADDRESS).test(to)) return undefined;
        return { type: 'correct_contact', contact: one.id, name, said: to, ...(hours && number ? { hours } : {}) };
      }} />
  );
}
