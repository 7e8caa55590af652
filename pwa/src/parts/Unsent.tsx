import { frame } from '../app/words/index.ts';
import { unsent } from '../store/index.ts';
import type { Id, Noun } from '../wire.ts';
import { Tag } from './Tag.tsx';

/** Beside anything somebody wrote: whether it has left this phone. Nothing at all when it has. */
export function Unsent({ noun, id }: { noun: Noun; id: Id }) {
  const state = unsent(noun, id).value;
  const w = frame();
  if (state === undefined) return null;
  return state === 'waiting' ? <Tag mood="notice">{w.onlyHere}</Tag> : <Tag mood="warn">{w.setAside}</Tag>;
}
