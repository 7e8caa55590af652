// One answer read back: right, or changed.
import { Missing } from '../../app/Current.tsx';
import { go, link, type Params } from '../../app/route.ts';
import { Button } from '../../parts/index.ts';
import { checking, whereIs } from '../checking.ts';
import { heard } from '../heard.ts';
import { AnswerBack } from '../parts/AnswerBack.tsx';
import { EasyPage } from '../parts/EasyPage.tsx';
import { heardAs, notYetRight } from '../rules.ts';
import { standing } from '../saying.ts';
import { words } from '../words/index.ts';

export function ReadOne({ params }: { params: Params }) {
  const w = words();
  const here = checking(params.visit!);
  const id = params.question!;
  const question = here?.questions.find((one) => one.id === id);
  const told = here?.answered.value.get(id);
  if (!here || !question || !told) return <Missing />;
  const { visit, questions, answered } = here;
  const mine = standing(visit.id);

  function right() {
    const now = { ...mine.value.peek().right, [id]: heardAs(told!) };
    mine.patch({ right: now });
    const [open] = notYetRight(questions, answered.peek(), now);
    go(open ? link('check', visit.id, 'read', open) : link('check', visit.id, 'send'));
  }
  return (
    <EasyPage title={here.words.questions[id]!.ask} picture={question.picture} above={whereIs(visit)} aloud={heard(here.words, id, told)} visit={visit.id}>
      <AnswerBack visit={visit} question={id} told={told} face={here.words} />
      <Button onTap={right}>{w.thisRight}</Button>
      <Button look="second" href={link('check', visit.id, 'q', id)}>{w.change}</Button>
    </EasyPage>
  );
}
