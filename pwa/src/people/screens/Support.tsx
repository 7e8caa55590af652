// How somebody stands on the dynamic support register, whether they are detained, who works with them, what reviews brought up.
import { Details, Facts, type Mood, Section, Tag } from '../../parts/index.ts';
import type { PersonRow, Support as Stands } from '../../wire.ts';
import { sayDay } from '../../words/index.ts';
import { todayWords } from '../../visits/words/today/index.ts';
import { wayWords } from '../words/way/index.ts';

const MOODS: Record<NonNullable<Stands['rating']>, Mood> = { red: 'danger', amber: 'warn', green: 'calm', blue: 'notice' };

export function Support({ person: { support, keyworker, detained, themes } }: { person: PersonRow }) {
  const w = wayWords();
  return (
    <Section title={w.beside}>
      {support && <Register stands={support} />}
      <Facts
        rows={[
          [w.detained, detained ? `${w.detention[detained.detention]} (${w.sinceDay(sayDay(detained.since))})` : w.notRecorded],
          [w.keyworker, keyworker ? `${keyworker.name} (${w.sinceDay(sayDay(keyworker.since))})` : w.notRecorded],
          ...themes.map(({ on, themes: said }): [string, string] => [w.themesOf(sayDay(on)), said]),
        ]}
      />
    </Section>
  );
}

function Register({ stands: { rating, why, since, red_until: until, consent, consent_on: on, by_name: name, words, says } }: { stands: Stands }) {
  const [w, t] = [wayWords(), todayWords()];
  if (!rating)
    return <p class="l-due"><strong>{w.register}</strong><Tag mood="off">{w.notListed}</Tag><span>{consent ? w.listed[consent] : w.listNotAsked}</span></p>;
  return (
    <>
      <p class="l-due">
        <strong>{w.register}</strong>
        <Tag mood={MOODS[rating]}>{w.rated[rating]}</Tag>
        {since && <span>{w.sinceDay(sayDay(since))}</span>}
        {until && <span>{w.redUntil(sayDay(until))}</span>}
      </p>
      <Details summary={w.whyRated}>
        <Facts
          rows={[
            why !== undefined && why !== 'not_rated' && [t.rule, `${w.ratedWhy[why]}${says ? ` (${says.rule})` : ''}`],
            says !== undefined && [t.authority, <>{t.authorities[says.authority]}: <span lang="en">{says.source}</span></>],
            name !== undefined && [w.ratedBy, name],
            words !== undefined && [w.rateWhy, words],
            consent !== undefined && [w.listAsk, on ? `${w.listed[consent]} (${sayDay(on)})` : w.listed[consent]],
          ]}
        />
      </Details>
    </>
  );
}
