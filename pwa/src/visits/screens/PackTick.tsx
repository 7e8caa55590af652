// "Ready for no signal" stands only while everything the trip needs is on this phone; otherwise what is missing.
import { appKept } from '../../app/kept.ts';
import { frame } from '../../app/words/index.ts';
import { Banner, Tag } from '../../parts/index.ts';
import { rows } from '../../store/index.ts';
import { meta } from '../../store/meta.ts';
import { missing, type Missing } from '../pack.ts';
import { nameOf, type Trip } from '../trip.ts';
import { tripWords } from '../words/trip/index.ts';

const missingFor = ({ visit, version, unit, hospital }: Trip): Missing[] =>
  missing(visit, { version, unit, hospital, people: rows('people').value, whole: meta.value.whole_at, appKept: appKept.value });

/** In short, at the top of the trip. */
export function PackTag({ trip }: { trip: Trip }) {
  const w = tripWords();
  return missingFor(trip).length === 0 ? <Tag mood="done">{w.ready}</Tag> : <Tag mood="warn">{w.notReady}</Tag>;
}

export function PackTick({ trip }: { trip: Trip }) {
  const w = tripWords();
  const found = missingFor(trip);
  if (found.length === 0) return <p class="l-ready"><strong>✓ {w.ready}.</strong> {w.readyWhy}</p>;
  return (
    <Banner mood="notice">
      <strong>{w.notReady}</strong>
      <ul class="l-plain">{found.map((one, place) => <li key={place}><Line one={one} trip={trip} /></li>)}</ul>
    </Banner>
  );
}

function Line({ one, trip }: { one: Missing; trip: Trip }) {
  const w = tripWords();
  const person = trip.people.find(({ id }) => id === one.which);
  const tongues: Record<string, string> = frame().tongues;
  const which = one.what === 'person' ? nameOf(person) : one.what === 'words' ? (tongues[one.which ?? ''] ?? one.which) : '';
  return <>{[w.missing[one.what], which].filter(Boolean).join(' ')}</>;
}
