// Ask a hospital's host before somebody is admitted there. Nobody is named.
import { go, type Params } from '../../app/route.ts';
import { localDay } from '../../app/local_day.ts';
import type { AgeBand } from '../../commands.ts';
import { newId } from '../../ids.ts';
import { Page, Radios, Textarea } from '../../parts/index.ts';
import { DayField } from '../../parts/DayField.tsx';
import { Form } from '../../parts/Form.tsx';
import { Select } from '../../parts/desk/Select.tsx';
import { rows } from '../../store/index.ts';
import { hospitalName } from '../../units/names.ts';
import type { Nation } from '../../wire.ts';
import { words } from './words/index.ts';

const choices = <V extends string>(of: Record<V, string>) => (Object.entries(of) as [V, string][]).map(([value, label]) => ({ value, label }));

export function AskHostFirst({ query }: { params: Params; query: URLSearchParams }) {
  const w = words();
  const hospitals = [...rows('hospitals').value.values()].sort((a, b) => hospitalName(a).localeCompare(hospitalName(b)));
  const asked = query.get('hospital') ?? '';
  return (
    <Page title={w.askTitle} back={{ href: '#/admissions', label: w.back }}>
      <p>{w.askWhy}</p>
      <Form name={`ask-host/${asked}`} words={{ ...w, keep: w.send }}
        empty={() => ({ ask: newId(), hospital: asked, age: undefined as AgeBand | undefined, nation: undefined as Nation | undefined, why: '', by: '' })}
        lines={(d) => (
          <>
            <Select label={w.which} bind={d.field('hospital')} none={w.choose} choices={hospitals.map((one) => ({ value: one.id, label: hospitalName(one) }))} />
            <Radios legend={w.age} choices={choices(w.ages)} bind={d.field('age')} />
            <Radios legend={w.nation} choices={choices(w.nations)} bind={d.field('nation')} />
            <Textarea label={w.why} bind={d.field('why')} rows={3} guide />
            <DayField label={w.by} bind={d.field('by')} />
          </>
        )}
        command={({ ask, hospital, age, nation, why, by }) =>
          by && by < localDay.peek() ? w.passed : hospital && age && nation && why.trim() && by ? { type: 'ask_host', ask, hospital, age_band: age, nation, why: why.trim(), answer_by: by } : undefined}
        after={() => go('#/admissions', { replace: true })} />
    </Page>
  );
}
