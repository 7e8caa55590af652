// The way from what somebody said to what became of it; until that is written, by when they hear.
import { link } from '../app/route.ts';
import { Button, Card, Cards, Section, Tag } from '../parts/index.ts';
import { rows } from '../store/index.ts';
import type { FeedbackRow, Id } from '../wire.ts';
import { sayDay } from '../words/index.ts';
import { words } from './words/index.ts';

export const all = () => [...rows('feedback').value.values()].sort((a, b) => (a.heard_on < b.heard_on ? 1 : -1));
export const isHeard = (one: FeedbackRow) => one.steps.some(({ kind }) => kind === 'heard');

export function WhatChanged({ concern, visit }: { concern?: Id; visit?: Id }) {
  const w = words();
  const one = all().find((each) => (concern ? each.concern === concern : each.visit === visit));
  if (!one) return null;
  return one.changes.length > 0 ? <Button href={link('changed', one.id)}>{w.see}</Button> : <p>{w.by(sayDay(one.due_on))}</p>;
}

/** Everything that was written for this account, what it has not heard yet first. */
export function AllChanged() {
  const w = words();
  const written = all().filter(({ changes }) => changes.length > 0);
  if (written.length === 0) return null;
  return (
    <Section title={w.title}>
      <Cards>
        {[...written.filter((one) => !isHeard(one)), ...written.filter(isHeard)].map((one) => (
          <Card key={one.id} href={link('changed', one.id)} title={rows('hospitals').value.get(one.hospital)?.name ?? w.title}
            tag={isHeard(one) || one.of_family ? undefined : <Tag mood="notice">{w.isNew}</Tag>}>
            <p>{w.saidOn(sayDay(one.heard_on))}</p>
          </Card>
        ))}
      </Cards>
    </Section>
  );
}
