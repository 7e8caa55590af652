// What a checker found, in their own words exactly. There is nothing here with which anybody could change them.
import { Missing } from '../../app/Current.tsx';
import type { Params } from '../../app/route.ts';
import { Banner, Unsent } from '../../parts/index.ts';
import { me, row, rows } from '../../store/index.ts';
import type { Id, VisitRow } from '../../wire.ts';
import { sayDay } from '../../words/index.ts';
import { type Checking, checking, whereIs } from '../checking.ts';
import { WhatChanged } from '../../feedback/WhatChanged.tsx';
import { goesOnChecks } from '../likes.ts';
import { heard } from '../heard.ts';
import { AnswerBack } from '../parts/AnswerBack.tsx';
import { EasyPage, EasyPicture } from '../parts/EasyPage.tsx';
import { readBack } from '../rules.ts';
import { words } from '../words/index.ts';

export function Findings({ params }: { params: Params }) {
  const w = words();
  const here = checking(params.visit!, row('visits', params.visit!).value?.lead);
  if (!here) return <Missing />;
  const { visit } = here;
  const others = voices(visit);
  const title = w.findingsOf([visit.lead_name, ...others.map(({ name }) => name)].join(', '));
  const all = readBack(here.questions, here.answered.value).flatMap(({ questions }) => questions.map(({ id, told }) => heard(here.words, id, told)));
  return (
    <EasyPage title={title} picture="your_words" above={whereIs(visit)} aloud={[title, ...all].join(' ')} visit={visit.id} tell={goesOnChecks(me.value)}>
      <p class="l-easy__help">{w.findingsWhy}</p>
      {visit.state === 'finished' ? <p>{w.wentOn(sayDay(visit.visited_on ?? visit.planned_on))}. {visit.read_back && w.heardBack}</p> : <Banner>{w.draftStill}</Banner>}
      <Unsent noun="visits" id={visit.id} />
      {others.length > 0 && <h2 class="l-easy__second">{visit.lead_name}</h2>}
      <WhatChanged visit={visit.id} />
      <Answers here={here} />
      {others.map(({ id, name }) => (
        <div key={id}><h2 class="l-easy__second">{name}</h2><Answers here={checking(visit.id, id)!} /></div>
      ))}
    </EasyPage>
  );
}

/** Two checkers answer apart; each one's words stand under their own name. */
function voices(visit: VisitRow): { id: Id; name: string }[] {
  const found = new Map<Id, string>();
  for (const one of rows('answers').value.values())
    if (one.visit === visit.id && one.by !== visit.lead) found.set(one.by, one.by_name);
  return [...found].map(([id, name]) => ({ id, name }));
}

function Answers({ here }: { here: Checking }) {
  const w = words();
  return (
    <>
      {readBack(here.questions, here.answered.value).map((group) => (
        <section key={group.section}>
          <h2 class="l-easy__third">{here.words.sections[group.section]}</h2>
          {group.questions.map(({ id, told }) => (
            <div class="l-easy__line l-easy__line--ruled" key={id}>
              <EasyPicture of={here.questions.find((one) => one.id === id)?.picture} small />
              <div>
                <p class="l-easy__ask">{here.words.questions[id]?.ask}</p>
                {told ? <AnswerBack visit={here.visit} question={id} told={told} face={here.words} /> : <p>– {w.notAnswered}</p>}
              </div>
            </div>
          ))}
        </section>
      ))}
    </>
  );
}
