// Before sending, everything is read back: one by one, or all of it.
import { useEffect } from 'preact/hooks';
import { Missing } from '../../app/Current.tsx';
import { link, type Params } from '../../app/route.ts';
import { Button } from '../../parts/index.ts';
import { type Checking, checking, whereIs } from '../checking.ts';
import { heard } from '../heard.ts';
import { AnswerBack } from '../parts/AnswerBack.tsx';
import { EasyPage, EasyPicture } from '../parts/EasyPage.tsx';
import { heardAs, notYetRight, type ReadBack, readBack } from '../rules.ts';
import { handIn, standing } from '../saying.ts';
import { words } from '../words/index.ts';

export function Read({ params }: { params: Params }) {
  const w = words();
  const here = checking(params.visit!);
  useEffect(() => {
    if (here) void handIn(here.visit, here.sections);
  }, []);
  if (!here) return <Missing />;
  const groups = readBack(here.questions, here.answered.value);
  const all = groups.flatMap(({ questions }) => questions.map(({ id, told }) => heard(here.words, id, told)));
  const open = notYetRight(here.questions, here.answered.value, standing(here.visit.id).value.value.right);
  const nothing = here.answered.value.size === 0;
  return (
    <EasyPage title={w.readTitle} picture="staff_listen" above={whereIs(here.visit)} aloud={[w.readWhy, ...all].join(' ')} visit={here.visit.id}>
      <p class="l-easy__help">{nothing ? w.nothingSaid : w.readWhy}</p>
      {open[0] && <Button href={link('check', here.visit.id, 'read', open[0])}>{w.oneByOne}</Button>}
      {!nothing && !open[0] && <Button href={link('check', here.visit.id, 'send')}>{w.toSend}</Button>}
      <h2 class="l-easy__second">{w.seeAll}</h2>
      {groups.map((group) => <Group key={group.section} here={here} group={group} />)}
      {open.length > 0 && <AllRight here={here} />}
    </EasyPage>
  );
}

function Group({ here, group }: { here: Checking; group: ReadBack }) {
  const w = words();
  const right = standing(here.visit.id).value.value.right;
  return (
    <section>
      <h3 class="l-easy__third">{here.words.sections[group.section]}</h3>
      {group.questions.map(({ id, told }) => (
        <div class="l-easy__line l-easy__line--ruled" key={id}>
          <EasyPicture of={here.questions.find((one) => one.id === id)?.picture} small />
          <div>
            <p class="l-easy__ask">{here.words.questions[id]?.ask}</p>
            {told ? <AnswerBack visit={here.visit} question={id} told={told} face={here.words} /> : <p>– {w.skipped}</p>}
            {told && right[id] === heardAs(told) && <p>✓ {w.right}</p>}
            <a href={link('check', here.visit.id, 'q', id)}>{told ? w.change : w.answerIt}<span class="nhsuk-u-visually-hidden">: {here.words.questions[id]?.ask}</span></a>
          </div>
        </div>
      ))}
    </section>
  );
}

function AllRight({ here }: { here: Checking }) {
  const mine = standing(here.visit.id);
  const right = Object.fromEntries([...here.answered.value].map(([id, told]) => [id, heardAs(told)]));
  return <Button onTap={() => mine.patch({ right })}>{words().allRight}</Button>;
}
