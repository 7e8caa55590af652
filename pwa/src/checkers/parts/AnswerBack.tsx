// One answer as it is read back: the question, what was said, in which words, and who typed it.
import type { FaceWords } from '../../checklists/version.ts';
import { sayValue } from '../../checklists/version.ts';
import type { VisitRow } from '../../wire.ts';
import { sayMoment } from '../../words/index.ts';
import type { Told } from '../rules.ts';
import { Shape } from './shapes.tsx';
import { words } from '../words/index.ts';
import { TypedBy } from './Typing.tsx';

export function AnswerBack({ visit, question, told, face }: { visit: VisitRow; question: string; told: Told; face: FaceWords }) {
  return (
    <div class="l-answerback">
      <p class="l-answerback__said"><Shape of={told.value} /><span>{sayValue(face, question, told.value)}</span></p>
      {told.words && <p class="l-answerback__words">“{told.words}”</p>}
      {told.written_at && <p class="l-typedby">{words().fromPaper(sayMoment(told.written_at))}</p>}
      <TypedBy visit={visit} told={told} />
    </div>
  );
}
