// Plan a meeting about one hospital or several that one hosts.
import { localDay } from '../../../app/local_day.ts';
import { go, link, type Params } from '../../../app/route.ts';
import { newId } from '../../../ids.ts';
import { Checkboxes, Field, Page, Radios } from '../../../parts/index.ts';
import { DayField } from '../../../parts/DayField.tsx';
import { Form } from '../../../parts/Form.tsx';
import { me, rows } from '../../../store/index.ts';
import { hospitalName } from '../../../units/names.ts';
import { mineToAnswer } from '../../../units/screens/hospitals.tsx';
import type { PlanMeeting as Plan } from '../../../commands.ts';
import type { Id } from '../../../wire.ts';
import { words } from '../words/index.ts';

type Kind = NonNullable<Plan['kind']>;

export function PlanMeeting({ params }: { params: Params }) {
  const w = words();
  const at = params.hospital!;
  const mine = [...rows('hospitals').value.values()].filter((one) => mineToAnswer(me.value, one)).sort((a, b) => hospitalName(a).localeCompare(hospitalName(b)));
  const kinds = (Object.entries(w.meetingKinds) as [Kind, string][]).map(([value, label]) => ({ value, label }));
  return (
    <Page title={w.plan} back={{ href: link('hospital', at, 'forum'), label: w.back }}>
      <p>{w.planWhy}</p>
      <Form name={`plan-meeting/${at}`} words={{ ...w, keep: w.plan }}
        empty={() => ({ meeting: newId(), hospitals: [at] as readonly Id[], on: '', place: '', kind: undefined as Kind | undefined })}
        lines={(d) => (
          <>
            <Radios legend={w.kind} choices={kinds} bind={d.field('kind')} />
            <Checkboxes legend={w.which} choices={mine.map((one) => ({ value: one.id, label: hospitalName(one) }))} bind={d.field('hospitals')} />
            <DayField label={w.onDay} bind={d.field('on')} />
            <Field label={w.place} bind={d.field('place')} />
          </>
        )}
        command={({ meeting, hospitals, on, place, kind }) => {
          if (!kind) return `${w.fill} ${w.kind}`;
          if (hospitals.length === 0) return `${w.fill} ${w.which}`;
          if (on < localDay.peek()) return `${w.fill} ${w.onDay}`;
          return { type: 'plan_meeting', meeting, hospitals: [...hospitals], planned_on: on, kind, ...(place.trim() ? { place: place.trim() } : {}) };
        }}
        after={() => go(link('hospital', at, 'forum'), { replace: true })} />
    </Page>
  );
}
