// The checker's own tap, after hearing it read back. Nobody else can do this, and on nobody else's phone (K17).
import { Missing } from '../../app/Current.tsx';
import { go, link, type Params } from '../../app/route.ts';
import { sayValue } from '../../checklists/version.ts';
import { newId } from '../../ids.ts';
import { Button } from '../../parts/index.ts';
import { rows, send } from '../../store/index.ts';
import { dayOf, today } from '../../times.ts';
import { sayWeekday } from '../../words/index.ts';
import { type Checking, checking, whereIs } from '../checking.ts';
import { EasyLine, EasyPage } from '../parts/EasyPage.tsx';
import { cannotWait, notYetRight } from '../rules.ts';
import { handIn, isChecker, standing } from '../saying.ts';
import { firstName } from '../supporters.ts';
import { goesAlong, toldAlready } from '../telling.ts';
import { words } from '../words/index.ts';

export function SendFindings({ params }: { params: Params }) {
  const w = words();
  const here = checking(params.visit!);
  if (!here) return <Missing />;
  const { visit } = here;
  const day = w.sendDay(sayWeekday(visitedOn(here)));
  return (
    <EasyPage title={w.sendTitle} picture="tell_you_after" above={whereIs(visit)} aloud={`${w.sendTitle}. ${w.sendWhy} ${day} ${w.sendNobody}`} visit={visit.id}>
      <EasyLine picture="your_words">{w.sendWhy}</EasyLine>
      <EasyLine picture="choose_day">{day}</EasyLine>
      <EasyLine picture="written_down">{w.sendNobody}</EasyLine>
      <AlsoTold here={here} />
      <WhoSends here={here} />
      <Button look="second" href={link('check', visit.id, 'read')}>{w.back}</Button>
    </EasyPage>
  );
}

/** The day of the paper, where it was written on paper; otherwise the day it was begun. */
function visitedOn({ visit, answered }: Checking): string {
  const paper = [...answered.peek().values()].filter(({ written_at }) => written_at).map(({ at }) => dayOf(at)).sort();
  return paper[0] ?? (visit.began_at ? dayOf(visit.began_at) : today());
}

function WhoSends({ here }: { here: Checking }) {
  const w = words();
  const { visit } = here;
  const mine = standing(visit.id);
  const { typing, right } = mine.value.value;
  const name = firstName(visit.lead_name);
  const open = notYetRight(here.questions, here.answered.value, right);
  if (!isChecker(visit)) return <p class="l-easy__help"><strong>{w.onlyChecker(name)}</strong> {w.onlyCheckerWhy(name)}</p>;
  if (open.length > 0)
    return (
      <>
        <p class="l-easy__help" role="status">{w.notYet(open.length)}</p>
        <Button href={link('check', visit.id, 'read', open[0]!)}>{w.oneByOne}</Button>
      </>
    );
  if (typing !== undefined) {
    const { typing: _supporter, ...own } = mine.value.value;
    return (
      <>
        <p class="l-easy__help" role="status">{w.handOver(name)}. {w.onlyChecker(name)}</p>
        <Button onTap={() => mine.set(own)}>{w.iAm(name)}</Button>
      </>
    );
  }
  return <Button onTap={() => finish(here)}>{w.send}</Button>;
}

/** One frightened answer does not wait until somebody reads the findings; she knows before she sends. */
function AlsoTold({ here }: { here: Checking }) {
  const w = words();
  const [first] = cannotWait(here.questions, here.answered.value);
  if (!first || toldAlready(rows('concerns').value.values(), here.visit.id)) return null;
  return (
    <EasyLine picture="who_to_tell">
      <span class="l-easy__ask">{here.words.questions[first.id]?.ask} {sayValue(here.words, first.id, here.answered.value.get(first.id)?.value)}.</span><br />
      {w.alsoTold}
    </EasyLine>
  );
}

async function finish(here: Checking) {
  const { visit, sections } = here;
  await handIn(visit, sections);
  const along = toldAlready(rows('concerns').peek().values(), visit.id) ? undefined : goesAlong(here, here.answered.peek(), newId());
  if (along) await send(along);
  await send({ type: 'finish_visit', visit: visit.id, visited_on: visitedOn(here), read_back: true }, { draft: standing(visit.id) });
  go(link('check', visit.id, 'thanks'), { replace: true });
}
