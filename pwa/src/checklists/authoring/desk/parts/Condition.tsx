// A condition in one of its six shapes, chosen by plain pickers: no brackets to write, nothing that cannot be read back.
import { Button } from '../../../../parts/index.ts';
import type { Condition, Question } from '../../../rules.ts';
import { allowed } from '../editing.ts';
import { words } from '../words/index.ts';
import { Pick } from './Pick.tsx';

interface Props {
  legend: string;
  condition: Condition | undefined;
  /** The questions it may ask about. */
  among: readonly Question[];
  onChange: (to: Condition | undefined) => void;
  depth?: number;
}
type Shape = 'always' | 'is' | 'one_of' | 'answered' | 'all' | 'any' | 'not';

function shapeOf(condition: Condition | undefined): Shape {
  const [key, value] = Object.entries(condition ?? {})[0] ?? [];
  if (key === undefined) return 'always';
  if (key === 'all' || key === 'any' || key === 'not' || key === 'answered') return key;
  return Array.isArray(value) ? 'one_of' : 'is';
}

export function ConditionPicker({ legend, condition, among, onChange, depth = 0 }: Props) {
  const w = words();
  const shape = shapeOf(condition);
  const first = among[0]?.id ?? '';
  const begin = (to: string) => {
    const inside = condition ?? { [first]: fit(among, first)[0] ?? '' };
    const made: Record<string, Condition | undefined> = {
      always: undefined, is: { [first]: fit(among, first)[0] ?? '' }, one_of: { [first]: fit(among, first).slice(0, 1) }, answered: { answered: first },
      all: { all: [inside] }, any: { any: [inside] }, not: { not: inside },
    };
    onChange(made[to]);
  };
  const shapes = (Object.keys(w.shapes) as Shape[]).filter((one) => (depth < 3 || !['all', 'any', 'not'].includes(one)) && (depth === 0 || one !== 'always'));
  return (
    <fieldset class="nhsuk-fieldset l-condition">
      <legend class="nhsuk-fieldset__legend">{legend}</legend>
      <Pick label={legend} hideLabel value={shape} options={shapes.map((one) => [one, w.shapes[one]!])} onPick={begin} />
      <Inside shape={shape} condition={condition ?? {}} among={among} onChange={onChange} depth={depth} />
    </fieldset>
  );
}

const fit = (among: readonly Question[], id: string) => allowed(among.find((one) => one.id === id)) ?? [];

function Inside({ shape, condition, among, onChange, depth }: Required<Omit<Props, 'legend' | 'condition'>> & { shape: Shape; condition: Condition }) {
  const w = words();
  const [key = '', value] = Object.entries(condition)[0] ?? [];
  const questions = among.map((one) => [one.id, one.id] as const);
  if (shape === 'always') return null;
  if (shape === 'answered') return <Pick label={w.question} value={String(value)} options={questions} onPick={(id) => onChange({ answered: id })} />;
  if (shape === 'not') return <ConditionPicker legend={w.shapes.not!} condition={value as Condition} among={among} depth={depth + 1} onChange={(to) => to && onChange({ not: to })} />;
  if (shape === 'all' || shape === 'any') {
    const inner = Array.isArray(value) ? (value as Condition[]) : [];
    return (
      <>
        {inner.map((one, place) => (
          <div key={place}>
            <ConditionPicker legend={`${w.shapes[shape]!} ${place + 1}`} condition={one} among={among} depth={depth + 1}
              onChange={(to) => onChange({ [shape]: inner.map((each, at) => (at === place && to ? to : each)) })} />
            {inner.length > 1 && <Button look="plain" onTap={() => onChange({ [shape]: inner.filter((_, at) => at !== place) })}>{w.remove}</Button>}
          </div>
        ))}
        <Button look="second" onTap={() => onChange({ [shape]: [...inner, { answered: among[0]?.id ?? '' }] })}>{w.addCondition}</Button>
      </>
    );
  }
  const can = allowed(among.find((one) => one.id === key));
  const many = shape === 'one_of' ? (Array.isArray(value) ? (value as string[]) : []) : undefined;
  return (
    <div class="l-pair">
      <Pick label={w.question} value={key} options={questions}
        onPick={(id) => onChange({ [id]: many ? fit(among, id).slice(0, 1) : (fit(among, id)[0] ?? '') })} />
      {many && can
        ? <Several values={many} can={can} onChange={(to) => onChange({ [key]: to })} />
        : can
          ? <Pick label={w.value} value={String(value)} options={can.map((one) => [one, one])} onPick={(to) => onChange({ [key]: to })} />
          : <Typed label={w.value} value={many ? many.join(', ') : String(value)}
              onInput={(to) => onChange({ [key]: many ? to.split(',').map((one) => one.trim()).filter(Boolean) : to })} />}
    </div>
  );
}

function Several({ values, can, onChange }: { values: string[]; can: string[]; onChange: (to: string[]) => void }) {
  const w = words();
  return (
    <fieldset class="nhsuk-fieldset">
      <legend class="nhsuk-label">{w.value}</legend>
      {can.map((one) => (
        <label class="l-tick" key={one}>
          <input type="checkbox" checked={values.includes(one)} onChange={({ currentTarget }) => onChange(currentTarget.checked ? [...values, one] : values.filter((each) => each !== one))} /> {one}
        </label>
      ))}
    </fieldset>
  );
}

export function Typed({ label, value, onInput }: { label: string; value: string; onInput: (to: string) => void }) {
  return <label class="nhsuk-label l-typed">{label}<input class="nhsuk-input" value={value} onChange={({ currentTarget }) => onInput(currentTarget.value)} /></label>;
}
