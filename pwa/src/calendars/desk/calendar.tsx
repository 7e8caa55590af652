// "Put my visits in my calendar": an address is made and told once, with what is and is not in it, and can be stopped.
import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { Banner, Button, Confirm, Details, Note, Page } from '../../parts/index.ts';
import { CopyText } from '../../parts/CopyText.tsx';
import { me, rows } from '../../store/index.ts';
import { hospitalName } from '../../units/names.ts';
import type { Id } from '../../wire.ts';
import { sayMoment } from '../../words/index.ts';
import { type Feed, listFeeds, type Made, makeFeed, stopFeed } from './api.ts';
import { type Offer, offers, webcal } from '../rules.ts';
import { words as title } from '../words/index.ts';
import { words } from './words/index.ts';

export function Calendar() {
  const w = words();
  const offered = offers(me.value?.seats ?? [], rows('hospitals').value.values());
  const feeds = useSignal<Feed[]>([]);
  const made = useSignal<Made | undefined>(undefined);
  const failed = useSignal(false);

  async function look() {
    feeds.value = (await listFeeds()) ?? feeds.peek();
  }
  useEffect(() => void look(), []);

  async function make(offer: Offer) {
    made.value = await makeFeed(offer);
    failed.value = made.value === undefined;
    await look();
  }
  async function stop(feed: Id) {
    failed.value = !(await stopFeed(feed));
    if (made.peek()?.feed.id === feed) made.value = undefined;
    await look();
  }
  return (
    <Page title={title().title} back={{ href: '#/phone' }}>
      <p>{w.why}</p>
      <What forum={offered.some(({ kind }) => kind === 'forum')} />
      {failed.value && <Banner mood="bad">{w.failed}</Banner>}
      {offered.map((offer) => (
        <Button key={titleOf(offer)} look="second" onTap={() => make(offer)}>{w.make(titleOf(offer))}</Button>
      ))}
      {made.value && <Address made={made.value} />}
      {feeds.value.length > 0 && <h3 class="nhsuk-heading-s">{w.yours}</h3>}
      {feeds.value.map((feed) => <One key={feed.id} feed={feed} onStop={() => stop(feed.id)} />)}
    </Page>
  );
}

function What({ forum }: { forum: boolean }) {
  const w = words();
  return (
    <Details summary={w.what}>
      <ul>{[...w.isIn, ...(forum ? w.isInForum : [])].map((line) => <li key={line}>{line}</li>)}</ul>
      <p><strong>{w.never}</strong></p>
      <ul>{w.isNotIn.map((line) => <li key={line}>{line}</li>)}</ul>
    </Details>
  );
}

function Address({ made }: { made: Made }) {
  const w = words();
  return (
    <Note>
      <p role="status"><strong>{w.once}</strong></p>
      <Button look="second" href={webcal(made.address)}>{w.open}</Button>
      <CopyText text={made.address} title={title().title} words={w} rows={4} />
      <p>{w.secret}</p>
    </Note>
  );
}

function One({ feed, onStop }: { feed: Feed; onStop: () => unknown }) {
  const w = words();
  const asked = feed.last_fetched_at;
  return (
    <div>
      <p>{titleOf(feed)}. {w.made(sayMoment(feed.made_at))} {asked ? w.asked(sayMoment(asked)) : w.neverAsked}</p>
      <Confirm ask={w.stop} yes={w.stop} onYes={onStop}><p>{w.stopWhy}</p></Confirm>
    </div>
  );
}

function titleOf({ kind, hospital }: { kind: 'own' | 'forum'; hospital?: Id }): string {
  const w = words();
  return kind === 'own' ? w.own : w.forum(hospitalName(rows('hospitals').value.get(hospital ?? '')));
}
