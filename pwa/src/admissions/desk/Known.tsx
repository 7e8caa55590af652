// What is known of a hospital, for whoever has asked: hospital and theme, nobody's words.
import { sayUrgency } from '../../concerns/words/urgency/index.ts';
import { sayAbout } from '../../forums/saying.ts';
import { words as table } from '../../forums/words/index.ts';
import { versionOf, wordsIn } from '../../checklists/version.ts';
import { Facts, Section, Tag } from '../../parts/index.ts';
import { Read } from '../../parts/desk/Read.tsx';
import { rows } from '../../store/index.ts';
import type { Id } from '../../wire.ts';
import { face, sayDay } from '../../words/index.ts';
import type { KnownOf } from './shapes.ts';
import { words } from './words/index.ts';

export function Known({ hospital }: { hospital: Id }) {
  return <Section title={words().known}><Read<KnownOf> path={`/api/admissions/known/${hospital}`}>{(known) => <All known={known} />}</Read></Section>;
}

/** A question of the workforce return in words, where this desk has its checklist. */
function question(id: string): string {
  const returns = [...rows('checklists').value.values()].filter((one) => one.id.startsWith('workforce-return/')).map((one) => versionOf(one));
  return returns.map((one) => one && wordsIn(one, face.value).questions[id]?.ask).find(Boolean) ?? id;
}

function All({ known }: { known: KnownOf }) {
  const w = words();
  return (
    <>
      <Facts
        rows={[
          [w.level, table().level[known.level]],
          [w.rating, known.rating && known.rating_on ? w.ratingOf(w.ratings[known.rating], sayDay(known.rating_on), known.rating_location ?? '') : w.noRating],
        ]}
      />
      <List title={w.concerns} none={w.noConcerns} lines={known.concerns.map((one) => <><Tag mood={one.urgency === 'immediate' ? 'danger' : 'warn'}>{sayUrgency(one.urgency)}</Tag> {w.concern(one.count, sayAbout(one.about))}</>)} />
      <List title={w.seen} none={w.nobodyLooked} lines={known.seen.map((one) => w.look(one.unit_name, w.visits[one.kind] ?? one.kind, one.body_name, sayDay(one.on)))} />
      <List title={w.figures} none={w.noFigures} lines={known.figures.map((one) => w.figure(question(one.question), sayDay(one.to_on)))} />
    </>
  );
}

function List({ title, none, lines }: { title: string; none: string; lines: readonly preact.ComponentChildren[] }) {
  return (
    <>
      <h3 class="nhsuk-heading-s">{title}</h3>
      {lines.length === 0 ? <p>{none}</p> : <ul class="nhsuk-list nhsuk-list--bullet">{lines.map((one, place) => <li key={place}>{one}</li>)}</ul>}
    </>
  );
}
