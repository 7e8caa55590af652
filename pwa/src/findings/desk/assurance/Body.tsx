// All figures of one body or hospital, group by group; how visits stand today; what nobody looked at; tables to take away.
import { versionOf, wordsIn } from '../../../checklists/version.ts';
import { Facts, Note, Section } from '../../../parts/index.ts';
import { row } from '../../../store/index.ts';
import { face, sayDay } from '../../../words/index.ts';
import { words } from '../words/assurance/index.ts';
import { Figure, type Opens } from './Figure.tsx';
import { type Assurance, GROUPS, type Group, isEmpty, type Standing, type Unlooked } from './model.ts';

/** `here` is this screen's own address, ready for one question more; `api` where the server has it. */
export function Figures({ found, here, api }: { found: Assurance; here: string; api: string }) {
  const w = words();
  const [first, last] = [found.periods[0]!, found.periods.at(-1)!];
  const opens: Opens | undefined = found.opens ? { body: found.id, from: first.from_on, to: last.to_on } : undefined;
  const other = found.by === 'month' ? 'quarter' : 'month';
  const empty = found.figures.every(({ whole }) => isEmpty(whole));
  return (
    <div class="l-wide">
      <p class="nhsuk-hint">{w.asOf(sayDay(first.from_on), sayDay(last.to_on))}</p>
      <Stands standing={found.standing} />
      {empty ? <Nothing /> : (
        <>
          <p><a class="l-go" href={`${here}by=${other}`}>{other === 'month' ? w.byMonth : w.byQuarter}</a></p>
          <p class="nhsuk-hint">{w.bars}</p>
          {(Object.keys(GROUPS) as Group[]).map((group) => (
            <Section key={group} title={w.groups[group]}>
              <div class="l-multiples">
                {found.figures.filter(({ figure }) => (GROUPS[group] as readonly string[]).includes(figure)).map((one) => (
                  <Figure key={one.figure} one={one} periods={found.periods} opens={opens} />
                ))}
              </div>
            </Section>
          ))}
          <NotLooked found={found} />
          <Section title={w.tables}>
            <p><a class="l-go" href={`${api}/table.csv?by=${found.by}`} download>{w.tableWork}</a></p>
            <p><a class="l-go" href={`${api}/table.csv?for=publication`} download>{w.tablePublish}</a></p>
            <p class="nhsuk-hint">{w.publishNote}</p>
          </Section>
        </>
      )}
    </div>
  );
}

export function Stands({ standing: { people, states, at_region: long } }: { standing: Standing }) {
  const w = words();
  return (
    <Section title={w.today}>
      {people === 0 ? <p>{w.todayNone}</p> : (
        <>
          <p>{w.owedTo(people)}</p>
          <Facts rows={[...Object.entries(w.states).filter(([state]) => states[state]).map(([state, said]) => [said, String(states[state])] as const), long > 0 && [w.atRegion, String(long)]]} />
        </>
      )}
    </Section>
  );
}

function Nothing() {
  const w = words();
  return (
    <Section title={w.nothing}>
      <p>{w.nothingWhy}</p>
      <ul>{Object.values(w.groups).map((said) => <li key={said}>{said}</li>)}</ul>
      <Note><p>{w.figures.in_time.not}</p></Note>
    </Section>
  );
}

function NotLooked({ found }: { found: Assurance }) {
  const w = words();
  const { people_not_looked: people, wards_not_looked: wards } = found;
  return (
    <Section title={w.notLooked}>
      {people.length + wards.length === 0 ? <p>{w.allLooked}</p> : <p>{w.notLookedWhy(found.last_visits)}</p>}
      <List title={w.ofPeople} all={people} say={w.peopleOf} />
      <List title={w.ofWards} all={wards} say={w.wardsOf} />
    </Section>
  );
}

function List({ title, all, say }: { title: string; all: readonly Unlooked[]; say: (of: number, all: number) => string }) {
  if (all.length === 0) return null;
  return (
    <>
      <h3 class="nhsuk-heading-s">{title}</h3>
      <ul class="l-rows">{all.map((one) => <li class="l-rows__item" key={one.question}>{asked(one)}: {say(one.of, one.out_of)}</li>)}</ul>
    </>
  );
}

/** The question as it is asked, where this phone has its checklist. */
function asked({ question, checklist }: Unlooked): string {
  const version = versionOf(row('checklists', checklist).value);
  return (version && wordsIn(version, face.value).questions[question]?.ask) ?? question.replaceAll('_', ' ');
}
