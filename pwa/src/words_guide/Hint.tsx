// One quiet hint at a time, under the field: what was written, why one may say it otherwise, and plain words to tap.
// It looks after a pause, never at a key, and only while somebody writes; what it says never holds anything back.
import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { GuidedProps } from './Guided.tsx';
import { readNear } from './reading.ts';
import type { Found } from './rules/match.ts';
import { mutated } from './rules/mutations.ts';
import { replaced } from './rules/replace.ts';
import { words } from './words/index.ts';

const PAUSE = 900;
/** What somebody left as it is stays left, on that screen, for as long as the app is open. */
const left = new Set<string>();
const leftAs = (said: string) => `${globalThis.location?.hash}/${said.toLowerCase()}`;

interface Changed {
  said: string;
  plain: string;
  before: string;
  after: string;
}

export function Hint({ bind, field }: GuidedProps) {
  const w = words();
  const found = useSignal<readonly Found[]>([]);
  const changed = useSignal<Changed | undefined>(undefined);
  const area = () => document.getElementById(field) as HTMLTextAreaElement | null;

  function look() {
    const text = bind.value.peek();
    if (changed.peek()?.after !== text) changed.value = undefined;
    found.value = readNear(text, area()?.selectionStart ?? text.length).filter((one) => !left.has(leftAs(one.said)));
  }
  useEffect(() => {
    const whileWriting = () => document.activeElement === area() && look();
    const atOnce = () => (found.value = stillThere(found.peek(), bind.value.peek()));
    return whenResting(bind.value, whileWriting, atOnce);
  }, [bind, field]);

  function put(one: Found, plain: string) {
    const before = bind.value.peek();
    const next = replaced(before, one, plain);
    if (!next) return look();
    bind.set(next.text);
    changed.value = { said: one.said, plain: next.put, before, after: next.text };
    back(next.end);
  }
  function back(caret: number) {
    requestAnimationFrame(() => {
      const here = area();
      here?.focus();
      here?.setSelectionRange(caret, caret);
      look();
    });
  }
  function leave(one: Found) {
    left.add(leftAs(one.said));
    back(one.end);
  }
  function undo({ before, after, said }: Changed) {
    if (bind.value.peek() === after) bind.set(before);
    left.add(leftAs(said));
    changed.value = undefined;
    back(before.length);
  }

  const one = found.value[0];
  const done = changed.value;
  return (
    <div class={one || done ? 'l-guide' : undefined} role="group" aria-label={w.title}>
      <div role="status">
        {done && <p>{w.changed(done.said, done.plain)}</p>}
        {one && <p lang={one.tongue}>“<b>{one.said}</b>”: {one.why}</p>}
      </div>
      {done && !one && <p><button type="button" class="l-link" onClick={() => undo(done)}>{w.undo}</button></p>}
      {one && (
        <p class="l-guide__ways">
          {one.instead.map((plain) => (
            <button type="button" class="l-guide__plain" key={plain} onClick={() => put(one, plain)}>{w.say(mutated(plain, one.mutation))}</button>
          ))}
          <button type="button" class="l-guide__leave" onClick={() => leave(one)}>{w.leave}</button>
        </p>
      )}
      {found.value.length > 1 && <p class="l-soft">{w.more(found.value.length - 1)}</p>}
    </div>
  );
}

/** Calls `look` when nothing was written for a moment and the phone has nothing else to do; `atOnce` at every key. */
function whenResting(text: { subscribe: (told: () => void) => () => void }, look: () => void, atOnce: () => void) {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let first = true;
  const stop = text.subscribe(() => {
    if (first) return void (first = false);
    atOnce();
    clearTimeout(timer);
    timer = setTimeout(() => (globalThis.requestIdleCallback ?? setTimeout)(look), PAUSE);
  });
  return () => {
    stop();
    clearTimeout(timer);
  };
}

/** A hint goes as soon as its words have: what it offers is always about what stands there. */
function stillThere(found: readonly Found[], text: string): readonly Found[] {
  return found.length === 0 || found.every((one) => text.slice(one.start, one.end) === one.said) ? found : [];
}
