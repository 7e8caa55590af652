// What became of it: kept, sent, who was told, who has it, by when they say more.
import { Missing } from '../../app/Current.tsx';
import { link, type Params } from '../../app/route.ts';
import { Banner, Button, TelLink } from '../../parts/index.ts';
import { draft, row, send } from '../../store/index.ts';
import type { ConcernRow } from '../../wire.ts';
import { sayBy, sayMoment } from '../../words/index.ts';
import { WhatChanged } from '../../feedback/WhatChanged.tsx';
import { EasyLine, EasyPage } from '../parts/EasyPage.tsx';
import { OwnWords } from '../parts/OwnWords.tsx';
import { words } from '../words/index.ts';

export function ToldUs({ params }: { params: Params }) {
  const w = words();
  const concern = row('concerns', params.concern!).value;
  if (!concern) return <Missing />;
  const visit = concern.visit ? row('visits', concern.visit).value : undefined;
  return (
    <EasyPage title={w.toldTitle} picture="who_to_tell" aloud={`${w.toldTitle}. ${lines(concern).join(' ')}`} visit={concern.visit}>
      <State concern={concern} />
      <EasyLine picture="your_words"><span class="l-easy__ask">{w.yourWords}</span><br />{concern.words || w.toldNoWords}</EasyLine>
      {concern.state !== 'closed' && <Ring hospital={concern.hospital} />}
      <WhatChanged concern={concern.id} />
      <More concern={concern.id} />
      {visit && visit.state !== 'finished' && <Button href={link('check', visit.id, 'go')}>{w.goBack}</Button>}
      <Button look="second" href="#/today">{w.today}</Button>
    </EasyPage>
  );
}

/** Nothing here says "sent" that the server has not acknowledged. */
function lines(concern: ConcernRow): string[] {
  const w = words();
  if (!concern.heard_at) return [w.toldKept, w.toldKeptWhy];
  const sent = w.toldSent(sayMoment(concern.heard_at));
  if (concern.state === 'closed') return [sent, w.toldClosed];
  if (!concern.taken) return [sent, ...told(concern), w.toldWait];
  const next = concern.next_word_by ? [w.toldNext(sayBy(concern.next_word_by))] : [];
  return [sent, w.toldTaken(concern.taken.by_name), `${w.toldStep}: ${concern.taken.next_step}`, ...next];
}

function told({ hearing }: ConcernRow): string[] {
  const names = [...new Set(hearing.filter(({ state }) => state === 'sent' || state === 'seen').map(({ name }) => name))];
  return names.length > 0 ? [words().toldTo(names.join(', '))] : [];
}

function State({ concern }: { concern: ConcernRow }) {
  return (
    <Banner mood={concern.heard_at ? 'good' : 'notice'}>
      {lines(concern).map((line) => <p key={line}>{line}</p>)}
    </Banner>
  );
}

function Ring({ hospital }: { hospital: string }) {
  const telephones = row('hospitals', hospital).value?.telephones ?? [];
  return (
    <>
      <h2 class="l-easy__second">{words().ringNow}</h2>
      {(telephones.length > 0 ? telephones : [{ name: words().emergency, number: '999' }]).map((one) => <TelLink key={one.number + one.name} {...one} />)}
    </>
  );
}

function More({ concern }: { concern: string }) {
  const w = words();
  const mine = draft(`told/${concern}`, () => ({ words: '' }));
  const said = mine.value.value.words;
  return (
    <>
      <OwnWords label={w.addWords} value={said} onWords={(to) => mine.set({ words: to })} />
      {said.trim() !== '' && <Button look="second" onTap={() => send({ type: 'add_to_concern', concern, words: said.trim() }, { draft: mine })}>{w.addSend}</Button>}
    </>
  );
}
