// The way from what somebody said to what became of it; until that is written, by when they hear.
import { link } from '../app/route.ts';
import { Button } from '../parts/index.ts';
import { rows } from '../store/index.ts';
import type { Id } from '../wire.ts';
import { sayDay } from '../words/index.ts';
import { words } from './words/index.ts';

export function WhatChanged({ concern, visit }: { concern?: Id; visit?: Id }) {
  const w = words();
  const one = [...rows('feedback').value.values()].find((each) => (concern ? each.concern === concern : each.visit === visit));
  if (!one) return null;
  return one.changes.length > 0 ? <Button href={link('changed', one.id)}>{w.see}</Button> : <p>{w.by(sayDay(one.due_on))}</p>;
}

/** The way to everything that was written for this account. */
export function AllChanged() {
  const some = [...rows('feedback').value.values()].some(({ changes }) => changes.length > 0);
  return some ? <Button look="second" href="#/changed">{words().see}</Button> : null;
}
