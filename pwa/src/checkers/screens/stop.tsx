// Stopping is always right. What was said is handed in, so that it is safe if this phone is lost.
import { useEffect } from 'preact/hooks';
import { Missing } from '../../app/Current.tsx';
import { link, type Params } from '../../app/route.ts';
import { Button } from '../../parts/index.ts';
import { checking, whereIs } from '../checking.ts';
import { EasyPage } from '../parts/EasyPage.tsx';
import { FromPaper } from '../parts/Paper.tsx';
import { handIn } from '../saying.ts';
import { words } from '../words/index.ts';

export function Stop({ params }: { params: Params }) {
  const w = words();
  const here = checking(params.visit!);
  useEffect(() => {
    if (here) void handIn(here.visit, here.sections);
  }, []);
  if (!here) return <Missing />;
  const aloud = `${w.stopTitle}. ${w.kept} ${w.comeBack}`;
  return (
    <EasyPage title={w.stopTitle} picture="you_can_stop" above={whereIs(here.visit)} aloud={aloud} visit={here.visit.id}>
      <p class="l-easy__help">{w.kept}</p>
      <p class="l-easy__help">{w.comeBack}</p>
      <Button href={link('check', here.visit.id, 'go')}>{w.goOnNow}</Button>
      <FromPaper visit={here.visit} />
      <Button look="second" href="#/today">{w.toToday}</Button>
      {here.answered.value.size > 0 && <Button look="second" href={link('check', here.visit.id, 'read')}>{w.readAndSend}</Button>}
    </EasyPage>
  );
}
