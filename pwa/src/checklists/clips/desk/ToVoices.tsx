// The way to where questions are read aloud, checklist by checklist.
import { localDay } from '../../../app/local_day.ts';
import { link } from '../../../app/route.ts';
import { Section } from '../../../parts/index.ts';
import { rows } from '../../../store/index.ts';
import { face } from '../../../words/index.ts';
import { inForce, wordsIn } from '../../version.ts';
import { clipWords } from './words/index.ts';

export function ToVoices() {
  const all = rows('checklists').value;
  const names = [...new Set([...all.keys()].map((id) => id.split('/')[0]!))];
  const asked = names.flatMap((name) => inForce(all.values(), name, localDay.value) ?? []).filter(({ faces }) => faces.some((one) => one.endsWith('-simple')));
  if (asked.length === 0) return null;
  return (
    <Section title={clipWords().title}>
      <ul class="l-rows">
        {asked.map((one) => (
          <li class="l-rows__item" key={one.id}><a class="l-go" href={link('voices', one.checklist)}>{wordsIn(one, face.value).title}</a></li>
        ))}
      </ul>
    </Section>
  );
}
