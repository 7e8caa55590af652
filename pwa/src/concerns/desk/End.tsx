// Closing, with what came of it: the one who raised it reads that. Or opening it again, when something new was seen of what was closed.
import { Missing } from '../../app/Current.tsx';
import { go, link, type Params } from '../../app/route.ts';
import { Button, Page, Radios, Textarea } from '../../parts/index.ts';
import { Form } from '../../parts/Form.tsx';
import { me, row } from '../../store/index.ts';
import type { ConcernRow, WhyNotSeen } from '../../wire.ts';
import { mayClose, seenAgain } from '../lead/rules.ts';
import { concernWords } from '../words/page/index.ts';
import { lifeWords } from './words/index.ts';
import { rightWords } from './words/right/index.ts';
import { reopenWords } from './words/reopen/index.ts';

const WHY: readonly WhyNotSeen[] = ['place_closed', 'person_left', 'nothing_to_see'];

export function End({ params }: { params: Params }) {
  const w = lifeWords();
  const concern = row('concerns', params.concern!).value;
  if (!concern || !me.value) return <Missing />;
  return (
    <Page title={concern.state === 'closed' ? concernWords().words : w.endTitle} back={{ href: link('concern', concern.id) }}>
      {concern.words && <blockquote class="l-quote">{concern.words}</blockquote>}
      {concern.state === 'closed' && concern.raised_by !== '' && <Reopen concern={concern} />}
      {mayClose(me.value, concern) && <Close concern={concern} />}
    </Page>
  );
}

function Close({ concern }: { concern: ConcernRow }) {
  const w = lifeWords();
  const page = concernWords();
  const seen = seenAgain(concern);
  return (
    <Form name={`close/${concern.id}`} title={w.close} words={{ ...rightWords(), fill: seen ? w.closeNone : w.closeUnseenNone }}
      empty={() => ({ words: '', why: undefined as WhyNotSeen | undefined })}
      after={() => go(link('concern', concern.id), { replace: true })}
      button={(tap) => <Button onTap={tap}>{w.doClose}</Button>}
      lines={(d) => (
        <>
          {!seen && (
            <Radios legend={w.closeUnseenWhy} hint={w.closeUnseenHint} bind={d.field('why')}
              choices={WHY.map((value) => ({ value, label: page.notSeen[value] }))} />
          )}
          <Textarea guide label={w.closeWhy} rows={3} bind={d.field('words')} />
        </>
      )}
      command={({ words, why }) =>
        words.trim() && (seen || why)
          ? { type: 'close_concern', concern: concern.id, words: words.trim(), ...(!seen && why ? { not_seen_why: why } : {}) }
          : undefined} />
  );
}

function Reopen({ concern }: { concern: ConcernRow }) {
  const w = reopenWords();
  return (
    <Form name={`reopen/${concern.id}`} words={w} empty={() => ({ words: '' })}
      after={() => go(link('concern', concern.id), { replace: true })}
      lines={(d) => <Textarea guide label={w.what} hint={w.hint} rows={3} bind={d.field('words')} />}
      command={({ words }) => (words.trim() ? { type: 'reopen_concern', concern: concern.id, words: words.trim() } : undefined)} />
  );
}
