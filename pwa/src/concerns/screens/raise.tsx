// Something is wrong: first tap here, four plain choices, one sentence, kept. Nothing is lost by going back.
import { useSignal } from '@preact/signals';
import { Card, Cards, Field, Page, Tag } from '../../parts/index.ts';
import type { Params } from '../../app/route.ts';
import { link } from '../../app/route.ts';
import { row, rows } from '../../store/index.ts';
import type { Urgency } from '../../wire.ts';
import { type About, raiseLink, readAbout } from '../link.ts';
import { raiseWords } from '../words/raise/index.ts';
import { sayUrgency } from '../words/urgency/index.ts';
import { hospitalName } from '../../units/names.ts';

const URGENCIES: Urgency[] = ['immediate', 'urgent', 'soon', 'note'];

export const backOf = ({ visit, hospital }: About) =>
  visit ? link('visit', visit) : hospital ? link('hospital', hospital) : '#/concerns';

export function Raise({ query }: { params: Params; query: URLSearchParams }) {
  const about = readAbout(query);
  return about.hospital ? <HowUrgent about={about} /> : <WhichHospital about={about} />;
}

export function whereOf({ unit, hospital }: About): string {
  const ward = unit ? row('units', unit).value?.name : undefined;
  const site = hospital ? hospitalName(row('hospitals', hospital).value) : undefined;
  return [ward, site].filter(Boolean).join(', ');
}

function HowUrgent({ about }: { about: ReturnType<typeof readAbout> }) {
  const w = raiseWords();
  return (
    <Page title={w.how} above={`${w.title}. ${w.where(whereOf(about))}`} back={{ href: backOf(about) }}>
      <div class="l-urgencies">
        {URGENCIES.map((one) => (
          <a key={one} class={`l-urgency l-urgency--${one}`} href={raiseLink({ ...about, urgency: about.suggested }, one)}>
            <span class="l-urgency__name">{sayUrgency(one)}</span>
            <span class="l-urgency__means">{w.means[one]}</span>
            {about.suggested === one && <Tag mood="notice">{w.suggested}</Tag>}
          </a>
        ))}
      </div>
      <p>{w.notSure}</p>
    </Page>
  );
}

function WhichHospital({ about }: { about: About }) {
  const w = raiseWords();
  const search = useSignal('');
  return (
    <Page title={w.whichHospital} above={w.title} back={{ href: backOf(about) }}>
      <Field label={w.search} bind={{ value: search, set: (text) => (search.value = text) }} />
      <Found search={search} about={about} />
    </Page>
  );
}

function Found({ search, about }: { search: { value: string }; about: About }) {
  const sought = search.value.trim().toLowerCase();
  const all = [...rows('hospitals').value.values()]
    .filter(({ name, name_cy = '', town }) => `${name} ${name_cy} ${town}`.toLowerCase().includes(sought))
    .sort((a, b) => a.name.localeCompare(b.name));
  return (
    <Cards>
      {all.slice(0, 30).map((one) => <Card key={one.id} title={hospitalName(one)} above={one.town} href={raiseLink({ ...about, hospital: one.id })} />)}
    </Cards>
  );
}
