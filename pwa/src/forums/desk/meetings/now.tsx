// The meeting itself, on a phone or a shared screen: one topic a screen, large, by keyboard too.
import { useLayoutEffect } from 'preact/hooks';
import { go, link, type Params } from '../../../app/route.ts';
import { newId } from '../../../ids.ts';
import { Button, Field, Page, Textarea } from '../../../parts/index.ts';
import { DayField } from '../../../parts/DayField.tsx';
import { Form } from '../../../parts/Form.tsx';
import { Read } from '../../../parts/desk/Read.tsx';
import { Select } from '../../../parts/desk/Select.tsx';
import { rows } from '../../../store/index.ts';
import { sayMoment } from '../../../words/index.ts';
import { sayTopic } from '../saying.ts';
import type { Meeting, Topic } from '../shapes.ts';
import { words } from '../words/index.ts';
import { Agreed, Lines } from './Topics.tsx';

export function MeetingNow({ params, query }: { params: Params; query: URLSearchParams }) {
  const place = Math.max(1, Number(query.get('item') ?? 1) || 1);
  return <Read<Meeting> path={`/api/forums/meeting/${params.meeting!}`}>{(meeting) => <At meeting={meeting} place={place} />}</Read>;
}

const addressOf = (meeting: Meeting, place: number) => `${link('meeting', meeting.id, 'now')}?item=${place}`;

function At({ meeting, place }: { meeting: Meeting; place: number }) {
  const w = words();
  const topics = meeting.topics ?? [];
  const topic = topics[place - 1];
  useArrows((by) => { const to = place + by; if (to >= 1 && to <= topics.length + 1) go(addressOf(meeting, to)); });
  const back = { href: link('meeting', meeting.id), label: w.agenda };
  if (!topic) return <Page key="end" title={w.end} back={back}><End meeting={meeting} last={topics.length} /></Page>;
  return (
    <Page key={topic.id} title={sayTopic(topic, meeting)} back={back}
      above={<>{w.step(place, topics.length)}{meeting.as_at && <> · {w.asAt(sayMoment(meeting.as_at))}</>}</>}>
      <div class="l-meeting">
        <Lines topic={topic} />
        <Agreed meeting={meeting} topic={topic.id} open={false} />
      </div>
      {meeting.may_run && <Forms meeting={meeting} topic={topic} />}
      <nav class="l-meeting__turn">
        {place > 1 && <Button look="second" href={addressOf(meeting, place - 1)}>{w.before}</Button>}
        <Button href={addressOf(meeting, place + 1)}>{place === topics.length ? w.toEnd : w.next}</Button>
      </nav>
      <p class="nhsuk-hint">{w.keys}</p>
    </Page>
  );
}

/** Arrows turn the page, except while somebody writes or chooses. */
function useArrows(turn: (by: number) => void) {
  // with the screen, not after it: a key pressed as soon as the topic can be read must count
  useLayoutEffect(() => {
    const press = (event: KeyboardEvent) => {
      const there = event.target instanceof HTMLElement ? event.target.closest('input, textarea, select, summary') : null;
      const by = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
      if (by !== 0 && !there && !event.altKey && !event.ctrlKey && !event.metaKey) turn(by);
    };
    addEventListener('keydown', press);
    return () => removeEventListener('keydown', press);
  });
}

function Forms({ meeting, topic }: { meeting: Meeting; topic: Topic }) {
  const w = words();
  const name = `${meeting.id}/${topic.id}`;
  const at = { meeting: meeting.id, topic: topic.id };
  const bodies = [...rows('bodies').value.values()].map(({ id, name: label }) => ({ value: id, label })).sort((a, b) => a.label.localeCompare(b.label));
  const only = topic.hospital ?? (meeting.hospitals.length === 1 ? meeting.hospitals[0]!.id : '');
  return (
    <>
      <Form name={`decide/${name}`} title={w.decision} words={w} empty={() => ({ words: '' })}
        lines={(d) => <Textarea label={w.decisionWords} bind={d.field('words')} rows={3} guide />}
        command={({ words: said }) => (said.trim() ? { type: 'decide_at_meeting', ...at, words: said.trim() } : undefined)} />
      <Form name={`action/${name}`} title={w.addAction} words={w}
        empty={() => ({ action: newId(), words: '', owner: '', body: '', by: '', hospital: only })}
        lines={(d) => (
          <>
            <Textarea label={w.actionWords} bind={d.field('words')} rows={2} guide />
            <Field label={w.owner} bind={d.field('owner')} />
            <Select label={w.ownerBody} bind={d.field('body')} none={w.choose} choices={bodies} />
            <DayField label={w.byWhen} bind={d.field('by')} />
            {!only && <Select label={w.actionAt} bind={d.field('hospital')} none={w.choose} choices={meeting.hospitals.map((one) => ({ value: one.id, label: one.name }))} />}
          </>
        )}
        command={({ action, words: said, owner, body, by, hospital }) =>
          said.trim() && owner.trim() && by && hospital
            ? { type: 'agree_action', ...at, action, hospital, words: said.trim(), owner: owner.trim(), by_when: by, ...(body ? { owner_body: body } : {}) } : undefined} />
      <Form name={`disagree/${name}`} title={w.disagreement} words={w} empty={() => ({ body: '', words: '' })}
        lines={(d) => (
          <>
            <Select label={w.whichBody} bind={d.field('body')} none={w.choose} choices={bodies} />
            <Textarea label={w.disagreementWords} bind={d.field('words')} rows={2} />
          </>
        )}
        command={({ body, words: said }) => (body && said.trim() ? { type: 'record_disagreement', ...at, body, words: said.trim() } : undefined)} />
    </>
  );
}

function End({ meeting, last }: { meeting: Meeting; last: number }) {
  const w = words();
  return (
    <>
      <p>{w.endWhy}</p>
      {meeting.may_run && meeting.state === 'begun' && (
        <Form name={`finish/${meeting.id}`} words={{ ...w, keep: w.finish }} empty={() => ({ present: '' })}
          lines={(d) => <Textarea label={w.present} bind={d.field('present')} rows={6} />}
          command={({ present }) => ({ type: 'finish_meeting', meeting: meeting.id, present: present.split('\n').map((one) => one.trim()).filter(Boolean).slice(0, 100) })}
          after={() => go(link('meeting', meeting.id), { replace: true })} />
      )}
      <Button look="second" href={addressOf(meeting, last)}>{w.before}</Button>
    </>
  );
}
