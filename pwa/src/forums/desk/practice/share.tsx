// Share something that was done and helped.
import { go, link } from '../../../app/route.ts';
import { newId } from '../../../ids.ts';
import { Checkboxes, Details, Field, Textarea } from '../../../parts/index.ts';
import { Form } from '../../../parts/Form.tsx';
import { Screen } from './Screen.tsx';
import { words } from './words/index.ts';

const MOST = 6;

export function SharePractice() {
  const w = words();
  return (
    <Screen title={w.share} aloud={w.shareWhy} back="#/practice">
      <p>{w.shareWhy}</p>
      <Form name="practice/share" words={{ ...w, keep: w.shareNow }}
        empty={() => ({ practice: newId(), title: '', done: '', changed: '', where: '', tags: [] as readonly string[], easy: '', easyCy: '' })}
        lines={(d) => (
          <>
            <Field label={w.name} bind={d.field('title')} />
            <Textarea label={w.doneAsk} bind={d.field('done')} rows={4} guide />
            <Textarea label={w.changedAsk} bind={d.field('changed')} rows={4} guide />
            <Field label={w.whereAsk} bind={d.field('where')} />
            <Details summary={w.tagsAsk}>
              <Checkboxes legend={w.tagsAsk} hideLegend choices={Object.entries(w.tags).map(([value, label]) => ({ value, label }))} bind={d.field('tags')} />
            </Details>
            <Details summary={w.easyAsk}>
              <Textarea label={w.easyEn} bind={d.field('easy')} rows={3} />
              <Textarea label={w.easyCy} bind={d.field('easyCy')} rows={3} />
            </Details>
          </>
        )}
        command={({ practice, title, done, changed, where, tags, easy, easyCy }) =>
          title.trim() && done.trim() && changed.trim() && tags.length > 0 && tags.length <= MOST
            ? {
                type: 'share_practice', practice, title: title.trim(), done: done.trim(), changed: changed.trim(), tags: [...tags],
                ...(where.trim() ? { where: where.trim() } : {}), ...(easy.trim() ? { easy: easy.trim() } : {}), ...(easyCy.trim() ? { easy_cy: easyCy.trim() } : {}),
              } : undefined}
        after={() => go(link('practice'), { replace: true })} />
    </Screen>
  );
}
