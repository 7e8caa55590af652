// What comes together in one hospital: why now, from whom, what would make it go away; and what a person says of it.
import { link } from '../../../app/route.ts';
import { Details, Facts, type Mood, Radios, Section, Tag, Textarea } from '../../../parts/index.ts';
import { Form } from '../../../parts/Form.tsx';
import { Read } from '../../../parts/desk/Read.tsx';
import { row } from '../../../store/index.ts';
import type { Id } from '../../../wire.ts';
import { sayDay } from '../../../words/index.ts';
import type { OfHospital, Pattern, Source, Verdict } from './shapes.ts';
import { words } from './words/index.ts';

const MOODS: Record<Pattern['standing'], Mood> = { new: 'warn', returned: 'warn', confirmed: 'danger', watched: 'notice', dismissed: 'off' };
const FIRST: Record<Pattern['standing'], number> = { returned: 0, new: 1, confirmed: 2, watched: 3, dismissed: 4 };
const VERDICTS: Verdict[] = ['confirmed', 'watched', 'dismissed'];

export function Together({ hospital }: { hospital: Id }) {
  const w = words();
  return (
    <Section title={w.title}>
      <Read<OfHospital> path={`/api/patterns/${encodeURIComponent(hospital)}`} live>
        {({ patterns, may_judge: judges }) => (
          <>
            <p class="nhsuk-hint">{judges ? w.intro : w.introPlacing}</p>
            {patterns.length === 0 && <p>{w.none}</p>}
            <ul class="l-rows">
              {[...patterns].sort((a, b) => FIRST[a.standing] - FIRST[b.standing]).map((one) => (
                <li class="l-rows__item" key={one.id}><One one={one} hospital={hospital} judges={judges} /></li>
              ))}
            </ul>
            {patterns.length > 0 && <p class="nhsuk-hint">{w.concernFirst}</p>}
          </>
        )}
      </Read>
    </Section>
  );
}

export const titleOf = ({ kind, theme }: Pick<Pattern, 'kind' | 'theme'>) => {
  const w = words();
  return w.kind[kind](kind === 'signs' ? (w.clusters[theme] ?? w.clusters.other!) : (w.themes[theme] ?? theme));
};

function One({ one, hospital, judges }: { one: Pattern; hospital: Id; judges: boolean }) {
  const w = words();
  return (
    <>
      <h3 class="nhsuk-heading-s">{titleOf(one)}</h3>
      <p><Tag mood={MOODS[one.standing]}>{w.standing[one.standing]}</Tag> {judges ? w.since(sayDay(one.since)) : w.sinceMonth(sayDay(one.since).replace(/^1 /, ''))}</p>
      <Facts rows={[judges ? [w.whyNow, <Why one={one} />] : [w.sources, voices(one)], [w.leaves, w.leave[one.leaves_by](one.leaves_on ? sayDay(one.leaves_on) : '')]]} />
      <Sources of={one.sources ?? []} title={judges ? w.sources : w.ownSources} />
      <Judged of={one} />
      {judges && <Judge one={one} hospital={hospital} />}
    </>
  );
}

const voices = ({ kinds, bodies = 0 }: Pattern) => {
  const w = words();
  return kinds.map((kind) => w.sourceKinds[kind]).join(', ') + (bodies > 1 ? ` (${w.bodies(bodies)})` : '');
};

function Why({ one }: { one: Pattern }) {
  const w = words();
  return <>{w.why[one.kind](one.occasions ?? 0, voices(one))}{one.pressing && <><br />{w.pressing}</>}</>;
}

/** Those that this account may open, each with its day; of the others only from what kind of source. */
function Sources({ of, title }: { of: readonly Source[]; title: string }) {
  const w = words();
  if (of.length === 0) return null;
  const newest = [...of].sort((a, b) => ((a.on ?? '') < (b.on ?? '') ? 1 : -1));
  return (
    <Details summary={`${title} (${of.length})`}>
      <ul class="nhsuk-list nhsuk-list--bullet">
        {newest.map((one) => (
          <li key={one.mark}>
            {one.new && <><Tag mood="warn">{w.isNew}</Tag> </>}
            {one.noun && one.on ? <Opened one={one} /> : `${w.hidden}: ${w.sourceKinds[one.source]}`}
          </li>
        ))}
      </ul>
    </Details>
  );
}

function Opened({ one }: { one: Source }) {
  const w = words();
  const title = `${w.nouns[one.noun!]}, ${sayDay(one.on!)}`;
  const more = [w.sourceKinds[one.source], one.body && row('bodies', one.body).value?.name].filter(Boolean).join(', ');
  return <>{one.noun === 'concerns' ? <a href={link('concern', one.id!)}>{title}</a> : title} ({more})</>;
}

function Judged({ of: { judged = [] } }: { of: Pattern }) {
  const w = words();
  if (judged.length === 0) return null;
  return (
    <Details summary={w.judged}>
      <ul class="nhsuk-list">
        {judged.map((one) => (
          <li key={one.on + one.verdict + one.words}>
            <strong>{w.standing[one.verdict]}</strong>, {[sayDay(one.on), one.by_name].filter(Boolean).join(', ')}{one.words ? `: “${one.words}”` : ''}
          </li>
        ))}
      </ul>
    </Details>
  );
}

function Judge({ one, hospital }: { one: Pattern; hospital: Id }) {
  const w = words();
  return (
    <Form name={`pattern/${hospital}/${one.kind}/${one.theme}`} title={w.judge} words={w} empty={() => ({ verdict: undefined as Verdict | undefined, words: '' })}
      lines={(d) => (
        <>
          <Radios legend={w.verdict} choices={VERDICTS.map((value) => ({ value, label: w.verdicts[value] }))} bind={d.field('verdict')} />
          <p class="nhsuk-hint">{w.dismissNote}</p>
          <Textarea label={w.reason} bind={d.field('words')} rows={3} guide />
        </>
      )}
      command={({ verdict, words: said }) =>
        verdict && said.trim()
          ? { type: 'judge_pattern', hospital, kind: one.kind, theme: one.theme, verdict, words: said.trim(), marks: (one.sources ?? []).map(({ mark }) => mark) }
          : undefined} />
  );
}
