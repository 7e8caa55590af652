// More words, kept beside the first ones; and, in the first hour, what whoever takes it will ask (K7).
import { Button, Details, Textarea } from '../../parts/index.ts';
import { draft, send } from '../../store/index.ts';
import type { ConcernRow } from '../../wire.ts';
import { firstHour } from '../first_hour.ts';
import { concernWords } from '../words/page/index.ts';

export function AddMore({ concern }: { concern: ConcernRow }) {
  const w = concernWords();
  const d = draft(`add/${concern.id}`, () => ({ words: '' }));
  async function add() {
    const words = d.value.peek().words.trim();
    if (words) await send({ type: 'add_to_concern', concern: concern.id, words }, { draft: d });
  }
  const pressing = concern.urgency === 'immediate' || concern.urgency === 'urgent';
  return (
    <>
      {pressing && concern.state !== 'closed' && <FirstHour concern={concern} />}
      <Details summary={w.addMore}>
        <Textarea guide label={w.addWords} bind={d.field('words')} rows={4} />
        <Button onTap={add}>{w.add}</Button>
      </Details>
    </>
  );
}

function FirstHour({ concern }: { concern: ConcernRow }) {
  const w = concernWords();
  const d = draft(`first-hour/${concern.id}`, () => ({ others: '', evidence: '', mustNot: '' }));
  async function add() {
    const words = firstHour(d.value.peek(), w);
    if (words) await send({ type: 'add_to_concern', concern: concern.id, words }, { draft: d });
  }
  return (
    <Details summary={w.firstHour}>
      <p>{w.firstHourWhy}</p>
      <Textarea label={w.others} bind={d.field('others')} rows={2} />
      <Textarea label={w.evidence} bind={d.field('evidence')} rows={2} />
      <Textarea label={w.mustNot} bind={d.field('mustNot')} rows={2} />
      <Button onTap={add}>{w.keepThese}</Button>
    </Details>
  );
}
