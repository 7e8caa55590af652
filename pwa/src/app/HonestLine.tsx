// The honest line: what is only on this phone. It never says "sent" of anything the server has not acknowledged.
import { computed } from '@preact/signals';
import { session } from '../identity/who.ts';
import { aside, me, notSaved, refusing, rows, waiting, written } from '../store/index.ts';
import { meta } from '../store/meta.ts';
import { busy, bytesWaiting, lastEnd } from '../sync/state.ts';
import { frame } from './words/index.ts';

/** Not those that only wait for the rest: they go in by themselves. */
const refused = computed(() => aside.value.filter((item) => item.aside?.code !== 'waiting').length);

/** A visit of one's own is begun: its answers are sent as they are written, the whole is not. */
const open = computed(() => {
  const self = me.value?.id;
  return [...rows('visits').value.values()].some((one) => one.state === 'begun' && one.lead === self);
});

const A_DAY = 86_400_000;
const waitedLong = () => waiting.value.some(({ at }) => Date.now() - Date.parse(at) > A_DAY);

type Mood = 'calm' | 'here' | 'notice' | 'bad';

export function HonestLine() {
  const [mood, words, act] = line();
  return (
    <p class={`l-honest l-honest--${mood}`} role="status">
      <a href={act === 'sign-in' ? '#/sign-in' : '#/phone'}>{words}</a>
    </p>
  );
}

function line(): [Mood, string, 'sign-in'?] {
  const w = frame().honest;
  const count = waiting.value.length;
  if (refusing.value) return ['bad', w.refusing];
  if (notSaved.value) return ['bad', w.notSaved];
  if (session.value === 'someone_else') return ['notice', w.someoneElse, 'sign-in'];
  if (session.value === 'out') return ['notice', count > 0 ? `${w.waiting(count)} ${w.signIn}.` : w.signIn, 'sign-in'];
  if (lastEnd.value?.end === 'not_allowed') return ['bad', w.notAllowed];
  if (count > 0 && waitedLong()) return ['bad', w.old];
  if (count > 0) return ['notice', busy.value ? w.sending(count) : w.waiting(count)];
  if (refused.value > 0) return ['notice', w.aside(refused.value)];
  if (meta.value.whole_at === null) return ['notice', w.first];
  if (bytesWaiting.value > 0) return ['notice', w.pictures(bytesWaiting.value)];
  // What nobody has handed in yet is said, and never urged.
  if (written.value > 0) return ['here', w.writing];
  return open.value ? ['here', w.begun] : ['calm', w.sent];
}
