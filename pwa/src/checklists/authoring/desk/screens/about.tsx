// What holds for the whole version: who it is for, who answers, its faces, its sections.
import type { Params } from '../../../../app/route.ts';
import { Button, Checkboxes, Section, Textarea } from '../../../../parts/index.ts';
import { useLens } from '../../../../visits/asking/lens.ts';
import type { Bound } from '../../../../store/index.ts';
import { type About, aboutOf, FACES, type Section as OneSection, themes } from '../editing.ts';
import { DraftPage } from '../parts/Frame.tsx';
import { Pick } from '../parts/Pick.tsx';
import { words } from '../words/index.ts';

export function DraftAbout({ params }: { params: Params }) {
  const w = words();
  return <DraftPage id={params.draft!} title={() => w.about} writes faults={({ part }) => part === 'about'}>{(draft) => <Form bind={aboutOf(draft.id)} />}</DraftPage>;
}

function Form({ bind }: { bind: Bound<About> }) {
  const w = words();
  const about = bind.value.value;
  const set = (change: Partial<About>) => bind.set({ ...bind.value.peek(), ...change });
  const faces = useLens<About, readonly string[]>(bind, (one) => one.faces ?? [], (one, to) => ({ ...one, faces: FACES.filter((face) => to.includes(face)) }));
  const pages = useLens<About, readonly string[]>(bind, (one) => one.pages ?? [], (one, to) => ({ ...one, pages: FACES.filter((face) => to.includes(face)) }));
  return (
    <>
      <Text bind={bind} name="who_for" label={w.whoFor} />
      <Pick label={w.answeredBy} none={w.choose} value={about.answered_by ?? ''} options={Object.entries(w.answerers)} onPick={(to) => set({ answered_by: to })} />
      <Pick label={w.filledIn} value={about.filled_in ?? 'on_visits'} options={Object.entries(w.filled)} onPick={(to) => set({ filled_in: to })} />
      <Text bind={bind} name="how_often" label={w.howOften} />
      <Text bind={bind} name="owner" label={w.owner} />
      <Text bind={bind} name="source" label={w.source} />
      <Checkboxes legend={w.faces} choices={FACES.map((value) => ({ value: value as string, label: w.facesSaid[value]! }))} bind={faces} />
      <Checkboxes legend={w.pagesOwed} choices={FACES.filter((one) => one.endsWith('simple')).map((value) => ({ value: value as string, label: w.facesSaid[value]! }))} bind={pages} />
      <Section title={w.sections}><Sections about={about} set={set} /></Section>
    </>
  );
}

function Text({ bind, name, label }: { bind: Bound<About>; name: 'who_for' | 'how_often' | 'owner' | 'source'; label: string }) {
  const text = useLens<About, string>(bind, (one) => one[name] ?? '', (one, to) => ({ ...one, [name]: to }));
  return <Textarea label={label} bind={text} rows={2} />;
}

function Sections({ about, set }: { about: About; set: (change: Partial<About>) => void }) {
  const w = words();
  const sections = about.sections ?? [];
  const put = (place: number, change: Partial<OneSection>) => set({ sections: sections.map((one, at) => (at === place ? { ...one, ...change } : one)) });
  const up = (place: number) => set({ sections: sections.map((_, at) => sections[at === place ? at - 1 : at === place - 1 ? at + 1 : at]!) });
  return (
    <>
      {sections.map((one, place) => (
        <fieldset class="nhsuk-fieldset l-opened" key={place}>
          <legend class="nhsuk-fieldset__legend nhsuk-fieldset__legend--s">{w.section} {place + 1}</legend>
          <div class="l-three">
            <label class="nhsuk-label l-typed">{w.sectionId}<input class="nhsuk-input" value={one.id} onChange={({ currentTarget }) => put(place, { id: currentTarget.value.trim() })} /></label>
            <Pick label={w.part} value={one.part} options={Object.entries(w.partsSaid)} onPick={(part) => put(place, { part: part as OneSection['part'] })} />
            <Pick label={w.theme} value={one.theme} none={w.choose} options={themes().map((theme) => [theme, theme])} onPick={(theme) => put(place, { theme })} />
          </div>
          {place > 0 && <Button look="plain" onTap={() => up(place)}>{w.up}</Button>}
          <Button look="plain" onTap={() => set({ sections: sections.filter((_, at) => at !== place) })}>{w.remove}</Button>
        </fieldset>
      ))}
      <Button look="second" onTap={() => set({ sections: [...sections, { id: '', part: sections[0]?.part ?? 'ward', theme: '' }] })}>{w.addSection}</Button>
      {[...new Set(sections.map(({ part }) => part))].map((part) => (
        <label class="nhsuk-label l-typed" key={part}>
          {w.rotate(w.partsSaid[part] ?? part)}
          <input class="nhsuk-input l-short" inputMode="numeric" value={String(about.rotate?.[part] ?? 0)}
            onChange={({ currentTarget }) => set({ rotate: { ...about.rotate, [part]: Math.min(99, Number.parseInt(currentTarget.value, 10) || 0) } })} />
        </label>
      ))}
    </>
  );
}
