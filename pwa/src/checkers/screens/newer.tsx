// There are newer questions. She sees how many are new or gone, and says herself whether she wants them.
import { Missing } from '../../app/Current.tsx';
import { localDay } from '../../app/local_day.ts';
import { go, link, type Params } from '../../app/route.ts';
import { difference } from '../../checklists/difference.ts';
import { wordsIn } from '../../checklists/version.ts';
import { Button } from '../../parts/index.ts';
import { rows, send } from '../../store/index.ts';
import { carried, newerFor } from '../../visits/newer.ts';
import { face } from '../../words/index.ts';
import type { VisitRow } from '../../wire.ts';
import { type Checking, checking, whereIs } from '../checking.ts';
import { EasyPage } from '../parts/EasyPage.tsx';
import { prepared } from '../rules.ts';
import { handIn } from '../saying.ts';
import { words } from '../words/index.ts';

const newer = (visit: VisitRow) => newerFor(visit, rows('checklists').value.values(), localDay.value);

/** Where a check stands on its day: said, and never done by itself. */
export function NewerQuestions({ visit }: { visit: VisitRow }) {
  return newer(visit) ? <p><a class="l-go" href={link('check', visit.id, 'newer')}>{words().newer}</a></p> : null;
}

export function Newer({ params }: { params: Params }) {
  const here = checking(params.visit!);
  return here && newer(here.visit) ? <Offered here={here} /> : <Missing />;
}

function Offered({ here }: { here: Checking }) {
  const w = words();
  const { visit, sections, questions, answered } = here;
  const after = newer(visit)!;
  const asked = carried(visit.asked, after);
  const next = { questions: prepared(after.questions, { asked }) };
  const values = Object.fromEntries([...answered.value].map(([id, { value }]) => [id, value]));
  const found = difference({ questions }, next, { before: here.words, after: wordsIn(after, face.value) }, values);
  const says = [w.newerAdded(found.added.length), w.newerGone(found.gone.length), w.newerOther(found.reworded.length), w.newerKept];

  async function carry() {
    await handIn(visit, sections);
    await send({ type: 'carry_over', sheet: visit.id, checklist: after.id, asked });
    go(link('check', visit.id, 'go'), { replace: true });
  }
  return (
    <EasyPage title={w.newer} picture="written_down" above={whereIs(visit)} aloud={[w.newer, ...says].join('. ')} visit={visit.id}>
      {says.map((one) => <p class="l-easy__help" key={one}>{one}</p>)}
      <Button onTap={carry}>{w.newerUse}</Button>
      <Button look="second" href="#/today">{w.newerStay}</Button>
    </EasyPage>
  );
}
